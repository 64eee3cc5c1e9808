"""A shift in figures, and what it leaves to the next one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.application.even_time import even_time
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.domain.company_facts import GroupPartLeft
from kiosk.domain.facts import KINDS
from kiosk.domain.journal import Entry
from kiosk.domain.office_time import office_day
from kiosk.domain.pin_facts import PIN_KINDS
from kiosk.domain.shift import Shift
from kiosk.domain.shift_facts import OpenCount, ShiftReport
from kiosk.domain.visit_facts import EntryRecorded, ExitRecorded, RecordUndone

_COUNTED = ("entry", "exit", "group_part", "undo")
_SIGNS = tuple(kind for kind in KINDS if kind not in PIN_KINDS)
"""A PIN may be set from anywhere."""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Things of one kind that the next shift has to see to; `kind` is the key of their words."""

    kind: str
    lines: tuple[VisitLine, ...]
    heads: bool = False
    """Whether people are counted, so every head of a group; else one thing a visit."""

    @property
    def count(self) -> OpenCount:
        """What the journal keeps of it: no person."""
        each = (one.visit.heads_inside if self.heads else 1 for one in self.lines)
        return OpenCount(self.kind, sum(each))


Inside = Sequence[VisitLine]
OpenItems = Callable[[RegisterReader, Inside, datetime], OpenItem]
"""Finds the open things of one kind: from the register, from who is inside, at a moment."""


def unanswered(_: RegisterReader, inside: Inside, __: datetime) -> OpenItem:
    """Who is inside and was not asked all three questions of the dispatches."""
    return OpenItem("unanswered", tuple(one for one in inside if one.visit.unasked))


def overstayed(limit: timedelta) -> OpenItems:
    """Who is inside longer than the office expects."""

    def find(reader: RegisterReader, inside: Inside, now: datetime) -> OpenItem:
        visitors = [one for one in inside if not one.visit.official]
        # A clock that was set meanwhile makes nobody stay longer.
        even = even_time(reader, (one.visit for one in visitors))
        stays = ((one, even.stayed(one.visit, now)) for one in visitors)
        long = tuple(one for one, stay in stays if stay is not None and stay > limit)
        return OpenItem("overstayed", long, heads=True)

    return find


def badges_out(reader: RegisterReader, _: Inside, __: datetime) -> OpenItem:
    """Badges that were handed out on whatever day and neither came back nor were given up."""
    return OpenItem("badges", tuple(one for one in reader.lines_with_badge() if one.visit.holds_badge))


def hosts_awaited(_: RegisterReader, inside: Inside, __: datetime) -> OpenItem:
    """Who waits for somebody who is not there."""
    return OpenItem("waiting", tuple(one for one in inside if one.visit.waiting_since is not None), heads=True)


@dataclass(frozen=True, slots=True)
class ShiftSummary:
    """What a shift did and leaves behind, as of one moment."""

    shift: Shift
    at: datetime
    entries: int
    """Heads of visitors, as everywhere below: a group counts as many as came, who works here not at all."""
    exits: int
    """Those who left before the others of their group, too."""
    inside: int
    items: tuple[OpenItem, ...]

    @property
    def report(self) -> ShiftReport:
        """As the journal keeps it."""
        return ShiftReport(self.entries, self.exits, self.inside, tuple(one.count for one in self.items))


def summarise(reader: RegisterReader, shift: Shift, now: datetime, providers: Sequence[OpenItems]) -> ShiftSummary:
    """The shift as of `now`; what was undone counts for nothing. What belongs to it follows from the journal's order: a
    clock that was set loses nobody.
    """
    done = list(reader.entries_since(shift.began_seq, _COUNTED))
    undone = {one.fact.event_id for one in done if isinstance(one.fact, RecordUndone)}
    standing = [one.fact for one in done if one.event_id not in undone]
    inside = reader.open_lines()
    return ShiftSummary(
        shift=shift,
        at=now,
        entries=sum(_came(reader, one) for one in standing if isinstance(one, EntryRecorded)),
        exits=sum(_left(reader, one) for one in standing if isinstance(one, ExitRecorded | GroupPartLeft)),
        inside=sum(one.visit.heads_inside for one in inside if not one.visit.official),
        items=tuple(item for item in (find(reader, inside, now) for find in providers) if item.lines),
    )


def _came(reader: RegisterReader, fact: EntryRecorded) -> int:
    visit = reader.visit(fact.visit_id)
    if visit is None:
        return 1
    return 0 if visit.official else visit.group.people


def _left(reader: RegisterReader, fact: ExitRecorded | GroupPartLeft) -> int:
    if isinstance(fact, GroupPartLeft):
        return fact.people
    visit = reader.visit(fact.visit_id)
    if visit is None:
        return 1
    return 0 if visit.official else visit.group.staying


def last_sign(reader: RegisterReader, shift: Shift) -> datetime:
    """Until when the person was at the desk for certain: their last record, or the sign-on."""
    own = [one for one in reader.entries_of_day(office_day(shift.began_at), _SIGNS) if _of(shift, one)]
    return max((one.happened_at for one in own), default=shift.began_at)


def _of(shift: Shift, entry: Entry) -> bool:
    return entry.seq >= shift.began_seq and entry.operator == shift.operator
