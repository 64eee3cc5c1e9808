"""Proves that a foreigner is typed in by keyboard alone and by touch alone, and is spoken to in English meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.register_by_hand import FormField, HandForm
from kiosk.domain.app_answers import Phone
from kiosk.domain.identity_paper import PaperKind
from kiosk.domain.visitor import VisitorDetails
from kiosk.gui.presenters.visitor_states import Idle
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.visitor_tongue import VisitorTongue
from tests.gui.card_touches import touch
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY

LAYOUTS = pytest.mark.parametrize("layout", ROOMY)
PASSPORT = "P<KOREXAMPLE<<TEST<<<<<<<<<<<<<<<<<<<<<<<<<<M000000015KOR9001011M3101012<<<<<<<<<<<<<<06"


def details(desk: DeskStage) -> VisitorDetails:
    with desk.register.read() as reader:
        found = reader.open_lines()[0].details
    assert found is not None
    return found


def fill(desk: DeskStage, **typed: object) -> None:
    plain: dict[str, object] = {"name": "Kim", "birth_year": "1990", "counter": "3", "phone_kind": Phone.SMART}
    desk.presenters.manual.change(**{**plain, **typed})


@LAYOUTS
def test_by_keyboard_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.press("F4")
        fill(desk)
        desk.press("Alt+W")
        desk.type("han q")
        desk.key(Qt.Key.Key_1)
        desk.press("Alt+G")
        desk.type("M00000001")
        desk.press("Ctrl+Return")
        said = details(desk)
        assert said.paper is not None
        assert (said.name, said.nationality) == ("Kim", "KOR")
        assert (said.paper.kind, said.paper.number, said.paper.issuer) == (PaperKind.PASSPORT, "M00000001", "KOR")
        assert any("Hàn Quốc" in one for one in texts(desk.window.body.desk.place))


@LAYOUTS
def test_by_touch_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.press("F4")
        fill(desk, phone="+82 10 1234 5678")
        part = desk.window.body.pages.manual.form.fields.foreigner
        desk.window.body.pages.manual.form.ensureWidgetVisible(part)
        touch(part.foreigner)
        desk.window.body.pages.manual.form.ensureWidgetVisible(part.nationality.chips)
        touch(part.nationality.chips.chip("KHM"))
        touch(desk.window.body.pages.manual.foot.record)
        assert (details(desk).nationality, details(desk).phone) == ("KHM", "+821012345678")


def test_a_country_must_be_chosen_and_a_phone_need_not_be_given(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.press("F4")
        fill(desk)
        desk.press("Alt+W")
        desk.press("Ctrl+Return")
        assert desk.presenters.manual.faults == (FormField.NATIONALITY,)
        nationality = desk.window.body.pages.manual.form.fields.foreigner.nationality
        assert nationality.error() == desk.say("manual.fault_nationality")
        desk.type("japan")
        assert (desk.presenters.manual.form.nationality, nationality.error()) == ("JPN", "")
        desk.press("Alt+W")
        assert desk.presenters.manual.form.nationality == ""
        desk.presenters.manual.record()
        assert desk.presenters.manual.faults == (FormField.PHONE,)


def test_who_was_here_with_a_passport_is_known_when_it_is_typed(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.show(PASSPORT)
        assert details(desk).nationality == "KOR"
        desk.clock.forward(hours=1)
        desk.presenters.desk.leave()
        desk.clock.forward(hours=1)
        desk.press("F4")
        fill(desk, name="Example Test", foreigner=True, nationality="KOR", paper="M00000001")
        desk.press("Ctrl+Return")
        with desk.register.read() as reader:
            assert reader.visits_of(reader.open_lines()[0].visit.visitor_id) == 2


def test_a_choice_from_earlier_visits_brings_the_country(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.show(PASSPORT)
        known = desk.presenters.services.find_visitors("example")[0]
        desk.press("F4")
        desk.presenters.manual.take(known)
        form: HandForm = desk.presenters.manual.form
        assert (form.foreigner, form.nationality) == (True, "KOR")
        assert desk.window.body.pages.manual.form.fields.foreigner.nationality.text() == "Hàn Quốc"


def test_the_visitors_screen_turns_english_for_a_foreigner_and_back(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        spoken: list[str] = []
        tongue = VisitorTongue(desk.presenters, spoken.append, lambda: spoken.append("back"))
        desk.show(PASSPORT)
        assert spoken == ["en"]
        desk.presenters.visitor.clear()
        assert isinstance(desk.presenters.visitor.state, Idle)
        assert spoken == ["en", "back"]
        desk.clock.forward(minutes=30)
        desk.show(PASSPORT)
        desk.scan()
        assert spoken == ["en", "back", "en", "back"]
        desk.presenters.visitor.clear()
        assert spoken == ["en", "back", "en", "back"]
        tongue.deleteLater()
