"""The weekly report by the command line: both kinds of files, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.program import run

pytestmark = pytest.mark.e2e


def test_a_report_is_written_even_of_a_week_without_anybody(tmp_path: Path) -> None:
    for name, start in (("week.pdf", b"%PDF"), ("week.docx", b"PK")):
        out = tmp_path / name
        said = run("report", "week", "--week", "2026-W47", "--out", str(out), "--json", "--folder", str(tmp_path))
        assert (said.code, said.lines[0]["first"], said.lines[0]["now"]["asked"]) == (0, "2026-11-16", 0)
        assert out.read_bytes().startswith(start)


def test_a_result_and_a_summary_have_days_of_their_own(tmp_path: Path) -> None:
    out = ("--out", str(tmp_path / "a.pdf"), "--json", "--folder", str(tmp_path))
    result = run("report", "result", "--dispatch", "002", *out)
    assert (result.lines[0]["first"], result.lines[0]["last"]) == ("2020-08-01", "2020-08-29")
    days = ("--from", "2026-11-01", "--to", "2026-11-30")
    summary = run("report", "summary", *days, "--dispatch", "003", *out)
    assert (summary.code, summary.lines[0]["first"], summary.lines[0]["last"]) == (0, "2026-11-01", "2026-11-30")


def test_what_is_no_week_no_dispatch_and_no_report_is_refused(tmp_path: Path) -> None:
    words = ("report", "week", "--folder", str(tmp_path), "--out")
    assert run(*words, str(tmp_path / "a.pdf"), "--week", "2026-W60").code == 2
    assert run(*words, str(tmp_path / "a.pdf"), "--dispatch", "gossip").code == 2
    assert run(*words, str(tmp_path / "a.txt")).code == 2
    assert not list(tmp_path.glob("a.*"))
