"""Lines that say who made a story or a picture, and when: bylines, dates, credits, references."""

from __future__ import annotations

import re
from typing import Final

from workbench.text import lexicon

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_SIGN_OF_DATE: Final = re.compile(
    rf"\b{_MONTH}\b|\b\d{{1,2}}[./-]\d{{1,2}}[./-]\d\d|(?<![\d-])(?:19|20)\d\d\b"
    rf"|\b\d{{4}}-\d\d-\d\d|\bago\b|day\b|\d:\d\d",
    re.IGNORECASE,
)
_DATE_LABEL: Final = (
    r"(?:first |last )?(?:published|updated?|posted|modified|created|edited|filed|issued|date)"
)
_DATE_WORDS: Final = re.compile(
    rf"(?:{_DATE_LABEL}\b|\d{{1,4}}-\d\d?-\d\d?t[\d:.]+z?|(?:\d{{1,4}}(?:st|nd|rd|th)?)(?![^\W_])"
    r"|\d{1,2}(?:am|pm)\b|[ap]\.m\.?|(?:first|last|on|at|in|by|am|pm|noon|midnight|gmt|utc|bst"
    r"|e[sd]?t|c[sd]t|m[sd]t"
    r"|p[sd]?t|cest|cet|ist|sgt|aest|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    rf"|{_MONTH}\b\.?|today\b|yesterday\b|an? (?:minute|hour|day|week) ago|(?:seconds?|minutes?"
    rf"|mins?"
    r"|hours?|hrs?|days?|weeks?|months?) ago|[\s,:;|/·•@()–—.+-]+)",
    re.IGNORECASE,
)
_FULL_DATE: Final = re.compile(
    rf"\b{_MONTH}\.? \d\d?(?:st|nd|rd|th)?,? \d{{4}}\b|\b\d\d?(?:st|nd|rd"
    rf"|th)? {_MONTH}\.?,? \d{{4}}\b"
    r"|\b\d{4}-\d\d-\d\d|\b\d\d?[/.]\d\d?[/.]\d{2,4}\b",
    re.IGNORECASE,
)
_SOME_DATE: Final = re.compile(
    rf"\d:\d\d|\b{_MONTH}\b\.?.{{0,3}}\d|\d\.? {_MONTH}\b|\bago\b|\b(?:yester|to|mon|tues|wednes"
    rf"|thurs|fri|satur|sun)day\b"
    r"|\d[ap]\.?m",
    re.IGNORECASE,
)
_PUBLISHED: Final = re.compile(
    rf"\b{_DATE_LABEL}\b|\d:\d\d|[|/•·]|\bby\b|\bago\b| [-–—] ", re.IGNORECASE
)
_BYLINE: Final = re.compile(
    r"(?:(?:written |reported |posted |story |words |text |analysis |opinion |review |column "
    r"|photographs? )?by:?\s+"
    r"|authors?:?\s|from our (?:own )?correspondent|with (?:files|reporting"
    r"|additional reporting) (?:from|by)\b"
    r"|with inputs from\b|contributing:|contributors?:|(?:reporting|writing|editing"
    r"|additional reporting|compiled) by\b)",
    re.IGNORECASE,
)
_CONTRIBUTED: Final = re.compile(
    r"(?:contributed (?:reporting |research )?(?:(?:to|for) this (?:report|story|article|post)"
    r"|from [A-Z][\w. ]+)|contributed reporting)\.?\)?$"
)
_REPORTED: Final = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){2,6}(?:and (?:[A-Z][\w.’'-]+ ){2,4})?"
    r"reported from (?!.* that )[A-Z][^.]{2,80}\.?"
)
_WHENCE: Final = re.compile(
    r" in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:, [A-Z][\w.]+)?(?= and |,|$)|,? and agencies$"
)
_ADDRESS: Final = r"(?:[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}|@\w{1,40})"
_INITIALS: Final = re.compile(r"[a-z]{2,3}(?:/[a-z]{2,3}){0,3} \(?[A-Z][\w, /]{1,40}\)?")
_FEW_WORDS: Final = 7
_HANDLE: Final = re.compile(rf"(?:[A-Z][\w.’'-]+ ){{0,3}}{_ADDRESS}(?:[\s,|]+{_ADDRESS}){{0,5}}\s*")
_POST: Final = (
    "writers?|reporters?|correspondents?|editors?|journalists?|staff|columnists?|critics?|bureau"
    "|contributors?|producers?"
)
_STAFF: Final = re.compile(
    r"[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){1,3}(?:(?:,| and)(?:\s+[A-Z][\w.’'-]+){2,3})*"
    r"(?:,\s+|\s+[|•·]\s+|\s+[-–—]\s+|\s+)"
    rf"(?:(?:(?:[A-Z][\w&.’'-]*|of|for|the|at|and|our|staff|senior|chief"
    rf"|special)\s+){{0,5}}(?i:{_POST})"
    r"|(?i:special to) (?:[A-Z][\w.’'-]*\s?){1,5})(?:(?:\s+(?:at|for|in"
    r"|of))?(?:\s+[A-Z][\w.’'-]*){1,3})?",
)
_AGENCY_WORDS: Final = (
    "getty images?|getty|agence france-presse|afp|reuters|(?:the )?associated press|ap|epa"
    "|epa-efe|upi|pti|ani"
    "|shutterstock|alamy|wikimedia commons|wikimedia|flickr|unsplash|istock|pa wire|pa media"
    "|pa images"
    "|press association|the canadian press|zuma(?: press)?|imago|bloomberg(?: news)?|xinhua|tass"
    "|dpa|anadolu"
    "|cnn|usa today(?: network)?|handout|file|pool"
)
_AGENCY_LINE: Final = re.compile(
    rf"[-–—]?\s?(?:the )?(?:{_AGENCY_WORDS})(?:\s*[/,|]\s*(?:{_AGENCY_WORDS}))?(?:,? [A-Z]\w+)?,?",
    re.IGNORECASE,
)
_BY_AGENCY: Final = re.compile(rf"[^.!?]{{2,60}}?(?:, ?| via )(?:{_AGENCY_WORDS})", re.IGNORECASE)
_CREDIT: Final = re.compile(
    r"(?:(?:(?:ap|afp|epa|file|staff|contributed|courtesy"
    r"|submitted) )?(?:photo(?:graph)?(?:er)?s?|images?|pictures?|pics?|credits?"
    r"|illustrations?|graphics?|videos?|composite|file photo|photo credit|image credit"
    r"|image source|picture credit"
    r"|photo illustration|cover image|(?:front|main|top) (?:photo|image|picture))s?"
    r"\s*(?:(?:credit|source|courtesy)\s*)?(?:(?::|\s+courtesy\b|\s*/)\s*\S"
    r"|\s+(?:by|from)\s+(?-i:[A-Z]|the [A-Z])).*"
    r"|image (?:source|copyright),? .*|(?:contributed|courtesy|submitted|file|handout) (?:photo"
    r"|image|picture)"
    r"|courtesy (?:of )?\S.*|(?:handout|file|screenshot|screengrab)(?: photo)?[/:].*"
    r"|sources?:\s[^.]{3,50}|supplied|submitted|contributed|handout|courtesy|file(?: photo)?"
    r"|undated)",
    re.IGNORECASE,
)
_AGENCY: Final = re.compile(
    r"\b(?:getty(?: images)?|afp|reuters|associated press|\bap\b|epa|shutterstock|alamy"
    r"|wikimedia|wikimedia commons|flickr|unsplash|istock|pa (?:wire|media|images)|images"
    r"|photo|photos|pictures|pool|press|wire"
    r"|handout|file|news|press association|zuma|imago|bloomberg|xinhua|tass|dpa|anadolu"
    r"|capital|agency|facebook|instagram|twitter|youtube|commons)\b\s*(?:\(.*\))?$",
    re.IGNORECASE,
)
_NAME_SLASH: Final = re.compile(
    r"[^\W\d_][\w.’'\s-]{1,40}\s?(?:/|\svia\s)\s?[A-Z][\w.’'\s/&-]{1,50}"
)
_REFERENCE: Final = re.compile(
    r"[^—–]{3,160}[\"”’]?\s+[—–-]\s+.{2,60},\s+.{0,12}\d{1,2}.{0,9}\d{4}\.?$"
)
_JOINING: Final = frozenset("and & de da di del der den van von la le bin al el ibn st".split())
_SMALL: Final = frozenset(
    """the a an how why what who when where is are was were do does did can will has have had this
    that these those your our my his her its their new in on at to of for with from by as not no and
    or but if after before over under more most all news sport sports""".split()
)


def is_date(line: str) -> bool:
    """Say whether a line tells when a story was published, perhaps with a name beside it."""
    if not any(char.isdigit() for char in line) or not _SIGN_OF_DATE.search(line):
        return False
    rest = _DATE_WORDS.sub(" ", line).split()
    dated = _FULL_DATE.search(line) is not None
    if not (dated or _SOME_DATE.search(line)):
        return False
    if not rest:
        return True
    if line[-1] in ".!?" and not line.lower().endswith(".m."):
        return False
    if dated and (is_names(" ".join(rest)) or (line[:3].lower() == "by " and len(rest) <= 6)):
        return True
    capital = all(word[:1].isupper() or word in ("and", "in", "min", "read") for word in rest)
    return capital and len(rest) <= (6 if dated else 3) and _PUBLISHED.search(line) is not None


def is_time_only(line: str) -> bool:
    """Say whether a line is a time of day without a date, as live reports head their entries."""
    return (
        re.fullmatch(r"\d\d?[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?:?", line, re.I) is not None
    )


def is_byline(line: str) -> bool:
    """Say whether a line names those who wrote it, by its wording alone."""
    line = line.lstrip("(")
    if (
        _INITIALS.fullmatch(line)
        or _CONTRIBUTED.search(line)
        or _REPORTED.fullmatch(line)
        or _HANDLE.fullmatch(line)
    ):
        return True
    if line[-1:] in ("?", "!", ":") or len(line.split()) > 18:
        return False
    found = _BYLINE.match(line)
    if line[-1:] == "." and not (found and ("ing by" in line or "files" in line)):
        return False
    if found and (line[0].isupper() or len(line.split()) <= _FEW_WORDS):
        rest = line[found.end() :].strip()
        first = rest.split(" ", 1)[0] if rest else ""
        if "ing by" in line[: found.end()].lower():
            return first[:1].isupper()
        return (
            first[:1].isupper() or first.lower() in ("a", "the", "our", "staff", "an") or not rest
        )
    return _STAFF.fullmatch(line) is not None


def is_names(line: str) -> bool:
    """Say whether a line is nothing but names, two to four words each, as a byline may be."""
    line = _WHENCE.sub("", line)
    parts = re.split(r",\s+|\s+(?:and|&)\s+|\s*[|·•]\s*", line.rstrip(",|"))
    return len(parts) <= 4 and all(_is_name(part.split()) for part in parts)


def _is_name(words: list[str]) -> bool:
    if words and words[-1].startswith("@"):
        words = words[:-1]
        if not words:
            return True
    return (
        2 <= len(words) <= 5
        and all(word[0].isupper() or word.lower() in _JOINING for word in words)
        and not any(word.lower() in _SMALL or not _letters(word) for word in words)
    )


def _letters(word: str) -> bool:
    return word.replace(".", "").replace("-", "").replace("’", "").replace("'", "").isalpha()


def is_agency(line: str) -> bool:
    """Say whether a line is only an agency's name, with a place perhaps ("AFP, Paris")."""
    return _AGENCY_LINE.fullmatch(line) is not None


def is_credit(line: str) -> bool:
    """Say whether a short line credits a picture ("Name/Agency", "Photo: Name")."""
    if line[:1] in "([" and line[-1:] in ")]":
        inner = line[1:-1].strip()
        return bool(inner) and (is_credit(inner) or _has_agency(inner))
    if _CREDIT.fullmatch(line):
        return ":" in line[:24] or line[-1] not in ".!?" or line.count(" ") < 7
    if line[-1] in ".!?:" or len(line) > 90:
        return False
    if _NAME_SLASH.fullmatch(line):
        return True
    words = line.split()
    capital = all(
        word[0].isupper() or word.lower() in ("via", "of", "for", "the", "and", "-", "|", "/")
        for word in words
    )
    if not capital or len(words) > 9:
        return False
    if len(words) <= 9 and _BY_AGENCY.fullmatch(line):
        return True
    if len(words) <= 6 and " for " in line:
        return words[-1].lower() in lexicon.outlets()[0]
    return len(words) <= 6 and "/" in line and _AGENCY.search(line) is not None


def _has_agency(inner: str) -> bool:
    return len(inner.split()) <= 6 and _AGENCY.search(inner) is not None


def is_reference(line: str) -> bool:
    """Say whether a line names a source as a list of references does: title, outlet, date."""
    return len(line) < 260 and _REFERENCE.fullmatch(line) is not None
