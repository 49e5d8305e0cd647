"""What can be written on the command line, and its help."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final, NoReturn

from workbench import __version__

COMMANDS: Final = ("new", "propose", "import", "show", "export", "verify")
"""The commands; anything else that `stet` is given opens the window, or is an error."""

FORMATS: Final = ("docx", "html", "json", "md", "pdf")
"""The formats of the summary. A test holds them against the exporters that there are."""

_ABOUT: Final = (
    "Find out whether each sentence of a story may stand: offline, one file per story. "
    "“stet” opens the window, “stet CASE.stet” opens it on a case; “--portable” before anything "
    "else keeps everything beside the program, “--self-check FOLDER” tries this installation."
)
_EXAMPLES: Final = """examples:
  stet
  stet spill.stet
  stet new spill.stet --draft story.html
  stet export spill.stet --format pdf --to summary.pdf
  stet COMMAND --help"""

Run = Callable[[argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong, without the usage."""

    def error(self, message: str) -> NoReturn:
        """Print the sentence to the error output and leave with 2."""
        self.exit(2, f"{self.prog}: {message}; see “{self.prog} --help”.\n")


def parser() -> argparse.ArgumentParser:
    """The whole command line; `run` of what it returns does the command."""
    whole: argparse.ArgumentParser = _Parser(
        prog="stet",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"Stet {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for add in (_add_new, _add_propose, _add_import, _add_show, _add_export, _add_verify):
        add(commands)
    return whole


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    about: str,
    run: Run,
    *examples: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=about,
        description=f"{about[0].upper()}{about[1:]}.",
        epilog="\n  ".join(("examples:", *examples)),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=run)
    return command


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no date like 2026-03-14") from None


def _add_new(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    def run(arguments: argparse.Namespace) -> int:
        from workbench.cli.bring import new

        return new(arguments)

    command = _command(
        commands,
        "new",
        "make a case of a story: its draft, and what Stet proposes for it",
        run,
        "stet new spill.stet --draft story.html",
        'stet new spill.stet --draft story.txt --published 2026-03-14 --checker "Ines Maro"',
        "stet new spill.stet --draft old.txt --encoding cp1250",
    )
    command.add_argument("case", metavar="CASE", type=Path, help="the file to make, NAME.stet")
    command.add_argument("--draft", metavar="FILE", type=Path, required=True, help="the story")
    command.add_argument("--published", metavar="DATE", type=_day, help="YYYY-MM-DD")
    command.add_argument("--checker", metavar="NAME", default="", help="who checks it")
    command.add_argument("--encoding", metavar="ENC", help="if the letters come out wrong")


def _add_propose(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    def run(arguments: argparse.Namespace) -> int:
        from workbench.cli.propose import propose_files

        return propose_files(arguments)

    command = _command(
        commands,
        "propose",
        "print what Stet proposes for stories, without making a case",
        run,
        "stet propose story.txt --published 2026-03-14",
        "stet propose story.txt --published 2026-03-14 --format json",
        "stet propose monday.txt tuesday.txt --format jsonl",
    )
    command.add_argument("files", metavar="FILE", type=Path, nargs="+", help="a story")
    command.add_argument("--published", metavar="DATE", type=_day, help="YYYY-MM-DD")
    command.add_argument("--encoding", metavar="ENC", help="if the letters come out wrong")
    command.add_argument(
        "--format",
        choices=("text", "json", "jsonl"),
        default="text",
        help="json takes one file; jsonl prints one line for each (default: %(default)s)",
    )


def _add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    def run(arguments: argparse.Namespace) -> int:
        from workbench.cli.bring import bring_material

        return bring_material(arguments)

    command = _command(
        commands,
        "import",
        "bring a file into a case as material; its bytes are kept as they came",
        run,
        "stet import spill.stet letter.docx",
        'stet import spill.stet wire.html --title "Wire copy, 13 March"',
    )
    command.add_argument("case", metavar="CASE", type=Path, help="the case")
    command.add_argument("file", metavar="FILE", type=Path, help="the material")
    command.add_argument("--title", metavar="TITLE", help="what to call it")
    command.add_argument("--published", metavar="DATE", type=_day, help="YYYY-MM-DD")
    command.add_argument("--checker", metavar="NAME", help="who brings it in")
    command.add_argument("--encoding", metavar="ENC", help="if the letters come out wrong")


def _add_show(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    def run(arguments: argparse.Namespace) -> int:
        from workbench.cli.show import show

        return show(arguments)

    command = _command(
        commands,
        "show",
        "print what is in a case; this is the case itself, so the names of confidential "
        "sources are shown too",
        run,
        "stet show spill.stet",
        "stet show spill.stet --format json",
    )
    command.add_argument("case", metavar="CASE", type=Path, help="the case")
    command.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="text is an overview, json is everything (default: %(default)s)",
    )


def _add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    def run(arguments: argparse.Namespace) -> int:
        from workbench.cli.export import export

        return export(arguments)

    command = _command(
        commands,
        "export",
        "write the checked-claims summary; confidential sources appear under their aliases",
        run,
        "stet export spill.stet --format pdf --to summary.pdf",
        "stet export spill.stet --format html --to summary.html --force",
        "stet export spill.stet --format docx --to draft-1.docx --draft 1",
    )
    command.add_argument("case", metavar="CASE", type=Path, help="the case")
    command.add_argument("--format", choices=FORMATS, required=True, help="the format to write")
    command.add_argument("--to", metavar="FILE", type=Path, required=True, help="the file to write")
    command.add_argument("--draft", metavar="N", type=int, help="which draft (default: the last)")
    command.add_argument("--force", action="store_true", help="overwrite FILE if it is there")


def _add_verify(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    def run(arguments: argparse.Namespace) -> int:
        from workbench.cli.verify import verify_case

        return verify_case(arguments)

    command = _command(
        commands,
        "verify",
        "check a case file, its references and the seal of its history; the exit code is 1 if "
        "a fault was found",
        run,
        "stet verify spill.stet",
        "stet verify spill.stet --head DIGEST",
    )
    command.add_argument("case", metavar="CASE", type=Path, help="the case")
    command.add_argument("--head", metavar="DIGEST", help="a digest that the history must hold")
