"""Proves what the register keeps of groups, children with adults, and declarations on behalf of somebody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.application.board import board_of, counts_of
from kiosk.application.bring_child import BringChild, ChildField, ChildForm
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.declare_on_behalf import Declaration, DeclareOnBehalf, DeclarerField, declaration_faults
from kiosk.application.keep_group import KeepGroup, names_of
from kiosk.application.outcomes import EntryMade, ExitMade, NotInside, TooLate, Undone, VisitChanged
from kiosk.application.register_by_hand import FormField, FormWrong, RegisterByHand
from kiosk.application.shift_report import overstayed, summarise
from kiosk.domain.declarer import Declarer
from kiosk.domain.office_time import office_day
from kiosk.domain.shift import Shift
from kiosk.domain.shift_facts import OpenCount
from kiosk.domain.visit import VisitState
from tests.integration.registers import DU, THU, Door, assert_sound, form, open_door

GRANDCHILD = Declaration("  lê   thị Cháu ", "0900 000 009", "grandchild")


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path) as opened:
        yield opened
        assert_sound(opened.register)


def people_inside(door: Door) -> int:
    with door.register.read() as reader:
        now = door.clock.now()
        return counts_of(board_of(reader, office_day(now)), now, timedelta(hours=1)).inside


def test_who_declares_stands_in_a_sheet_and_on_the_line(door: Door) -> None:
    visit_id = door.enter(THU).line.visit.visit_id
    line = DeclareOnBehalf(door.desk)(visit_id, GRANDCHILD).line
    assert (line.visit.on_behalf, line.visit.relation) == (True, "grandchild")
    assert line.declarer == Declarer("lê thị Cháu", "0900000009")
    assert "Cháu" not in repr(line)
    with door.register.read() as reader:
        assert not any("0900000009" in str(entry.fact) for entry in reader.entries())


def test_a_declarer_needs_a_name_and_a_relation_and_a_phone_that_can_be_one(door: Door) -> None:
    assert declaration_faults(Declaration()) == (DeclarerField.DECLARER, DeclarerField.RELATION)
    assert declaration_faults(replace(GRANDCHILD, declarer_phone="123")) == (DeclarerField.DECLARER_PHONE,)
    assert declaration_faults(replace(GRANDCHILD, declarer_phone="")) == ()
    with pytest.raises(ValueError, match="relation"):
        DeclareOnBehalf(door.desk)("nobody", Declaration("Lê Mẫu"))


def test_a_typed_entry_on_behalf_keeps_its_declarer_and_its_group(door: Door) -> None:
    typed = replace(form(), on_behalf=True)
    wrong = RegisterByHand(door.desk)(typed)
    assert wrong == FormWrong((FormField.DECLARER, FormField.RELATION))
    whole = replace(typed, declarer="Lê Thị Cháu", relation="grandchild", people=3)
    made = RegisterByHand(door.desk)(whole)
    assert isinstance(made, EntryMade)
    assert made.line.declarer == Declarer("Lê Thị Cháu")
    assert (made.line.visit.group.people, people_inside(door)) == (3, 3)
    assert RegisterByHand(door.desk)(whole) == EntryMade(made.line, made.event_id, 1)


def test_one_exit_for_the_whole_group_by_its_leaders_code(door: Door) -> None:
    visit_id = door.enter(THU).line.visit.visit_id
    assert isinstance(KeepGroup(door.desk).count(visit_id, 20), VisitChanged)
    assert people_inside(door) == 20
    door.leave(THU)
    assert people_inside(door) == 0
    assert KeepGroup(door.desk).count(visit_id, 21) == NotInside()


def test_some_leave_earlier_and_the_last_part_is_the_exit(door: Door) -> None:
    groups, visit_id = KeepGroup(door.desk), door.enter(THU).line.visit.visit_id
    groups.count(visit_id, 12)
    changed = groups.part_leaves(visit_id, 11)
    assert isinstance(changed, VisitChanged)
    assert people_inside(door) == 1
    with pytest.raises(ValueError, match="11"):
        groups.count(visit_id, 11)
    with pytest.raises(ValueError, match="2"):
        groups.part_leaves(visit_id, 2)
    assert isinstance(groups.part_leaves(visit_id, 1), ExitMade)
    assert groups.part_leaves(visit_id, 1) == NotInside()


def test_one_who_stayed_when_the_others_left_by_the_leaders_code(door: Door) -> None:
    groups, visit_id = KeepGroup(door.desk), door.enter(THU).line.visit.visit_id
    groups.count(visit_id, 20)
    left = door.leave(THU)
    door.clock.forward(seconds=20)
    changed = groups.some_stayed(visit_id, 1, "còn người ở lại")
    assert isinstance(changed, VisitChanged)
    visit = changed.line.visit
    assert (visit.state, visit.heads_inside) == (VisitState.INSIDE, 1)
    assert [(one.people, one.left_at) for one in visit.group.parts] == [(19, left.line.visit.left_at)]
    assert groups.some_stayed(visit_id, 1, "") == TooLate()


def test_of_a_group_that_stays_after_closing_every_head_counts(door: Door) -> None:
    KeepGroup(door.desk).count(door.enter(THU).line.visit.visit_id, 20)
    now = door.clock.forward(hours=11)
    with door.register.read() as reader:
        counts = counts_of(board_of(reader, office_day(now)), now, timedelta(hours=1), now)
    assert (counts.inside, counts.after_closing) == (20, 20)


def test_whoever_was_found_gone_is_not_said_to_have_stayed(door: Door) -> None:
    groups, change, visit_id = KeepGroup(door.desk), ChangeVisit(door.desk), door.enter(THU).line.visit.visit_id
    groups.count(visit_id, 5)
    change.found_gone(visit_id)
    left = change.leave(visit_id)
    assert isinstance(left, ExitMade)
    assert groups.some_stayed(visit_id, 2, "còn người ở lại") == TooLate()
    with door.register.read() as reader:
        assert reader.visit(visit_id) == left.line.visit


def test_a_count_by_which_some_left_is_not_withdrawn(door: Door) -> None:
    groups, visit_id = KeepGroup(door.desk), door.enter(THU).line.visit.visit_id
    counted = groups.count(visit_id, 5)
    groups.part_leaves(visit_id, 3)
    assert isinstance(counted, VisitChanged)
    assert ChangeVisit(door.desk).undo(counted.event_id, "nhầm") == TooLate()
    assert people_inside(door) == 2


def test_counts_and_parts_are_withdrawn_like_every_record(door: Door) -> None:
    groups, change = KeepGroup(door.desk), ChangeVisit(door.desk)
    visit_id = door.enter(THU).line.visit.visit_id
    counted, again = groups.count(visit_id, 20), groups.count(visit_id, 19)
    assert isinstance(counted, VisitChanged)
    assert isinstance(again, VisitChanged)
    assert isinstance(change.undo(counted.event_id, ""), TooLate)
    assert isinstance(change.undo(again.event_id, ""), Undone)
    assert people_inside(door) == 20
    part = groups.part_leaves(visit_id, 3)
    assert isinstance(part, VisitChanged)
    assert isinstance(change.undo(part.event_id, ""), Undone)
    assert people_inside(door) == 20


def test_a_shift_hands_over_heads(door: Door) -> None:
    began = Shift("shift-1", "anh", "Lê Ngọc Anh", door.clock.now())
    visit_id = door.enter(THU).line.visit.visit_id
    KeepGroup(door.desk).count(visit_id, 20)
    KeepGroup(door.desk).part_leaves(visit_id, 3)
    door.enter(DU)
    late = door.clock.forward(hours=2)
    with door.register.read() as reader:
        summary = summarise(reader, began, late, (overstayed(timedelta(minutes=90)),))
    assert (summary.entries, summary.exits, summary.inside) == (21, 3, 18)
    assert summary.report.open_items == (OpenCount("overstayed", 18),)
    door.leave(THU)
    with door.register.read() as reader:
        summary = summarise(reader, began, door.clock.now(), ())
    assert (summary.entries, summary.exits, summary.inside) == (21, 20, 1)


def test_names_come_later_one_a_line_each_in_a_sheet(door: Door) -> None:
    pasted = "1. Lê Mẫu An\n\n  2)  Trần   Thử\n- Phạm Ví Dụ  \n"
    assert names_of(pasted) == ("Lê Mẫu An", "Trần Thử", "Phạm Ví Dụ")
    visit_id = door.enter(THU).line.visit.visit_id
    line = KeepGroup(door.desk).name(visit_id, names_of(pasted)).line
    assert line.names == names_of(pasted)
    assert len(line.visit.group.name_sheets) == 3
    assert KeepGroup(door.desk).name(visit_id, ()).line.names == ()


def test_a_child_is_a_visit_of_its_own_tied_to_the_adults(door: Door) -> None:
    children, adult = BringChild(door.desk), door.enter(DU).line
    made = children(adult.visit.visit_id, ChildForm("child-1", "Lê Bé Mẫu", "2019"))
    assert isinstance(made, EntryMade)
    assert made.line.visit.with_visit == adult.visit.visit_id
    assert made.line.visit.counter == adult.visit.counter
    assert people_inside(door) == 2
    assert children(adult.visit.visit_id, ChildForm("child-1", "Lê Bé Mẫu", "2019")) == made
    assert people_inside(door) == 2
    exits = children.leave_together([adult.visit.visit_id, made.line.visit.visit_id])
    assert [one.line.visit.state for one in exits] == [VisitState.LEFT, VisitState.LEFT]
    assert children(adult.visit.visit_id, ChildForm("child-3", "Lê Bé", "2019")) == NotInside()
    assert children.leave_together([adult.visit.visit_id]) == ()


def test_who_is_grown_up_is_no_child(door: Door) -> None:
    faults = BringChild(door.desk).faults_of
    assert faults(ChildForm("c", "x", "2001")) == (ChildField.NAME, ChildField.BIRTH_YEAR)
    assert faults(ChildForm("c", "Lê Bé", "2009")) == ()
    assert faults(ChildForm("c", "Lê Bé", "")) == (ChildField.BIRTH_YEAR,)
    with pytest.raises(ValueError, match="child"):
        BringChild(door.desk)("nobody", ChildForm("c"))
