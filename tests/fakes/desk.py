"""A desk for tests: a clock that the test moves, chance that is fixed, a real encrypted register on disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.adapters.persistence.sql_register import DATABASE_NAME, SqlRegister, is_made, open_register
from kiosk.adapters.platform.system_clock import SystemChance
from kiosk.application.check_pin import CheckPin
from kiosk.application.duty import standing_duty
from kiosk.application.permits import Permits
from kiosk.application.pin_journal import PinJournal
from kiosk.application.recording import Recording
from kiosk.domain.admission import AdmissionPolicy
from tests.fakes import shipped
from tests.fakes.staff import QUICK_PINS, ListedStaff

RESOURCES = shipped.RESOURCES
KEY = bytes(range(32))
_KIOSK = "kiosk-of-the-tests"
MORNING = datetime(2026, 11, 19, 0, 12, tzinfo=UTC)
"""07:12 at the office."""


@dataclass
class TestClock:
    """A clock that stands until the test moves it."""

    __test__ = False
    moment: datetime = MORNING
    apart: timedelta = timedelta()
    """By how much somebody set the wall clock."""
    slept: float = 0.0
    """Seconds that the machine stood still."""

    def now(self) -> datetime:
        return self.moment

    def steady(self) -> float:
        return (self.moment - self.apart).timestamp()

    def jump(self, **span: float) -> datetime:
        """Somebody sets the wall clock; the machine's own count goes on evenly."""
        self.apart += timedelta(**span)
        return self.forward(**span)

    def forward(self, **span: float) -> datetime:
        self.moment += timedelta(**span)
        return self.moment


@dataclass
class CountingChance:
    """Ids and salts that are the same in every run."""

    drawn: int = 0
    seed: str = field(default="chance")

    def new_id(self) -> str:
        self.drawn += 1
        return sha256(f"{self.seed}/{self.drawn}".encode()).hexdigest()[:32]

    def salt(self) -> bytes:
        return sha256(self.new_id().encode()).digest()


@cache
def _new_register() -> bytes:
    """The file of a new register: its migrations run once, not before each of thousands of tests."""
    with TemporaryDirectory() as folder:
        open_register(Path(folder), KEY, TestClock(), _KIOSK).close()
        return (Path(folder) / DATABASE_NAME).read_bytes()


@contextmanager
def open_desk(folder: Path, clock: TestClock | None = None, seed: str = "chance") -> Iterator[Recording]:
    """A desk over a register in `folder`."""
    at = clock or TestClock()
    folder.mkdir(parents=True, exist_ok=True)
    if not is_made(folder):
        (folder / DATABASE_NAME).write_bytes(_new_register())
    register = open_register(folder, KEY, at, _KIOSK)
    try:
        yield desk_over(register, at, seed)
    finally:
        register.close()


def desk_over(register: SqlRegister, clock: TestClock, seed: str = "chance") -> Recording:
    """A desk over a register that is open already."""
    book, duty = shipped.code_book(), standing_duty("Lê Ngọc Anh", clock.now())
    # Ids of its own: a test knows in advance which ones its other facts draw.
    journal = PinJournal(clock, SystemChance())
    permits = Permits(CheckPin(register, QUICK_PINS, clock.steady, journal), ListedStaff(), duty)
    return Recording(register, clock, CountingChance(seed=seed), duty, AdmissionPolicy(), book, permits)
