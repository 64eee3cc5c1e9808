"""Who was inside together with somebody on one day; whoever asks says for whom and why, and that stays in the journal.

A place must hand over who came and left when the competent body asks (Quyết định 2666/QĐ-BYT; dispatch 000: "ai, lúc
nào"); nobody may be looked up without a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.application.recording import Recording
from kiosk.domain.contact_facts import ContactsTraced
from kiosk.domain.contacts import Contact, ContactGrade, Stay, contacts_of, stay_in, stay_of, stay_of_delivery
from kiosk.domain.names import tidy
from kiosk.domain.visit import VisitState
from kiosk.domain.visitor import VisitorDetails


@dataclass(frozen=True, slots=True)
class TraceRequest:
    """Whose contacts of which day, for whom, why."""

    visitor_id: str
    day: date
    requester: str = field(repr=False)
    purpose: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One person who was, or may have been, inside at the same time, with their visits of the day; or a shipper."""

    contact: Contact
    lines: tuple[VisitLine, ...]
    """Empty for a shipper, who is no visitor."""
    delivery: DeliveryLine | None = None

    @property
    def line(self) -> VisitLine | None:
        """The visit by which the person is named: the latest that was not erased, else the latest."""
        return next((one for one in reversed(self.lines) if one.details is not None), next(reversed(self.lines), None))

    @property
    def details(self) -> VisitorDetails | None:
        """Who it is; None once erased, and for a shipper."""
        return self.line.details if self.line else None

    @property
    def heads(self) -> int:
        """The person, and whoever came along in the largest of their groups."""
        return max((one.visit.group.people for one in self.lines), default=1)


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

    def count(self, grade: ContactGrade) -> int:
        """How many people of this grade: of a group every head."""
        return _heads(self.found, grade)


@dataclass(frozen=True, slots=True)
class TraceContacts:
    """Makes the list and records that it was made. Raises `RegisterUnavailableError`."""

    desk: Recording

    def __call__(self, request: TraceRequest) -> ContactList | None:
        """The list, None when the person was not inside on that day; ValueError without requester or purpose."""
        requester, purpose = tidy(request.requester), tidy(request.purpose)
        if not requester or not purpose:
            raise ValueError("a list of contacts needs a requester and a purpose")
        now = self.desk.clock.now()
        with self.desk.register.read() as reader:
            before, lines = _lines_of(reader, request.day - timedelta(days=1)), _lines_of(reader, request.day)
            shippers = {one.delivery.delivery_id: one for one in reader.deliveries_of_day(request.day)}
            seen = {line.visit.visitor_id for line in (*before.values(), *lines.values())}
            persons = {one: reader.person_of(one) for one in seen}
            person = reader.person_of(request.visitor_id)
        stays = [
            *_overnight(before.values(), persons, request.day, now),
            *_stays(lines.values(), persons, request.day, now),
            *(stay for one in shippers.values() if (stay := stay_of_delivery(one.delivery, request.day, now))),
        ]
        lines = before | lines
        own = [one for one in stays if one.person == person]
        if not own:
            return None
        found = contacts_of(own, stays)
        met = tuple(
            ContactLine(one, tuple(lines[each] for each in one.visits if each in lines), shippers.get(one.person))
            for one in found
        )
        code = self._record(request, own, met, {"requester": requester, "purpose": purpose})
        return ContactList(
            request=TraceRequest(request.visitor_id, request.day, requester, purpose),
            index=tuple(lines[one.visit_id] for one in own),
            found=met,
            traced_at=now,
            traced_by=self.desk.operator,
            head_code=code,
        )

    def _record(
        self, request: TraceRequest, own: list[Stay], found: Sequence[ContactLine], said: dict[str, str]
    ) -> str:
        sheet = self.desk.sheet(said)
        counts = {grade.value: _heads(found, grade) for grade in ContactGrade}
        fact = ContactsTraced(request.day, tuple(one.visit_id for one in own), sheet.seal, **counts)
        with self.desk.register.write() as writer:
            entry = self.desk.record_now(writer, fact, sheet)
            writer.commit()
        return entry.head.code


def _heads(found: Sequence[ContactLine], grade: ContactGrade) -> int:
    return sum(one.heads for one in found if one.contact.grade is grade)


def _lines_of(reader: RegisterReader, day: date) -> dict[str, VisitLine]:
    """Visits of the day that count, by their id, in the order of their entries."""
    lines = (one for one in reader.lines_of_day(day) if one.visit.state is not VisitState.UNDONE)
    return {one.visit.visit_id: one for one in lines}


def _overnight(lines: Iterable[VisitLine], persons: dict[str, str], day: date, now: datetime) -> list[Stay]:
    """Whoever came the day before and was not surely gone when it ended; of a doubtful time that day alone knows."""
    certain = (one for one in lines if not (one.visit.entry_doubtful or one.visit.exit_doubtful))
    return [into for stay in _stays(certain, persons, day, now) if (into := stay_in(day, stay))]


def _stays(lines: Iterable[VisitLine], persons: dict[str, str], day: date, now: datetime) -> list[Stay]:
    stays = (stay_of(one.visit, persons[one.visit.visitor_id], day, now) for one in lines)
    return [one for one in stays if one is not None]
