"""Who was here before is found without marks, by parts of a name, or by the end of a phone number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.find_visitors import FindVisitors
from kiosk.application.outcomes import EntryMade
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.domain.visit_facts import CorrectedColumn
from tests.integration.registers import THU, Door, form, open_door

NAMES = ("Nguyễn Văn Thử", "Đặng Thị Hoà", "H'Hen Niê", "Trần Anh-Thư", "Lê Nguyễn An")


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    with open_door(tmp_path_factory.mktemp("register")) as opened:
        for number, name in enumerate(NAMES):
            RegisterByHand(opened.desk)(form(f"form-{number}", name, f"09000000{number}1"))
            opened.clock.forward(minutes=1)
        yield opened


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nguyen van thu", {"Nguyễn Văn Thử"}),
        ("NGUYỄN", {"Nguyễn Văn Thử", "Lê Nguyễn An"}),
        ("thu nguy", {"Nguyễn Văn Thử"}),
        ("dang hòa", {"Đặng Thị Hoà"}),
        ("h'hen", {"H'Hen Niê"}),
        ("anh-thu", {"Trần Anh-Thư"}),
        ("anh thu", {"Trần Anh-Thư"}),
        ("0021", {"H'Hen Niê"}),
        ("0900000031", {"Trần Anh-Thư"}),
        ("nguyen 0041", {"Lê Nguyễn An"}),
        ("guyen", set()),
        ("0900", set()),
        ("n", set()),
        ("", set()),
        ('" OR "', set()),
        ("name : *", set()),
        ("thu*", {"Nguyễn Văn Thử", "Trần Anh-Thư"}),
        ("%", set()),
    ],
)
def test_finding(door: Door, typed: str, found: set[str]) -> None:
    assert {one.details.name for one in FindVisitors(door.register)(typed)} == found


def test_the_latest_come_first_and_no_more_than_asked(door: Door) -> None:
    names = [one.details.name for one in FindVisitors(door.register)("nguyen")]
    assert names == ["Lê Nguyễn An", "Nguyễn Văn Thử"]
    assert len(FindVisitors(door.register)("nguyen", limit=1)) == 1


@given(st.text(st.characters(), max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_anything_can_be_searched_for(door: Door, typed: str) -> None:
    FindVisitors(door.register)(typed)


def test_what_was_undone_or_corrected_is_found_as_it_is_now(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        came = door.enter(THU)
        find = FindVisitors(door.register)
        assert [one.visits for one in find("thu")] == [1]
        ChangeVisit(door.desk).undo(came.event_id, "wrong person")
        assert find("thu") == ()
        typed = RegisterByHand(door.desk)(replace(form(), name="Lê Mẫu"))
        assert isinstance(typed, EntryMade)
        visit_id = typed.line.visit.visit_id
        line = ChangeVisit(door.desk).correct(visit_id, CorrectedColumn.NAME, "Lê Mậu Hai", "misheard").line
        assert [one.details for one in find("hai mau")] == [line.details]
