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
    " incorrect debunked discredited refuted disproved disproven shambles untruth untruths"
    " invention inventions invented rubbish ridiculous laughable unsubstantiated spurious farce"
    " implausible far-fetched exaggerating overstating misrepresenting mischaracterizing".split()
)
LESSENED: Final = frozenset(
    "exaggerated exaggeration exaggerations overblown inflated overstated distorted distortion"
    " distortions speculative speculation premature motivated misleading one-sided tale tales"
    " fairytale gossip joke novel scurrilous malicious outrageous stunt provocation propaganda"
    " hysteria flawed unfair biased unreliable alarmist hearsay errors".split()
)
"""Words that call false what somebody has said, and only that: "the reports are exaggerated"."""
SUPPOSED: Final = frozenset("when if say says think thinks believe believes".split())
SHAM: Final = frozenset("pretext fantasy".split())
CALLED_FALSE: Final = FALSE | LESSENED | SHAM
"""Words one of which every claim called false holds."""
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
    r"|n[’']t\b(?!\s+(?:just|only|know|want|sure)\b)",
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
    r"\bif\s+(?:(?:it|this|that|they|these|(?:the|those|such)(?:\s+[\w’'-]+){1,3})\s+"
    r"(?:is|are|was|were|proves?|turns?\s+out\s+to\s+be)\s+)?"
    r"(?:true|confirmed|proven|proved|accurate|correct|verified|substantiated|borne\s+out)\b"
    r"|\bif\s+(?:[\w’'-]+\s+){1,4}?(?:bears?\s+out|confirms?|proves?|verif(?:y|ies)|"
    r"substantiates?|corroborates?)\s+(?:the|those|these|this|that|such)\s+(?:[\w’'-]+\s+)?"
    rf"(?:{'|'.join(sorted(REFERENCES))})\b",
    re.IGNORECASE,
)
UNSURE: Final = frozenset(
    "early soon determined established confirmed verified identified known clear certain sure"
    " ascertained know knows knew establish verify confirm corroborate unclear unknown uncertain"
    " unsure determine seen premature trace information aware unaware impossible speculate say"
    " tell state comment"
    " find checking investigating looking facts rule ruled".split()
)
"""Words one of which every "it cannot be said" holds, in lower case."""
TRUTH: Final = frozenset(
    "true correct accurate case happened happen wrong place occurred occur existed exist such kind"
    " sort word shred grain".split()
)
"""Words one of which every "that is not true" holds."""
NOT_SO: Final = re.compile(
    r"(?:\b(?:not|never)|n[’']t)\s+(?:\w+\s+)?(?:true|correct|accurate|the\s+case|what\s+happened)\b"
    r"|(?:\b(?:not|never)|n[’']t)\s+(?:ever\s+|actually\s+|in\s+fact\s+)?"
    r"(?:happen(?:ed)?|took\s+place|taken?\s+place|occur(?:red)?|exist(?:ed)?)\b"
    r"|\bnot\s+(?:one|a)\s+(?:single\s+)?(?:word|shred|grain)\b"
    r"|\bno\s+such\b|\bnothing\s+of\s+th(?:e|at|is)\s+(?:kind|sort)\b"
    r"|\b(?:it|that|this|they|those|reports?|claims?|allegations?|accusations?|statements?|account)"
    r"(?:(?:\s+[\w’'-]+){0,4}?\s+(?:is|are|was|were)|[’'](?:s|re))\s+(?:[\w-]+\s+){0,3}?wrong\b(?!\s+(?:to|that|for)\b)",
    re.IGNORECASE,
)
NOT_KNOWN: Final = re.compile(
    r"\bpremature\s+to\s+(?:say|speculate|conclude|judge|discuss)\b"
    r"|\brul(?:e|es|ed|ing)\s+(?:nothing|anything)\s+(?:in|out)\b"
    r"|\b(?:can|could)\s*(?:not|n[’']t)\s+(?:yet\s+)?(?:say|tell)(?:\s+you)?\b"
    r"(?=\s*(?:$|[,.;”\"]|if\b|whether\b|wh\w+\b|how\b|for\s+(?:sure|certain)|from\b|yet\b))"
    r"|\btoo\s+(?:early|soon|ambiguous|vague|unclear)\s+(?:\w+\s+){0,2}?to\s+"
    r"(?:say|tell|know|determine|judge|speculate|conclude|confirm)\b"
    r"|(?:\b(?:has|have|had|was|were|is|are)\s+(?:not|yet\s+to)|\b(?:has|have|had|was|were|is|are)n[’']t)"
    r"\s+(?:yet\s+|been\s+|be\s+|immediately\s+|independently\s+|fully\s+){0,3}"
    r"(?:determined|established|confirmed|verified|identified|ascertained)\b"
    r"|\b(?:do|does|did)(?:\s+not|n[’']t)\s+(?:yet\s+|really\s+|exactly\s+)?know\s+"
    r"(?:if|whether|what|who|how|why|when|where|exactly)\b"
    r"|\b(?:not\s+been\s+able|unable)\s+to\s+(?:\w+ly\s+)?"
    r"(?:establish|verify|confirm|determine|say|tell|corroborate|trace)\b"
    r"|\b(?:could\s+not|cannot|ca[’']?n[’']t|couldn[’']t)\s+(?:\w+ly\s+)?"
    r"(?:establish|verify|confirm|determine|corroborate)\b"
    r"|\b(?:nobody|no\s+one)\s+(?:really\s+)?kn(?:ows|ew)\b"
    r"|\b(?:nobody|no\s+one)\s+can\s+(?:\w+ly\s+)?(?:say|state|know|tell)\b"
    r"|\bno\s+(?:\w+\s+)?information\s+(?:on|about|that|of|as\s+to|regarding)\b"
    r"|\b(?:(?:not|n[’']t)\s+(?:yet\s+|immediately\s+)?aware|unaware)\s+(?:of|that)\b"
    r"|\b(?:impossible|not\s+(?:yet\s+)?possible)\s+(?:\w+\s+){0,2}?to\s+"
    r"(?:say|know|tell|verify|confirm|establish|determine|judge)\b"
    r"|\b(?:would|will|could|can)\s*(?:not|n[’']t)\s+speculate\b"
    r"|\b(?:could|can)\s*(?:not|n[’']t)\s+comment\s+on\b"
    r"|\b(?:not\s+in\s+a|in\s+no)\s+position\s+to\s+(?:say|tell|know|judge|confirm|comment)\b"
    r"|\b(?:trying|seeking|working|hoping)\s+to\s+"
    r"(?:establish|verify|determine|confirm|find\s+out|ascertain)\b"
    r"|\b(?:looking\s+into|investigating|checking)\s+(?:the|these|those)\s+(?:\w+\s+)?"
    rf"(?:{'|'.join(sorted(REFERENCES))})\b"
    r"|\b(?:could|can|did|does|would|had|has|have)\s*(?:not|n[’']t)\s+(?:yet\s+)?ruled?\s+(?:it\s+)?out\b"
    r"|\bremain(?:s|ed)?\s+(?:unclear|unknown|uncertain|to\s+be\s+seen)\b"
    r"|\b(?:un(?:clear|known|certain|sure)|not\s+(?:yet\s+)?(?:clear|known|certain|sure))\s+"
    r"(?:if|whether|what|who|how|why|when|where)\b",
    re.IGNORECASE,
)
SIGNS: Final = frozenset(
    "sign signs proof evidence indication indications trace traces basis foundation truth link"
    " links connection irregularities".split()
)
NO_SIGN: Final = re.compile(
    r"\b(?:no|not\s+(?:\w+\s+)?any|n[’']t\s+(?:\w+\s+)?any|without)\s+(?:\w+\s+)?"
    rf"(?:{'|'.join(sorted(SIGNS))})\b(?:\s+whatsoever|\s+at\s+all)?[”\"]?(?:\s+(?:yet|so\s+far))?"
    r"[”\"]?\s+(?:that|of|for|in|between|with|it|there|they|to\s+(?:suggest|support|back|believe|indicate|show))\b"
    r"(?:\s+that\b)?",
    re.IGNORECASE,
)
TURNING_DOWN: Final = (
    "dismiss",
    "reject",
    "deni",
    "deny",
    "refut",
    "disput",
    "rebuff",
    "shrug",
    "brush",
)
"""Letters one of which every "dismissed the reports" holds."""
TURNED_DOWN: Final = re.compile(
    r"\b(?:dismiss(?:es|ed|ing)|reject(?:s|ed|ing)|den(?:ies|ied|ying)|refut(?:es|ed|ing)|"
    r"disput(?:es|ed|ing)|rebuff(?:s|ed|ing)|shrugg(?:ed|ing)\s+off|brush(?:ed|ing)\s+(?:off|aside))"
    rf"\s+(?:[\w’'-]+\s+){{0,3}}?(?:{'|'.join(sorted(REFERENCES))})\b",
    re.IGNORECASE,
)
IF: Final = re.compile(
    r"\b(?:will|would|shall|could|to)\b.{0,120}?\b(?:if|unless)\b"
    r"|\b(?:if|unless)\b.{0,120}?\b(?:will|would|shall|could)\b",
    re.IGNORECASE | re.DOTALL,
)
RULED_OUT: Final = re.compile(
    r"(?<!\bnot )(?<!\bnever )(?<!n[’']t )(?<!\bnothing )(?<!\bbeen )(?<!\byet )(?<!\bnor )"
    r"\bruled\s+out\s+(?!by\b|at\b|on\b|in\b|for\b)",
    re.IGNORECASE,
)
NO_THING: Final = re.compile(
    r"^\W*there\s+(?:is|was|were|are|has\s+been|have\s+been|had\s+been|had\s+never\s+been)\s+"
    r"(?:absolutely\s+|simply\s+|never\s+any\s+)?(?:no\s+|not\s+any\s+|never\s+any\s+)"
    r"(?!(?:\w+\s+)?(?:injur|casualt|death|victim|surviv|plan|doubt|question|reason|need|comment|word"
    r"|immediate|damage|way|time|one\b|further|longer|other|more|point|room|place|chance|hope|rush))",
    re.IGNORECASE,
)
"""How "there had been no attempt to seize power" begins, before what there was not."""
NOTHING: Final = re.compile(
    r"\bnothing\s+(?:out\s+of\s+the\s+ordinary|unusual|wrong|untoward|suspicious|amiss|abnormal"
    r"|(?:tying|linking|connecting|suggesting)\b|that\s+(?:would\s+)?(?:suggests?|indicates?|shows?)"
    r"|to\s+(?:suggest|indicate|show|link|tie|support))",
    re.IGNORECASE,
)
NOT_ACCEPTED: Final = re.compile(
    r"\b(?:do|does|did)(?:\s+not|n[’']t)\s+(?:recogni[sz]e|accept|agree\s+with|buy|share)\s+"
    r"(?:that|this|the|those|these|such|it)\b",
    re.IGNORECASE,
)
NOBODY_DID: Final = re.compile(
    r"^\W*(?:nobody|no\s+one|not\s+(?:one|a\s+single)\s+[\w’'-]+|none\s+of\s+(?:the|its|his|her|their|our|my|them|us)(?:\s+\w+)?)\s+"
    r"(?:has|have|had|was|were|is|are)\s+"
    r"(?!(?:\w+\s+)?(?:in|at|on|inside|there|home|arrested|charged|detained|hurt|injured|killed|harmed"
    r"|wounded|sure|certain|immediately|available|perfect))",
    re.IGNORECASE,
)
NOT_ONE: Final = re.compile(
    r"^\W*not\s+(?:one|a\s+single)\s+[\w’'-]+\s+(?:of\s+[\w’'-]+\s+)?(?:ever\s+)?"
    r"(?:left|came|went|got|took|saw|fell|met|knew|\w+ed)\b",
    re.IGNORECASE,
)
NOT_IT: Final = re.compile(
    r"(?:^\W*|[;,.]\s+|\band\s+)(?:it|that|this)(?:\s+(?:is|was)|[’']s)\s*(?:not|never|n[’']t)\s+"
    r"(?=(?:the|an?|any|our|my|his|her|its|their)\b(?!\s+(?:surprise|secret|question|matter|problem"
    r"|coincidence|good|bad|big|easy|great|little|lot|given|time|choice|priority|first|last|only|end|same|beginning|start|kind|way|end|best|worst)))",
    re.IGNORECASE,
)
"""How "it was not the work of a third party" begins."""
MADE_UP: Final = re.compile(
    r"\b(?:making\s+(?:it\s+|things\s+)?up|inventing|fabricating|exaggerating)\b"
)
FLAT_DENIALS: Final = (
    ("here", NO_THING),
    ("ruled out", RULED_OUT),
    ("othing ", NOTHING),
    (" not ", NOT_IT),
    ("n’t ", NOT_IT),
    ("n't ", NOT_IT),
    ("one ", NOBODY_DID),
    ("obody ", NOBODY_DID),
    ("ot a single ", NOBODY_DID),
    ("ot ", NOT_ONE),
)
"""Letters that each denial by its form holds, and the form, up to what is denied."""
NOT_CONFIRMED: Final = re.compile(
    r"\W*(?:it|he|she|they|we|I)\b[^,;.]{0,60}?\b(?:confirm|verify|corroborate|substantiate|authenticate)"
    r"(?:\s+or\s+\w+)?\s+",
    re.IGNORECASE,
)
"""How "it could not confirm the raid" begins, before what cannot be confirmed."""
BUT_WAS: Final = re.compile(r",?\s+but\s+(?:was|were|could|had|is|has)\b")
"""Where "reports that two had died but was unable to verify them" speaks of the speaker again."""
HEARSAY: Final = re.compile(
    r"\b(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?|assertions?"
    r"|contentions?|charges?|idea|notion|evidence|proof|information)\s+"
    r"(?:that|of(?!\s+the\s+\w+\s+that)|about)\s+",
    re.IGNORECASE,
)
