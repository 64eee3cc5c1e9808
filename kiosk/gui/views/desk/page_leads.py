"""What leads to a page of the desk without anybody asking for the page itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.views.desk.page_keys import PageKey


class PageLeads(QObject):
    """Lives as long as the desk's body, its owner; slots of its own, so that an old body hears nothing any more."""

    def __init__(self, owner: QObject, presenters: Presenters, show: Callable[[PageKey], None]) -> None:
        super().__init__(owner)
        self._show = show
        presenters.roll_call.found_unfinished.connect(self._ask_about_call)
        presenters.posters.log_asked.connect(self._log_print)
        presenters.declarations.opened.connect(self._declare)
        presenters.sheets.opened.connect(self._read_sheet)
        presenters.printing.reason_asked.connect(self._ask_reason)

    @Slot()
    def _ask_about_call(self) -> None:
        """A roll call that a power cut broke off: its page asks whether it goes on."""
        self._show(PageKey.ROLL_CALL)

    @Slot()
    def _log_print(self) -> None:
        """The print on the card goes into the log of where they hang."""
        self._show(PageKey.POSTERS)

    @Slot()
    def _declare(self) -> None:
        self._show(PageKey.DECLARATION)

    @Slot()
    def _read_sheet(self) -> None:
        """A fallback sheet was held to the camera."""
        self._show(PageKey.FALLBACK)

    @Slot()
    def _ask_reason(self) -> None:
        """A register that was printed before: its page asks why it is printed again."""
        self._show(PageKey.REGISTER)
