"""The register's page: what is chosen is seen, printed or saved; once more only with a reason; stopped by one press."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.paper import KeptAsPdf, PrinterState
from kiosk.application.ports.print_system import PrintJob
from kiosk.application.put_register import RegisterFile, RegisterOrder
from kiosk.domain.desk_facts import RegisterPrinted
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.table_facts import RegisterExported
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.period_chooser import PeriodKind
from kiosk.gui.views.desk.register_page import RegisterPage
from tests.fakes.desk import MORNING
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.held_stage import held_stage


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    """A desk on the day after one visit, on its register's page."""
    with desk_stage(qapp, tmp_path, DeskLayout.COMPACT) as stage:
        stage.scan()
        stage.presenters.services.close_days()
        stage.clock.forward(hours=24)
        stage.presenters.services.close_days()
        stage.press("Ctrl+Shift+P")
        opened(stage).chooser.day.show_day(MORNING.date())
        yield stage


def opened(desk: DeskStage) -> RegisterPage:
    page = desk.window.body.pages.register
    assert isinstance(page, RegisterPage)
    return page


def facts(desk: DeskStage, kind: str) -> list[object]:
    with desk.presenters.services.find_visitors.register.read() as reader:
        return [one.fact for one in reader.entries(kinds=(kind,))]


def test_a_closed_day_is_printed_again_only_with_its_reason(desk: DeskStage) -> None:
    page = opened(desk)
    assert page.form.reason.isHidden()
    desk.press("Ctrl+Return")
    assert not page.form.reason.isHidden()
    desk.press("Ctrl+Return")
    assert page.form.reason.edit.hasFocus()
    assert page.form.reason.error() == desk.say("register.reason_missing")
    desk.type("bản trước bị rách")
    desk.press("Ctrl+Return")
    prints = [one for one in facts(desk, "printed") if isinstance(one, RegisterPrinted)]
    assert [(one.copy, one.reason is not None) for one in prints] == [(1, False), (2, True)]
    assert page.form.reason.text() == ""


def test_one_key_from_anywhere_asks_for_the_reason_too(desk: DeskStage) -> None:
    desk.presenters.printing.print_day(MORNING.date())
    desk.window.body.show_page(PageKey.DESK)
    desk.presenters.printing.print_day(MORNING.date())
    assert desk.window.body.page is PageKey.REGISTER
    assert opened(desk).form.reason.edit.hasFocus()
    assert desk.window.body.toast.sentence() == desk.say("print.reason_wanted")


@pytest.mark.parametrize("file", RegisterFile)
def test_each_kind_of_file_is_saved_and_a_table_is_no_print(desk: DeskStage, file: RegisterFile) -> None:
    page = opened(desk)
    page.form.form.choose(file.value)
    page.form.form.picked.emit(file.value)
    page.print.click()
    printed = desk.presenters.printing.last
    assert printed is not None
    assert isinstance(printed.went, KeptAsPdf)
    assert printed.went.path.name == f"so-ra-vao-2026-11-19{file.suffix}"
    exported = [one for one in facts(desk, "register_exported") if isinstance(one, RegisterExported)]
    assert [one.form for one in exported] == ([file.value] if file.is_table else [])
    assert len(facts(desk, "printed")) == (0 if file.is_table else 1)
    assert printed.went.path.name in page.last.words()


def test_a_month_and_a_period_of_a_counter_are_ordered(desk: DeskStage) -> None:
    page = opened(desk)
    page.chooser.choose(PeriodKind.MONTH)
    assert page.form.scope() == RegisterScope.of_month(2026, 11)
    page.chooser.choose(PeriodKind.SPAN)
    page.chooser.span.first.take_focus()
    desk.type("20/11/2026")
    page.chooser.span.last.take_focus()
    desk.type("19/11/2026")
    desk.key(Qt.Key.Key_Return)
    assert page.chooser.span.last.error() == desk.say("register.wrong_way")
    assert not page.print.isEnabled()
    desk.press("Ctrl+Return")
    assert desk.presenters.printing.last is None


def test_its_pages_are_leafed_by_keys_and_forgotten_when_it_is_left(desk: DeskStage) -> None:
    page, watched = opened(desk), desk.presenters.register_look
    watched.draw()
    QApplication.processEvents()
    assert page.viewer.sheet.is_drawn
    assert abs(page.viewer.sheet.width() / page.viewer.sheet.height() - 297 / 210) < 0.01
    preview = watched.preview
    assert preview is not None
    page.viewer.area.setFocus()
    desk.press("PgDown")
    assert watched.place == min(1, preview.pages - 1)
    page.viewer.true_size.click()
    desk.press("Esc")
    assert not page.viewer.true_size.isChecked()
    desk.press("F4")
    assert not preview.file.exists()
    assert not facts(desk, "printed"), "looking prints nothing"


def test_what_is_drawn_when_nobody_looks_any_more_is_thrown_away(qapp: QApplication, tmp_path: Path) -> None:
    with held_stage(tmp_path, "report_lane") as desk:
        watched = desk.presenters.register_look
        watched.reload()
        desk.lane.run_next()
        assert watched.about is not None
        watched.draw()
        watched.leave()
        desk.run_all()
        assert watched.preview is None
        assert not list((tmp_path / "drawn").iterdir())
        watched.reload()
        watched.leave()
        desk.run_all()
        assert watched.about is None, "or it would be drawn a moment later"


def test_a_register_that_was_printed_meanwhile_is_drawn_anew(qapp: QApplication, tmp_path: Path) -> None:
    with held_stage(tmp_path, "report_lane") as desk:
        watched = desk.presenters.register_look
        watched.reload()
        desk.lane.run_next()
        watched.draw()
        watched.reload()
        desk.run_all()
        assert watched.preview is None
        watched.draw()
        desk.run_all()
        assert watched.preview is not None


def test_no_page_is_shown_while_names_are_masked(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.STRIP) as desk:
        desk.scan()
        desk.press("Ctrl+Shift+P")
        desk.presenters.register_look.draw()
        QApplication.processEvents()
        assert not opened(desk).viewer.sheet.is_drawn


def test_what_is_written_is_stopped_by_one_press_and_leaves_nothing(qapp: QApplication, tmp_path: Path) -> None:
    with held_stage(tmp_path, "report_lane") as desk:
        printing = desk.presenters.printing
        printing.put(RegisterOrder(RegisterScope.of_day(MORNING.date()), RegisterFile.PDF))
        printing.cancel()
        desk.lane.run_next()
        assert not printing.busy
        assert printing.last is None
        assert not list((tmp_path / "prints").glob("*"))


def test_what_waits_is_kept_as_a_file_by_one_press(desk: DeskStage, tmp_path: Path) -> None:
    jobs = desk.presenters.services.print_jobs
    job = PrintJob("1", "So ra vao 2026-11-18", "", 1, MORNING, PrinterState.OFF)
    (tmp_path / "one.pdf").write_bytes(b"%PDF")
    jobs.place.add(job, tmp_path / "one.pdf")
    desk.presenters.print_jobs.look()
    page = opened(desk)
    assert page.waiting.isVisible()
    page.waiting.rows["1"].keep.click()
    assert not page.waiting.isVisible()
    assert [one.name for one in (tmp_path / "prints").iterdir()] == ["1.pdf"]
