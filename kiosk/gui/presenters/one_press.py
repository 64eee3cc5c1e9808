"""What a button does once: a second press while it is under way does nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.gui.workers.jobs import Err, Ok
from kiosk.gui.workers.lane import Lane


class OnePress:
    """Implements `Lane` before another one, for the work of one presenter's buttons."""

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self._under_way: set[str] = set()

    def submit(self, name: str, work: Callable[[], Any], tell: Callable[[Ok[Any] | Err], None]) -> None:
        """Do it, unless work of the same name was not told yet."""
        if name in self._under_way:
            return
        self._under_way.add(name)

        def told(result: Ok[Any] | Err) -> None:
            self._under_way.discard(name)
            tell(result)

        self._lane.submit(name, work, told)
