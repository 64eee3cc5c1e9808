"""Who acts on the command line: the program's own commands in this process, over a register with PINs."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kiosk.bootstrap import read_facts, recording, shifts_of
from kiosk.cli.commands import the_app
from kiosk.cli.speech import Exit
from kiosk.domain.export_facts import JournalExported
from tests.fakes.desk import TestClock
from tests.fakes.staff import QUICK_PINS

STAFF = [("01", "Lê Ngọc Anh", "administrator"), ("02", "Trần Văn Bình", "receptionist"),
         ("03", "Phạm Thị Cúc", "auditor"), ("04", "Hoàng Văn Dũng", "administrator")]  # fmt: skip
PINS = {code: f"{code}5937" for code, *_ in STAFF}
Run = Callable[..., Result]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose people all have PINs, quick ones to look at."""
    monkeypatch.setattr("kiosk.adapters.platform.pin_hash.Argon2Pins", lambda: QUICK_PINS)
    file = tmp_path / "config" / "office" / "staff.toml"
    file.parent.mkdir(parents=True)
    file.write_text("".join(f'[[member]]\ncode = "{c}"\nname = "{n}"\nrole = "{r}"\n' for c, n, r in STAFF), "utf-8")
    facts = read_facts(tmp_path)
    with recording(facts, TestClock(), "") as desk:
        for code, pin in PINS.items():
            shifts_of(facts, desk).choose.again(code, pin, recovered=True)
    return tmp_path


@pytest.fixture
def run(office: Path, tmp_path: Path) -> Run:
    def runs(*words: str, pins: tuple[str, ...] = (), typed: str | None = None) -> Result:
        file = tmp_path / "pins"
        file.write_text("\n".join(pins))
        there = () if "--folder" in words else ("--folder", str(office))
        environment = {} if typed is not None else {"BLUEZONE_KIOSK_PIN_FILE": str(file)}
        return CliRunner().invoke(the_app(words), [*words, *there], input=typed, env=environment)

    return runs


def test_nobody_unknown_a_wrong_pin_and_the_wrong_part_are_refused_and_who_may_is_told(run: Run) -> None:
    for words in (("watch", "list"), ("watch", "list", "--as", "99"), ("watch", "list", "--as", "02")):
        refused = run(*words, pins=(PINS["02"],))
        assert refused.exit_code == Exit.REFUSED
        assert "Lê Ngọc Anh (01), Hoàng Văn Dũng (04)" in refused.stderr
    wrong = run("watch", "list", "--as", "01", pins=("000001",))
    assert (wrong.exit_code, "chưa làm gì" in wrong.stderr) == (Exit.REFUSED, True)


def test_the_right_pin_opens_from_a_file_and_from_a_pipe(run: Run) -> None:
    assert run("watch", "list", "--as", "01", pins=(PINS["01"],)).exit_code == Exit.GOOD
    assert run("watch", "list", "--as", "01", typed=PINS["01"] + "\n").exit_code == Exit.GOOD
    assert run("inside", "--as", "02", pins=(PINS["02"],)).exit_code == Exit.GOOD
    assert run("inside", "--as", "03", pins=(PINS["03"],)).exit_code == Exit.REFUSED, "an auditor is never on duty"


def test_what_says_only_whether_all_is_well_asks_nobody(run: Run) -> None:
    for words in (("register", "verify"), ("keys", "show"), ("backup", "list"), ("dispatches", "list")):
        assert run(*words).exit_code == Exit.GOOD, words


def test_an_auditor_takes_the_journal_without_people_and_it_stands_in_their_name(run: Run, office: Path) -> None:
    out = str(office / "out.jsonl")
    assert run("register", "export", "--journal", out, "--as", "03", pins=(PINS["03"],)).exit_code == Exit.GOOD
    people = ("register", "export", "--journal", out, "--with-people", "--reason", "thanh tra", "--as")
    assert run(*people, "03", pins=(PINS["03"],)).exit_code == Exit.REFUSED
    assert run(*people, "01", pins=(PINS["01"],)).exit_code == Exit.GOOD
    with recording(read_facts(office), TestClock(), "") as desk, desk.register.read() as reader:
        told = [(one.operator, one.fact) for one in reader.entries(kinds=("exported",))]
    assert [who for who, _ in told] == ["Phạm Thị Cúc", "Lê Ngọc Anh"]
    assert [one.vouched for _, one in told if isinstance(one, JournalExported)] == ["", "01"]


def test_keys_take_two(run: Run) -> None:
    both = ("keys", "renew", "--as", "01", "--and", "04")
    for words, pins in (
        (both[:4], (PINS["01"],)),
        (("keys", "renew", "--as", "01", "--and", "01"), (PINS["01"], PINS["01"])),
        (("keys", "renew", "--as", "01", "--and", "02"), (PINS["01"], PINS["02"])),
        (both, (PINS["01"], "000001")),
        (("keys", "recovery", "print", "--out", "x.pdf", "--as", "01"), (PINS["01"],)),
    ):
        assert run(*words, pins=pins).exit_code == Exit.REFUSED, words
    assert run(*both, pins=(PINS["01"], PINS["04"])).exit_code == Exit.GOOD


def test_a_forgotten_pin_is_set_by_its_owner_an_administrator_or_with_the_recovery_key(run: Run, office: Path) -> None:
    assert run("staff", "pin", "02", typed="7362\n").exit_code == Exit.REFUSED
    assert run("staff", "pin", "04", "--as", "02", typed=f"{PINS['02']}\n7362\n").exit_code == Exit.REFUSED
    assert run("staff", "pin", "02", "--as", "02", typed=f"{PINS['02']}\n7362\n").exit_code == Exit.GOOD
    assert run("staff", "pin", "02", "--as", "01", typed=f"{PINS['01']}\n8471\n").exit_code == Exit.GOOD
    assert run("staff", "pin", "01", "--recovery", typed="ABC DEF\n7362\n").exit_code == Exit.REFUSED
    assert run("inside", "--as", "02", typed="8471\n").exit_code == Exit.GOOD


def test_who_is_named_by_whom(run: Run) -> None:
    add = ("staff", "add", "05", "Ngô Thị Em")
    assert run(*add).exit_code == Exit.REFUSED
    assert run(*add, "--as", "02", pins=(PINS["02"],)).exit_code == Exit.REFUSED
    assert run(*add, "--as", "01", pins=(PINS["01"],)).exit_code == Exit.GOOD


def test_an_office_that_begins_with_a_receptionist_is_not_locked_out(run: Run, office: Path) -> None:
    fresh = office / "fresh"
    shutil.copytree(office / "config", fresh / "config")
    assert run("staff", "pin", "02", "--folder", str(fresh), typed="7362\n").exit_code == Exit.GOOD
    assert run("staff", "pin", "01", "--folder", str(fresh), typed="8471\n").exit_code == Exit.GOOD
    refused = run("staff", "pin", "04", "--folder", str(fresh), typed="9152\n")
    assert (refused.exit_code, "--as" in refused.stderr) == (Exit.REFUSED, True)
