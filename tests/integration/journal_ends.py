"""What ends a visit without an exit, or shows that it has not ended, in whatever order."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.close_days import CloseDays
from kiosk.application.hold_roll_call import HoldRollCall
from kiosk.application.note_gap import NoteGap
from kiosk.application.outcomes import VisitChanged
from kiosk.application.pass_closing_hour import PassClosingHour
from kiosk.application.ports.alive_mark import LastAlive
from kiosk.domain.no_exit import NoExitCause
from kiosk.domain.office_time import office_day
from kiosk.domain.opening_hours import OpeningHours
from kiosk.domain.roll_call import Listed, RollCall
from kiosk.domain.visit import VisitState
from tests.integration.journal_joins import JoiningDesk


class EndingDesk(JoiningDesk):
    """Closings, the closing hour, visitors who are found gone, roll calls, power cuts."""

    @rule()
    def close_days(self) -> None:
        CloseDays(self.door.desk)()
        with self.door.register.read() as reader:
            assert all(office_day(one.visit.entered_at) >= office_day(self.clock.now()) for one in reader.open_lines())

    @rule()
    def pass_the_closing_hour(self) -> None:
        """Nobody is sent out by it."""
        with self.door.register.read() as reader:
            before = reader.open_lines()
        told = PassClosingHour(self.door.desk)()
        with self.door.register.read() as reader:
            assert reader.open_lines() == before
        assert {one.visit.visit_id for one in told} <= {one.visit.visit_id for one in before}

    @precondition(lambda self: self.visits)
    @rule(data=st.data())
    def find_gone(self, data: st.DataObject) -> None:
        outcome = ChangeVisit(self.door.desk).found_gone(data.draw(st.sampled_from(self.visits)))
        if isinstance(outcome, VisitChanged):
            visit = outcome.line.visit
            assert (visit.state, visit.no_exit_cause) == (VisitState.NO_EXIT, NoExitCause.FOUND_GONE)

    @rule(data=st.data())
    def hold_a_roll_call(self, data: st.DataObject) -> None:
        started = self.clock.now()
        with self.door.register.read() as reader:
            inside = [one.visit for one in reader.open_lines()]
        listed = tuple(Listed(one.visit_id, one.counter, one.entered_at) for one in inside)
        call = RollCall(started, listed)
        for one in data.draw(st.sets(st.sampled_from(listed))) if listed else ():
            call = call.tick(one.visit_id)
        self.clock.forward(minutes=2)
        HoldRollCall(self.door.desk).end(call)

    @rule(minutes=st.sampled_from([1, 26, 15 * 60, -30]), ended=st.booleans())
    def lose_power(self, minutes: int, ended: bool) -> None:
        mark = AliveFile(self.folder)
        mark.write(LastAlive(self.clock.now(), ended))
        self.clock.forward(minutes=minutes)
        gap = NoteGap(self.door.desk, mark, OpeningHours())()
        assert gap is None or gap.doubtful is (minutes < 0) or not ended
