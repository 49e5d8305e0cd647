"""What is known of other languages, read once from ``resources/lexicons``."""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple


def rows(name: str) -> Iterator[tuple[str, str]]:
    """Give the lines of the list ``name`` as a language's code and what stands after it."""
    path = importlib.resources.files("resources") / "lexicons" / f"{name}.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            code, rest = line.split(" ", 1)
            yield code, rest


@cache
def names() -> Mapping[str, str]:
    """Return the English names of the languages that can be told apart, by code."""
    return MappingProxyType(dict(rows("languages")))


@cache
def little_words() -> Mapping[str, tuple[str, ...]]:
    """Return the commonest little words, in lower case, with the languages that have them."""
    found: dict[str, dict[str, None]] = {}
    for code, rest in rows("stop_words"):
        for word in rest.split():
            found.setdefault(word, {})[code] = None
    return MappingProxyType({word: tuple(codes) for word, codes in found.items()})


@cache
def months(language: str) -> Mapping[str, int]:
    """Return the names of months in ``language``, in lower case, 1 to 12; none where not known."""
    found: dict[str, int] = {}
    for code, rest in rows("months"):
        if code == language:
            for number, forms in enumerate(rest.split(), start=1):
                found.update(dict.fromkeys(forms.split("/"), number))
    return MappingProxyType(found)


class Beside(NamedTuple):
    """What words beside a number in digits make of it: phrases in lower case, longest first.

    ``before`` gives "least", "most", "about" or "not", ``after`` those and "percent", "and" or a
    power of ten as a string; "not" says that the number is no figure that is sure.
    """

    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]


_BEFORE: Final = frozenset("least most about not".split())
_SENSES: Final = MappingProxyType(
    {"more": "least", "fewer": "most", "nor": "not", "percent": "percent"}
)


@cache
def beside_numbers(language: str) -> Beside | None:
    """Return what words beside a number mean in ``language``, ``None`` where it is not known."""
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for code, rest in rows("beside_numbers"):
        if code != language:
            continue
        kind, phrases = rest.split(" ", 1)
        if kind == "scale":
            kind, phrases = phrases.split(" ", 1)
        senses = before if kind in _BEFORE else after
        senses.update(dict.fromkeys(phrases.split("|"), _SENSES.get(kind, kind)))
    if not before:
        return None
    longest_first = (
        tuple(sorted(senses.items(), key=lambda item: -len(item[0]))) for senses in (before, after)
    )
    return Beside(*longest_first)
