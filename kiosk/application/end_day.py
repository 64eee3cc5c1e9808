"""The end of the day as one action: every step once, a step that failed again, and what came of it in the journal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.application.backup_store import shown
from kiosk.application.board import board_of, counts_of
from kiosk.application.days_due import DaysDue
from kiosk.application.ended_days import DayStand, Due, end_of, open_visits, step_of_print
from kiosk.application.ports.register import RegisterReader, RegisterUnavailableError
from kiosk.application.print_register import Printed
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.application.shift_report import badges_out
from kiosk.domain.backup_facts import BackupMade
from kiosk.domain.evening import DayCounts, DayEnded, DayStep, EveningRules, Step, StepState, merged
from kiosk.domain.journal import Entry, Record
from kiosk.domain.office_time import at_office, office_day


@dataclass(frozen=True, slots=True)
class EndDay:
    """`do` never raises what the surroundings cause: that is what came of the step.

    Steps that ask the register run on its lane, the print and the copy on theirs; `tell` runs last.
    """

    desk: Recording
    rules: EveningRules
    pass_closing_hour: Callable[[], object]
    write_off: Callable[[], Sequence[object]]
    """Writes off the fallback sheets that nobody wrote on."""
    print_day: Callable[[date, str], Printed]
    """The day's register, printed by whom. Raises OSError and `RegisterUnavailableError`."""
    back_up: Callable[[str], BackupMade]

    def __call__(
        self, who: str = "", day: date | None = None, steps: Sequence[Step] = (), *, early: bool = False
    ) -> DayEnded | None:
        """All of it here and now, or `steps` of it; `who` empty is the kiosk itself. None before the closing hour, but
        for an office that closes `early`, and where there is nothing left to do what stands in the journal. Raises
        `RegisterUnavailableError`.
        """
        chosen = day or self.today
        if not (early or self.may_end(chosen)):
            return None
        stand = self.stand(chosen)
        ended = stand.ended
        wanted = [one for one in stand.left if not steps or one in steps]
        if not wanted and ended is not None:
            return ended
        return self.tell(chosen, [self.do(one, chosen, who) for one in wanted if one is not Step.HEAD], who)

    @property
    def today(self) -> date:
        """As the office's clock shows it."""
        return office_day(self.desk.clock.now())

    def closes_at(self, day: date) -> datetime:
        """The closing hour."""
        return at_office(day, self.desk.policy.closes_at)

    def may_end(self, day: date) -> bool:
        """Whether the day is over as far as the office's hours go."""
        return self.desk.clock.now() >= self.closes_at(day)

    def ended(self, day: date) -> DayEnded | None:
        """How the end of this day stands."""
        with self.desk.register.read() as reader:
            end = end_of(reader, day, self.today)
        return end.fact if end else None

    def stand(self, day: date) -> DayStand:
        """All that a page shows of a day, and what a press on its button does."""
        with self.desk.register.read() as reader:
            end, counts = end_of(reader, day, self.today), self._counts(reader, day)
            left = self._days.left(reader, end, day, counts)
        return DayStand(end, counts, left)

    def missed(self) -> Entry | None:
        """The end of the last day before this, where the kiosk did it by itself or something of it did not come off."""
        with self.desk.register.read() as reader:
            last = reader.last_entry(("day_ended",))
        if last is None or not isinstance(last.fact, DayEnded) or last.fact.day >= self.today:
            return None
        return last if last.fact.by_itself or not last.fact.whole else None

    def due(self) -> Due | None:
        """What the kiosk has to do by itself now, of the latest day first; None while there is nothing."""
        with self.desk.register.read() as reader:
            return self._days.due(reader)

    @property
    def _days(self) -> DaysDue:
        return DaysDue(self.desk.clock.now(), self.closes_at, self.rules.after_closing, self._counts)

    def do(self, step: Step, day: date, who: str = "") -> DayStep:
        """One step, whatever comes of it."""
        try:
            return self._work(step, day, who)
        except RegisterUnavailableError as fault:
            return DayStep(step, StepState.FAILED, word=fault.cause.value)
        except OSError:
            return DayStep(step, StepState.FAILED, word="io")

    def tell(self, day: date, done: Sequence[DayStep], who: str = "") -> DayEnded:
        """Into the journal, with the head and the counts. Raises `RegisterUnavailableError`."""
        with self.desk.register.write() as writer:
            head = writer.head()
            counts = self._counts(writer, day)
            # Who has left and what came back since the first time is true now.
            seen = [open_visits(counts), self._badges_of(writer)]
            end = end_of(writer, day, self.today)
            steps = merged(
                end.fact if end else None,
                [*done, *seen, DayStep(Step.HEAD, StepState.DONE, word=shown(head))],
            )
            fact = DayEnded(day, steps, counts, head.seq, shown(head), by_itself=not who)
            now = self.desk.clock.now()
            writer.append(Record(self.desk.chance.new_id(), now, who or BY_ITSELF, fact))
            writer.commit()
        return fact

    def _work(self, step: Step, day: date, who: str) -> DayStep:
        match step:
            case Step.CLOSE:
                return self._close(day)
            case Step.COUNT:
                return DayStep(step, StepState.DONE, self._counted(day).entries)
            case Step.BADGES:
                return self._badges()
            case Step.SHEETS:
                return DayStep(step, StepState.DONE, len(self.write_off()))
            case Step.PRINT:
                return self._print(day, who)
            case Step.BACKUP:
                return self._back_up(who)
            case Step.HEAD:
                with self.desk.register.read() as reader:
                    return DayStep(step, StepState.DONE, word=shown(reader.head()))

    def _close(self, day: date) -> DayStep:
        if day == self.today:
            self.pass_closing_hour()
        return open_visits(self._counted(day))

    def _badges(self) -> DayStep:
        with self.desk.register.read() as reader:
            return self._badges_of(reader)

    def _badges_of(self, reader: RegisterReader) -> DayStep:
        out = len(badges_out(reader, (), self.desk.clock.now()).lines)
        return DayStep(Step.BADGES, StepState.OPEN if out else StepState.DONE, out)

    def _print(self, day: date, who: str) -> DayStep:
        if not self.rules.prints:
            return DayStep(Step.PRINT, StepState.OFF)
        still_open = self._counted(day).open
        if still_open:
            # What is printed now would say that the register is not closed, and be printed again.
            return DayStep(Step.PRINT, StepState.WAITS, still_open, "open")
        return step_of_print(self.print_day(day, who or BY_ITSELF))

    def _back_up(self, who: str) -> DayStep:
        if not self.rules.backs_up:
            return DayStep(Step.BACKUP, StepState.OFF)
        made = self.back_up(who or BY_ITSELF)
        if not made.verified:
            return DayStep(Step.BACKUP, StepState.FAILED, word=made.fault)
        return DayStep(Step.BACKUP, StepState.OPEN if made.missed else StepState.DONE, len(made.missed), made.name)

    def _counted(self, day: date) -> DayCounts:
        with self.desk.register.read() as reader:
            return self._counts(reader, day)

    def _counts(self, reader: RegisterReader, day: date) -> DayCounts:
        board = board_of(reader, day)
        counts = counts_of(board, self.desk.clock.now(), timedelta(), self.closes_at(day))
        still_open = sum(one.visit.inside and not one.visit.official for one in board.today)
        return DayCounts(counts.entries, counts.exits, counts.no_exit, still_open)
