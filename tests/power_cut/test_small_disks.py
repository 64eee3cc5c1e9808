"""A real file system that is full or read-only, before the start and while the kiosk runs, and that has room again."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.adapters.platform.reserve_file import NAME
from tests.power_cut.desk_by_pipe import Piped, desk_by_pipe
from tests.power_cut.spawner import Spawner
from tests.power_cut.start import made, start

_MEGABYTES = 24
BLOCKS = (4096, 1024)
LARGE = pytest.mark.parametrize("small", BLOCKS[:1], indirect=True)


def _ran(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@contextmanager
def _mounted(beside: Path, block: int) -> Iterator[Path]:
    image, folder = beside / "image", beside / "mounted"
    folder.mkdir()
    with image.open("wb") as file:
        file.truncate(_MEGABYTES << 20)
    if shutil.which("mkfs.ext4") is None or os.geteuid() != 0:
        pytest.skip("needs root and mkfs.ext4")
    # Nothing is kept back for root, who runs the tests.
    if not _ran("mkfs.ext4", "-q", "-F", "-m", "0", "-b", str(block), str(image)):
        pytest.skip("no file system can be made here")
    if not _ran("mount", "-o", "loop", str(image), str(folder)):
        pytest.skip("nothing can be mounted here")
    try:
        yield folder
    finally:
        _ran("umount", "-l", str(folder))


@pytest.fixture(params=BLOCKS)
def small(request: pytest.FixtureRequest, disk: Path) -> Iterator[Path]:
    """A disk of some megabytes with a register on it; of small blocks too, where memory that is mapped has no room."""
    with _mounted(disk, request.param) as folder:
        yield made(folder / "register")


def _fill(small: Path) -> Path:
    """To the last byte."""
    filler = small.parent / "filler"
    with filler.open("ab", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1 << 9, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                pass
    os.sync()
    return filler


def _scan_until_refused(desk: Piped, first: int) -> tuple[int, str]:
    number, said = first, "ok"
    while said == "ok":
        said = desk(f"scan {number}")
        number += 1
    return number - 1, said


def test_a_disk_that_fills_up_refuses_and_goes_on_by_itself(small: Path, tmp_path: Path, ready: Spawner) -> None:
    with desk_by_pipe(ready, small, tmp_path) as desk:
        assert (desk("open"), desk("scan 1")) == ("ok", "ok")
        filler = _fill(small)
        refused, said = _scan_until_refused(desk, 2)
        assert said == "disk_full"
        assert desk(f"scan {refused}") == "disk_full"
        before = desk("count")
        filler.unlink()
        assert desk(f"scan {refused}") == "ok"
        assert desk("count") == str(int(before) + 1)
        assert desk("close") == "ok"
    found = start(small)
    assert found.fault == ""
    assert sorted({*found.events}) == sorted(found.events)
    assert {str(one) for one in range(1, refused + 1)} <= {*found.events}


@LARGE
def test_a_disk_that_is_full_before_the_start_is_told_and_opens_when_it_has_room(
    small: Path, tmp_path: Path, ready: Spawner
) -> None:
    filler = _fill(small)
    with desk_by_pipe(ready, small, tmp_path) as desk:
        opened = desk("open")
        assert opened in ("ok", "disk_full", "io")
        if opened == "ok":
            _scan_until_refused(desk, 1)
        filler.unlink()
        assert opened == "ok" or desk("open") == "ok"
        assert desk("scan 999") == "ok"


@LARGE
def test_the_room_that_was_kept_carries_a_desk_over_a_full_disk(small: Path, tmp_path: Path, ready: Spawner) -> None:
    (small / NAME).write_bytes(bytes(8 << 20))
    _fill(small)
    with desk_by_pipe(ready, small, tmp_path) as desk:
        assert desk("open") == "ok"
        assert {desk(f"scan {number}") for number in range(1, 12)} == {"ok"}


@LARGE
def test_a_disk_that_turns_read_only_is_told_and_can_still_be_read(small: Path, tmp_path: Path, ready: Spawner) -> None:
    with desk_by_pipe(ready, small, tmp_path) as desk:
        assert (desk("open"), desk("scan 1")) == ("ok", "ok")
        # As the kernel does it after an error, with files that are open.
        assert _ran("mount", "-o", "remount,abort", str(small.parent))
        assert desk("scan 2") in ("read_only", "io")
        assert desk("scan 2") == "read_only"
        assert desk("count") == "1"


@LARGE
def test_a_disk_that_is_read_only_before_the_start_is_told_and_opens_when_it_is_not(
    small: Path, tmp_path: Path, ready: Spawner
) -> None:
    assert _ran("mount", "-o", "remount,ro", str(small.parent))
    with desk_by_pipe(ready, small, tmp_path) as desk:
        assert desk("open") == "read_only"
        assert _ran("mount", "-o", "remount,rw", str(small.parent))
        assert (desk("open"), desk("scan 1")) == ("ok", "ok")
