"""Larger texts and small windows: nothing of the desk is cut or lies over something else, and all of it is reached."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.gui.kit.folding import FoldingPage
from kiosk.gui.theme.dresser import Dresser
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.test_desk_fit import cut
from tests.gui.test_nothing_overlaps import overlaps

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOM = [
    (1.25, (1920, 1080), DeskLayout.COMPACT, "en"),
    (1.5, (1920, 1080), DeskLayout.COMPACT, "en"),
    (2.0, (3840, 2160), DeskLayout.WIDE, "en"),
]
"""English is the longer one beside wide answers, Vietnamese has the higher letters."""
LITTLE_ROOM = [
    (2.0, (1366, 768), DeskLayout.WIDE, "vi"),
    (2.0, (966, 768), DeskLayout.STRIP, "en"),
    (1.0, (1024, 768), DeskLayout.WIDE, "vi"),
]
"""The desk alone, beside a visitor's strip, and on an old monitor."""
_SETTLED_MS = 60


@contextmanager
def sized(
    app: QApplication, folder: Path, scale: float, size: tuple[int, int], layout: DeskLayout, language: str
) -> Iterator[DeskStage]:
    """A desk of this size of text and window, begun in the layout of its screens."""
    with desk_stage(app, folder, layout, language) as stage:
        dresser = Dresser(stage.look)
        stage.scan()
        stage.look.use(stage.look.theme.scaled(scale))
        stage.window.resize(size[0] - 1, size[1])
        stage.window.resize(*size)
        yield stage
        stage.look.use(stage.look.theme.scaled(1.0))
        dresser.deleteLater()


@pytest.mark.parametrize(("scale", "size", "layout", "language"), ROOM)
def test_larger_texts_have_their_room(
    qapp: QApplication, tmp_path: Path, scale: float, size: tuple[int, int], layout: DeskLayout, language: str
) -> None:
    with sized(qapp, tmp_path, scale, size, DeskLayout.WIDE, language) as stage:
        assert stage.window.layout_in_use is layout
        wrong: dict[str, list[str]] = {}
        for page in PageKey:
            stage.window.body.show_page(page)
            for _ in range(3):
                QApplication.processEvents()
            wrong[page.value] = [*cut(stage.window.body), *overlaps(stage.window.body)]
        assert not {page: found for page, found in wrong.items() if found}


@pytest.mark.parametrize(("scale", "size", "layout", "language"), LITTLE_ROOM)
def test_with_little_room_the_desk_is_one_column_that_scrolls(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    scale: float,
    size: tuple[int, int],
    layout: DeskLayout,
    language: str,
) -> None:
    with sized(qapp, tmp_path, scale, size, layout, language) as stage:
        body, wrong = stage.window.body, dict[str, list[str]]()
        assert stage.window.layout_in_use is DeskLayout.NARROW
        for page in PageKey:
            body.show_page(page)
            wrong[page.value] = faults(stage, body.pages[page])
        for action in body.desk.place.visitor.offered:
            body.show_desk()  # one of them opens a page of its own
            body.desk.place.act(action.key)
            if body.page is not PageKey.DESK:
                continue
            wrong[action.key] = faults(stage, body.desk)
            if body.desk.place.visitor.open_form is not None:
                qtbot.waitUntil(lambda: whole(QApplication.focusWidget()))
            body.desk.place.leave_form()
        assert not {part: found for part, found in wrong.items() if found}


def test_the_last_button_of_a_long_page_is_reached_by_keys_and_its_bars_stay(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with sized(qapp, tmp_path, *LITTLE_ROOM[0]) as stage:
        stage.press("F4")
        body = stage.window.body
        body.pages.manual.foot.cancel.setFocus()
        qtbot.waitUntil(lambda: whole(body.pages.manual.foot.cancel))
        stage.press("Alt+H")
        qtbot.waitUntil(lambda: whole(body.pages.manual.form.fields.name.edit))
        assert all(whole(light) for light in body.status.lights.values() if not light.isHidden())


def faults(stage: DeskStage, page: QWidget) -> list[str]:
    """What is cut, lies over something, or stands beside the edge of what scrolls up and down only."""
    found, area = [""], next(one for one in stage.window.body.findChildren(FoldingPage) if one.widget() is page)
    for _ in range(20):
        QTest.qWait(_SETTLED_MS)
        found = [*cut(page, scrolled=True), *cut(stage.window.body), *overlaps(stage.window.body)]
        if not found:
            break
    return [*found, "too wide"] if page.width() > area.viewport().width() else found


def whole(widget: QWidget | None) -> bool:
    """Whether all of it is in sight."""
    if widget is None:
        return False
    seen = widget.visibleRegion().boundingRect()
    return seen.contains(QPoint(1, 1)) and seen.height() >= widget.height()
