"""Options that several commands share."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.bootstrap import Facts, printer
from kiosk.cli.speech import Exit, say, stop
from kiosk.domain.office_time import OFFICE_ZONE

if TYPE_CHECKING:
    from kiosk.application.ports.clock import Clock
    from kiosk.application.ports.code_reader import CodeReader
    from kiosk.application.ports.paper import Printer

FolderOption = Annotated[
    Path | None,
    typer.Option("--folder", help=say("help.folder"), envvar="BLUEZONE_KIOSK_FOLDER", file_okay=False),
]
RevealOption = Annotated[bool, typer.Option("--reveal", help=say("help.reveal"))]
JsonOption = Annotated[bool, typer.Option("--json", help=say("help.json"))]
OperatorOption = Annotated[str, typer.Option("--operator", help=say("help.operator"), envvar="BLUEZONE_KIOSK_OPERATOR")]
PrinterOption = Annotated[str, typer.Option("--printer", help=say("help.printer"))]
ReaderOption = Annotated[str, typer.Option("--reader", help=say("help.reader"))]
DEFAULT_OPERATOR = say("by_command")
"""Who records where a command names nobody: the command line itself, never somebody who may not have been there."""


def day_of(text: str, today: date) -> date:  # noqa: RET503 - `stop` never returns
    """`today`, `yyyy-mm-dd` or `dd/mm/yyyy`; anything else ends the command."""
    if text == "today":
        return today
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day of the calendar, not a moment
        except ValueError:
            continue
    stop(Exit.USAGE, say("bad_day", day=text[:20]))


def month_of(text: str) -> tuple[date, date]:
    """First and last day of `yyyy-mm`; anything else ends the command."""
    try:
        first = date.fromisoformat(f"{text}-01")
    except ValueError:
        stop(Exit.USAGE, say("bad_month", month=text[:20]))
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def moment_of(text: str) -> datetime:
    """An ISO moment; without a zone it is the office's clock."""
    try:
        moment = datetime.fromisoformat(text)
        # In UTC, where the first and the last day of the calendar have no room for every zone.
        return (moment if moment.tzinfo else moment.replace(tzinfo=OFFICE_ZONE)).astimezone(UTC)
    except (ValueError, OverflowError):
        stop(Exit.USAGE, say("bad_moment"))


def printer_for(facts: Facts, spec: str, copies: int = 1) -> Printer:
    """The printer that was named; a spec that names none ends the command."""
    try:
        return printer(facts, spec, copies)
    except ValueError:
        stop(Exit.USAGE, say("bad_printer"))


def patient_printer_for(facts: Facts, spec: str, clock: Clock) -> Printer:
    """The printer that was named, for a program that runs on; a spec that names none ends the command."""
    from kiosk.adapters.platform.system_clock import SystemChance
    from kiosk.printing_parts import patient_printer

    try:
        return patient_printer(facts, spec, clock, SystemChance())
    except ValueError:
        stop(Exit.USAGE, say("bad_printer"))


def reader_for(facts: Facts, spec: str, clock: Clock) -> CodeReader | None:
    """The serial reader that was named, else the one of the settings; a spec that names none ends the command."""
    from kiosk.adapters.scanning.reader_spec import ReaderSpecError, reader_from

    serial = facts.readers.serial
    try:
        return reader_from(spec or serial.spec, serial.silence_ms, clock)
    except ReaderSpecError:
        stop(Exit.USAGE, say("bad_reader"))
