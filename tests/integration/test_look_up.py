"""Proves that anyone who was ever here is found by name, number or code, with every visit."""

from __future__ import annotations

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.look_up import LookUp
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import VisitState
from kiosk.domain.visit_facts import CorrectedColumn
from tests.integration.registers import DU, THU, THU_BY_PHONE, Door


def names(door: Door, typed: str) -> list[str]:
    look_up = LookUp(door.desk)
    return [one.details.name for one in look_up.people(typed, office_day(door.clock.now()))]


def test_by_name_by_paper_and_by_code(door: Door) -> None:
    door.enter(THU)
    door.enter(DU)
    assert names(door, "vi du") == ["Trần Thị Ví Dụ"]
    assert names(door, "091 090 000001") == ["Nguyễn Văn Thử"]
    assert names(door, THU) == ["Nguyễn Văn Thử"]
    assert names(door, THU_BY_PHONE) == ["Nguyễn Văn Thử"]
    assert names(door, "091090000009") == []
    assert names(door, "x") == []


def test_every_visit_of_a_person_latest_first_also_corrected_and_undone(door: Door) -> None:
    first = door.enter(THU).line.visit
    door.leave(THU)
    door.clock.forward(hours=24)
    second = door.enter(THU)
    ChangeVisit(door.desk).undo(second.event_id, "nhầm người")
    ChangeVisit(door.desk).correct(first.visit_id, CorrectedColumn.NAME, "Nguyễn Văn Thứ", "gõ nhầm")
    look_up = LookUp(door.desk)
    lines = look_up.visits(first.visitor_id)
    assert [one.visit.state for one in lines] == [VisitState.UNDONE, VisitState.LEFT]
    assert lines[1].details is not None
    assert lines[1].details.name == "Nguyễn Văn Thứ"


def test_both_values_of_a_correction_are_told_with_who_when_and_why(door: Door) -> None:
    visit_id = door.enter(THU).line.visit.visit_id
    change = ChangeVisit(door.desk)
    for column, value in (
        (CorrectedColumn.NAME, "Nguyễn Văn Thứ"),
        (CorrectedColumn.PAPER, "091090000009"),
        (CorrectedColumn.NAME, "Nguyễn Văn Thử"),
        (CorrectedColumn.COUNTER, "3"),
        (CorrectedColumn.PURPOSE, "nộp hồ sơ"),
    ):
        change.correct(visit_id, column, value, "gõ nhầm")
    told = change.corrections(visit_id)
    assert [(one.column, one.before, one.after) for one in told] == [
        (CorrectedColumn.NAME, "Nguyễn Văn Thử", "Nguyễn Văn Thứ"),
        (CorrectedColumn.PAPER, "0001", "0009"),
        (CorrectedColumn.NAME, "Nguyễn Văn Thứ", "Nguyễn Văn Thử"),
        (CorrectedColumn.COUNTER, "", "3"),
        (CorrectedColumn.PURPOSE, "", "nộp hồ sơ"),
    ]
    assert {(one.operator, one.reason, one.corrected_at) for one in told} == {
        (door.desk.operator, "gõ nhầm", door.clock.now())
    }
