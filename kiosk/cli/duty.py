"""`duty`: who was on duty, and the opening hours in which nobody was; for the head of the office."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.read_duty import DutyDay, read_duty
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, day_of, month_of
from kiosk.cli.speech import answer, faults_told, folder_of, say, tell
from kiosk.domain.duty_hours import DutyGap, Watch
from kiosk.domain.office_time import office_clock, office_day


def duty(
    day: Annotated[str, typer.Option("--day", help=say("help.duty_day"))] = "today",
    month: Annotated[str, typer.Option("--month", help=say("help.duty_month"))] = "",
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """List the shifts of a day or a month, and the hours with nobody on duty."""
    clock = SystemClock()
    first, last = month_of(month) if month else [day_of(day, office_day(clock.now()))] * 2
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, clock, DEFAULT_OPERATOR) as desk:
            days = read_duty(desk.register, first, last, facts.office.hours, clock.now())
    if json:
        answer({"days": [_plain(one) for one in days], "gap_minutes": sum(_minutes(one) for one in days)})
        return
    for one in days:
        _tell(one)
    tell(say("duty_total", minutes=sum(_minutes(one) for one in days)))


def _minutes(one: DutyDay) -> int:
    return sum(int((gap.until - gap.since).total_seconds() // 60) for gap in one.gaps)


def _plain(one: DutyDay) -> dict[str, Any]:
    return {
        "day": one.day.isoformat(),
        "closed_for": one.closed_for,
        "on_duty": [
            {"operator": each.operator, "since": office_clock(each.since), "until": office_clock(each.certain_until)}
            for each in one.watches
        ],
        "gaps": [
            {"since": office_clock(gap.since), "until": office_clock(gap.until), "nobody": gap.known}
            for gap in one.gaps
        ],
    }


def _tell(one: DutyDay) -> None:
    closed = say("duty_closed", name=one.closed_for) if one.closed_for else ""
    tell(f"{one.day:%d/%m/%Y}  {closed}".rstrip())
    for watch in one.watches:
        tell("  " + _watch(watch))
    for gap in one.gaps:
        tell("  " + _gap(gap))


def _watch(watch: Watch) -> str:
    key = "duty_watch" if watch.certain_until >= watch.until else "duty_watch_unsure"
    return say(key, since=office_clock(watch.since), until=office_clock(watch.certain_until), name=watch.operator)


def _gap(gap: DutyGap) -> str:
    key = "duty_gap" if gap.known else "duty_gap_unsure"
    return say(key, since=office_clock(gap.since), until=office_clock(gap.until))
