"""`breach`: violations of the rules on personal data, with their 72 hours."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.keep_breaches import BreachFault, BreachForm, BreachLine
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption, moment_of
from kiosk.cli.requests import privacy_at
from kiosk.cli.speech import Exit, answer, say, sentence, stop, tell
from kiosk.domain.breach_facts import DataGroup
from kiosk.domain.office_time import office_day

breach_app = typer.Typer(help=say("help.breach"), no_args_is_help=True, rich_markup_mode=None)
CodeArgument = Annotated[str, typer.Argument(help=say("help.breach_code"))]
_AN_HOUR = timedelta(hours=1)


@breach_app.command("list", help=say("help.breach_list"))
def list_breaches(json: JsonOption = False, folder: FolderOption = None) -> None:
    """Say what was recorded and how many hours are left; 1 when the 72 hours are over."""
    with privacy_at(folder, DEFAULT_OPERATOR) as (privacy, _, _):
        lines = privacy.breaches.lines()
    if json:
        answer({"breaches": [_plain(one) for one in lines]})
    else:
        tell(say("breaches", n=len(lines)))
        for one in lines:
            tell("  " + _said(one))
    now = SystemClock().now()
    if any(one.breach.waits and one.breach.is_late(now) for one in lines):
        stop(Exit.BAD)


@breach_app.command("record", help=say("help.breach_record"))
def record_breach(  # noqa: PLR0913 - one parameter an option of the command line
    what: Annotated[str, typer.Option("--what", help=say("help.breach_what"))],
    found_by: Annotated[str, typer.Option("--found-by", help=say("help.breach_found_by"))],
    measures: Annotated[str, typer.Option("--measures", help=say("help.breach_measures"))],
    data: Annotated[list[DataGroup], typer.Option("--data", help=say("help.breach_data"))],
    *,
    found: Annotated[str, typer.Option("--found", help=say("help.breach_found"))] = "",
    people: Annotated[int, typer.Option("--people", help=say("help.breach_people"), min=-1)] = -1,
    happened: Annotated[str, typer.Option("--happened", help=say("help.breach_happened"))] = "",
    involved: Annotated[str, typer.Option("--involved", help=say("help.breach_involved"))] = "",
    consequences: Annotated[str, typer.Option("--consequences", help=say("help.breach_consequences"))] = "",
    contact: Annotated[str, typer.Option("--contact", help=say("help.breach_contact"))] = "",
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Write one down; without --people the register of this year says how many."""
    at = moment_of(found) if found else SystemClock().now()
    words = {
        "what": what, "found_by": found_by, "measures": measures, "happened": happened, "involved": involved,
        "consequences": consequences, "contact": contact,
    }  # fmt: skip
    with privacy_at(folder, operator) as (privacy, _, _):
        day = office_day(at)
        number = people if people >= 0 else privacy.breaches.propose(day.replace(month=1, day=1), day).people
        done = privacy.breaches.record(BreachForm(at, number, tuple(data), words))
    _told(done, json=json)


@breach_app.command("add", help=say("help.breach_add"))
def add_to_breach(
    code: CodeArgument,
    words: Annotated[str, typer.Option("--words", help=say("help.breach_words"))],
    people: Annotated[int | None, typer.Option("--people", help=say("help.breach_people"), min=0)] = None,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Something was learnt or done since."""
    with privacy_at(folder, operator) as (privacy, _, _):
        line = privacy.breaches.line(code)
        done = privacy.breaches.add(line.breach.breach_id, words, people) if line else BreachFault.UNKNOWN
    _told(done, json=json)


@breach_app.command("report", help=say("help.breach_report"))
def report_breach(
    code: CodeArgument,
    to: Annotated[str, typer.Option("--to", help=say("help.breach_to"))],
    *,
    number: Annotated[str, typer.Option("--number", help=say("help.breach_number"))] = "",
    sent: Annotated[str, typer.Option("--sent", help=say("help.breach_sent"))] = "",
    late: Annotated[str, typer.Option("--late", help=say("help.breach_late"))] = "",
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """It was told to the authority."""
    at = moment_of(sent) if sent else SystemClock().now()
    with privacy_at(folder, operator) as (privacy, _, _):
        line = privacy.breaches.line(code)
        known = line.breach.breach_id if line else ""
        done = privacy.breaches.reported(known, at, to, number, late)
    _told(done, json=json)


@breach_app.command("print", help=say("help.breach_print"))
def print_breach(
    code: CodeArgument,
    out: Annotated[Path, typer.Option("--out", help=say("help.breach_out"), dir_okay=False)],
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Write the record, as PDF or DOCX by the file's end."""
    with privacy_at(folder, operator) as (privacy, _, _):
        done = privacy.breach_papers.to_file(code, out.expanduser().absolute())
    if isinstance(done, BreachFault):
        stop(Exit.USAGE, sentence(f"breach.fault_{done.value}"))
    tell(say("breach_written", file=out.name))


def _told(done: BreachLine | BreachFault, *, json: bool) -> None:
    if isinstance(done, BreachFault):
        stop(Exit.USAGE, sentence(f"breach.fault_{done.value}"))
    if json:
        answer(_plain(done))
    else:
        tell(_said(done))


def _said(line: BreachLine) -> str:
    breach = line.breach
    left = breach.left(SystemClock().now())
    hours = abs(left) // _AN_HOUR
    words = "sent" if not breach.waits else "hours_over" if left < timedelta() else "hours_left"
    return "  ".join((breach.code, f"{office_day(breach.found_at):%d/%m/%Y}", sentence(f"breach.{words}", hours=hours)))


def _plain(line: BreachLine) -> dict[str, Any]:
    breach = line.breach
    return {
        "code": breach.code,
        "found_at": breach.found_at.isoformat(),
        "due_at": breach.due_at.isoformat(),
        "people": breach.people,
        "data": [one.value for one in breach.groups],
        "sent_at": breach.sent_at.isoformat() if breach.sent_at else None,
        "added": len(line.added),
    }
