"""Concerns reported in confidence: taken by anybody on duty, read by heads alone, and each look is in the journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.resources.concern_file import load_concern_kinds
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.application.check_pin import PinMissing, RightPin, WrongPin
from kiosk.application.keep_concerns import ConcernFault, ConcernKept, ConcernWrong, KeepConcerns
from kiosk.application.permits import NotAllowedError
from kiosk.domain.concern_facts import ConcernPassedOn, ConcernPrinted, ConcernReported, ConcernsRead
from kiosk.domain.concerns import Concern
from kiosk.domain.staff import Member, Role, Staff
from tests.fakes.desk import RESOURCES
from tests.fakes.staff import ANH, BINH, ListedStaff, give_pins, shifts_of
from tests.integration.registers import Door, assert_sound

KINDS = load_concern_kinds(Layers(RESOURCES))
HEAD = Member("09", "Võ Thị Lãnh Đạo", Role.HEAD)
TOLD = Concern("suspected", "Nhà bên có người sốt nhiều ngày", "Xã An Bình", "", "Tỉnh Mẫu")


def concerns_at(door: Door) -> KeepConcerns:
    shifts = shifts_of(door.desk, ListedStaff(Staff((ANH, BINH, HEAD))))
    give_pins(shifts, (ANH.code, "2580"), (HEAD.code, "1397"))
    return KeepConcerns(shifts, KINDS)


def test_the_five_kinds_of_the_dispatch_ship_and_an_office_may_have_its_own(tmp_path: Path) -> None:
    shipped = ["suspected", "from_area", "near_from_area", "near_suspected", "entered"]
    assert [one.key for one in KINDS.listed] == shipped
    file = tmp_path / "office" / "concerns.toml"
    file.parent.mkdir()
    file.write_text('[[concern]]\nkey = "other"\nlabel = { vi = "Khác" }\n', "utf-8")
    assert [one.key for one in load_concern_kinds(Layers(RESOURCES, tmp_path)).listed] == ["other"]
    file.write_text('[[concern]]\nkey = "other"\nlabel = { en = "Other" }\n', "utf-8")
    with pytest.raises(ResourceFaultyError, match="line 1"):
        load_concern_kinds(Layers(RESOURCES, tmp_path))


@pytest.mark.parametrize(
    ("concern", "faults"),
    [(Concern(), tuple(ConcernFault)), (Concern("suspected", " \n"), (ConcernFault.TEXT,)),
     (Concern("unknown", "x"), (ConcernFault.KIND,))],
)  # fmt: skip
def test_kind_and_text_are_needed_and_a_place_is_not(
    door: Door, concern: Concern, faults: tuple[ConcernFault, ...]
) -> None:
    keep = concerns_at(door)
    assert keep.report(concern) == ConcernWrong(faults)
    assert keep.waiting() == 0


def test_a_receptionist_sees_only_a_count(door: Door) -> None:
    keep = concerns_at(door)
    assert [keep.report(TOLD), keep.report(Concern("entered", "Ghe lạ cập bến"))] == [ConcernKept(1), ConcernKept(2)]
    assert keep.waiting() == 2
    assert keep.heads == (HEAD,)
    for code in (ANH.code, BINH.code, "nobody"):
        assert keep.verify(code, "2580") == PinMissing()
        with pytest.raises(NotAllowedError):
            keep.open(code)
        with pytest.raises(NotAllowedError):
            keep.pass_on(code, "any", "Trạm Y tế")
        with pytest.raises(NotAllowedError):
            keep.note_print(code, "any")


def test_a_head_reads_after_the_pin_and_each_look_is_a_fact(door: Door) -> None:
    keep = concerns_at(door)
    keep.report(TOLD)
    assert isinstance(keep.verify(HEAD.code, "0000"), WrongPin)
    assert keep.verify(HEAD.code, "1397") == RightPin()
    (line,) = keep.open(HEAD.code).lines
    assert (line.concern, line.taken_by, line.passed_at) == (TOLD, "Lê Ngọc Anh", None)
    assert keep.note_print(HEAD.code, line.concern_id) == line
    (passed,) = keep.pass_on(HEAD.code, line.concern_id, " Trạm  Y tế xã ").lines
    assert (passed.passed_to, keep.waiting()) == ("Trạm Y tế xã", 0)
    with pytest.raises(ValueError, match="somebody"):
        keep.pass_on(HEAD.code, line.concern_id, " ")
    with door.register.read() as reader:
        entries = list(reader.entries(kinds=("concern", "concerns_read", "concern_passed", "concern_printed")))
    kinds = [type(one.fact) for one in entries]
    assert kinds == [ConcernReported, ConcernsRead, ConcernPrinted, ConcernPassedOn]
    assert {one.operator for one in entries[1:]} == {HEAD.name}
    assert_sound(door.register)


def test_the_journal_tells_neither_kind_nor_place_nor_words(door: Door) -> None:
    keep = concerns_at(door)
    keep.report(TOLD)
    assert keep.verify(HEAD.code, "1397") == RightPin()
    (line,) = keep.open(HEAD.code).lines
    keep.pass_on(HEAD.code, line.concern_id, "Trạm Y tế xã")
    with door.register.engine.connect() as connection:
        bodies = " ".join(str(row[0]) for row in connection.exec_driver_sql("SELECT body FROM journal"))
    assert not [word for word in ("suspected", "sốt", "An Bình", "Mẫu", "Trạm") if word in bodies]
    assert "sốt" not in repr(keep.open(HEAD.code))
