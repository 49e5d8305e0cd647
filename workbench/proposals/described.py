"""Who a description names or is: "UBS analyst Ann Lee", "two guards of the mill"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from workbench.proposals.named_last import OF_A_BODY, is_long_post, named_last
from workbench.proposals.names import Name, bare
from workbench.proposals.sources import Registry
from workbench.proposals.speaker import Kind, Speaker
from workbench.text import lexicon

_STANDS_BEFORE: Final = re.compile(
    r"(?:\s(?!of\b|for\b|in\b|the\b|and\b|at\b|from\b|to\b)[a-z][a-z-]+){1,3}\s[A-Z][\w’'.-]+\s[A-Z]"
)
_THEIR_BODY: Final = re.compile(
    r"\s(?:administration|campaign|camp|team|government|cabinet|foundation|family|organization"
    r"|organisation|estate|aides?|allies|supporters|officials?|advisers?|lawyers?)\b"
)
_UNNAMED: Final = re.compile(r"(?:an?|one|two|three|several)\s+[a-z]", re.IGNORECASE)
_DOCUMENTS: Final = frozenset(
    "letter statement report memo email post tweet document study filing lawsuit complaint"
    " indictment"
    " affidavit resolution article op-ed essay book note posting survey poll release"
    " message".split()
)
_ANONYMOUS: Final = re.compile(
    r"\b(?:unnamed|anonymous|anonymity|unidentified|unknown|undisclosed|sources?|someone|officials|aides?"
    r"|insiders?|individuals?|diplomats|people|person|posters?|users?|witness(?:es)?|critics|some"
    r"|others|many|who declined to be named)\b",
    re.IGNORECASE,
)


def named_person(registry: Registry, words: str, names: Sequence[Name]) -> Speaker | None:
    """Find the person a phrase is about: not the president in "aides to the president"."""
    last = names[-1].text if names else ""
    full = registry.person(last) if last and words.strip().endswith(" " + last) else None
    if full and is_long_post(words.strip()[: -len(last)]):
        return Speaker(full, "person", role=words.strip()[: -len(last)].strip())
    for name in names:
        full = registry.person(name.text)
        if not full and name.kind == "person":
            full = registry.fullest(name.text)
        if not full:
            continue
        at = words.find(name.text)
        if _STANDS_BEFORE.match(words, at + len(name.text)):
            continue  # "Hart lawyer Ann Lee" is Ann Lee
        lead = words[: max(at, 0)]
        if OF_A_BODY.search(
            " " + re.sub(r"\bof (?=[A-Z]|staff\b)", "", lead)
        ) and not lead.rstrip().endswith(","):
            return None
        behind = words[at + len(name.text) :] if at >= 0 else ""
        if behind.startswith(("’s ", "'s ", "’ ")):
            continue
        if _THEIR_BODY.match(behind):
            return None  # "the Lee administration said"
        role = lead.strip(" ,") or (registry.posts(full) or [""])[0]
        return Speaker(full, "person", role=role or None)
    return None


def as_worded(
    registry: Registry, phrase: str, names: Sequence[Name], passed_by: str | None
) -> Speaker:
    """Keep a body, a group or a document as the text words it."""
    head = OF_A_BODY.split(" " + phrase)[0].strip() or phrase
    last = bare(head.split()[-1]).lower()
    unnamed = _UNNAMED.match(head) is not None and last not in _DOCUMENTS and last[:5] != "spoke"
    plain = head.split()[-1]
    if plain == phrase and plain.lower() in lexicon.words("people"):
        plain = plain.lower()  # "Critics say": a capital only because it opens the sentence
    anonymous = (unnamed or bool(_ANONYMOUS.search(head))) and not plain[0].isupper()
    proper = named_last(phrase, names)
    if proper and not anonymous:
        full = registry.fullest(proper)
        person = registry.person(proper)
        return Speaker(full, "person" if person else "organisation", False, passed_by)
    kind: Kind = (
        "document"
        if last in _DOCUMENTS
        else "group"
        if anonymous or last.endswith("s")
        else "organisation"
    )
    return Speaker(phrase, kind, anonymous, passed_by)
