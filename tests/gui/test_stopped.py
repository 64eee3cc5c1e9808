"""A start that fails: by keys, by touch, locked down, in both languages; and it goes on without a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.adapters.scanning.pacing import RealPacer
from kiosk.adapters.scanning.replay_reader import ReplayReader
from kiosk.adapters.scanning.spec import camera_from
from kiosk.adapters.scanning.watcher import FilmWatcher
from kiosk.application.ports.register import RegisterFault
from kiosk.application.start_faults import FolderRefused, RunsAlready, UpdateStopped
from kiosk.domain.recovery_key import GROUPS
from kiosk.gui.presenters.stopped_presenter import GiveUp, TakeKey, Told, TryAgain, UsePaper
from kiosk.gui.sheet_eyes import Sight
from kiosk.gui.shell import ScreenLayout
from kiosk.gui.theme.tokens import read_theme
from kiosk.gui.views.start.key_page import KeyPage
from kiosk.gui.views.start.stopped_page import StoppedPage
from tests.fakes.devices import TickingClock, Webcam
from tests.gui.desk_stage import texts
from tests.gui.fingers import tap
from tests.gui.looks import RESOURCES
from tests.gui.stopped_stage import LOST, SAFE, key_page, page, stopped_by, strike
from tests.gui.test_desk_fit import cut


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("layout", list(ScreenLayout))
def test_nothing_is_cut_at_any_size_of_text(qapp: QApplication, layout: ScreenLayout, language: str) -> None:
    with stopped_by(qapp, LOST, layout=layout, language=language) as (stopped, _):
        found = {}
        for scale in (1.0, 2.0):
            stopped.desk.station.look.use(read_theme(RESOURCES, "light", scale))
            for opened in (False, True):
                stopped.stopped.open_key_page(opened=opened)
                for _turn in range(4):
                    QApplication.processEvents()
                found[scale, opened] = cut(stopped.windows[0], scrolled=True)
        assert {name: words for name, words in found.items() if words} == {}


def test_visitors_are_sent_to_the_desk_and_told_no_cause(qapp: QApplication) -> None:
    for layout in ScreenLayout:
        with stopped_by(qapp, UpdateStopped(RegisterFault.DISK_FULL), layout=layout) as (stopped, _):
            assert texts(stopped.visitor) == ["Máy đang tạm nghỉ", "Mời quý khách gặp lễ tân để được ghi giúp."]
            assert any("anh Tuấn: 0900 000 111" in one for one in texts(stopped.desk))


def test_every_way_on_is_a_key_and_a_tap(qapp: QApplication) -> None:
    with stopped_by(qapp, LOST) as (stopped, ways):
        assert page(stopped).key.hasFocus()
        for key in (Qt.Key.Key_F5, Qt.Key.Key_F8):
            QTest.keyClick(stopped.desk, key)
        for button in (page(stopped).again, page(stopped).paper, page(stopped).quit):
            tap(button)
        assert ways == [TryAgain(), UsePaper(), TryAgain(), UsePaper(), GiveUp()]
        page(stopped).take_focus()
        strike(stopped, " ")
        assert isinstance(stopped.desk.page, KeyPage)
        QTest.keyClick(stopped.desk, Qt.Key.Key_Escape)
        assert isinstance(stopped.desk.page, StoppedPage)


def test_the_key_of_the_safe_is_typed_by_keys_alone(qapp: QApplication) -> None:
    with stopped_by(qapp, LOST) as (stopped, ways):
        QTest.keyClick(stopped.desk, Qt.Key.Key_F4)
        strike(stopped, SAFE.groups[0].lower() + "abc")
        shown = key_page(stopped)
        assert shown.fault.text() == "Nhóm 2 không đúng. Mời xem lại nhóm này trên tờ khóa."
        strike(stopped, "".join(SAFE.groups[1:]).lower())
        assert ways == [TakeKey(SAFE)]
        # Nothing of it stands on the screen, which visitors see as well.
        assert not [one for one in texts(stopped.desk) if any(group in one for group in SAFE.groups)]


def test_the_key_of_the_safe_is_typed_by_touch_alone(qapp: QApplication) -> None:
    with stopped_by(qapp, LOST) as (stopped, ways):
        tap(page(stopped).key)
        shown = key_page(stopped)
        keys = {one.words(): one for one in shown.keys.keys}
        for letter in "".join(SAFE.groups[:2]) + "A":
            tap(keys[letter])
        tap(shown.keys.keys[-1])
        assert stopped.recovery.filled == 2
        tap(shown.tiles[0])
        for letter in SAFE.groups[0]:
            tap(keys[letter])
        assert stopped.recovery.place == 2
        for letter in "".join(SAFE.groups[2:]):
            tap(keys[letter])
        assert ways == [TakeKey(SAFE)]


def test_the_sheet_before_a_reader_is_typed_at_once(qapp: QApplication) -> None:
    with stopped_by(qapp, LOST) as (stopped, ways):
        stopped.stopped.open_key_page()
        assert stopped.recovery.take_code(SAFE.code_text)
        assert not stopped.recovery.take_code("091090000001||Nguyễn Văn Thử|01011990|Nam|An Hòa|15042021")
        assert ways == [TakeKey(SAFE)]


def test_the_sheet_before_a_serial_reader_is_read(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """A camera that is not plugged in does not keep it."""
    codes, looked = tmp_path / "codes.txt", list[Sight]()
    codes.write_text(f"{SAFE.code_text}\n", "utf-8")

    def sight() -> Sight:
        reader = ReplayReader(codes, RealPacer(), TickingClock())
        camera = camera_from("0", TickingClock(), opener=Webcam(plugged=False), platform="linux")
        looked.append(Sight(camera, FilmWatcher, reader))
        return looked[-1]

    with stopped_by(qapp, LOST, sight=sight) as (stopped, ways):
        stopped.stopped.tell(Told.SENT)
        assert not looked
        stopped.stopped.open_key_page()
        qtbot.waitUntil(lambda: ways == [TakeKey(SAFE)])
        assert len(looked) == 1


def test_a_wrong_key_is_told_and_waited_for(qapp: QApplication) -> None:
    with stopped_by(qapp, LOST) as (stopped, _):
        stopped.stopped.open_key_page()
        stopped.recovery.refuse(5)
        stopped.stopped.tell(Told.OTHER_KEY)
        assert key_page(stopped).fault.text().endswith("Không có gì thay đổi. Mời chờ 5 giây rồi gõ lại.")
        assert stopped.recovery.type(SAFE.groups[0]) == ""
        assert not stopped.recovery.take_code(SAFE.code_text)
        assert stopped.recovery.groups == [""] * GROUPS


def test_a_kiosk_that_is_locked_down_cannot_be_left_from_here(qapp: QApplication) -> None:
    with stopped_by(qapp, FolderRefused(), locked_down=True) as (stopped, ways):
        assert not page(stopped).quit.isVisible()
        stopped.desk.close()
        assert stopped.desk.isVisible()
        assert ways == []


def test_closing_the_window_of_any_other_gives_up(qapp: QApplication) -> None:
    with stopped_by(qapp, FolderRefused()) as (stopped, ways):
        stopped.desk.close()
        assert ways == [GiveUp()]


def test_english_with_one_press_and_the_word_for_visitors_with_it(qapp: QApplication) -> None:
    with stopped_by(qapp, FolderRefused()) as (stopped, _):
        stopped.desk.head.language.chosen.emit("en")
        assert page(stopped).title.text() == "The data folder cannot be used"
        assert texts(stopped.visitor)[0] == "The kiosk is pausing"


def test_it_counts_down_to_the_next_try_but_not_while_a_key_is_typed(qapp: QApplication) -> None:
    with stopped_by(qapp, LOST) as (stopped, ways):
        count = stopped.stopped.findChildren(QTimer)[0].timeout
        stopped.stopped.open_key_page()
        for _ in range(20):
            count.emit()
        assert ways == []
        stopped.stopped.open_key_page(opened=False)
        for _ in range(15):
            count.emit()
        assert ways == [TryAgain()]


def test_where_the_kiosk_runs_already_the_page_goes_by_itself(qapp: QApplication) -> None:
    with stopped_by(qapp, RunsAlready()) as (stopped, ways):
        for _ in range(10):
            stopped.stopped.findChildren(QTimer)[0].timeout.emit()
        assert ways == [GiveUp()]
        assert not page(stopped).paper.isVisible()
