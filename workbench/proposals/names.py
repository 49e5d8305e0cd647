"""Names of people, bodies and places in a sentence, and the posts that stand before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from workbench.proposals import grammar
from workbench.text import lexicon
from workbench.text.tokens import Token

Kind = Literal["person", "body", "place", "unknown"]

_PARTICLES: Final = frozenset(
    "de del della di da la le van von der den bin ibn al el dos du ter y".split()
)
_NOT_NAMES: Final = frozenset(
    "the a an he she it they we i you this that these those his her their its our my in on at by to"
    " for from with of and but or so as if when while after before although though however because"
    " since until unless despite during under over about against between among there here what who"
    " which where why how some many most all both each every no not one two three four five six"
    " seven eight nine ten other others another according also meanwhile instead then now later"
    " earlier today yesterday tomorrow tonight last next only even just still yet never nothing"
    " nobody is are was were be been has have had do does did will would can could should may might"
    " must let asked speaking writing citing monday tuesday wednesday thursday friday saturday"
    " sunday january february march april june july august september october november december"
    " feb apr jul aug sep sept oct nov dec"
    " more less fewer few several another following if's photo image sources source yes don’t don't"
    " it’s it's that’s that's i’m i'm we’re we're they’re they're there’s there's".split()
)
_POST_OF: Final = frozenset(
    "state defense defence health education homeland justice labor labour energy commerce transport"
    " transportation agriculture interior treasury war foreign affairs security staff veterans"
    " representatives finance culture trade the".split()
)
_PLACES: Final = frozenset(
    "capital city town village province region district island county suburb prefecture port"
    " municipality peninsula".split()
)
_APPOSED: Final = 5
"""Words behind a name among which a post stands that is in apposition to it."""
_SPOKEN_FOR: Final = 10
_NO_APPOSITION: Final = frozenset("who whose which where when and but or as in of on at".split())
_CAPITAL: Final = re.compile(r"(?:al|el|bin|ad|as|an)-[A-Z]|[A-ZÀ-ÖØ-ÞĀ-ſЀ-Я]")


class Name(NamedTuple):
    """A name at ``start``..``end``; ``title`` is the span of the post before it, if any."""

    start: int
    end: int
    text: str
    kind: Kind
    title: tuple[int, int] | None = None
    sex: str = ""


def bare(word: str) -> str:
    """Return ``word`` without its possessive ending."""
    if word.endswith(("’s", "'s")):
        return word[:-2]
    return word[:-1] if word.endswith(("s’", "s'")) else word


def find_names(words: Sequence[Token]) -> list[Name]:
    """Return the names in the words of one sentence, in order."""
    found: list[Name] = []
    at = 0
    while at < len(words):
        if not _is_capital(words, at):
            at += 1
            continue
        stop = _run_end(words, at)
        found += _read_run(words, at, stop)
        at = stop
    return found


def _is_capital(words: Sequence[Token], at: int) -> bool:
    text = words[at].text
    if not text[0].isupper() and ("-" not in text or not _CAPITAL.match(text)):
        return False
    return bare(words[at].low) not in _NOT_NAMES


def _run_end(words: Sequence[Token], at: int) -> int:
    """Return the index after the last word of the name that begins at ``at``."""
    stop = at + 1
    while stop < len(words) and stop - at < 12:
        previous = words[stop - 1].text
        if bare(previous) != previous and not (previous[-1] in "’'" and _is_capital(words, stop)):
            break
        if _is_capital(words, stop) or (words[stop].low == "today" and bare(previous) == "USA"):
            stop += 1  # the paper's name holds a word for a time
        elif (
            words[stop].text == "."
            and len(words[stop - 1].text) <= 3
            and stop + 1 < len(words)
            and (_is_capital(words, stop + 1) and words[stop + 1].start - words[stop].end <= 1)
        ) or (
            words[stop].low in _PARTICLES and stop + 1 < len(words) and _is_capital(words, stop + 1)
        ):
            stop += 2
        elif words[stop].low in ("of", "&", "for") and _joins(words, at, stop):
            stop += 2 if words[stop + 1].low != "the" else 3
        else:
            break
    return stop


def _joins(words: Sequence[Token], at: int, place: int) -> bool:
    """Say whether "of" or "for" goes on with a name ("Bank of England")."""
    follows = place + 1
    if follows < len(words) and words[follows].low == "the":
        follows += 1
    if follows >= len(words) or not _is_capital(words, follows):
        return False
    heads = lexicon.bodies() | set(lexicon.roles())
    return words[place - 1].low in heads or words[place].low == "&"


def _read_run(words: Sequence[Token], at: int, stop: int) -> list[Name]:
    """Tell a run of capitalised words apart into a post and a name."""
    run = words[at:stop]
    lows = [bare(word.low).rstrip(".") for word in run]
    roles, firsts, heads = lexicon.roles(), lexicon.first_names(), lexicon.bodies()
    begin = 0
    for place, low in enumerate(lows):
        if low in roles and place + 1 < len(run):
            begin = place + 1
    while begin < len(run) - 1 and not run[begin].text[0].isalnum():
        begin += 1
    while 0 < begin < len(run) - 1 and lows[begin] in {"of", "the", "for", "and", "."} | _POST_OF:
        begin += 1
    if lows[begin] in _POST_OF and begin:
        begin = 0
    first = next((n for n in range(begin, len(run) - 1) if lows[n] in firsts), None)
    is_body = lows[-1] in heads or any(low in heads for low in lows[begin:])
    if first is not None and first > begin and not is_body:
        begin = first
    if first is not None and lows[-1] not in heads:
        begin, is_body = max(begin, first), False
    before = words[at - 1].low.rstrip(".") if at else ""
    if before == "," and at > 1:
        before = words[at - 2].low  # "the spokeswoman, Ann Lee"
    human = before in roles or (len(run) - begin > 1 and _is_trade(words, at, before))
    titled = begin > 0 or (human and lows[begin] not in heads)
    apposed = len(run) - begin > 1 and _has_post_behind(words, stop)
    kind = _kind(run[begin:], lows[begin:], is_body, first is not None, titled, apposed)
    if before in _PLACES and first is None and not is_body:
        kind = "place"  # "the provincial capital Banda Aceh"
    sex = firsts.get(lows[first], "") if first is not None else ""
    posts = [roles.get(low, "") for low in lows[:begin]] + [roles.get(before, "")]
    sex = next((post[0] for post in posts if post), sex)
    title = None
    if kind == "person" and begin:
        title = (run[0].start, run[begin - 1].end)
    elif kind == "person" and before in roles:
        post = words[at - 1] if words[at - 1].kind == "w" or at < 2 else words[at - 2]
        title = (post.start, post.end)
    return [_name(run[begin:], kind, title, sex)]


def _is_trade(words: Sequence[Token], at: int, before: str) -> bool:
    """Say whether a trade stands before a name: "the shepherd, Ib Falk", "shepherd Ib Falk"."""
    if not at:
        return False
    if words[at - 1].text != ",":
        known = before in lexicon.roles() or before in lexicon.words("people")
        said = at > 1 and words[at - 2].low in lexicon.verbs()  # "said herder Ib Falk"
        sure = known or said or not before.endswith(("er", "or"))
        return sure and words[at - 1].text.islower() and grammar.is_human(before)
    for place in range(at - 2, max(-1, at - _SPOKEN_FOR), -1):
        word = words[place]
        if word.kind != "w":
            return False
        determined = place and any(
            one.low in grammar.DETERMINERS or one.low.endswith(("’s", "'s"))
            for one in words[max(0, place - 4) : place]
        )
        if determined and word.text.islower() and grammar.is_human(word.low):
            # "a spokesman for the mission, Ib Falk": of whom, and then the name
            return place == at - 2 or words[place + 1].low in ("for", "of", "at")
    return False


def _has_post_behind(words: Sequence[Token], stop: int) -> bool:
    """Say whether a post follows in apposition: "Jo-Ann Rey, political science professor at"."""
    if stop + 1 >= len(words) or words[stop].text != ",":
        return False
    roles = lexicon.roles()
    for at in range(stop + 1, min(len(words), stop + 1 + _APPOSED)):
        word = words[at]
        if word.kind != "w" or word.low in _NO_APPOSITION:
            return False
        if word.low in roles or grammar.is_human(word.low):
            return True
    return False


def _name(run: Sequence[Token], kind: Kind, title: tuple[int, int] | None, sex: str) -> Name:
    text = bare(run[-1].text)
    end = run[-1].start + len(text)
    parts = [word.text for word in run[:-1]] + [text]
    joined = " ".join(parts).replace(" .", ".")
    return Name(run[0].start, end, joined, kind, title, sex)


def _kind(
    run: Sequence[Token],
    lows: Sequence[str],
    is_body: bool,
    first: bool,
    titled: bool,
    apposed: bool,
) -> Kind:
    joined = " ".join(bare(word.text) for word in run)
    if all(bare(word.text) in lexicon.places() for word in run) or joined in lexicon.places():
        return "place"
    acronym = len(run) == 1 and len(joined) > 1 and joined.isupper()
    if is_body or acronym or set(lows) & lexicon.outlets()[1]:
        return "body"
    proper = [
        word for word in run if word.text[0].isupper() or word.text[:3].lower() in ("al-", "el-")
    ]
    if (titled or apposed) and len(proper) <= 4:
        return "person"
    if first and 2 <= len(proper) <= 4:
        return "person"
    return "unknown"
