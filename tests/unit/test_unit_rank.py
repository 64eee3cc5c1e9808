"""Units are ranked by exact shares of people, and whoever has no smartphone holds nobody back."""

from __future__ import annotations

from datetime import date

from kiosk.domain.app_answers import ALL_YES, Answer, AppAnswers, Phone
from kiosk.domain.dispatches.target import Headcount
from kiosk.domain.roster import RosterMember, Statement
from kiosk.domain.unit_rank import units_ranked

THEN, NOW = date(2026, 11, 15), date(2026, 11, 22)
PLAIN, NO = AppAnswers(Answer.YES, phone=Phone.PLAIN), AppAnswers(Answer.YES, Answer.NO, phone=Phone.SMART)


def member(number: int, unit: str, answers: AppAnswers, on: date = THEN, group: str = "officials") -> RosterMember:
    return RosterMember(
        f"{number}{group}", f"Lê Văn {number}", group, unit, f"09{number:08}", (Statement(on, answers),)
    )


def test_the_largest_share_comes_first_and_equal_ones_share_a_rank() -> None:
    people = [
        *(member(number, "Văn phòng", ALL_YES) for number in range(2)),
        member(2, "Văn phòng", NO),
        member(3, "Địa chính", ALL_YES),
        member(4, "Tư pháp", ALL_YES, NOW),
        member(5, "Tư pháp", PLAIN),
        member(6, "Bảo vệ", PLAIN),
        member(7, "", NO),
    ]
    ranked = units_ranked(people, NOW, THEN)
    assert [(one.rank, one.unit) for one in ranked] == [
        (1, "Tư pháp"),
        (1, "Địa chính"),
        (3, "Văn phòng"),
        (4, "Bảo vệ"),
    ]
    assert ranked[0].now == Headcount(1, 2, 1)
    assert ranked[0].before == Headcount(0, 2, 1)
    assert ranked[3].share is None


def test_one_person_on_two_rosters_is_one_person_of_the_unit() -> None:
    twice = [member(1, "Văn phòng", ALL_YES, group=group) for group in ("officials", "union_members")]
    assert units_ranked(twice, NOW, THEN)[0].now == Headcount(1, 1)


def test_what_was_said_last_on_either_roster_counts_whichever_is_read_first() -> None:
    old, new = member(1, "Văn phòng", NO, THEN), member(1, "Văn phòng", ALL_YES, NOW, "union_members")
    for people in ((old, new), (new, old)):
        (one,) = units_ranked(people, NOW, THEN)
        assert (one.now, one.before) == (Headcount(1, 1), Headcount(0, 1))
