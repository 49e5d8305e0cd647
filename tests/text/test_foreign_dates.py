"""Dates in texts that are not English."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.foreign_dates import dateline_in, find_foreign_dates
from workbench.text.language_data import names

MARCH = ("2024-03-12", "2024-03-12")
MONTH = ("2024-03-01", "2024-03-31")
YEAR = ("2024-01-01", "2024-12-31")


@pytest.mark.parametrize(
    ("language", "text", "words", "days"),
    [
        ("de", "seit dem 12. März 2024 zu", "12. März 2024", MARCH),
        ("de", "am 12.03.2024 gesperrt", "12.03.2024", MARCH),
        ("de", "am 12. 3. 2024 gesperrt.", "12. 3. 2024", MARCH),
        ("de", "Stand: 2024-03-12.", "2024-03-12", MARCH),
        ("de", "im März 2024 und", "März 2024", MONTH),
        ("de", "im Jahr 2024.", "im Jahr 2024", YEAR),
        ("de", "vom 10.–12. März 2024 zu", "10.–12. März 2024", ("2024-03-10", "2024-03-12")),
        ("de", "am 12. März fiel", "12. März", None),
        ("fr", "le 12 mars 2024, dit-il", "12 mars 2024", MARCH),
        ("fr", "le 1er mars 2024", "1er mars 2024", ("2024-03-01", "2024-03-01")),
        ("fr", "le 12/03/2024.", "12/03/2024", MARCH),
        ("fr", "en 2024, il", "en 2024", YEAR),
        ("es", "el 12 de marzo de 2024", "12 de marzo de 2024", MARCH),
        ("es", "en marzo de 2024", "marzo de 2024", MONTH),
        ("it", "il 12 marzo 2024", "12 marzo 2024", MARCH),
        ("pt", "a 12 de março de 2024", "12 de março de 2024", MARCH),
        ("nl", "op 12-03-2024", "12-03-2024", MARCH),
        ("nl", "op 12 maart 2024", "12 maart 2024", MARCH),
        ("pl", "w dniu 12 marca 2024 r.", "12 marca 2024", MARCH),
        ("pl", "było to w 2024 roku", "w 2024 roku", YEAR),
        ("cs", "dne 12. března 2024", "12. března 2024", MARCH),
        ("sv", "den 12 mars 2024", "12 mars 2024", MARCH),
        ("fi", "se alkoi 12. maaliskuuta 2024", "12. maaliskuuta 2024", MARCH),
        ("ru", "с 12 марта 2024 года", "12 марта 2024", MARCH),
        ("ru", "было в 2024 году", "в 2024 году", YEAR),
        ("uk", "від 12 березня 2024 року", "12 березня 2024", MARCH),
        ("el", "στις 12 Μαρτίου 2024", "12 Μαρτίου 2024", MARCH),
        ("zh", "于2024年3月12日关闭", "2024年3月12日", MARCH),
        ("zh", "于3月12日关闭", "3月12日", None),
        ("ko", "2024년 3월 12일 폐쇄", "2024년 3월 12일", MARCH),
        ("ar", "في 12/03/2024 أغلق", "12/03/2024", MARCH),
        ("he", "ביום 12.03.2024 נסגר", "12.03.2024", MARCH),
    ],
)
def test_a_date_that_is_sure(
    language: str, text: str, words: str, days: tuple[str, str] | None
) -> None:
    found = find_foreign_dates(text, 0, len(text), language)
    assert [text[one.start : one.end] for one in found] == [words]
    told = found[0].days
    assert (told and (str(told[0]), str(told[1]))) == days


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "31.02.2024 und 12/03/2024 und 12.13.2024"),
        ("de", "Version 12.03.2024.1 kostet 12.03 Euro"),
        ("fr", "12.03.2024 et 31/02/2024"),
        ("fr", "il a mis mars et mai"),
        ("fr", "le 31 février 2024"),
        ("es", "entre mayo y 2024"),
        ("tr", "MAYIS 2024"),
        ("th", "12/03/2024"),
        ("nl", "12/03/2024"),
        ("de", "12-03-2024"),
        ("de", "Juli-12.03.2024"),
    ],
)
def test_what_is_not_sure_is_left_out(language: str, text: str) -> None:
    assert find_foreign_dates(text, 0, len(text), language) == []


def test_a_short_line_with_a_day_is_a_date_line() -> None:
    for line in ("Köln, 12. März 2024", "12.03.2024", "Dienstag, 12. März 2024, 14:30 Uhr"):
        assert dateline_in(line, 0, len(line), "de") == datetime.date(2024, 3, 12)
    for line in ("", "März 2024", "Der Mann kam am 12. März 2024 in Köln an und blieb dann da"):
        assert dateline_in(line, 0, len(line), "de") is None


@given(
    st.text(st.sampled_from("0123 .-–/年月日ממרץmarsdeı1er 2024"), max_size=60),
    st.sampled_from(sorted(names())),
)
def test_dates_lie_in_the_text_and_are_days_of_the_calendar(text: str, language: str) -> None:
    ends = [0]
    for one in find_foreign_dates(text, 0, len(text), language):
        assert ends[-1] <= one.start < one.end <= len(text)
        assert one.days is None or one.days[0] <= one.days[1]
        ends.append(one.end)
