"""What a process of its own draws is what would be drawn here, and so is what goes wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.adapters.documents.apart import DrawnApart
from tests.integration.register_days import CORRECTED, DAY, NO_EXIT, USUAL, of, register_pdf


def test_the_same_day_gives_the_same_bytes(tmp_path: Path) -> None:
    day, document = of(CORRECTED, NO_EXIT, *[USUAL] * 60, day=DAY), register_pdf()
    pages = document.write(day, tmp_path / "here.pdf")
    assert DrawnApart(document).write(day, tmp_path / "apart.pdf") == pages > 1
    assert (tmp_path / "apart.pdf").read_bytes() == (tmp_path / "here.pdf").read_bytes()


def test_a_folder_that_is_gone_is_told_as_ever(tmp_path: Path) -> None:
    with pytest.raises(OSError):  # noqa: PT011 - any fault of the disk
        DrawnApart(register_pdf()).write(of(USUAL, day=DAY), tmp_path / "gone" / "day.pdf")


def test_where_no_process_can_be_started_it_is_drawn_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no python"))
    assert DrawnApart(register_pdf()).write(of(USUAL, day=DAY), tmp_path / "day.pdf") == 1
    assert (tmp_path / "day.pdf").exists()
