from __future__ import annotations

import codecs

import pytest

from workbench.importers.encodings import declared_encoding, decode
from workbench.model.errors import ImportFailed

POLISH = (
    "Zażółć gęślą jaźń. Premier powiedział w środę, że rząd nie będzie już dłużej czekać na "
    "odpowiedź, ponieważ sytuacja mieszkańców pogarsza się z każdym dniem. Świadkowie mówią o "
    "wielu rannych, a władze miasta proszą o pomoc żywnościową i łóżka dla dzieci."
)
RUSSIAN = (
    "Представитель министерства сообщил во вторник, что переговоры продолжатся на следующей "
    "неделе, однако подробностей он не привёл. По словам очевидцев, в городе было спокойно."
)


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_dropped(name: str) -> None:
    decoded = decode(POLISH.encode(name))
    assert decoded.text == POLISH
    assert decoded.notes == ()


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zeros(name: str) -> None:
    assert decode("Plain words, and “curly” ones.".encode(name)).text.startswith("Plain words")


def test_utf_8_needs_no_sign_and_goes_before_a_wrong_declaration() -> None:
    assert decode(POLISH.encode()).text == POLISH
    assert decode(POLISH.encode(), declared="iso-8859-1").text == POLISH


def test_what_the_page_declares_is_followed() -> None:
    page = f'<html><head><meta charset="iso-8859-2"></head><body>{POLISH}'.encode("iso-8859-2")
    decoded = decode(page, declared=declared_encoding(page))
    assert POLISH in decoded.text
    assert decoded.encoding == "iso8859-2"
    old = b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
    assert declared_encoding(old) == "windows-1251"


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert decode("“Oui”, dit-il à Orléans".encode("cp1252"), declared="iso-8859-1").text == (
        "“Oui”, dit-il à Orléans"
    )


@pytest.mark.parametrize(("text", "name"), [(RUSSIAN, "cp1251"), (POLISH, "cp1250")])
def test_an_encoding_without_any_sign_is_guessed_and_said(text: str, name: str) -> None:
    decoded = decode(text.encode(name))
    assert decoded.text == text
    assert "by hand" in decoded.notes[0]


def test_curly_quotes_alone_are_western() -> None:
    decoded = decode("He said: “No – not I.” Then he left the room.".encode("cp1252"))
    assert "“No – not I.”" in decoded.text


def test_a_choice_by_hand_overrules_every_sign() -> None:
    assert decode(POLISH.encode("cp1250"), "windows-1250").text == POLISH
    assert decode("é".encode(), "cp1252").text == "Ã©"
    assert decode(codecs.BOM_UTF8 + b"words", "utf-8").text == "words"


def test_bytes_that_do_not_fit_are_shown_and_counted() -> None:
    decoded = decode(POLISH.encode() * 20 + b"\xff")
    assert decoded.text.endswith("\ufffd")
    assert decoded.notes[0].startswith("1 ")


@pytest.mark.parametrize("label", ["klingon", "base64", "rot13", "idna", "unicode_escape"])
def test_what_is_no_encoding_of_text_is_refused(label: str) -> None:
    with pytest.raises(ImportFailed):
        decode(b"words", label)
