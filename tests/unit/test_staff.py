"""PINs, the waits after wrong ones, and the parts of a day."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.shift import PartOfDay, Shift
from kiosk.domain.staff import is_easy_pin, is_pin, wait_after
from tests.fakes.staff import ANH, BINH, STAFF


@pytest.mark.parametrize(("text", "good"), [("2580", True), ("13579246", True), ("258", False), ("135792468", False)])
def test_a_pin_has_four_to_eight_digits(text: str, good: bool) -> None:
    assert is_pin(text) is good


@pytest.mark.parametrize("text", ["25 80", "٢٥٨٠", "25a0", "²580", ""])
def test_digits_are_those_of_the_keys(text: str) -> None:
    assert not is_pin(text)


@pytest.mark.parametrize(("pin", "easy"), [("0000", True), ("1234", True), ("98765", True), ("1212", False)])
def test_what_everybody_tries_first_is_easy(pin: str, easy: bool) -> None:
    assert is_easy_pin(pin) is easy


@given(st.integers(0, 10_000))
def test_the_wait_never_shrinks_and_stays_within_a_quarter_of_an_hour(wrong: int) -> None:
    assert wait_after(wrong) <= wait_after(wrong + 1) <= 900


def test_a_slip_costs_no_wait_and_the_third_wrong_pin_does() -> None:
    assert [wait_after(wrong) for wrong in range(5)] == [0, 0, 0, 5, 15]


def test_an_auditor_is_never_on_duty() -> None:
    assert STAFF.recording == (ANH, BINH)
    assert STAFF.administrators == (ANH,)


@pytest.mark.parametrize(("hour", "part"), [(0, PartOfDay.MORNING), (5, PartOfDay.AFTERNOON), (10, PartOfDay.EVENING)])
def test_a_shift_is_called_by_when_it_began(hour: int, part: PartOfDay) -> None:
    began = datetime(2026, 11, 19, hour, tzinfo=UTC)
    assert Shift("s", "01", "Lê Ngọc Anh", began).part_of_day is part
