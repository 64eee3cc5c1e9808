"""The dispatches by the command line: listed, shown with the days left, a new one tried, a faulty one named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.program import run, run_from_nothing
from tests.integration.test_dispatch_files import OWN

pytestmark = pytest.mark.e2e


def test_a_faulty_file_is_named_and_the_others_are_listed(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "dispatches"
    folder.mkdir(parents=True)
    (folder / "100.toml").write_text(OWN.replace("79.9", "179.9"), "utf-8")
    said = run("dispatches", "list", "--folder", str(tmp_path))
    assert (said.code, len(said.out.splitlines())) == (0, 6)
    assert "100.toml" in said.err
    assert "16" in said.err
    assert "Traceback" not in said.err
    words = ("doctor", "--camera", "none", "--printer", f"folder:{tmp_path}", "--folder", str(tmp_path), "--json")
    found = {one["part"]: one for one in run(*words).lines[0]["findings"]}
    assert (found["dispatches"]["good"], found["dispatches"]["detail"]) == (False, "100.toml")


def test_a_dispatch_is_shown_with_the_days_left(tmp_path: Path) -> None:
    said = run("dispatches", "show", "002", "--date", "26/8/2020", "--json", "--folder", str(tmp_path))
    (report,) = [one for one in said.lines[0]["asks"] if one["id"] == "002-l"]
    assert (report["last_day"], report["days_left"]) == ("2020-08-29", 3)
    told = run("dispatches", "show", "003", "--folder", str(tmp_path))
    assert "trên 60 %" in told.out
    assert "14,6 %" in told.out
    assert run("dispatches", "show", "gossip", "--folder", str(tmp_path)).code == 2


def test_a_file_is_tried_before_it_counts(tmp_path: Path) -> None:
    file = tmp_path / "new.toml"
    file.write_text(OWN, "utf-8")
    where = ("--folder", str(tmp_path))
    good = run_from_nothing("dispatches", "check", str(file), *where, BLUEZONE_KIOSK_LANGUAGE="en")
    assert (good.code, "Young people: at least 79.9 %" in good.out) == (0, True)
    file.write_text(OWN.replace('"youth"', '"gossip"'), "utf-8")
    bad = run("dispatches", "check", str(file), "--json", *where)
    assert bad.code == 78
    assert bad.lines[0]["faults"][0]["line"] == 15
