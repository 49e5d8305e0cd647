"""Numbers in digits in texts that are not English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.foreign_numbers import find_foreign_numbers
from workbench.text.language_data import names

Told = tuple[str, float, str | None, str | None]


def told(text: str, language: str) -> list[Told]:
    found = find_foreign_numbers(text, 0, len(text), language)
    return [(text[n.start : n.end], n.value, n.kind, n.unit) for n in found]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("de", "Es starben 12 Menschen.", ("12", 12, None, None)),
        ("de", "mehr als 12 Häuser", ("mehr als 12", 12, "least", None)),
        ("de", "fast 30 Prozent", ("fast 30 Prozent", 30, "most", "%")),
        ("de", "stieg um 3,5 Prozent", ("3,5 Prozent", 3.5, None, "%")),
        ("de", "rund 1.234.567 Euro", ("rund 1.234.567", 1_234_567, "about", None)),
        ("de", "1.234,50 € im Jahr", ("1.234,50 €", 1234.5, None, "€")),
        ("de", "kostet 1,2 Mrd. Euro", ("1,2 Mrd.", 1_200_000_000, None, None)),
        ("de", "12 Billionen Euro", ("12 Billionen", 12 * 10**12, None, None)),
        ("de", "die 5 Orte", ("5", 5, None, None)),
        ("de", "Es waren 12.", ("12", 12, None, None)),
        ("de", "12’500 Franken", ("12’500", 12_500, None, None)),
        ("fr", "plus de 12 000 personnes", ("plus de 12 000", 12_000, "least", None)),
        ("fr", "12 millions d’euros", ("12 millions", 12_000_000, None, None)),
        ("fr", "près de 3,5 %", ("près de 3,5 %", 3.5, "most", "%")),
        ("es", "al menos 12 muertos", ("al menos 12", 12, "least", None)),
        ("es", "unos 300 vecinos", ("unos 300", 300, "about", None)),
        ("it", "oltre 3 milioni di euro", ("oltre 3 milioni", 3_000_000, "least", None)),
        ("pt", "cerca de 30 por cento", ("cerca de 30 por cento", 30, "about", "%")),
        ("nl", "ruim 12 miljard euro", ("ruim 12 miljard", 12 * 10**9, "least", None)),
        ("pl", "ponad 12 tys. osób", ("ponad 12 tys.", 12_000, "least", None)),
        ("sv", "minst 12 personer", ("minst 12", 12, "least", None)),
        ("cs", "asi 30 lidí", ("asi 30", 30, "about", None)),
        ("ru", "около 5 млрд рублей", ("около 5 млрд", 5 * 10**9, "about", None)),
        ("ru", "погибли 12 человек", ("12", 12, None, None)),
        ("uk", "щонайменше 12 тисяч людей", ("щонайменше 12 тисяч", 12_000, "least", None)),
        ("uk", "загинуло 1 234 567 осіб", ("1 234 567", 1_234_567, None, None)),
        ("zh", "至少12万人", ("至少12万", 120_000, "least", None)),
        ("zh", "约30%的人", ("约30%", 30, "about", "%")),
        ("ja", "約3万人が", ("約3万", 30_000, "about", None)),
        ("ko", "최소 12명이", ("최소 12", 12, "least", None)),
    ],
)
def test_a_number_that_is_sure(language: str, text: str, wanted: Told) -> None:
    assert told(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *(("de", text) for text in (
            "1.234 Menschen", "1,234 Menschen", "12.5 Grad", "Artikel 5", "Boeing 737 und F-16",
            "um 12 Uhr", "12:30 Uhr", "14.30 Uhr", "2:1", "45 Jahre alt", "Anna Berg, 45, sagte",
            "Anna Berg (45) sagte", "45-jährige", "10 bis 12 Leute", "10-12 Leute", "2024 kam er",
            "der 3. Mann", "im 19. Jahrhundert", "COVID-19", "G7", "030 12345", "§ 5", "24/7",
            "zwischen 10 und 12 Leute", "+49 30 1234567", "12h", "3/4", "H2O", "007", "50er",
        )),
        *(("fr", text) for text in (
            "14h30", "à 12 heures", "45 ans", "article 5", "le 2e tour", "entre 10 et 12 morts",
            "1.234 voix", "01 42 34 56 78", "10 à 12 morts", "n° 5",
        )),
        *(("es", text) for text in ("a las 12", "3 mil millones", "1.234 votos", "el 3.º")),
        *(("ru", text) for text in ("в 12 часов", "от 10 до 12 лет", "45 лет", "1-го", "№ 5")),
        *(("zh", text) for text in ("第3次", "2024年", "12岁", "下午3点", "300人以上", "3月")),
        *(("ja", text) for text in ("3歳", "午後3時", "300人以上", "平成3年")),
        *(("fi", text) for text in ("12 ihmistä", "yli 30 prosenttia")),
    ],
)  # fmt: skip
def test_what_is_not_sure_is_left_out(language: str, text: str) -> None:
    assert told(text, language) == []


@given(
    st.text(st.sampled_from("0123 .,'’%€-–()年万人以上milMio. "), max_size=60),
    st.sampled_from(sorted(names())),
)
def test_numbers_lie_in_the_text_one_after_the_other(text: str, language: str) -> None:
    ends = [0]
    for one in find_foreign_numbers(text, 0, len(text), language):
        assert ends[-1] <= one.start < one.end <= len(text)
        assert 0 <= one.value < 10**40
        ends.append(one.end)
