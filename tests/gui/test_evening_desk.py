"""The end of the day at the desk: by keys alone and by touch alone, a step again, by itself, told in the morning."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.register import RegisterFault
from kiosk.domain.evening import Step
from kiosk.gui.presenters.desk_states import Device
from kiosk.gui.views.desk.evening_page import EveningPage
from kiosk.gui.views.desk.handover_page import HandoverPage
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.fingers import tap


def _page(desk: DeskStage) -> EveningPage:
    page = desk.window.body.pages[PageKey.EVENING]
    assert isinstance(page, EveningPage)
    return page


def _ended(desk: DeskStage) -> bool:
    return desk.presenters.evening.ended is not None


def _open(desk: DeskStage, hand: str) -> EveningPage:
    if hand == "keyboard":
        desk.press("Ctrl+Shift+D")
    else:
        desk.window.body.show_page(PageKey.HANDOVER)
        handover = desk.window.body.pages[PageKey.HANDOVER]
        assert isinstance(handover, HandoverPage)
        tap(handover.evening)
    assert desk.window.body.page is PageKey.EVENING
    return _page(desk)


@pytest.mark.parametrize(
    ("hand", "layout", "language"),
    [("keyboard", DeskLayout.WIDE, "vi"), ("touch", DeskLayout.STRIP, "en"), ("touch", DeskLayout.COMPACT, "vi")],
)
def test_one_press_ends_the_day_and_a_step_that_failed_is_done_again_alone(
    qapp: QApplication, tmp_path: Path, hand: str, layout: DeskLayout, language: str
) -> None:
    with desk_stage(qapp, tmp_path, layout, language) as desk:
        code = desk.scan()
        page = _open(desk, hand)
        early = desk.say("evening.too_early", clock="17:00")
        desk.press("Ctrl+Return") if hand == "keyboard" else tap(page.end)
        assert early in texts(desk.window.body.toast)
        # A key that is held means nothing.
        desk.presenters.evening.end()
        assert not _ended(desk)
        desk.clock.forward(hours=10)
        (tmp_path / "copies").write_text("no folder")
        desk.press("Return") if hand == "keyboard" else tap(page.end)
        assert desk.say("evening.print_waits", count=1) in texts(page.steps[Step.PRINT])
        backup = page.steps[Step.BACKUP]
        assert backup.again.isVisible()
        assert backup.again.hasFocus()
        (tmp_path / "copies").unlink()
        desk.press("Return") if hand == "keyboard" else tap(backup.again)
        assert not backup.again.isVisible()
        desk.show(code)
        desk.presenters.evening.tick()
        assert desk.say("evening.close_open", count=1) not in texts(page)
        ended = desk.presenters.evening.ended
        assert ended is not None
        assert ended.whole
        assert ended.head in texts(page)
        assert not page.end.isEnabled()


def test_it_is_offered_at_the_closing_hour_and_done_by_itself_where_nobody_does_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        evening = desk.presenters.evening
        desk.clock.forward(hours=9, minutes=50)
        evening.tick()
        assert desk.say("evening.offer") in texts(desk.window.body.toast)
        assert not _ended(desk)
        desk.clock.forward(minutes=30)
        evening.tick()
        assert evening.ended is not None
        assert evening.ended.by_itself


@pytest.mark.expects_log("READ_ONLY")
def test_what_cannot_be_recorded_is_not_printed_at_each_tick(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        evening, begun = desk.presenters.evening, list[Step]()
        evening.changed.connect(lambda: begun.append(evening.running) if evening.running else None)
        desk.clock.forward(hours=10, minutes=20)
        desk.register.fault = RegisterFault.READ_ONLY
        for _ in range(3):
            evening.tick()
        assert begun.count(Step.PRINT) == 1
        assert not _ended(desk)
        desk.register.fault = None
        desk.clock.forward(hours=24)
        evening.tick()
        assert _ended(desk)


def test_the_shift_of_the_morning_hears_what_the_kiosk_did_and_what_failed(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        evening = desk.presenters.evening
        (tmp_path / "copies").write_text("no folder")
        desk.clock.forward(hours=11)
        evening.tick()
        desk.clock.forward(hours=13)
        desk.presenters.duty.began.emit(True)
        handover = desk.window.body.pages[PageKey.HANDOVER]
        left = desk.say("evening.news_left", day="19/11/2026", clock="18:12", steps=desk.say("evening.step_backup"))
        assert left in texts(handover)


def test_a_light_says_that_the_last_good_copy_is_old_and_goes_with_a_new_one(
    qapp: QApplication, tmp_path: Path
) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.scan()
        desk.clock.forward(days=15)
        watch = desk.presenters.evening.copies
        watch.look()
        assert desk.presenters.status.lights[Device.BACKUP].word == "old"
        desk.clock.forward(hours=11)
        desk.presenters.evening.end()
        watch.look()
        assert Device.BACKUP not in desk.presenters.status.lights
        # In the evening the office is closed, and the trial was due.
        with desk.register.read() as reader:
            assert reader.last_entry(("drill",)) is not None


def test_a_second_disk_that_is_not_there_is_told_and_made_up_for_when_it_is_back(
    qapp: QApplication, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with desk_stage(qapp, tmp_path) as desk:
        watch, lights = desk.presenters.evening.copies, desk.presenters.status.lights
        desk.clock.forward(hours=11)
        stick.rename(tmp_path / "pulled out")
        desk.presenters.evening.end()
        watch.look()
        assert lights[Device.BACKUP].word == "second"
        (tmp_path / "pulled out").rename(stick)
        watch.look()
        assert Device.BACKUP not in lights
        assert {one.name for one in stick.iterdir()} == {one.name for one in (tmp_path / "copies").iterdir()}
