"""Proves that the visitor's screen and strip say what happened, whole, as text, and keep nobody's name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kiosk.domain.codes.reading import Refusal
from kiosk.domain.office import Wifi
from kiosk.domain.visit import RecordedBy
from kiosk.gui.kit.camera_view import CameraView
from kiosk.gui.kit.language_switch import LanguageHalf
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.kit.time_bar import TimeBar
from kiosk.gui.presenters.visitor_states import (
    EntryShown,
    Idle,
    InstallShown,
    Leaf,
    MaskedVisitor,
    RefusedShown,
    TroubleShown,
)
from kiosk.gui.theme.look import Look
from kiosk.gui.theme.tokens import DARK, read_theme
from kiosk.gui.views.visitor.notice_leaf import StripNotice
from kiosk.gui.views.visitor.screen import VisitorScreen
from kiosk.gui.views.visitor.strip import VisitorStrip
from tests.fakes import shipped
from tests.gui.looks import HOSTILE, RESOURCES, dressed
from tests.gui.visitor_samples import STATES, VALUES, VISITOR, app, office, wording

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

View = VisitorScreen | VisitorStrip
LANGUAGES = ("vi", "en")
SIZES = [
    (VisitorScreen, (1920, 1080)),
    (VisitorScreen, (1366, 768)),
    (VisitorScreen, (1024, 600)),
    pytest.param(VisitorScreen, (3840, 2160), marks=pytest.mark.sweep),
    (VisitorStrip, (396, 768)),
    (VisitorStrip, (600, 1080)),
]


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return dressed(qapp)


def shown(look: Look, qtbot: QtBot, kind: type[View], size: tuple[int, int], language: str = "vi") -> View:
    view = kind(look, wording(language), office(), app())
    qtbot.addWidget(view)
    view.resize(*size)
    view.set_clock("09:42", "Thứ Tư, 11/08/2021")
    view.show()
    return view


def visible_texts(view: QWidget) -> Iterator[str]:
    yield from (label.text() for label in view.findChildren(QLabel) if label.isVisible())


def traces(view: QWidget) -> str:
    """Every text that any widget holds, shown or hidden, also for screen readers."""
    widgets = [view, *view.findChildren(QWidget)]
    labels = [label.text() for label in view.findChildren(QLabel)]
    names = [one.accessibleName() + one.accessibleDescription() + one.toolTip() for one in widgets]
    return "\n".join([*labels, *names])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [VisitorScreen, VisitorStrip])
def test_every_state_says_its_sentences(look: Look, qtbot: QtBot, kind: type[View], language: str) -> None:
    view = shown(look, qtbot, kind, (1366, 768) if kind is VisitorScreen else (396, 768), language)
    words = shipped.wordings().of(language)
    for state, (what, keys) in STATES.items():
        view.show_state(what)
        said = "\n".join(visible_texts(view))
        for key in keys:
            assert words.say(key, **VALUES) in said, state


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "size"), SIZES)
def test_no_text_is_cut(look: Look, qtbot: QtBot, kind: type[View], size: tuple[int, int], language: str) -> None:
    view = shown(look, qtbot, kind, size, language)
    for state, (what, _) in STATES.items():
        view.show_state(what)
        for _ in range(2):  # a part that turned taller asks the one around it for room in a turn of its own
            QApplication.processEvents()
        for label in view.findChildren(TextLabel):
            if not label.isVisible():
                continue
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            corner = label.mapTo(view, label.rect().bottomRight())
            assert label.height() >= needed, (state, label.text())
            assert view.rect().contains(corner), (state, label.text())
            assert label.shows_all(), (state, label.text())
        assert (view.width(), view.height()) == size, state


@pytest.mark.parametrize("kind", [VisitorScreen, VisitorStrip])
def test_everything_from_outside_is_plain_text(look: Look, qtbot: QtBot, kind: type[View]) -> None:
    view = kind(look, wording("vi"), office(Wifi(HOSTILE, HOSTILE), HOSTILE), app(HOSTILE))
    qtbot.addWidget(view)
    visitor = MaskedVisitor(HOSTILE, 1987)
    view.set_clock(HOSTILE, HOSTILE)
    view.show_state(EntryShown(visitor, HOSTILE, RecordedBy.BY_HAND, HOSTILE, HOSTILE))
    labels = view.findChildren(QLabel)
    assert any(label.text() == HOSTILE for label in labels)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


@pytest.mark.parametrize("kind", [VisitorScreen, VisitorStrip])
@pytest.mark.parametrize("after", [RefusedShown(Refusal.PLACE), Idle(), InstallShown(), TroubleShown()])
def test_nothing_of_the_visitor_before_is_kept(look: Look, qtbot: QtBot, kind: type[View], after: RefusedShown) -> None:
    view = shown(look, qtbot, kind, (1366, 768))
    view.show_state(STATES["entry"][0])
    assert VISITOR.name in traces(view)
    view.show_state(after)
    kept = traces(view)
    assert not any(part in kept for part in ("Nguyễn", "Thị Thu", "H***", "1987"))


@pytest.mark.parametrize("kind", [VisitorScreen, VisitorStrip])
def test_a_frame_is_gone_with_the_state_that_showed_it(look: Look, qtbot: QtBot, kind: type[View]) -> None:
    view = shown(look, qtbot, kind, (1366, 768))
    frame = QImage(64, 48, QImage.Format.Format_RGB32)
    frame.fill(Qt.GlobalColor.gray)
    view.show_frame(frame)
    assert any(camera.has_frame() for camera in view.findChildren(CameraView))
    view.show_state(STATES["exit"][0])
    assert not any(camera.has_frame() for camera in view.findChildren(CameraView))


@pytest.mark.parametrize("kind", [VisitorScreen, VisitorStrip])
def test_the_language_changes_under_a_shown_state(look: Look, qtbot: QtBot, kind: type[View]) -> None:
    view = shown(look, qtbot, kind, (1366, 768))
    view.show_state(STATES["entry"][0])
    view.use_wording(wording("en"))
    assert "ENTRY RECORDED" in list(visible_texts(view))
    english = next(half for half in view.findChildren(LanguageHalf) if half.accessibleName() == "English")
    with qtbot.waitSignal(view.language_chosen) as told:
        QTest.mouseClick(english, Qt.MouseButton.LeftButton)
    assert told.args == ["en"]


def test_a_code_that_is_seen_but_not_read_is_told(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot, VisitorScreen, (1366, 768))
    view.set_code_seen(True)
    camera = next(one for one in view.findChildren(CameraView) if one.isVisible())
    assert camera.code_seen()
    view.show_state(STATES["entry"][0])
    assert not camera.code_seen()


@pytest.mark.parametrize("kind", [VisitorScreen, VisitorStrip])
def test_a_counter_chosen_later_leaves_the_running_time_alone(look: Look, qtbot: QtBot, kind: type[View]) -> None:
    view = shown(look, qtbot, kind, (1366, 768))
    view.show_state(STATES["entry without counter"][0])
    view.set_share(0.6)
    view.show_state(STATES["entry"][0])
    assert wording("vi").say("visitor.goto", counter="3") in list(visible_texts(view))
    assert {bar.share() for bar in view.findChildren(TimeBar)} == {0.6}
    view.show_state(STATES["refused place"][0])
    assert {bar.share() for bar in view.findChildren(TimeBar)} == {0.0}


def test_an_unknown_stay_is_not_told(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot, VisitorScreen, (1366, 768))
    view.show_state(STATES["exit, minutes unknown"][0])
    assert not any("phút" in text for text in visible_texts(view))


def test_every_refusal_has_words_of_its_own() -> None:
    for language in LANGUAGES:
        sentences = {wording(language).say(f"visitor.refused_{one.value}") for one in Refusal}
        assert len(sentences) == len(Refusal)


def test_the_screen_follows_light_and_dark(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot, VisitorScreen, (1366, 768))
    look.use(read_theme(RESOURCES, DARK))
    dark = look.theme.colour("bg").lower()
    assert view.grab().toImage().pixelColor(10, 200).name() == dark


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(360, 640), (360, 560), (396, 768)])
def test_on_a_short_strip_no_line_of_the_notice_covers_another(
    look: Look, qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    view = shown(look, qtbot, VisitorStrip, size, language)
    view.show_state(Idle(Leaf.NOTICE))
    (leaf,) = view.findChildren(StripNotice)
    assert leaf.isVisible()
    assert leaf.needed <= leaf.height()
    said = " ".join(one.text() for one in leaf.findChildren(QLabel) if one.isVisible())
    assert all(one.title[language] in said and one.text[language] in said for one in office().notice.items)
