"""What only heads may do: the first time a PIN is asked for, then the page is open to them until it is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.change_dispatches import ChangeDispatches
from kiosk.application.check_pin import RightPin
from kiosk.domain.staff import Member
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.duty_presenter import verdict_notice
from kiosk.gui.workers.jobs import Err, Ok
from kiosk.gui.workers.lane import Lane


class HeadGuard(QObject):
    """PINs are looked at on their own lane, so that no scan waits for the arithmetic."""

    changed = Signal()
    failed = Signal()
    """The register could not be asked."""

    def __init__(self, change: ChangeDispatches, lane: Lane) -> None:
        super().__init__()
        self._change, self._lane = change, lane
        self.unlocked = self.asks = self.busy = False
        self.fault: Notice | None = None
        """Why a PIN was not taken."""
        self._wanted: Callable[[], None] | None = None

    @property
    def heads(self) -> tuple[Member, ...]:
        """Whose PIN opens it."""
        return self._change.heads

    def do(self, wanted: Callable[[], None]) -> None:
        """Do what a head may, after the PIN where one is needed."""
        if self.unlocked:
            wanted()
            return
        self._wanted = wanted
        self._lane.submit("needs head", lambda: self._change.needs_pin, self._asked)

    def vouch(self, code: str, pin: str) -> None:
        """A PIN was entered."""
        self.busy = True
        self.changed.emit()
        self._lane.submit("vouch", lambda: self._change.vouch(code, pin), self._vouched)

    def refuse(self) -> None:
        """Nobody enters one; what was wanted is not done."""
        self.asks, self.fault, self._wanted = False, None, None
        self.changed.emit()

    def lock(self) -> None:
        """Whoever comes next shows a PIN again."""
        if self.unlocked:
            self._change.leave()
        self.unlocked = False
        self.refuse()

    def _asked(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self.failed.emit()
        elif self._wanted is None:
            return
        elif result.value:
            self.asks, self.fault = True, None
            self.changed.emit()
        else:
            self._unlock()

    def _vouched(self, result: Ok[Any] | Err) -> None:
        """A PIN that was given up meanwhile, as when the page was left, opens nothing."""
        self.busy = False
        if self.asks and result == Ok(RightPin()):
            self._unlock()
            return
        if result == Ok(RightPin()):
            self._change.leave()
        elif self.asks and isinstance(result, Ok):
            self.fault = verdict_notice(result.value)
        elif self.asks:
            self.fault = Notice("duty.not_recorded", tone=NoticeTone.BAD)
        self.changed.emit()

    def _unlock(self) -> None:
        wanted, self._wanted = self._wanted, None
        self.unlocked, self.asks, self.fault = True, False, None
        self.changed.emit()
        if wanted is not None:
            wanted()
