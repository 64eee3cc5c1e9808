"""Proves that a desk that nobody touches is noticed, and that whatever somebody does at it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.gui.presenters.idle_watch import IdleWatch
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.patience import until
from tests.gui.desk_stage import desk_stage
from tests.gui.fingers import tap


def test_nobody_touching_anything_is_noticed(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        watch = IdleWatch(1, desk.window)
        heard: list[bool] = []
        watch.idle.connect(lambda: heard.append(True))
        desk.press("F5")

        def idle() -> bool:
            qapp.processEvents()
            return bool(heard)

        assert until(idle)


def test_a_key_and_a_finger_are_noticed_whatever_has_the_focus(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        watch, window = IdleWatch(60_000, desk.window), desk.window.windowHandle()
        heard: list[str] = []
        watch.touched.connect(lambda: heard.append("touched"))
        desk.window.body.show_page(PageKey.MANUAL)
        acts: tuple[Callable[[], object], ...] = (
            lambda: QTest.keyClick(window, Qt.Key.Key_F5),
            lambda: QTest.keyClick(window, Qt.Key.Key_A),
            lambda: tap(desk.window.body.top.keyboard),
        )
        for act in acts:
            heard.clear()
            act()
            assert heard
