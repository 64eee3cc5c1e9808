"""Moments 1, 3, 14, 23, 25 and 26 of the reception's day: `tests/e2e/conftest.py` has most of the steps."""

from __future__ import annotations

import pytest
from pytest_bdd import parsers, scenarios, step, then

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.application.compose_register_day import compose_register_day
from kiosk.bootstrap import read_facts
from kiosk.domain.no_exit import interval_words
from kiosk.domain.office_time import office_clock
from tests.e2e.day.process import DAY
from tests.e2e.day.stage import DayStage

pytestmark = pytest.mark.e2e
scenarios("honest_exits.feature")


@step("the kiosk has marked that it runs")
def has_marked(day: DayStage) -> None:
    """It does so once a minute, beside its other work."""
    mark, now = AliveFile(day.folder / "register"), day.now().replace(second=0, microsecond=0)
    day.until(lambda: (last := mark.read()) is not None and last.at >= now, "marked that it runs")


@step(parsers.parse("a week passes until it is opened at {clock}"))
def a_week_passes(day: DayStage, clock: str) -> None:
    day.open_again(clock, days=7)


@step(parsers.parse('by {hand} the receptionist presses {keys} or picks "{what}" from "{choices}"'))
def presses_or_picks(day: DayStage, hand: str, keys: str, what: str, choices: str) -> None:
    if hand == "keyboard":
        day.see(choices)
        day.press(keys)
    else:
        day.pick(what, choices, hand)


@step(parsers.parse('by {hand} the receptionist answers {typed} or taps "{pick}"'))
def answers_or_taps(day: DayStage, hand: str, typed: str, pick: str) -> None:
    if hand == "touch":
        day.tap(pick)
        return
    day.type(typed)
    day.press("Return")


@then(parsers.parse("the register of the day says the kiosk was off {since}–{until}, {kind}"))
def register_says_off(day: DayStage, since: str, until: str, kind: str) -> None:
    facts = read_facts(day.folder)
    with day.door.register.read() as reader:
        notes = compose_register_day(reader, DAY, day.now(), facts.office, facts.app).gaps
    assert (since, until, kind) in [(one.since_clock, one.until_clock, one.kind.value) for one in notes]


@then(parsers.parse("the visit of the day before is remembered to have ended at {clock}, and has no recorded exit"))
def is_remembered(day: DayStage, clock: str) -> None:
    def told() -> bool:
        (line,) = day.door.of_day(DAY)
        return line.line.visit.remembered is not None

    day.until(told, "remembered")
    (line,) = day.door.of_day(DAY)
    visit = line.line.visit
    assert visit.remembered is not None
    assert visit.left_between is not None
    assert (line.state, line.left) == ("no_exit", "")
    assert office_clock(visit.remembered.left_at) == clock
    assert interval_words(visit.left_between) == "10:20–11:30"
