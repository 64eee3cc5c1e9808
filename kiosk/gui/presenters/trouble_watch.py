"""What goes wrong around the desk, joined to who is told: the lights, the visitor's screen at rest."""

from __future__ import annotations

from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.clock_note import ClockNote
from kiosk.gui.presenters.clock_question import ClockQuestion
from kiosk.gui.presenters.clock_watch import ClockWatch
from kiosk.gui.presenters.closing_presenter import ClosingPresenter
from kiosk.gui.presenters.desk_states import Health
from kiosk.gui.presenters.register_watch import RegisterWatch
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter


class TroubleWatch:
    """The visitor is asked to see the receptionist while nothing can be scanned or recorded; the desk does the rest."""

    def __init__(
        self,
        services: DeskServices,
        board: BoardPresenter,
        status: StatusPresenter,
        visitor: VisitorPresenter,
        closing: ClosingPresenter,
    ) -> None:
        self._status, self._check = status, closing.clock
        self.clock, self.register = ClockWatch(services.clock, services.pulse), RegisterWatch(services, status)
        self.clock.went_back.connect(status.clock_went_back)
        self.clock.caught_up.connect(status.clock_caught_up)
        self.note = ClockNote(services)
        self.question = ClockQuestion(services)
        self.notice = self.question.notice
        for happened in (self.clock.jumped, self.clock.stood_still):
            happened.connect(self.note.note)
        self.clock.jumped.connect(board.clock_jumped)
        self.clock.stood_still.connect(self.question.tell_sleep)
        self.note.noted.connect(self.question.look)
        self.question.changed.connect(self._show_question)
        for gone, back in ((status.camera_lost, status.camera_found), (status.went_blind, status.sees_again)):
            gone.connect(visitor.camera_lost)
            back.connect(visitor.camera_found)
        status.register_lost.connect(visitor.register_lost)
        status.register_found.connect(visitor.register_found)

    def _show_question(self) -> None:
        """The light asks as long as the bar does; whoever says that the clock is right says it of its light too."""
        if not self.question.asks:
            self._check.believe()
        elif self._status.clock_word == "good":
            self._status.set_clock("set", Health.LOOK)

    def start(self) -> None:
        """Begin to watch the clock."""
        self.clock.start()
