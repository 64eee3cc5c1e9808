"""`register print`: a day, a month or a period, of the whole office or of one counter."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - `date` is the option's name
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.close_days import CloseDays
from kiosk.application.note_gap import NoteGap
from kiosk.application.ports.paper import KeptAsPdf, SentToPrinter, WaitsForPrinter
from kiosk.application.print_register import Printed
from kiosk.application.put_register import RegisterFile, RegisterOrder
from kiosk.bootstrap import Facts, read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import (
    DEFAULT_OPERATOR,
    FolderOption,
    JsonOption,
    OperatorOption,
    PrinterOption,
    day_of,
    month_of,
    printer_for,
)
from kiosk.cli.outlet import OutOption, plain
from kiosk.cli.progress import progress_told
from kiosk.cli.sign import signed_file
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop, tell
from kiosk.cli.taken_back import taken_back_said
from kiosk.domain.office_time import office_day
from kiosk.domain.register_scope import RegisterScope
from kiosk.printing_parts import file_putting
from kiosk.register_parts import register_printing


def print_register(  # noqa: PLR0913, PLR0917 - one parameter an option of the command line
    date: Annotated[str, typer.Option("--date", help=say("help.date"))] = "today",
    month: Annotated[str, typer.Option("--month", help=say("help.print_month"))] = "",
    first: Annotated[str, typer.Option("--from", help=say("help.print_from"))] = "",
    last: Annotated[str, typer.Option("--to", help=say("help.print_to"))] = "",
    department: Annotated[str, typer.Option("--department", help=say("help.print_department"))] = "",
    reason: Annotated[str, typer.Option("--reason", help=say("help.print_reason"))] = "",
    out: OutOption = None,
    sign: Annotated[bool, typer.Option("--sign", help=say("help.print_sign"))] = False,
    form: Annotated[RegisterFile, typer.Option("--form", help=say("help.print_form"))] = RegisterFile.PDF,
    printer_spec: PrinterOption = "system",
    copies: Annotated[int, typer.Option("--copies", help=say("help.print_copies"), min=1, max=99)] = 1,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Print a register, or write it to a file."""
    clock = SystemClock()
    if sign and (out is None or form.is_table):
        stop(Exit.USAGE, say("sign_needs_file"))
    if form is not RegisterFile.PDF and out is None:
        stop(Exit.USAGE, say("print_form_needs_file"))
    with faults_told():
        facts = read_facts(folder_of(folder))
        scope = _scope(facts, office_day(clock.now()), (date, month, first, last), department)
        chosen = printer_for(facts, printer_spec, copies)
        with recording(facts, clock, operator) as desk:
            if desk.register.taken_back is None:
                NoteGap(desk, AliveFile(facts.folders.register), facts.office.hours, runs_on=False)()
                CloseDays(desk)()
            printing = register_printing(facts, desk)
            with progress_told() as told:
                if out is not None:
                    order = RegisterOrder(scope, form, reason=reason)
                    printed = file_putting(facts, printing).to_file(order, out.expanduser().absolute(), told)
                else:
                    printed = printing.to_printer(scope, chosen, facts.folders.cache, reason, told)
        if sign and out is not None:
            file = out.expanduser().absolute()
            signed_file(facts, file, file)
    answer({**_printed(printed), "signed": sign}) if json else tell(_told(printed))
    if not printed.sealed and printed.taken_back is None and not json:
        tell(say("print_unsealed"))


def _scope(facts: Facts, today: Day, asked: tuple[str, str, str, str], department: str) -> RegisterScope:
    """What was asked for; more than one way to say it, or a counter that there is not, ends the command."""
    date, month, first, last = asked
    if sum((date != "today", bool(month), bool(first or last))) > 1:
        stop(Exit.USAGE, say("print_one_time"))
    if department and facts.office.counter(department) is None:
        known = ", ".join(one.number for one in facts.office.counters)
        stop(Exit.USAGE, say("print_no_department", department=department[:20], known=known))
    if month:
        return RegisterScope(*month_of(month), department)
    if first or last:
        return _period(day_of(first or "today", today), day_of(last or "today", today), department)
    return RegisterScope.of_day(day_of(date, today), department)


def _period(first: Day, last: Day, department: str) -> RegisterScope:
    if last < first:
        stop(Exit.USAGE, say("helpers_days_turned"))
    return RegisterScope(first, last, department)


def _printed(printed: Printed) -> dict[str, Any]:
    totals, scope = printed.totals, printed.scope
    return {
        "date": scope.first.isoformat(),
        "to": scope.last.isoformat(),
        "department": scope.department,
        "volume": printed.number,
        "pages": printed.pages,
        "provisional": printed.provisional,
        "copy": printed.copy,
        "sealed": printed.sealed,
        **taken_back_said(printed.taken_back),
        "code": printed.head_code,
        "entries": totals.entries,
        "exits": totals.exits,
        "no_exit": totals.no_exit,
        "inside": totals.inside,
        "refused": totals.refused,
        "undone": totals.undone,
        "gaps": [{"since": one.since_clock, "until": one.until_clock, "kind": one.kind.value} for one in printed.gaps],
        **plain(printed.went),
        **({"reason": printed.went.reason} if isinstance(printed.went, KeptAsPdf) else {}),
    }


def _told(printed: Printed) -> str:
    match printed.went:
        case SentToPrinter(queue=queue, job=job):
            return say("sent", queue=queue, job=job, pages=printed.pages)
        case KeptAsPdf(path=path):
            words = "kept" if path.suffix.lower() == ".pdf" else "kept_lines"
            return say(words, path=path, pages=printed.pages)
        case WaitsForPrinter(queue=queue):
            return say("waits", queue=queue, pages=printed.pages)
