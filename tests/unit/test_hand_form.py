"""The form for a visitor without a code: what is wrong in it, field by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.application.register_by_hand import Direction, FormField, HandForm, faults_of
from kiosk.application.typed_fields import digits_of
from kiosk.domain.app_answers import Phone

TODAY = date(2026, 11, 19)
GOOD = HandForm(
    "form", name="Nguyễn Văn Thử", birth_year="1990", phone="0900000001", counter="3", phone_kind=Phone.SMART
)


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({}, []),
        ({"name": " \u200b"}, [FormField.NAME]),
        ({"name": "A"}, [FormField.NAME]),
        ({"name": "Lê" * 51}, [FormField.NAME]),
        ({"birth_year": ""}, [FormField.BIRTH_YEAR]),
        ({"birth_year": " 1990 "}, []),
        ({"birth_year": "1899"}, [FormField.BIRTH_YEAR]),
        ({"birth_year": "2026"}, []),
        ({"birth_year": "2027"}, [FormField.BIRTH_YEAR]),
        ({"birth_year": "١٩٩٠"}, [FormField.BIRTH_YEAR]),
        ({"birth_year": "01/01/1990"}, [FormField.BIRTH_YEAR]),
        ({"phone": ""}, [FormField.PHONE]),
        ({"phone": "", "phone_kind": Phone.NONE}, []),
        ({"phone": "090 000.00-01"}, []),
        ({"phone": "+84 900 000 001"}, []),
        ({"phone": "090000001"}, [FormField.PHONE]),
        ({"phone": "09000000012"}, [FormField.PHONE]),
        ({"phone": "٠٩٠٠٠٠٠٠٠١"}, [FormField.PHONE]),
        ({"paper": "091 090 000 001"}, []),
        ({"paper": "B1234567"}, []),
        ({"paper": "12345"}, [FormField.PAPER]),
        ({"paper": "1; DROP"}, [FormField.PAPER]),
        ({"counter": ""}, [FormField.COUNTER]),
        ({"counter": "", "host": "bà Hoa"}, []),
        ({"phone_kind": Phone.UNKNOWN}, [FormField.PHONE_KIND]),
        ({"direction": Direction.EXIT, "phone": "", "counter": "", "phone_kind": Phone.UNKNOWN}, []),
        ({"direction": Direction.EXIT, "phone": "12"}, [FormField.PHONE]),
    ],
)
def test_what_is_wrong(changes: dict[str, Any], faults: list[FormField]) -> None:
    assert list(faults_of(replace(GOOD, **changes), TODAY)) == faults


def test_an_empty_form_is_wrong_in_the_order_of_its_fields() -> None:
    expected = (FormField.NAME, FormField.BIRTH_YEAR, FormField.PHONE, FormField.COUNTER, FormField.PHONE_KIND)
    assert faults_of(HandForm("form"), TODAY) == expected


TEXTS = st.text(st.characters(), max_size=20)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_anything_can_be_typed(name: str, year: str, phone: str, paper: str) -> None:
    faults_of(HandForm("form", name=name, birth_year=year, phone=phone, paper=paper), TODAY)


def test_one_number_however_it_is_typed() -> None:
    assert {digits_of(one) for one in ("0900000001", "090 000 0001", "+84900000001", "090.000-0001")} == {"0900000001"}


def test_a_shown_form_says_nothing() -> None:
    assert "Thử" not in repr(GOOD)
    assert "0900000001" not in repr(GOOD)
