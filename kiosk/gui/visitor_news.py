"""The visitor's screen joined to its presenters: what it shows, and what a visitor presses there."""

from __future__ import annotations

from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.views.visitor.screen import VisitorScreen
from kiosk.gui.views.visitor.strip import VisitorStrip


def join_visitor(view: VisitorScreen | VisitorStrip, presenters: Presenters) -> None:
    """Let the screen follow, and hear its buttons; its language is the shell's."""
    visitor, speech = presenters.visitor, presenters.speech
    visitor.changed.connect(view.show_state)
    visitor.share_changed.connect(view.set_share)
    view.step_turned.connect(visitor.turn_install)
    view.listen_asked.connect(speech.read_steps)
    speech.may_read.connect(view.offer_listening)
    view.offer_listening(speech.reads)
    presenters.help.learned.connect(view.use_help_lines)
