"""Who was inside at the same time as somebody, how surely, and for how many minutes (dispatch 000, "ai, lúc nào").

A visit is known only as far as it was recorded. Where an exit is missing, the visitor left at some moment of an
interval, and where the clock jumped, nobody knows the time; so every stay has a part in which the visitor was inside
for certain and a wider one in which they may have been.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum

from kiosk.domain.deliveries import Delivery
from kiosk.domain.delivery_facts import DeliveryEnd
from kiosk.domain.office_time import day_bounds, office_clock
from kiosk.domain.visit import Visit, VisitState, minutes_of

Span = tuple[datetime, datetime]


class ContactGrade(Enum):
    """How surely two people were inside at the same time, surest first."""

    CERTAIN = "certain"
    """At the same counter, inside at the same time by recorded entries and exits."""
    PROBABLE = "probable"
    """Inside at the same time by recorded entries and exits."""
    POSSIBLE = "possible"
    """Only if the one whose exit nobody recorded, or whose time the clock made doubtful, was still inside."""


@dataclass(frozen=True, slots=True)
class Stay:
    """One visit as far as it is known: certain from `latest_in` to `earliest_out`, possible in the wider span.

    The certain part may be empty, then `earliest_out` is not after `latest_in`.
    """

    visit_id: str
    person: str
    counter: str
    earliest_in: datetime
    latest_in: datetime
    earliest_out: datetime
    latest_out: datetime

    @property
    def certain(self) -> Span:
        """When the visitor was inside for certain."""
        return self.latest_in, self.earliest_out

    @property
    def possible(self) -> Span:
        """When the visitor may have been inside."""
        return self.earliest_in, self.latest_out


@dataclass(frozen=True, slots=True)
class Contact:
    """One other person: the grade, and the least and most minutes together."""

    person: str
    grade: ContactGrade
    least: timedelta
    most: timedelta
    since: datetime
    """When they may first have been inside together."""
    until: datetime
    visits: tuple[str, ...]
    """The other person's visits, in the order of their entries."""

    @property
    def minutes(self) -> str:
        """`35` where it is known how long, `0–120` where it is not."""
        least, most = minutes_of(self.least) or 0, minutes_of(self.most) or 0
        return str(most) if least == most else f"{least}–{most}"

    @property
    def clocks(self) -> str:
        """`07:12–08:05`: from when to when they may have been together."""
        return f"{office_clock(self.since)}–{office_clock(self.until)}"


def stay_of(visit: Visit, person: str, day: date, now: datetime) -> Stay | None:
    """What is known of a visit of `day` at `now`; None for one that was undone.

    Whoever is inside today is so up to now. Without an exit only the time up to the last sign is certain.
    """
    if visit.state is VisitState.UNDONE:
        return None
    start, end = day_bounds(day)
    entered, limit = visit.entered_at, min(end, max(now, visit.entered_at))
    latest = max(visit.closing_at or visit.left_at or limit, entered)
    still_inside = visit.inside and now < end
    earliest_out = visit.left_at or (limit if still_inside else visit.seen_at)
    if visit.entry_doubtful or visit.exit_doubtful or earliest_out < entered:
        # Nothing is certain of a time that a jumping clock wrote.
        return Stay(visit.visit_id, person, visit.counter, start, end, start, end)
    earliest_out = min(earliest_out, latest)
    return Stay(visit.visit_id, person, visit.counter, entered, entered, earliest_out, latest)


def stay_in(day: date, stay: Stay) -> Stay | None:
    """What of a stay that began the day before lies in `day`; None where nothing does."""
    start, _ = day_bounds(day)
    if stay.latest_out <= start:
        return None
    moments = (stay.earliest_in, stay.latest_in, stay.earliest_out)
    early_in, late_in, early_out = (max(one, start) for one in moments)
    return replace(stay, earliest_in=early_in, latest_in=late_in, earliest_out=early_out)


def stay_of_delivery(delivery: Delivery, day: date, now: datetime) -> Stay | None:
    """A shipper as far as they are known: for certain until the desk saw them go, else perhaps for all their minutes.

    None for one who was recorded by mistake.
    """
    if delivery.how is DeliveryEnd.MISTAKE:
        return None
    came, over = delivery.came_at, delivery.ended_at or min(max(now, delivery.came_at), delivery.due_at)
    seen_off = over if delivery.how is DeliveryEnd.BY_DESK else came
    if delivery.doubtful or over < came:
        start, end = day_bounds(day)
        return Stay(delivery.delivery_id, delivery.delivery_id, "", start, end, start, end)
    return Stay(delivery.delivery_id, delivery.delivery_id, "", came, came, seen_off, over)


def contacts_of(index: Sequence[Stay], others: Iterable[Stay]) -> tuple[Contact, ...]:
    """Everyone who was, or may have been, inside together with the person of `index`; surest and longest first."""
    own = {one.person for one in index}
    by_person: dict[str, list[Stay]] = {}
    for stay in others:
        if stay.person not in own:
            by_person.setdefault(stay.person, []).append(stay)
    found = (_contact(person, index, stays) for person, stays in by_person.items())
    contacts = [one for one in found if one is not None]
    grades = list(ContactGrade)
    contacts.sort(key=lambda one: (grades.index(one.grade), -one.least, -one.most, one.since, one.person))
    return tuple(contacts)


def _contact(person: str, index: Sequence[Stay], others: Sequence[Stay]) -> Contact | None:
    pairs = [(mine, theirs) for mine in index for theirs in others]
    possible = [span for mine, theirs in pairs if (span := _shared(mine.possible, theirs.possible))]
    if not possible:
        return None
    certain = [
        (span, bool(mine.counter) and mine.counter == theirs.counter)
        for mine, theirs in pairs
        if (span := _shared(mine.certain, theirs.certain))
    ]
    grade = ContactGrade.PROBABLE if certain else ContactGrade.POSSIBLE
    if any(same_counter for _, same_counter in certain):
        grade = ContactGrade.CERTAIN
    met = {theirs.visit_id: theirs for mine, theirs in pairs if _shared(mine.possible, theirs.possible)}
    return Contact(
        person=person,
        grade=grade,
        least=_length([span for span, _ in certain]),
        most=_length(possible),
        since=min(start for start, _ in possible),
        until=max(end for _, end in possible),
        visits=tuple(one.visit_id for one in sorted(met.values(), key=lambda one: (one.earliest_in, one.visit_id))),
    )


def _shared(one: Span, other: Span) -> Span | None:
    """What two spans have in common, None where that is nothing."""
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if start < end else None


def _length(spans: Iterable[Span]) -> timedelta:
    """How long spans are together; what lies in two of them counts once."""
    total, reached = timedelta(), None
    for start, end in sorted(spans):
        begin = start if reached is None else max(start, reached)
        if end > begin:
            total, reached = total + (end - begin), end
    return total
