"""What the desk hears when days were closed: at the start, and at midnight."""

from __future__ import annotations

from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.views.desk.window import DeskWindow


def tell_closed(desk: DeskWindow, left_open: int) -> None:
    """Tell how many visits of earlier days nobody saw the end of; for none there is nothing to tell."""
    if left_open:
        desk.body.say_notice(Notice("desk.days_closed", {"count": left_open}, NoticeTone.LOOK))
