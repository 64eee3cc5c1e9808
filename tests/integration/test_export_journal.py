"""An export is checked by one file of Python that knows nothing of the kiosk, and it says what the kiosk says."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.adapters.documents.whole_file import write_lines_whole
from kiosk.adapters.persistence.commit_mark import MARK_NAME
from kiosk.adapters.platform.secret_keys import KeptSecrets
from kiosk.application.export_journal import ExportJournal, PeopleAsked
from kiosk.application.keep_keys import KeepKeys
from kiosk.application.read_heads import kept_notes, read_heads
from kiosk.application.verify_register import SheetChanged, Verified, verify_register
from kiosk.domain.anchor import Occasion
from kiosk.domain.backup_facts import RegisterRestored
from kiosk.domain.sealed_line import Broken
from tests.fakes.desk import RESOURCES, TestClock
from tests.integration.attacks import SHOWN_BY_HEADS, SHOWN_BY_THE_CHAIN
from tests.integration.heads import OWN, SIGNATURES, HeadedDoor, headed_door
from tests.integration.registers import DU, THU

CHECKER = RESOURCES / "inspection" / "check_journal.py"
FIRST_BAD = {"added": 9}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of eight lines with its heads in two places, closed: the first is that its key was made."""
    folder, clock = tmp_path_factory.mktemp("office"), TestClock()
    with headed_door(folder, clock) as opened:
        _keys(opened).take(1, bytes(range(32)))
        for code in (THU, DU, THU):
            opened.door.enter(code)
            opened.door.leave(code)
        clock.forward(minutes=6)
        opened.door.enter(DU)
    return folder


def _keys(opened: HeadedDoor) -> KeepKeys:
    desk = opened.door.desk
    return KeepKeys(desk, SIGNATURES, KeptSecrets(opened.places[0].file.parent, own_key=True))


def _attack(attack: str, register: Path, clock: TestClock) -> None:
    """By somebody who knows the kiosk: what it noted of its last commit would tell a shorter journal at once."""
    {**SHOWN_BY_THE_CHAIN, **SHOWN_BY_HEADS}[attack](register, clock)
    (register / MARK_NAME).unlink(missing_ok=True)


@contextmanager
def _opened(office: Path, tmp_path: Path, attack: str = "") -> Iterator[HeadedDoor]:
    """A copy of the register, attacked."""
    folder, clock = tmp_path / "copy", TestClock()
    shutil.copytree(office, folder, dirs_exist_ok=True)
    clock.forward(days=1)
    if attack:
        _attack(attack, folder / "register", clock)
    with headed_door(folder, clock) as opened:
        yield opened


@contextmanager
def _reopened(tmp_path: Path) -> Iterator[HeadedDoor]:
    clock = TestClock()
    clock.forward(days=2)
    with headed_door(tmp_path / "copy", clock) as opened:
        yield opened


def _export(opened: HeadedDoor, out: Path, people: PeopleAsked | None = None) -> Path:
    keys = _keys(opened)
    ExportJournal(keys.desk, keys, "UBND xã", lambda: kept_notes(opened.places), write_lines_whole)(out, people)
    return out


def checked(export: Path, *options: str) -> dict[str, Any]:
    """What the checker says, run by itself from another folder."""
    done = subprocess.run(
        [sys.executable, "-I", str(CHECKER), str(export), "--json", *options],
        capture_output=True, encoding="utf-8", cwd=export.parent, check=False, timeout=60,
    )  # fmt: skip
    if done.returncode not in (0, 1):
        return {"code": done.returncode, "said": done.stderr}
    said: dict[str, Any] = json.loads(done.stdout)
    assert said["intact"] == (done.returncode == 0)
    return said


def _kiosk_says(opened: HeadedDoor) -> dict[str, Any]:
    believed = [one.key.public for one in _keys(opened).trusted().all]
    anchors = read_heads(opened.places, SIGNATURES, believed).anchors
    match verify_register(opened.door.desk.register, anchors=anchors):
        case Verified() as found:
            restored = [{"seq": one.seq, "lost": one.lost} for one in found.restored]
            return {"intact": True, "entries": found.entries, "head": found.head.code, "restored": restored}
        case Broken(seq=seq, fault=fault, vouched_by=place):
            return {"intact": False, "seq": seq, "fault": fault.value, "place": place or None}
        case SheetChanged(seq=seq):
            return {"intact": False, "seq": seq, "fault": "sheet_changed", "place": None}
        case other:
            return {"other": other}


@pytest.mark.parametrize("attack", [*SHOWN_BY_THE_CHAIN, *SHOWN_BY_HEADS])
def test_checker_and_kiosk_name_the_same_line_of_every_attack(office: Path, tmp_path: Path, attack: str) -> None:
    with _opened(office, tmp_path, attack) as opened:
        kiosk = _kiosk_says(opened)
        said = checked(_export(opened, tmp_path / "export.jsonl"))
    assert kiosk["seq"] == FIRST_BAD.get(attack, 3)
    assert said == kiosk


@pytest.mark.parametrize("attack", SHOWN_BY_HEADS)
def test_without_the_heads_nobody_sees_what_was_sealed_anew(office: Path, tmp_path: Path, attack: str) -> None:
    with _opened(office, tmp_path, attack) as opened:
        for place in opened.places:
            place.file.unlink(missing_ok=True)
        assert checked(_export(opened, tmp_path / "export.jsonl"))["intact"]


def test_heads_that_somebody_took_along_show_it_all_the_same(office: Path, tmp_path: Path) -> None:
    taken = next((office / "usb").glob("journal-heads-*.txt"))
    with _opened(office, tmp_path, "cut off") as opened:
        for place in opened.places:
            place.file.unlink(missing_ok=True)
        export = _export(opened, tmp_path / "export.jsonl")
    said = checked(export, "--heads", str(taken))
    assert (said["seq"], said["fault"], said["place"]) == (3, "missing", str(taken))


def test_an_untouched_journal_is_intact_and_its_codes_are_found(office: Path, tmp_path: Path) -> None:
    with _opened(office, tmp_path) as opened:
        kiosk, export = _kiosk_says(opened), _export(opened, tmp_path / "export.jsonl")
        with opened.heads.register.read() as reader:
            assert [entry.head.code for entry in reader.entries()][7] == kiosk["head"]
    said = checked(export, "--code", kiosk["head"])
    assert {name: said[name] for name in kiosk} == kiosk
    assert said["code_of"] == 8
    assert [(one["place"], one["entries"], one["key"]) for one in said["vouched"]] == [
        ("kiosk", 8, OWN.key.fingerprint),
        ("second", 8, OWN.key.fingerprint),
    ]
    assert checked(export, "--key", "2222-2222")["vouched"] == []
    assert checked(export, "--code", "2222-2222-2222")["fault"] == "no_such_code"


def test_a_register_restored_from_a_copy_says_what_was_lost_and_what_comes_after_is_watched_again(
    office: Path, tmp_path: Path
) -> None:
    with _opened(office, tmp_path, "cut off") as opened:
        restored = RegisterRestored("copy", 2, "", 8, "", "disk")
        desk = opened.door.desk
        desk.register.rebuild_views()
        with desk.register.write() as writer:
            desk.record_now(writer, restored)
            writer.commit()
        opened.door.clock.forward(minutes=1)
        opened.door.enter(THU)
        opened.heads.keep(Occasion.RUNNING)
        kiosk, said = _kiosk_says(opened), checked(_export(opened, tmp_path / "export.jsonl"))
        assert {name: said[name] for name in kiosk} == kiosk
        assert (kiosk["entries"], kiosk["restored"]) == (5, [{"seq": 3, "lost": 6}])
    _attack("edited, sealed anew", tmp_path / "copy" / "register", TestClock())
    with _reopened(tmp_path) as opened:
        assert _kiosk_says(opened)["seq"] == 3


def test_personal_data_go_along_only_when_asked_for_and_are_checked(office: Path, tmp_path: Path) -> None:
    with _opened(office, tmp_path) as opened:
        bare = _export(opened, tmp_path / "bare.jsonl")
        whole = _export(opened, tmp_path / "whole.jsonl", PeopleAsked("thanh tra"))
        with opened.door.desk.register.read() as reader:
            last = reader.last_entry(["exported"])
    assert "Nguyễn Văn Thử" not in bare.read_text("utf-8")
    assert "Nguyễn Văn Thử" in whole.read_text("utf-8")
    assert last is not None
    assert "thanh tra" not in str(last), "a reason that somebody typed stands in a sheet"
    assert checked(whole)["intact"]
    whole.write_text(whole.read_text("utf-8").replace("Nguyễn Văn Thử", "Nguyễn Văn Thứ", 1), "utf-8")
    said = checked(whole)
    assert (said["seq"], said["fault"]) == (2, "sheet_changed")


def test_an_export_that_was_changed_itself_is_never_intact(office: Path, tmp_path: Path) -> None:
    with _opened(office, tmp_path) as opened:
        lines = _export(opened, tmp_path / "export.jsonl").read_bytes().splitlines(keepends=True)
    heads = [place for place, line in enumerate(lines) if line.startswith(b'{"head":')]
    entries = [place for place, line in enumerate(lines) if line.startswith(b'{"entry":')]
    third = entries[2]
    faulty: dict[str, list[bytes]] = {
        "gap": [*lines[:third], *lines[third + 1 :]],
        "wrong_seal": [*lines[:third], lines[third].replace("Lê Ngọc Anh".encode(), b"Somebody"), *lines[third + 1 :]],
        "export_changed": [line for place, line in enumerate(lines) if place not in heads],
        "code 3, cut": lines[:-1],
        "code 3, half a line": [*lines[:-1], lines[-1][:-9]],
        "code 3, more": [*lines, lines[third]],
        "code 3, no export": [b"{}\n"],
    }
    for fault, changed in faulty.items():
        file = tmp_path / "changed.jsonl"
        file.write_bytes(b"".join(changed))
        said = checked(file)
        assert said.get("code") == 3 if fault.startswith("code 3") else said["fault"] == fault, fault
    forged = [lines[0].replace("UBND xã".encode(), b"Another"), *lines[1:]]
    (tmp_path / "forged.jsonl").write_bytes(b"".join(forged))
    assert checked(tmp_path / "forged.jsonl")["fault"] == "export_changed"
