"""What stands in the window in place of the desk: who signs on, a PIN or a reason, an auditor; each made late."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.views.desk.audit_page import AuditPage
from kiosk.gui.views.desk.permit_page import PermitPage
from kiosk.gui.views.desk.sign_on_page import SignOnPage
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.touch_typing import FrontPage


class FrontPages(QObject):
    """In one language and layout; `drop` gives them away for others."""

    language_chosen = Signal(str)

    def __init__(self, presenters: Presenters, station: Callable[[], Station]) -> None:
        super().__init__()
        self._presenters, self._station = presenters, station
        self._sign_on: SignOnPage | None = None
        self._permit: PermitPage | None = None
        self._audit: AuditPage | None = None

    def wanted(self) -> FrontPage | None:
        """What stands there now; None for the desk."""
        if self._presenters.duty.closed:
            return self.audit if self._presenters.duty.auditor else self.sign_on
        return self.permit if self._presenters.guard.stopped is not None else None

    def drop(self) -> tuple[QWidget, ...]:
        """Those that were made; others are made from now on."""
        made = tuple(one for one in (self._sign_on, self._permit, self._audit) if one is not None)
        self._sign_on = self._permit = self._audit = None
        return made

    @property
    def sign_on(self) -> SignOnPage:
        """The sign-on page, made when somebody first has to sign on."""
        if self._sign_on is None:
            self._sign_on = SignOnPage(self._station())
            self._sign_on.language_chosen.connect(self.language_chosen)
        return self._sign_on

    @property
    def permit(self) -> PermitPage:
        """What asks for a PIN or a reason, made when one is first asked for."""
        if self._permit is None:
            self._permit = PermitPage(self._station())
        return self._permit

    @property
    def audit(self) -> AuditPage:
        """An auditor's place, made when one first reads."""
        if self._audit is None:
            self._audit = AuditPage(self._station())
            self._audit.language_chosen.connect(self.language_chosen)
        return self._audit
