"""No two things that a layout puts side by side lie over each other, on any page, in any language and layout."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Every visible widget that this layout places, in layouts within it too."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        assert item is not None
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _laid_out(inner)
        elif widget is not None and widget.isVisible():
            yield widget


def overlaps(window: QWidget) -> list[str]:
    found = []
    for parent in (window, *window.findChildren(QWidget)):
        layout = parent.layout()
        if layout is None or not parent.isVisible() or parent.inherits("QStackedWidget"):
            continue
        for one, other in combinations(_laid_out(layout), 2):
            if one.geometry().intersects(other.geometry()):
                found.append(f"{type(parent).__name__}: {type(one).__name__} over {type(other).__name__}")
    return found


def _all_pages(stage: DeskStage) -> Iterator[tuple[PageKey, list[str]]]:
    for page in PageKey:
        stage.window.body.show_page(page)
        for _ in range(3):
            QApplication.processEvents()
        yield page, overlaps(stage.window)


@pytest.mark.parametrize(
    ("layout", "language"),
    [(DeskLayout.WIDE, "vi"), (DeskLayout.WIDE, "en"), (DeskLayout.COMPACT, "en"), (DeskLayout.STRIP, "vi")],
)
def test_nothing_lies_over_something_else(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout, language: str
) -> None:
    with desk_stage(qapp, tmp_path, layout, language) as stage:
        for number in range(3):
            stage.scan("Nguyễn Thị Thu Hương", 1987, number)
        wrong = {page.value: found for page, found in _all_pages(stage) if found}
    assert not wrong
