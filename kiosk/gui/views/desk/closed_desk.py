"""What the desk's widgets are made from while nobody may look at them: presenters that know nobody."""

from __future__ import annotations

from kiosk.gui.kit.copied import forget_copied
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.views.desk.page_keys import DeskMemory


class ClosedDesk:
    """Hiding a window leaves names in its widgets, tips, accessible names and undo steps: while the desk is closed
    another body stands in its place, and what was typed and opened waits in the presenters.
    """

    def __init__(self, presenters: Presenters) -> None:
        self._presenters, self._memory = presenters, DeskMemory()
        self._knows = False
        """Whether the body stood open, so that it may know somebody."""
        self.empty = False
        """Whether the body that stands there knows nobody."""

    def follow(self) -> bool:
        """The desk was closed or opened; True where its body has to be built anew."""
        closed = self._presenters.duty.closed
        if self._knows is not closed:
            return False
        was, self.empty, self._knows = self.empty, closed, not closed
        if closed:
            forget_copied()
        return closed or was

    @property
    def presenters(self) -> Presenters:
        """For a new body. Presenters that never began hold nothing of anybody, and hear of nothing."""
        return Presenters.of(self._presenters.services) if self.empty else self._presenters

    @property
    def memory(self) -> DeskMemory:
        """For a new body: which page is open, and what was searched."""
        return DeskMemory() if self.empty else self._memory
