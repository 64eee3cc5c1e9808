"""The closing hour: who has not left by the register is told, and stays inside until the day ends.

The rule, as receptionist and inspector need it:

- At the closing hour nobody is sent out by the machine. Whoever stands open may have forgotten to scan, or may still
  sit at a counter; in a fire both must be looked for. So a visit open at closing counts as inside, is called in a roll
  call, and its scan is an exit like any other.
- That it stood open is written into the journal at that hour (`ClosingHourPassed`), so that the register shows what
  was known when, and the desk has the list: it records who goes, and whom it finds gone is *no exit recorded*.
- When the day has ended (at midnight, or at the next start for each day missed) what is still open is *no exit
  recorded* between the last sign and the closing hour.
- A scan on the same day after *no exit recorded* is the exit and takes its place, both stay to be read; unless the
  desk itself had found the visitor gone, then they came back and it is an entry (`domain/admission.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.ports.register import VisitLine
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.domain.journal import Record
from kiosk.domain.kiosk_facts import ClosingHourPassed
from kiosk.domain.office_time import at_office, office_day


@dataclass(frozen=True, slots=True)
class PassClosingHour:
    """Runs at the closing hour, or at a start later on the same day. Raises `RegisterUnavailableError`."""

    desk: Recording

    def __call__(self) -> tuple[VisitLine, ...]:
        """Who came before closing and is open still, first entry first; recorded once a day, empty the second time."""
        now = self.desk.clock.now()
        day = office_day(now)
        closing = at_office(day, self.desk.policy.closes_at)
        if now < closing:
            return ()
        with self.desk.register.write() as writer:
            if writer.entries_of_day(day, ("closing",)):
                return ()
            still_open = tuple(
                one
                for one in reversed(writer.open_lines())
                if office_day(one.visit.entered_at) == day and one.visit.entered_at < closing
            )
            if still_open:
                fact = ClosingHourPassed(day, closing, tuple(one.visit.visit_id for one in still_open))
                writer.append(Record(self.desk.chance.new_id(), now, BY_ITSELF, fact))
                writer.commit()
        return still_open
