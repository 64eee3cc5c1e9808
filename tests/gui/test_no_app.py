"""A day without any app (`app = ""`): nobody is asked, nothing is offered, and everything else goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.application.compose_register_day import compose_register_day
from kiosk.application.ports.register import VisitLine
from kiosk.domain.app_answers import ALL_YES
from kiosk.gui.models.board_cells import BoardColumn
from kiosk.gui.presenters.visitor_presenter import leaves_of
from kiosk.gui.presenters.visitor_states import ExitShown, Idle, InstallShown
from kiosk.gui.views.desk.board_filter import BoardFilter
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.visitor.screen import VisitorScreen
from tests.fakes.desk import RESOURCES
from tests.gui.desk_stage import WORDINGS, DeskStage, desk_stage, texts
from tests.gui.looks import dressed
from tests.gui.visitor_samples import VISITOR


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "config" / "office").mkdir(parents=True)
    (tmp_path / "config" / "office" / "app.toml").write_text('app = ""\n', "utf-8")
    return tmp_path / "config"


def inside(desk: DeskStage) -> VisitLine:
    return desk.presenters.board.inside[0]


@pytest.mark.parametrize("layout", [DeskLayout.WIDE, DeskLayout.STRIP])
def test_the_desk_asks_nothing_about_apps(qapp: QApplication, tmp_path: Path, config: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout, config=config) as desk:
        desk.scan()
        said = " ".join(texts(desk.window))
        for key in ("desk.questions", "desk.knows", "desk.reason"):
            words = desk.say(key, app="") if key == "desk.knows" else desk.say(key)
            assert words not in said, key
        table, counts = desk.window.body.desk.board.table, desk.window.body.desk.counts
        assert table.isColumnHidden(BoardColumn.APP)
        assert BoardFilter.UNASKED not in counts.tiles or not counts.tiles[BoardFilter.UNASKED].isVisible()
        desk.press("Ctrl+Return")
        desk.press("F6")
        assert inside(desk).visit.answers.rung.value == "not_asked", "the entry is made all the same"
        assert not isinstance(desk.presenters.visitor.state, InstallShown)
        assert desk.presenters.rush.queue == ()
        desk.press("Return")
        desk.press("Ctrl+K")
        assert desk.say("progress.title") in texts(desk.window.body.current)
        desk.presenters.reports.draft_missed_weeks()
        assert desk.presenters.reports.drafts == ()


def test_the_visitors_screen_invites_without_any_app(qapp: QApplication, config: Path) -> None:
    layers = Layers(RESOURCES, config)
    app = load_app(layers)
    assert (app.is_asked, leaves_of(app, notice=False)) == (False, ())
    assert app.label("how", "vi") == "Chưa biết cách cài", "what was said on earlier days keeps its words"
    screen = VisitorScreen(dressed(qapp), WORDINGS.of("vi"), load_office(layers), app)
    screen.resize(1920, 1080)
    screen.show()
    for state in (Idle(), ExitShown(VISITOR, "07:30", 18)):
        screen.show_state(state)
        said = " ".join(texts(screen))
        assert "Bluezone" not in said
        assert " ," not in said
        assert not said.startswith(", ")
    screen.close()
    screen.deleteLater()


def test_the_register_has_an_empty_column_but_keeps_what_was_answered_before(
    qapp: QApplication, tmp_path: Path, config: Path
) -> None:
    with desk_stage(qapp, tmp_path, config=config) as desk:
        services = desk.presenters.services
        desk.scan()
        desk.scan("Trần Văn Đức", 1975, 2)
        answered = inside(desk).visit.visit_id
        assert isinstance(services.change_visit.answer(answered, ALL_YES).line, VisitLine)
        today, now = desk.presenters.printing.today, desk.clock.now()
        with desk.register.read() as reader:
            day = compose_register_day(reader, today, now, services.office, services.app)
        assert sorted(line.asked for line in day.lines) == [False, True]
