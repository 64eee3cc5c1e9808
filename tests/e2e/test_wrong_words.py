"""Wrong words, missing files, two starts at once: a sentence and a code for each, and never a kiosk that hangs."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.e2e.people import CODES
from tests.e2e.program import ROOT, command, environment, kiosk, make_reel, run

pytestmark = pytest.mark.e2e
CARD = CODES["the citizen card of Nguyễn Văn Thử"] or ""


def test_a_printer_that_nobody_knows_is_a_wrong_word(tmp_path: Path) -> None:
    said = run("register", "print", "--printer", "nonsense", "--folder", str(tmp_path))
    assert (said.code, "queue:" in said.err, "Traceback" in said.err) == (2, True, False)


def test_a_moment_beyond_the_calendar_is_a_wrong_word(tmp_path: Path) -> None:
    said = kiosk(tmp_path, tmp_path, "0001-01-01")
    assert (said.code, "Traceback" in said.err) == (2, False)


def test_a_damaged_key_is_told_as_a_wrong_key(tmp_path: Path) -> None:
    folder = tmp_path / "register"
    folder.mkdir()
    (folder / "register.key").write_text("no key", "ascii")
    said = run("inside", "--folder", str(tmp_path))
    assert (said.code, "khóa" in said.err, "Traceback" in said.err) == (74, True, False)


def test_an_operator_in_no_encoding_at_all_can_still_print(tmp_path: Path) -> None:
    line = command("register", "print", "--out", str(tmp_path / "day.pdf"), "--folder", str(tmp_path))
    done = subprocess.run([*line, "--operator", b"Anh\xff"], env=environment(), cwd=ROOT, check=False, timeout=60)
    assert done.returncode == 0


def test_a_replay_that_is_not_there_ends_instead_of_waiting_for_ever(tmp_path: Path) -> None:
    said = kiosk(tmp_path, tmp_path / "missing", "2026-11-19T08:00")
    assert said.code == 74
    assert said.err.strip()


def test_the_kiosk_outlives_whoever_read_its_lines(tmp_path: Path) -> None:
    reel = make_reel(tmp_path / "reel", CARD, None)
    words = ("run", "--folder", str(tmp_path), "--camera", f"replay:{reel}", "--exit-at-end", "--silent", "--json")
    process = subprocess.Popen(command(*words), env=environment(), cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    try:
        process.wait(30)
    finally:
        process.kill()
        process.wait()
    inside = run("inside", "--folder", str(tmp_path), "--json")
    assert inside.lines[0]["inside"] == 1


def test_two_first_starts_at_once_make_one_register(tmp_path: Path) -> None:
    reel = make_reel(tmp_path / "reel", None)
    words = ("run", "--folder", str(tmp_path / "kiosk"), "--camera", f"replay:{reel}", "--exit-at-end", "--silent")
    both = [subprocess.Popen(command(*words), env=environment(), cwd=ROOT, stderr=subprocess.PIPE) for _ in "ab"]
    errors = [one.communicate(timeout=60)[1].decode() for one in both]
    assert sorted(one.returncode for one in both) in ([0, 0], [0, 75]), errors
    assert run("inside", "--folder", str(tmp_path / "kiosk")).code == 0
