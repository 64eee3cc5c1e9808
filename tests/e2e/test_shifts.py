"""Moments 2 and 27 of the day with the real program: who is on duty, and what one shift leaves to the next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pypdf
import pytest
from pytest_bdd import given, parsers, scenarios, step, then

from kiosk.application.choose_pin import PinChosen
from kiosk.bootstrap import read_facts, recording, shifts_of
from kiosk.domain.office_time import OFFICE_ZONE
from tests.e2e.day.stage import DayStage, day_stage
from tests.fakes.desk import TestClock

pytestmark = pytest.mark.e2e
scenarios("shifts.feature")

STAFF = """
[[member]]
code = "01"
name = "{first}"
role = "administrator"

[[member]]
code = "02"
name = "{second}"
"""
PINS = {"01": "2580", "02": "1397"}


@given(parsers.parse("the office names {first} and {second}"))
def office_names(day_folder: Path, first: str, second: str) -> None:
    file = day_folder / "config" / "office" / "staff.toml"
    file.parent.mkdir(parents=True)
    file.write_text(STAFF.format(first=first, second=second), "utf-8")
    facts = read_facts(day_folder)
    clock = TestClock(datetime(2026, 11, 18, 8, tzinfo=OFFICE_ZONE))
    with recording(facts, clock, "", own_key=True) as desk:
        choose = shifts_of(facts, desk).choose
        assert all(isinstance(choose.again(code, pin, recovered=True), PinChosen) for code, pin in PINS.items())


@given(parsers.re(r"nobody is on duty at (?P<clock>[\d:]+) as (?P<layout>\w+)"), target_fixture="day")
def nobody_on_duty(day_folder: Path, clock: str, layout: str) -> Iterator[DayStage]:
    with day_stage(day_folder, clock, layout=layout, operator="") as day:
        yield day
    assert not day.complaints.read_text("utf-8")


@step(parsers.parse("by {hand} the PIN {pin} is typed"))
def pin_is_typed(day: DayStage, hand: str, pin: str) -> None:
    day.see("Xóa một chữ số")
    for digit in pin:
        day.press(digit) if hand == "keyboard" else day.tap(digit)
    day.press("Return") if hand == "keyboard" else day.tap("Xong")


@step(parsers.parse("by {hand} the shift is opened"))
def shift_is_opened(day: DayStage, hand: str) -> None:
    name = "Lê Ngọc Anh · Ca sáng, từ 07:00. Bàn giao ca"
    day.see(name)
    day.press("Ctrl+L") if hand == "keyboard" else day.tap(name)


@then(parsers.re(r"(?P<operator>Lê Ngọc Anh|Trần Văn Bình) recorded (?P<name>.+)"))
def who_recorded(day: DayStage, operator: str, name: str) -> None:
    day.until(lambda: (name, operator) in _records(day), f"{name} recorded by {operator}")


def _records(day: DayStage) -> list[tuple[str, str]]:
    return [(one.name, one.line.visit.operator) for one in day.door.of_day(day.now().date())]


@then(parsers.parse("the half page names {first} and {second} and no visitor"))
def half_page(day: DayStage, first: str, second: str) -> None:
    paper = day.folder / "paper"
    day.until(lambda: any(paper.glob("giao-ca-*.pdf")), "a half page")
    (page,) = pypdf.PdfReader(next(paper.glob("giao-ca-*.pdf"))).pages
    said = " ".join(page.extract_text().split())
    assert f"Người giao: {first}. Người nhận: {second}." in said
    assert "Thử" not in said
