"""Everyone who was near several people over many days: each once, at their nearest level (rows 000-c and 000-d)."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest

from kiosk.adapters.documents.cases_csv import CasesCsv
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.list_cases import CaseList, CaseRequest, ListCases
from kiosk.application.outcomes import EntryMade
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.domain.case_status import CaseStatus
from kiosk.domain.contact_facts import ContactsTraced
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import Visit, minutes_of
from tests.fakes.desk import RESOURCES
from tests.integration.declarations import send
from tests.integration.registers import Door, assert_sound, form

LAYERS = Layers(RESOURCES)
OFFICE, WORDING, BOOK = load_office(LAYERS), load_wordings(LAYERS).of("vi"), load_questionnaires(LAYERS).book
FIRST, SECOND, BOTH, LATER = "Ca Thứ Nhất", "Nghi Thứ Hai", "Gặp Cả Hai", "Gặp Sau"
PHONES = {FIRST: "0900000011", SECOND: "0900000012", BOTH: "0900000013", LATER: "0900000014"}


def come(door: Door, *names: str) -> dict[str, Visit]:
    """These people are inside together for twenty minutes of a new day."""
    door.clock.forward(days=1)
    day, visits = door.clock.now().date(), {}
    for name in names:
        made = RegisterByHand(door.desk)(form(f"{name} {day}", name, PHONES[name]))
        assert isinstance(made, EntryMade)
        visits[name] = made.line.visit
    door.clock.forward(minutes=20)
    for one in visits.values():
        ChangeVisit(door.desk).leave(one.visit_id)
    return visits


def asked(door: Door, people: dict[str, CaseStatus], first: date) -> CaseList:
    last = office_day(door.clock.now())
    return ListCases(door.desk)(CaseRequest(people, first, last, "Trung tâm Y tế", "Khoanh vùng"))


def test_each_person_stands_once_at_their_nearest_level(door: Door, tmp_path: Path) -> None:
    start = office_day(door.clock.now())
    one = come(door, FIRST, BOTH)
    send(door.desk, one[BOTH].visit_id)
    two = come(door, SECOND, BOTH, LATER)
    send(door.desk, two[LATER].visit_id)
    people = {one[FIRST].visitor_id: CaseStatus.CASE, two[SECOND].visitor_id: CaseStatus.CONTACT}
    found = asked(door, people, start)
    told = [(each.last.details.name if each.last.details else "", each.level, each.numbers) for each in found.found]
    assert told == [(BOTH, CaseStatus.CASE, (1, 2)), (LATER, CaseStatus.CONTACT, (2,))]
    both, later = found.found
    assert (len(both.days), minutes_of(both.least)) == (2, 40)
    assert (both.declared is None, later.declared is None) == (False, True), "answers of who met a case alone"
    assert CasesCsv(WORDING, BOOK).write(found, OFFICE, tmp_path / "cases.csv") == 2
    rows = list(csv.DictReader(StringIO((tmp_path / "cases.csv").read_text("utf-8-sig"), newline="")))
    assert [row["Mức tiếp xúc"] for row in rows] == ["Với ca bệnh", "Với người tiếp xúc"]
    assert [bool(row["Câu trả lời y tế"]) for row in rows] == [True, False]
    with door.register.read() as reader:
        traces = [one.fact for one in reader.entries(kinds=("traced",))]
    assert [one.status for one in traces if isinstance(one, ContactsTraced)] == list(people.values())
    assert_sound(door.register)


def test_a_list_without_a_case_or_suspect_has_no_answers(door: Door, tmp_path: Path) -> None:
    start = office_day(door.clock.now())
    one = come(door, FIRST, BOTH)
    send(door.desk, one[BOTH].visit_id)
    found = asked(door, {one[FIRST].visitor_id: CaseStatus.CONTACT}, start)
    CasesCsv(WORDING, BOOK).write(found, OFFICE, tmp_path / "cases.csv")
    text = (tmp_path / "cases.csv").read_text("utf-8-sig")
    assert BOTH in text
    assert "Câu trả lời" not in text
    assert "đến từ nước" not in text


@pytest.mark.parametrize("days", [-1, 60])
def test_neither_no_day_nor_too_many_are_read(door: Door, days: int) -> None:
    today = office_day(door.clock.now())
    with pytest.raises(ValueError, match="some days"):
        asked(door, {"visitor": CaseStatus.CASE}, today - timedelta(days=days))
