"""The language a text is in, from its scripts and its commonest little words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from workbench.text.language_data import beside_numbers, little_words, names

ENGLISH: Final = "en"
UNKNOWN: Final = "und"

_WINDOW: Final = 600
_MOST_WINDOWS: Final = 40
_FEWEST_LETTERS: Final = 40
"""Letters that must tell another language before a text is taken for one."""

_WORD: Final = re.compile(r"[\u0900-\u0963\u0971-\u097f]+|[^\W\d_]+")
# The signs of vowels in Hindi are no letters to `re`.

_LATIN_HITS: Final = 4
_LATIN_SHARE: Final = 0.12
_SHARE: Final = 0.08
"""Of the words of a window, how many must be little words: in running text it is 0.2 to 0.5.

In Latin letters the doubt is for English, so that more is asked for there.
"""

_AHEAD: Final = 1.5
"""How many times the little words of English another language must have."""

_SCRIPTS: Final = (
    (0x00, ""), (0x41, "Latin"), (0x5B, ""), (0x61, "Latin"), (0x7B, ""), (0xC0, "Latin"),
    (0x250, ""), (0x370, "el"), (0x400, "Cyrillic"), (0x530, "hy"), (0x590, "he"),
    (0x600, "Arabic"), (0x700, ""), (0x750, "Arabic"), (0x780, ""), (0x900, "Devanagari"),
    (0x980, "bn"), (0xA00, "pa"), (0xA80, "gu"), (0xB00, "or"), (0xB80, "ta"), (0xC00, "te"),
    (0xC80, "kn"), (0xD00, "ml"), (0xD80, "si"), (0xE00, "th"), (0xE80, "lo"), (0xF00, "bo"),
    (0x1000, "my"), (0x10A0, "ka"), (0x1100, "ko"), (0x1200, "am"), (0x1380, ""), (0x1780, "km"),
    (0x1800, "mn"), (0x18B0, ""), (0x1E00, "Latin"), (0x1F00, "el"), (0x2000, ""), (0x3041, "ja"),
    (0x3100, ""), (0x3130, "ko"), (0x3190, ""), (0x3400, "zh"), (0xA000, ""), (0xAC00, "ko"),
    (0xD7B0, ""), (0xF900, "zh"), (0xFB00, ""), (0xFB1D, "he"), (0xFB50, "Arabic"), (0xFE00, ""),
    (0xFE70, "Arabic"), (0xFF00, ""), (0x20000, "zh"), (0x32000, ""),
)  # fmt: skip
"""From which code point on which script; a script of one language bears its code."""

_FIRSTS: Final = tuple(first for first, _ in _SCRIPTS)
_SHARED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "Latin": tuple(
            "en de fr es it pt nl pl sv da nb fi cs sk hu ro tr hr sl ca id vi et lt lv".split()
        ),
        "Cyrillic": tuple("ru uk be bg sr mk".split()),
        "Arabic": tuple("ar fa ur".split()),
        "Devanagari": tuple("hi mr ne".split()),
    }
)  # fmt: skip
_WEIGHT: Final = MappingProxyType({"zh": 3, "ja": 3, "ko": 2})
"""How many letters of an alphabet say as much as one of these."""


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language that the larger part of ``text`` is in.

    In doubt, and for a few words only, it is "en"; "und" is another language that is not known.
    A long text is sampled at forty places evenly apart, so that the time hardly grows with it;
    the same text always gives the same answer.
    """
    letters: Counter[str] = Counter()
    votes: Counter[tuple[str, str]] = Counter()
    for window in _windows(text):
        script, count = _script_of(window)
        language = _by_words(window, script) if script in _SHARED else script
        if language or script != "Latin":
            letters[script] += count
            votes[script, language] += count
    script = max(letters, key=lambda name: (letters[name], name == "Latin", name), default="Latin")
    if letters[script] < _FEWEST_LETTERS:
        return ENGLISH
    known = [language for name, language in votes if name == script and language]
    return max(known, key=lambda one: (votes[script, one], one == ENGLISH, one), default=UNKNOWN)


def note_on(language: str) -> str | None:
    """Return what a person should know of proposals for a text in ``language``: one sentence.

    ``None`` for English, in which everything is proposed.
    """
    if language == ENGLISH:
        return None
    known = names().get(language)
    seems = f"to be in {known}" if known else "not to be in English"
    if beside_numbers(language):
        only, left = "quotations, figures and dates", "who says what is"
    else:
        only, left = "quotations and dates", "figures and who says what are"
    return f"This text seems {seems}: Stet proposes sentences, {only} only; {left} left to you."


def _windows(text: str) -> Iterator[str]:
    """Give pieces of ``text`` of one length, all of it or evenly apart."""
    step = max(_WINDOW, len(text) // _MOST_WINDOWS)
    for start in range(0, len(text), step):
        yield text[start : start + _WINDOW]


def _script_of(window: str) -> tuple[str, int]:
    """Return the script most of a piece of text is in, "" for none, and its letters, weighed."""
    scripts: Counter[str] = Counter()
    for char, count in Counter(window).items():
        script = _SCRIPTS[bisect_right(_FIRSTS, ord(char)) - 1][1]
        if script and (script != "Latin" or char.isalpha()):
            scripts[script] += count * _WEIGHT.get(script, 1)
    # Japanese is written in Chinese characters too, but never without kana of its own.
    if scripts["ja"] * 12 > scripts["zh"]:
        scripts["ja"] += scripts.pop("zh", 0)
    return max(
        ((name, count) for name, count in scripts.items() if count),
        key=lambda item: (item[1], item[0]),
        default=("", 0),
    )


def _by_words(window: str, script: str) -> str:
    """Return the language whose little words a piece of text has most of, "" where it is not sure.

    A word that several languages have says less for each of them.
    """
    words = _WORD.findall(window)  # as they are: "La" and "Die" stand in names
    little = little_words()
    weights: dict[str, float] = {}
    hits: Counter[str] = Counter()
    for word in words:
        having = little.get(word, ())
        for language in having:
            weights[language] = weights.get(language, 0.0) + 1 / len(having)
            hits[language] += 1
    fewest = (
        max(_LATIN_HITS, _LATIN_SHARE * len(words)) if script == "Latin" else _SHARE * len(words)
    )
    fitting = [language for language in _SHARED[script] if hits[language] >= max(fewest, 1)]
    best = max(fitting, key=lambda language: (weights[language], language), default="")
    return best if best in (ENGLISH, "") or hits[best] > _AHEAD * hits[ENGLISH] else ""
