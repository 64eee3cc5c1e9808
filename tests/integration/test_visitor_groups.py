"""To which groups of the dispatches visitors belong: recorded, remembered, offered, counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.application.coverage import CoverageSource, read_coverage
from kiosk.application.meet_hosts import MeetHosts
from kiosk.application.tell_groups import TellGroups
from kiosk.domain.app_answers import ALL_YES, AppAnswers, Question
from kiosk.domain.dispatches.target import Denominator, Headcount
from kiosk.domain.office_time import office_day
from tests.fakes.desk import RESOURCES
from tests.integration.registers import DU, THU, Door, assert_sound, open_door
from tests.integration.report_weeks import INSTALLED, PLAIN, comes

GROUPS = load_groups(Layers(RESOURCES))


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path) as opened:
        policy = replace(opened.desk.policy, passing_groups=GROUPS.passing)
        yield Door(replace(opened.desk, policy=policy), opened.clock)


def told(door: Door, visit_id: str, *groups: str, beside: str = "") -> tuple[str, ...]:
    return TellGroups(door.desk, GROUPS)(visit_id, groups, beside).line.visit.belongs_to


def entries(door: Door) -> int:
    with door.register.read() as reader:
        return reader.head().seq


def test_the_last_word_counts_in_the_order_of_the_list(door: Door) -> None:
    visit_id = door.enter(THU).line.visit.visit_id
    assert told(door, visit_id, "youth", "union_members") == ("union_members", "youth")
    before = entries(door)
    assert told(door, visit_id, "union_members", "youth") == ("union_members", "youth")
    assert entries(door) == before
    assert told(door, visit_id) == ()
    with pytest.raises(ValueError, match="astronauts"):
        told(door, visit_id, "astronauts")
    assert_sound(door.register)


def test_lasting_groups_still_hold_at_the_next_visit_and_passing_ones_do_not(door: Door) -> None:
    told(door, door.enter(THU).line.visit.visit_id, "youth", "patients")
    door.leave(THU)
    door.clock.forward(days=3)
    assert door.enter(THU).line.visit.belongs_to == ("youth",)
    assert_sound(door.register)


def test_a_patients_family_is_linked_to_the_patient(door: Door) -> None:
    patient = door.enter(THU).line.visit.visit_id
    told(door, patient, "patients")
    visitor = door.enter(DU).line.visit.visit_id
    tell = TellGroups(door.desk, GROUPS)
    assert tell(visitor, ["patient_family"], patient).line.visit.beside_visit == patient
    assert tell(visitor, ["tourists"], patient).line.visit.beside_visit == ""
    assert_sound(door.register)


def test_the_most_used_are_known(door: Door) -> None:
    for code, groups in ((THU, ("tourists",)), (DU, ("tourists", "youth"))):
        told(door, door.enter(code).line.visit.visit_id, *groups)
    assert MeetHosts(door.desk).usual().groups == ("tourists", "youth")


def test_people_are_counted_by_group_with_both_denominators(door: Door) -> None:
    people: list[tuple[AppAnswers, tuple[str, ...]]] = [
        (ALL_YES, ("youth",)),
        (INSTALLED, ("youth", "union_members")),
        (PLAIN, ("youth",)),
        (ALL_YES, ()),
    ]
    for number, (answers, groups) in enumerate(people, start=1):
        told(door, comes(door, number, answers), *groups)
    comes(door, 1, INSTALLED)
    assert door.register.rebuild_views()
    today = office_day(door.clock.now())
    with door.register.read() as reader:
        found = read_coverage(reader, today, today, "residents")
        yesterday = today - timedelta(days=1)
        assert read_coverage(reader, yesterday, yesterday, "residents").everyone.people == 0
    youth = found.headcount("youth", Question.INSTALLED)
    assert youth == Headcount(done=2, members=3, without_smartphone=1)
    assert youth.share(Denominator.WITH_SMARTPHONE) == 1
    assert found.headcount("youth", Question.RUNNING) == Headcount(0, 3, 1)
    assert found.headcount("union_members", Question.RUNNING) == Headcount(0, 1)
    assert found.headcount("residents", Question.INSTALLED) == Headcount(3, 4, 1)
    assert found.headcount("tourists", Question.INSTALLED) is None
    assert (found.source("youth"), found.source("tourists")) == (CoverageSource.VISITORS, CoverageSource.NONE)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("passing = 1", "line 4: passing of “b” is neither true nor false"),
        ('beside = "c"', "line 4: beside of “b” names no group: “c”"),
        ('short = "B"', "line 4: short of “b” is no table of texts by language"),
    ],
)
def test_a_faulty_group_is_named_with_its_line(tmp_path: Path, line: str, fault: str) -> None:
    file = tmp_path / "office" / "groups.toml"
    file.parent.mkdir()
    file.write_text(
        f'[[group]]\nkey = "a"\nlabel = {{ vi = "A" }}\n[[group]]\nkey = "b"\nlabel = {{ vi = "B" }}\n{line}\n', "utf-8"
    )
    with pytest.raises(ResourceFaultyError) as raised:
        load_groups(Layers(RESOURCES, tmp_path))
    assert raised.value.fault.startswith(fault)
