"""Which language a text is in."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.language import language_of, note_on
from workbench.text.language_data import little_words, months, names

TEXTS = {
    "en": "The mayor said on Monday that the bridge was closed after the flood and will not open.",
    "de": "Die Brücke wurde am Montag nach dem Hochwasser gesperrt und ist nicht mehr zu befahren.",
    "fr": "Le pont a été fermé lundi après la crue, et il ne sera pas rouvert avant la fin mai.",
    "es": "El puente fue cerrado el lunes por la crecida del río y no se abrirá hasta fin de mes.",
    "it": "Il ponte è stato chiuso lunedì dopo la piena del fiume e non sarà aperto fino a maggio.",
    "pt": "A ponte foi fechada na segunda-feira por causa da cheia do rio e não abre até ao verão.",
    "nl": "De brug is maandag na het hoogwater gesloten en gaat voor het eind van mei niet open.",
    "pl": "Most został w poniedziałek zamknięty po powodzi i nie będzie otwarty do końca miesiąca.",
    "sv": "Bron stängdes på måndagen efter översvämningen och öppnas inte förrän i slutet av maj.",
    "da": "Broen blev lukket mandag efter oversvømmelsen og åbner ikke før i slutningen af juni.",
    "nb": "Broen ble stengt mandag etter flommen og åpner ikke igjen før ut på våren, sier de nå.",
    "fi": "Silta on suljettu, koska vesi nousi, ja se ei ole auki ennen kuin kesällä, mutta nyt.",
    "cs": "Most byl v pondělí po povodni uzavřen a podle starosty se do konce měsíce neotevře.",
    "sk": "Most bol v pondelok po povodni uzavretý a podľa starostu sa do konca mesiaca neotvorí.",
    "hu": "A hidat hétfőn az árvíz után lezárták, és a polgármester szerint nem nyitják meg már.",
    "ro": "Podul a fost închis luni din cauza inundațiilor și nu va fi deschis până la vară.",
    "tr": "Köprü pazartesi günü sel nedeniyle kapatıldı ve bu ay için daha açılmayacak dedi.",
    "ru": "Мост закрыли в понедельник после паводка, и до конца месяца его не откроют, сказал мэр.",
    "uk": "Міст закрили в понеділок після повені, і до кінця місяця його не відкриють, сказав мер.",
    "bg": "Мостът беше затворен в понеделник след наводнението и няма да се отвори до края на май.",
    "el": "Η γέφυρα έκλεισε τη Δευτέρα μετά την πλημμύρα και δεν θα ανοίξει πριν από τον Μάιο.",
    "ar": "أغلق الجسر يوم الاثنين بعد الفيضان ولن يفتح من جديد حتى نهاية الشهر.",
    "fa": "پل روز دوشنبه پس از سیل بسته شد و تا پایان این ماه باز نخواهد شد که شهردار به آن گفت.",
    "he": "הגשר נסגר ביום שני אחרי השיטפון ולא ייפתח שוב עד סוף החודש, כך אמר ראש העיר.",
    "hi": "बाढ़ के बाद पुल को सोमवार को बंद कर दिया गया और यह महीने के अंत तक नहीं खुलेगा।",
    "th": "สะพานถูกปิดเมื่อวันจันทร์หลังน้ำท่วม และจะไม่เปิดจนกว่าจะสิ้นเดือน",
    "zh": "洪水过后大桥于星期一关闭，市长说月底以前不会重新开放。",
    "ja": "橋は月曜日に洪水のあと閉鎖され、月末までは再開しないと市長は話した。",
    "ko": "다리는 홍수 이후 월요일에 폐쇄되었으며 이달 말까지 다시 열지 않는다고 시장이 말했다.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_of_news_is_told(language: str) -> None:
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text",
    ["", "   ", "\n", "12", "中文。", "Der Fluss", "🙂", "\ud800\x00", "La La Land", "x" * 999],
)  # fmt: skip
def test_in_doubt_it_is_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel, Der Spiegel and Die Zeit were named in the suit, the court in Berlin said.",
        "Le Monde, La Stampa, El País, De Standaard, Il Sole 24 Ore, Die Welt, La Croix",
        "The song “La vie en rose” was heard on the bridge, and the crowd sang all of it.",
        "Volodymyr Zelensky (Володимир Зеленський) spoke in Brussels on the day after the vote.",
    ],
)
def test_foreign_names_make_no_foreign_text(text: str) -> None:
    assert language_of(text) == "en"


def test_mixed_text_goes_by_its_larger_part() -> None:
    for other in ("de", "ru", "zh"):
        much, little = TEXTS["en"] + "\n", TEXTS[other] + "\n"
        assert language_of(much * 60 + little * 20) == "en"
        assert language_of(much * 20 + little * 60) == other


def test_a_script_with_no_words_known_is_not_taken_for_english() -> None:
    assert (
        language_of("Қоғамдық тәртіп туралы заң қабылданғаннан кейін депутаттар тарқады.") == "und"
    )


def test_every_language_has_a_name_and_twelve_months_or_none() -> None:
    codes = {code for having in little_words().values() for code in having}
    assert codes <= set(names())
    assert set(TEXTS) <= set(names())
    for code in names():
        assert set(months(code).values()) in (set(), set(range(1, 13)))


@given(st.text(st.characters(), max_size=400))
def test_any_text_has_a_language_and_always_the_same(text: str) -> None:
    assert language_of(text) == language_of(text)


def test_a_long_text_takes_hardly_longer_than_a_short_one() -> None:
    def seconds(text: str) -> float:
        begun = time.process_time()
        language_of(text)
        return time.process_time() - begun

    sentence = TEXTS["de"] + " "
    language_of(sentence)
    text = sentence * 60_000
    assert seconds(text) < 0.2
    assert language_of(text) == "de"


def test_the_note_names_the_language_and_what_is_left_to_the_checker() -> None:
    assert note_on("en") is None
    assert note_on("de") == (
        "This text seems to be in German: Stet proposes sentences, quotations, figures and dates"
        " only; who says what is left to you."
    )
    assert "to be in Finnish" in str(note_on("fi")) and "figures and who" in str(note_on("fi"))
    assert "not to be in English" in str(note_on("und"))
