"""Which office day has surely come: by it things are erased, expire and are closed, whatever the machine's clock says.

A jump ahead that nobody confirmed does not move it, and a clock set back does not either (`domain/clock_trust.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.application.ports.register import RegisterReader
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.domain.clock_trust import (
    BUILT,
    OFF_DAYS,
    OFF_DAYS_AT_MOST,
    ClockDoubt,
    ClockTrust,
    bears_out,
    sign_of,
    trust_of,
)
from kiosk.domain.journal import Record
from kiosk.domain.kiosk_facts import ClockConfirmed
from kiosk.domain.office_time import office_day
from kiosk.domain.rights import Right

_SIGNS = ("clock_set", "kiosk_off")
_CONFIRMED = ("clock_confirmed",)
_WORKED = ("shift_began", "shift_resumed", "handed_over")


@dataclass(frozen=True, slots=True)
class TrustedDay:
    """What may be relied on at a moment of the machine's clock."""

    today: date
    """What the clock says."""
    at: datetime
    """The latest moment that has surely come: where "now" would erase something, this does not too early."""
    doubt: ClockDoubt | None = None
    """The jump ahead that nothing bears out yet."""

    @property
    def sure(self) -> date:
        """The latest office day that has surely come; after today where the clock was set back."""
        return office_day(self.at)

    @property
    def believed(self) -> bool:
        """Whether the clock can be right."""
        return self.doubt is None and self.sure == self.today and self.today >= office_day(BUILT)


def trusted_day(reader: RegisterReader, now: datetime) -> TrustedDay:
    """For what cannot be taken back: erasing, and what ends for good."""
    return _trusted(reader, now, OFF_DAYS)


def closing_day(reader: RegisterReader, now: datetime) -> TrustedDay:
    """For what can be put right again: a kiosk that was off over holidays closes the days before at once."""
    return _trusted(reader, now, OFF_DAYS_AT_MOST)


def _trusted(reader: RegisterReader, now: datetime, off_days: int) -> TrustedDay:
    head, trust = reader.head(), _trust(reader, off_days)
    return TrustedDay(office_day(now), trust.sure_at(now, head.recorded_at), trust.doubt)


def _trust(reader: RegisterReader, off_days: int) -> ClockTrust:
    confirmed = reader.last_entry(_CONFIRMED)
    since = confirmed.seq if confirmed else 0
    signs = (sign for entry in reader.entries_since(since, _SIGNS) if (sign := sign_of(entry)) is not None)
    return trust_of(signs, confirmed.recorded_at if confirmed else None, off_days)


@dataclass(frozen=True, slots=True)
class ConfirmClock:
    """Ends a doubt about the clock. All raise `RegisterUnavailableError`."""

    desk: Recording

    def look(self) -> bool:
        """Whether somebody should be asked: the clock jumped, and neither a word nor days of work bear it out."""
        if self.by_itself():
            return False
        now = self.desk.clock.now()
        with self.desk.register.read() as reader:
            confirmed = reader.last_entry(_CONFIRMED)
            jumped = next(reader.entries_since(confirmed.seq if confirmed else 0, ("clock_set",)), None)
            return jumped is not None or now < BUILT or not trusted_day(reader, now).believed

    def by(self, operator: str = "") -> bool:
        """Somebody compared it with another clock, without a name whoever is on duty; False for a time before this
        program was built, which no clock shows. Raises `NobodyOnDutyError`, and `NotAllowedError` where a jump of more
        than a month is not an administrator's.
        """
        now = self.desk.clock.now()
        with self.desk.register.read() as reader:
            doubt = trusted_day(reader, now).doubt
        if doubt is not None and not doubt.ends_by_itself:
            self.desk.permits.need(Right.CLOCK)
        return now >= BUILT and self._record(operator or self.desk.operator)

    def by_itself(self) -> bool:
        """Days of work bear the time out; whether they do."""
        with self.desk.register.read() as reader:
            doubt = _trust(reader, OFF_DAYS).doubt
            worked = reader.entries_since(doubt.seq, _WORKED) if doubt is not None else ()
            borne_out = doubt is not None and bears_out(doubt, [one.recorded_at for one in worked])
        return borne_out and self._record(BY_ITSELF)

    def _record(self, operator: str) -> bool:
        now = self.desk.clock.now()
        with self.desk.register.write() as writer:
            writer.append(Record(self.desk.chance.new_id(), now, operator, ClockConfirmed(now)))
            writer.commit()
        return True
