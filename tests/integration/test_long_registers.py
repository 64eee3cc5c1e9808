"""Whatever the desk asks costs the same after years as in the first week."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.sql_register import SqlRegister
from kiosk.application.board import board_of
from tests.benchmarks.long_registers import long_register
from tests.fakes.desk import TestClock
from tests.integration.registers import assert_sound, journal_length

SOUND, WEEK, YEAR = 900, 1_600, 12_800
YESTERDAY, FIRST = date(2026, 11, 18), date(2026, 11, 15)
MOST_GROWTH = 1.5
"""A deeper tree and a busier day cost a little; what reads everything costs eight times as much."""
QUESTIONS: dict[str, Callable[[SqlReader], object]] = {
    "who is inside": lambda reader: reader.open_lines(),
    "the desk's lists": lambda reader: board_of(reader, date(2026, 11, 19)),
    "yesterday's lines": lambda reader: reader.lines_of_day(YESTERDAY),
    "the journal's head": lambda reader: reader.head(),
    "the head of an old day": lambda reader: reader.last_entry_of_day(FIRST),
    "the numbers of an old day": lambda reader: reader.entry_span_of_day(FIRST),
    "the last visit of somebody": lambda reader: reader.last_visit_of(_somebody(reader)),
    "how often somebody came": lambda reader: reader.visits_of(_somebody(reader)),
    "who has this phone": lambda reader: reader.find_visitors("000013", 6),
    "what was refused": lambda reader: reader.entries_of_day(YESTERDAY, ("refused",)),
}


def _somebody(reader: SqlReader) -> str:
    return reader.find_visitors("000013", 1)[0].visitor_id


@contextmanager
def _steps(register: SqlRegister, counted: list[int]) -> Iterator[SqlReader]:
    """A reader whose database counts its own steps, a measure that no other load on the machine changes."""
    with register.read() as reader:
        assert isinstance(reader, SqlReader)
        driver = reader.connection.connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(lambda: counted.append(1), 10)
        yield reader
        driver.set_progress_handler(None, 10)


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SqlRegister, SqlRegister]]:
    folder = tmp_path_factory.mktemp("long")
    week, year = (long_register(folder / str(number), number, TestClock()) for number in (WEEK, YEAR))
    yield week, year
    week.close()
    year.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_grows_with_the_register(registers: tuple[SqlRegister, SqlRegister], question: str) -> None:
    costs = []
    for register in registers:
        counted: list[int] = []
        with _steps(register, counted) as reader:
            QUESTIONS[question](reader)
        costs.append(len(counted))
    assert costs[1] <= MOST_GROWTH * costs[0] + 5, costs


def test_a_register_written_in_bulk_is_sound(tmp_path: Path) -> None:
    register = long_register(tmp_path, SOUND, TestClock())
    assert journal_length(register) == 2 * SOUND
    assert_sound(register)
    register.close()
