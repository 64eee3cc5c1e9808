"""Names are kept as written, found without marks, masked for the public, and smuggle nothing invisible."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.names import MAX_MARKS_IN_A_ROW, begins_words, fold, mask, tidy


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("Hoà", "Hòa"),
        ("Đặng Thuý Ðào", "dang thuy dao"),
        ("ĐINH", "đinh"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Ượng"), "nguyen thi uong"),
        ("Nguyễn\u00a0 Văn\tÁ ", "NGUYEN VAN A"),
        ("Ｌê Ａn", "le an"),
    ],
)
def test_one_name_in_two_spellings_folds_alike(written: str, other: str) -> None:
    assert fold(written) == fold(other)


def test_different_names_stay_different() -> None:
    assert len({fold(one) for one in ("Lê An", "Lê Anh", "Lệ Ăn Á", "Trần An")}) == 4


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folding_every_single_character_twice_changes_nothing() -> None:
    odd = [c for c in map(chr, range(0x110000)) if fold(fold(c)) != fold(c)]
    assert odd == []


@given(st.text())
def test_a_tidy_name_is_printable_and_in_its_normal_form(text: str) -> None:
    name = tidy(text)
    assert name.isprintable()
    assert unicodedata.is_normalized("NFC", name)
    assert name == name.strip()
    assert "  " not in name
    assert tidy(name) == name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Nguyễn   Văn\r\nThử ", "Nguyễn Văn Thử"),
        (unicodedata.normalize("NFD", "Trần Thị Ví Dụ"), "Trần Thị Ví Dụ"),
        ("Ng\u200bọc", "Ngọc"),
        ("Nguy\u00adễn", "Nguyễn"),
        ("\u202eLê Mẫu\u2066", "Lê Mẫu"),
        ("Lê\x00Mẫu", "Lê Mẫu"),
        ("Lê\u3000Mẫu", "Lê Mẫu"),
        ("Lê \ue000\ud800Mẫu", "Lê Mẫu"),
        ("\ufeff", ""),
        ("N\u034fg\ufe0fọc\U000e0100 \u3164\uffa0", "Ngọc"),
        ("\u115f\u1160\u17b4\u17b5\u180b\u180d", ""),
    ],
)
def test_invisible_characters_vanish_without_splitting_a_word(typed: str, kept: str) -> None:
    assert tidy(typed) == kept


@pytest.mark.parametrize("sign", ["\u0301", "\u0489", "\u034f", "\ufe0f", "\u20dd"])
def test_a_stack_of_marks_is_cut(sign: str) -> None:
    name = tidy("Z" + sign * 4000 + "algo")
    assert sum(unicodedata.category(c).startswith("M") for c in name) <= MAX_MARKS_IN_A_ROW
    assert name.startswith(("Z", "\u0179"))
    assert name.endswith("algo")


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Nguyễn Văn Thử", "Nguyễn Văn T***"), ("Ánh", "Á***"), ("", ""), ("  Lê  Đào ", "Lê Đ***")],
)
def test_the_public_screen_hides_the_given_name(name: str, shown: str) -> None:
    assert mask(name) == shown


@pytest.mark.parametrize(
    ("folded", "found"),
    [("", True), ("van a", True), ("anh nguyen", True), ("an", True), ("gu", False), ("van x", False)],
)
def test_a_search_finds_the_beginnings_of_words_without_marks(folded: str, found: bool) -> None:
    assert begins_words("Nguyễn Văn Ánh", folded) is found
