"""Corrections, roll calls, the day's register and contact tracing, played with the real program."""

from __future__ import annotations

import re
import subprocess

import pytest
from pytest_bdd import parsers, scenarios, step, then

from tests.e2e.day.stage import DAY, DayStage

pytestmark = pytest.mark.e2e
scenarios("people.feature")


@step(parsers.parse('by {hand} the receptionist presses {keys} or picks "{choice}" from "{field}"'))
def presses_or_picks(day: DayStage, hand: str, keys: str, choice: str, field: str) -> None:
    day.see(field)
    if hand == "keyboard":
        day.press(keys)
        return
    day.tap(field)
    day.tap_row(choice)


@step(parsers.parse('by {hand} the receptionist replaces it by "{text}"'))
def replaces(day: DayStage, hand: str, text: str) -> None:
    """Over what stands in the line that has the focus."""
    day.commit(text) if hand == "touch" else day.type(text)


def row_of(day: DayStage, *words: str) -> str:
    """The whole name of the row that says all of these words."""
    found: list[str] = []

    def shown() -> bool:
        found[:] = [one for one in day.says("desk") if all(word in one for word in words) and ", " in one]
        return bool(found)

    day.until(shown, f"a row of {words}")
    return found[0]


def to_visit(day: DayStage, hand: str, name: str, of: str) -> None:
    if hand == "keyboard":
        day.press("Return")
        row_of(day, name)
        day.press("Return")
        row_of(day, of, "phút")
        return
    day.tap(row_of(day, name))
    day.tap(row_of(day, of, "phút"))


@step(parsers.parse('by {hand} the receptionist opens the visit of "{name}" of "{of}"'))
def opens_visit(day: DayStage, hand: str, name: str, of: str) -> None:
    to_visit(day, hand, name, of)
    day.press("Return") if hand == "keyboard" else day.tap("Mở phiếu")


@step(parsers.parse('by {hand} the receptionist traces from the visit of "{name}" of "{of}"'))
def traces_from(day: DayStage, hand: str, name: str, of: str) -> None:
    to_visit(day, hand, name, of)
    day.press("T") if hand == "keyboard" else day.tap("Tìm người tiếp xúc…")


@step(parsers.parse('by {hand} the receptionist ticks "{name}"'))
def ticks(day: DayStage, hand: str, name: str) -> None:
    row = row_of(day, name, "chưa thấy")
    if hand == "touch":
        day.tap(row)
        return
    day.until(lambda: day.focused().startswith(name), f"focus on {name}")
    day.press("Space")


@then(parsers.re(r'a paper "(?P<kind>[\w-]+)" says "(?P<first>[^"]+)" and "(?P<rest>.+)"'))
def paper_says(day: DayStage, kind: str, first: str, rest: str) -> None:
    words = (first, *rest.split('" and "'))
    day.until(lambda: all(word in text_of_paper(day, kind) for word in words), f"{words} in {text_of_paper(day, kind)}")


@then(parsers.re(r'a paper "(?P<kind>[\w-]+)" says "(?P<first>[^"]+)" and "(?P<second>[^"]+)" and the code of the day'))
def paper_has_code(day: DayStage, kind: str, first: str, second: str) -> None:
    paper_says(day, kind, first, second)
    with day.door.register.read() as reader:
        head = reader.last_entry_of_day(DAY)
    assert head is not None
    assert head.code in text_of_paper(day, kind)


def text_of_paper(day: DayStage, kind: str) -> str:
    """What stands on the latest paper of this kind, blanks as one."""
    files = sorted((day.folder / "paper").glob(f"{kind}*.pdf"))
    if not files:
        return ""
    read = subprocess.run(["pdftotext", "-layout", str(files[-1]), "-"], check=True, capture_output=True)
    return re.sub(r"\s+", " ", read.stdout.decode().replace("\xa0", " "))


@then(parsers.parse("{name} is born in {year:d} by the register of today"))
def is_born(day: DayStage, name: str, year: int) -> None:
    def stands() -> bool:
        lines = [one.line for one in day.door.of_day(day.now().date()) if one.name == name]
        return any(one.details is not None and one.details.birth_year == year for one in lines)

    day.until(stands, f"{name} born in {year}")


@then(parsers.parse('the journal has {count:d} "{kind}"'))
def journal_has(day: DayStage, count: int, kind: str) -> None:
    day.until(lambda: day.door.kinds().count(kind) == count, f"{count} {kind} in {day.door.kinds()}")
