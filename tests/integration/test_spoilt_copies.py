"""Every kind of spoilt copy is told by name, by whoever opens it, and is never taken in without a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.application.backup_store import BackupStore
from kiosk.application.drill_backups import DrillBackups
from kiosk.application.ports.backups import BackupFault, CheckOrder, CopyState
from kiosk.application.restore_register import Decided, Refused, RestoreFault, RestoreOrder, RestoreRegister
from kiosk.domain.journal import EMPTY, Head
from tests.fakes.desk import KEY, TestClock
from tests.fakes.shipped import wordings
from tests.integration.backup_desk import CheckedHere, keeping, restoring, store_of
from tests.integration.registers import DU, THU, Door, open_door
from tests.integration.spoilt_copies import SPOILT, renamed

ORDER = RestoreOrder(Path(), "Trần Quản Trị")
OTHER = "11111111"


@dataclass(frozen=True)
class Office:
    """A desk with a good copy of its register's first entry, and a later one to be spoilt."""

    door: Door
    folder: Path
    good: str
    last: Path

    @property
    def store(self) -> BackupStore:
        return store_of(self.door, self.folder / "copies")

    @property
    def spare(self) -> RestoreRegister:
        return restoring(self.folder / "spare", self.folder / "copies", TestClock())


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_door(tmp_path / "register") as door:
        door.enter(THU)
        keep = keeping(door, tmp_path / "copies")
        good = keep().name
        door.enter(DU)
        door.clock.forward(days=1)
        yield Office(door, tmp_path, good, tmp_path / "copies" / keep().name)


def _untold(tried: tuple[str, ...], taken: Decided | Refused, spoilt: Path, fault: str) -> list[str]:
    """Who opened the spoilt copy and did not say what is wrong with it."""
    drill = [] if tried[:1] == (f"{spoilt.name} {fault}",) else ["the trial"]
    return drill + ([] if isinstance(taken, Refused) and taken.why.value == fault else ["the restore"])


def _open(
    office: Office, spoilt: Path, store: BackupStore, spare: RestoreRegister
) -> tuple[tuple[str, ...], Decided | Refused]:
    """By the trial of the week, and by a restore on a spare machine."""
    tried = tuple(f"{one.name} {one.fault}" for one in DrillBackups(store)())
    return tried, spare(replace(ORDER, file=spoilt))


@pytest.mark.parametrize("way", SPOILT)
def test_a_spoilt_copy_is_told_by_trial_and_restore_and_the_one_before_it_is_found(office: Office, way: str) -> None:
    SPOILT[way].do(office.last)
    fault = SPOILT[way].fault.value
    tried, taken = _open(office, office.last, office.store, office.spare)
    assert _untold(tried, taken, office.last, fault) == []
    assert tried[1:] == (f"{office.good} ",)
    assert list((office.folder / "spare").iterdir()) == []


def test_the_test_of_the_test_without_verification_every_spoilt_copy_is_taken_in(office: Office) -> None:
    def blind(order: CheckOrder) -> CopyState:
        return CopyState(None, office.door.register.kiosk, order.head or EMPTY, 1)

    SPOILT["half"].do(office.last)
    unseen = replace(office.store, check=blind), replace(office.spare, check=blind)
    tried, taken = _open(office, office.last, *unseen)
    assert _untold(tried, taken, office.last, "damaged") == ["the trial", "the restore"]


@pytest.mark.parametrize("name", ["a later one", "another kiosk's"])
def test_a_copy_under_another_copys_name_is_told_and_taken_only_by_those_who_say_that_they_know(
    office: Office, name: str
) -> None:
    kiosk = office.door.register.kiosk
    false = renamed(office.last, kiosk if name == "a later one" else OTHER, 90)
    drilled = DrillBackups(office.store).of(false)
    assert (drilled.fault, drilled.good) == ("misnamed", False)
    order = replace(ORDER, file=false)
    refused = office.spare(order)
    assert isinstance(refused, Refused)
    assert (refused.why, refused.of, refused.copy.seq) == (RestoreFault.MISNAMED, kiosk[:8], drilled.seq)
    silent = office.spare(replace(order, older=True))
    assert isinstance(silent, Refused)
    assert silent.why is RestoreFault.NO_REASON
    taken = office.spare(replace(order, older=True, why="bản duy nhất còn lại"))
    assert isinstance(taken, Decided)


def test_an_older_copy_in_the_place_of_a_later_one_is_passed_over_by_the_trial(office: Office) -> None:
    """As whoever copies a file over another's name leaves it: the trial once called it good."""
    office.last.write_bytes((office.folder / "copies" / office.good).read_bytes())
    tried = tuple(f"{one.name} {one.fault}" for one in DrillBackups(office.store)())
    assert tried == (f"{office.last.name} misnamed", f"{office.good} ")


def test_the_register_of_another_kiosk_is_no_copy_of_this_one_and_takes_its_place_only_by_name(office: Office) -> None:
    standing = CopyState(None, OTHER, Head(40, bytes(32)))
    restore = restoring(office.folder / "register", office.folder / "copies", TestClock(), standing)
    refused = restore(replace(ORDER, file=office.last, why="thử"))
    assert isinstance(refused, Refused)
    assert (refused.why, refused.name, refused.of) == (RestoreFault.FOREIGN, OTHER, office.door.register.kiosk[:8])
    by_another = replace(office.store, check=lambda order: replace(CheckedHere()(order), kiosk=OTHER))
    assert DrillBackups(by_another).of(office.last).fault == "foreign"


def test_a_copy_of_another_key_opens_for_nobody(office: Office) -> None:
    other = bytes(reversed(KEY))
    spare = restoring(office.folder / "spare", office.folder / "copies", TestClock(), key=other)
    tried, taken = _open(office, office.last, replace(office.store, check=CheckedHere(other)), spare)
    assert _untold(tried, taken, office.last, "wrong_key") == []


def test_what_a_run_that_was_cut_off_left_is_no_copy_and_goes(office: Office) -> None:
    copies = office.folder / "copies"
    whole = office.last.read_bytes()
    part = copies / ".dang-sao-abc"
    part.mkdir()
    (part / "register.db").write_bytes(whole[: len(whole) // 3])
    (copies / f"{office.last.name}.part").write_bytes(whole[:5000])
    own = [one.file_name for one in office.store.own()]
    assert own == [office.good, office.last.name]
    refused = office.spare(replace(ORDER, file=part / "register.db"))
    assert isinstance(refused, Refused)
    assert refused.why is BackupFault.DAMAGED
    keeping(office.door, copies)()
    assert not part.exists()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_has_a_sentence_of_its_own(language: str) -> None:
    sentences = wordings().catalogues[language]
    told = [sentences[f"backup.fault_{one.value}"] for one in BackupFault]
    told += [sentences[f"restore.refused_{one.value}"] for one in RestoreFault]
    assert len({*told}) == len(told)
