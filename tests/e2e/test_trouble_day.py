"""Idle and trouble, through the real program: what fails, who is told what, and that entry by hand goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from pytest_bdd import parsers, scenarios, step, then

from tests.e2e.conftest import text_of
from tests.e2e.day.stage import DayStage

pytestmark = pytest.mark.e2e
scenarios("trouble.feature")


@pytest.fixture
def held() -> Iterator[ExitStack]:
    """Whatever holds the register."""
    with ExitStack() as stack:
        yield stack


@step("another program holds the register")
def register_held(day: DayStage, held: ExitStack) -> None:
    held.enter_context(day.door.held())


@step("the other program lets go of the register")
def register_let_go(held: ExitStack) -> None:
    held.close()


@step(parsers.parse("the visitor shows in vain {code}"))
def shows_in_vain(day: DayStage, code: str) -> None:
    day.show(text_of(code), outcome=False)


@step(parsers.re(r"the disk (?P<how>is nearly full|has room)"))
def disk_is(day: DayStage, how: str) -> None:
    day.disk(short=how == "is nearly full")


@step(parsers.parse('by {hand} the receptionist enters "{name}" by hand'))
def enters_by_hand(day: DayStage, hand: str, name: str) -> None:
    fields = (("Họ và tên", name), ("Năm sinh", "1950"))
    if hand == "touch":
        day.tap("Nhập tay")
        for field, text in fields:
            day.tap(field)
            day.commit(text)
        for choice in ("Chứng thực", "Không có điện thoại", "Ghi vào"):
            day.tap(choice)
    else:
        day.press("F4")
        for field, text in fields:
            day.reach(field)
            day.type(text)
        for keys in ("Alt+2", "Alt+9", "Ctrl+Return"):
            day.press(keys)


@then(parsers.parse('the entry of "{name}" is marked, its clock was doubtful'))
def entry_is_doubtful(day: DayStage, name: str) -> None:
    lines = day.door.of_day(day.now().date())
    assert [one.line.visit.entry_doubtful for one in lines if one.name == name] == [True]


@step("the network is cut")
def network_is_cut(day: DayStage) -> None:
    day.ask("cut network")


@then("the network was never asked for")
def network_never_asked_for(day: DayStage) -> None:
    assert day.ask("network") == []


@then("whoever asks for the network is refused")
def network_refuses(day: DayStage) -> None:
    assert day.ask("reach out") == "no network"
