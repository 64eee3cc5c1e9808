"""`contacts`: who was inside together with somebody on one day, recorded with requester and purpose."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.look_up import LookUp
from kiosk.application.ports.register import KnownVisitor
from kiosk.application.recording import Recording
from kiosk.application.stays_of_day import ContactLine
from kiosk.application.trace_contacts import ContactList, TraceContacts, TraceRequest
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption, RevealOption, day_of
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop, tell
from kiosk.contact_parts import contacts_document
from kiosk.domain.case_status import CaseStatus
from kiosk.domain.contacts import ContactGrade
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.visit import minutes_of

_TABLE = ".csv"


def contacts(  # noqa: PLR0913 - one parameter an option of the command line
    who: Annotated[str, typer.Argument(help=say("help.contacts_who"))],
    *,
    requester: Annotated[str, typer.Option("--requester", help=say("help.requester"))],
    purpose: Annotated[str, typer.Option("--purpose", help=say("help.purpose"))],
    date: Annotated[str, typer.Option("--date", help=say("help.date"))] = "today",
    status: Annotated[CaseStatus | None, typer.Option("--status", help=say("help.case_status"))] = None,
    out: Annotated[Path | None, typer.Option("--out", help=say("help.contacts_out"), dir_okay=False)] = None,
    reveal: RevealOption = False,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """List the contacts, and write the form (.pdf) or the table (.csv) where one is wished for."""
    clock = SystemClock()
    if not requester.strip() or not purpose.strip():
        stop(Exit.USAGE, say("contacts_why"))
    with faults_told():
        facts = read_facts(folder_of(folder))
        day = day_of(date, office_day(clock.now()))
        with recording(facts, clock, operator) as desk:
            known = the_one(desk, who, clock)
            found = TraceContacts(desk)(TraceRequest(known.visitor_id, day, requester, purpose, status))
            if found is None:
                stop(Exit.USAGE, say("contacts_not_inside", day=day.strftime("%d/%m/%Y")))
            if out is not None:
                document = contacts_document(facts, table=out.suffix.lower() == _TABLE)
                document.write(found, facts.office, out.expanduser().absolute())
    if json:
        answer(_plain(found, out, reveal=reveal))
        return
    counts = {grade.value: found.count(grade) for grade in ContactGrade}
    tell(say("contacts", day=day.strftime("%d/%m/%Y"), code=found.head_code, **counts))
    for one in found.found:
        tell("  " + "  ".join(str(part) for part in _person(one, reveal=reveal).values() if part))


def the_one(desk: Recording, who: str, clock: SystemClock, *, for_looks: bool = False) -> KnownVisitor:
    """The only person who fits; several or none end the command, and nobody is named."""
    people = LookUp(desk, for_looks).people(who, office_day(clock.now()))
    if len(people) != 1:
        stop(Exit.USAGE, say("contacts_several", n=len(people)) if people else say("contacts_nobody"))
    return people[0]


def _plain(found: ContactList, out: Path | None, *, reveal: bool) -> dict[str, Any]:
    return {
        "date": found.request.day.isoformat(),
        **{grade.value: found.count(grade) for grade in ContactGrade},
        "level": found.request.status.value if found.request.status else None,
        "code": found.head_code,
        "file": str(out) if out else None,
        "contacts": [_person(one, reveal=reveal) for one in found.found],
    }


def _person(one: ContactLine, *, reveal: bool) -> dict[str, Any]:
    details, contact, shipper = one.details, one.contact, one.delivery
    name = (details.name if reveal else details.masked_name) if details else ""
    phone = (details.phone if reveal else details.masked_phone) if details else ""
    if shipper is not None:
        name, phone = say("contacts_shipper"), shipper.contact if reveal else f"…{shipper.contact[-3:]}"
    return {
        "grade": contact.grade.value,
        "name": name,
        "birth_year": details.birth_year if details else None,
        "phone": phone,
        "since": office_clock(contact.since),
        "until": office_clock(contact.until),
        "least_minutes": minutes_of(contact.least),
        "most_minutes": minutes_of(contact.most),
    }
