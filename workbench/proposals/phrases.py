"""Finding the words that stand for a speaker: the noun phrase before, after or around a cue."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.proposals.grammar import (
    ADVERBS,
    CLAUSE_WORDS,
    DETERMINERS,
    LEADING,
    LONGEST,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    WEEKDAYS,
    bare_role,
    in_number,
    is_mark,
    looks_finite,
)
from workbench.proposals.noun_ends import after_phrase, trailing_noun
from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]

_OPERATES = frozenset("operator owner maker manufacturer publisher parent builder".split())
_PAPERS = frozenset("reports claims estimates".split())
_FEW = 3
_LONGEST_NAME = 5
_DAYS = frozenset("today yesterday tonight".split())
_DETERMINES = frozenset("the a an his her its their one".split())


def before(words: Words, group: int) -> Range | None:
    """Return the subject to the left of the verb group that starts at ``group``."""
    at = group - 1
    if at < 0:
        return None
    if words[at].low == "whom" and at > 2 and words[at - 1].low == "of":
        mark = next((n for n in (at - 2, at - 3) if n > 0 and is_mark(words[n])), None)
        return None if mark is None else _left(words, mark - 1)  # "families, many of whom say"
    if words[at].low in ("who", "which", "that") and at > 0 and words[at].kind == "w":
        return _left(words, at - 1) if not is_mark(words[at - 1]) else _left(words, at - 2)
    if is_mark(words[at], ",)—–") or words[at].text == "--":
        return _around_inset(words, at)
    found = _left(words, at)
    return (_name_before(words, found) or found) if found else None


def _name_before(words: Words, found: Range) -> Range | None:
    """Return the name in "Ann Lee, the head of the union told": an apposition left open."""
    first = words[found[0]]
    comma = found[0] - 1
    if comma < 2 or not is_mark(words[comma], ","):
        return None
    owned = first.text.endswith(("’s", "'s"))
    opens = first.low in ("the", "a", "an") or first.text[0].islower() or owned
    if not opens:
        return None
    whole = _left(words, comma - 1)
    apart = whole is not None and (whole[0] == 0 or words[whole[0] - 1].kind != "w")
    if whole and apart and first.low in _DETERMINES and bare_role(words[min(whole[0] + 1, comma)]):
        return whole  # "A director of the mill, the firm behind it said"
    begin = comma
    while begin > 0 and words[begin - 1].kind == "w" and words[begin - 1].text[0].isupper():
        begin -= 1
    post = any(bare_role(word) or word.low in ("for", "of") for word in words[slice(*found)])
    leads = words[begin].low in PREPOSITIONS | CLAUSE_WORDS | LEADING
    named = post and 2 <= comma - begin <= _LONGEST_NAME and not leads
    return (begin, comma) if named and (begin == 0 or words[begin - 1].kind != "w") else None


def _around_inset(words: Words, at: int) -> Range | None:
    """Find the subject before an inset: "Smith, who …, said", "Smith (R-Ohio) said"."""
    closing = words[at].text
    opening = {")": "("}.get(closing, closing)
    stop = at - 1
    for _ in range(4):
        begin = stop
        while (
            begin >= 0
            and (words[begin].text != opening or in_number(words, begin))
            and not _ends(words[begin])
            and stop - begin < LONGEST
        ):
            begin -= 1
        if begin < 0 or words[begin].text != opening or begin == 0:
            # Nothing before it: what looked like an inset is the subject, or there is none.
            return None
        last = begin - 1
        if words[last].text == ")":  # "Ann Lee (R-Orre), a member of the panel, said"
            last = next((n for n in range(last, 0, -1) if words[n].text == "("), last + 1) - 1
        found = _left(words, last)
        if found and found[0] > 1 and words[found[0] - 1].low in ("that", "which"):
            found = _left(words, found[0] - 2) or found  # "the firm that owns the pit, Orre, said"
        if found and names_post(words, found, begin + 1, stop + 1):
            return found[0], stop + 1
        if found and not _is_modifier(words, found):
            return found
        stop = begin - 1
    return None


def names_post(words: Words, found: Range, begin: int, end: int) -> bool:
    """Say whether an inset is the name of the post before it: "the mayor, Ann Lee, said"."""
    inset = words[begin:end]
    described = words[found[0] : found[1]]
    owned = any(word.text.endswith(("’s", "'s", "s’", "s'")) for word in described[:3])
    if not owned and words[found[0]].low not in _DETERMINES:
        return False
    # "A survivor, 26-year-old teacher Nur Aini, told": of an unnamed one only a name tells who
    while inset and len(inset) > 2 and inset[0].text[0].islower() | inset[0].text[0].isdigit():
        if inset[0].low in PREPOSITIONS or inset[0].low.endswith("ing"):
            return False  # "An inmate, speaking by phone to the Orre Post, said"
        inset = inset[1:]
    is_post = any(bare_role(word) for word in described) or described[-1].low in _OPERATES
    common = not owned and all(
        word.text[0].islower() or word.low == words[found[0]].low for word in described
    )
    return (
        (is_post or common)
        and 1 < len(inset) < 6
        and all(
            word.text[0].isupper() or word.low in ("de", "van", "von", "bin", ".") for word in inset
        )
    )


def _ends(word: Token) -> bool:
    return word.kind == "q" or (word.kind == "p" and word.text in ";:")


def _is_modifier(words: Words, found: Range) -> bool:
    """Say whether the words are an apposition or the like, and no speaker of their own."""
    first = words[found[0]]
    if first.text.isdigit() and found[1] - found[0] == 1:
        return True  # "Smith, 56, who …, said"
    if first.low in PREPOSITIONS or first.low in ("who", "which", "whose", "where"):
        return True
    apposed = first.low in ("a", "an") or (
        first.text[0].islower() and first.low not in DETERMINERS and first.low not in PRONOUNS
    )
    return apposed and found[0] > 0 and is_mark(words[found[0] - 1])


def ending(words: Words, last: int) -> Range | None:
    """Return the noun phrase whose last word is at index ``last``."""
    return _left(words, last)


def _left(words: Words, last: int) -> Range | None:
    """Return the noun phrase that ends at index ``last``."""
    begin = last
    while begin >= 0 and last - begin < LONGEST:
        word = words[begin]
        if (
            word.kind == "q"
            or (word.kind == "p" and word.text not in "[].&$%/'’" and not in_number(words, begin))
            or word.low == "--"
        ):
            break
        such = word.low == "as" and begin > 0 and words[begin - 1].low == "such"
        if word.low in CLAUSE_WORDS and not such and not (word.low == "that" and begin == last):
            break
        if word.low in ("who", "and", "or") and _breaks(words, begin, last):
            break
        begin -= 1
    begin += 1
    return _trim(words, begin, last + 1)


def _breaks(words: Words, at: int, last: int) -> bool:
    """Say whether "and" joins two clauses rather than two nouns."""
    if words[at].low == "who":
        return at != last and (at == 0 or words[at - 1].kind != "w")
    left = at - 1
    while (
        left >= 0
        and at - left < LONGEST
        and words[left].kind == "w"
        and words[left].low not in CLAUSE_WORDS
    ):
        left -= 1
    return looks_finite(words[left + 1 : at]) or at == 0 or words[at - 1].kind != "w"


def _trim(words: Words, begin: int, end: int) -> Range | None:
    """Take adverbs, times and leading prepositional phrases off a noun phrase."""
    relative = next((n for n in range(begin + 1, end - 1) if words[n].low == "who"), None)
    if relative is not None:
        head = _trim(words, begin, relative)
        return (head[0], end) if head else None
    while end > begin and (
        words[end - 1].low in ADVERBS or words[end - 1].low in _DAYS or words[end - 1].kind == "p"
    ):
        end -= 1
    if end - begin > 2 and words[end - 1].low in WEEKDAYS and words[end - 2].low == "on":
        end -= 2
    if end - begin > 3 and words[end - 3].low == "on" and words[end - 2].low in MONTHS:
        end -= 3  # "The board on June 18 called for"
    if end - begin > 2 and words[end - 2].low in ("last", "this") and words[end - 1].low in TIMES:
        end -= 2
        end -= end - begin > 1 and words[end - 1].low.endswith("ed")  # "a report issued last year"
    if end > begin and words[end - 1].low in ("he", "she", "they", "we", "i", "it"):
        return end - 1, end
    while begin < end and (words[begin].low in LEADING or words[begin].kind == "p"):
        begin += 1
    while begin < end and words[begin].low in ("citing", "quoting", "including", "among"):
        begin += 1
    if end - begin > 2 and words[begin + 1].low in ("itself", "himself", "herself", "themselves"):
        begin += 2  # "a group that calls itself Grey Hand said"
    while begin < end and words[begin].low in TIMES:
        begin += 1
    if end - begin > 2 and words[begin].low.endswith("ing") and words[begin + 1].low in DETERMINERS:
        begin += 1  # "meddling the congressman said is planned"
    if begin < end and words[begin].low in PREPOSITIONS:
        day = next((n for n in range(begin, end - 1) if words[n].low in _DAYS), None)
        # "With the find of a body today Orre Radio has …": the time ends the phrase before
        begin = day + 1 if day is not None else after_phrase(words, begin, end)
    elif words[end - 1].low in _PAPERS and end - begin <= _FEW and words[begin].text[0].isupper():
        pass  # "TEPCO reports indicate", no verb among them
    elif looks_finite(words[begin:end], reduced=True):
        begin = trailing_noun(words, begin, end)
    if begin >= end or words[end - 1].low in PREPOSITIONS | DETERMINERS - PRONOUNS - {
        "one",
        "some",
        "many",
        "most",
        "others",
        "both",
        "all",
        "those",
    }:
        return None
    if words[end - 1].low in ("to", "there", "not"):
        return None
    return begin, end
