"""What every page of the desk can do for the window around it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.gui.views.desk.station import Station


class Page(QWidget):
    """A page of the desk's stack."""

    desk_asked = Signal()
    manual_asked = Signal()
    page_asked = Signal(str)
    """Key of another page."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self.station = station
        self.setProperty("page", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        self.setFocus()

    def step_back(self) -> bool:
        """Esc: one step back inside the page; False when the page has none left."""
        return False

    def search(self) -> bool:
        """F3: to the page's own search; False when it has none."""
        return False

    def print_page(self) -> bool:
        """Ctrl+P: the page's own list; False when it has none, and then today's register is printed."""
        return False

    def press_digit(self, number: int) -> None:
        """Alt and a digit."""

    def correct_name(self) -> None:
        """Alt+S."""

    def act(self, key: str) -> None:
        """Open the card's action of this key, or what stands for it on this page."""

    def act_on_group(self) -> None:
        """F9."""

    def wrong_person(self) -> None:
        """Alt+U."""

    def leave_together(self) -> None:
        """Alt+R."""

    def yes(self) -> None:
        """Ctrl+Enter."""

    def yes_and_next(self) -> None:
        """Ctrl+Shift+Enter."""
