"""Answers, counters, corrections and undos on the real register."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import delete

from kiosk.adapters.persistence.tables import sheets
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.outcomes import EntryMade, ExitMade, LeavingAsked, NotInside, TooLate, Undone
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.domain.app_answers import ALL_YES, Answer, AppAnswers
from kiosk.domain.journal import envelope
from kiosk.domain.visit import VisitState
from kiosk.domain.visit_facts import CorrectedColumn, VisitCorrected
from tests.integration.registers import DU, THU, Door, assert_sound, form, journal_length


def test_answers_and_counter(door: Door) -> None:
    visit_id = door.enter(THU).line.visit.visit_id
    change = ChangeVisit(door.desk)
    assert change.answer(visit_id, ALL_YES).line.visit.answers == ALL_YES
    sloppy = replace(ALL_YES, knows=Answer.NO)
    assert change.answer(visit_id, sloppy).line.visit.answers == AppAnswers(Answer.NO, phone=ALL_YES.phone)
    assert change.send_to(visit_id, "2").line.visit.counter == "2"


def test_leaving_after_the_question(door: Door) -> None:
    visit_id = door.enter(THU).line.visit.visit_id
    assert isinstance(door.scan(THU), LeavingAsked)
    change = ChangeVisit(door.desk)
    assert isinstance(change.leave(visit_id), ExitMade)
    assert change.leave(visit_id) == NotInside()


def test_an_undone_entry_lets_the_visitor_in_anew(door: Door) -> None:
    came = door.enter(THU)
    undone = ChangeVisit(door.desk).undo(came.event_id, " wrong  person ")
    assert isinstance(undone, Undone)
    assert (undone.line.visit.state, undone.line.visit.undone_because) == (VisitState.UNDONE, "wrong person")
    assert door.enter(THU).visits == 1


def test_an_undone_exit_reopens_the_visit(door: Door) -> None:
    door.enter(THU)
    left = door.leave(THU)
    undone = ChangeVisit(door.desk).undo(left.event_id, "")
    assert isinstance(undone, Undone)
    assert undone.line.visit.inside
    assert door.leave(THU).line.visit.visit_id == left.line.visit.visit_id


def test_what_others_stand_on_cannot_be_undone(door: Door) -> None:
    change = ChangeVisit(door.desk)
    came = door.enter(THU)
    left = door.leave(THU)
    assert change.undo(came.event_id, "") == TooLate()
    door.clock.forward(minutes=1)
    second = door.enter(THU)
    assert change.undo(left.event_id, "") == TooLate()
    assert isinstance(change.undo(second.event_id, ""), Undone)
    assert change.undo(second.event_id, "") == TooLate()
    assert change.undo("nothing of this name", "") == TooLate()
    assert isinstance(change.undo(left.event_id, ""), Undone)


CORRECTIONS = [
    (CorrectedColumn.NAME, " Nguyễn  Văn Thứ ", "name", "Nguyễn Văn Thứ"),
    (CorrectedColumn.BIRTH_YEAR, "1991", "birth_year", 1991),
    (CorrectedColumn.ADDRESS, "Hà Tiên", "address", "Hà Tiên"),
    (CorrectedColumn.PHONE, "+84 900-000 009", "phone", "0900000009"),
    (CorrectedColumn.PHONE, "", "phone", ""),
    (CorrectedColumn.PAPER, "", "paper", None),
    (CorrectedColumn.NATIONALITY, "KOR", "nationality", "KOR"),
]


@pytest.mark.parametrize(("column", "value", "field", "after"), CORRECTIONS)
def test_a_correction_of_a_personal_column(
    door: Door, column: CorrectedColumn, value: str, field: str, after: object
) -> None:
    visit = door.enter(THU).line.visit
    line = ChangeVisit(door.desk).correct(visit.visit_id, column, value, " misread ").line
    assert getattr(line.details, field) == after
    note = line.visit.corrections[0]
    assert (note.column, note.before, note.reason) == (column.value, visit.details_sheet, "misread")


def test_a_corrected_number_is_kept_as_codes_write_it(door: Door) -> None:
    visit_id = door.enter(DU).line.visit.visit_id
    line = ChangeVisit(door.desk).correct(visit_id, CorrectedColumn.PAPER, "008 185 000.009", "misread").line
    assert line.details is not None
    assert line.details.paper is not None
    assert line.details.paper.number == "008185000009"


def test_corrections_of_matter_and_counter(door: Door) -> None:
    came = RegisterByHand(door.desk)(replace(form(), host="bà Hoa", purpose="nộp"))
    assert isinstance(came, EntryMade)
    change, visit_id = ChangeVisit(door.desk), came.line.visit.visit_id
    line = change.correct(visit_id, CorrectedColumn.PURPOSE, "nhận hồ sơ", "misheard").line
    assert (line.purpose, line.host) == ("nhận hồ sơ", "bà Hoa")
    assert change.correct(visit_id, CorrectedColumn.COUNTER, "5", "").line.visit.counter == "5"
    assert change.correct(visit_id, CorrectedColumn.PURPOSE, "", "none").line.purpose == ""


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (CorrectedColumn.NAME, " "),
        (CorrectedColumn.NAME, "Lê" * 60),
        (CorrectedColumn.BIRTH_YEAR, ""),
        (CorrectedColumn.BIRTH_YEAR, "-5"),
        (CorrectedColumn.BIRTH_YEAR, "12"),
        (CorrectedColumn.BIRTH_YEAR, "99999"),
        (CorrectedColumn.BIRTH_YEAR, "2999"),
        (CorrectedColumn.BIRTH_YEAR, "١٩٩٠"),
        (CorrectedColumn.PHONE, "12"),
        (CorrectedColumn.PAPER, "12"),
        (CorrectedColumn.NATIONALITY, "Hàn Quốc"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_changes_nothing(door: Door, column: CorrectedColumn, value: str) -> None:
    line = door.enter(THU).line
    length = journal_length(door.register)
    with pytest.raises(ValueError, match=column.value) as refused:
        ChangeVisit(door.desk).correct(line.visit.visit_id, column, value, "")
    assert not value.strip() or value not in str(refused.value)
    assert journal_length(door.register) == length


def test_what_was_typed_of_a_reason_can_be_erased_and_what_was_chosen_stays(door: Door) -> None:
    visit_id = door.enter(THU).line.visit.visit_id
    change = ChangeVisit(door.desk)
    change.correct(visit_id, CorrectedColumn.ADDRESS, "Hà Tiên", "khách báo lại", " con là Lê Mẫu báo ")
    assert [one.reason for one in change.corrections(visit_id)] == ["khách báo lại, con là Lê Mẫu báo"]
    with door.register.read() as reader:
        (entry,) = reader.entries(kinds=("correction",))
    assert "Lê Mẫu" not in str(envelope(entry))
    assert isinstance(entry.fact, VisitCorrected)
    assert entry.fact.because is not None
    with door.register.engine.begin() as connection:
        connection.execute(delete(sheets).where(sheets.c.sheet_id == entry.fact.because.sheet_id))
    assert [one.reason for one in change.corrections(visit_id)] == ["khách báo lại"]
    assert_sound(door.register)
