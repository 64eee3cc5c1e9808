"""What a process of its own draws is what would be drawn here, and so is what goes wrong."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.documents.apart import DrawnApart
from kiosk.adapters.documents.made_late import MadeLate, publicity_writer
from kiosk.adapters.documents.volume_apart import VolumeApart
from kiosk.domain.publicity.printed import Kind
from kiosk.domain.register_day import RegisterDay
from tests.fakes.desk import RESOURCES
from tests.fakes.ending_document import EndingDocument
from tests.fakes.publicity import order
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


def test_a_register_whose_process_ends_while_it_is_told_the_days_is_drawn_here(tmp_path: Path) -> None:
    # More than the system keeps between two processes, so that one is still telling when the other ends.
    days = [RegisterDay(DAY.day, (), operators=(f"{number:0200}",)) for number in range(2_000)]
    volume = replace(of(USUAL, day=DAY), days=days)
    assert VolumeApart(EndingDocument()).write(volume, tmp_path / "year.pdf") == 1
    assert [one.name for one in tmp_path.iterdir()] == ["year.pdf"]


def test_what_draws_a_paper_is_imported_where_it_is_drawn(tmp_path: Path) -> None:
    late = MadeLate(publicity_writer, (RESOURCES / "fonts",))
    assert DrawnApart(late).write(order(Kind.POSTER_A4), tmp_path / "poster.pdf") == 1
    assert (tmp_path / "poster.pdf").read_bytes().startswith(b"%PDF")
    heavy = "{'kiosk.adapters.documents.publicity.files'}"
    begins = "import sys, kiosk.reporting, kiosk.publicity_parts as prints; prints.publicity_document()"
    told = subprocess.run(
        [sys.executable, "-c", f"{begins}; print({heavy} & sys.modules.keys())"], check=True, capture_output=True
    )
    assert told.stdout.decode().strip() == "set()"
