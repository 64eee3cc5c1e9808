"""What is over its time goes for good, a little at a time, and only by a clock that is believed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.platform.kept_files import FolderFiles
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.erase_due import Erased, EraseDue, digest_of
from kiosk.application.erase_files import EraseFiles
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain.erasure_facts import FilesErased, PersonalErased
from kiosk.domain.facts import KINDS_WITH_SHEETS
from kiosk.domain.field_groups import GROUP_OF_KIND, FieldGroup
from kiosk.domain.names import fold
from kiosk.domain.office_time import office_day
from kiosk.domain.retention import Kept, Retention
from kiosk.domain.visit_facts import CorrectedColumn
from tests.fakes.desk import KEY
from tests.integration.raw_pages import plain_bytes
from tests.integration.registers import DU, THU, Door, assert_sound, open_door
from tests.integration.times import pass_days

YEAR = 366


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path) as opened:
        yield opened


def erasures(door: Door) -> list[PersonalErased]:
    with door.register.read() as reader:
        return [one.fact for one in reader.entries(kinds=("erased",)) if isinstance(one.fact, PersonalErased)]


def test_every_kind_of_fact_with_a_sheet_has_a_period() -> None:
    assert set(GROUP_OF_KIND) == set(KINDS_WITH_SHEETS)


def test_a_visit_goes_with_its_corrections_its_keys_and_its_place_in_the_search(door: Door, tmp_path: Path) -> None:
    visit_id = door.enter(THU).line.visit.visit_id
    door.clock.forward(days=3)
    ChangeVisit(door.desk).correct(visit_id, CorrectedColumn.NAME, "Nguyễn Văn Sửa", "misread", "Lê Nói Thế")
    pass_days(door.desk, door.clock, YEAR - 4)
    door.enter(DU)
    assert EraseDue(door.desk).until_done() == 0
    pass_days(door.desk, door.clock, 1)
    assert EraseDue(door.desk).until_done() == 0, "whoever is still inside is not erased"
    ChangeVisit(door.desk).leave(visit_id)
    assert EraseDue(door.desk).until_done() == 3
    with door.register.read() as reader:
        line = reader.line(visit_id)
        assert line is not None
        assert (line.details, line.visit.visit_id) == (None, visit_id)
        assert [one.details.name for one in reader.find_visitors("", 9) or reader.find_visitors("tran", 9)] != []
        assert reader.find_visitors("nguyen", 9) == ()
    assert_sound(door.register)
    found = plain_bytes(tmp_path, KEY)
    said = ("Nguyễn Văn", "091090000001", fold("Nguyễn Văn Sửa"), "Lê Nói")
    assert not [one for one in said if one.encode() in found]
    assert "Trần Thị Ví Dụ".encode() in found


def test_who_comes_again_is_still_known_by_what_they_said_since(door: Door) -> None:
    first = door.enter(THU).line.visit
    ChangeVisit(door.desk).leave(first.visit_id)
    pass_days(door.desk, door.clock, YEAR - 1)
    second = door.enter(THU).line.visit
    ChangeVisit(door.desk).leave(second.visit_id)
    pass_days(door.desk, door.clock, 1)
    assert EraseDue(door.desk).until_done() == 1
    assert_sound(door.register)
    assert door.enter(THU).line.visit.visitor_id == first.visitor_id


def test_a_receipt_counts_and_names_the_sheets_of_each_step(door: Door) -> None:
    visits = [door.enter(one).line.visit for one in (THU, DU)]
    for one in visits:
        ChangeVisit(door.desk).leave(one.visit_id)
    today = pass_days(door.desk, door.clock, YEAR)
    day = office_day(visits[0].entered_at)
    EraseDue(door.desk).until_done()
    assert erasures(door) == [
        PersonalErased(
            FieldGroup.VISITS,
            day,
            today - timedelta(days=365),
            2,
            digest_of([one.details_sheet for one in visits]),
            365,
        )
    ]
    checked = verify_register(door.register)
    assert isinstance(checked, Verified)
    assert checked.erased == 2


def test_zero_days_keep_nothing_and_a_law_may_ask_for_years(door: Door) -> None:
    ChangeVisit(door.desk).leave(door.enter(THU).line.visit.visit_id)
    kept = Retention(groups=((FieldGroup.VISITS, Kept(1826, "Điều 15")),))
    none = Retention(groups=((FieldGroup.VISITS, Kept(0)),))
    pass_days(door.desk, door.clock, YEAR)
    assert EraseDue(replace(door.desk, retention=kept)).until_done() == 0
    assert EraseDue(replace(door.desk, retention=none)).until_done() == 1
    door.enter(DU)
    assert EraseDue(replace(door.desk, retention=none)).until_done() == 0, "the day itself is kept"


def test_steps_are_bounded_and_whatever_ends_them_they_go_on(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.application.erase_due.AT_ONCE", 2)
    for one in (THU, DU, "091090000009||Lê Mẫu Chín|01011990|Nam|Rạch Giá|15042021"):
        ChangeVisit(door.desk).leave(door.enter(one).line.visit.visit_id)
    pass_days(door.desk, door.clock, YEAR)
    assert EraseDue(door.desk)() == Erased(2, done=False)
    assert EraseDue(door.desk)() == Erased(1, done=False), "another process goes on where the first was killed"
    assert [one.sheets for one in erasures(door)] == [2, 1]
    assert EraseDue(door.desk).until_done() == 0


def test_while_somebody_reads_the_log_is_emptied_later(door: Door) -> None:
    ChangeVisit(door.desk).leave(door.enter(THU).line.visit.visit_id)
    pass_days(door.desk, door.clock, YEAR)
    erase = EraseDue(door.desk)
    with door.register.read() as reader:
        reader.head()
        erase()
        assert erase() == Erased(0, done=False, waits=True)
    assert erase() == Erased(0, done=True)


def test_a_clock_that_went_ahead_erases_nothing(door: Door) -> None:
    """Nobody has written down yet that it jumped; what follows once somebody did is `test_trusted_day`."""
    ChangeVisit(door.desk).leave(door.enter(THU).line.visit.visit_id)
    door.clock.jump(days=400)
    assert EraseDue(door.desk).until_done() == 0
    pass_days(door.desk, door.clock, 0)
    assert EraseDue(door.desk).until_done() == 1


@pytest.mark.parametrize("wrong", [-3650, 3650], ids=["a dead battery", "years ahead"])
def test_what_a_clock_gone_wrong_dated_goes_with_what_was_recorded_around_it(door: Door, wrong: int) -> None:
    ChangeVisit(door.desk).leave(door.enter(DU).line.visit.visit_id)
    door.clock.jump(days=wrong)
    strange = door.enter(THU).line.visit
    ChangeVisit(door.desk).leave(strange.visit_id)
    door.clock.jump(days=-wrong)
    pass_days(door.desk, door.clock, 10)
    assert EraseDue(door.desk).until_done() == 0
    pass_days(door.desk, door.clock, YEAR)
    assert EraseDue(door.desk).until_done() == 2


def test_two_who_were_joined_are_forgotten_each_in_their_time(door: Door) -> None:
    one = door.enter(THU).line.visit
    ChangeVisit(door.desk).leave(one.visit_id)
    pass_days(door.desk, door.clock, 100)
    other = door.enter(DU).line.visit
    ChangeVisit(door.desk).leave(other.visit_id)
    JoinVisitors(door.desk).same(other.visit_id, one.visitor_id, (), "")
    for days, erased in ((YEAR - 100, 1), (100, 1)):
        pass_days(door.desk, door.clock, days)
        assert EraseDue(door.desk).until_done() == erased
        assert_sound(door.register)
    with door.register.read() as reader:
        assert reader.find_visitors("tran", 9) == ()


def test_old_documents_go_from_the_kiosks_own_folders_and_nothing_else_does(door: Door, tmp_path: Path) -> None:
    pass_days(door.desk, door.clock, 100)
    prints, reports = tmp_path / "prints", tmp_path / "prints" / "Bao cao"
    waiting = prints / "waiting"
    for folder in (reports, waiting):
        folder.mkdir(parents=True)
    aged = {prints / "old.pdf": 31, waiting / "old.CSV": 40, prints / "new.pdf": 30, prints / "old.wav": 99}
    for file, days in {**aged, reports / "tuan.pdf": 99, prints / "battery.pdf": 20_000}.items():
        file.write_bytes(b"Nguyen Van Thu")
        written = (door.clock.now() - timedelta(days=days)).timestamp()
        os.utime(file, (written, written))
    assert EraseFiles(door.desk, FolderFiles((prints,), (reports,)))() == 2
    left = {one.name for one in prints.rglob("*") if one.is_file()}
    assert left == {"new.pdf", "old.wav", "tuan.pdf", "battery.pdf"}
    with door.register.read() as reader:
        entry = reader.last_entry(("files_erased",))
    assert entry is not None
    assert isinstance(entry.fact, FilesErased)
    assert (entry.fact.files, entry.fact.digest) == (2, digest_of(["old.pdf", "old.CSV"]))
