"""What is kept back so that a confidential source cannot be told from a summary.

Left out or replaced, and why:

* the name and every other name, and of a person the last word of each of them: by the alias,
  in every text of the summary, whoever wrote it (`Scrubber`);
* role and function: few people have one, and it is the first thing to be looked up;
* the days on which the source spoke or was called, met or seen: calls, visitors and cameras
  are logged, and a log narrows a circle down to one;
* material on which nothing but confidential evidence rests: its title, file name, time of
  arrival, its SHA-256 (whoever holds the original could recognise it by that) and its words.
  Letters and memos are known by their wording; some are worded to be known by it;
* how the source hangs together with others (who briefed whom, who shares an owner) and the
  reason for thinking so: that such a tie exists is said, for it weighs on the evidence.

What stays: the alias, the kind (person, organisation …), both Admiralty grades, stance and
layer, and what the checker wrote, with the names replaced. Whether those words point to
somebody in another way only their writer can know; the help says so.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cached_property
from typing import Any, Final, TypeVar

from workbench.model.claim import Standing
from workbench.model.evidence import Evidence
from workbench.model.source import Source, SourceKind
from workbench.model.stored import DESTROYED
from workbench.storage.rows import Rows

T = TypeVar("T")

_REACHED: Final = re.compile(r"[^\s;,<>()]+@[^\s;,<>()]+|\+?\d[\d \-/().]{4,}\d")
"""An address of mail, or a number of at least six digits, in a contact."""
_SHORTEST_SURNAME: Final = 3  # letters; shorter ones stand inside too many other words
_PERSONS: Final = (SourceKind.person, SourceKind.eyewitness)

# Soft hyphens, joiners and marks of direction can stand inside a word and are not seen.
_UNSEEN: Final = "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
# Between the words of a name; none at all, too, as in a file name ("JaneDoe.docx").
_GAP: Final = r"[\s_.,\-\u2010-\u2015]*"
_ALIKE: Final = {
    **dict.fromkeys("'’‘ʼ`´", "['’‘ʼ`´]"),
    **dict.fromkeys("-‐‑‒–", "[-‐‑‒–]?"),
}
_LETTER: Final = r"[^\W\d_]"  # an underscore or a digit ends a word here: file names have them


def _spelt(word: str) -> str:
    """A pattern for one word however it is hyphenated, quoted or broken by unseen signs."""
    return _UNSEEN.join(_ALIKE.get(c, re.escape(c)) for c in word)


def _script_is_latin(character: str) -> bool:
    return "LATIN" in unicodedata.name(character, "")


def _pattern(name: str) -> str:
    """Matches the name as whole words.

    Outside the Latin script words take endings (Russian) or are written without spaces
    (Chinese), so there a name may also be followed, or even preceded, by other letters.
    """
    words = name.split()
    first, last = words[0][0], words[-1][-1]
    spaced = unicodedata.category(first) != "Lo"  # letters without case: mostly no spaces
    before = f"(?<!{_LETTER})" if spaced and first.isalpha() else ""
    after = f"(?!{_LETTER})" if last.isalpha() and _script_is_latin(last) else ""
    return before + _GAP.join(_spelt(word) for word in words) + after


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def names_of(source: Source) -> set[str]:
    """Every name to be replaced: the source's own, its other names, and surnames of persons;
    and the numbers and addresses it is reached by, for they stand in notes.

    A description in lower case ("a senior official") has no surname.
    """
    names = {name.strip() for name in (source.name, *source.aliases)} - {"", DESTROYED}
    if source.kind in _PERSONS:
        for name in tuple(names):
            last = name.split()[-1].strip(".,;:()[]\"'’“”")
            if len(last) >= _SHORTEST_SURNAME and not last[0].islower():
                names.add(last)
    names |= {found.strip() for found in _REACHED.findall(source.contact or "")}
    return {_composed(name) for name in names}


class Scrubber:
    """Puts aliases in place of the names of confidential sources."""

    def __init__(self, sources: Iterable[Source]) -> None:
        """`sources` may hold any; only the confidential ones are acted on."""
        aliases: dict[str, str] = {}
        for source in sources:
            if source.confidential:
                for name in names_of(source):
                    for form in {name, _composed(name.upper()), _composed(name.lower())}:
                        aliases.setdefault(form, source.alias)
        # Longest first: "Jane Doe" is one alias, not "Jane" and an alias.
        names = sorted(aliases, key=lambda name: (-len(name), name))
        self._aliases = [aliases[name] for name in names]
        # One name, one group: which group matched says which alias is meant.
        self._pattern = re.compile(
            "|".join(f"({_pattern(name)})" for name in names) or r"(?!)", re.IGNORECASE
        )

    def names(self, text: str) -> bool:
        """Whether the text holds any of the names."""
        return self._pattern.search(_composed(text)) is not None

    def text(self, text: str) -> str:
        """The text with every name replaced. It is composed (NFC) only where one was found."""
        if not self._aliases or not self.names(text):
            return text
        return self._pattern.sub(
            lambda match: self._aliases[(match.lastindex or 1) - 1], _composed(text)
        )

    def scrub(self, value: T) -> T:
        """The same frozen data with every name in every text of it replaced.

        It goes through all fields without knowing them, so that one added later is covered.
        """
        scrubbed: Any = self._scrub(value)
        result: T = scrubbed
        return result

    def _scrub(self, value: Any) -> Any:
        if isinstance(value, Enum):
            return value
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, tuple):
            return tuple(self._scrub(item) for item in value)
        if isinstance(value, Mapping):
            return {key: self._scrub(item) for key, item in value.items()}
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = dataclasses.fields(value)
            return type(value)(**{f.name: self._scrub(getattr(value, f.name)) for f in fields})
        return value


def names_a_confidential_source(rows: Rows, text: str) -> bool:
    """Whether a text, such as the name of a file to be written, would give a source away."""
    return Scrubber(rows.sources).names(text)


class Confidence:
    """Which sources and materials of a case are kept back."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def hides(self, *source_ids: str) -> bool:
        """Whether any of these sources is confidential."""
        return any(self._rows.sources[id].confidential for id in source_ids)

    def name(self, source_id: str) -> str:
        """What the summary calls a source."""
        return self._rows.sources[source_id].shown_name

    def hides_entry(self, entry: Evidence) -> bool:
        """Whether the entry is a confidential source's."""
        return self.hides(entry.source_id)

    @cached_property
    def withheld_materials(self) -> frozenset[str]:
        """The ids of the materials on which evidence rests, and all of it confidential."""
        hidden, known = set[str](), set[str]()
        for passage in self._rows.evidence_passages:
            entry = self._rows.evidence[passage.evidence_id]
            if entry.standing is not Standing.accepted:
                continue  # a proposal rests on words of the draft, and is no evidence
            (hidden if self.hides_entry(entry) else known).add(passage.document_id)
        return frozenset(hidden - known)
