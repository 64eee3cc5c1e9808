"""Violations of the rules on personal data: written down, added to, told within 72 hours or late with the reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kiosk.application.keep_breaches import BreachFault, BreachForm, BreachLine, KeepBreaches, Proposed
from kiosk.domain.breach_facts import BREACH_FACTS, DataGroup
from tests.integration.registers import DU, THU, Door, assert_sound

WORDS = {"what": "Mất một tập sổ in", "found_by": "Trần Thị Ví Dụ", "measures": "Đã tìm, đã báo lãnh đạo"}
GROUPS = (DataGroup.IDENTITY, DataGroup.VISITS)


def recorded(door: Door, keep: KeepBreaches) -> BreachLine:
    form = BreachForm(door.clock.now() - timedelta(hours=2), 40, GROUPS, WORDS)
    line = keep.record(form)
    assert isinstance(line, BreachLine)
    return line


def test_from_the_record_to_the_authority_in_time(door: Door) -> None:
    keep = KeepBreaches(door.desk)
    line = recorded(door, keep)
    breach = line.breach
    assert (breach.code, breach.people, breach.groups, line.words) == ("01/2026", 40, GROUPS, WORDS)
    assert breach.left(door.clock.now()) == timedelta(hours=70)
    assert keep.waiting() == (breach,)
    door.clock.forward(hours=5)
    added = keep.add(breach.breach_id, "Tập sổ đã tìm thấy, thiếu ba trang", people=12)
    assert isinstance(added, BreachLine)
    assert (added.breach.people, [one.words for one in added.added]) == (12, ["Tập sổ đã tìm thấy, thiếu ba trang"])
    told = keep.reported(breach.breach_id, door.clock.now(), " Công an  tỉnh ", "12/TB-UBND")
    assert isinstance(told, BreachLine)
    assert (told.to, told.number, told.late, keep.waiting()) == ("Công an tỉnh", "12/TB-UBND", "", ())
    assert keep.reported(breach.breach_id, door.clock.now(), "Công an tỉnh") is BreachFault.TOLD
    assert isinstance(keep.printed(breach.breach_id), BreachLine)
    assert_sound(door.register)


@pytest.mark.parametrize(("hours", "late"), [(70, False), (71, True)])
def test_after_72_hours_the_reason_is_told_with_it(door: Door, hours: int, late: bool) -> None:
    keep = KeepBreaches(door.desk)
    breach = recorded(door, keep).breach
    door.clock.forward(hours=hours)
    assert (breach.left(door.clock.now()) < timedelta()) == late
    told = keep.reported(breach.breach_id, door.clock.now(), "Công an tỉnh")
    assert (told is BreachFault.LATE) == late
    if late:
        told = keep.reported(breach.breach_id, door.clock.now(), "Công an tỉnh", late="Mất điện hai ngày")
        assert isinstance(told, BreachLine)
        assert told.late == "Mất điện hai ngày"


def test_what_is_missing_is_said_and_nothing_recorded(door: Door) -> None:
    keep, now = KeepBreaches(door.desk), door.clock.now()
    assert keep.record(BreachForm(now, 1, GROUPS, {**WORDS, "measures": " "})) is BreachFault.WORDS
    assert keep.record(BreachForm(now, 1, (), WORDS)) is BreachFault.GROUPS
    assert keep.record(BreachForm(now + timedelta(minutes=1), 1, GROUPS, WORDS)) is BreachFault.FUTURE
    breach = recorded(door, keep).breach
    assert keep.add(breach.breach_id, " ") is BreachFault.WORDS
    assert keep.add("none", "x") is BreachFault.UNKNOWN
    assert keep.reported(breach.breach_id, now, " ") is BreachFault.TO
    assert keep.reported(breach.breach_id, breach.found_at - timedelta(minutes=1), "Công an") is BreachFault.FUTURE
    assert len(keep.lines()) == 1


def test_figures_are_proposed_and_the_journal_tells_no_words(door: Door) -> None:
    keep = KeepBreaches(door.desk)
    for code in (THU, DU):
        door.enter(code)
    assert keep.propose(date(2026, 11, 1), date(2026, 11, 30)) == Proposed(2, 2)
    assert keep.propose(date(2026, 11, 1), date(2026, 11, 18)) == Proposed(0, 0)
    line = recorded(door, keep)
    keep.add(line.breach.breach_id, "Tập sổ đã tìm thấy")
    with door.register.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT kind, body FROM journal").all()
    bodies = str([body for kind, body in rows if kind in BREACH_FACTS])
    assert not [one for one in ("sổ", "Ví Dụ", "lãnh đạo") if one in bodies or one in repr(line)]
