"""Options that several commands share."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.speech import Exit, say, stop
from kiosk.domain.office_time import OFFICE_ZONE

FolderOption = Annotated[
    Path | None,
    typer.Option("--folder", help=say("help.folder"), envvar="BLUEZONE_KIOSK_FOLDER", file_okay=False),
]
JsonOption = Annotated[bool, typer.Option("--json", help=say("help.json"))]
OperatorOption = Annotated[str, typer.Option("--operator", help=say("help.operator"), envvar="BLUEZONE_KIOSK_OPERATOR")]
PrinterOption = Annotated[str, typer.Option("--printer", help=say("help.printer"))]
DEFAULT_OPERATOR = say("operator")


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


def moment_of(text: str) -> datetime:
    """An ISO moment; without a zone it is the office's clock."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        stop(Exit.USAGE, say("bad_moment"))
    return moment if moment.tzinfo else moment.replace(tzinfo=OFFICE_ZONE)
