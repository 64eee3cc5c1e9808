"""Whatever the desk asks costs the same after years as in the first week."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.sql_register import SqlRegister
from kiosk.application.board import board_of
from kiosk.application.open_shift import open_shift
from kiosk.application.read_duty import duty_of_day
from kiosk.application.record_deliveries import DeliveryForm, RecordDeliveries
from kiosk.application.shift_report import last_sign, summarise
from kiosk.domain.opening_hours import OpeningHours
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.shift import Shift
from tests.benchmarks.long_registers import long_register
from tests.fakes.desk import MORNING, TestClock, desk_over, open_desk
from tests.integration.registers import THU, Door, assert_sound, journal_length

SOUND, WEEK, YEAR = 900, 1_600, 12_800
YESTERDAY, FIRST = date(2026, 11, 18), date(2026, 11, 15)
LATELY = date(2026, 11, 16)
OLD_DAYS = RegisterScope(LATELY, YESTERDAY, "3")
SHIFT = Shift("shift", "01", "Lê Ngọc Anh", MORNING - timedelta(days=1), 1)
MOST_GROWTH = 1.5
"""A deeper tree and a busier day cost a little; what reads everything costs eight times as much."""
QUESTIONS: dict[str, Callable[[SqlReader], object]] = {
    "who is inside": lambda reader: reader.open_lines(),
    "the desk's lists": lambda reader: board_of(reader, date(2026, 11, 19)),
    "yesterday's lines": lambda reader: reader.lines_of_day(YESTERDAY),
    "the journal's head": lambda reader: reader.head(),
    "the head of an old day": lambda reader: reader.last_entry_of_day(FIRST),
    "the numbers of an old day": lambda reader: reader.entry_span_of_day(FIRST),
    "how many lines old days have": lambda reader: reader.count_lines(OLD_DAYS),
    "the numbers of old days": lambda reader: reader.entry_span(OLD_DAYS),
    "the head as it was": lambda reader: reader.head_at(700),
    "the last visit of somebody": lambda reader: reader.last_visit_of(_somebody(reader)),
    "how often somebody came": lambda reader: reader.visits_of(_somebody(reader)),
    "who has this phone": lambda reader: reader.find_visitors("000013", 6),
    "who has this common name": lambda reader: reader.find_visitors("nguyen", 6),
    "who has these common names": lambda reader: reader.find_visitors("nguyen van", 6),
    "somebody's visits": lambda reader: reader.lines_of_person(_somebody(reader), 20),
    "what visitors answered yesterday": lambda reader: list(reader.answers_between(YESTERDAY, YESTERDAY)),
    "which badges are out": lambda reader: reader.lines_with_badge(),
    "which deliveries run": lambda reader: reader.open_deliveries(),
    "yesterday's deliveries": lambda reader: reader.deliveries_of_day(YESTERDAY),
    "whom visitors see lately": lambda reader: (reader.hosts_since(LATELY), reader.counters_since(LATELY)),
    "which shift is open": open_shift,
    "who was on duty yesterday": lambda reader: duty_of_day(reader, YESTERDAY, OpeningHours(), MORNING),
    "what a shift did": lambda reader: summarise(reader, _shift_of_yesterday(reader), MORNING, ()),
    "until when a shift was there": lambda reader: last_sign(reader, SHIFT),
    "when the kiosk was off": lambda reader: list(reader.entries(100, ("kiosk_off",))),
    "who is expected": lambda reader: reader.expected.of_day(YESTERDAY),
    "whom the list means": lambda reader: reader.watched.told_apart("entry", _somebody(reader)),
    "the last exit": lambda reader: reader.last_entry(("exit",)),
    "what was refused": lambda reader: reader.entries_of_day(YESTERDAY, ("refused",)),
}


def _shift_of_yesterday(reader: SqlReader) -> Shift:
    span = reader.entry_span_of_day(YESTERDAY)
    assert span is not None
    return replace(SHIFT, began_seq=span[0])


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


def test_no_record_grows_with_the_register(registers: tuple[SqlRegister, SqlRegister]) -> None:
    costs = []
    for register in registers:
        counted: list[int] = []

        def count(driver: Any, *_: object, into: list[int] = counted) -> None:
            driver.set_progress_handler(lambda: into.append(1), 10)

        clock = TestClock()
        door = Door(desk_over(register, clock), clock)
        event.listen(register.engine, "checkout", count)
        door.enter(THU)
        door.leave(THU)
        event.remove(register.engine, "checkout", count)
        costs.append(len(counted))
    assert costs[1] <= MOST_GROWTH * costs[0] + 5, costs


def test_no_delivery_costs_more_for_those_that_are_over(tmp_path: Path) -> None:
    costs = []
    with open_desk(tmp_path) as desk:
        assert isinstance(desk.register, SqlRegister)
        deliveries = RecordDeliveries(desk)
        for number in range(60):
            deliveries.record(DeliveryForm(f"delivery-{number}", "0900000001"))
            deliveries.end(f"delivery-{number}")
            counted: list[int] = []
            with _steps(desk.register, counted) as reader:
                assert reader.open_deliveries() == ()
                assert reader.delivery(f"delivery-{number}") is not None
            costs.append(len(counted))
        assert costs[-1] <= costs[0] + 5
        assert_sound(desk.register)


def test_a_register_written_in_bulk_is_sound(tmp_path: Path) -> None:
    register = long_register(tmp_path, SOUND, TestClock())
    assert journal_length(register) == 2 * SOUND
    assert_sound(register)
    register.close()
