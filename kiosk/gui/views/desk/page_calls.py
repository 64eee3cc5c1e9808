"""What happens elsewhere and opens a page of the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.views.desk.page_keys import PageKey


class PageCalls(QObject):
    """Lives as long as the desk's body, which is built anew more often than the presenters are."""

    def __init__(self, presenters: Presenters, show_page: Callable[[PageKey], None], body: QObject) -> None:
        super().__init__(body)
        self._show_page = show_page
        presenters.roll_call.found_unfinished.connect(self._ask_about_call)
        presenters.posters.log_asked.connect(self._log_print)
        presenters.declarations.opened.connect(self._declare)
        presenters.printing.reason_asked.connect(self._ask_reason)

    @Slot()
    def _ask_about_call(self) -> None:
        """A roll call that a power cut broke off: its page asks whether it goes on."""
        self._show_page(PageKey.ROLL_CALL)

    @Slot()
    def _log_print(self) -> None:
        """The print on the card goes into the log of where they hang."""
        self._show_page(PageKey.POSTERS)

    @Slot()
    def _declare(self) -> None:
        self._show_page(PageKey.DECLARATION)

    @Slot()
    def _ask_reason(self) -> None:
        """A register that was printed before: its page asks why it is printed again."""
        self._show_page(PageKey.REGISTER)
