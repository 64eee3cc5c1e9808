"""The end of a day: visits left open are closed as *no exit recorded*, with an interval; what is over its time goes."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.close_visit import close_without_exit
from kiosk.application.ports.register import VisitLine
from kiosk.application.recording import Recording, line_of
from kiosk.application.trusted_day import closing_day, trusted_day
from kiosk.domain.office_time import office_day


@dataclass(frozen=True, slots=True)
class CloseDays:
    """Runs at every start and at midnight, so a machine that was switched off at night misses no day."""

    desk: Recording

    def __call__(self) -> tuple[VisitLine, ...]:
        """Close every visit that was left open before today; returns them as they stand now.

        Texts of unknown codes that are over their time are dropped, from every file. Of a jump ahead that nobody
        confirmed nothing is closed or dropped.
        """
        now = self.desk.clock.now()
        with self.desk.register.write() as writer:
            sure = trusted_day(writer, now)
            today = min(closing_day(writer, now).sure, office_day(now))
            left_open = [one for one in writer.open_lines() if office_day(one.visit.entered_at) < today]
            for one in left_open:
                close_without_exit(self.desk, writer, one.visit, self.desk.chance.new_id(), now)
            closed = tuple(line_of(writer, one.visit.visit_id) for one in left_open)
            writer.expected.drop_old(sure.at, self.desk.retention)
            writer.unknown_codes.drop_old(sure.at, self.desk.retention)
            writer.commit()
        return closed
