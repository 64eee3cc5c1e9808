"""Entry or exit: one pure decision over what the register knows of a visitor.

Source of the hard cases: `day.md` moments 1, 6, 25, 26; what receptionists complain about in other systems is that
one forgotten exit turns every later scan around.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kiosk.domain.door import Door, DoorWay
from kiosk.domain.no_exit import NoExitCause, closed_after
from kiosk.domain.office import Office
from kiosk.domain.office_time import at_office, office_day
from kiosk.domain.visit import Visit, VisitState


@dataclass(frozen=True, slots=True)
class AdmissionPolicy:
    """What an office may set."""

    just_entered: timedelta = timedelta(minutes=2)
    """A scan this soon after the entry asks whether the visitor really leaves."""
    just_left: timedelta = timedelta(seconds=30)
    """A scan this soon after the exit is taken for the same showing of the code."""
    closes_at: time = time(17, 0)
    keep_answers: timedelta = timedelta(hours=12)
    """Whoever comes again within this time is not asked the same questions anew."""
    direction: DoorWay = DoorWay.AUTOMATIC
    passing_groups: frozenset[str] = frozenset()
    """Groups to which one belongs for a visit only; whoever belonged to another one still does when they come again."""
    running_counts: timedelta = timedelta(days=14)
    """How long it counts that the app runs, where answers are kept so long."""


def policy_of(office: Office, door: Door) -> AdmissionPolicy:
    """The rules of an office at one of its doors."""
    return AdmissionPolicy(
        closes_at=office.closes_at,
        keep_answers=office.keep_answers,
        direction=door.direction,
        passing_groups=office.groups.passing,
        running_counts=office.running_counts,
    )


@dataclass(frozen=True, slots=True)
class Enter:
    """Record an entry."""


@dataclass(frozen=True, slots=True)
class CloseAndEnter:
    """Yesterday's visit is closed as *no exit recorded*; today's scan is an entry."""

    visit: Visit


@dataclass(frozen=True, slots=True)
class Leave:
    """Record the exit of this visit."""

    visit: Visit


@dataclass(frozen=True, slots=True)
class AskWhetherLeaving:
    """Vừa vào, có phải ra không? Nothing is recorded until the desk answers."""

    visit: Visit


@dataclass(frozen=True, slots=True)
class AlreadyLeft:
    """Vừa ghi ra: the code of someone who left moments ago is still about; nothing is recorded."""

    visit: Visit


@dataclass(frozen=True, slots=True)
class AskWhetherEntering:
    """At an exit door, of somebody who is not inside by the register: nothing is recorded before the desk answers."""


Decision = Enter | CloseAndEnter | Leave | AskWhetherLeaving | AlreadyLeft | AskWhetherEntering


def decide(last: Visit | None, policy: AdmissionPolicy, now: datetime, sure: date | None = None) -> Decision:
    """What a scan at `now` means for a visitor whose latest visit is `last` (None: never here, or undone).

    `sure` is the latest day that surely came, where that is not the clock's own.

    A door of one direction never records the other by itself: what does not fit it is the desk's to decide.
    """
    decision = _by_itself(last, policy, now, sure)
    match policy.direction, decision:
        case DoorWay.ENTRY, Leave(visit=visit):
            return AskWhetherLeaving(visit) if visit.inside else Enter()
        case DoorWay.EXIT, AskWhetherLeaving(visit=visit):
            return Leave(visit)
        case DoorWay.EXIT, Enter() | CloseAndEnter():
            return AskWhetherEntering()
        case _:
            return decision


def _by_itself(last: Visit | None, policy: AdmissionPolicy, now: datetime, sure: date | None) -> Decision:
    if last is None or last.state is VisitState.UNDONE:
        return Enter()
    if last.state is VisitState.NO_EXIT:
        return Leave(last) if may_leave_late(last, now) and not _came_back(last) else Enter()
    if last.state is VisitState.LEFT:
        return AlreadyLeft(last) if _within(last.left_at, now, policy.just_left) else Enter()
    if office_day(last.entered_at) < min(office_day(now), sure or office_day(now)):
        return CloseAndEnter(last)
    if _within(last.entered_at, now, policy.just_entered):
        return AskWhetherLeaving(last)
    return Leave(last)


def closing_of(visit: Visit, policy: AdmissionPolicy) -> datetime:
    """When the visitor of an open visit was gone for certain: at its day's closing hour, if no sign stands later."""
    return closed_after(visit.seen_at, closing_hour_of(visit, policy))


def closing_hour_of(visit: Visit, policy: AdmissionPolicy) -> datetime:
    """The closing hour of the day of a visit."""
    return at_office(office_day(visit.entered_at), policy.closes_at)


def may_leave_late(visit: Visit, now: datetime) -> bool:
    """Whether an exit may still take the place of *no exit recorded*: on the day of the visit only.

    A day is closed at midnight, but a clock may jump, and the desk may have been wrong about who is gone.
    """
    return visit.state is VisitState.NO_EXIT and office_day(visit.entered_at) == office_day(now)


def _came_back(visit: Visit) -> bool:
    """The desk saw that they were gone, so whoever scans now came back."""
    return visit.no_exit_cause is NoExitCause.FOUND_GONE


def _within(earlier: datetime | None, now: datetime, span: timedelta) -> bool:
    # A clock that jumped back makes `now` earlier: then nobody knows, and the scan counts as a late one.
    return earlier is not None and timedelta(0) <= now - earlier < span
