"""Proves that both windows of a kiosk end together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.adapters.printing.spec import printer_from
from kiosk.adapters.sound.tones import Silent
from kiosk.bootstrap import read_facts
from kiosk.demo.stage import SceneCamera, StoryClock
from kiosk.gui.preview import LINE_WIDTH, STRIP_WIDTH, OneMonitor
from kiosk.gui.shell import VISITOR_LANGUAGE_MS, ScreenLayout, Shell
from kiosk.kiosk_parts import KioskParts, make_kiosk
from tests.fakes.desk import MORNING, open_desk
from tests.gui.desk_stage import texts


@contextmanager
def open_shell(tmp_path: Path, layout: ScreenLayout) -> Iterator[Shell]:
    camera, printer = SceneCamera(StoryClock(MORNING)), printer_from(f"folder:{tmp_path}", tmp_path)
    parts = KioskParts(camera, printer, Silent(), "vi", "light", layout)
    with open_desk(tmp_path / "register") as desk:
        _, made = make_kiosk(read_facts(tmp_path), desk, parts)
        made.show_for_pictures(1366, 768)
        yield made
        made.quit()
        for window in made.windows:
            window.close()
            window.deleteLater()


@pytest.fixture
def shell(qapp: QApplication, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(tmp_path, ScreenLayout.TWO) as made:
        yield made


def test_closing_the_desk_ends_the_kiosk_though_the_visitors_screen_is_open(shell: Shell, qapp: QApplication) -> None:
    QTest.qWaitForWindowExposed(shell.desk)
    for window in qapp.topLevelWidgets():
        if window not in shell.windows:
            window.close()  # an earlier test's: the last window decides
    in_vain = QTimer(singleShot=True, interval=3000)
    in_vain.timeout.connect(lambda: qapp.exit(1))
    in_vain.start()
    QTimer.singleShot(0, shell.desk.close)
    assert qapp.exec() == 0
    in_vain.stop()


def test_a_visitors_language_gives_way_to_the_language_of_the_desk(shell: Shell) -> None:
    shell.desk.language_chosen.emit("en")
    chosen = texts(shell.visitor)
    shell.visitor.language_chosen.emit("vi")
    assert texts(shell.visitor) != chosen
    minute = next(one for one in shell.findChildren(QTimer) if one.interval() == VISITOR_LANGUAGE_MS)
    minute.timeout.emit()
    assert texts(shell.visitor) == chosen


def test_one_window_grows_and_shrinks_with_the_monitor(qapp: QApplication) -> None:
    visitor, desk = QWidget(), QWidget()
    both = OneMonitor(visitor, desk)
    both.show()
    widths = []
    for size in ((1366, 768), (1920, 1080), (1366, 768)):
        both.resize(*size)
        assert (both.width(), both.height()) == size
        assert visitor.width() + LINE_WIDTH + desk.width() == both.width()
        widths.append(visitor.width())
    assert widths[0] == widths[2] == STRIP_WIDTH < widths[1]
    both.close()


def test_on_one_monitor_typing_begins_at_the_desk(qapp: QApplication, tmp_path: Path) -> None:
    with open_shell(tmp_path, ScreenLayout.ONE) as made:
        made.desk.activateWindow()
        QTest.qWaitForWindowActive(made.windows[0])
        focus = qapp.focusWidget()
        assert focus is not None
        assert made.desk.isAncestorOf(focus)
