"""Proves that an answer which comes late, after somebody closed, left or went on, changes nothing that it must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.application.compose_report import ReportOrder
from kiosk.domain.publicity.printed import Kind
from kiosk.domain.report_form import ReportKind
from kiosk.domain.staff import Member, Role, Staff
from kiosk.gui.presenters.concern_presenter import ConcernPresenter
from kiosk.gui.presenters.desk_states import DeskCard, Notice
from tests.fakes.staff import ANH, BINH, ListedStaff, give_pins
from tests.gui.held_stage import CARD, Stage, held_stage

HEADS = (Member("08", "Võ Thị Một", Role.HEAD), Member("09", "Võ Thị Hai", Role.HEAD))
PIN = "1397"

pytestmark = pytest.mark.usefixtures("qapp")


def _asked(stage: Stage) -> ConcernPresenter:
    """The first of two heads is chosen, and has a PIN."""
    shifts = stage.presenters.services.shifts
    assert isinstance(shifts.choose.book, ListedStaff)
    shifts.choose.book.staff = Staff((ANH, BINH, *HEADS))
    give_pins(shifts, (HEADS[0].code, PIN))
    concerns = stage.presenters.concerns
    concerns.ask()
    concerns.pick(HEADS[0].code)
    return concerns


def test_only_the_head_whose_pin_it_was_reads(tmp_path: Path) -> None:
    with held_stage(tmp_path, "pin_lane") as stage:
        concerns = _asked(stage)
        concerns.enter(PIN)
        concerns.pick(HEADS[1].code)
        stage.run_all()
        assert concerns.open is not None
        assert concerns.open.head == HEADS[0]


def test_what_is_read_after_the_page_was_left_is_not_shown(tmp_path: Path) -> None:
    with held_stage(tmp_path) as stage:
        concerns = _asked(stage)
        concerns.enter(PIN)
        concerns.close()
        stage.run_all()
        assert concerns.open is None


def test_a_heads_pin_opens_nothing_once_the_page_was_left(tmp_path: Path) -> None:
    with held_stage(tmp_path, "pin_lane", tmp_path / "config") as stage:
        give_pins(stage.presenters.services.shifts, (ANH.code, PIN))
        files = stage.presenters.dispatch_files
        files.add()
        stage.run_all()
        files.guard.vouch(ANH.code, PIN)
        files.guard.lock()
        stage.run_all()
        assert (files.guard.unlocked, files.form) == (False, None)


def test_a_new_dispatch_that_is_kept_by_two_presses_is_one(tmp_path: Path) -> None:
    with held_stage(tmp_path, "report_lane", tmp_path / "config") as stage:
        told: list[Notice] = []
        files = stage.presenters.dispatch_files
        files.notice.connect(told.append)
        files.add()
        files.fill(issued="1/11/2026", issuer="UBND huyện Mẫu", title="Mẫu")
        files.fill_row(0, what="Cán bộ cài", group="officials", percent="90", day="30/11/2026")
        files.save()
        files.save()
        stage.run_all()
        kept = [one.name for one in (tmp_path / "config").rglob("*.toml")]
        assert (kept, [one.key for one in told]) == (["cv-ubnd-huyen-mau.toml"], ["dispatches.kept"])


def test_the_board_is_not_printed_as_another_report_that_is_being_written(tmp_path: Path) -> None:
    with held_stage(tmp_path, "report_lane") as stage:
        told: list[Notice] = []
        reports = stage.presenters.reports
        reports.notice.connect(told.append)
        reports.draft(ReportOrder(ReportKind.WEEKLY))
        reports.print_board()
        stage.run_all()
        assert [one.key for one in told] == ["reports.drafted"]


def test_a_print_that_is_judged_late_does_not_take_the_next_visitors_card(tmp_path: Path) -> None:
    with held_stage(tmp_path) as stage:
        poster = stage.presenters.services.prints.keep.current_code(Kind.POSTER_A4, "vi")
        stage.scan(poster.text)
        stage.scan(CARD)
        stage.run_all()
        assert isinstance(stage.presenters.card.card, DeskCard)
