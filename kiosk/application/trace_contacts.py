"""Who was inside together with somebody on one day; whoever asks says for whom and why, and that stays in the journal.

A place must hand over who came and left when the competent body asks (Quyết định 2666/QĐ-BYT; dispatch 000: "ai, lúc
nào"); nobody may be looked up without a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.application.record_looks import RecordLooks
from kiosk.application.recording import Recording
from kiosk.application.stays_of_day import ContactLine, stays_of_day
from kiosk.domain.case_status import CaseStatus
from kiosk.domain.contact_facts import ContactsTraced
from kiosk.domain.contacts import ContactGrade, Stay
from kiosk.domain.declarations.declaration import HealthDeclaration, declaration_from_sheet
from kiosk.domain.look_facts import TRACED, LookKind
from kiosk.domain.names import tidy
from kiosk.domain.rights import Right


@dataclass(frozen=True, slots=True)
class TraceRequest:
    """Whose contacts of which day, for whom, why."""

    visitor_id: str
    day: date
    requester: str = field(repr=False)
    purpose: str = field(repr=False)
    status: CaseStatus | None = None
    """What the person is: their contacts are of that level."""


@dataclass(frozen=True, slots=True)
class ContactList:
    """The answer to a request."""

    request: TraceRequest
    index: tuple[VisitLine, ...]
    """The person's own visits of that day, one that began the day before and lasted into it included."""
    found: tuple[ContactLine, ...]
    """Surest and longest first."""
    traced_at: datetime
    traced_by: str
    head_code: str
    """Code of the journal's head with the record of this list."""
    answers: Mapping[str, HealthDeclaration] = field(default_factory=dict, repr=False)
    """Declarations of the people on the list by their visit, where the person is a case or a suspect; else none: by
    this way alone health answers leave the kiosk (dispatch 001).
    """

    def count(self, grade: ContactGrade) -> int:
        """How many people of this grade: of a group every head."""
        return heads_of(self.found, grade)


@dataclass(frozen=True, slots=True)
class TraceContacts:
    """Makes the list and records that it was made. Raises `NotAllowedError` and `RegisterUnavailableError`."""

    desk: Recording

    def __call__(self, request: TraceRequest) -> ContactList | None:
        """The list, None when the person was not inside on that day; ValueError without requester or purpose."""
        requester, purpose = tidy(request.requester), tidy(request.purpose)
        if not requester or not purpose:
            raise ValueError("a list of contacts needs a requester and a purpose")
        self.desk.permits.need(Right.CONTACTS)
        now = self.desk.clock.now()
        with self.desk.register.read() as reader:
            there = stays_of_day(reader, request.day, now)
            own = there.of(reader.person_of(request.visitor_id))
            if not own:
                return None
            met = there.met_by(own)
            index = tuple(there.lines[one.visit_id] for one in own)
            may_share = request.status is not None and request.status.may_share
            answers = answers_of(reader, (*index, *(each for one in met for each in one.lines))) if may_share else {}
        said = replace(request, requester=requester, purpose=purpose)
        return ContactList(
            request=said,
            index=index,
            found=met,
            traced_at=now,
            traced_by=self.desk.operator,
            head_code=self._record(said, own, met, len(answers)),
            answers=answers,
        )

    def _record(self, request: TraceRequest, own: Sequence[Stay], found: Sequence[ContactLine], answers: int) -> str:
        sheet = self.desk.sheet({"requester": request.requester, "purpose": request.purpose})
        counts = {grade.value: heads_of(found, grade) for grade in ContactGrade}
        visits = tuple(one.visit_id for one in own)
        fact = ContactsTraced(request.day, visits, sheet.seal, **counts, status=request.status, answers=answers or None)
        with self.desk.register.write() as writer:
            entry = self.desk.record_now(writer, fact, sheet)
            writer.commit()
        RecordLooks(self.desk).known_for(LookKind.CONTACTS, (request.visitor_id,), TRACED)
        return entry.head.code


def answers_of(reader: RegisterReader, lines: Iterable[VisitLine]) -> dict[str, HealthDeclaration]:
    """Declarations that were not erased, by their visit."""
    made = {one.visit.visit_id: one.visit.declaration for one in lines}
    sheets = {visit_id: reader.sheet(one.sheet) for visit_id, one in made.items() if one is not None}
    return {visit_id: declaration_from_sheet(one.body) for visit_id, one in sheets.items() if one is not None}


def heads_of(found: Sequence[ContactLine], grade: ContactGrade) -> int:
    """How many people of this grade: of a group every head."""
    return sum(one.heads for one in found if one.contact.grade is grade)
