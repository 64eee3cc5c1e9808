"""`inside` and `register ...`: who is inside, the printed day, the check of the journal."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - `date` is the option's name
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.board import counts_of, read_board
from kiosk.application.close_days import CloseDays
from kiosk.application.note_gap import NoteGap
from kiosk.application.ports.paper import KeptAsPdf, PrintOutcome, SentToPrinter, WaitsForPrinter
from kiosk.application.ports.register import VisitLine
from kiosk.application.print_register import Printed
from kiosk.application.verify_register import SheetChanged, Verified, ViewChanged, verify_register
from kiosk.bootstrap import read_facts, recording
from kiosk.cli.options import (
    DEFAULT_OPERATOR,
    FolderOption,
    JsonOption,
    OperatorOption,
    PrinterOption,
    day_of,
    printer_for,
)
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop, tell
from kiosk.domain.journal import Broken
from kiosk.domain.office_time import at_office, office_clock, office_day
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.visit import minutes_of
from kiosk.register_parts import register_printing

DateOption = Annotated[str, typer.Option("--date", help=say("help.date"))]
RevealOption = Annotated[bool, typer.Option("--reveal", help=say("help.reveal"))]


def inside(reveal: RevealOption = False, json: JsonOption = False, folder: FolderOption = None) -> None:
    """Who is inside since when; names masked unless `--reveal`."""
    clock = SystemClock()
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, clock, DEFAULT_OPERATOR) as desk:
            board = read_board(desk.register, office_day(clock.now()))
    closing = at_office(board.day, facts.office.closes_at)
    counts = counts_of(board, clock.now(), timedelta(minutes=facts.office.overstay_minutes), closing)
    visits = [_visit(line, clock, reveal=reveal) for line in board.inside]
    if json:
        answer({"inside": counts.inside, "officials": counts.officials, "visits": visits})
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


def _visit(line: VisitLine, clock: SystemClock, *, reveal: bool) -> dict[str, Any]:
    details, visit = line.details, line.visit
    name = (details.name if reveal else details.masked_name) if details else ""
    return {
        "name": name,
        "birth_year": details.birth_year if details else None,
        "entered": office_clock(visit.entered_at),
        "day": office_day(visit.entered_at).isoformat(),
        "minutes": minutes_of(visit.stayed(clock.now())),
        "counter": visit.counter,
        "people": visit.heads_inside,
        "by": visit.by.value,
        "official": visit.official,
        "app": visit.answers.rung.value,
    }


def print_day(
    date: DateOption = "today",
    out: Annotated[Path | None, typer.Option("--out", help=say("help.out"), dir_okay=False)] = None,
    printer_spec: PrinterOption = "system",
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Print a day's register, or write it to a file."""
    clock = SystemClock()
    with faults_told():
        facts = read_facts(folder_of(folder))
        day = day_of(date, office_day(clock.now()))
        chosen = printer_for(facts, printer_spec)
        with recording(facts, clock, operator) as desk:
            NoteGap(desk, AliveFile(facts.folders.register), facts.office.hours, runs_on=False)()
            CloseDays(desk)()
            printing = register_printing(facts, desk)
            if out is not None:
                printed = printing.to_file(RegisterScope.of_day(day), out.expanduser().absolute())
            else:
                printed = printing.to_printer(RegisterScope.of_day(day), chosen, facts.folders.cache)
    answer(_printed(printed)) if json else tell(_told(printed))


def _printed(printed: Printed) -> dict[str, Any]:
    totals = printed.totals
    return {
        "date": printed.day.isoformat(),
        "pages": printed.pages,
        "provisional": printed.provisional,
        "copy": printed.copy,
        "code": printed.head_code,
        "entries": totals.entries,
        "exits": totals.exits,
        "no_exit": totals.no_exit,
        "inside": totals.inside,
        "refused": totals.refused,
        "undone": totals.undone,
        "gaps": [{"since": one.since_clock, "until": one.until_clock, "kind": one.kind.value} for one in printed.gaps],
        **_where(printed.went),
    }


def _where(went: PrintOutcome) -> dict[str, str]:
    match went:
        case SentToPrinter(queue=queue, job=job):
            return {"queue": queue, "job": job}
        case KeptAsPdf(path=path, reason=reason):
            return {"file": str(path), "reason": reason}
        case WaitsForPrinter(queue=queue, why=why):
            return {"queue": queue, "waits": why.value}


def _told(printed: Printed) -> str:
    match printed.went:
        case SentToPrinter(queue=queue, job=job):
            return say("sent", queue=queue, job=job, pages=printed.pages)
        case KeptAsPdf(path=path):
            return say("kept", path=path, pages=printed.pages)
        case WaitsForPrinter(queue=queue):
            return say("waits", queue=queue, pages=printed.pages)


def verify(date: DateOption = "today", json: JsonOption = False, folder: FolderOption = None) -> None:
    """Check the whole journal; 0 when it holds, 1 with the first bad entry when it does not."""
    clock = SystemClock()
    with faults_told():
        facts = read_facts(folder_of(folder))
        day = day_of(date, office_day(clock.now()))
        with recording(facts, clock, DEFAULT_OPERATOR) as desk:
            found = verify_register(desk.register, day)
    match found:
        case Verified():
            _tell_intact(found, day, json=json)
        case Broken(seq=seq, fault=fault):
            _tell_broken(seq, fault.value, json=json)
        case SheetChanged(seq=seq):
            _tell_broken(seq, "sheet_changed", json=json)
        case ViewChanged(seq=seq):
            _tell_broken(seq, "view_changed", json=json)


def _tell_intact(found: Verified, day: Day, *, json: bool) -> None:
    code = found.day_head.code if found.day_head else None
    head = found.head.code if found.entries else None
    if json:
        said = {"intact": True, "entries": found.entries, "head": head, "date": day.isoformat(), "code": code}
        answer({**said, "erased": found.erased})
    else:
        shown = day.strftime("%d/%m/%Y")
        tell(say("intact", n=found.entries, code=code or "–", day=shown, head=head or "–"))


def _tell_broken(seq: int, fault: str, *, json: bool) -> None:
    if json:
        answer({"intact": False, "seq": seq, "fault": fault})
    else:
        tell(say("broken", n=seq, fault=say(f"chain.{fault}")))
    stop(Exit.BAD)


def rebuild(json: JsonOption = False, folder: FolderOption = None) -> None:
    """Throw the views away and make them from the journal again."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            visits = desk.register.rebuild_views()
    answer({"visits": visits}) if json else tell(say("rebuilt", n=visits))
