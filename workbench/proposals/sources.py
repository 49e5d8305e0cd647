"""Who the names in a text are: the fullest form of each, acronyms, posts, news outlets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from workbench.proposals.names import Name
from workbench.text import lexicon

_ACRONYM: Final = re.compile(r"\s*[(\[](?:the\s+|or\s+)?([A-Z][A-Za-z&]{1,7})[)\]]")
_APPOSITION: Final = re.compile(
    r",\s+(?:\d\d,\s+)?((?:(?:a|an|the|who is|its|their)\s+)?[a-z][^,.;:()\"“”]{2,80})[,.]"
)
_AGE: Final = re.compile(r",?\s+\(?(?:aged\s+)?(\d{1,3})[,.)]")
_SPEAKS_OF: Final = re.compile(
    r"\s+of\s+[^.,;:()\"“”\n]{3,60}?\s(?:said|says|told|reckons?|wrote|believes|thinks|argues|added|warned)\b"
)
_SAID_BEFORE: Final = re.compile(r"\b(?:said|says|wrote|added|told|according\s+to)\s+$")
_OF: Final = re.compile(r"\s+of\s+(?:the\s+)?\w|,\s+(?:who|a|an|\d\d)\b")
_THE: Final = re.compile(r"\b[Tt]he\s+$")
_LEAD: Final = 24
_MOST_NAMES: Final = 3
_IN_FULL: Final = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "col": "colonel",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "capt": "captain",
    "cmdr": "commander",
    "pres": "president",
    "prof": "professor",
    "dr": "doctor",
    "insp": "inspector",
    "supt": "superintendent",
    "justice": "judge",
}
_PHRASE_END: Final = re.compile(r"\s(?:of|at|for|in|from|with|who|whose|on|to|by)\s")
_ANYWHERE: Final = frozenset(
    "news press radio tv television broadcasting newspaper newswire".split()
)
_CALLED_OUTLET: Final = re.compile(
    r"\b(?:news agency|press agency|newspaper|broadcaster|channel|news (?:web)?site|news outlet"
    r"|radio station|magazine|daily|weekly|newswire|network|tabloid)\s$"
)
_PHRASE: Final = re.compile(
    r"\b(?:news agency|press agency|newspaper|broadcaster|television|tv channel|news website"
    r"|news site"
    r"|news outlet|radio station)\b",
    re.IGNORECASE,
)


def speaks_as_person(text: str, name: Name) -> bool:
    """Say whether a name nobody knows speaks as people do: "said Ada Voss of the league"."""
    if name.kind != "unknown" or len(name.text.split()) > _MOST_NAMES:
        return False
    lead = text[max(0, name.start - _LEAD) : name.start]
    if text.startswith(", who ", name.end):
        return True
    return not _THE.search(lead) and (
        _SPEAKS_OF.match(text, name.end) is not None
        or (_SAID_BEFORE.search(lead) is not None and _OF.match(text, name.end) is not None)
    )


class Registry:
    """The people and bodies of one text, made once from all its names.

    ``fullest`` gives the fullest form the text has for a name; ``sex`` and ``posts`` what
    stands beside it.
    """

    def __init__(self, text: str, names: Iterable[Name]) -> None:
        """Read all ``names`` of ``text``, in the order they stand."""
        self._surnames: dict[str, str] = {}
        self._acronyms: dict[str, str] = {}
        self._initials: dict[str, str] = {}
        self._sexes: dict[str, str] = {}
        self._posts: dict[str, list[str]] = {}
        self._described: dict[str, set[str]] = {}
        self._outlets: set[str] = set()
        everything = list(names)
        alone = {name.text for name in everything if " " not in name.text}
        self._people = {
            name.text
            for name in everything
            if " " in name.text and (self._is_person(name, alone) or speaks_as_person(text, name))
        }
        for name in everything:
            self._note(text, name)

    def _is_person(self, name: Name, alone: set[str]) -> bool:
        if name.kind != "unknown":
            return name.kind == "person"
        parts = name.text.split()
        return len(parts) in (2, 3) and parts[-1] in alone and parts[0] not in lexicon.places()

    def _note(self, text: str, name: Name) -> None:
        if name.kind in ("body", "unknown") and _CALLED_OUTLET.search(
            text, max(0, name.start - 24), name.start
        ):
            self._outlets.add(name.text)
        if name.text in self._people:
            surname = name.text.split()[-1].lower()
            full = self._surnames.setdefault(surname, name.text)
            if name.sex:
                self._sexes.setdefault(full, name.sex)
            self._note_posts(text, name, full)
            return
        short = _ACRONYM.match(text, name.end)
        if short:
            self._acronyms.setdefault(short[1], name.text)
        if " " in name.text and name.kind in ("body", "unknown"):
            initials = "".join(part[0] for part in name.text.split() if part[0].isupper())
            if len(initials) > 2:
                self._initials.setdefault(initials, name.text)
        if name.kind == "person" and " " not in name.text and name.sex:
            self._sexes.setdefault(self._surnames.get(name.text.lower(), name.text), name.sex)

    def _note_posts(self, text: str, name: Name, full: str) -> None:
        posts = self._posts.setdefault(full, [])
        if name.title and len(posts) < 4:
            posts.append(text[name.title[0] : name.title[1]])
        aged = _AGE.match(text, name.end)
        if aged:
            self._described.setdefault(full, set()).add(aged[1] + "-year-old")
        after = _APPOSITION.match(text, name.end, name.end + 110)
        if after:
            described = set(after[1].lower().split())
            if len(posts) < 4 and described & set(lexicon.roles()):
                posts.append(after[1])
            if after[1].startswith(("a ", "an ", "the ")):
                head = _PHRASE_END.split(after[1], maxsplit=1)[0]
                self._described.setdefault(full, set()).update(head.lower().split())

    def is_outlet(self, words: str) -> bool:
        """Say whether ``words`` name or describe a news outlet, here or everywhere."""
        return words in self._outlets or is_outlet(words)

    def is_described(self, full: str, words: Sequence[str]) -> bool:
        """Say whether the text gives a person the post or trade that ``words`` name."""
        if words[-1] in lexicon.roles():
            for post in self._posts.get(full, ()):
                told = {_IN_FULL.get(part, part) for part in re.findall(r"[a-z-]+", post.lower())}
                if _IN_FULL.get(words[-1], words[-1]) in told:
                    return True
        return set(words) <= self._described.get(full, set())

    def person(self, name: str) -> str | None:
        """Return the full name of the person ``name`` (a full name or a surname), or ``None``."""
        full = self._surnames.get(name.split()[-1].lower()) if name else None
        if name in self._people:
            return full if full and full[0] == name[0] else name  # Tom Hart is not Ann Hart
        if full and " " in name and not full.endswith(" " + name):
            return None  # "Hawk Sawyer" is Kathleen Hawk Sawyer, "Tom Hart" is not Ann Hart
        return full

    def fullest(self, name: str) -> str:
        """Return the fullest form of ``name`` in this text."""
        person = self.person(name)
        if person:
            return person if name not in self._people else name
        return self._acronyms.get(name) or self._initials.get(name) or name

    def sex(self, full: str) -> str:
        """Return m, f or nothing for a person by full name."""
        return self._sexes.get(full, "")

    def posts(self, full: str) -> Sequence[str]:
        """Return the posts that stand beside a person's name."""
        return self._posts.get(full, ())


def is_outlet(words: str) -> bool:
    """Say whether ``words`` name or describe a news outlet ("Fox News", "the newspaper")."""
    if _PHRASE.search(words):
        return True
    parts = [part.strip(".,()[]") for part in words.replace("’s", "").replace("'s", "").split()]
    if parts and parts[0].lower() == "the":
        parts = parts[1:]
    proper = [part.lower() for part in parts if part[:1].isupper()]
    proper += [half for part in proper if "-" in part for half in part.split("-")]  # "News-Leader"
    if not proper:
        return False
    marks, alone = lexicon.outlets()
    if " ".join(parts).lower() in alone:
        return True
    if len(parts) <= 2 and proper[0] in alone and (len(parts) == 1 or parts[1].lower() in marks):
        return True
    if proper[0] in ("times", "voice") and " of " in words and len(proper) > 1:
        return True  # "Times of Zambia"
    aired = proper[0] in ("radio", "television", "tv", "canal", "channel")
    if len(proper) > 1 and (aired or _ANYWHERE & set(proper[1:])) and len(parts) < 7:
        return not {"secretary", "office", "office's"} & {part.lower() for part in parts}
    return (
        proper[-1] in marks - {"agency", "network", "outlet"}
        and len(parts) <= 5
        and (parts[-1].lower() == proper[-1] and (len(proper) > 1 or words[:4].lower() == "the "))
    )
