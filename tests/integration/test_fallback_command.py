"""`fallback`: a sheet printed, listed, read from a picture, written off."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from typer.testing import CliRunner

from kiosk.cli.commands import app
from tests.fakes.paper_camera import Paper, Pen, Written, leaf_of_print
from tests.fakes.paper_lens import Lens, photograph


def _run(*words: str) -> tuple[int, dict[str, Any]]:
    done = CliRunner().invoke(app, [*words, "--json"])
    return done.exit_code, json.loads(done.stdout) if done.stdout.startswith("{") else {}


def test_a_sheet_is_printed_read_from_a_picture_and_written_off(tmp_path: Path) -> None:
    folder = ("--folder", str(tmp_path / "kiosk"))
    printer = ("--printer", f"folder:{tmp_path / 'paper'}")
    code, made = _run("fallback", "print", "--sheets", "1", *printer, *folder)
    assert (code, made["number"], made["leaves"]) == (0, 1, 1)
    paper = Paper(leaf_of_print(Path(made["file"])), np.random.default_rng(2))
    seen = tmp_path / "seen.jpg"
    cv2.imwrite(str(seen), photograph(paper.write({0: Written((1,), (16,), (45,), (1,))}, Pen()), Lens()))
    code, read = _run("fallback", "read", str(seen))
    assert (code, read["code"]) == (0, made["codes"][0])
    assert read["rows"] == [{"row": 1, "way": "out", "time": "16:46", "struck": False, "doubts": []}]
    plain = CliRunner().invoke(app, ["fallback", "read", str(seen)])
    assert "Ra  16:46" in plain.stdout
    assert _run("fallback", "read", made["file"])[0] == 3
    assert _run("fallback", "print", "--sheets", "10", *printer, *folder)[0] == 2
    assert _run("fallback", "write-off", "7", *folder)[0] == 3
    assert _run("fallback", "write-off", *folder)[1] == {"written_off": [{"number": 1, "leaf": 1}]}
    (leaf,) = _run("fallback", "list", *folder)[1]["leaves"]
    assert leaf["state"] == "written_off"
    assert _run("fallback", "print", *printer, *folder)[1]["number"] == 2
