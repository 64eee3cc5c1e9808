"""What goes wrong around the desk, joined to who is told: the lights, the visitor's screen at rest."""

from __future__ import annotations

from kiosk.gui.presenters.clock_note import ClockNote
from kiosk.gui.presenters.clock_watch import ClockWatch
from kiosk.gui.presenters.register_watch import RegisterWatch
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter


class TroubleWatch:
    """The visitor is asked to see the receptionist while nothing can be scanned or recorded; the desk does the rest."""

    def __init__(self, services: DeskServices, status: StatusPresenter, visitor: VisitorPresenter) -> None:
        self.clock, self.register = ClockWatch(services.clock), RegisterWatch(services, status)
        self.clock.went_back.connect(status.clock_went_back)
        self.clock.caught_up.connect(status.clock_caught_up)
        self.note = ClockNote(services)
        self.clock.jumped.connect(self.note.note)
        for gone, back in ((status.camera_lost, status.camera_found), (status.went_blind, status.sees_again)):
            gone.connect(visitor.camera_lost)
            back.connect(visitor.camera_found)
        status.register_lost.connect(visitor.register_lost)
        status.register_found.connect(visitor.register_found)

    def start(self) -> None:
        """Begin to watch the clock."""
        self.clock.start()
