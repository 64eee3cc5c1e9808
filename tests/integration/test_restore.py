"""A copy becomes the register: nothing is written over, nothing goes back unless told, no kill leaves a half."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.backups.restore_folder import RestoreFolder
from kiosk.adapters.persistence.sql_register import begin_first, is_begun
from kiosk.application.ports.backups import BackupFault, CopyState
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.application.restore_register import Decided, Refused, RestoreFault, RestoreOrder, record_restored
from kiosk.application.verify_register import Verified, verify_register
from kiosk.bootstrap import RESOURCES, read_facts, recording
from kiosk.domain.backup_facts import RegisterRestored
from kiosk.domain.journal import EMPTY
from kiosk.domain.office_time import office_day
from tests.fakes.desk import KEY, TestClock
from tests.integration.backup_desk import copy_of, restoring, standing_in
from tests.integration.registers import open_door

ORDER = RestoreOrder(Path(), "Trần Quản Trị", "ổ đĩa hỏng")


def _restore(office: Path, register: str, **told: object) -> Decided | Refused:
    folder = office / register
    order = replace(ORDER, file=copy_of(office / "copies"), **told)  # type: ignore[arg-type] # fields by name
    return restoring(folder, office / "copies", TestClock(), standing_in(folder))(order)


def _finished(folder: Path) -> RegisterRestored:
    place = RestoreFolder(folder)
    plan = place.finish(lambda: None, lambda _key: None)
    assert plan is not None
    with open_door(folder) as door:
        record_restored(door.register, plan)
        record_restored(door.register, plan)
        place.done()
        assert isinstance(verify_register(door.register), Verified)
        with door.register.read() as reader:
            told = list(reader.entries(kinds=("restored",)))
    assert [one.operator for one in told] == [ORDER.who]
    assert isinstance(told[0].fact, RegisterRestored)
    return told[0].fact


def test_an_empty_folder_takes_a_copy_in(office: Path) -> None:
    decided = _restore(office, "spare")
    assert isinstance(decided, Decided)
    fact = _finished(office / "spare")
    assert (fact.seq, fact.lost, fact.aside) == (decided.state.head.seq, 0, "")
    with open_door(office / "spare") as door, door.register.read() as reader:
        letters = reader.last_entry_of_day(office_day(door.clock.now()))
    assert letters is not None
    assert letters.code == fact.head, "the letters of the day are still those of its print"
    assert not list((office / "spare").glob("*restored*"))


def test_a_register_that_stands_there_is_never_written_over_unless_it_is_named(office: Path) -> None:
    before = sorted(one.name for one in (office / "register").iterdir())
    refused = _restore(office, "register")
    assert isinstance(refused, Refused)
    assert (refused.why, refused.name) == (RestoreFault.STANDS, "kiosk-of")
    older = _restore(office, "register", replaces=refused.name)
    assert isinstance(older, Refused)
    assert older.why is RestoreFault.OLDER
    assert older.known.seq - older.copy.seq == 2
    silent = _restore(office, "register", replaces=refused.name, older=True, why=" ")
    assert isinstance(silent, Refused)
    assert silent.why is RestoreFault.NO_REASON
    assert sorted(one.name for one in (office / "register").iterdir()) == before
    assert isinstance(_restore(office, "register", replaces=refused.name, older=True), Decided)
    fact = _finished(office / "register")
    assert (fact.lost, fact.why) == (2, "ổ đĩa hỏng")
    with open_door(office / "register" / fact.aside) as aside, aside.register.read() as reader:
        assert reader.head().seq == fact.known_seq


def test_a_copy_is_known_to_be_old_where_a_later_one_lies_beside_it(office: Path) -> None:
    copy = copy_of(office / "copies")
    shutil.copy(copy, copy.with_name(copy.name.replace("_1.db", "_9.db")))
    order = replace(ORDER, file=copy)
    refused = restoring(office / "spare", office / "copies", TestClock())(order)
    assert isinstance(refused, Refused)
    assert refused.why is RestoreFault.OLDER


def test_a_register_that_does_not_open_can_still_be_replaced_by_name(office: Path) -> None:
    order = replace(ORDER, file=copy_of(office / "copies"), replaces="kiosk-of")
    damaged = CopyState(BackupFault.DAMAGED, "", EMPTY)
    restore = restoring(office / "register", office / "copies", TestClock(), damaged)
    assert isinstance(restore(replace(order, replaces="")), Refused)
    assert isinstance(restore(order), Decided)
    assert _finished(office / "register").aside


def test_a_disk_that_does_not_take_the_copy_decides_nothing(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed = os.fsync

    def refuses(handle: int) -> None:
        if os.fstat(handle).st_size == copy_of(office / "copies").stat().st_size:
            raise OSError(errno.EIO, "the disk refuses")
        flushed(handle)

    monkeypatch.setattr(os, "fsync", refuses)
    with pytest.raises(OSError, match="the disk refuses"):
        _restore(office, "spare")
    assert list((office / "spare").iterdir()) == []


class _PowerError(Exception):
    """It goes."""


@pytest.mark.parametrize("goes", [False, True])
def test_the_key_of_the_register_before_goes_aside_with_it(office: Path, goes: bool) -> None:
    kept: list[bytes] = [bytes(32)]

    def keep(key: bytes) -> None:
        kept.append(key)
        if goes and len(kept) == 2:
            raise _PowerError

    assert isinstance(_restore(office, "register", replaces="kiosk-of", older=True, key=KEY), Decided)
    place = RestoreFolder(office / "register")
    with pytest.raises(_PowerError) if goes else nullcontext():
        place.finish(lambda: kept[-1], keep)
    # As the next start does, whether the power went or only the entry in the journal is missing.
    plan = place.finish(lambda: kept[-1], keep)
    assert kept[-1] == KEY
    assert plan is not None
    aside = office / "register" / plan.fact.aside / "register.key"
    assert bytes.fromhex(aside.read_text()) == bytes(32)


@pytest.mark.parametrize(
    "sign",
    [
        "register/last-alive",
        "register/register.key",
        "register/register.db-wal",
        "register/register-before-0010.db",
        "register/journal-heads-kiosk.txt",
        "backups/so-ra-vao_kiosk_20261119-170000_1.db",
    ],
)
def test_a_folder_that_lost_its_register_is_no_new_beginning(tmp_path: Path, sign: str) -> None:
    facts = read_facts(tmp_path)
    (tmp_path / sign).write_text(KEY.hex() if sign.endswith("key") else "")
    with pytest.raises(RegisterUnavailableError) as lost, recording(facts, TestClock(), "", own_key=True):
        raise AssertionError("a new register was made")
    assert lost.value.cause is RegisterFault.MISSING
    assert not (tmp_path / "register" / "register.db").exists()


def test_copies_in_the_offices_own_folder_tell_of_a_register_that_was_lost(tmp_path: Path) -> None:
    own, copies = tmp_path / "config" / "office" / "backup.toml", tmp_path / "elsewhere"
    shipped = (RESOURCES / "office" / "backup.toml").read_text("utf-8")
    for folder in (own.parent, copies):
        folder.mkdir(parents=True)
    own.write_text(shipped.replace('folder = ""', f'folder = "{copies.as_posix()}"'), "utf-8")
    (copies / "so-ra-vao_kiosk_20261119-170000_1.db").write_text("")
    with (
        pytest.raises(RegisterUnavailableError) as lost,
        recording(read_facts(tmp_path), TestClock(), "", own_key=True),
    ):
        raise AssertionError("a new register was made")
    assert lost.value.cause is RegisterFault.MISSING


@pytest.mark.parametrize("left", ["", "register.key"])
def test_a_first_start_that_was_cut_short_goes_on_and_leaves_no_mark(tmp_path: Path, left: str) -> None:
    facts = read_facts(tmp_path)
    begin_first(facts.folders.register)
    if left:
        (facts.folders.register / left).write_text(KEY.hex())
    with recording(facts, TestClock(), "", own_key=True) as desk, desk.register.read() as reader:
        assert reader.head().seq == 0
    assert not is_begun(facts.folders.register)
