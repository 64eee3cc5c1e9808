"""Proves that at a place where everybody scans the entry by hand asks why nobody did, by keys alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.register_by_hand import FormField
from kiosk.domain.app_answers import Phone
from tests.gui.desk_stage import desk_stage, texts


def test_a_health_facility_asks_why_nobody_scanned_and_offers_its_own_groups(
    qapp: QApplication, tmp_path: Path
) -> None:
    config = tmp_path / "config"
    (config / "office").mkdir(parents=True)
    (config / "office" / "site.toml").write_text('site = "health"', "utf-8")
    with desk_stage(qapp, tmp_path, config=config) as desk:
        manual = desk.presenters.manual
        desk.press("F4")
        assert not manual.in_progress
        typed = {"name": "Trần Thị Mai", "birth_year": "1960", "counter": "3", "phone_kind": Phone.NONE}
        manual.change(**typed)
        desk.press("Ctrl+Return")
        assert manual.faults == (FormField.NO_SCAN,)
        desk.key(Qt.Key.Key_Right)
        desk.key(Qt.Key.Key_Space)
        desk.press("Ctrl+Return")
        (line,) = desk.presenters.board.inside
        assert line.visit.no_scan == "no_code"
        assert any("Chưa quét: Chưa có mã" in one for one in texts(desk.window.body.desk.place))
        desk.press("Alt+O")
        form = desk.window.body.desk.place.visitor.open_form
        desk.key(Qt.Key.Key_1)
        assert form is not None
        form.keep()
        assert desk.presenters.board.inside[0].visit.belongs_to == ("patients",)
