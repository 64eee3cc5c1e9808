"""Which day has surely come, and which records stand in doubt, when the machine's clock is set, jumps or starts wrong.

What cannot be taken back, erasing above all, waits for a day that has surely come: a jump ahead is believed once a
person confirmed the time, or once work went on over two further days (`reliability.md` 38, 39, 42). A clock set back
does not unmake a day that had come, so nothing that expired is good again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from kiosk.domain.facts import Fact
from kiosk.domain.journal import Entry
from kiosk.domain.kiosk_facts import ClockConfirmed, ClockWasSet, KioskWasOff
from kiosk.domain.office_time import office_day

BUILT = datetime.fromisoformat("2026-11-01T00:00:00+07:00")
"""When this version was built: no clock that stands before this can be right."""
OFF_DAYS = 4
"""Office days that a kiosk may be off, over a long weekend, before what is erased waits until the day is sure."""
OFF_DAYS_AT_MOST = 31
"""The same for what can be put right again: days are closed after holidays, also long ones."""
BELIEVED_BY_ITSELF = timedelta(days=31)
"""A jump ahead of more is believed by nobody's word only."""
WORKED_DAYS = 2
"""Further days on which somebody was on duty that bear a smaller jump out."""


@dataclass(frozen=True, slots=True)
class ClockSign:
    """Somewhere in the journal the clock stood elsewhere than a moment before."""

    seq: int
    was: datetime
    shows: datetime
    off: bool
    """The kiosk was off between them, so that time may really have passed."""


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """A jump ahead that nothing bears out yet."""

    seq: int
    """Of the entry that tells it."""
    believed: datetime
    """The latest moment that had surely come."""
    shows: datetime

    @property
    def ends_by_itself(self) -> bool:
        """Whether days of work bear it out; a farther jump needs a person's word."""
        return self.shows - self.believed <= BELIEVED_BY_ITSELF


@dataclass(frozen=True, slots=True)
class ClockTrust:
    """What the signs since the last confirmation come to."""

    latest: datetime | None = None
    """The latest moment that the clock surely showed, as far as the signs tell it."""
    doubt: ClockDoubt | None = None

    def after(self, sign: ClockSign, off_days: int) -> ClockTrust:
        """With one sign more."""
        latest = self.latest or sign.was
        if self.doubt is not None:
            # From a wrong clock nothing is learned, until it stands again where it had surely been.
            back = office_day(sign.shows) <= office_day(latest)
            return ClockTrust(latest, None if back else replace(self.doubt, shows=sign.shows))
        # A clock that stood too early and was put right jumps as far as the kiosk was off.
        patient = off_days if sign.off or sign.was < latest else 0
        latest = max(latest, sign.was)
        if (office_day(sign.shows) - office_day(latest)).days > patient:
            return ClockTrust(latest, ClockDoubt(sign.seq, latest, sign.shows))
        return ClockTrust(latest)

    def sure_at(self, now: datetime, head_at: datetime | None) -> datetime:
        """The latest moment that has surely come: the clock says `now`, the last record was made at `head_at`."""
        if self.doubt is not None:
            return self.doubt.believed
        return max(one for one in (now, head_at, self.latest) if one is not None)


def trust_of(signs: Iterable[ClockSign], confirmed: datetime | None, off_days: int) -> ClockTrust:
    """What `signs`, in the order of the journal, come to since somebody `confirmed` the time."""
    trust = ClockTrust(confirmed)
    for sign in signs:
        trust = trust.after(sign, off_days)
    return trust


def sign_of(entry: Entry) -> ClockSign | None:
    """The sign that an entry is, None for any other."""
    match entry.fact:
        case ClockWasSet(shown=shown, shows=shows):
            return ClockSign(entry.seq, shown, shows, off=False)
        case KioskWasOff(since=since, until=until):
            return ClockSign(entry.seq, since, until, off=True)
        case _:
            return None


def bears_out(doubt: ClockDoubt, worked: Iterable[datetime]) -> bool:
    """Whether moments at which somebody went on duty since, in order, are of days enough after the jump."""
    days: list[date] = [office_day(doubt.shows)]
    for moment in worked:
        if office_day(moment) > days[-1]:
            days.append(office_day(moment))
    return doubt.ends_by_itself and len(days) > WORKED_DAYS


def is_doubtful(
    fact: Fact, recorded_at: datetime, certain_at: datetime | None, doubted_at: datetime | None = None
) -> bool:
    """Whether the time of a record is not certain: it stands before a moment that was there already, or before the
    program was built, or some days ahead by a jump.

    `certain_at` is the last certain time before it, `doubted_at` that of the record right before it where this is
    doubtful: then the doubt goes on, until somebody confirms the time or it stands right again.
    """
    if isinstance(fact, ClockConfirmed):
        return False
    if recorded_at < (certain_at or BUILT):
        return True
    if certain_at is None:
        return False
    was_behind = doubted_at is not None and doubted_at < certain_at
    days = (office_day(recorded_at) - office_day(certain_at)).days
    if was_behind or (doubted_at is None and isinstance(fact, KioskWasOff)):
        return days > OFF_DAYS_AT_MOST
    return days > 1 and (doubted_at is not None or isinstance(fact, ClockWasSet))
