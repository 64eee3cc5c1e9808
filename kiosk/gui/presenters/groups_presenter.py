"""To which groups of the dispatches the visitor on the card belongs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.outcomes import VisitChanged
from kiosk.application.ports.register import VisitLine
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.presenters.host_presenter import HostPresenter
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class GroupsPresenter(QObject):
    """`told` after a change that the desk asked for."""

    told = Signal()
    failed = Signal(object)

    def __init__(
        self, services: DeskServices, card: CardPresenter, board: BoardPresenter, hosts: HostPresenter
    ) -> None:
        super().__init__()
        self._services, self._card, self._board, self._hosts = services, card, board, hosts

    def offered(self, card: DeskCard) -> tuple[str, ...]:
        """Every group: those of this visit and the last, then the most used here, then those of such a place."""
        before = card.previous.visit.belongs_to if card.previous else ()
        used, fitting = self._hosts.usual.groups, self._services.office.site.groups
        return self._services.office.groups.offered(card.line.visit.belongs_to, before, used, fitting)

    def for_whom(self, groups: Sequence[str], visit_id: str) -> tuple[VisitLine, ...]:
        """Those inside for whom somebody of these groups may have come."""
        beside = self._services.office.groups.looked_beside(groups)
        inside = self._board.inside if beside else ()
        return tuple(one for one in inside if beside in one.visit.belongs_to and one.visit.visit_id != visit_id)

    def tell(self, visit_id: str, groups: Sequence[str], beside_visit: str) -> None:
        """Record them."""
        self._services.register_lane.submit(
            "tell groups", lambda: self._services.tell_groups(visit_id, groups, beside_visit), self._answered
        )

    def _answered(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and isinstance(result.value, VisitChanged):
            self._card.show_changed(result.value)
            self.told.emit()
        elif isinstance(result, Err):
            self.failed.emit(result)
