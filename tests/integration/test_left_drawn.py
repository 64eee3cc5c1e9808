"""What a killed program left half drawn goes at the next start, written over; what waits, or has a name, stays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.adapters.platform.left_drawn import LeftDrawn
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.application.ports.paper import KeptAsPdf
from kiosk.application.send_drawn import ONLY_COPIES, send_drawn
from kiosk.bootstrap import Facts, read_facts
from kiosk.erasure_parts import sweeping_files
from kiosk.printing_parts import waiting_in
from tests.integration.registers import Door, open_door

NAME = "Nguyễn Văn Thử".encode()
LEFT = (
    "cache/so-ra-vao-2026-11-19-1a2b3c4d.pdf",
    "cache/.abc.part",
    "cache/.drawn.part/so-ra-vao.pdf",
    "prints/.abc.part",
    "prints/.0f0f.partial",
    "prints/cho-in/.abc.part",
)
STAYS = (
    "prints/so-ra-vao-2026-11-19.pdf",
    "prints/cho-in/job.pdf",
    "prints/cho-in/job.json",
    f"cache/{ONLY_COPIES}/diem-danh.pdf",
    "cache/spoken-abc.wav",
)


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    return read_facts(tmp_path)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path / "register") as door:
        yield door


def _write(root: Path, name: str, seconds_ago: float) -> Path:
    file = root / name
    file.parent.mkdir(exist_ok=True, parents=True)
    file.write_bytes(NAME)
    at = datetime.now(UTC).timestamp() - seconds_ago
    os.utime(file, (at, at))
    os.utime(file.parent, (at, at))
    return file


def _files(root: Path) -> set[str]:
    return {str(one.relative_to(root)) for place in ("cache", "prints") for one in (root / place).rglob("*")}


def test_what_a_killed_program_left_goes_at_the_next_start_and_nothing_else(
    facts: Facts, desk: Door, tmp_path: Path
) -> None:
    left = [_write(tmp_path, name, 3600) for name in LEFT]
    linked = [(one, tmp_path / f"link-{number}") for number, one in enumerate(left)]
    for one, link in linked:
        os.link(one, link)
    for name in STAYS:
        _write(tmp_path, name, 3600)
    assert waiting_in(facts) == tmp_path / "prints" / "cho-in"
    sweep = sweeping_files(facts, desk.desk)
    just_now = _write(tmp_path, "cache/drawn-by-this-run.pdf", 0)
    sweep()
    assert not any(one.exists() for one in left)
    assert not (tmp_path / "cache" / ".drawn.part").exists()
    assert all((tmp_path / name).read_bytes() == NAME for name in STAYS)
    assert all(NAME not in link.read_bytes() for _, link in linked), "its blocks are written over"
    assert just_now.exists()
    later = _write(tmp_path, "cache/looked-at-meanwhile.pdf", 3600)
    sweep()
    assert later.exists(), "found when the program began, and never again"


def test_what_another_program_is_drawing_stays(tmp_path: Path) -> None:
    drawing, begun = _write(tmp_path, "cache/.abc.part", 20), _write(tmp_path, "cache/.def.part", 3600)
    begun.write_bytes(b"")
    os.utime(begun, (0, 0))
    assert LeftDrawn.of(datetime.now(UTC), tmp_path / "cache")() == 0
    assert drawing.exists()
    assert begun.exists()
    assert LeftDrawn.of(datetime.now(UTC) + timedelta(minutes=2), tmp_path / "cache")() == 1


def test_the_only_copy_of_a_paper_is_put_where_no_start_throws_it_away(tmp_path: Path) -> None:
    drawn = _write(tmp_path, "cache/diem-danh.pdf", 3600)
    (tmp_path / "prints").write_text("no folder")
    went = send_drawn(PdfFolder(tmp_path / "prints"), drawn, "Diem danh")
    assert isinstance(went, KeptAsPdf)
    assert (went.path, went.path.read_bytes()) == (tmp_path / "cache" / ONLY_COPIES / drawn.name, NAME)
    assert LeftDrawn.of(datetime.now(UTC), tmp_path / "cache")() == 0
    assert went.path.exists()
