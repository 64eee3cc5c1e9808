"""The ledger of helpers by the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.program import run

pytestmark = pytest.mark.e2e


def test_an_office_reads_and_prints_it(tmp_path: Path) -> None:
    own = tmp_path / "config/office/helpers.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[[helper]]\ncode = "ĐX-07"\nname = "Trần Thị Mẫu"\norganisation = "Đoàn xã"\n', "utf-8")
    out = tmp_path / "helpers.pdf"
    said = run("helpers", "--out", str(out), "--json", "--folder", str(tmp_path)).lines[0]
    assert (said["least"], said["people"], said["organisations"][0]["name"]) == (5, 0, "Đoàn xã")
    assert said["organisations"][0]["helpers"][0]["reached"] is False
    assert out.read_bytes().startswith(b"%PDF")
    assert run("helpers", "--from", "2026-11-30", "--to", "2026-11-01", "--folder", str(tmp_path)).code == 2
