"""What the desk adds to a visit after its entry: answers, a counter, an exit, a correction, an undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.application.admit import record_exit
from kiosk.application.close_visit import close_found_gone, leaves_late
from kiosk.application.column_text import CorrectionTold, corrections_told
from kiosk.application.commit_change import commit_change
from kiosk.application.corrected_values import can_be, with_value
from kiosk.application.matter import matter_sheet
from kiosk.application.outcomes import ExitMade, NotInside, OutsideInterval, TooLate, Undone, VisitChanged
from kiosk.application.ports.register import VisitLine
from kiosk.application.recording import Recording, line_of
from kiosk.application.withdraw import withdraw
from kiosk.domain.app_answers import AppAnswers
from kiosk.domain.facts import Fact
from kiosk.domain.names import tidy
from kiosk.domain.office_time import office_day
from kiosk.domain.sheet import Sheet
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visit_facts import AnswersGiven, CorrectedColumn, CounterChosen, ExitRemembered, VisitCorrected
from kiosk.domain.visitor import details_to_sheet


@dataclass(frozen=True, slots=True)
class ChangeVisit:
    """One desk action on one visit, each in its own transaction. All raise `RegisterUnavailableError`."""

    desk: Recording

    def answer(self, visit_id: str, answers: AppAnswers) -> VisitChanged:
        """Record what the visitor answered, or why the questions were skipped."""
        return self._append(visit_id, AnswersGiven(visit_id, answers.consistent()))

    def send_to(self, visit_id: str, counter: str) -> VisitChanged:
        """Record the counter that the visitor goes to."""
        return self._append(visit_id, CounterChosen(visit_id, counter))

    def leave(self, visit_id: str) -> ExitMade | NotInside:
        """Record the exit at the desk, after a question or from the table."""
        with self.desk.register.write() as writer:
            visit = line_of(writer, visit_id).visit
            event_id, at = self.desk.chance.new_id(), self.desk.clock.now()
            if not visit.inside and not leaves_late(writer, visit, at):
                return NotInside()
            outcome = record_exit(self.desk, writer, visit, RecordedBy.BY_HAND, event_id, at)
            writer.commit()
        return outcome

    def found_gone(self, visit_id: str) -> VisitChanged | NotInside:
        """The visitor is no longer there and nobody saw them leave: *no exit recorded*, from the last sign to now."""
        with self.desk.register.write() as writer:
            visit = line_of(writer, visit_id).visit
            if not visit.inside:
                return NotInside()
            close_found_gone(self.desk, writer, visit)
            outcome = VisitChanged(line_of(writer, visit_id))
            writer.commit()
        return outcome

    def remember_exit(self, visit_id: str, left_at: datetime) -> VisitChanged | OutsideInterval:
        """The visitor says when they left; the interval stays, and what they say stands beside it."""
        with self.desk.register.write() as writer:
            line = line_of(writer, visit_id)
            between = line.visit.left_between
            if between is None or not between[0] <= left_at <= between[1]:
                return OutsideInterval(line)
            return commit_change(self.desk, writer, visit_id, ExitRemembered(visit_id, left_at))

    def undo(self, event_id: str, reason: str, also: Sequence[str] = ()) -> Undone | TooLate:
        """Withdraw a visit's latest record; it stays visible in the register as withdrawn.

        `also` are records of others that were made with it, each withdrawn where nothing stands on it.
        """
        with self.desk.register.write() as writer:
            outcome = withdraw(self.desk, writer, event_id, reason)
            for other in also:
                withdraw(self.desk, writer, other, reason)
            if isinstance(outcome, Undone):
                writer.commit()
        return outcome

    def correct(self, visit_id: str, column: CorrectedColumn, value: str, reason: str, typed: str = "") -> VisitChanged:
        """Correct one column; both values stay in the register. Raises ValueError for a value that cannot be.

        `reason` is of the desk's own words and stays for ever; `typed` may name a person and can be erased.
        """
        with self.desk.register.write() as writer:
            line = line_of(writer, visit_id)
            fact, sheets = self._correction(line, column, tidy(value), tidy(reason))
            if said := tidy(typed):
                because = self.desk.sheet({"reason": said})
                fact, sheets = replace(fact, because=because.seal), (*sheets, because)
            return commit_change(self.desk, writer, visit_id, fact, *sheets)

    def corrections(self, visit_id: str) -> tuple[CorrectionTold, ...]:
        """What was corrected on this visit, with both values, who, when and why."""
        with self.desk.register.read() as reader:
            return corrections_told(reader, line_of(reader, visit_id).visit.corrections)

    def _append(self, visit_id: str, fact: Fact) -> VisitChanged:
        with self.desk.register.write() as writer:
            return commit_change(self.desk, writer, visit_id, fact)

    def _correction(
        self, line: VisitLine, column: CorrectedColumn, value: str, reason: str
    ) -> tuple[VisitCorrected, tuple[Sheet, ...]]:
        visit_id = line.visit.visit_id
        if column is CorrectedColumn.COUNTER:
            return VisitCorrected(visit_id, column, reason, counter=value), ()
        if column is CorrectedColumn.PURPOSE:
            sheet = matter_sheet(self.desk, line, purpose=value)
            return VisitCorrected(visit_id, column, reason, matter=sheet.seal), (sheet,)
        if line.details is None:
            raise ValueError("the details of this visit were erased")
        if not can_be(column, value, office_day(self.desk.clock.now())):
            raise ValueError(column.value)
        sheet = self.desk.sheet(details_to_sheet(with_value(line.details, column, value)))
        return VisitCorrected(visit_id, column, reason, details=sheet.seal), (sheet,)
