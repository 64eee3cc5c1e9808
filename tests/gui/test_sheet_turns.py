"""What a fallback sheet waits for: its row for the register while the desk turns to another, itself for a printer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.paper import PrinterState
from kiosk.application.record_paper import PaperField
from kiosk.domain.fallback.marking import RowReading, Way
from kiosk.domain.fallback.page_code import SheetCode
from kiosk.domain.office_time import office_day
from kiosk.gui.presenters.desk_states import Notice
from kiosk.gui.presenters.sheet_drafts import SheetDrafts
from kiosk.gui.presenters.sheet_prints import SheetPrints
from kiosk.gui.presenters.sheet_rows import RowState
from kiosk.gui.presenters.sheet_watch import SeenLeaf
from tests.gui.held_stage import Stage, held_stage

WRITTEN = RowReading(Way.IN, 6, 0, 1, written=True)


def _opened(desk: Stage) -> SheetDrafts:
    """Three rows of a leaf, each an entry at 6:01."""
    fallback, drafts = desk.presenters.services.fallback, desk.presenters.sheets.drafts
    fallback.keep.issue(1)
    day = office_day(desk.clock.now())
    leaf = fallback.read.show(fallback.keep.leaves()[0], day, (1, 2, 3))
    strips = tuple(np.zeros((2, 2), np.uint8) for _ in range(3))
    drafts.open(leaf, day, SeenLeaf(None, (WRITTEN,) * 3, strips))
    desk.run_all()
    return drafts


def _states(drafts: SheetDrafts) -> list[RowState]:
    return [one.state for one in drafts.rows]


def test_the_row_that_was_recorded_is_done_and_not_the_one_the_desk_turned_to(
    qapp: QApplication, tmp_path: Path
) -> None:
    with held_stage(tmp_path) as desk:
        drafts = _opened(desk)
        drafts.change(name="Lê Thị Mẫu")
        drafts.confirm()
        drafts.go_to(2)
        drafts.change(name="Trần Văn Thử")
        desk.run_all()
        assert _states(drafts) == [RowState.RECORDED, RowState.WAITING, RowState.WAITING]
        assert drafts.current is not None
        assert (drafts.place, drafts.current.name) == (2, "Trần Văn Thử")
        drafts.go_to(1)
        drafts.void()
        drafts.go_to(2)
        desk.run_all()
        assert _states(drafts) == [RowState.RECORDED, RowState.VOIDED, RowState.WAITING]
        (leaf,) = desk.presenters.services.fallback.keep.leaves()
        assert (set(leaf.recorded), set(leaf.voided)) == ({1}, {2})


def test_a_row_that_needs_another_look_comes_back(qapp: QApplication, tmp_path: Path) -> None:
    with held_stage(tmp_path) as desk:
        drafts = _opened(desk)
        drafts.confirm()
        drafts.go_to(1)
        desk.run_all()
        assert (drafts.place, drafts.faults) == (0, (PaperField.NAME,))
        assert _states(drafts) == [RowState.WAITING] * 3


def test_a_sheet_that_was_put_away_while_it_was_looked_up_is_not_called_unknown(
    qapp: QApplication, tmp_path: Path
) -> None:
    with held_stage(tmp_path) as desk:
        fallback, sheets, told = desk.presenters.services.fallback, desk.presenters.sheets, list[Notice]()
        fallback.keep.issue(1)
        sheets.notice.connect(told.append)
        sheets.watch.seen.emit(SeenLeaf(SheetCode(fallback.keep.mark, 1, 1, 1), (), ()))
        sheets.put_away()
        desk.run_all()
        assert (told, sheets.drafts.leaf) == ([], None)


def test_the_morning_sheet_is_printed_when_there_is_a_printer(qapp: QApplication, tmp_path: Path) -> None:
    with held_stage(tmp_path) as desk:
        states = [PrinterState.NONE, PrinterState.READY]
        prints = SheetPrints(replace(desk.presenters.services, printer_state=lambda: states.pop(0)))
        for waiting in (0, 1, 1):
            prints.print_if_due()
            assert len(desk.lane.waiting) == waiting
        desk.run_all()
        assert len(list((tmp_path / "prints").glob("to-du-phong-0001*.pdf"))) == 1
