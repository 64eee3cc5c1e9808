"""A question that is asked anew with each letter: at once, and of what was typed meanwhile only the newest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.gui.workers.jobs import Err, Ok
from kiosk.gui.workers.lane import Lane


class AsTyped:
    """One question at a time is on its way, so that a code that a reader types brings two and not sixty."""

    def __init__(
        self, lane: Lane, name: str, find: Callable[[str], Any], tell: Callable[[str, Ok[Any] | Err], None]
    ) -> None:
        """`find` runs on the lane; `tell` hears on the GUI thread what was asked, and the answer."""
        self._lane, self._name, self._find, self._tell = lane, name, find, tell
        self._asked = False
        self._waiting: str | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked

    def ask(self, typed: str) -> None:
        """Ask as soon as the question before is answered; what waited until then is not asked any more."""
        if self._asked:
            self._waiting = typed
            return
        self._asked = True
        self._lane.submit(self._name, lambda: self._find(typed), lambda result: self._answered(typed, result))

    def drop(self) -> None:
        """Ask nothing more of what waits."""
        self._waiting = None

    def _answered(self, typed: str, result: Ok[Any] | Err) -> None:
        self._asked, waiting = False, self._waiting
        self._waiting = None
        if waiting is not None:
            self.ask(waiting)
        self._tell(typed, result)
