"""Larger texts: nothing of the desk is cut or lies over something else, up to twice the size on a 4K monitor."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import desk_stage
from tests.gui.test_desk_fit import cut
from tests.gui.test_nothing_overlaps import overlaps

ROOM = [
    (1.25, (1920, 1080), DeskLayout.COMPACT, "en"),
    (2.0, (3840, 2160), DeskLayout.WIDE, "en"),
    (2.0, (2732, 1536), DeskLayout.COMPACT, "vi"),
]
"""English is the longer one beside wide answers, Vietnamese has the higher letters."""


@pytest.mark.parametrize(("scale", "size", "layout", "language"), ROOM)
def test_larger_texts_have_their_room(
    qapp: QApplication, tmp_path: Path, scale: float, size: tuple[int, int], layout: DeskLayout, language: str
) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.WIDE, language) as stage:
        stage.scan()
        stage.look.use(stage.look.theme.scaled(scale))
        stage.window.resize(size[0] - 1, size[1])
        stage.window.resize(*size)
        assert stage.window.layout_in_use is layout
        wrong: dict[str, list[str]] = {}
        for page in PageKey:
            stage.window.body.show_page(page)
            for _ in range(3):
                QApplication.processEvents()
            wrong[page.value] = [*cut(stage.window.body), *overlaps(stage.window.body)]
        assert not {page: found for page, found in wrong.items() if found}
        stage.look.use(stage.look.theme.scaled(1.0))
