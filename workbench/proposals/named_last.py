"""The name that a description of somebody ends in: "public broadcaster NHK"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from workbench.proposals import grammar
from workbench.proposals.names import Name, bare
from workbench.text import lexicon

OUTLET_NOUNS: Final = grammar.OUTLET_NOUNS - {"agency", "weekly", "radio", "television", "tv"}
"""What only a news outlet is called."""
OF_A_BODY: Final = re.compile(
    r"\s(?:of|for|to|from|by|at|with|on|in|against|about|near|inside|over)\s"
)
"""What leads from a head noun to the body it belongs to: "the governor of the bank"."""

_SELF: Final = re.compile(r"\s(?:him|her|it)self$|\sthemselves$")
_CALLS_HIMSELF: Final = re.compile(
    r"\bwho (?:(?:call|identifi|styl)(?:s|ed|es) (?:him|her)self (?:only )?(?:as )?"
    r"|gave (?:his|her) name (?:only )?as )(?P<name>[A-Z]\w+(?: [A-Z]\w+)?)"
)


def named_last(phrase: str, names: Sequence[Name]) -> str | None:
    """Return the name a description ends in ("public broadcaster NHK"), or is."""
    if not names:
        return None
    name = names[-1]
    at = phrase.rfind(name.text)
    if at < 0 or phrase[at + len(name.text) :].strip():
        return None
    lead = phrase[:at].strip()
    if OF_A_BODY.search(" " + lead + " "):
        return None  # "the authors of a paper in Nature" are not Nature
    if name.kind == "unknown" and " " not in name.text and name.text.endswith("s") and not lead:
        return None  # "Scientists", capital only because it opens the sentence
    if lead.lower() in ("", "the"):
        return name.text
    if lead.endswith(",") and lead.split(" ", 1)[0].lower() in grammar.DETERMINERS:
        return name.text  # "the operator, Maluku Lines"
    last = bare(lead.split()[-1])
    described = last == lead.split()[-1] and last.lower() in lexicon.bodies() | OUTLET_NOUNS | {
        "agency",
        "newspaper",
        "site",
    }
    return name.text if described and last[0].islower() else None


def is_long_post(lead: str) -> bool:
    """Say whether all before a name is its post: "Minister for the Environment and Water"."""
    words = lead.split()
    head = next((n for n, word in enumerate(words) if word.lower() in lexicon.roles()), None)
    if head is None or any(word[0].islower() for word in words[:head]):
        return False
    return words[head][0].isupper() and all(
        word[0].isupper() or word in ("of", "for", "the", "and", "to") for word in words[head:]
    )


def own_name(phrase: str) -> str:
    """Return the name of "a man who called himself Ib Falk", "the player" of "the player himself".

    Other phrases are returned as they are.
    """
    called = _CALLS_HIMSELF.search(phrase)
    return called["name"] if called else _SELF.sub("", phrase)
