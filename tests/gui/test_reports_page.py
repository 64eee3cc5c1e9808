"""Reports at the desk: ordered, looked at, printed, saved; the week's drafted by itself and told quietly."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.outcomes import EntryMade
from kiosk.domain.app_answers import ALL_YES
from kiosk.domain.report_form import ReportKind
from kiosk.gui.kit.page_picture import PageView
from kiosk.gui.models.draft_words import draft_title
from kiosk.gui.presenters.reports_presenter import ReportsPresenter
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.reports_page import ReportsPage
from tests.fakes.desk import MORNING
from tests.gui.desk_stage import WORDINGS, DeskStage, desk_stage
from tests.integration.registers import form


def reports(desk: DeskStage) -> ReportsPage:
    page = desk.window.body.pages[PageKey.REPORTS]
    assert isinstance(page, ReportsPage)
    return page


def come(desk: DeskStage) -> None:
    services = desk.presenters.services
    made = services.register_by_hand(form("report-1", "Lê Văn An", "0900000001"))
    assert isinstance(made, EntryMade)
    services.change_visit.answer(made.line.visit.visit_id, ALL_YES)


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


@pytest.mark.parametrize("layout", [DeskLayout.WIDE, DeskLayout.STRIP])
def test_a_week_is_drafted_by_keys_alone_and_its_page_shown_in_its_own_proportions(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        come(desk)
        desk.press("Ctrl+K")
        desk.press("Ctrl+R")
        page = reports(desk)
        assert page.isVisible()
        assert page.order.kinds[ReportKind.WEEKLY].hasFocus()
        desk.press("Ctrl+Return")
        settle()
        assert desk.window.body.toast.sentence() == desk.say("reports.drafted")
        assert list(page.rows) == ["bao-cao-tuan-2026-W46"]
        assert page.rows["bao-cao-tuan-2026-W46"].words() == desk.say("reports.title_week", week=46, year=2026)
        first = page.preview.findChildren(PageView)[0]
        assert first.accessibleName().startswith("Trang 1 trên")
        assert abs(first.height() / first.width() - 297 / 210) < 0.02
        desk.press("Ctrl+P")
        assert "bao-cao-tuan-2026-W46" in desk.window.body.toast.sentence()
        desk.key(Qt.Key.Key_Escape)
        assert desk.window.body.page is PageKey.DISPATCHES


def test_a_result_wants_a_dispatch_and_a_summary_two_days(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.press("Ctrl+R")
        page, order = reports(desk), reports(desk).order
        order.kinds[ReportKind.RESULT].click()
        order.make.click()
        assert desk.window.body.toast.sentence() == desk.say("reports.no_dispatch")
        order.kinds[ReportKind.SUMMARY].click()
        order.first.set_text("30/11/2026")
        order.last.set_text("01/11/2026")
        order.make.click()
        assert order.last.error() == desk.say("reports.days_wrong")
        order.first.set_text("1/11/2026")
        order.last.set_text("30/11/2026")
        order.dispatch.choose("003")
        order.make.click()
        assert list(page.rows) == ["bao-cao-tong-hop-003-2026-11-01-2026-11-30"]
        out = tmp_path / "bao cao.docx"
        desk.presenters.reports.save(out)
        assert out.read_bytes().startswith(b"PK")
        assert desk.window.body.toast.sentence() == desk.say(
            "reports.saved", path=desk.say("print.where", file=out.name, folder=tmp_path.name)
        )


def test_on_monday_last_weeks_notice_lies_ready_and_the_desk_is_told_once(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, starts_at=MORNING) as desk:
        come(desk)
        told: list[object] = []
        presenter: ReportsPresenter = desk.presenters.reports
        presenter.notice.connect(told.append)
        presenter.draft_missed_weeks()
        assert not told
        desk.clock.forward(minutes=timedelta(days=4).total_seconds() // 60)
        presenter.draft_missed_weeks()
        presenter.draft_missed_weeks()
        assert len(told) == 1
        assert [one.name for one in presenter.drafts] == ["bao-cao-tuan-2026-W47"]


def test_a_kiosk_that_runs_into_the_next_week_offers_the_week_that_ended(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.press("Ctrl+R")
        order = reports(desk).order
        assert order.week.choice() == "2026-11-09"
        desk.clock.forward(days=7)
        desk.presenters.progress.reload()
        assert order.week.choice() == "2026-11-16"


def test_a_file_with_a_day_that_no_month_has_is_shown_by_its_name() -> None:
    assert draft_title(WORDINGS.of("vi").say, "bang-cong-van-2026-02-31") == "bang-cong-van-2026-02-31"


@pytest.mark.expects_log("look at draft: FileNotFoundError")
def test_a_draft_that_somebody_took_out_is_told_and_leaves_the_list(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.press("Ctrl+R")
        desk.press("Ctrl+Return")
        draft = desk.presenters.reports.drafts[0]
        draft.pdf.unlink()
        desk.presenters.reports.chosen = None
        desk.presenters.reports.choose(draft.name)
        assert desk.window.body.toast.sentence() == desk.say("reports.not_seen")
        assert not reports(desk).rows
