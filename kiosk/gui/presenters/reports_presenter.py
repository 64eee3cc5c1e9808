"""Drafts of reports at the desk: the week's made by itself and told quietly, others by order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.compose_report import NoSuchDispatchError, ReportOrder
from kiosk.application.ports.reports import PagePicture, ReportDraft
from kiosk.domain.report_form import ReportKind
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.one_press import OnePress
from kiosk.gui.presenters.print_presenter import LIST, told_of
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class ReportsPresenter(QObject):
    """Everything runs on the report lane; the draft that is looked at stays chosen while others come."""

    changed = Signal()
    pages_changed = Signal()
    notice = Signal(object)

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self._drafts = services.drafts
        self._presses = OnePress(services.report_lane)
        self.busy = False
        """Whether a draft that somebody ordered is being written."""
        self.drafts: tuple[ReportDraft, ...] = ()
        self.chosen: ReportDraft | None = None
        self.pages: tuple[PagePicture, ...] = ()

    @Slot()
    def draft_missed_weeks(self) -> None:
        """At the start and as a day begins: nothing happens where nothing is due."""
        self._services.report_lane.submit("draft weeks", self._drafts.missed_weeks, self._drafted_by_itself)

    @Slot()
    def reload(self) -> None:
        """See what lies there."""
        self._services.report_lane.submit("list drafts", self._drafts.all, self._listed)

    def draft(self, order: ReportOrder, *, prints: bool = False) -> None:
        """Write what somebody wants reported; a second press while it is written does nothing."""
        if self.busy:
            return
        self.busy = True
        self.changed.emit()
        self._services.report_lane.submit(
            "draft report", lambda: self._draft(order), lambda result: self._drafted(result, prints=prints)
        )

    def print_board(self) -> None:
        """Draft every target as it stands now, and print that."""
        self.draft(ReportOrder(ReportKind.BOARD), prints=True)

    def _draft(self, order: ReportOrder) -> ReportDraft | NoSuchDispatchError:
        try:
            return self._drafts.draft(order)
        except NoSuchDispatchError as fault:
            return fault

    def choose(self, name: str) -> None:
        """Look at a draft."""
        found = next((one for one in self.drafts if one.name == name), None)
        if found is not None and found != self.chosen:
            self._show(found)

    def print(self) -> None:
        """Print the draft that is looked at; a second press while it is on its way does nothing."""
        draft = self.chosen
        if draft is not None:
            self._presses.submit(
                f"print draft {draft.name}",
                lambda: self._drafts.print(draft),
                lambda done: self.notice.emit(told_of(done, LIST)),
            )

    def save(self, out: Path) -> None:
        """Copy the draft that is looked at."""
        draft = self.chosen
        if draft is not None:
            self._presses.submit(f"save draft {draft.name}", lambda: self._drafts.save(draft, out), self._saved)

    def _show(self, draft: ReportDraft) -> None:
        self.chosen, self.pages = draft, ()
        self.changed.emit()
        self.pages_changed.emit()
        work = self._services.report_lane.submit
        work("look at draft", lambda: self._drafts.pages(draft), lambda done: self._seen(draft, done))

    def _seen(self, draft: ReportDraft, result: Ok[Any] | Err) -> None:
        if draft != self.chosen:
            return
        if isinstance(result, Ok):
            self.pages = result.value
        else:
            self.notice.emit(Notice("reports.not_seen", tone=NoticeTone.LOOK))
            self.chosen = None
            self.reload()
        self.pages_changed.emit()

    def _drafted_by_itself(self, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=(*_, _) as made):
                self.notice.emit(Notice("reports.drafted_by_itself", {"count": len(made)}))
                self.reload()
            case Err():
                self.notice.emit(Notice("reports.failed", tone=NoticeTone.LOOK))
            case _:
                pass

    def _drafted(self, result: Ok[Any] | Err, *, prints: bool) -> None:
        self.busy = False
        match result:
            case Ok(value=ReportDraft() as draft):
                self.notice.emit(Notice("reports.drafted"))
                self._show(draft)
                self.reload()
                if prints:
                    self.print()
            case Ok():
                self.notice.emit(Notice("reports.no_dispatch", tone=NoticeTone.LOOK))
            case Err():
                self.notice.emit(Notice("reports.failed", tone=NoticeTone.BAD))
        self.changed.emit()

    def _listed(self, result: Ok[Any] | Err) -> None:
        self.drafts = result.value if isinstance(result, Ok) else ()
        self.changed.emit()

    def _saved(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.notice.emit(Notice("reports.saved", {"path": result.value}))
        else:
            self.notice.emit(Notice("reports.not_saved", tone=NoticeTone.BAD))
