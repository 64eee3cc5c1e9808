"""Proves what a burst of keys spells: layouts, Caps Lock, numbers typed with Alt, what a reader puts around a code."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.reader.key_stream import Burst, Stroke, StrokeKind
from kiosk.domain.reader.keyed_code import KeyedCode, keyed_code, letter_of, without_caps_lock
from kiosk.domain.reader.settings import Dress
from kiosk.domain.reader.us_keys import us_text

CARD = "091190000001|370000001|Nguyễn Văn Thử|01011990|Nam|Số 1, Khu phố Mẫu, TP Rạch Giá|15042021"
CERTIFICATE = "HC1:6BFOXN*TS0BI$ZD4N9:9S6RCVN5+O30K3/XIV0"
PLACES = {us_text(place, shifted=shifted): place for place in range(60) for shifted in (False, True)}


def read(*strokes: Stroke, dress: Dress | None = None) -> KeyedCode:
    return keyed_code(Burst(strokes), dress or Dress())


def keys(text: str) -> list[Stroke]:
    return [Stroke(0, ord(letter), letter) for letter in text]


def alt(number: int | str) -> list[Stroke]:
    return [*(Stroke(0, ord(one), one, kind=StrokeKind.ALT_DIGIT) for one in str(number)), ALT_END]


ALT_END = Stroke(0, 1, kind=StrokeKind.ALT_END)
COMPOSED = Stroke(0, text="â", kind=StrokeKind.COMPOSED)


def test_letters_are_as_the_keys_typed_them() -> None:
    assert read(*keys(CARD)) == KeyedCode(CARD, composed=False)


@pytest.mark.parametrize("end", ["\r", "\t", "\r\n", "\n", "\r\r"])
def test_line_ends_and_tabs_behind_a_code_are_no_part_of_it(end: str) -> None:
    assert read(*keys(CARD + end)).text == CARD


def test_line_ends_and_tabs_inside_are_kept() -> None:
    assert read(*keys("MRZ\rline\tend\r")).text == "MRZ\rline\tend"


def test_what_the_reader_was_set_to_put_around_is_taken_off_once() -> None:
    dress = Dress(("]Q1", "<<"), (">>", ""))
    for dressed in (f"]Q1{CARD}", f"<<{CARD}>>\r", f"]Q1{CARD}>>"):
        assert read(*keys(dressed), dress=dress).text == CARD
    assert read(*keys(f"]Q1]Q1{CARD}"), dress=dress).text == f"]Q1{CARD}"


def test_a_reader_set_to_us_is_understood_on_a_machine_of_another_layout() -> None:
    """On the Vietnamese layout the row of digits types letters and tones."""
    vietnamese = dict(
        zip("1234567890", ["ă", "â", "ê", "ô", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323", "đ"], strict=True)
    )
    text = "091190000001||NGUYEN VAN THU|01011990|Nam||"
    struck = [Stroke(0, PLACES[one], vietnamese.get(one, one), one) for one in text]
    assert read(*struck).text == text


def test_a_layout_that_has_the_digits_where_they_are_is_believed() -> None:
    struck = [Stroke(0, 1, "z" if one == "y" else one, one) for one in "091190000001|y"]
    assert read(*struck).text == "091190000001|z"


def test_letters_typed_by_number_are_the_letters() -> None:
    struck = [stroke for one in CARD for stroke in (alt(f"0{ord(one)}") if ord(one) > 127 else keys(one))]
    assert read(*struck).text == CARD


def test_a_system_that_composes_the_letter_itself_does_not_double_it() -> None:
    assert read(*alt(7877), *keys("ễn")).text == "ễn"


@pytest.mark.parametrize(
    ("number", "letter"),
    [
        ("65", "A"),
        ("0226", "â"),
        ("0240", "đ"),
        ("130", "é"),
        ("7877", "ễ"),
        ("128512", "😀"),
        ("55296", "?"),
        ("9999999", "?"),
    ],
)
def test_a_number_means_what_windows_makes_of_it(number: str, letter: str) -> None:
    assert letter_of(number) == letter


@given(st.text("0123456789", min_size=1, max_size=40))
def test_no_number_breaks_the_reading(number: str) -> None:
    assert len(letter_of(number)) == 1


@pytest.mark.parametrize("struck", [[COMPOSED, *keys(CARD)], [*keys(CARD), COMPOSED], keys("09119a\bâ0001|")])
def test_a_code_that_a_typing_tool_had_its_hands_on_says_so(struck: list[Stroke]) -> None:
    assert read(*struck).composed


def test_an_input_method_that_only_took_back_what_it_had_spoils_nothing() -> None:
    assert not read(*keys(CARD), Stroke(0, kind=StrokeKind.COMPOSED)).composed


@pytest.mark.parametrize(
    "text", [CARD, CERTIFICATE, "091||Trần Thị Ví Dụ|Nữ|xã An Bình, TP HCM", "shc:/5676290952432060346"]
)
def test_what_caps_lock_turned_around_is_turned_back(text: str) -> None:
    assert without_caps_lock(text) == text
    assert without_caps_lock(text.swapcase()) == text


@pytest.mark.parametrize(
    "text", ["https://example.org/aB", "NGUYEN VAN THU|1", "nguyen van thu|1", "4e677579", "iPhone của Nam"]
)
def test_what_may_be_meant_so_is_left_alone(text: str) -> None:
    assert without_caps_lock(text) == text


@given(st.text())
def test_any_text_has_a_reading(text: str) -> None:
    struck = keys(text)
    assert len(unicodedata.normalize("NFC", read(*struck).text)) <= 3 * len(text)
