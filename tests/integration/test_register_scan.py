"""A scan on the real register: entry, exit, questions, refusals, and nothing twice."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.outcomes import CodeRefused, EntryMade, ExitMade, JustLeft, LeavingAsked, ScanOutcome
from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.domain.codes.letters import Letters
from kiosk.domain.codes.reading import Refusal, Warning
from kiosk.domain.visit import RecordedBy, VisitState
from kiosk.domain.visit_facts import CorrectedColumn
from tests.integration.registers import DU, PLACE, THU, THU_BY_PHONE, assert_sound, journal_length, open_door


def test_in_and_out_and_in_again(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        came = door.enter(THU)
        assert (came.visits, came.previous, came.line.visit.by) == (1, None, RecordedBy.CITIZEN_CARD)
        assert came.line.details is not None
        assert came.line.details.name == "Nguyễn Văn Thử"
        left = door.leave(THU)
        assert left.line.visit.state is VisitState.LEFT
        assert left.line.visit.stayed(door.clock.now()) == timedelta(minutes=20)
        door.clock.forward(minutes=1)
        again = door.enter(THU)
        assert (again.visits, again.previous) == (2, left.line)
        assert_sound(door.register)


def test_the_same_person_by_another_code(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        came = door.enter(THU)
        left = door.leave(THU_BY_PHONE)
        assert left.line.visit.visit_id == came.line.visit.visit_id
        door.clock.forward(minutes=1)
        again = door.enter(THU_BY_PHONE)
        assert again.line.details is not None
        # The phone's code has no marks and no address: both are known from the card.
        assert (again.line.details.name, again.line.details.phone) == ("Nguyễn Văn Thử", "0900000001")
        assert again.line.details.address.startswith("An Hòa")


def test_a_scan_right_after_the_entry_asks_and_records_nothing(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.clock.forward(seconds=20)
        before = journal_length(door.register)
        assert isinstance(door.scan(THU), LeavingAsked)
        assert journal_length(door.register) == before


def test_a_scan_right_after_the_exit_records_nothing(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.leave(THU)
        before = journal_length(door.register)
        door.clock.forward(seconds=5)
        assert isinstance(door.scan(THU), JustLeft)
        assert journal_length(door.register) == before


def test_a_visit_left_open_yesterday_is_closed_without_a_time(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        first = door.enter(THU)
        door.clock.forward(days=1)
        second = door.enter(THU)
        assert second.previous is not None
        closed = second.previous.visit
        assert (closed.visit_id, closed.state) == (first.line.visit.visit_id, VisitState.NO_EXIT)
        assert closed.left_at is None
        assert second.line.visit.inside
        assert_sound(door.register)


def test_a_refused_code_is_noted_without_its_text(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        assert door.scan(PLACE) == CodeRefused(Refusal.PLACE)
        assert door.scan(THU, several=True) == CodeRefused(Refusal.SEVERAL)
        assert journal_length(door.register) == 2
        with door.register.read() as reader:
            assert "groupId" not in "".join(repr(one) for one in reader.entries())


@pytest.mark.parametrize("late", [timedelta(), timedelta(seconds=40), timedelta(minutes=5), timedelta(days=1)])
def test_a_retry_doubles_nothing_and_says_what_was_recorded(tmp_path: Path, late: timedelta) -> None:
    with open_door(tmp_path) as door:
        came = door.scan(THU, "s1")
        at_entry = door.clock.now()
        door.clock.forward(minutes=30)
        left = door.scan(THU, "s2")
        at_exit = door.clock.now()
        refused = door.scan(PLACE, "s3")
        assert isinstance(came, EntryMade)
        assert isinstance(left, ExitMade)
        door.clock.forward(seconds=late.total_seconds())
        length = journal_length(door.register)
        again = door.scan(THU, "s1", at_entry)
        assert isinstance(again, EntryMade)
        assert (again.event_id, again.visits, again.line.visit.visit_id) == ("s1", 1, came.line.visit.visit_id)
        assert door.scan(THU, "s2", at_exit) == left
        assert door.scan(PLACE, "s3") == refused
        assert journal_length(door.register) == length


def test_an_entry_tried_again_is_not_asked_about(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        came = door.scan(THU, "s1")
        assert door.scan(THU, "s1") == came


def test_an_entry_that_closed_yesterday_tried_again(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.clock.forward(days=1)
        came = door.scan(THU, "s9")
        length = journal_length(door.register)
        assert isinstance(came, EntryMade)
        again = door.scan(THU, "s9")
        assert isinstance(again, EntryMade)
        assert again.line == came.line
        assert journal_length(door.register) == length


def test_two_desks_at_once_make_one_open_visit(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(DU)
        outcomes: list[ScanOutcome] = []
        start = Barrier(4)

        def scan(number: int) -> None:
            start.wait()
            outcomes.append(RegisterScan(door.desk)(Scan(f"at-once-{number}", THU, door.clock.now())))

        threads = [Thread(target=scan, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(type(one).__name__ for one in outcomes) == ["EntryMade", *["LeavingAsked"] * 3]
        with door.register.read() as reader:
            assert len(reader.open_lines()) == 2
        assert_sound(door.register)


def test_a_name_that_a_reader_damaged_is_told_once_and_mended_at_the_next_visit(tmp_path: Path) -> None:
    damaged = THU.replace("Nguyễn Văn Thử", "Nguy?n V?n Th?")
    with open_door(tmp_path) as door:
        scan = RegisterScan(door.desk)
        first = scan(Scan("a" * 32, damaged, door.clock.now(), letters=Letters.KEYED))
        assert isinstance(first, EntryMade)
        assert Warning.NAME_DAMAGED in first.warnings
        visit_id = first.line.visit.visit_id
        ChangeVisit(door.desk).correct(visit_id, CorrectedColumn.NAME, "Nguyễn Văn Thử", "đầu đọc làm hỏng chữ")
        door.clock.forward(minutes=20)
        assert isinstance(scan(Scan("b" * 32, damaged, door.clock.now(), letters=Letters.KEYED)), ExitMade)
        door.clock.forward(minutes=20)
        again = scan(Scan("c" * 32, damaged, door.clock.now(), letters=Letters.KEYED))
        assert isinstance(again, EntryMade)
        assert again.line.details is not None
        assert again.line.details.name == "Nguyễn Văn Thử"
        assert Warning.NAME_DAMAGED not in again.warnings
        assert_sound(door.register)


def test_a_card_read_by_keyboard_without_marks_is_to_be_compared_with_the_paper(tmp_path: Path) -> None:
    bare = THU.replace("Nguyễn Văn Thử", "Nguyen Van Thu")
    with open_door(tmp_path) as door:
        seen = {
            letters: RegisterScan(door.desk)(
                Scan(f"{place:032x}", bare.replace("001|", f"{place:03d}|", 1), door.clock.now(), letters=letters)
            )
            for place, letters in enumerate((Letters.SURE, Letters.KEYED), 2)
        }
        odd = {
            letters
            for letters, came in seen.items()
            if isinstance(came, EntryMade) and Warning.NAME_DAMAGED in came.warnings
        }
        assert odd == {Letters.KEYED}
