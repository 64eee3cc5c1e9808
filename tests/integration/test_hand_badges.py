"""One badge is one visitor's, and none is forgotten: not at the exit, not overnight, not when it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.close_days import CloseDays
from kiosk.application.hand_badges import BadgeFault, BadgeRefused, HandBadges, NoBadge
from kiosk.application.outcomes import VisitChanged
from kiosk.application.shift_report import badges_out
from kiosk.domain.badges import BadgeRules, BadgeSeries, LostBadge
from kiosk.domain.visit import Visit
from tests.fakes.desk import TestClock
from tests.integration.registers import DU, THU, Door, assert_sound, journal_length, open_door

RULES = BadgeRules((BadgeSeries("", 1, 20, 2),))


def badges(door: Door) -> HandBadges:
    return HandBadges(door.desk, RULES)


def hand(door: Door, visit_id: str, typed: str = "12") -> Visit:
    outcome = badges(door).hand(visit_id, typed)
    assert isinstance(outcome, VisitChanged)
    return outcome.line.visit


def out(door: Door) -> list[str]:
    with door.register.read() as reader:
        return [one.visit.badge for one in badges_out(reader, (), door.clock.now()).lines]


def test_a_badge_is_handed_out_and_taken_back(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        visit = door.enter(THU).line.visit
        held = hand(door, visit.visit_id, "7")
        assert (held.badge, held.badge_since, held.holds_badge) == ("07", door.clock.now(), True)
        assert out(door) == ["07"]
        back = badges(door).take_back(visit.visit_id)
        assert isinstance(back, VisitChanged)
        assert (back.line.visit.badge, back.line.visit.holds_badge) == ("", False)
        assert isinstance(badges(door).take_back(visit.visit_id), NoBadge)
        assert out(door) == []
        assert_sound(door.register)


def test_one_badge_one_visitor_one_visitor_one_badge(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        first, second = door.enter(THU).line.visit, door.enter(DU).line.visit
        hand(door, first.visit_id)
        before = journal_length(door.register)
        taken = badges(door).hand(second.visit_id, "12")
        assert isinstance(taken, BadgeRefused)
        assert taken.holder is not None
        assert (taken.fault, taken.holder.visit.visit_id) == (BadgeFault.TAKEN, first.visit_id)
        assert badges(door).hand(first.visit_id, "13") == BadgeRefused(BadgeFault.HOLDS_ONE)
        assert badges(door).hand(second.visit_id, "21") == BadgeRefused(BadgeFault.UNKNOWN)
        assert journal_length(door.register) == before
        badges(door).take_back(first.visit_id)
        assert hand(door, second.visit_id).badge == "12"
        assert_sound(door.register)


def test_who_left_with_a_badge_is_named_the_next_day_also_after_a_restart(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        gone, forgotten = door.enter(THU).line.visit, door.enter(DU).line.visit
        hand(door, gone.visit_id, "3")
        hand(door, forgotten.visit_id, "4")
        door.leave(THU)
    with open_door(tmp_path, TestClock(door.clock.forward(days=1)), "the next day") as later:
        CloseDays(later.desk)()
        assert out(later) == ["03", "04"]
        badges(later).take_back(gone.visit_id)
        assert out(later) == ["04"]
        assert_sound(later.register)


def test_a_lost_badge_is_not_waited_for_and_not_handed_out_until_it_is_found(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        first, second = door.enter(THU).line.visit, door.enter(DU).line.visit
        hand(door, first.visit_id)
        with pytest.raises(ValueError, match="reason"):
            badges(door).lose(first.visit_id, "  ")
        badges(door).lose(first.visit_id, "khách mang về")
        assert isinstance(badges(door).lose(first.visit_id, "lần nữa"), NoBadge)
        assert out(door) == []
        assert [one.visit.badge_lost for one in badges(door).out()] == ["khách mang về"]
        lost = badges(door).hand(second.visit_id, "12")
        assert isinstance(lost, BadgeRefused)
        assert lost.fault is BadgeFault.LOST
        badges(door).take_back(first.visit_id)
        assert hand(door, second.visit_id).badge == "12"
        assert_sound(door.register)


def test_an_entry_that_was_undone_still_owes_its_badge(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        made = door.enter(THU)
        hand(door, made.line.visit.visit_id)
        ChangeVisit(door.desk).undo(made.event_id, "không đúng người")
        assert out(door) == ["12"]
        assert_sound(door.register)


def test_nobody_is_given_a_badge_whose_visit_is_over_or_was_withdrawn(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        undone, left = door.enter(THU), door.enter(DU).line.visit.visit_id
        ChangeVisit(door.desk).undo(undone.event_id, "không đúng người")
        door.leave(DU)
        before = journal_length(door.register)
        for visit_id in (undone.line.visit.visit_id, left):
            assert badges(door).hand(visit_id, "12") == BadgeRefused(BadgeFault.NOT_INSIDE)
        assert journal_length(door.register) == before


def test_who_lost_a_badge_gets_another_and_the_lost_one_stays_lost_until_it_is_found(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        first, second = door.enter(THU).line.visit.visit_id, door.enter(DU).line.visit.visit_id
        hand(door, first, "12")
        badges(door).lose(first, "khách làm mất")
        held = hand(door, first, "13")
        assert (held.badge, held.holds_badge, held.badges_lost) == ("13", True, (LostBadge("12", "khách làm mất"),))
        assert out(door) == ["13"]
        refused = badges(door).hand(second, "12")
        assert isinstance(refused, BadgeRefused)
        assert refused.fault is BadgeFault.LOST
        badges(door).take_back(first)
        assert [one.visit.badges_away for one in badges(door).out()] == [("12",)]
        assert isinstance(badges(door).take_back(first, "13"), NoBadge)
        assert isinstance(badges(door).take_back(first, "12"), VisitChanged)
        assert badges(door).out() == ()
        assert hand(door, second, "12").badge == "12"
        assert_sound(door.register)
