"""Badges that are out: handed out, taken back or lost from the card and from the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.hand_badges import BadgeFault, BadgeRefused, NoBadge
from kiosk.application.outcomes import VisitChanged
from kiosk.application.ports.register import VisitLine
from kiosk.domain.badges import LostBadge
from kiosk.domain.office_time import office_day
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import DeskCard, Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class BadgePresenter(QObject):
    """`changed` with the list of badges that are out; `refused` why one was not handed out."""

    changed = Signal()
    handed = Signal()
    given = Signal(object)
    """The `VisitLine` of whoever was just handed a badge."""
    refused = Signal(object)
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices, card: CardPresenter, board: BoardPresenter) -> None:
        super().__init__()
        self._services, self._card, self._board = services, card, board
        self._out: dict[str, VisitLine] = {}
        board.changed.connect(self._follow)
        board.day_began.connect(self.start)

    @Slot()
    def start(self) -> None:
        """Read which badges are out; those of earlier days are named."""
        self._services.register_lane.submit("read badges", self._services.badges.out, self._loaded)

    @property
    def any(self) -> bool:
        """Whether the office has badges at all."""
        return bool(self._services.badges.rules.series)

    @property
    def out(self) -> tuple[VisitLine, ...]:
        """Visits whose badge is waited for, oldest first."""
        return tuple(one for one in self._out.values() if one.visit.holds_badge)

    @property
    def lost(self) -> tuple[tuple[VisitLine, LostBadge], ...]:
        """Badges that were lost and not found yet, each with the visit that lost it, oldest first."""
        return tuple((line, one) for line in self._out.values() for one in line.visit.badges_lost)

    @property
    def next_free(self) -> str:
        """The number to hand out next, empty when there is none."""
        return self._services.badges.rules.next_free(
            {number for one in self._out.values() for number in one.visit.badges_away}
        )

    def hand(self, visit_id: str, typed: str) -> None:
        """Give the visitor this badge."""
        hand = self._services.badges.hand

        def told(result: Ok[Any] | Err) -> None:
            self._answered(result)
            if isinstance(result, Ok) and isinstance(result.value, VisitChanged):
                self.given.emit(result.value.line)

        self._services.register_lane.submit("hand badge", lambda: hand(visit_id, typed), told)

    def take_back(self, visit_id: str, number: str = "") -> None:
        """The badge lies at the desk again: this one, or the one that the visitor was given last."""
        self._submit("take badge back", lambda: self._services.badges.take_back(visit_id, number))

    def lose(self, visit_id: str, reason: str) -> None:
        """The badge will not come back."""
        self._submit("lose badge", lambda: self._services.badges.lose(visit_id, reason))

    def take_back_of_card(self) -> bool:
        """T: take back the badge of the visitor on the card; False when there is none to take."""
        card = self._card.card
        if not isinstance(card, DeskCard) or not card.line.visit.holds_badge:
            return False
        self.take_back(card.line.visit.visit_id)
        return True

    def _submit(self, name: str, work: Callable[[], Any]) -> None:
        self._services.register_lane.submit(name, work, self._answered)

    def _answered(self, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=VisitChanged() as outcome):
                self._put(outcome.line)
                self._card.show_changed(outcome)
                self.handed.emit()
            case Ok(value=BadgeRefused() as refused):
                if refused.fault is not BadgeFault.UNKNOWN:
                    self.start()
                self.refused.emit(refused)
            case Ok(value=NoBadge()):
                self.start()
            case Ok():
                raise ValueError(result)
            case Err():
                self.failed.emit(result)

    def _put(self, line: VisitLine) -> None:
        if line.visit.badges_away:
            self._out[line.visit.visit_id] = line
        else:
            self._out.pop(line.visit.visit_id, None)
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        """Whoever of them left since is shown as gone."""
        lines = {one: self._board.line(one) for one in self._out}
        newer = {one: line for one, line in lines.items() if line is not None and line.visit.badges_away}
        if any(self._out[one] != line for one, line in newer.items()):
            self._out |= newer
            self.changed.emit()

    def _loaded(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            return
        self._out = {one.visit.visit_id: one for one in result.value}
        self.changed.emit()
        today = office_day(self._services.clock.now())
        overnight = [one.visit.badge for one in self.out if office_day(one.visit.entered_at) < today]
        if overnight:
            values = {"count": len(overnight), "numbers": ", ".join(overnight)}
            self.notice.emit(Notice("badge.overnight", values, NoticeTone.LOOK))
