"""Whom a visitor sees stands in an erasable sheet, quick picks are learned from the register, waits begin and end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.meet_hosts import MeetHosts
from kiosk.application.outcomes import EntryMade, ExitMade, NotInside, VisitChanged
from kiosk.application.ports.register import VisitLine
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.domain.hosts import Usual
from kiosk.domain.visit_facts import CorrectedColumn
from tests.integration.registers import DU, THU, Door, assert_sound, form, open_door


def wait(door: Door, visit_id: str, note: str = "") -> VisitLine:
    outcome = MeetHosts(door.desk).wait(visit_id, note)
    assert isinstance(outcome, VisitChanged)
    return outcome.line


def by_hand(door: Door, number: int, host: str) -> EntryMade:
    name = ("Lê Thị Cúc", "Phan Văn Dư", "Hồ Thị Én", "Vũ Văn Giàu")[number - 1]
    typed = replace(form(f"form-{number}", name), host=host, counter="", birth_year=str(1950 + number))
    outcome = RegisterByHand(door.desk)(replace(typed, phone=f"09000000{number:02d}"))
    assert isinstance(outcome, EntryMade)
    return outcome


def test_a_host_is_written_down_with_their_counter_and_the_purpose_stays(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        visit_id = door.enter(THU).line.visit.visit_id
        ChangeVisit(door.desk).correct(visit_id, CorrectedColumn.PURPOSE, "nộp hồ sơ", "")
        line = MeetHosts(door.desk).choose(visit_id, " Nguyễn  Văn An ", "3").line
        assert (line.host, line.purpose, line.visit.counter) == ("Nguyễn Văn An", "nộp hồ sơ", "3")
        assert MeetHosts(door.desk).choose(visit_id, "Đỗ Thị Bình").line.visit.counter == "3"
        with pytest.raises(ValueError, match="whom"):
            MeetHosts(door.desk).choose(visit_id, "  ")
        assert_sound(door.register)


def test_a_wait_lasts_from_its_beginning_whatever_is_noted_until_they_met(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        visit_id = door.enter(THU).line.visit.visit_id
        began = door.clock.forward(minutes=1)
        wait(door, visit_id, "họp đến 9 giờ")
        door.clock.forward(minutes=12)
        line = wait(door, visit_id, "họp đến 10 giờ")
        assert (line.visit.waiting_since, line.visit.waited(door.clock.now())) == (began, 12)
        assert line.note == "họp đến 10 giờ"
        assert ChangeVisit(door.desk).correct(visit_id, CorrectedColumn.PURPOSE, "hỏi", "").line.note == line.note
        assert MeetHosts(door.desk).came(visit_id).line.visit.waiting_since is None
        assert MeetHosts(door.desk).came(visit_id).line.visit.waiting_since is None
        assert_sound(door.register)


def test_the_exit_ends_the_wait_and_its_undo_brings_it_back(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        visit_id = door.enter(THU).line.visit.visit_id
        since = wait(door, visit_id).visit.waiting_since
        left = ChangeVisit(door.desk).leave(visit_id)
        assert isinstance(left, ExitMade)
        assert left.line.visit.waiting_since is None
        assert isinstance(MeetHosts(door.desk).wait(visit_id, ""), NotInside)
        ChangeVisit(door.desk).undo(left.event_id, "nhầm")
        with door.register.read() as reader:
            (line,) = reader.open_lines()
        assert line.visit.waiting_since == since
        assert_sound(door.register)


def test_quick_picks_are_learned_from_the_last_weeks_of_the_register(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        usual = MeetHosts(door.desk).usual
        assert usual() == Usual()
        by_hand(door, 1, "bà Tư")
        door.clock.forward(weeks=2)
        for number in (2, 3):
            by_hand(door, number, "anh Nam")
        undone = by_hand(door, 4, "nhầm người")
        ChangeVisit(door.desk).undo(undone.event_id, "")
        ChangeVisit(door.desk).send_to(door.enter(DU).line.visit.visit_id, "5")
        assert usual() == Usual(("anh Nam", "bà Tư"), ("5",))
        door.clock.forward(weeks=3)
        assert usual() == Usual(("anh Nam",), ("5",))
