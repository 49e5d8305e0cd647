"""Sentences of one block, aware of quotations and abbreviations, in linear time."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 5_000
"""No sentence is longer than this many code points: what is longer is cut at white space."""

# Possessive, and never begun inside a run of marks, so that a long run costs its length once.
# French sets a space before its mark, and marks of direction may stand after any.
_CLOSING: Final = (
    r"""["'”’»“«›‹」』)\]\u200b\u200e\u200f\u202c\u2069]|[ \u00a0\u202f]»(?=[\s,.;:]|\Z)"""
)
_END: Final = re.compile(
    rf"(?<![.!?…؟۔։።])[.!?…؟۔։።]++(?:{_CLOSING})*+(?=\s)"
    r"""|(?<![。！？｡।॥])[。！？｡।॥]++["'”’»）」』]*+"""
)
_UNSPACED: Final = frozenset("。！？｡।॥")
"""Marks that end a sentence though no space follows: those of East Asia and India."""

# What follows a quotation and still belongs to its sentence, in Japanese and in Chinese.
_SAID: Final = re.compile(
    r"と|って|、|，|[^。！？，、\s]{0,12}(?:说|說|称|稱|表示|问|問|告诉|回答|指出|写道)"
)
_LAST_WORD: Final = re.compile(r"[^\s(\[“‘\"]+$")
_OPENING: Final = (
    " \t\u00a0\u202f\"'“‘«»„‚‹›「『([—–-¿¡\u200b\u200e\u200f\u202a\u202b\u2066\u2067\u2068"
)
_STARTERS: Final = frozenset(
    "the a an he she it they we i you this that these those his her their its our my in on at"
    " after before but and as when while if although though however there what who for from by"
    " then now also later still yet soon nobody nothing both each all more according meanwhile with"
    " under during despite because even just so several last only since some many most no not one"
    " two police officials mr mrs ms dr how did do does".split()
)
_NEVER_ENDS: Final = frozenset(
    "mr mrs ms messrs dr prof gen lt col maj capt cmdr sgt cpl adm gov sen rep hon rev fr pres"
    " st mt ft vs v no nos fig figs vol pp approx ca cf e.g i.e al ave op insp supt det mgr"
    " amb atty assoc asst dist del sens reps govs profs drs revs brig ald cllr coun comr pvt spc"
    " msgr"
    # What only other languages write so: German, Dutch, Spanish, Italian, Polish, Czech, Nordic, …
    " bzw ggf evtl inkl vgl sog mio mrd tsd dipl dhr mevr drs bijv sra srta dra pág págs avda dott"
    " dott.ssa sig sigg tzw godz św płk np tys tzv např mudr judr doç yrd kl tlf"
    " ул им тыс млн млрд стр проф акад вул тис ім див мкр".split()
)
_ORDINAL_BEFORE: Final = frozenset(
    "januar jänner februar feber märz mai juni juli oktober dezember jahrhundert jahrhunderts"
    " jahrestag weltkrieg geburtstag spieltag stock lebensjahr".split()
)
"""What an ordinal in digits stands before in German, where nouns have capitals: "am 3. Juli"."""

_BEFORE_DIGITS: Final = frozenset("p art nr n° abs ch sec par c r".split())
_ONE_WORD: Final = re.compile(r"""["'“‘„«»][^\W\d_]+""")
"""A quotation that has but one word so far: “Yes. We saw it” is not cut after it."""

_LETTER: Final = re.compile(r"[^\W\d_]\.")
_SELDOM_ENDS: Final = frozenset(
    "inc corp co ltd llc plc bros jr sr etc jan feb mar apr jun jul aug sept sep oct nov dec"
    " mon tue tues wed thu thur thurs fri sat sun dept univ est ariz calif colo conn fla ill ind"
    " kan mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo".split()
)
_LOWER_TOO: Final = frozenset("inc corp co ltd llc plc bros jr sr etc dept univ est".split())
_ASKED: Final = re.compile(
    r"(?:(?!\b(?:and|but)\b)[\w.’'-]+\s+){1,4}?"
    r"(?:said|says|asked|asks|wrote|writes|told|added|replied|cried|shouted|wondered|tweeted|quipped)\b"
)

# A name after a dash signs the words before it.
_SIGNED: Final = re.compile(r"\s*(?:[-–—―]|--)\s*[A-Z][^.!?]{1,70}\.?")


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the sentences of the block ``text[start:end]`` as (start, end) offsets.

    Sentences inside a quotation of several are told apart; a quotation that ends in a question
    is kept with the "she asked" that follows it. White space between sentences belongs to none.
    """
    stop = len(text) if end is None else min(end, len(text))
    spans: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, stop):
        if match.end() > begin and _ends_here(text, begin, match, stop):
            spans += _cut(text, begin, match.end())
            begin = match.end()
    return spans + _cut(text, begin, stop)


def _ends_here(text: str, begin: int, match: re.Match[str], stop: int) -> bool:
    """Say whether the marks that ``match`` found close a sentence."""
    mark = match.group()
    if mark[0] in _UNSPACED:
        return mark[-1] in _UNSPACED or _SAID.match(text, match.end(), stop) is None
    following = text[match.end() : min(stop, match.end() + 80)].lstrip(_OPENING).lstrip()
    if not following:
        return True
    if following[0].islower() or following[0] in ",;:.":
        return False
    if stop - match.end() < 100 and _SIGNED.fullmatch(text, match.end(), stop):
        return False
    closed = mark[-1] in "\"'”’»“«"
    if mark in ".!?" and _is_first_word(text, begin, match.start()):
        return False
    if closed and ("?" in mark or "!" in mark):
        return _ASKED.match(following) is None
    if mark[0] == "." and (len(mark) == 1 or mark[1] != "."):
        return _stop_ends(text, begin, match.start(), following, closed)
    return True


def _is_first_word(text: str, begin: int, mark: int) -> bool:
    """Say whether only one word, with a capital, stands between an opening mark and ``mark``."""
    at = mark - 1
    while at > begin and at > mark - 16 and text[at].isalpha():
        at -= 1
    opens = at == begin or text[at - 1] in " \n\u00a0([—–-"
    return opens and text[at + 1].isupper() and _ONE_WORD.fullmatch(text, at, mark) is not None


def _stop_ends(text: str, begin: int, dot: int, following: str, closed: bool) -> bool:
    """Say whether a single full stop ends a sentence or belongs to an abbreviation."""
    found = _LAST_WORD.search(text[max(begin, dot - 24) : dot])
    word = found.group() if found else ""
    low = word.lower()
    if closed and len(word) > 3:
        return True
    if low in _BEFORE_DIGITS and following[0].isdigit():
        return False
    if len(word) == 1 and word.islower() and _LETTER.match(following):
        return False  # "z. B.", "d. h.", "т. е."
    if word in ("м", "г", "с") and not text[max(begin, dot - 4) : dot - 1].rstrip()[-1:].isdigit():
        return False  # "м. Київ", "г. Тула": a town, where after digits it is a year
    if low in _NEVER_ENDS:
        return low == "no" and not following[0].isdigit()
    next_word = (following.split(None, 1) or [""])[0].rstrip(".,;:!?’”'\"").lower()
    starts = next_word in _STARTERS
    if len(word) == 1 and word.isalpha() and word.isupper():
        return starts and word != "I"
    if "." in word and all(len(part) <= 2 for part in word.split(".")):
        return starts
    if low in _SELDOM_ENDS:
        # "Ill." is a state, and "fell ill." the end of a sentence.
        return starts or (word.islower() and low not in _LOWER_TOO)
    if len(word) > 3 or not word.rstrip(")").isdigit():
        return True
    # A number that opens a line belongs to a list, unless it is a sentence of its own.
    opens = not any(char.isalnum() for char in text[begin : min(dot - len(word), begin + 8)])
    return next_word not in _ORDINAL_BEFORE and (not opens or dot - begin > 12)


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Trim white space at both ends, and cut what is longer than any sentence."""
    spans = []
    while True:
        while start < end and text[start].isspace():
            start += 1
        if end - start <= LONGEST:
            break
        space = max(text.rfind(" ", start + LONGEST // 2, start + LONGEST), 0)
        middle = space or start + LONGEST
        spans += [(start, middle)]
        start = middle
    while end > start and text[end - 1].isspace():
        end -= 1
    return spans + ([(start, end)] if end > start else [])
