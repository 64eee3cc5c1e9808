"""Proves when a name is to be compared with the paper because of the way that it came."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.adapters.resources.code_formats import load_code_book
from kiosk.adapters.resources.layers import Layers
from kiosk.domain.codes.letters import Letters, may_have_lost_letters
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import PersonCode, Warning
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import Sex
from tests.fakes.desk import RESOURCES

BOOK = load_code_book(Layers(RESOURCES))
TODAY = date(2026, 11, 19)


def card(name: str, sex: str = "Nữ") -> PersonCode:
    read = read_code(f"008185000002||{name}|05121985|{sex}|Thôn Mẫu|08052021", BOOK, TODAY)
    assert isinstance(read, PersonCode)
    return read


@pytest.mark.parametrize(
    ("name", "letters", "odd"),
    [
        ("Trần Thị Dụ", Letters.SURE, False),
        ("Tran Thi Du", Letters.SURE, False),
        ("Trần Thị Dụ", Letters.KEYED, False),
        ("Trn Th D", Letters.KEYED, True),
        ("Trần Thị Dụ", Letters.GUESSED, True),
        ("Tran Thi Du", Letters.GUESSED, False),
    ],
)
def test_a_name_is_doubted_by_the_way_it_came(name: str, letters: Letters, odd: bool) -> None:
    assert may_have_lost_letters(card(name), letters) is odd


def test_a_phones_code_writes_names_without_marks_and_is_believed() -> None:
    phone = replace(card("TRAN THI DU"), by=RecordedBy.PERSONAL_CODE)
    assert not may_have_lost_letters(phone, Letters.KEYED)


@pytest.mark.parametrize("sex", ["N?", "N", "Nữ", "N? gi?i", "NỮ"])
def test_a_damaged_word_for_the_sex_still_says_it(sex: str) -> None:
    assert card("Tr?n Th? D?", sex).visitor.sex is Sex.FEMALE
    assert card("Trần Văn Dụ", "Nam gi?i").visitor.sex is Sex.MALE


@pytest.mark.parametrize("name", ["Tr?n Th? D?", "Tr梨 Thị", "Trần 衞", "Tr�n Thị"])
def test_question_marks_and_letters_of_other_scripts_are_odd_by_themselves(name: str) -> None:
    assert Warning.NAME_DAMAGED in card(name).warnings
