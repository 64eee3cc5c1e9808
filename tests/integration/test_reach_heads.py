"""A kiosk does not begin over a register that heads outside of it know to have gone further."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.adapters.persistence.commit_mark import MARK_NAME
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.application.ports.heads import HeadPlace
from kiosk.application.reach_heads import falls_short
from kiosk.domain.anchor import Occasion
from kiosk.domain.backup_facts import RegisterRestored
from tests.fakes.desk import TestClock
from tests.integration.heads import headed_door, places_in
from tests.integration.registers import DU, THU, open_door


@dataclass(frozen=True, slots=True)
class _BusyPlace:
    """The kiosk records, and keeps a head of it, at the moment when a command reads its heads."""

    inner: HeadPlace
    meanwhile: Callable[[], None]

    @property
    def name(self) -> str:
        return self.inner.name

    def read(self, last: int = 0) -> str | None:
        self.meanwhile()
        return self.inner.read(last)

    def append(self, note: str) -> bool:
        return self.inner.append(note)


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def office(tmp_path: Path, clock: TestClock) -> Path:
    """Two days of a register, and in `old` a copy of its folder after the first."""
    for day, code in enumerate((THU, DU)):
        with headed_door(tmp_path, clock) as opened:
            opened.door.enter(code)
            opened.heads.keep(Occasion.PRINTED)
        if not day:
            shutil.copytree(tmp_path / "register", tmp_path / "old")
        clock.forward(days=1)
    return tmp_path


def _take_back(office: Path) -> None:
    """As somebody does who knows of the mark of the last commit beside the database."""
    shutil.copy(office / "old" / DATABASE_NAME, office / "register" / DATABASE_NAME)
    (office / "register" / MARK_NAME).unlink()


def short(office: Path, clock: TestClock) -> list[bool]:
    """What each place says."""
    with open_door(office / "register", clock, "begins") as door:
        return [falls_short(door.register, (one,)) is not None for one in places_in(office, door.register.kiosk)]


def test_a_register_as_it_was_left_is_not_in_doubt(office: Path, clock: TestClock) -> None:
    assert short(office, clock) == [False, False]


def test_an_older_database_is_told_by_both_places(office: Path, clock: TestClock) -> None:
    _take_back(office)
    assert short(office, clock) == [True, True]


def test_an_older_folder_is_told_by_the_second_place(office: Path, clock: TestClock) -> None:
    shutil.rmtree(office / "register")
    shutil.copytree(office / "old", office / "register")
    assert short(office, clock) == [False, True]


def test_one_that_went_on_from_there_is_told_too(office: Path, clock: TestClock) -> None:
    _take_back(office)
    with open_door(office / "register", clock, "went on") as door:
        for code in (DU, THU):
            door.scan(code)
        door.clock.forward(minutes=30)
        door.scan(DU)
    assert short(office, clock) == [True, True]


def test_what_the_journal_says_was_restored_is_not_held_against_it(office: Path, clock: TestClock) -> None:
    _take_back(office)
    with open_door(office / "register", clock, "restored") as door, door.register.write() as writer:
        door.desk.record_now(writer, RegisterRestored("so-ra-vao_x.db", 1, "", 2, "", "thử"))
        writer.commit()
    assert short(office, clock) == [False, False]


def test_a_head_that_the_kiosk_keeps_while_a_command_begins_takes_nothing_back(office: Path, clock: TestClock) -> None:
    with headed_door(office, clock) as kiosk, open_door(office / "register", clock, "command") as command:

        def meanwhile() -> None:
            kiosk.door.scan(THU)
            kiosk.heads.keep(Occasion.PRINTED)

        own, _ = places_in(office, command.register.kiosk)
        assert falls_short(command.register, (_BusyPlace(own, meanwhile),)) is None
