"""Passes at the desk: one key after an entry by hand, by a finger too; the list; a pass that has no name here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.application.pass_outcomes import PassMade
from kiosk.domain.app_answers import Phone
from kiosk.domain.codes.reading import Refusal, Warning
from kiosk.gui.presenters.desk_states import CardKind, DeskCard, RefusedCard
from kiosk.gui.presenters.visitor_states import EntryShown
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.name_correction import NameCorrection
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.pass_form import PassForm
from kiosk.gui.views.desk.pass_page import PassPage
from kiosk.gui.views.desk.pass_part import PassPart
from tests.gui.card_texts import card_text
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.held_stage import held_stage
from tests.integration.printed_pages import codes_on

NAME = "Lê Thị Không Máy"


@pytest.fixture(params=[DeskLayout.WIDE, DeskLayout.STRIP], ids=lambda one: one.value)
def desk(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, request.param) as stage:
        yield stage


def enter(desk: DeskStage, *, with_pass: bool = False) -> None:
    manual = desk.presenters.manual
    manual.change(name=NAME, birth_year="1950", phone_kind=Phone.NONE, counter="3")
    manual.record(with_pass=with_pass)


def card(desk: DeskStage) -> DeskCard:
    found = desk.presenters.card.card
    assert isinstance(found, DeskCard)
    return found


def text_of(desk: DeskStage, number: int) -> str:
    """What the code of a pass says, as its reprint has it."""
    keep = desk.presenters.services.passes.keep
    (line,) = keep.with_number(number)
    made = keep.again(line.issued.name.pass_id)
    assert isinstance(made, PassMade)
    return made.cards[0].text


def test_who_has_no_phone_is_offered_a_pass_and_two_keys_print_it(desk: DeskStage, tmp_path: Path) -> None:
    enter(desk)
    (part,) = [one for one in desk.window.findChildren(PassPart) if one.isVisible()]
    desk.press("Alt+V")
    (form,) = [one for one in desk.window.findChildren(PassForm) if one.open]
    assert form.print.hasFocus()
    desk.key(Qt.Key.Key_Return)
    assert len(list((tmp_path / "prints").glob("the-khach-000001*.pdf"))) == 1
    assert (form.open, part.isVisible()) == (False, False)
    shown = desk.presenters.visitor.state
    assert isinstance(shown, EntryShown)
    assert shown.pass_printed
    desk.clock.forward(minutes=20)
    desk.show(text_of(desk, 1))
    assert card(desk).kind is CardKind.EXIT


def test_a_finger_prints_again_and_revokes_from_the_card(desk: DeskStage, tmp_path: Path) -> None:
    enter(desk, with_pass=True)
    desk.press("Alt+V")
    (form,) = [one for one in desk.window.findChildren(PassForm) if one.open]
    QTest.mouseClick(form.print, Qt.MouseButton.LeftButton)
    assert len(list((tmp_path / "prints").glob("the-khach-000001*.pdf"))) == 2
    desk.press("Alt+V")
    assert form.revoke.isVisible()
    form.revoke.picked.emit("lost")
    assert not form.open
    desk.press("Alt+V")
    assert not form.revoke.isVisible()


def test_the_list_finds_a_pass_by_number_and_prints_a_sheet_of_blanks(desk: DeskStage, tmp_path: Path) -> None:
    enter(desk, with_pass=True)
    desk.press("Ctrl+Shift+B")
    page = desk.window.body.current
    assert isinstance(page, PassPage)
    assert desk.window.body.page is PageKey.PASSES
    desk.press("Ctrl+P")
    assert len(page.list.rows) == 9
    desk.type("le thi")
    assert [one.line.issued.name.number for one in page.list.rows] == [1]
    page.typed.setText("000.005")
    desk.key(Qt.Key.Key_Return)
    assert page.list.rows[0].again.hasFocus()
    desk.key(Qt.Key.Key_Return)
    assert list((tmp_path / "prints").glob("the-khach-000005*.pdf"))
    page.list.rows[0].revoke.picked.emit("damaged")
    assert not page.list.rows[0].revoke.isVisible()


def test_whoever_issued_a_pass_is_masked_with_the_names(desk: DeskStage) -> None:
    enter(desk, with_pass=True)
    desk.press("Ctrl+Shift+B")
    page, operator = desk.window.body.current, desk.presenters.services.shifts.duty.shift
    assert isinstance(page, PassPage)
    assert operator is not None
    before = " ".join(texts(page.list))
    masked = page.station.mask.masked
    assert (operator.operator in before) is not masked
    desk.window.name_mask.toggle()
    assert (operator.operator in " ".join(texts(page.list))) is masked


def test_a_pass_without_a_name_asks_for_it(desk: DeskStage) -> None:
    desk.presenters.passes.blanks(8)
    desk.show(text_of(desk, 3))
    assert card(desk).warnings == {Warning.NAME_UNKNOWN}
    desk.press("Alt+S")
    (form,) = [one for one in desk.window.findChildren(NameCorrection) if one.open]
    assert form.edit.text() == ""
    desk.type(NAME)
    desk.key(Qt.Key.Key_Return)
    assert card(desk).warnings == frozenset()
    details = card(desk).line.details
    assert details is not None
    assert details.name == NAME


def test_of_two_badges_that_are_handed_out_at_once_each_is_printed(qapp: QApplication, tmp_path: Path) -> None:
    config = tmp_path / "config" / "office"
    config.mkdir(parents=True)
    (config / "passes.toml").write_text("[badge]\nprint = true\ncode = true\n", "utf-8")
    with held_stage(tmp_path, config=tmp_path / "config") as desk:
        desk.scan(card_text("Lê Thị Một", 1950, 1))
        desk.scan(card_text("Lê Thị Hai", 1951, 2))
        desk.run_all()
        for line in desk.inside():
            desk.presenters.passes.print_badge(replace(line, visit=replace(line.visit, badge=line.visit.visit_id[:3])))
        desk.run_all()
        assert len(list((tmp_path / "prints").glob("the-deo*.pdf"))) == 2


def test_a_badge_is_printed_as_the_office_wants_it_and_its_code_opens_the_door_today(
    qapp: QApplication, tmp_path: Path
) -> None:
    config = tmp_path / "config" / "office"
    config.mkdir(parents=True)
    (config / "passes.toml").write_text('[badge]\nprint = true\ncode = true\nlines = ["name", "counter"]\n', "utf-8")
    with desk_stage(qapp, tmp_path, config=tmp_path / "config") as desk:
        enter(desk)
        desk.presenters.badges.hand(card(desk).line.visit.visit_id, "7")
        (paper,) = (tmp_path / "prints").glob("the-deo*.pdf")
        said = PdfReader(paper).pages[0].extract_text()
        assert all(one in said for one in ("Thẻ 07", "Lê Thị Không M***", "Quầy 3"))
        (code,) = codes_on(paper)
        desk.clock.forward(minutes=20)
        desk.show(code.text)
        assert card(desk).kind is CardKind.EXIT
        desk.clock.forward(days=1)
        desk.show(code.text)
        assert desk.presenters.card.card == RefusedCard(Refusal.PASS_EXPIRED, desk.clock.now())
