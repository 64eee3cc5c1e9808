"""`day end|status`: the end of the day without the window."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.close_days import CloseDays
from kiosk.application.evening_words import step_values
from kiosk.application.note_gap import NoteGap
from kiosk.backup_parts import backup_store
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import (
    DEFAULT_OPERATOR,
    FolderOption,
    JsonOption,
    OperatorOption,
    PrinterOption,
    day_of,
    printer_for,
)
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.evening import DayEnded, DayStep, StepState
from kiosk.domain.office_time import office_clock, office_day
from kiosk.evening_parts import day_ending

day_app = typer.Typer(help=say("help.day"), no_args_is_help=True, rich_markup_mode=None)
DateOption = Annotated[str, typer.Option("--date", help=say("help.date"))]


@day_app.command("end", help=say("help.day_end"))
def end(
    date: DateOption = "today",
    early: Annotated[bool, typer.Option("--early", help=say("help.day_early"))] = False,
    printer_spec: PrinterOption = "system",
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """End the day, or what of it is not done yet; 0 when nothing is left to do, 1 when something failed."""
    clock = SystemClock()
    with faults_told():
        facts = read_facts(folder_of(folder))
        day, chosen = day_of(date, office_day(clock.now())), printer_for(facts, printer_spec)
        with recording(facts, clock, operator) as desk:
            NoteGap(desk, AliveFile(facts.folders.register), facts.office.hours, runs_on=False)()
            CloseDays(desk)()
            ending = day_ending(facts, desk, chosen, backup_store(facts, desk))
            ended = ending(operator, day, early=early)
            closing = office_clock(ending.closes_at(day))
    if ended is None:
        stop(Exit.USAGE, say("day_too_early", clock=closing))
    _tell(ended, json=json)
    if ended.failed:
        stop(Exit.BAD)


@day_app.command("status", help=say("help.day_status"))
def status(date: DateOption = "today", json: JsonOption = False, folder: FolderOption = None) -> None:
    """How the end of a day stands; 1 where it was not done, or something of it failed."""
    clock = SystemClock()
    with faults_told():
        facts = read_facts(folder_of(folder))
        day = day_of(date, office_day(clock.now()))
        with recording(facts, clock, DEFAULT_OPERATOR) as desk:
            ended = day_ending(facts, desk, printer_for(facts, "system"), backup_store(facts, desk)).ended(day)
    if ended is None:
        stop(Exit.BAD, say("day_not_ended", day=f"{day:%d/%m/%Y}"))
    _tell(ended, json=json)
    if ended.failed:
        stop(Exit.BAD)


def _tell(ended: DayEnded, *, json: bool) -> None:
    if json:
        counts = ended.counts
        answer(
            {
                "day": ended.day.isoformat(),
                "head": ended.head,
                "seq": ended.seq,
                "by_itself": ended.by_itself,
                "entries": counts.entries,
                "exits": counts.exits,
                "no_exit": counts.no_exit,
                "open": counts.open,
                "steps": [_plain(one) for one in ended.steps],
            }
        )
        return
    tell(say("day_ended", day=f"{ended.day:%d/%m/%Y}", head=ended.head))
    for one in ended.steps:
        key, values = step_values(one, ended.counts)
        mark = {StepState.DONE: "✓", StepState.OFF: "–", StepState.FAILED: "✗"}.get(one.state, "!")
        why = sentence(values["why"]) if "why" in values else ""
        tell(f"{mark} {sentence(f'evening.step_{one.step.value}')}: {sentence(key, **{**values, 'why': why})}")


def _plain(one: DayStep) -> dict[str, Any]:
    return {"step": one.step.value, "state": one.state.value, "count": one.count, "word": one.word}
