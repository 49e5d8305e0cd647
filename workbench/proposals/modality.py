"""How surely a claim is made, by the words that carry it."""

from __future__ import annotations

import re
from typing import Final

from workbench.model.analysis import Modality
from workbench.proposals.stance_words import CALLED_FALSE, NO_THING, REFERENCES
from workbench.text import lexicon

_UNCONFIRMED: Final = re.compile(
    r"\b(?:can(?:\s?not|[’']t)|could(?:\s+not|n[’']t)|(?:was|were|is|are|has|have|had)(?:\s+not|n[’']t)"
    r"(?:\s+(?:yet\s+|immediately\s+)?been)?(?:\s+able\s+to)?|unable\s+to|not\s+(?:yet\s+)?able\s+to"
    r"|declined\s+to|refused\s+to|did\s+not|didn[’']t|would\s+not|wouldn[’']t|has\s+yet\s+to|have\s+yet\s+to|neither)"
    r"\s+(?:immediately\s+|independently\s+|yet\s+|be\s+|either\s+)*"
    r"(?:confirm|verif|corroborat|substantiat|authenticat)\w*"
    r"|\b(?:could|can|was|were)(?:\s+not|not|n[’']t|\s+unable\s+to)\s+(?:yet\s+|immediately\s+|be\s+able\s+to\s+)?"
    r"(?:say|tell(?:\s+you)?)\s+(?:whether|if|how|when|where|who|what|which|why)\b"
    r"|\b(?:too\s+(?:soon|early)|premature|(?:not\s+in\s+a|in\s+no)\s+position)\s+to\s+(?:say|tell|know|judge|confirm)\b"
    r"|\b(?:no|without)\s+(?:independent\s+)?(?:confirmation|verification)\b|\bunconfirmed\b|\bunverified\b",
    re.IGNORECASE,
)
_CONDITIONAL: Final = re.compile(
    r"\bif\s+(?:it\s+(?:is|was|were|proves?)\s+)?(?:true|confirmed|proven|proved|accurate|correct|verified|so)\b"
    r"|\bif\s+(?:the|these|those|such)\s+(?:\w+\s+){1,3}(?:are|is|were|prove)\s+(?:true|accurate|confirmed|correct)\b"
    r"|^\W*(?:had\s+(?:it|he|she|they|we|the)\b|if\b(?!\s+and)|unless\b|should\s+(?:the|it|he|she|they)\b)"
    r"|\bwould\s+(?:have|never\s+have)\s+\w+\s.{0,60}\bif\b",
    re.IGNORECASE,
)
_FALSE: Final = re.compile(
    r"\b(?:is|are|was|were)\s+(?:\w+\s+){0,2}(?:false|untrue|baseless|fabricated|unfounded|groundless|fake|a\s+lie|lies"
    r"|a\s+hoax|nonsense|not\s+true)\b|\bthere\s+(?:is|was)\s+no\s+truth\b|\bfake\s+news\b"
    r"|\b(?:had|has|have)\s+(?:never|not|nothing\s+to\s+do)\b(?!\s+(?:been\s+)?(?:able|decided|yet|ruled))|\bnever\s+(?:happened|took\s+place|existed|occurred)\b"
    r"|\bdid(?:\s+not|n[’']t)\s+(?:ever\s+)?(?:happen|take\s+place|occur|exist)\b"
    r"|\bno\s+such\b|\bnothing\s+of\s+th(?:e|at|is)\s+(?:kind|sort)\b|\bnot\s+what\s+happened\b"
    r"|^\W*(?:there\s+(?:is|was|were|has\s+been)\s+|(?:we|they|he|she|it|I)\s+(?:have\s+|has\s+|had\s+)?(?:see|saw|seen|have|has|had|find|found)\s+)"
    r"(?:absolutely\s+|simply\s+)?[“\"]?no\s+(?:\w+\s+)?(?:sign|proof|evidence|indication|basis|knowledge|involvement|plans?|truth|role|part|record|trace|merit)\b",
    re.IGNORECASE,
)
_FORECAST: Final = re.compile(
    # "will" is no noun here; what tells stands behind it, for a look before every place is slow.
    r"\bwill\b(?<!\bits will)(?<!\bhis will)(?<!\bher will)(?<!\btheir will)(?<!\bthe will)"
    r"(?<!\bfree will)(?<!\bgood will)(?<!\bill will)(?!\s+of\b)"
    r"|\b(?:won[’']t|shall)\b(?!\s+of\b)|[’']ll\b"
    r"|\b(?:is|are|was|were|be)\s+(?:\w+ly\s+)?(?:expected|set|due|scheduled|likely|going|poised|slated|about|planning|forecast)\s+to\b"
    r"|\b(?:plans?|intends?|aims?|hopes?)\s+to\b|\bby\s+20[3-9]\d\b",
    re.IGNORECASE,
)
_SHIFTED_FORECAST: Final = re.compile(
    r"\bwould\b(?!\s+(?:have|like|not\s+(?:say|comment)))", re.IGNORECASE
)
_MUST: Final = re.compile(
    r"\b(?:must|should|ought\s+to|has\s+to\s+(?:be|stop|end|go|resign)|have\s+to\s+(?:be|stop|end|do|get|make)"
    r"|need(?:s|ed)?\s+to|let[’']s|let\s+us|it[’']s\s+time)\b(?!\s+have\b)",
    re.IGNORECASE,
)
_STANCE: Final = re.compile(
    r"\b(?:I|we)\s+(?:(?:really|do|don[’']t|still|also|just)\s+)?(?:think|believe|feel|hope|fear|suspect|guess|doubt|want|wish|love|hate|like|support|oppose)\b"
    r"|\bin\s+my\s+(?:view|opinion|judgment)\b|\bto\s+me\b|\bseems?\s+(?:to|like|that)\b|\bI[’']m\s+(?:sure|afraid|glad|proud|sorry|worried|concerned|confident|hopeful|certain|happy)\b"
    r"|\bI\s+am\s+(?:sure|afraid|glad|proud|sorry|worried|concerned|confident|hopeful|certain|happy)\b|^\W*what\s+an?\b"
    r"|\?[\"”’']*$|![\"”’']*$",
    re.IGNORECASE,
)
_HEARSAY: Final = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly)\b"
    r"|\b(?:is|are|was|were|been)\s+(?:also\s+|widely\s+)?(?:said|believed|thought|reported|rumou?red|alleged|understood|understood)\s+to\b"
    r"|\b(?:is|are|was|were)\s+accused\s+of\b|\bhas\s+been\s+accused\s+of\b",
    re.IGNORECASE,
)
_UNCLEAR: Final = re.compile(
    r"\W*It (?:is|was|remains) (?:still |yet )?(?:unclear|unknown|uncertain|not (?:clear|known))\b"
)
_GLAD: Final = re.compile(
    r"\bI(?:[’']m|\s+am)\s+(?:glad|happy|proud|pleased|sorry|delighted)\s+to\s+(?:say|report|announce|tell)\b"
)
"""What only leads up to a report: "I am happy to say that we have won"."""
_RELATIVE: Final = re.compile(
    r"\b(?:documents?|papers?|rules?|steps?|forms?|things?) (?:that|which)\s$"
)
_RELATIVE_BEFORE: Final = re.compile(r",\s(?:which|who|whose|where)\b[^,]*$")
_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)?")
_STEMS: Final = re.compile(
    r"onfirm|erif|orroborat|ubstantiat|uthenticat|t say|t tell|to (?:say|tell|know|judge)\b"
)
"""Letters one of which every failure to confirm holds."""

_SELVES: Final = ("I", "we", "We", "my ", "My ", "o me", "seem", "hat a", "?", "!")
"""Letters one of which every view of one's own holds."""
_IF_FIRST: Final = ("If ", "“If ", '"If ')
_IFS: Final = ("if", "If", "nless", "ad ", "hould")
_NOS: Final = ("no", "No", "never", "als", "true", "base", "found", "fa", "lie", "hoax")
"""Letters one of which every condition, and every denial, holds."""

_HINTS: Final = frozenset(
    "will won shall ll expected set due scheduled likely going poised slated about planning"
    " forecast plan plans intend"
    " intends aim aims hope hopes by would if unless had should must ought has have need needs"
    " let time reportedly"
    " allegedly supposedly purportedly said believed thought reported rumored rumoured alleged"
    " understood accused"
    " i we my me seem seems is are was were never no".split()
)


def _hints(words: str) -> set[str]:
    return {word for word in _WORD.findall(words.lower()) if word in _HINTS}


def _says_unconfirmed(words: str) -> bool:
    """Find "cannot confirm" and the like; the plain search for a stem saves the slow one."""
    return _STEMS.search(words) is not None and _UNCONFIRMED.search(words) is not None


def own_voice(sentence: str) -> Modality:
    """Return the modality of a statement in the article's own voice."""
    if _says_unconfirmed(sentence):
        return "unconfirmed"
    if not _hints(sentence):
        return "opinion" if sentence.rstrip().endswith("?") else "asserted"
    if re.search(r"(?:^\W*If|, if)\b(?!\s+(?:any|not|and)\b)", sentence) and re.search(
        r"\b(?:would|could|might|will|may|should|can)\b", sentence
    ):
        return "conditional"
    hearsay = _HEARSAY.search(sentence)
    if hearsay and not _RELATIVE_BEFORE.search(sentence[: hearsay.start()]):
        return "reported"
    if _forecasts(sentence) and not _UNCLEAR.match(sentence):
        return "forecast"
    needed = re.search(r"\b(?:must|ought to)\b", sentence) and not sentence.startswith("To ")
    if needed or sentence.rstrip().endswith("?"):
        return "opinion"
    return "asserted"


def _forecasts(sentence: str) -> bool:
    """Say whether the main clause, not a relative or quoted one, speaks of the future."""
    found = _FORECAST.search(sentence)
    if not found:
        return False
    before = sentence[: found.start()]
    return not re.search(
        r"\b(?:who|which|that|whether|if|when|where|how|before|after)\b[^,]*$", before
    )


def attributed(
    content: str,
    *,
    group: str,
    refused: bool = False,
    negated: bool = False,
    quoted: bool = False,
    sentence: str = "",
) -> Modality:
    """Return the modality of what somebody is said to say.

    ``group`` is the kind of the cue's verb, ``quoted`` says that the content is their own words;
    a denial and a failure to confirm go before what the content itself holds.
    """
    if _says_unconfirmed(sentence or content) and (
        refused or not quoted or _says_unconfirmed(content)
    ):
        return "unconfirmed"
    if group == "deny" or (group == "judge" and _judged_false(content)):
        return "denied"
    if any(hint in content for hint in _IFS) and _CONDITIONAL.search(content):
        return "conditional"
    if sentence.startswith(_IF_FIRST) and _SHIFTED_FORECAST.search(content):
        return "conditional"  # "If it was so, he said, it would be “a breach”"
    if NO_THING.match(content):
        return "denied"
    false = _FALSE.search(content) if any(hint in content for hint in _NOS) else None
    if (
        false
        and not negated
        and not re.search(
            r"\b(?:like|than|if|that)\b|^(?:as|because|although|since|while|when)\b"
            r"[^,]*$",
            content[: false.start()],
        )
        and not content.startswith(" only", false.end())
    ):
        return "denied"
    if _is_opinion(content, group, quoted):
        return "opinion"
    if group == "predict" or (_FORECAST.search(content) and _forecasts(content)):
        return "forecast"
    shifted = _SHIFTED_FORECAST.search(content)
    if shifted and not quoted and 0 < shifted.start() < 60 and not re.search(r"\bif\b", content):
        return "forecast"
    return "reported"


def _judged_false(content: str) -> bool:
    """Say whether what others said is called false: "called the report “pure invention”"."""
    words = set(_WORD.findall(content.lower()))
    return not (CALLED_FALSE.isdisjoint(words) or REFERENCES.isdisjoint(words))


def _is_opinion(content: str, group: str, quoted: bool) -> bool:
    content = _GLAD.sub("", content) if " to " in content else content
    must = _MUST.search(content)
    if must and group != "ask" and not _RELATIVE.search(content[: must.start()]):
        return True
    if group in ("judge", "demand", "think", "ask"):
        return False
    if quoted and any(hint in content for hint in _SELVES) and _STANCE.search(content):
        return True
    words = _WORD.findall(content.lower())
    judging = sum(word in lexicon.judgements() for word in words)
    return quoted and judging > 0 and judging * 12 >= len(words)
