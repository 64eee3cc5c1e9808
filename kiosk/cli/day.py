"""`inside` and `register ...`: who is inside, the printed day."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.board import board_of, counts_of
from kiosk.application.even_time import EvenTime, even_time
from kiosk.application.ports.register import VisitLine
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import (
    DEFAULT_OPERATOR,
    FolderOption,
    JsonOption,
)
from kiosk.cli.speech import answer, faults_told, folder_of, say, tell
from kiosk.cli.taken_back import taken_back_said
from kiosk.domain.office_time import at_office, office_clock, office_day
from kiosk.domain.visit import minutes_of

DateOption = Annotated[str, typer.Option("--date", help=say("help.date"))]
RevealOption = Annotated[bool, typer.Option("--reveal", help=say("help.reveal"))]


def inside(reveal: RevealOption = False, json: JsonOption = False, folder: FolderOption = None) -> None:
    """Who is inside since when; names masked unless `--reveal`."""
    clock = SystemClock()
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, clock, DEFAULT_OPERATOR) as desk:
            with desk.register.read() as reader:
                board = board_of(reader, office_day(clock.now()))
                even = even_time(reader, (one.visit for one in board.inside))
            taken_back = taken_back_said(desk.register.taken_back)
    closing = at_office(board.day, facts.office.closes_at)
    counts = counts_of(board, clock.now(), timedelta(minutes=facts.office.overstay_minutes), closing, even)
    visits = [_visit(line, clock, even, reveal=reveal) for line in board.inside]
    if json:
        answer({"inside": counts.inside, "officials": counts.officials, "visits": visits, **taken_back})
        return
    tell(say("inside", n=counts.inside))
    if counts.officials:
        tell(say("officials_inside", n=counts.officials))
    for one in visits:
        birth_year = one["birth_year"] or ""
        tell(f"  {one['entered']}  {one['name']} {birth_year}  {one['counter']}".rstrip())
    if counts.after_closing:
        tell(say("after_closing", count=counts.after_closing))
    if counts.no_exit:
        tell(say("no_exit_today", count=counts.no_exit))


def _visit(line: VisitLine, clock: SystemClock, even: EvenTime, *, reveal: bool) -> dict[str, Any]:
    details, visit = line.details, line.visit
    name = (details.name if reveal else details.masked_name) if details else ""
    return {
        "name": name,
        "birth_year": details.birth_year if details else None,
        "entered": office_clock(visit.entered_at),
        "day": office_day(visit.entered_at).isoformat(),
        "minutes": minutes_of(even.stayed(visit, clock.now())),
        "counter": visit.counter,
        "people": visit.heads_inside,
        "by": visit.by.value,
        "official": visit.official,
        "app": visit.answers.rung.value,
    }


def rebuild(json: JsonOption = False, folder: FolderOption = None) -> None:
    """Throw the views away and make them from the journal again."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            visits = desk.register.rebuild_views()
    answer({"visits": visits}) if json else tell(say("rebuilt", n=visits))
