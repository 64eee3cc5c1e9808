"""Proves that in a small window the counters most asked for stand first at hand, in the office's order."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.gui.kit.chip_row import Chip
from kiosk.gui.views.desk.counter_picker import CounterPicker
from kiosk.gui.views.desk.layouts import DeskLayout
from tests.gui.desk_stage import DeskStage, desk_stage


def picker(desk: DeskStage) -> CounterPicker:
    return desk.window.findChildren(CounterPicker)[0]


def chips(desk: DeskStage) -> list[str]:
    return [one.label() for one in picker(desk).findChildren(Chip) if one.isVisible()]


def test_the_chips_learn_from_the_register(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.COMPACT) as desk:
        desk.scan()
        assert chips(desk) == ["Đất đai", "Chứng thực", "Hộ tịch"]
        desk.presenters.card.choose_counter("5")
        desk.presenters.hosts.learn()
        QApplication.processEvents()
        assert chips(desk)[-1] == "Tạm trú"
        assert picker(desk).counter() == "5"


def test_with_room_for_all_nothing_moves(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.scan()
        before = chips(desk)
        desk.presenters.card.choose_counter("5")
        desk.presenters.hosts.learn()
        QApplication.processEvents()
        assert chips(desk) == before
