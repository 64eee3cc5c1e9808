"""Who was inside on one day, as far as it is known, and whom somebody of them met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.domain.contacts import Contact, Stay, contacts_of, stay_in, stay_of, stay_of_delivery
from kiosk.domain.visit import VisitState
from kiosk.domain.visitor import VisitorDetails


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
class StaysOfDay:
    """Everyone's stays of a day, shippers and whoever came the day before included."""

    stays: tuple[Stay, ...]
    lines: Mapping[str, VisitLine]
    """By visit."""
    shippers: Mapping[str, DeliveryLine]
    """By delivery."""

    def of(self, person: str) -> tuple[Stay, ...]:
        """The stays of one person."""
        return tuple(one for one in self.stays if one.person == person)

    def met_by(self, own: Sequence[Stay]) -> tuple[ContactLine, ...]:
        """Who was, or may have been, inside together with the person of `own`; surest and longest first."""
        return tuple(
            ContactLine(
                one, tuple(self.lines[each] for each in one.visits if each in self.lines), self.shippers.get(one.person)
            )
            for one in contacts_of(own, self.stays)
        )


def stays_of_day(
    reader: RegisterReader, day: date, now: datetime, eve: Mapping[str, VisitLine] | None = None
) -> StaysOfDay:
    """Read a day; `eve` are the lines of the day before, where they were read already."""
    before = lines_of(reader, day - timedelta(days=1)) if eve is None else eve
    lines = lines_of(reader, day)
    shippers = {one.delivery.delivery_id: one for one in reader.deliveries_of_day(day)}
    seen = {line.visit.visitor_id for line in (*before.values(), *lines.values())}
    persons = {one: reader.person_of(one) for one in seen}
    stays = (
        *_overnight(before.values(), persons, day, now),
        *_stays(lines.values(), persons, day, now),
        *(stay for one in shippers.values() if (stay := stay_of_delivery(one.delivery, day, now))),
    )
    return StaysOfDay(stays, {**before, **lines}, shippers)


def lines_of(reader: RegisterReader, day: date) -> dict[str, VisitLine]:
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
