"""Of one name there are many: what stands of a person in the lists of others goes, a namesake's line stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.erase_person import ErasePerson, KeptBecause
from kiosk.application.keep_group import KeepGroup
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain.expected import ExpectedVisitor
from kiosk.domain.office_time import office_day
from kiosk.domain.visitor import VisitorDetails
from tests.fakes.desk import KEY
from tests.integration.raw_pages import plain_bytes
from tests.integration.registers import DU, THU, THU_BY_PHONE, Door, assert_sound, open_door

NAME = "Nguyễn Văn Thử"


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path) as opened:
        yield opened


def _expected(door: Door, line: str, details: VisitorDetails, days: int = 0) -> None:
    now = door.clock.now()
    with door.register.write() as writer:
        day = office_day(now) + timedelta(days=days)
        writer.expected.add([ExpectedVisitor(line, day, details)], "TH", now)
        writer.commit()


def _there(door: Door, *lines: str) -> list[str]:
    with door.register.read() as reader:
        return [one for one in lines if reader.expected.get(one) is not None]


def test_a_namesake_who_is_expected_stays_expected(door: Door) -> None:
    by_phone = door.enter(THU_BY_PHONE).line.visit
    ChangeVisit(door.desk).leave(by_phone.visit_id)
    _expected(door, "own", VisitorDetails(NAME, phone="0900000001"), 3)
    _expected(door, "namesake", VisitorDetails(NAME, phone="0988888888"))
    _expected(door, "by name", VisitorDetails(NAME), 3)
    _expected(door, "over", VisitorDetails(NAME), -1)
    done = ErasePerson(door.desk)(by_phone.visitor_id)
    assert _there(door, "own", "namesake", "by name", "over") == ["namesake", "by name"]
    assert done.expected == 2
    assert KeptBecause.EXPECTED in done.kept, "whether it is they only people can say"


def test_their_name_goes_from_the_groups_of_others_and_every_other_name_stays(door: Door, tmp_path: Path) -> None:
    theirs = door.enter(THU).line.visit
    leader = door.enter(DU).line.visit
    groups = KeepGroup(door.desk)
    groups.count(leader.visit_id, 4)
    groups.name(leader.visit_id, (NAME, "Lê Đi Cùng"))
    groups.name(leader.visit_id, (NAME, "Lê Đi Cùng", "Nguyễn Văn Thụ"))
    done = ErasePerson(door.desk)(theirs.visitor_id)
    assert (done.sheets, done.kept[0]) == (0, KeptBecause.INSIDE), "they are in the house, and so is the group"
    assert NAME.encode() in plain_bytes(tmp_path, KEY)
    ChangeVisit(door.desk).leave(theirs.visit_id)
    again = ErasePerson(door.desk)(theirs.visitor_id)
    assert again.visits == 1, "a name in another's list is no visit of theirs"
    assert KeptBecause.INSIDE not in again.kept
    found = plain_bytes(tmp_path, KEY)
    assert NAME.encode() not in found
    with door.register.read() as reader:
        assert reader.lines_of_day(office_day(door.clock.now()))[1].names == ("Lê Đi Cùng", "Nguyễn Văn Thụ")
    assert_sound(door.register)
    checked = verify_register(door.register)
    assert isinstance(checked, Verified)
    assert checked.erased == done.sheets + again.sheets
