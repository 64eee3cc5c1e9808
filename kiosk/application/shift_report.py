"""A shift in figures, and what it leaves to the next one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.domain.facts import KINDS
from kiosk.domain.journal import Entry
from kiosk.domain.list_facts import OfficialArrived
from kiosk.domain.office_time import office_day
from kiosk.domain.shift import Shift
from kiosk.domain.shift_facts import OpenCount, ShiftReport
from kiosk.domain.visit_facts import EntryRecorded, ExitRecorded, RecordUndone

_COUNTED = ("entry", "exit", "undo")


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Things of one kind that the next shift has to see to; `kind` is the key of their words."""

    kind: str
    lines: tuple[VisitLine, ...]

    @property
    def count(self) -> OpenCount:
        """What the journal keeps of it: no person."""
        return OpenCount(self.kind, len(self.lines))


Inside = Sequence[VisitLine]
OpenItems = Callable[[RegisterReader, Inside, datetime], OpenItem]
"""Finds the open things of one kind: from the register, from who is inside, at a moment."""


def unanswered(_: RegisterReader, inside: Inside, __: datetime) -> OpenItem:
    """Who is inside and was not asked all three questions of the dispatches."""
    return OpenItem("unanswered", tuple(one for one in inside if one.visit.unasked))


def overstayed(limit: timedelta) -> OpenItems:
    """Who is inside longer than the office expects."""

    def find(_: RegisterReader, inside: Inside, now: datetime) -> OpenItem:
        stays = ((one, one.visit.stayed(now)) for one in inside if not one.visit.official)
        return OpenItem("overstayed", tuple(one for one, stay in stays if stay is not None and stay > limit))

    return find


def badges_out(reader: RegisterReader, _: Inside, __: datetime) -> OpenItem:
    """Badges that were handed out on whatever day and neither came back nor were given up."""
    return OpenItem("badges", tuple(one for one in reader.lines_with_badge() if not one.visit.badge_lost))


def hosts_awaited(_: RegisterReader, inside: Inside, __: datetime) -> OpenItem:
    """Who waits for somebody who is not there."""
    return OpenItem("waiting", tuple(one for one in inside if one.visit.waiting_since is not None))


@dataclass(frozen=True, slots=True)
class ShiftSummary:
    """What a shift did and leaves behind, as of one moment."""

    shift: Shift
    at: datetime
    entries: int
    exits: int
    inside: int
    """Heads of visitors: a group counts as many as are still inside."""
    items: tuple[OpenItem, ...]

    @property
    def report(self) -> ShiftReport:
        """As the journal keeps it."""
        return ShiftReport(self.entries, self.exits, self.inside, tuple(one.count for one in self.items))


def summarise(reader: RegisterReader, shift: Shift, now: datetime, providers: Sequence[OpenItems]) -> ShiftSummary:
    """The shift as of `now`; what was undone counts for nothing, and nor do the office's own people."""
    done = [one for one in reader.entries_of_day(office_day(shift.began_at), _COUNTED) if one.seq > shift.began_seq]
    undone = {one.fact.event_id for one in done if isinstance(one.fact, RecordUndone)}
    own = [one.fact for one in reader.entries_of_day(office_day(shift.began_at), ("official",))]
    officials = {one.visit_id for one in own if isinstance(one, OfficialArrived)}
    facts = (one.fact for one in done if one.event_id not in undone)
    standing = [one for one in facts if isinstance(one, EntryRecorded | ExitRecorded) and one.visit_id not in officials]
    inside = reader.open_lines()
    return ShiftSummary(
        shift=shift,
        at=now,
        entries=sum(isinstance(one, EntryRecorded) for one in standing),
        exits=sum(isinstance(one, ExitRecorded) for one in standing),
        inside=sum(one.visit.heads_inside for one in inside if not one.visit.official),
        items=tuple(item for item in (find(reader, inside, now) for find in providers) if item.lines),
    )


def last_sign(reader: RegisterReader, shift: Shift) -> datetime:
    """Until when the person was at the desk for certain: their last record, or the sign-on."""
    own = [one for one in reader.entries_of_day(office_day(shift.began_at), tuple(KINDS)) if _of(shift, one)]
    return max((one.happened_at for one in own), default=shift.began_at)


def _of(shift: Shift, entry: Entry) -> bool:
    return entry.seq >= shift.began_seq and entry.operator == shift.operator
