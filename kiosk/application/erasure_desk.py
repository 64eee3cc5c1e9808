"""What was erased, what goes next, and the record of each on paper, for whoever answers for the data at the desk.

It names nobody: whoever is on duty or verifies the register may read it, as on the command line (`erase list`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.application.check_health import Finding
from kiosk.application.erase_due import surely_today
from kiosk.application.erasing_health import erasing_found
from kiosk.application.next_erasing import GroupPeriod, group_periods
from kiosk.application.print_erasure import PrintErasure
from kiosk.application.print_list import ListPrinted, ListPrinting
from kiosk.application.read_erasures import ErasureRecord, erasure_records
from kiosk.application.recording import Recording


@dataclass(frozen=True, slots=True)
class ErasureStanding:
    """How erasing stands."""

    finding: Finding
    """As the readiness report says it: good, late, or held up by a clock that nobody believes."""
    records: tuple[ErasureRecord, ...]
    """The latest first."""
    periods: tuple[GroupPeriod, ...]

    @property
    def next(self) -> GroupPeriod | None:
        """What goes first; None where nothing is there that would."""
        coming = [one for one in self.periods if one.goes_on is not None]
        return min(coming, key=lambda one: one.goes_on or date.max, default=None)


@dataclass(frozen=True, slots=True)
class ErasureDesk:
    """Both raise `RegisterUnavailableError`."""

    desk: Recording
    document: PrintErasure
    printing: ListPrinting

    def standing(self) -> ErasureStanding:
        """As it is now."""
        found = erasing_found(self.desk)
        with self.desk.register.read() as reader:
            records = erasure_records(reader)
            periods = group_periods(self.desk.retention, reader, surely_today(self.desk, reader))
        return ErasureStanding(found, tuple(reversed(records)), periods)

    def put(self, number: int) -> ListPrinted:
        """Print one record. Raises OSError, and KeyError where there is none of that number."""
        return self.document.put(number, self.printing)
