"""Which lines of a list a tile leaves in the table."""

from __future__ import annotations

from enum import Enum

from kiosk.application.ports.register import VisitLine
from kiosk.domain.visit import VisitState
from kiosk.gui.presenters.board_presenter import BoardPresenter, BoardTab


class BoardFilter(Enum):
    """A tile of the desk."""

    INSIDE = "inside"
    TODAY = "today"
    LEFT = "exits"
    UNASKED = "unasked"
    OVERSTAY = "overstays"
    WAITING = "waiting"
    """For somebody who is not there; no tile, a button beside the tabs."""

    @property
    def tab(self) -> BoardTab:
        """The list that it shows a part of."""
        return BoardTab.TODAY if self in (BoardFilter.TODAY, BoardFilter.LEFT) else BoardTab.INSIDE

    @property
    def narrows(self) -> bool:
        """Whether it leaves lines out."""
        return self not in (BoardFilter.INSIDE, BoardFilter.TODAY)

    def leaves(self, line: VisitLine, board: BoardPresenter) -> bool:
        """Whether the line stays."""
        match self:
            case BoardFilter.INSIDE | BoardFilter.TODAY:
                return True
            case BoardFilter.LEFT:
                return line.visit.state is VisitState.LEFT
            case BoardFilter.UNASKED:
                return line.visit.unasked
            case BoardFilter.OVERSTAY:
                return board.is_overstay(line)
            case BoardFilter.WAITING:
                return line.visit.waiting_since is not None
