"""Who the names in a text are: the fullest form of each, acronyms, posts, news outlets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from workbench.proposals.names import Name
from workbench.text import lexicon

_ACRONYM: Final = re.compile(r"\s*[(\[](?:the\s+|or\s+)?([A-Z][A-Za-z&]{1,7})[)\]]")
_APPOSITION: Final = re.compile(
    r",\s+((?:(?:a|an|the|who is|its|their)\s+)?[a-z][^,.;:()\"“”]{2,80})[,.]"
)
_ANYWHERE: Final = frozenset(
    "news press radio tv television broadcasting newspaper newswire".split()
)
_PHRASE: Final = re.compile(
    r"\b(?:news agency|press agency|newspaper|broadcaster|television|tv channel|news website"
    r"|news site"
    r"|news outlet|radio station)\b",
    re.IGNORECASE,
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
        everything = list(names)
        alone = {name.text for name in everything if " " not in name.text}
        self._people = {
            name.text for name in everything if " " in name.text and self._is_person(name, alone)
        }
        for name in everything:
            self._note(text, name)

    def _is_person(self, name: Name, alone: set[str]) -> bool:
        if name.kind != "unknown":
            return name.kind == "person"
        parts = name.text.split()
        return len(parts) in (2, 3) and parts[-1] in alone and parts[0] not in lexicon.places()

    def _note(self, text: str, name: Name) -> None:
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
        after = _APPOSITION.match(text, name.end, name.end + 110)
        if after and len(posts) < 4 and set(after[1].lower().split()) & set(lexicon.roles()):
            posts.append(after[1])

    def person(self, name: str) -> str | None:
        """Return the full name of the person ``name`` (a full name or a surname), or ``None``."""
        if name in self._people:
            return self._surnames.get(name.split()[-1].lower(), name) if " " in name else name
        if " " not in name:
            return self._surnames.get(name.lower())
        return None

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
    if not proper:
        return False
    marks, alone = lexicon.outlets()
    if len(parts) <= 2 and proper[0] in alone and (len(parts) == 1 or parts[1].lower() in marks):
        return True
    aired = proper[0] in ("radio", "television", "tv", "canal", "channel")
    if len(proper) > 1 and (aired or _ANYWHERE & set(proper[1:])) and len(parts) < 7:
        return not {"secretary", "office", "office's"} & {part.lower() for part in parts}
    return (
        proper[-1] in marks - {"agency", "network", "outlet"}
        and len(parts) <= 5
        and (parts[-1].lower() == proper[-1] and (len(proper) > 1 or words[:4].lower() == "the "))
    )
