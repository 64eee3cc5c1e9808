"""A register that was taken back to an older copy: every command that reads says what is missing and goes on, and
nothing is added to it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader
from typer.testing import CliRunner, Result

from kiosk.adapters.persistence.commit_mark import MARK_NAME
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.adapters.platform.tries_file import TRIES_NAME, TriesFile
from kiosk.application.check_pin import MustWait, PinVerdict, RightPin, WrongPin
from kiosk.application.permits import Permits
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.bootstrap import read_facts, recording, shifts_of
from kiosk.cli.commands import the_app
from kiosk.cli.speech import Exit
from kiosk.domain.taken_back import TakenBack
from tests.e2e.program import ROOT, run
from tests.fakes.desk import TestClock
from tests.fakes.staff import QUICK_PINS
from tests.integration.registers import DU, THU, Door
from tests.integration.replaced import copied, older

pytestmark = older
PIN = "580371"
CHECKER = ROOT / "resources" / "inspection" / "check_journal.py"
Commands = Callable[..., Result]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A receptionist with a PIN and two visitors, as it stood before the second came."""
    monkeypatch.setattr("kiosk.adapters.platform.pin_hash.Argon2Pins", lambda: QUICK_PINS)
    file = tmp_path / "config" / "office" / "staff.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[[member]]\ncode = "01"\nname = "Lê Ngọc Anh"\nrole = "administrator"\n', "utf-8")
    facts, clock, database = read_facts(tmp_path), TestClock(), tmp_path / "register" / DATABASE_NAME
    for code in (THU, DU):
        with recording(facts, clock, "Lê Ngọc Anh", runs=True) as desk:
            if code == THU:
                shifts_of(facts, desk).choose.again("01", PIN, recovered=True)
            Door(desk, clock).scan(code, f"scan of {code[:12]}")
        if code == THU:
            copied(database, tmp_path / "older.db")
    (tmp_path / "older.db").replace(database)
    return tmp_path


@pytest.fixture
def commands(office: Path, tmp_path: Path) -> Commands:
    def runs(*words: str) -> Result:
        file = tmp_path / "pins"
        file.write_text(PIN)
        asked = [*words, "--folder", str(office), *(() if words[-1] == "verify" else ("--as", "01"))]
        return CliRunner().invoke(the_app(words), asked, env={"BLUEZONE_KIOSK_PIN_FILE": str(file)})

    return runs


def _known(office: Path) -> TakenBack | None:
    with recording(read_facts(office), TestClock(), "") as desk:
        return desk.register.taken_back


def _last(office: Path) -> int:
    known = _known(office)
    assert known is not None
    return known.reaches


def test_the_real_program_names_the_first_entry_that_is_missing_and_the_way_on(office: Path) -> None:
    last = _last(office)
    said = run("register", "verify", "--json", "--folder", str(office))
    assert said.code == Exit.BAD
    assert (said.lines[0]["intact"], said.lines[0]["seq"]) == (False, last + 1)
    assert "restore" in said.err
    assert "older than its last commit" not in said.err, "a line of the log says nothing to anybody here"


def test_without_the_mark_heads_outside_tell_of_it_to_every_command(office: Path, commands: Commands) -> None:
    (office / "register" / MARK_NAME).unlink()
    known = _known(office)
    assert known is not None
    assert (known.place, known.good) == ("kiosk", known.reaches)
    before = (office / "register" / DATABASE_NAME).read_bytes()
    assert commands("register", "verify").exit_code == Exit.BAD
    assert commands("inside").exit_code == Exit.GOOD
    assert commands("register", "rebuild").exit_code == Exit.IO
    assert (office / "register" / DATABASE_NAME).read_bytes() == before


def test_who_is_inside_is_told_as_far_as_it_is_known(office: Path, commands: Commands) -> None:
    told = commands("inside", "--json")
    assert told.exit_code == Exit.GOOD
    said = json.loads(told.stdout)
    assert (said["inside"], said["taken_back"]["good"]) == (1, _last(office))
    assert "bản cũ" in told.stderr


def test_the_paper_says_it_on_every_page_and_the_table_in_its_first_row(office: Path, commands: Commands) -> None:
    paper, table, first = office / "x.pdf", office / "x.csv", _last(office) + 1
    day = ("register", "print", "--date", "2026-11-19", "--json", "--out")
    printed = commands(*day, str(paper))
    said = json.loads(printed.stdout)
    assert (said["provisional"], said["copy"], said["sealed"], said["taken_back"]["good"]) == (
        True, 0, False, first - 1)  # fmt: skip
    for page in PdfReader(paper).pages:
        assert f"THIẾU TỪ MỤC {first}" in (page.extract_text() or "")
    assert commands(*day, str(table), "--form", "csv").exit_code == Exit.GOOD
    assert f"từ mục {first}" in table.read_text("utf-8").splitlines()[1]


def test_the_export_says_it_to_whoever_checks_it_and_takes_no_people_along(office: Path, commands: Commands) -> None:
    out = office / "x.jsonl"
    export = ("register", "export", "--journal", str(out))
    assert commands(*export, "--with-people", "--reason", "thanh tra").exit_code == Exit.IO
    assert not out.exists(), "people leave with an entry that says so, or not at all"
    assert commands(*export).exit_code == Exit.GOOD
    words = [sys.executable, str(CHECKER), str(out), "--json"]
    checked = subprocess.run(words, capture_output=True, env={**os.environ, "PYTHONUTF8": "1"}, check=False)
    found = json.loads(checked.stdout)
    assert (found["intact"], found["seq"]) == (False, _last(office) + 1)


def test_a_pin_that_cannot_be_counted_is_looked_at_and_a_wrong_one_waits_as_the_fifth(office: Path) -> None:
    with recording(read_facts(office), TestClock(), "") as desk:
        check = _permits(desk.permits).check
        assert check("01", PIN) == RightPin()
        wrong = check("01", "111111")
        assert isinstance(wrong, WrongPin)
        assert wrong.wait_seconds >= 15
        with pytest.raises(RegisterUnavailableError) as refused:
            shifts_of(read_facts(office), desk).begin("01")
        assert refused.value.cause is RegisterFault.ROLLED_BACK


def test_wrong_pins_are_counted_beside_it_whatever_is_started_anew(office: Path) -> None:
    verdicts = [_tried(office, pin) for pin in ("111111", "222222", "333333", PIN)]
    assert [type(one) for one in verdicts] == [WrongPin, WrongPin, WrongPin, MustWait]
    with recording(read_facts(office), (clock := TestClock()), "") as desk:
        clock.forward(seconds=5)
        assert _permits(desk.permits).check("01", PIN) == RightPin(), "waited for, it is looked at"
    assert isinstance(_tried(office, "444444"), WrongPin), "and the count begins anew"


@dataclass(frozen=True, slots=True)
class _Raced(TriesFile):
    """Three other programs try, too, between a look at the count and the try that follows it."""

    def count(self, code: str) -> int:
        for _ in range(3):
            TriesFile.count(self, code)
        return TriesFile.count(self, code)


def test_programs_that_ask_at_one_moment_are_counted_for_one_another(office: Path) -> None:
    with recording(read_facts(office), TestClock(), "") as desk:
        desk.permits.check.beside = _Raced(office / "register" / TRIES_NAME)
        assert desk.permits.check("01", PIN) == MustWait(5)


def _tried(office: Path, pin: str) -> PinVerdict:
    with recording(read_facts(office), TestClock(), "") as desk:
        return desk.permits.check("01", pin)


def _permits(permits: Permits) -> Permits:
    assert not permits.open_to_all
    return permits
