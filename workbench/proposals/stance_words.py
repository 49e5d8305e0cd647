"""The words by which somebody denies, cannot confirm or makes conditional what others say."""

from __future__ import annotations

import re
from typing import Final

DENIES: Final = frozenset("deny refute dispute rebut contradict repudiate".split())
"""Lemmas that deny whatever they take."""
REJECTS: Final = frozenset("dismiss reject rebuff disavow".split())
"""Lemmas that deny a statement, and also turn down a thing: "rejected the offer"."""
ACCUSES: Final = frozenset("accuse blame allege condemn denounce".split())
MODALS: Final = frozenset("could would may might should will can to".split())

REFERENCES: Final = frozenset(
    "report reports claim claims allegation allegations accusation accusations charge charges"
    " assertion assertions suggestion suggestions rumor rumors rumour rumours criticism criticisms"
    " statement statements account accounts findings contention theory idea notion story argument"
    " arguments narrative narratives version insinuation insinuations speculation complaint"
    " complaints".split()
)
"""Nouns for what somebody has said."""
BACK: Final = REFERENCES | frozenset("it this that them wrongdoing involvement".split())
THAT: Final = frozenset("it that this it’s it's that’s that's these those they".split())
FALSE: Final = frozenset(
    "false falsehood falsehoods untrue baseless unfounded groundless fabricated fabrication"
    " fabrications hoax nonsense fiction lie lies slander slanderous defamatory smear myth fake"
    " bogus absurd ludicrous preposterous concocted misinformation disinformation inaccurate"
    " incorrect debunked discredited refuted disproved disproven shambles untruth untruths".split()
)
SUPPOSED: Final = frozenset("when if say says think thinks believe believes".split())
SHAM: Final = frozenset("pretext fantasy".split())
PREDICATES: Final = frozenset(
    "is are was were be been being as call called calls calling it’s that’s they’re it's that's"
    " they're".split()
)
NO: Final = frozenset("not no never isn’t wasn’t aren’t weren’t isn't wasn't aren't".split())

NEGATIONS: Final = frozenset(
    "not never no nor neither none nothing nobody cannot No Not Never Neither None Nothing Nobody"
    " isn’t aren’t wasn’t weren’t don’t doesn’t didn’t hasn’t haven’t hadn’t won’t wouldn’t can’t"
    " couldn’t isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't"
    " wouldn't can't couldn't".split()
)
"""Words one of which every "not" holds, as they stand."""
DENYING: Final = frozenset(
    "deny denies denied reject rejects rejected refute refutes refuted dispute disputes disputed"
    " repudiate repudiates repudiated".split()
)
IFS: Final = frozenset("if If unless Unless".split())
DEFENCES: Final = ("defend", "hrugged", "rushed", " back", "layed")
"""Letters one of which every defence holds."""
INTENDS: Final = frozenset(
    "preparing prepares prepared planning plans planned intends intended poised ready about"
    " set".split()
)

DEFENDING: Final = re.compile(
    r"\b(?:defend(?:s|ed|ing)|shrugged\s+off|brushed\s+(?:off|aside)|(?:hit|push(?:es|ed)|fired)"
    r"\s+back|played\s+down|downplayed)\b",
    re.IGNORECASE,
)
INTENDING: Final = re.compile(
    r"\b(?:prepar(?:ing|es|ed)|plan(?:ning|s|ned)|intend(?:s|ed)|poised|ready|about|set)\s+to\b"
)
NOT: Final = re.compile(
    r"\b(?:not|never|nor|neither|none|nothing|nobody|cannot|no)\b"
    r"(?!\s+(?:only|just|doubt|longer|merely|least|long|surprise|later|more|simply|yet|wonder|less"
    r"|matter|one\s+else|sure|comment|clear)\b)"
    r"|n[’']t\b(?!\s+(?:just|only|know|think|believe|want|sure)\b)",
    re.IGNORECASE,
)
NEXT_CLAUSE: Final = re.compile(
    r"[;—.?!]|,\s+(?:but|and|so|which|who|adding|saying)\b|\b(?:because|although|though|who|which"
    r"|when|after|before|while|unless|until|if|but|and\s+that)\b"
)
POINTING: Final = re.compile(
    r"\b(?:it|they|he|she|this|these|those)(?:[’']s|[’']re)?(?:\s+\w+){0,2}\s*$", re.IGNORECASE
)
FALSE_THAT: Final = re.compile(
    r"\b(?:pretext|lie|myth|fiction|fantasy|falsehood|fabrication|untruth|false\s+\w+)\s+that\s+"
)
OWN_DENIAL: Final = re.compile(
    r"\b(?:I|[Ww]e|he|she|they|it)\s+(?:\w+ly\s+)?(?:den(?:y|ies|ied)|reject(?:s|ed)?|refutes?d?"
    r"|disputes?d?|repudiates?d?)\s+"
)
IF_TRUE: Final = re.compile(
    r"\bif\s+(?:(?:it|this|that|they|these|the\s+\w+|those\s+\w+|such\s+\w+)\s+"
    r"(?:is|are|was|were|proves?|turns?\s+out\s+to\s+be)\s+)?"
    r"(?:true|confirmed|proven|proved|accurate|correct|verified|substantiated)\b",
    re.IGNORECASE,
)
IF: Final = re.compile(
    r"\b(?:will|would|shall|could|to)\b.{0,120}?\b(?:if|unless)\b"
    r"|\b(?:if|unless)\b.{0,120}?\b(?:will|would|shall|could)\b",
    re.IGNORECASE | re.DOTALL,
)
HEARSAY: Final = re.compile(
    r"\b(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?|assertions?"
    r"|contentions?|charges?|idea|notion|evidence|proof|information)\s+"
    r"(?:that|of(?!\s+the\s+\w+\s+that)|about)\s+",
    re.IGNORECASE,
)
