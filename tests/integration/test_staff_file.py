"""The list of the staff: shipped empty, the administrator's over it, faults with their line, the first person added."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.staff_file import StaffFile, load_staff
from kiosk.domain.staff import Member, Role
from tests.fakes.desk import RESOURCES

HEAD = "lock_minutes = 5\n\n"
ANH = '[[member]]\ncode = "01"\nname = "Lê Ngọc Anh"\nrole = "administrator"\n\n'


def layers(folder: Path, text: str = "") -> Layers:
    if text:
        (folder / "office").mkdir()
        (folder / "office" / "staff.toml").write_text(text, encoding="utf-8")
    return Layers(RESOURCES, folder)


def test_the_shipped_list_names_nobody(tmp_path: Path) -> None:
    staff = load_staff(layers(tmp_path))
    assert (staff.members, staff.lock_minutes) == ((), 10)


def test_the_administrators_list_counts(tmp_path: Path) -> None:
    second = '[[member]]\ncode = "02"\nname = " Trần Văn  Bình "\n'
    staff = load_staff(layers(tmp_path, HEAD + ANH + second))
    assert staff.members == (Member("01", "Lê Ngọc Anh", Role.ADMINISTRATOR), Member("02", "Trần Văn Bình"))
    assert staff.lock_minutes == 5


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ('[[member]]\ncode = "01"\nname = "Ai Đó"\n', "line 8"),
        ('[[member]]\ncode = ""\nname = "Ai Đó"\n', "line 8"),
        ('[[member]]\ncode = "02"\nname = " "\n', "line 8"),
        ('[[member]]\ncode = "02"\nname = "Ai Đó"\nrole = "boss"\n', "boss"),
        ('[[member]]\nname = "Ai Đó"\n', "code"),
        ("[[member]\n", "line 8"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, fault: str, words: str) -> None:
    with pytest.raises(ResourceFaultyError) as caught:
        load_staff(layers(tmp_path, HEAD + ANH + fault))
    assert words in caught.value.fault
    assert caught.value.file.name == "staff.toml"


def test_a_list_that_is_no_list_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ResourceFaultyError, match="member"):
        load_staff(layers(tmp_path, 'lock_minutes = 5\nmember = "Ai Đó"\n'))


@pytest.mark.parametrize("minutes", ["-1", '"ten"', "true", "2.5"])
def test_minutes_are_a_number_of_minutes(tmp_path: Path, minutes: str) -> None:
    with pytest.raises(ResourceFaultyError, match="lock_minutes"):
        load_staff(layers(tmp_path, f"lock_minutes = {minutes}\n{ANH}"))


@pytest.mark.parametrize("name", ["Lê Ngọc Anh", 'Nguyễn "Út" Hai', "dấu \\ ngược", "Hoàng\u0301"])
def test_the_first_person_stands_in_the_file_from_then_on(tmp_path: Path, name: str) -> None:
    book = StaffFile(layers(tmp_path), write_whole)
    book.add(Member("01", name, Role.ADMINISTRATOR))
    book.add(Member("02", "Trần Văn Bình"))
    again = load_staff(Layers(RESOURCES, tmp_path))
    assert [one.code for one in again.members] == ["01", "02"]
    assert again.member("02") == Member("02", "Trần Văn Bình")
    assert again.lock_minutes == 10
    with pytest.raises(ValueError, match="02"):
        book.add(Member("02", "Ai Đó"))
