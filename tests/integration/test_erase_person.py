"""One person's data are erased before their time, from every table; what a law keeps is kept and told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.erase_person import ErasePerson, KeptBecause
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.permits import NotAllowedError
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain.erasure_facts import PersonErased
from kiosk.domain.expected import ExpectedVisitor
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.names import fold
from kiosk.domain.office_time import office_day
from kiosk.domain.retention import Kept, Retention
from kiosk.domain.visit_facts import CorrectedColumn
from kiosk.domain.visitor import VisitorDetails
from tests.fakes.desk import KEY
from tests.integration.declarations import send
from tests.integration.raw_pages import plain_bytes
from tests.integration.registers import DU, THU, THU_BY_PHONE, Door, assert_sound, open_door
from tests.integration.two_people import TWO, two_people

BY = (TWO[0].code, TWO[1].code)
OTHER = VisitorDetails("Trần Thị Ví Dụ")


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path) as opened:
        yield opened


def _known(door: Door) -> str:
    """Somebody with everything: two codes, a correction, a declaration, a line of the list; they have left."""
    first = door.enter(THU).line.visit
    send(door.desk, first.visit_id)
    ChangeVisit(door.desk).correct(first.visit_id, CorrectedColumn.ADDRESS, "Số 7 phố Kín", "misread", "Bà Lê kể")
    ChangeVisit(door.desk).leave(first.visit_id)
    door.clock.forward(hours=2)
    second = door.enter(THU_BY_PHONE).line.visit
    JoinVisitors(door.desk).same(second.visit_id, first.visitor_id, (), "")
    ChangeVisit(door.desk).leave(second.visit_id)
    today = office_day(door.clock.now())
    with door.register.write() as writer:
        for number, details in enumerate((VisitorDetails("Nguyễn Văn Thử", phone="0900000001"), OTHER)):
            line = ExpectedVisitor(f"line-{number}", today, details, None, "", "", "")
            writer.expected.add([line], "TH", door.clock.now())
        writer.commit()
    return second.visitor_id


def test_nothing_of_the_person_is_left_and_nothing_of_anybody_else_is_gone(door: Door, tmp_path: Path) -> None:
    visitor_id = _known(door)
    door.enter(DU)
    done = ErasePerson(door.desk)(visitor_id, "request-1", *two_people(door.desk))
    assert (done.visits, done.expected) == (2, 1)
    assert done.kept == (KeptBecause.JOURNAL, KeptBecause.PROOF)
    found = plain_bytes(tmp_path, KEY)
    said = (
        "Nguyễn Văn Thử",
        "NGUYEN VAN THU",
        fold("Nguyễn Văn Thử"),
        "091090000001",
        "0900000001",
        "phố Kín",
        "Bà Lê",
    )
    assert [one for one in said if one.encode() in found] == []
    assert "Trần Thị Ví Dụ".encode() in found
    assert_sound(door.register)
    checked = verify_register(door.register)
    assert isinstance(checked, Verified)
    assert checked.erased == done.sheets
    with door.register.read() as reader:
        entry = reader.last_entry(("person_erased",))
    assert entry is not None
    assert isinstance(entry.fact, PersonErased)
    assert (entry.fact.by, entry.fact.request_id, len(entry.fact.sheets)) == (BY, "request-1", done.sheets)
    assert ErasePerson(door.desk)(visitor_id, "request-2", *two_people(door.desk)).sheets == 0


def test_who_is_inside_stays_known_and_a_law_keeps_what_it_names(door: Door) -> None:
    visit = door.enter(THU).line.visit
    assert ErasePerson(door.desk)(visit.visitor_id).kept[0] is KeptBecause.INSIDE
    send(door.desk, visit.visit_id)
    ChangeVisit(door.desk).leave(visit.visit_id)
    law = replace(door.desk, retention=Retention(groups=((FieldGroup.VISITS, Kept(3650, "Điều 15")),)))
    done = ErasePerson(law)(visit.visitor_id)
    assert KeptBecause.LAW in done.kept
    assert done.sheets == 1, "the health answers, which no law keeps"
    assert ErasePerson(door.desk)(visit.visitor_id).sheets == 1


def test_nobody_erases_alone_and_the_use_case_asks_itself(door: Door) -> None:
    visitor_id = _known(door)
    first, second = two_people(door.desk)
    for vouching in ((None, None), (first, None), (first, first), (first, (second[0], "9753"))):
        with pytest.raises(NotAllowedError):
            ErasePerson(door.desk)(visitor_id, "", *vouching)
    with door.register.read() as reader:
        assert not [one for one in reader.entries() if isinstance(one.fact, PersonErased)]
