"""What is proposed for a text that is not English: what is sure, and a note."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import pytest

from workbench.model.analysis import Analysis
from workbench.proposals.as_json import to_json
from workbench.proposals.engine import propose
from workbench.text.normalise import normalise

DAY = datetime.date(2024, 10, 19)


@dataclass(frozen=True)
class Story:
    """A story of our own, and all that a reader of its language would mark in it."""

    text: str
    sentences: int
    quotes: tuple[str, ...]
    figures: tuple[tuple[str, float | None, float | None], ...]
    dates: tuple[tuple[str, str | None], ...]


STORIES = {
    "de": Story(
        "Brücke über die Orre gesperrt\n"
        "Die Brücke über die Orre wurde am 11. März 2024 gesperrt, wie die Stadt mitteilte. „Wir"
        " hatten keine Wahl“, sagte Bürgermeisterin Anna Lund. Mehr als 12 Häuser stehen unter"
        " Wasser, rund 30 Prozent der Keller sind voll.\n"
        "»Das Land muss helfen«, sagte sie. Es gehe um 3,5 Mio. Euro und 1.234 Menschen.",
        6,
        ("Wir hatten keine Wahl", "Das Land muss helfen"),
        (("Mehr als 12", 12, None), ("rund 30 Prozent", 24, 36), ("3,5 Mio.", 3.5e6, 3.5e6)),
        (("11. März 2024", "2024-03-11"),),
    ),
    "fr": Story(
        "Le pont sur l’Orre est fermé\n"
        "Le pont a été fermé le 11 mars 2024 après la crue, selon la ville. « Nous n’avions pas le"
        " choix », a dit la maire, qui était sur place. Plus de 12 000 personnes sont sans eau.",
        4,
        ("Nous n’avions pas le choix",),
        (("Plus de 12 000", 12_000, None),),
        (("11 mars 2024", "2024-03-11"),),
    ),
    "es": Story(
        "El puente fue cerrado el 11 de marzo de 2024 por la crecida del río, según la ciudad. «No"
        " había otra salida», dijo la alcaldesa. Al menos 12 casas se quedaron sin luz.",
        3,
        ("No había otra salida",),
        (("Al menos 12", 12, None),),
        (("11 de marzo de 2024", "2024-03-11"),),
    ),
    "pl": Story(
        "Most został zamknięty 11 marca 2024 roku po powodzi, jak podało miasto. „Nie było"
        " wyboru”, powiedziała burmistrz. Ponad 12 tys. osób jest bez wody i nie ma prądu.",
        3,
        ("Nie było wyboru",),
        (("Ponad 12 tys.", 12_000, None),),
        (("11 marca 2024", "2024-03-11"),),
    ),
    "uk": Story(
        "Міст закрили 11 березня 2024 року після повені, як повідомило місто. «Вибору не було», —"
        " сказала мерка, яка була на місці. Щонайменше 12 будинків стоять у воді.",
        3,
        ("Вибору не було",),
        (("Щонайменше 12", 12, None),),
        (("11 березня 2024", "2024-03-11"),),
    ),
    "ru": Story(
        "Мост закрыли 11 марта 2024 года после паводка, как сообщил город. «Выбора не было», —"
        " сказала мэр, которая была на месте. Без воды остались около 30% жителей.",
        3,
        ("Выбора не было",),
        (("около 30%", 24, 36),),
        (("11 марта 2024", "2024-03-11"),),
    ),
    "zh": Story(
        "奥尔河大桥关闭\n"
        "市政府说，大桥于2024年3月11日关闭。市长说：“我们没有选择。”至少12万人没有水喝。",
        4,
        ("我们没有选择。",),
        (("至少12万", 120_000, None),),
        (("2024年3月11日", "2024-03-11"),),
    ),
    "ja": Story(
        "オレ川の橋が閉鎖された。\n"
        "市によると、橋は2024年3月11日に閉鎖された。「ほかに道はなかった。」と市長は話した。約3万人が避難した。",
        4,
        ("ほかに道はなかった。",),
        (("約3万", 24_000, 36_000),),
        (("2024年3月11日", "2024-03-11"),),
    ),
    "ar": Story(
        "أغلق الجسر على النهر في 11/03/2024 بعد الفيضان، كما قالت المدينة. «لم يكن لدينا خيار»،"
        " قالت رئيسة البلدية التي كانت هناك. هل يفتح الجسر من جديد؟",
        3,
        ("لم يكن لدينا خيار",),
        (),
        (("11/03/2024", "2024-03-11"),),
    ),
    "he": Story(
        "הגשר על הנהר נסגר ביום 11.03.2024 אחרי השיטפון, כך מסרה העירייה. \"לא הייתה לנו ברירה\","
        " אמרה ראש העיר. בתים רבים עומדים במים.",
        3,
        ("לא הייתה לנו ברירה",),
        (),
        (("11.03.2024", "2024-03-11"),),
    ),
}  # fmt: skip


@pytest.fixture(scope="module", params=STORIES)
def read(request: pytest.FixtureRequest) -> tuple[str, Story, Analysis]:
    story = STORIES[request.param]
    return request.param, story, propose(normalise(story.text), published=DAY)


def test_its_language_is_told_with_a_note(read: tuple[str, Story, Analysis]) -> None:
    language, _, told = read
    assert told.language == language
    assert len(told.notes) == 1 and told.notes[0].endswith("left to you.")
    told_as_json = to_json(told)
    assert told_as_json["document"]["language"] == language
    assert told_as_json["notes"] == list(told.notes)


def test_every_sentence_that_tells_something_is_a_claim(
    read: tuple[str, Story, Analysis],
) -> None:
    _, story, told = read
    assert len(told.sentences) == story.sentences
    claimed = [(claim.start, claim.end) for claim in told.claims]
    wanted = [(s.start, s.end) for s in told.sentences if s.reading == "claim"]
    assert claimed == wanted
    questions = sum(told.text[s.start : s.end].endswith(("?", "؟")) for s in told.sentences)
    assert len(claimed) == story.sentences - questions


def test_quotations_figures_and_dates_are_those_that_are_sure(
    read: tuple[str, Story, Analysis],
) -> None:
    _, story, told = read
    claims = told.claims
    assert tuple(quote.text for claim in claims for quote in claim.quotes) == story.quotes
    figures = tuple((f.text, f.low, f.high) for claim in claims for f in claim.figures)
    assert figures == story.figures
    days = [(d.text, d.first and str(d.first), d.last) for claim in claims for d in claim.dates]
    assert tuple((words, day) for words, day, _ in days) == story.dates
    assert all(str(last) == day for _, day, last in days)


def test_nothing_is_guessed(read: tuple[str, Story, Analysis]) -> None:
    _, _, told = read
    assert (told.sources, told.propositions, told.findings) == ((), (), ())
    for claim in told.claims:
        assert claim.attribution.claimant is None and claim.attribution.spans.content == ()
        assert (claim.more_attributions, claim.names, claim.titles) == ((), (), ())
        assert claim.modality == "asserted"
        assert claim.substance.strip() and claim.substance in claim.text


def test_a_language_whose_numbers_are_not_known_gets_no_figures_and_the_note_says_so() -> None:
    text = (
        "Silta suljettiin 11. maaliskuuta 2024, koska vesi nousi ja se oli jo tiellä. ”Ei ollut"
        " muuta tietä”, pormestari sanoo. Yli 12 taloa on vedessä, mutta myös koulu on kiinni."
    )
    told = propose(text)
    assert told.language == "fi"
    assert [claim.figures for claim in told.claims] == [(), (), ()]
    assert [day.text for claim in told.claims for day in claim.dates] == ["11. maaliskuuta 2024"]
    assert [quote.text for claim in told.claims for quote in claim.quotes] == [
        "Ei ollut muuta tietä"
    ]
    assert "figures and who says what are left to you" in told.notes[0]


def test_the_date_line_serves_where_no_day_is_given() -> None:
    text = STORIES["de"].text.replace("\n", "\nKöln, 12. März 2024\n", 1)
    assert propose(text).published == datetime.date(2024, 3, 12)
    assert propose(text, published=DAY).published == DAY


def test_a_headline_and_a_heading_are_told_from_the_story() -> None:
    german = STORIES["de"].text + "\nWer zahlt das alles\nDas weiß noch niemand in der Stadt."
    kinds = [(s.kind, s.reading) for s in propose(german).sentences]
    assert kinds[0] == ("headline", "claim")
    assert kinds[-2:] == [("heading", "no claim"), ("body", "claim")]
    chinese = propose(STORIES["zh"].text)
    assert chinese.title == "奥尔河大桥关闭"
    assert [s.kind for s in chinese.sentences] == ["headline", "body", "body", "body"]


def test_an_english_text_has_no_note() -> None:
    told = propose("The bridge was closed on Monday, and the mayor said that it will not open.")
    assert (told.language, told.notes) == ("en", ())
    assert to_json(told)["notes"] == []


def test_an_english_story_with_foreign_quotations_stays_english() -> None:
    text = (
        "The mayor of Köln, Anna Lund, said on Monday that the bridge over the Orre was closed.\n"
        "“Wir hatten keine Wahl und es ist nicht das Ende”, she said in German.\n"
        "She told reporters that 12 houses were under water and that the river was still rising."
    )
    told = propose(text, published=DAY)
    assert told.language == "en"
    assert "Anna Lund" in {claim.attribution.claimant for claim in told.claims}
