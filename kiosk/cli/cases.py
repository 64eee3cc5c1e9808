"""`cases`: everyone who was near any of several people over many days, as one table."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.list_cases import MOST_DAYS, CaseRequest, ListCases
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.contacts import the_one
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption, day_of
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop, tell
from kiosk.declaration_parts import cases_table
from kiosk.domain.case_status import CaseStatus
from kiosk.domain.office_time import office_day

_USUAL_DAYS = 30
People = Annotated[list[str] | None, typer.Option("--case", help=say("help.cases_case"))]
Suspects = Annotated[list[str] | None, typer.Option("--suspect", help=say("help.cases_suspect"))]
Contacts = Annotated[list[str] | None, typer.Option("--contact", help=say("help.cases_contact"))]


def cases(  # noqa: PLR0913 - one parameter an option of the command line
    *,
    requester: Annotated[str, typer.Option("--requester", help=say("help.requester"))],
    purpose: Annotated[str, typer.Option("--purpose", help=say("help.purpose"))],
    out: Annotated[Path, typer.Option("--out", help=say("help.cases_out"), dir_okay=False)],
    case: People = None,
    suspect: Suspects = None,
    contact: Contacts = None,
    date: Annotated[str, typer.Option("--date", help=say("help.cases_date"))] = "today",
    days: Annotated[int, typer.Option("--days", min=1, max=MOST_DAYS, help=say("help.cases_days"))] = _USUAL_DAYS,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Make the list and write it; each day of each person stands in the journal as a trace."""
    clock, began = SystemClock(), time.monotonic()
    named = ((CaseStatus.CASE, case), (CaseStatus.SUSPECT, suspect), (CaseStatus.CONTACT, contact))
    if not (requester.strip() and purpose.strip()) or not any(who for _, who in named):
        stop(Exit.USAGE, say("contacts_why"))
    with faults_told():
        facts = read_facts(folder_of(folder))
        last = day_of(date, office_day(clock.now()))
        with recording(facts, clock, operator) as desk:
            people = {the_one(desk, one, clock).visitor_id: status for status, who in named for one in who or ()}
            first = last - timedelta(days=days - 1)
            found = ListCases(desk)(CaseRequest(people, first, last, requester, purpose))
            cases_table(facts).write(found, facts.office, out.expanduser().absolute())
    counts = {one.value: sum(each.level is one for each in found.found) for one in CaseStatus}
    if json:
        taken = round(time.monotonic() - began, 1)
        answer({"people": len(found.found), **counts, "code": found.head_code, "file": str(out), "seconds": str(taken)})
        return
    tell(say("cases", n=len(found.found), file=out.name, code=found.head_code, **counts))
