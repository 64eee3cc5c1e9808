"""What the register of a day's kiosk says: read from the same encrypted file, beside the running program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from kiosk.adapters.persistence.engine import for_writing
from kiosk.adapters.persistence.sql_register import SqlRegister
from kiosk.application.keep_heads import HeadedRegister
from kiosk.application.ports.register import VisitLine
from kiosk.application.verify_register import Verified, verify_register
from kiosk.bootstrap import read_facts, recording
from kiosk.domain.app_answers import Question
from kiosk.domain.facts import kind_of
from kiosk.domain.office_time import office_clock
from tests.fakes.desk import TestClock


@dataclass(frozen=True)
class DoorLine:
    """One visit as a person would read it from the register. `left` is empty while nobody knows."""

    name: str
    entered: str
    left: str
    state: str
    by: str
    counter: str
    answers: str
    """To the three questions: "yes, no, not_asked"."""
    line: VisitLine = field(repr=False, compare=False)


@dataclass
class DayDoor:
    """The register in `folder`; opened at the first question, shut by `close`."""

    folder: Path
    operator: str
    _open: SqlRegister | None = None
    _stack: ExitStack = field(default_factory=ExitStack)

    @property
    def register(self) -> SqlRegister:
        """The register itself."""
        if self._open is None:
            facts = read_facts(self.folder)
            clock = TestClock(datetime(2026, 11, 19, tzinfo=UTC))
            desk = self._stack.enter_context(recording(facts, clock, self.operator, own_key=True))
            assert isinstance(desk.register, HeadedRegister)
            assert isinstance(desk.register.register, SqlRegister)
            self._open = desk.register.register
        return self._open

    def close(self) -> None:
        """Let go of the file."""
        self._open = None
        self._stack.close()

    def of_day(self, day: date) -> list[DoorLine]:
        """Every visit that began on this day, in the order of the register, undone ones included."""
        with self.register.read() as reader:
            return [_said(one) for one in reader.lines_of_day(day)]

    def inside(self) -> list[str]:
        """Names of everyone inside, latest first."""
        with self.register.read() as reader:
            return [_said(one).name for one in reader.open_lines()]

    def kinds(self) -> list[str]:
        """Kinds of all facts in the journal, in order, but that the kiosk's key was made at its first start."""
        with self.register.read() as reader:
            return [kind for one in reader.entries() if (kind := kind_of(one.fact)) != "key_began"]

    def intact(self) -> bool:
        """Whether the journal's chain holds."""
        return isinstance(verify_register(self.register), Verified)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Another program writes into the register and does not come to an end."""
        with for_writing(self.register.engine).begin() as connection:
            yield
            connection.rollback()


def _said(line: VisitLine) -> DoorLine:
    visit, details = line.visit, line.details
    left = office_clock(visit.left_at) if visit.left_at else ""
    entered = office_clock(visit.entered_at)
    name = details.name if details else ""
    answers = ", ".join(visit.answers.to(one).value for one in Question)
    return DoorLine(name, entered, left, visit.state.value, visit.by.value, visit.counter, answers, line)
