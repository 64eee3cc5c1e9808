"""Prints at the desk: one that is shown to the camera is judged, what hangs where is kept, all by keys or by touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.keep_prints import KeepPrints
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.publicity.printed import Kind, Part
from kiosk.gui.presenters.visitor_states import RefusedShown
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.posters_page import PostersPage
from kiosk.gui.views.visitor.screen import VisitorScreen
from kiosk.gui.views.visitor.strip import VisitorStrip
from kiosk.gui.visitor_news import join_visitor
from tests.fakes.publicity import LINE_OF_DISPATCH, OWN_LINE
from tests.gui.desk_stage import WORDINGS, DeskStage, desk_stage, texts

HALL = "Nhà văn hóa thôn 3"


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as one:
        yield one


def _keep(stage: DeskStage) -> KeepPrints:
    return stage.presenters.services.prints.keep


def _before(stage: DeskStage) -> KeepPrints:
    """The desk of a time when the help line was another one."""
    keep = _keep(stage)
    return replace(keep, compose=replace(keep.compose, office=replace(keep.compose.office, help_line="0900 555")))


def _page(stage: DeskStage) -> PostersPage:
    stage.press("Ctrl+Shift+K")
    page = stage.window.body.current
    assert isinstance(page, PostersPage)
    return page


def test_a_poster_that_is_shown_is_judged_on_the_desk_alone_and_goes_into_the_log(stage: DeskStage) -> None:
    old = _before(stage).current_code(Kind.POSTER_A4, "vi")
    stage.show(old.text)
    told = " ".join(texts(stage.window.body.desk.place.own("PST")))
    assert stage.say("posters.band_old") in told
    assert stage.say(f"print_part.{Part.HELP.value}") in told
    assert stage.presenters.visitor.state == RefusedShown(Refusal.PRINT)
    assert stage.presenters.board.counts.entries == 0
    with stage.register.read() as reader:
        assert list(reader.entries(kinds=("refused", "entry"))) == []
    stage.key(Qt.Key.Key_Tab)
    stage.key(Qt.Key.Key_Space)
    assert stage.window.body.page is PageKey.POSTERS
    stage.type(HALL)
    stage.press("Ctrl+Return")
    (posting,) = _keep(stage).postings()
    assert (posting.place, posting.code.version, posting.changed) == (HALL, old.version, (Part.HELP,))


def test_a_current_poster_one_of_another_office_and_a_damaged_one(stage: DeskStage) -> None:
    text = _keep(stage).current_code(Kind.LEAFLET_A5, "en").text
    said = {"band_current": text, "band_other": text.replace(":UXAB:", ":UXHB:"), "band_damaged": f"{text}A"}
    for band, shown in said.items():
        stage.show(shown)
        assert stage.say(f"posters.{band}") in texts(stage.window.body.desk.place.own("PST"))


def test_a_print_that_is_shown_on_its_page_is_told_and_kept_there(stage: DeskStage) -> None:
    page, old = _page(stage), _before(stage).current_code(Kind.LEAFLET_A6, "vi")
    stage.show(old.text)
    assert stage.window.body.page is PageKey.POSTERS
    assert stage.presenters.card.card is None
    told = " ".join(texts(page.put_up))
    assert stage.say("print_kind.leaflet_a6") in told
    assert stage.say(f"print_part.{Part.HELP.value}") in told
    stage.press("Esc")
    assert stage.presenters.posters.shown is None
    assert stage.window.body.page is PageKey.POSTERS


def test_places_are_kept_by_touch_and_what_is_old_stands_on_top(stage: DeskStage) -> None:
    _before(stage).put_up(HALL, _before(stage).current_code(Kind.POSTER_A3, "vi"))
    page = _page(stage)
    page.put_up.button.click()
    assert page.put_up.place.error() == stage.say("posters.where")
    page.put_up.usual.picked.emit(stage.presenters.posters.places[0])
    page.put_up.button.click()
    assert page.put_up.place.text() == ""
    hall, counter = page.list.rows
    assert (hall.posting.place, counter.posting.place) == (HALL, stage.presenters.posters.places[0])
    assert stage.say("posters.list_care", count=2, old=1) in texts(page)
    stage.presenters.posters.type_place("Cổng")
    hall.renew.click()
    assert page.put_up.place.text() == "Cổng", "what is being typed waits for its own button"
    assert stage.say("posters.list", count=2) in texts(page)
    page.list.rows[0].gone.click()
    assert page.list.rows[0].posting.needs_care
    page.list.rows[0].down.click()
    assert [one.posting.hangs for one in page.list.rows] == [True, False, False]


def test_the_chosen_kind_is_seen_printed_and_saved(stage: DeskStage, tmp_path: Path) -> None:
    page = _page(stage)
    page.kind.choose(Kind.LEAFLET_A5.value)
    page.kind.picked.emit(Kind.LEAFLET_A5.value)
    stage.press("Ctrl+P")
    page.save.click()
    page.kind.choose(Kind.TEXT.value)
    page.kind.picked.emit(Kind.TEXT.value)
    assert page.preview.shown
    assert not page.print.isEnabled()
    page.save.click()
    page.put_up.usual.picked.emit(HALL)
    page.put_up.button.click()
    page.list.export.click()
    prints = sorted(one.suffix for one in (tmp_path / "prints").iterdir())
    assert prints == [".csv", ".pdf", ".pdf", ".txt"]


@pytest.mark.parametrize("kind", [VisitorScreen, VisitorStrip])
def test_the_dispatches_help_line_stands_on_the_install_page_too(
    stage: DeskStage, kind: type[VisitorScreen | VisitorStrip]
) -> None:
    """Dispatch 004: in a difficulty, call; the same lines as on every print."""
    services = stage.presenters.services
    view = kind(stage.look, WORDINGS.of("vi"), services.office, services.app)
    join_visitor(view, stage.presenters)
    view.show()
    stage.presenters.help.learn()
    assert LINE_OF_DISPATCH not in " ".join(texts(view))
    stage.presenters.visitor.toggle_install()
    told = " ".join(texts(view))
    assert OWN_LINE in told
    assert LINE_OF_DISPATCH in told
    view.close()
    view.deleteLater()
