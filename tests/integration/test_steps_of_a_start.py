"""What a start asks of the journal costs what there is to hear, not what there is: steps of the SQLite machine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from kiosk.adapters.persistence.reader import SqlReader
from kiosk.application.pin_journal import PinJournal
from kiosk.application.ports.register import RegisterReader
from kiosk.application.trusted_day import trusted_day
from tests.fakes.desk import CountingChance
from tests.integration.registers import THU, Door

_EVERY = 20


def steps(door: Door, ask: Callable[[RegisterReader], object]) -> int:
    """How far SQLite's machine ran, in twenties."""
    count = [0]

    def on() -> int:
        count[0] += 1
        return 0

    with door.register.read() as reader:
        assert isinstance(reader, SqlReader)
        driver = reader.connection.connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(on, _EVERY)
        ask(reader)
        driver.set_progress_handler(None, 0)
    return count[0]


def test_no_question_of_a_start_reads_the_whole_journal(door: Door) -> None:
    def pins(reader: RegisterReader) -> object:
        return PinJournal(door.clock, CountingChance()).told(reader)

    def day(reader: RegisterReader) -> object:
        return trusted_day(reader, door.clock.now())

    door.enter(THU)
    short = [steps(door, one) for one in (pins, day)]
    for _ in range(40):
        door.clock.forward(minutes=20)
        door.scan(THU)
    door.clock.moment += timedelta(minutes=1)
    long = [steps(door, one) for one in (pins, day)]
    assert all(after <= before + 2 for before, after in zip(short, long, strict=True)), (short, long)


def test_a_question_that_does_is_seen(door: Door) -> None:
    door.enter(THU)
    short = steps(door, lambda reader: list(reader.entries_since(1, ("pin_set",))))
    for _ in range(40):
        door.clock.forward(minutes=20)
        door.scan(THU)
    assert steps(door, lambda reader: list(reader.entries_since(1, ("pin_set",)))) > short + 5
