"""The quarter of an hour on a spare PC, by commands: a copy, the key on paper, another folder, the same register."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.adapters.platform.keys import KeyFile
from kiosk.domain.recovery_key import RecoveryKey
from tests.e2e.program import run

pytestmark = pytest.mark.e2e


def test_a_copy_and_the_key_on_paper_make_the_register_of_another_machine(tmp_path: Path) -> None:
    old, spare, paper = ("--folder", str(tmp_path / "old")), ("--folder", str(tmp_path / "spare")), tmp_path / "key.pdf"
    assert run("keys", "recovery", "print", "--out", str(paper), *old).code == 0
    made = run("backup", "--to", str(tmp_path / "stick"), "--json", *old)
    assert (made.code, made.lines[0]["fault"]) == (0, "")
    copy, groups = made.lines[0]["file"], _groups(tmp_path / "old")
    assert all(group in PdfReader(paper).pages[0].extract_text() for group in groups)
    slip = run("restore", copy, "--recovery", *spare, stdin=" ".join(("XXX", *groups[1:])).encode())
    assert (slip.code, "1" in slip.err) == (2, True)
    taken = run("restore", copy, "--recovery", "--json", *spare, stdin="\n".join(groups).encode())
    assert (taken.code, taken.lines[0]["head"]) == (0, made.lines[0]["head"])
    assert _groups(tmp_path / "spare") == groups
    again = run("restore", copy, "--json", *spare)
    assert (again.code, again.lines[0]["refused"]) == (3, "stands")


def _groups(folder: Path) -> tuple[str, ...]:
    key = KeyFile(folder / "register" / "register.key").get()
    assert key is not None
    return RecoveryKey(key).groups
