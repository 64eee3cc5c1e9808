"""Proves what an inspector reads on paper of groups, of children, and of who declared for a visitor."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.application.bring_child import BringChild, ChildForm
from kiosk.application.declare_on_behalf import Declaration, DeclareOnBehalf
from kiosk.application.keep_group import KeepGroup
from kiosk.domain.line_company import LineCompany, PartClock
from kiosk.domain.register_day import (
    DECLARER_NOTE,
    HEADS,
    NATIONALITY_NOTE,
    CorrectionNote,
    RegisterLine,
    totals_of,
)
from tests.integration.register_days import INSIDE, NO_EXIT, UNDONE, USUAL, of, register_pdf
from tests.integration.registers import DU, THU, open_door
from tests.integration.test_compose_register_day import composed

TWELVE = LineCompany(people=12, parts=(PartClock(11, "09:02"),))
DECLARED = LineCompany(declarer="Lê Thị Cháu", declarer_phone="0900000009", relation="Cháu")


def text_of(folder: Path, line: RegisterLine) -> str:
    register_pdf().write(of(line), folder / "day.pdf")
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(folder / "day.pdf").pages).split())
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("line", "shown", "hidden"),
    [
        (replace(USUAL, company=TWELVE, exit_clock="09:15"), ["và 11 người", "09:02 (11)", "09:15 (1)"], []),
        (replace(USUAL, company=LineCompany(people=12)), ["và 11 người", "07:40"], ["(12)  07", "07:40 ("]),
        (replace(INSIDE, company=TWELVE), ["09:02 (11)", "Đang ở trong"], ["09:15"]),
        (replace(NO_EXIT, company=TWELVE), ["09:02 (11)", "09:47–17:00 (1)"], []),
        (replace(UNDONE, company=TWELVE), ["Hủy 16:12"], ["và 11 người", "09:02"]),
        (replace(USUAL, on_behalf=True, company=DECLARED), ["Khai hộ:", "Lê Thị Cháu", "cháu", "0900 000 009"], []),
        (replace(USUAL, on_behalf=True, company=DECLARED, erased=True), ["Khai hộ"], ["Cháu", "0900 000 009"]),
        (replace(USUAL, company=LineCompany(is_child=True, adult_number=13)), ["Trẻ em, theo số 13"], []),
        (replace(USUAL, company=LineCompany(is_child=True)), ["Trẻ em đi cùng người lớn"], []),
        (replace(USUAL, company=LineCompany(people=2, names=("Trần Thử",))), ["Cùng đi: Trần Thử"], []),
    ],
)
def test_special_lines(tmp_path: Path, line: RegisterLine, shown: list[str], hidden: list[str]) -> None:
    text = text_of(tmp_path, line)
    assert [one for one in shown if one not in text] == []
    assert [one for one in hidden if one in text] == []


def test_a_recount_keeps_both_counts_and_who_counted(tmp_path: Path) -> None:
    note = CorrectionNote(HEADS, "20", "07:58", "Hà", "đếm lại")
    text = text_of(tmp_path, replace(USUAL, company=LineCompany(people=18), corrections=(note,)))
    assert text.index("và 19 người") < text.index("và 17 người")
    assert "Đếm lại 07:58, Hà" in text


def test_another_declarer_leaves_the_first_one_struck_on_paper(tmp_path: Path) -> None:
    with open_door(tmp_path / "register") as door:
        visit_id, declare = door.enter(THU).line.visit.visit_id, DeclareOnBehalf(door.desk)
        declare(visit_id, Declaration("Lê Thị Cháu", "0900000009", "grandchild"))
        declare(visit_id, Declaration("Lê Thị Cháu", "0900000009", "grandchild"))
        declare(visit_id, Declaration("Phạm Văn Con", "", "child"), "gõ nhầm")
        (line,) = composed(door).lines
    assert line.corrections == (
        CorrectionNote(DECLARER_NOTE, "Lê Thị Cháu, cháu, 0900000009", "07:12", "Lê Ngọc Anh", "gõ nhầm"),
    )
    text = text_of(tmp_path, line)
    assert text.index("Khai hộ: Lê Thị Cháu") < text.index("Sửa người khai hộ 07:12") < text.index("Phạm Văn Con")
    assert "Lê Thị Cháu" not in text_of(tmp_path, replace(line, erased=True, corrections=()))


def test_a_corrected_nationality_leaves_the_first_one_struck_on_paper(tmp_path: Path) -> None:
    note = CorrectionNote(NATIONALITY_NOTE, "KOR", "07:58", "Hà", "đọc nhầm")
    text = text_of(tmp_path, replace(USUAL, nationality="JPN", corrections=(note,)))
    for words in ("Quốc tịch KOR", "Sửa quốc tịch 07:58, Hà: đọc nhầm", "Quốc tịch JPN"):
        assert words in text
    assert "KOR" not in text_of(tmp_path, replace(UNDONE, corrections=(note,)))


def test_a_group_is_one_entry_and_one_exit_and_its_heads_are_people(tmp_path: Path) -> None:
    totals = totals_of((replace(USUAL, company=TWELVE), USUAL, replace(UNDONE, company=TWELVE)), 0)
    assert (totals.entries, totals.exits, totals.people, totals.undone) == (2, 2, 13, 1)
    text = text_of(tmp_path, replace(USUAL, company=TWELVE))
    assert "Lượt vào: 1" in text
    assert "số người: 12" in text


def test_the_days_lines_know_their_company(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        groups, leader = KeepGroup(door.desk), door.enter(THU).line.visit.visit_id
        groups.count(leader, 3)
        groups.name(leader, ["Lê Mẫu"])
        DeclareOnBehalf(door.desk)(leader, Declaration("Lê Thị Cháu", "0900000009", "grandchild"))
        adult = door.enter(DU).line.visit.visit_id
        BringChild(door.desk)(adult, ChildForm("child", "Lê Bé", "2020"))
        door.clock.forward(minutes=10)
        groups.part_leaves(leader, 2)
        first, second, third = (one.company for one in composed(door).lines)
    assert (first.people, first.parts, first.names) == (3, (PartClock(2, "07:22"),), ("Lê Mẫu",))
    assert (first.declarer, first.declarer_phone, first.relation) == ("Lê Thị Cháu", "0900000009", "Cháu")
    assert (second.is_child, third.is_child, third.adult_number) == (False, True, 2)
