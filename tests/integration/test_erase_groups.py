"""What counts from an end of its own: passes, prints that hang, concerns, the watch-list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.erase_due import EraseDue
from kiosk.domain.facts import Fact
from kiosk.domain.pass_facts import PassLearned
from kiosk.domain.posting_facts import PrintPutUp, PrintTakenDown
from kiosk.domain.publicity.printed import Kind
from kiosk.domain.sheet import Sheet
from kiosk.domain.visitor import VisitorDetails, details_to_sheet
from kiosk.domain.watch import WatchEntry
from tests.integration.pass_desk import AtDesk, by_hand, card_of
from tests.integration.registers import Door, assert_sound, open_door
from tests.integration.test_concerns import TOLD, concerns_at
from tests.integration.times import pass_days


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path) as opened:
        yield opened


def _record(door: Door, fact: Fact, *sheets: Sheet) -> None:
    with door.register.write() as writer:
        door.desk.record_now(writer, fact, *sheets)
        writer.commit()


def _erased_after(door: Door, *days: int) -> list[int]:
    """How many sheets went after so many days each."""
    found = []
    for one in days:
        pass_days(door.desk, door.clock, one)
        found.append(EraseDue(door.desk).until_done())
        assert_sound(door.register)
    return found


def test_while_a_pass_is_good_its_holder_stays_known_and_a_month_longer(at_desk: AtDesk) -> None:
    door, passes = at_desk
    visit_id = by_hand(door).line.visit.visit_id
    card_of(passes.issue(visit_id))
    ChangeVisit(door.desk).leave(visit_id)
    # The pass is good for 365 days, the day of issue not counted.
    assert _erased_after(door, 366, 29, 1) == [0, 0, 1]


def test_what_another_kiosk_said_of_a_holder_goes_a_month_after_its_pass(door: Door) -> None:
    sheet = door.desk.sheet(details_to_sheet(VisitorDetails("Lê Mẫu Xa")))
    _record(door, PassLearned("11223344-1", door.clock.now().date(), sheet.seal), sheet)
    assert _erased_after(door, 30, 1) == [0, 1]


def test_where_a_print_hangs_stays_known_until_a_year_after_it_came_down(door: Door) -> None:
    place = door.desk.sheet({"place": "Nhà bà Lê Mẫu"})
    _record(door, PrintPutUp("posting", place.seal, next(iter(Kind)), "vi", "2026-11.1", ""), place)
    assert _erased_after(door, 500) == [0]
    _record(door, PrintTakenDown("posting"))
    assert _erased_after(door, 365, 1) == [0, 1]


def test_concerns_and_the_watch_list_go_after_a_year(door: Door) -> None:
    concerns_at(door).report(TOLD)
    with door.register.write() as writer:
        writer.watched.add([WatchEntry("one", VisitorDetails("Lê Mẫu"), "Báo", "TH", door.clock.now())])
        writer.commit()
    for days, left in ((365, 1), (1, 0)):
        assert _erased_after(door, days) == [1 - left]
        with door.register.read() as reader:
            assert len(reader.watched.all()) == left
