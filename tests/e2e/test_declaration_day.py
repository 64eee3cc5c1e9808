"""The health declaration at the desk, played with the real program."""

from __future__ import annotations

import pytest
from pytest_bdd import parsers, scenarios, step, then

from tests.e2e.day.stage import DayStage

pytestmark = pytest.mark.e2e
scenarios("declaration.feature")

KEYS = {"Có": "C", "Không": "K"}


@step(parsers.parse("by {hand} the receptionist begins the declaration"))
def begins(day: DayStage, hand: str) -> None:
    day.see("Việc khác")
    day.press("Alt+Y") if hand == "keyboard" else day.pick("Khai báo y tế cho khách…", "Việc khác", hand)


@step(parsers.parse('by {hand} the receptionist answers "{answer}" to question {number:d}, "{question}"'))
def answers(day: DayStage, hand: str, answer: str, number: int, question: str) -> None:
    if hand == "keyboard":
        day.press(f"Alt+{number}")
        day.press(KEYS[answer])
    else:
        day.tap(f"{question}: {answer}")


@then(parsers.parse('{name} declared as version "{version}" and agreed to text "{consent}"'))
def declared(day: DayStage, name: str, version: str, consent: str) -> None:
    def stands() -> bool:
        line = next(one for one in day.door.of_day(day.now().date()) if one.name == name)
        made = line.line.visit.declaration
        return made is not None and (made.version, made.consent_version) == (version, consent)

    day.until(stands, f"{name} declared")
