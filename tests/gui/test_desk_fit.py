"""Proves that no word of the desk is cut, in any layout, language or state."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from kiosk.application.ports.register import RegisterFault
from kiosk.domain.app_answers import Answer, Question
from kiosk.domain.codes.reading import Warning
from kiosk.gui.kit.segment import Segment
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import CardKind, DeskCard, Notice
from kiosk.gui.views.desk.last_print import LONGEST_PATH, shortened
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import SIZES

EVERY_LAYOUT = pytest.mark.parametrize("layout", list(DeskLayout))


def cut(window: QWidget, *, scrolled: bool = False) -> list[str]:
    """Words that are visible but not whole: too small for their text, or outside of what holds them.

    What lies in something that scrolls counts only where `scrolled` says so.
    """
    found = []
    for widget in window.findChildren(QWidget):
        if (
            not widget.isVisible()
            or not isinstance(widget, QLabel | QAbstractButton)
            or (not scrolled and _scrolled(widget))
        ):
            continue
        least, parent = widget.minimumSizeHint(), widget.parentWidget()
        # A small window's answers are 48 px high with their border, the answer itself a little less than it wants.
        low = widget.height() < least.height() and not isinstance(widget, Segment)
        small = widget.width() < least.width() or low
        short = (
            isinstance(widget, TextLabel)
            and widget.wordWrap()
            and widget.height() < widget.heightForWidth(widget.width())
        )
        outside = parent is not None and not parent.rect().contains(widget.geometry())
        if small or short or outside or _shortened(widget):
            found.append(widget.accessibleName() or (widget.text() if isinstance(widget, QLabel) else "?"))
    return found


def _scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _shortened(widget: QWidget) -> bool:
    if not isinstance(widget, TextLabel) or widget.wordWrap():
        return False
    return QFontMetricsF(widget.font()).horizontalAdvance(widget.text()) > widget.width() + 1


@pytest.mark.parametrize("language", ["vi", "en"])
@EVERY_LAYOUT
def test_nothing_is_cut(qapp: QApplication, tmp_path: Path, layout: DeskLayout, language: str) -> None:
    # The page of the register says where a PDF went, and some offices' folders have long names.
    folder = tmp_path / ("x" * 100)
    folder.mkdir()
    with desk_stage(qapp, folder, layout, language) as desk:
        states = {"empty": cut(desk.window)}
        desk.refuse()
        states["refused"] = settled(desk)
        desk.scan()
        states["entry"] = settled(desk)
        desk.presenters.card.answer(Question.KNOWS, Answer.NO)
        desk.presenters.card.give_reason("how")
        states["answered"] = settled(desk)
        desk.clock.forward(seconds=40)
        desk.scan()
        states["asked"] = settled(desk)
        desk.presenters.desk.leave()
        states["left"] = settled(desk)
        desk.scan()
        states["just left"] = settled(desk)
        desk.scan("Trần Văn Đức", 1975, 2)
        desk.presenters.card.open(desk.presenters.board.view.lines[0].visit.visit_id)
        states["opened"] = settled(desk)
        desk.window.body.search()
        desk.type("nguyen")
        states["searched"] = settled(desk)
        desk.press("Ctrl+G")
        states["narrowed"] = settled(desk)
        desk.presenters.visitor.toggle_install()
        states["install page"] = settled(desk)
        desk.presenters.manual.change(name="Nguyễn Thị Thu Hương")
        desk.presenters.manual.record()
        desk.presenters.printing.print_day()
        for page in PageKey:
            desk.window.body.show_page(page)
            states[page.value] = settled(desk)
        for fault in RegisterFault:
            desk.window.body.say_notice(Notice(f"fault.{fault.value}"))
            states[fault.value] = settled(desk)
        assert {name: found for name, found in states.items() if found} == {}
        assert (desk.window.width(), desk.window.height()) == SIZES[layout]


def settled(desk: DeskStage) -> list[str]:
    for _ in range(4):
        QApplication.processEvents()
    return cut(desk.window)


@EVERY_LAYOUT
def test_warnings_are_said_and_refuse_nothing(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.scan(number=7, year=2007)
        card = desk.presenters.card.card
        assert isinstance(card, DeskCard)
        assert card.kind is CardKind.ENTRY
        desk.presenters.card.lay(DeskCard(card.kind, card.line, card.shown_at, 1, None, frozenset(Warning)))
        shown = " ".join(texts(desk.window))
        assert all(desk.say(f"warning.{one.value}") in shown for one in Warning)


def test_a_long_path_gives_way_in_its_middle() -> None:
    path = "/home/office/" + "x" * 200 + "/So-ra-vao-2026-11-19.pdf"
    shown = shortened(path)
    assert len(shown) == LONGEST_PATH
    assert shown.startswith("/home/office/x")
    assert shown.endswith("x/So-ra-vao-2026-11-19.pdf")
    assert shortened("/home/office/So.pdf") == "/home/office/So.pdf"
