"""The reception's day, moment by moment, with the real program: `tests/e2e/conftest.py` has the steps."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, step

from tests.e2e.day.stage import DayStage

pytestmark = pytest.mark.e2e
scenarios("day.feature")
_WORDS = {"C": "Có", "K": "Không", "B": "Chưa hỏi"}
_NUMBERS = {"Biết Bluezone": 1, "Đã cài": 2, "Đang chạy": 3}


@given(parsers.parse("the office has the helper {name}, {code}"))
def office_has_helper(day_folder: Path, name: str, code: str) -> None:
    file = day_folder / "config" / "office" / "helpers.toml"
    file.parent.mkdir(parents=True)
    file.write_text(f'[[helper]]\ncode = "{code}"\nname = "{name}"\n', "utf-8")


@step(parsers.re(r"by (?P<hand>\w+) the receptionist answers (?P<answers>.*)"))
def answers_questions(day: DayStage, hand: str, answers: str) -> None:
    for letter, question in re.findall(r'([CKB]) to "([^"]*)"', answers):
        said = f"{question}: {_WORDS[letter]}"
        day.see(said)
        if hand == "touch":
            day.tap(said)
        else:
            day.press(f"Alt+{_NUMBERS[question]}")
            day.press(letter)


@step(parsers.parse('by {hand} the receptionist takes the one who was here, "{person}"'))
def takes_match(day: DayStage, hand: str, person: str) -> None:
    day.until_says("desk", person)
    if hand == "touch":
        day.tap(person)
    else:
        day.press("Down")
        day.press("Return")
