"""Nouns by which somebody speaks: "a claim by X that …", "the warning from X that …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.proposals import following
from workbench.proposals.draft import Draft, sentence_words
from workbench.proposals.extent import clause_end
from workbench.text.tokens import Token

Words = Sequence[Token]

SPEAKING: Final = {
    "accusation": "say",
    "accusations": "say",
    "admission": "say",
    "allegation": "say",
    "allegations": "say",
    "announcement": "say",
    "assertion": "say",
    "assertions": "say",
    "assurance": "say",
    "assurances": "say",
    "claim": "say",
    "claims": "say",
    "complaint": "say",
    "complaints": "say",
    "confirmation": "say",
    "declaration": "say",
    "denial": "deny",
    "denials": "deny",
    "disclosure": "say",
    "prediction": "predict",
    "predictions": "predict",
    "promise": "predict",
    "report": "say",
    "reports": "say",
    "revelation": "say",
    "statement": "say",
    "statements": "say",
    "suggestion": "say",
    "suggestions": "say",
    "testimony": "say",
    "warning": "say",
    "warnings": "say",
}
_LONGEST: Final = 8


def by_noun(words: Words, at: int) -> Draft | None:
    """Return the attribution by the noun at word index ``at``: "claims by X that …"."""
    if at + 2 >= len(words) or words[at + 1].low not in ("by", "from"):
        return None
    speaker = following.after(words, at + 2)
    if speaker is None or speaker[1] - speaker[0] > _LONGEST:
        return None
    that = speaker[1]
    if that < len(words) and words[that].low in ("is", "was"):
        that += 1
    if that + 1 >= len(words) or words[that].low != "that":
        return None
    _, end = sentence_words(words)
    group = SPEAKING[words[at].low]
    content = [(that + 1, clause_end(words, that + 1, end))]
    return Draft(speaker, (at, at + 1), words[at].low, group, content, where="noun")
