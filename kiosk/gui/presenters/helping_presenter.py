"""Who guides visitors in installing the app: picks with their tallies, and what the kiosk saw by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.outcomes import EntryMade, ExitMade, JustLeft, LeavingAsked, VisitChanged
from kiosk.domain.helping import Helper, Ledger, ledger_of
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import DeskCard, Notice
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

_JUST_NOW = timedelta(minutes=1)


class HelpingPresenter(QObject):
    """`told` after a change that the desk asked for, `counted` when the tallies changed."""

    told = Signal()
    counted = Signal()
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices, card: CardPresenter) -> None:
        super().__init__()
        self._services, self._card = services, card
        self.ledger: Ledger = ledger_of(())
        self._last = ""

    def learn(self) -> None:
        """Who was picked last, and the tallies; off the GUI thread."""
        guide = self._services.guide
        self._services.report_lane.submit("last helper", guide.last_helper, self._remember)
        self._count()

    def offered(self, card: DeskCard) -> tuple[Helper, ...]:
        """Everybody on the list, whoever was picked last first; before them who stands on the visit."""
        helpers = self._services.guide.helpers
        first = (card.line.visit.guidance.helper, self._last)
        likely = [one for code in first if (one := helpers.find(code)) is not None]
        return tuple(dict.fromkeys((*likely, *helpers.listed)))

    @property
    def last(self) -> str:
        """Code of who was picked last, empty for nobody."""
        return self._last if self._services.guide.helpers.find(self._last) else ""

    def name_of(self, code: str) -> str:
        """The helper's name; the code of one who is not on the list any more."""
        found = self._services.guide.helpers.find(code)
        return found.name if found else code

    def tell(self, visit_id: str, helper: str, relatives: int) -> None:
        """Record who guided the visitor, empty for nobody, and how many relatives they guided."""
        guide = self._services.guide
        self._last = helper or self._last
        self._submit("tell helper", lambda: guide.tell(visit_id, helper, relatives))

    def take_back_app(self, visit_id: str) -> None:
        """That the visitor has the app by somebody's help was wrong."""
        guide = self._services.guide
        self._submit("take back app", lambda: guide.take_back_app(visit_id))

    @Slot(object)
    def follow(self, outcome: object) -> None:
        """Of who was just seen with the app after they were helped the desk is told, once and quietly."""
        if not isinstance(outcome, EntryMade | ExitMade | LeavingAsked | JustLeft):
            return
        visit = outcome.line.visit
        code, at, services = visit.guidance.came_by, visit.answers_at, self._services
        if code and at is not None and services.clock.now() - at < _JUST_NOW:
            self.notice.emit(Notice("helping.came", {"app": services.app.name, "helper": self.name_of(code)}))
            self._card.show_changed(VisitChanged(outcome.line))
            self._count()

    def _submit(self, name: str, work: Callable[[], VisitChanged]) -> None:
        self._services.register_lane.submit(name, work, self._answered)

    def _answered(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self.failed.emit(result)
            return
        self._card.show_changed(result.value)
        self.told.emit()
        self._count()

    def _count(self) -> None:
        self._services.report_lane.submit("count helpers", self._services.guide.ledger, self._show)

    def _show(self, result: Ok[Any] | Err) -> None:
        """A register that cannot be read now leaves the tallies as they are."""
        if isinstance(result, Ok):
            self.ledger = result.value
            self.counted.emit()

    def _remember(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and not self._last:
            self._last = result.value
