"""Prints by the command line: made, checked against the office's data, told what has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.program import run

pytestmark = pytest.mark.e2e


def test_a_poster_is_current_until_the_help_line_changes(tmp_path: Path) -> None:
    folder, out = ("--folder", str(tmp_path / "kiosk")), tmp_path / "poster.pdf"
    made = run("posters", "make", "--kind", "poster-a4", "--out", str(out), "--json", *folder)
    assert (made.code, made.lines[0]["files"]) == (0, ["poster.pdf"])
    assert run("posters", "check", made.lines[0]["check"].lower(), *folder).code == 0
    settings = tmp_path / "kiosk" / "config" / "office"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "office.toml").write_text('[names]\nhelp_line = "0900 111 222"\n', "utf-8")
    old = run("posters", "check", str(out), "--json", *folder)
    assert (old.code, old.lines[0]["changed"], old.lines[0]["version"][-2:]) == (1, ["help"], ".1")


def test_nothing_is_written_where_it_cannot_be(tmp_path: Path) -> None:
    folder = ("--folder", str(tmp_path / "kiosk"))
    nowhere = run("posters", "make", "--kind", "web", "--out", str(tmp_path / "no" / "guide.html"), *folder)
    assert (nowhere.code, "Traceback" in nowhere.err) == (74, False)
    assert [one.name for one in tmp_path.iterdir()] == ["kiosk"]
