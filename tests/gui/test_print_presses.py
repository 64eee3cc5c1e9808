"""Buttons that print: two presses print once; what waits for paper is said at the desk and leads to its page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.paper import PrinterState
from kiosk.application.ports.print_system import PrintJob
from kiosk.application.ports.reports import ReportDraft
from kiosk.gui.presenters.desk_states import Device
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.desk import MORNING
from tests.gui.desk_stage import desk_stage
from tests.gui.held_stage import held_stage


def draft_printed(presenters: Presenters) -> None:
    presenters.reports.chosen = ReportDraft("one", Path("one.pdf"), Path("one.docx"))
    presenters.reports.print()


PRESSES: dict[str, Callable[[Presenters], None]] = {
    "register": lambda presenters: presenters.printing.print_day(),
    "report": draft_printed,
    "roster": lambda presenters: presenters.lists.print_missing(),
}


@pytest.mark.expects_log("print draft")
@pytest.mark.parametrize("paper", PRESSES)
def test_a_second_press_while_it_is_drawn_prints_nothing_more(qapp: QApplication, tmp_path: Path, paper: str) -> None:
    press = PRESSES[paper]
    with held_stage(tmp_path, "report_lane") as desk:
        press(desk.presenters)
        press(desk.presenters)
        assert len(desk.lane.waiting) == 1
        desk.lane.run_next()
        press(desk.presenters)
        assert len(desk.lane.waiting) == 1


@pytest.mark.parametrize("layout", [DeskLayout.WIDE, DeskLayout.STRIP])
def test_what_waits_is_told_once_and_its_light_leads_to_the_page(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        presenters, body = desk.presenters, desk.window.body
        job = PrintJob("1", "So ra vao 2026-11-18", "front", 1, MORNING, PrinterState.NO_PAPER)
        presenters.print_jobs.show((job,))
        light = body.status.lights[Device.PAPER]
        assert light.accessibleName() == desk.say("status.paper.no_paper", count=1)
        assert body.toast.sentence() == desk.say("status.paper.no_paper_advice", count=1, queue="front")
        assert not body.status.lights[Device.PRINTER].isVisible()
        light.click()
        assert body.page is PageKey.REGISTER
        presenters.print_jobs.look()
        assert not light.isVisible()
        assert body.status.lights[Device.PRINTER].isVisible()
        assert body.toast.sentence() == desk.say("jobs.all_printed")
