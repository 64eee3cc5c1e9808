"""A day on paper: lines, notes, corrections, totals, prints and the code to compare with the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.close_days import CloseDays
from kiosk.application.compose_register_day import compose_register_day
from kiosk.application.compose_volume import PrintRequest, compose_volume
from kiosk.application.outcomes import EntryMade
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain.app_answers import ALL_YES, AppRung
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.desk_facts import RegisterPrinted
from kiosk.domain.register_day import (
    NATIONALITY_NOTE,
    CorrectionNote,
    LineState,
    RefusedNote,
    RegisterDay,
    Totals,
    totals_of,
)
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.register_volume import RegisterVolume
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visit_facts import CorrectedColumn
from tests.fakes.desk import MORNING, RESOURCES
from tests.integration.registers import DU, PLACE, THU, THU_BY_PHONE, Door, declared_form, form, open_door

OFFICE, APP = load_office(Layers(RESOURCES)), load_app(Layers(RESOURCES))
DAY = date(2026, 11, 19)
SCOPE = RegisterScope.of_day(DAY)
EVENING = MORNING + timedelta(hours=10)
"""17:12 at the office."""


def composed(door: Door, at: datetime | None = None, day: date = DAY) -> RegisterDay:
    with door.register.read() as reader:
        return compose_register_day(reader, day, at or door.clock.now(), OFFICE, APP)


def volume(door: Door, at: datetime | None = None, scope: RegisterScope = SCOPE) -> RegisterVolume:
    with door.register.read() as reader:
        composed = compose_volume(reader, PrintRequest(scope, at or door.clock.now(), "Trần Văn In"), OFFICE, APP)
        return replace(composed, days=tuple(composed.days))


def test_a_day_without_visitors(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        empty = volume(door, EVENING)
        (day,) = empty.days
        assert (day.is_empty, day.closed, day.totals) == (True, True, Totals())
        assert (empty.lines, empty.closed, empty.copy, empty.first_seq, empty.last_seq) == (0, True, 1, 0, 0)


def test_lines_in_order_with_their_words(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        thu = door.enter(THU)
        ChangeVisit(door.desk).answer(thu.line.visit.visit_id, ALL_YES)
        door.clock.forward(minutes=5)
        door.scan(PLACE)
        door.clock.forward(minutes=5)
        RegisterByHand(door.desk)(replace(declared_form(), host="bà Hoa", purpose="nộp hồ sơ"))
        door.leave(THU)
        first, second = composed(door).lines
        assert (first.number, first.entry_clock, first.exit_clock, first.state) == (1, "07:12", "07:42", LineState.LEFT)
        assert (first.name, first.birth_year, first.paper_tail) == ("Nguyễn Văn Thử", "1990", "0001")
        assert (first.by, first.rung, first.answered) == (RecordedBy.CITIZEN_CARD, AppRung.RUNNING, True)
        assert (second.exit_clock, second.state, second.host) == ("", LineState.INSIDE, "bà Hoa")
        assert (second.purpose, second.on_behalf, second.answered) == ("nộp hồ sơ", True, False)
        assert composed(door).refused == (RefusedNote(1, "07:17", Refusal.PLACE),)


def test_no_exit_prints_as_an_interval_and_undone_keeps_its_line(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.clock.forward(minutes=1)
        undone = door.enter(DU)
        ChangeVisit(door.desk).undo(undone.event_id, "wrong person")
        door.clock.forward(days=1)
        CloseDays(door.desk)()
        day = composed(door)
        first, second = day.lines
        assert (first.state, first.exit_clock) == (LineState.NO_EXIT, "07:12–17:00")
        assert (second.state, second.undone_clock, second.undone_by) == (LineState.UNDONE, "07:13", "Lê Ngọc Anh")
        assert (second.undone_because, second.name) == ("wrong person", "Trần Thị Ví Dụ")
        assert totals_of(day.lines, 0) == Totals(entries=1, exits=0, no_exit=1, inside=0, people=1, undone=1)


def test_corrections_show_the_old_value_beside_the_new(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        came = RegisterByHand(door.desk)(replace(form(paper="B1234567"), purpose="nộp"))
        assert isinstance(came, EntryMade)
        change, visit_id = ChangeVisit(door.desk), came.line.visit.visit_id
        for column, value in (
            (CorrectedColumn.NAME, "Lê Mậu"),
            (CorrectedColumn.NAME, "Lê Mẩu"),
            (CorrectedColumn.BIRTH_YEAR, "2002"),
            (CorrectedColumn.PAPER, "B7654321"),
            (CorrectedColumn.ADDRESS, "Hà Tiên"),
            (CorrectedColumn.PHONE, "0900000009"),
            (CorrectedColumn.PURPOSE, "nhận"),
            (CorrectedColumn.COUNTER, "5"),
            (CorrectedColumn.NATIONALITY, "KOR"),
            (CorrectedColumn.NATIONALITY, "JPN"),
        ):
            change.correct(visit_id, column, value, "misheard")
        (line,) = composed(door).lines
        assert (line.name, line.birth_year, line.paper_tail, line.address) == ("Lê Mẩu", "2002", "4321", "Hà Tiên")
        assert (line.phone, line.purpose, line.counter) == ("0900000009", "nhận", "5")
        assert [(one.column, one.before) for one in line.corrections] == [
            (4, "Lê Mẫu"), (4, "Lê Mậu"), (5, "2001"), (6, "4567"), (7, ""), (8, "0900000003"), (9, "nộp"), (10, "3"),
            (NATIONALITY_NOTE, ""), (NATIONALITY_NOTE, "KOR"),
        ]  # fmt: skip
        assert line.corrections[0] == CorrectionNote(4, "Lê Mẫu", "07:12", "Lê Ngọc Anh", "misheard")
        assert totals_of((line,), 0).corrected == 1


def test_a_day_is_closed_when_nobody_is_inside_and_the_office_is_shut(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        assert not composed(door, EVENING).closed
        door.leave(THU)
        assert not composed(door, MORNING + timedelta(hours=9)).closed
        assert composed(door, EVENING).closed
        assert composed(door, MORNING + timedelta(days=1)).closed


def test_reprints_are_counted_and_provisional_prints_are_not(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        provisional = volume(door)
        assert (provisional.copy, provisional.first_printed_at) == (0, None)
        _print(door, provisional)
        door.leave(THU)
        first = volume(door, EVENING)
        assert (first.copy, first.first_printed_at) == (1, None)
        _print(door, first)
        again = volume(door, EVENING)
        assert (again.copy, again.first_printed_at) == (2, door.clock.now())
        # Printing is noted in the journal, but the page must not change by being printed.
        assert (again.last_seq, again.head_code) == (first.last_seq, first.head_code)


def _print(door: Door, printed: RegisterVolume) -> None:
    with door.register.write() as writer:
        door.desk.record_now(writer, RegisterPrinted(printed.day, printed.copy, 1))
        writer.commit()


def test_the_code_on_paper_is_the_code_of_the_verified_journal(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.leave(THU_BY_PHONE)
        paper = volume(door)
        door.clock.forward(days=1)
        door.enter(DU)
        verified = verify_register(door.register, DAY)
        assert isinstance(verified, Verified)
        assert verified.day_head is not None
        assert (verified.day_head.code, verified.day_head.seq) == (paper.head_code, paper.last_seq)
        assert volume(door).head_code == paper.head_code


def test_a_printed_line_shows_nothing_by_accident(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        assert "Thử" not in repr(composed(door))


def test_a_withdrawn_exit_stays_to_be_read(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        gone = door.leave(THU)
        door.clock.forward(minutes=1)
        ChangeVisit(door.desk).undo(gone.event_id, "chưa ra")
        (line,) = composed(door).lines
        assert (line.state, line.exit_clock) == (LineState.INSIDE, "")
        (note,) = line.corrections
        assert (note.column, note.before, note.clock, note.reason) == (3, "07:32", "07:33", "chưa ra")
        assert totals_of(composed(door).lines, 0).corrected == 1


def test_a_day_without_an_entry_has_no_code_to_compare(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        assert volume(door, EVENING).head_code == "–"
