"""A kiosk that nobody leaves by accident or by trying: no menus, nothing dropped, and windows that do not close."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.gui.presenters.duty_presenter import DutyPresenter
from kiosk.gui.presenters.sign_on_presenter import SignOnPresenter

_Type = QEvent.Type
_EATEN = frozenset((_Type.ContextMenu, _Type.DragEnter, _Type.DragMove, _Type.Drop))


class LockedDown(QObject):
    """Sees every event of the application before its widgets do, from `watch` to `rest`; `windows` stay open."""

    refused_to_close = Signal()
    """Somebody wanted to close a window, as with Alt+F4: the way out is the sign-on page, with a PIN."""

    def __init__(self, windows: Sequence[QWidget]) -> None:
        super().__init__()
        self._windows = windows

    def watch(self, application: QCoreApplication) -> None:
        """Lock the program down."""
        application.installEventFilter(self)

    def keep(self, application: QCoreApplication, duty: DutyPresenter, sign_on: SignOnPresenter) -> None:
        """Lock it down until somebody ends it on the sign-on page, to which closing a window leads."""
        self.refused_to_close.connect(duty.lock)
        sign_on.offer_leaving()
        sign_on.left.connect(application.exit)
        self.watch(application)

    def rest(self, application: QCoreApplication) -> None:
        """Let windows close again."""
        application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for what nobody shall see."""
        kind = event.type()
        if kind in _EATEN:
            event.ignore()
            return True
        if kind == _Type.Close and watched in self._windows:
            event.ignore()
            self.refused_to_close.emit()
            return True
        return False
