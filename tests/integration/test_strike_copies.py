"""Whoever asked to be erased stands in no kept copy either: at once where the disk is there, else it is said."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.adapters.documents.erasure_pdf import ErasurePdf
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.erase_person import ErasePerson
from kiosk.application.ports.backups import CheckOrder
from kiosk.application.print_erasure import PrintErasure
from kiosk.application.read_erasures import erasure_records
from kiosk.application.strike_copies import StrikeCopies
from tests.fakes import shipped
from tests.fakes.desk import KEY, RESOURCES
from tests.integration.backup_desk import CheckedHere, keeping, store_of
from tests.integration.raw_pages import plain_bytes
from tests.integration.registers import DU, THU, Door, open_door

NAME = "Nguyễn Văn Thử".encode()


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path / "register") as opened:
        yield opened


def _copied(door: Door, first: Path, second: Path) -> str:
    """Somebody came and left, and stands in a copy on both disks."""
    second.mkdir()
    visit = door.enter(THU).line.visit
    ChangeVisit(door.desk).leave(visit.visit_id)
    ChangeVisit(door.desk).leave(door.enter(DU).line.visit.visit_id)
    assert not keeping(door, first, second)().missed
    assert NAME in plain_bytes(first, KEY)
    return visit.visitor_id


def _paper(door: Door, tmp_path: Path) -> str:
    printing = PrintErasure(door.desk, shipped.office(), ErasurePdf(RESOURCES / "fonts", shipped.wordings().of("vi")))
    with door.register.read() as reader:
        number = erasure_records(reader)[-1].number
    printing.to_file(number, tmp_path / "paper.pdf")
    return " ".join(PdfReader(tmp_path / "paper.pdf").pages[0].extract_text().split())


def test_the_latest_copy_too_is_struck_at_once_on_both_disks(door: Door, tmp_path: Path) -> None:
    first, second = tmp_path / "copies", tmp_path / "stick"
    visitor_id = _copied(door, first, second)
    ErasePerson(door.desk)(visitor_id)
    assert NAME in plain_bytes(first, KEY), "without it the name stays until the next copy is made"
    assert "ở lần sao lưu kế tiếp" in _paper(door, tmp_path)
    fact = StrikeCopies(store_of(door, first, second))()
    assert (fact.copies, fact.shut, fact.missed) == (2, 0, ())
    for place in (first, second):
        assert NAME not in plain_bytes(place, KEY)
        (only,) = place.glob("so-ra-vao_*.db")
        opened = tmp_path / f"opened-{place.name}"
        opened.mkdir()
        shutil.copy(only, opened / "register.db")
        assert CheckedHere()(CheckOrder(opened)).fault is None, "a copy that was struck is still one to restore from"
    assert "Đã xóa khỏi 2 bản sao lưu ngay khi xóa." in _paper(door, tmp_path)


def test_a_disk_that_is_not_there_and_a_copy_that_does_not_open_are_told(door: Door, tmp_path: Path) -> None:
    first, second = tmp_path / "copies", tmp_path / "stick"
    visitor_id = _copied(door, first, second)
    second.rename(tmp_path / "in somebody's pocket")
    (torn,) = first.glob("so-ra-vao_*.db")
    torn.write_bytes(b"torn" * 1000)
    ErasePerson(door.desk)(visitor_id)
    fact = StrikeCopies(store_of(door, first, second))()
    assert (fact.copies, fact.shut, fact.missed) == (0, 1, ("second",))
    paper = _paper(door, tmp_path)
    assert "1 bản không mở được" in paper
    assert "Ổ sao lưu thứ hai không cắm hoặc không trả lời" in paper


def test_what_was_struck_before_somebody_was_erased_says_nothing_of_them(door: Door, tmp_path: Path) -> None:
    first, second = tmp_path / "copies", tmp_path / "stick"
    visitor_id = _copied(door, first, second)
    StrikeCopies(store_of(door, first, second))()
    ErasePerson(door.desk)(visitor_id)
    with door.register.read() as reader:
        assert erasure_records(reader)[-1].copies is None


def test_a_disk_that_takes_nothing_any_more_is_told_as_one_that_was_not_reached(
    door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "copies", tmp_path / "stick"
    visitor_id = _copied(door, first, second)
    ErasePerson(door.desk)(visitor_id)

    def failing(_: int) -> None:
        raise OSError(errno.EIO, "pulled out")

    monkeypatch.setattr(os, "fsync", failing)
    fact = StrikeCopies(store_of(door, first, second))()
    assert (fact.copies, fact.missed) == (0, ("first", "second"))
