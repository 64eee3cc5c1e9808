"""An administrator reads at the desk what in the office's settings has no effect, and which program this is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.staff import give_pins
from tests.gui.desk_stage import desk_stage
from tests.gui.staged_desk import texts


@pytest.mark.parametrize("layout", [DeskLayout.WIDE, DeskLayout.STRIP])
def test_whoever_may_change_settings_is_told_what_has_no_effect(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    file = tmp_path / "config" / "office" / "door.toml"
    file.parent.mkdir(parents=True)
    file.write_text("[rush]\nminute = 9\n", "utf-8")
    with desk_stage(qapp, tmp_path, layout, config=tmp_path / "config") as desk:
        desk.presenters.help.learn()
        desk.window.body.show_page(PageKey.HELP)
        page, program = desk.window.body.pages.help, desk.presenters.help.program
        told = "\n".join(texts(page))
        assert "“rush.minute”" in told
        assert "“rush.minutes”" in told
        assert "office/door.toml, dòng 2" in told
        assert program is not None
        assert program.code in page.version.text()
        # Somebody is on duty who may record and nothing else.
        shifts = desk.presenters.services.shifts
        give_pins(shifts, ("01", "271828"))
        desk.presenters.duty.changed.emit()
        assert "rush.minute" not in "\n".join(texts(page))
