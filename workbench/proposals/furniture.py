"""Lines of a pasted page that are no part of the story, told by how such lines are worded."""

from __future__ import annotations

import re
from typing import Final

_SITES: Final = (
    "facebook|twitter|x|email|e-mail|print|share|tweet|whatsapp|reddit|linkedin|pinterest"
    "|telegram|copy link"
    "|messenger|flipboard|pocket|digg|digg this|delicious|del\\.icio\\.us|stumbleupon|tumblr"
    "|save|bookmark"
    "|bluesky|threads|comment|comments|listen|link|like|pin|sms|more|mastodon|gift|gift this"
    " article"
)
_SHARE: Final = re.compile(
    rf"(?:(?:share|post|tweet|email|print|send|save|copy)(?:\s+(?:this|on|to|via|by|with|the|a|an|article|story|page|link|full|icon|"
    rf"friends|post|facebook|twitter|x|email|whatsapp|linkedin|reddit|options|text|url|toggle))*\s*[:!]?\s*)?"
    rf"(?:(?:{_SITES})(?:\s*[|/·•,\s]\s*|$))*",
    re.IGNORECASE,
)
_NEWSLETTER: Final = re.compile(
    r"(?:click (?:here )?to )?(?:sign[\s-]?up|subscribe|register|get\b.{0,60}(?:inbox"
    r"|newsletter|alerts|updates|app)\b|join (?:our|the|\d)"
    r"|follow (?:us|\w+ on|our)|download (?:our|the).{0,30}app|enter your email|support (?:our"
    r"|independent)|become a (?:member|subscriber|supporter)"
    r"|want (?:more|to).{0,60}(?:newsletter|inbox|sign up)|(?:our|the|a) (?:free )?(?:daily "
    r"|weekly |morning )?newsletter|never miss"
    r"|donate\b|stay (?:informed|up to date|connected)|like us on)\b.*",
    re.IGNORECASE,
)
_RELATED: Final = re.compile(
    r"(?:read (?:more|next|also|on)|also read|see also|see more|more (?:on|from|in|about"
    r"|like) |more:|related\b|recommended|don[’']t miss"
    r"|most (?:read|popular|viewed|shared|watched)|trending|you (?:may"
    r"|might) (?:also )?(?:like|be interested|want)|what to read next|watch\s*(?:now|:|\|)"
    r"|listen\s*(?:now|:)|in pictures\s*:|in pics\s*:|gallery\s*:|video\s*:|explainer\s*:"
    r"|analysis\s*:|opinion\s*:|up next|popular (?:now|stories)|editor[’']?s[’']? picks?"
    r"|top stories|latest (?:news|stories|headlines)|keep reading\s*:|further reading"
    r"|next (?:story|article|up)|previous (?:story|article)|from our partners|around the web"
    r"|live updates?\s*:)",
    re.IGNORECASE,
)
_AD: Final = re.compile(
    r"(?:-?\s*advertis(?:e)?ment\s*-?|ads?|advert|sponsored(?: content| by.*)?"
    r"|promoted(?: content)?|paid (?:content|post)|(?:story|article) continues (?:below"
    r"|after).*"
    r"|scroll (?:down )?to continue.*|continue reading(?: below| the main story)?.*"
    r"|(?:this )?ad(?:vert)? (?:will|is) .*|remove ads.*|skip ad(?:vertisement)?.*"
    r"|report (?:this )?ad)[.:]?",
    re.IGNORECASE,
)
_LEGAL: Final = re.compile(
    r"(?:©|\(c\)\s|copyright\b|all rights reserved|licen[sc]ed under"
    r"|text (?:is )?available under|terms (?:of|and|&)|privacy (?:policy|notice)"
    r"|cookie (?:policy|settings|notice|preferences)"
    r"|this (?:material|article) may not be|disclaimer|do not sell|reprints?\b|published under"
    r"|creative commons)",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"(?:source links?|sources?:?|via|view (?:original|all|comments|gallery|more|in).*"
    r"|(?:click|tap) (?:here|to)\b.*|load more.*|show (?:more|less|all|comments).*|back to top"
    r"|skip to .*"
    r"|(?:categories|category|tags?|topics?|filed under|keywords|labels|in this article"
    r"|posted in)\s*:.*|topics|tags|(?:external )?links|references|notes|(?:leave|post|add"
    r"|write) a (?:comment|reply).*"
    r"|join the (?:discussion|conversation|debate).*|(?:\d[\d,.]*k?|no) comments?"
    r"|comments?(?: \(\d+\))?(?: are closed.*)?|spotted (?:a|an) .*|(?:report|correct"
    r"|suggest) (?:a|an) (?:typo|error|mistake|correction).*"
    r"|contact (?:us|the (?:editors?|newsroom|author)|our).*|(?:e-?mail"
    r"|write to) the (?:author|editors?|reporter).*|log ?in.*|sign in.*|my account|menu|search"
    r"|home|close|open|next|previous|(?:have|got) (?:a|any) (?:tip|story|question|news)s?\b.*"
    r"|do you (?:have|know) .{0,50}(?:tip|story|contact|email|get in touch).*|send (?:us"
    r"|your) .*|read the (?:rest|full (?:story|article|report)|original).{0,40}|see all.*"
    r"|about (?:us|the author)|permalink|report an? .*|flag .*|https?://\S+|www\.\S+"
    r"|(?:this (?:article|story) (?:was|has been|originally|first) .*)|you are (?:here"
    r"|reading).*|jump to .*|play video|view image.*|image (?:\d+ of \d+|caption)|\d+ of \d+"
    r"|\d+ min(?:ute)?s?(?: read)?|reading time.*)[.!]?",
    re.IGNORECASE,
)
_MONTHS: Final = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?"
_DATE_WORDS: Final = re.compile(
    rf"(?:(?:first |last )?(?:published|updated|posted|modified|created|edited|date|on|at|in"
    rf"|by|am|pm|a\.m\.|p\.m\.|gmt|utc|bst|est|edt|et|pt|cet|ist|mon|tues?|wed(?:nes)?"
    rf"|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    rf"|{_MONTHS}|\d{{1,4}}(?:st|nd|rd|th)?|last|first|today|yesterday|(?:minutes?|mins?"
    rf"|hours?|days?|weeks?) ago|[,:|/·•–—.-]|\s)+",
    re.IGNORECASE,
)
_BYLINE: Final = re.compile(
    r"(?:(?:written |reported |posted |story |words |text |analysis |photographs? )?by:?\s+"
    r"|author:?\s|from our (?:own )?correspondent|(?:reporting|writing|editing"
    r"|additional reporting|compiled) by\b)",
    re.IGNORECASE,
)
_STAFF: Final = re.compile(
    r"[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){1,3}(?:,\s+|\s+[|•·]\s+|\s+[-–]\s+|\s+)(?:staff"
    r"|senior|chief|political|bbc|news|associated press|reuters|the|special|our|foreign"
    r"|business|sports|science|health)"
    r"?[\w\s]{0,20}\b(?:writer|reporter|correspondent|editor|journalist|staff|columnist"
    r"|associated press|reuters)s?"
)
_CREDIT: Final = re.compile(
    r"(?:(?:photo(?:graph)?s?|image|picture|pic|credit|illustration|graphic|video|composite"
    r"|file photo|photo credit|image credit|image source|picture credit"
    r"|photo illustration)s?\s*(?:(?:credit|source|courtesy)\s*)?(?::|\s+by\b|\s+courtesy\b"
    r"|\s+from\b|\s*/)\s*\S.*"
    r"|courtesy (?:of )?\S.*|(?:handout|file|screenshot|screengrab)(?: photo)?[/:\s].*)",
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
    r"[^\W\d_][\w.’'\s-]{1,40}\s?(?:/|\||\svia\s)\s?[A-Z][\w.’'\s/&-]{1,50}"
)
_REFERENCE: Final = re.compile(
    r"[^—–]{3,160}[\"”’]?\s+[—–-]\s+.{2,60},\s+.{0,12}\d{1,2}.{0,9}\d{4}\.?$"
)


def line_kind(line: str) -> str | None:
    """Return the kind of furniture a whole line is by its wording alone, ``None`` for story.

    Kinds: share, newsletter, related, ad, legal, link, date, byline, credit.
    """
    words = line.count(" ") + 1
    if words > 45:
        return "legal" if line.startswith("©") else None
    ended = line[-1] in '.!?"”' and words > 7
    if _AD.fullmatch(line):
        return "ad"
    if words <= 14 and _is_share(line):
        return "share"
    if (
        (_LEGAL.match(line) and not _says_something(line))
        or ("all rights reserved" in line.lower())
        or ("©" in line and words < 16)
    ):
        return "legal"
    if words <= 30 and _NEWSLETTER.fullmatch(line) and not _says_something(line):
        return "newsletter"
    if words <= 24 and _RELATED.match(line) and not ended and _is_pointer(line):
        return "related"
    if words <= 40 and _LINK.fullmatch(line) and not _says_something(line):
        return "link"
    if words <= 14 and _is_date(line):
        return "date"
    if words <= 16 and line[-1] not in ".?!" and _is_byline(line.lstrip("(")):
        return "byline"
    if words <= 16 and is_credit(line):
        return "credit"
    return (
        "newsletter"
        if words < 26
        and re.search(r"\b(?:your inbox|our newsletter|newsletters?\s*[.:–-]?$)", line, re.I)
        else None
    )


def _is_share(line: str) -> bool:
    parts = [part.strip() for part in re.split(r"[|·•]", line)]
    if len(parts) > 2 and all(0 < len(part.split()) <= 3 for part in parts):
        return True
    found = _SHARE.fullmatch(line)
    return found is not None and found.end() > 0


def _is_pointer(line: str) -> bool:
    """Say whether a line that opens like "Read more" points elsewhere and tells nothing."""
    lead = line.split(":", 1)[0]
    return (
        (":" in line and len(lead.split()) <= 5)
        or len(line.split()) <= 5
        or line.lower().startswith(("read more", "see also", "more from", "more on"))
    )


def _says_something(line: str) -> bool:
    """Say whether somebody is quoted as speaking in a line that looks like furniture."""
    return bool(re.search(r"\b(?:said|says|told|according to)\b", line))


def _is_date(line: str) -> bool:
    if not re.search(r"\d", line) or not re.search(
        rf"\b(?:{_MONTHS})\b|\d[./-]\d|\d{{4}}|ago\b|day\b|\d:\d\d", line, re.IGNORECASE
    ):
        return False
    return _DATE_WORDS.fullmatch(line) is not None


def _is_byline(line: str) -> bool:
    if _STAFF.fullmatch(line):
        return True
    found = _BYLINE.match(line)
    if not found:
        return False
    rest = line[found.end() :].strip()
    first = rest.split(" ", 1)[0] if rest else ""
    return first[:1].isupper() or first.lower() in ("a", "the", "our", "staff", "an") or not rest


def is_credit(line: str) -> bool:
    """Say whether a short line credits a picture ("Name/Agency", "Photo: Name")."""
    if _CREDIT.fullmatch(line):
        return True
    if line[-1] in ".!?:" or len(line) > 90:
        return False
    if _NAME_SLASH.fullmatch(line):
        return True
    words = line.split()
    capital = all(
        word[0].isupper() or word.lower() in ("via", "of", "for", "the", "and", "-", "|", "/")
        for word in words
    )
    return (
        capital
        and len(words) <= 6
        and _AGENCY.search(line) is not None
        and "/" in line + " via ".join(words[1:2])
    )


def is_reference(line: str) -> bool:
    """Say whether a line names a source as a list of references does: title, outlet, date."""
    return len(line) < 260 and _REFERENCE.fullmatch(line) is not None
