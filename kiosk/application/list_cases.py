"""Everyone who was near any of several people over many days: the list that a health centre asks for at once.

Dispatch 000, item 1: cases are to be found and ring-fenced in time; item 2: a contact is one of a case, of a suspect or
of somebody who was near one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.application.recording import Recording
from kiosk.application.stays_of_day import ContactLine, StaysOfDay, lines_of, stays_of_day
from kiosk.application.trace_contacts import answers_of, heads_of
from kiosk.domain.case_status import CaseStatus
from kiosk.domain.contact_facts import ContactsTraced
from kiosk.domain.contacts import ContactGrade, Stay
from kiosk.domain.declarations.declaration import HealthDeclaration
from kiosk.domain.names import tidy
from kiosk.domain.rights import Right
from kiosk.domain.sheet import SheetSeal

MOST_DAYS = 60


@dataclass(frozen=True, slots=True)
class CaseRequest:
    """Whose contacts over which days, for whom, why."""

    people: Mapping[str, CaseStatus]
    """What each of them is, by visitor; their numbers on the list are their places here, from 1."""
    first: date
    last: date
    requester: str = field(repr=False)
    purpose: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CaseContact:
    """One person who was near some of them; what is said of several meetings is of the surest and the nearest."""

    level: CaseStatus
    grade: ContactGrade
    numbers: tuple[int, ...]
    """Whom of the request they met."""
    days: tuple[date, ...]
    least: timedelta
    most: timedelta
    last: ContactLine
    """Their latest meeting, by which they are named."""
    declared: tuple[VisitLine, HealthDeclaration] | None = field(default=None, repr=False)
    """What they declared last at such a meeting, and the visit; only of a meeting with a case or a suspect."""


@dataclass(frozen=True, slots=True)
class CaseList:
    """The answer: nearest and surest first."""

    request: CaseRequest
    found: tuple[CaseContact, ...]
    head_code: str


_Meeting = tuple[int, CaseStatus, date, ContactLine]


@dataclass(frozen=True, slots=True)
class ListCases:
    """Makes the list, and records each day of each person as a trace. Raises `RegisterUnavailableError`."""

    desk: Recording

    def __call__(self, request: CaseRequest) -> CaseList:
        """The list; ValueError without requester, purpose or people, or for more than `MOST_DAYS` days."""
        asked = replace(request, requester=tidy(request.requester), purpose=tidy(request.purpose))
        days = (asked.last - asked.first).days + 1
        if not (asked.requester and asked.purpose and asked.people and 1 <= days <= MOST_DAYS):
            raise ValueError("a list of cases needs people, some days, a requester and a purpose")
        self.desk.permits.need(Right.CONTACTS)
        with self.desk.register.read() as reader:
            meetings, traces = self._met(reader, asked, days)
            people: dict[str, list[_Meeting]] = {}
            for one in meetings:
                people.setdefault(one[3].contact.person, []).append(one)
            found = [_merged(reader, each) for each in people.values()]
        found.sort(key=lambda one: (_place(one), -one.least, -one.most, one.numbers, one.days))
        code = self._record(asked, traces, sum(one.declared is not None for one in found))
        return CaseList(asked, tuple(found), code)

    def _met(
        self, reader: RegisterReader, request: CaseRequest, days: int
    ) -> tuple[list[_Meeting], list[ContactsTraced]]:
        """Every meeting, and what is recorded of it; each day is read once, whoever is asked about."""
        now, met, traces = self.desk.clock.now(), list[_Meeting](), list[ContactsTraced]()
        people = {one: reader.person_of(one) for one in request.people}
        eve = lines_of(reader, request.first - timedelta(days=1))
        for day in (request.first + timedelta(days=one) for one in range(days)):
            there = stays_of_day(reader, day, now, eve)
            for number, (visitor_id, status) in enumerate(request.people.items(), start=1):
                own = there.of(people[visitor_id])
                if own:
                    near = _strangers(there, own, set(people.values()))
                    met += [(number, status, day, one) for one in near]
                    traces.append(_trace(day, own, near, status))
            eve = {key: line for key, line in there.lines.items() if key not in eve}
        return met, traces

    def _record(self, request: CaseRequest, traces: Sequence[ContactsTraced], answers: int) -> str:
        said = {"requester": request.requester, "purpose": request.purpose}
        with self.desk.register.write() as writer:
            code = writer.head().code
            for place, one in enumerate(traces):
                sheet = self.desk.sheet(said)
                given = answers if place == 0 and answers else None
                entry = self.desk.record_now(writer, replace(one, request=sheet.seal, answers=given), sheet)
                code = entry.head.code
            writer.commit()
        return code


def _strangers(there: StaysOfDay, own: Sequence[Stay], asked: set[str]) -> tuple[ContactLine, ...]:
    """Whom they met, apart from those who are asked about themselves."""
    return tuple(one for one in there.met_by(own) if one.contact.person not in asked)


def _trace(day: date, own: Sequence[Stay], near: Sequence[ContactLine], status: CaseStatus) -> ContactsTraced:
    """The record of one day; its request is filled in when it is written."""
    counts = {grade.value: heads_of(near, grade) for grade in ContactGrade}
    return ContactsTraced(day, tuple(one.visit_id for one in own), SheetSeal("", ""), **counts, status=status)


def _merged(reader: RegisterReader, meetings: Sequence[_Meeting]) -> CaseContact:
    levels, grades = list(CaseStatus), list(ContactGrade)
    level = min((status for _, status, _, _ in meetings), key=levels.index)
    contacts = [one.contact for *_, one in meetings]
    *_, last = max(meetings, key=lambda one: (one[2], one[3].contact.until))
    shared = [line for _, status, _, one in meetings if status.may_share for line in one.lines]
    return CaseContact(
        level=level,
        grade=min((one.grade for one in contacts), key=grades.index),
        numbers=tuple(sorted({number for number, *_ in meetings})),
        days=tuple(sorted({day for _, _, day, _ in meetings})),
        least=sum((one.least for one in contacts), timedelta()),
        most=sum((one.most for one in contacts), timedelta()),
        last=last,
        declared=_last_declared(reader, shared),
    )


def _last_declared(reader: RegisterReader, lines: Sequence[VisitLine]) -> tuple[VisitLine, HealthDeclaration] | None:
    made = answers_of(reader, lines)
    seqs = {one.visit.declaration.seq: one for one in lines if one.visit.declaration and one.visit.visit_id in made}
    latest = seqs[max(seqs)] if seqs else None
    return (latest, made[latest.visit.visit_id]) if latest else None


def _place(one: CaseContact) -> tuple[int, int]:
    return list(CaseStatus).index(one.level), list(ContactGrade).index(one.grade)
