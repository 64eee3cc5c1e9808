"""Groups, children with adults, declarations on behalf and wrong persons, played with the real program."""

from __future__ import annotations

import pytest
from pytest_bdd import parsers, scenarios, step, then

from kiosk.domain.office_time import office_clock
from tests.e2e.day.door import DoorLine
from tests.e2e.day.stage import DayStage

pytestmark = pytest.mark.e2e
scenarios("company.feature")

NAMES = ("Lê Mẫu An", "Trần Thử Bình")


def line_of(day: DayStage, name: str) -> DoorLine:
    return next(one for one in day.door.of_day(day.now().date()) if one.name == name)


@step(parsers.parse("by {hand} the receptionist counts {people:d}"))
def counts(day: DayStage, hand: str, people: int) -> None:
    if hand == "keyboard":
        day.type(str(people))
        return
    for _ in range(people - 2):
        day.tap("Thêm một người")


@step(parsers.parse("the receptionist writes a list of names and by {hand} keeps it"))
def writes_names(day: DayStage, hand: str) -> None:
    day.see("Tên từng người đi cùng, mỗi dòng một người")
    if hand == "keyboard":
        day.type("\r".join(NAMES))
        day.press("Ctrl+Return")
    else:
        for name in NAMES:
            day.tap("Thêm một tên")
            day.commit(name)
            day.tap("Thêm")
        day.tap("Lưu")


@then(parsers.parse("{declarer} declared for {name} as {relation}"))
def was_declared(day: DayStage, declarer: str, name: str, relation: str) -> None:
    def stands() -> bool:
        line = line_of(day, name).line
        return line.declarer is not None and (line.declarer.name, line.visit.relation) == (declarer, relation)

    day.until(stands, f"{declarer} declared for {name}")


@then(parsers.parse("{count:d} who came with {name} are named"))
def are_named(day: DayStage, count: int, name: str) -> None:
    day.until(lambda: line_of(day, name).line.names == NAMES[:count], f"{count} named")


@then(parsers.parse("of the group of {name} {people:d} left at {clock}"))
def part_left(day: DayStage, name: str, people: int, clock: str) -> None:
    parts = line_of(day, name).line.visit.group.parts
    assert [(one.people, office_clock(one.left_at)) for one in parts] == [(people, clock)]
