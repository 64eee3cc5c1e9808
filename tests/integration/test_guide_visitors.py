"""Help with installing on the real register: the ledger, and the kiosk that sees by itself who has the app since."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.adapters.resources.guide_file import load_helpers
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.guide_visitors import GuideVisitors
from kiosk.application.outcomes import EntryMade, ExitMade, LeavingAsked
from kiosk.domain.app_answers import Answer, AppAnswers
from kiosk.domain.guidance import Guidance
from kiosk.domain.helping import Helper, Helpers, HelpingGoal, Tally
from kiosk.domain.helping_facts import AppCame
from tests.fakes.desk import RESOURCES
from tests.integration.registers import DU, THU, THU_BY_PHONE, Door, assert_sound

HELPERS = Helpers((Helper("ĐX-07", "Trần Thị Mẫu", "Đoàn xã"), Helper("PN-01", "Lê Thị Mẫu", "Hội Phụ nữ")))
NO_APP = AppAnswers(Answer.YES, Answer.NO, reason="unknown_how")


@pytest.fixture
def guide(door: Door) -> GuideVisitors:
    return GuideVisitors(door.desk, HELPERS, lambda: HelpingGoal(5))


def helped(door: Door, guide: GuideVisitors, code: str = THU, answers: AppAnswers = NO_APP) -> str:
    """Somebody comes in, says to have no app, and is guided."""
    visit_id = door.enter(code).line.visit.visit_id
    ChangeVisit(door.desk).answer(visit_id, answers)
    guide.tell(visit_id, "ĐX-07", 0)
    return visit_id


def came(door: Door) -> int:
    with door.register.read() as reader:
        return sum(isinstance(one.fact, AppCame) for one in reader.entries())


def test_a_person_is_guided_once_however_often_they_come(door: Door, guide: GuideVisitors) -> None:
    helped(door, guide)
    door.leave(THU)
    door.clock.forward(hours=3)
    again = door.enter(THU).line.visit.visit_id
    guide.tell(again, "PN-01", 4)
    assert guide.last_helper() == "PN-01"
    ledger = guide.ledger()
    assert (ledger.of(["ĐX-07"]), ledger.of(["PN-01"])) == (Tally(1), Tally())
    assert ledger.relatives == 4
    guide.tell(door.enter(DU).line.visit.visit_id, "PN-01", 0)
    assert guide.ledger().total == Tally(2)
    assert_sound(door.register)


def test_what_stands_is_not_written_again_and_nonsense_not_at_all(door: Door, guide: GuideVisitors) -> None:
    visit_id = helped(door, guide)
    with door.register.read() as reader:
        before = reader.head().seq
    guide.tell(visit_id, "ĐX-07", 0)
    for helper, relatives in (("gossip", 0), ("ĐX-07", -1), ("ĐX-07", 51)):
        with pytest.raises(ValueError, match=r"gossip|1"):
            guide.tell(visit_id, helper, relatives)
    with door.register.read() as reader:
        assert reader.head().seq == before
    assert guide.tell(visit_id, "", 0).line.visit.guidance == Guidance()
    assert guide.ledger().total == Tally()


Shown = Callable[[Door], object]


def at_once(door: Door) -> object:
    """Moments after the entry: the desk is only asked."""
    outcome = door.scan(THU_BY_PHONE)
    assert isinstance(outcome, LeavingAsked)
    return outcome


def on_leaving(door: Door) -> object:
    door.clock.forward(minutes=20)
    outcome = door.scan(THU_BY_PHONE)
    assert isinstance(outcome, ExitMade)
    return outcome


def on_another_day(door: Door) -> object:
    door.leave(THU)
    door.clock.forward(days=3)
    outcome = door.scan(THU_BY_PHONE)
    assert isinstance(outcome, EntryMade)
    return outcome


@pytest.mark.parametrize("shown", [at_once, on_leaving, on_another_day])
def test_who_had_no_app_and_shows_its_code_has_it_by_that_help_once(
    door: Door, guide: GuideVisitors, shown: Shown
) -> None:
    helped(door, guide)
    outcome = shown(door)
    assert isinstance(outcome, LeavingAsked | ExitMade | EntryMade)
    assert outcome.line.visit.guidance.came_by == "ĐX-07"
    assert outcome.line.visit.answers.installed is Answer.YES
    assert guide.ledger().total == Tally(1, 0, 1)
    door.clock.forward(days=1)
    door.scan(THU_BY_PHONE)
    assert came(door) == 1
    assert_sound(door.register)


@pytest.mark.parametrize("shown", [on_leaving, on_another_day])
def test_with_the_record_of_the_scan_it_is_taken_back(door: Door, guide: GuideVisitors, shown: Shown) -> None:
    helped(door, guide)
    outcome = shown(door)
    assert isinstance(outcome, ExitMade | EntryMade)
    ChangeVisit(door.desk).undo(outcome.event_id, "")
    assert guide.ledger().total == Tally(1)
    assert_sound(door.register)


def test_the_desk_can_take_back_that_alone(door: Door, guide: GuideVisitors) -> None:
    visit_id = helped(door, guide)
    at_once(door)
    line = guide.take_back_app(visit_id).line
    assert (line.visit.guidance, line.visit.answers) == (Guidance("ĐX-07"), NO_APP)
    assert guide.ledger().total == Tally(1)
    assert guide.take_back_app(visit_id).line == line
    assert_sound(door.register)


def test_it_is_nobodys_doing_where_nobody_helped_or_the_app_was_there(door: Door, guide: GuideVisitors) -> None:
    helped(door, guide, answers=AppAnswers(Answer.YES, Answer.YES))
    at_once(door)
    visit_id = door.enter(DU).line.visit.visit_id
    ChangeVisit(door.desk).answer(visit_id, NO_APP)
    door.scan("008185000002|TRAN THI VI DU|1985-12-05|0|900000000000000002|<2<<0900000002")
    assert came(door) == 0


def test_an_office_lists_its_helpers(tmp_path: Path) -> None:
    assert load_helpers(Layers(RESOURCES)) == Helpers()
    own = tmp_path / "office/helpers.toml"
    own.parent.mkdir()
    own.write_text('[[helper]]\ncode = "ĐX-07"\nname = " Trần  Thị Mẫu"\norganisation = "Đoàn xã"\n', "utf-8")
    assert load_helpers(Layers(RESOURCES, tmp_path)).listed == HELPERS.listed[:1]


@pytest.mark.parametrize("second", ['code = "đx-07"\nname = "B"', 'code = "B"', 'code = "B"\nname = 5', 'name = "B"'])
def test_a_fault_names_file_and_line(tmp_path: Path, second: str) -> None:
    own = tmp_path / "office/helpers.toml"
    own.parent.mkdir()
    own.write_text(f'[[helper]]\ncode = "ĐX-07"\nname = "A"\n[[helper]]\n{second}\n', "utf-8")
    with pytest.raises(ResourceFaultyError, match=r"helpers\.toml: line 4"):
        load_helpers(Layers(RESOURCES, tmp_path))
