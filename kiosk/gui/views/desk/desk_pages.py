"""The pages of the desk, each built when it is first asked for."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget

from kiosk.gui.kit.folding import FoldingPage
from kiosk.gui.views.desk.badge_page import BadgePage
from kiosk.gui.views.desk.concern_page import ConcernPage
from kiosk.gui.views.desk.declaration_page import DeclarationPage
from kiosk.gui.views.desk.delivery_page import DeliveryPage
from kiosk.gui.views.desk.desk_page import DeskPage
from kiosk.gui.views.desk.dispatch_list_page import DispatchListPage
from kiosk.gui.views.desk.dispatches_page import DispatchesPage
from kiosk.gui.views.desk.evening_page import EveningPage
from kiosk.gui.views.desk.fallback_page import FallbackPage
from kiosk.gui.views.desk.handover_page import HandoverPage
from kiosk.gui.views.desk.help_page import HelpPage
from kiosk.gui.views.desk.lists_page import ListsPage
from kiosk.gui.views.desk.look_up_page import LookUpPage
from kiosk.gui.views.desk.manual_page import ManualPage
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.pass_page import PassPage
from kiosk.gui.views.desk.posters_page import PostersPage
from kiosk.gui.views.desk.register_page import RegisterPage
from kiosk.gui.views.desk.reports_page import ReportsPage
from kiosk.gui.views.desk.requests_page import RequestsPage
from kiosk.gui.views.desk.roll_call_page import RollCallPage
from kiosk.gui.views.desk.search_box import SearchBox
from kiosk.gui.views.desk.station import Station

_KINDS: dict[PageKey, type[Page]] = {
    PageKey.ROLL_CALL: RollCallPage,
    PageKey.MANUAL: ManualPage,
    PageKey.DELIVERY: DeliveryPage,
    PageKey.BADGE: BadgePage,
    PageKey.PASSES: PassPage,
    PageKey.LOOK_UP: LookUpPage,
    PageKey.LISTS: ListsPage,
    PageKey.DISPATCHES: DispatchesPage,
    PageKey.POSTERS: PostersPage,
    PageKey.REPORTS: ReportsPage,
    PageKey.DISPATCH_LIST: DispatchListPage,
    PageKey.REGISTER: RegisterPage,
    PageKey.FALLBACK: FallbackPage,
    PageKey.HANDOVER: HandoverPage,
    PageKey.EVENING: EveningPage,
    PageKey.DECLARATION: DeclarationPage,
    PageKey.CONCERN: ConcernPage,
    PageKey.REQUESTS: RequestsPage,
    PageKey.HELP: HelpPage,
}


class DeskPages(QStackedWidget):
    """Ten pages of a thousand widgets would keep the receptionist waiting at each start and each change of language.

    A page takes all that it shows from its presenter, so it misses nothing of what happened before it was built.
    """

    made = Signal(object)
    """A `Page`, as soon as it is there and before it is shown."""

    def __init__(self, station: Station, search: SearchBox) -> None:
        super().__init__()
        self._station = station
        self.desk = DeskPage(station, search)
        self._there: dict[PageKey, Page] = {PageKey.DESK: self.desk}
        self._take(self.desk)

    def _take(self, page: Page) -> None:
        self.addWidget(FoldingPage(self._station.look, page) if self._station.narrow else page)

    def bring(self, key: PageKey) -> Page:
        """Show this page."""
        page = self[key]
        self.setCurrentIndex(list(self._there).index(key))
        return page

    def __getitem__(self, key: PageKey) -> Page:
        if key not in self._there:
            page = self._there[key] = _KINDS[key](self._station)
            self._take(page)
            self.made.emit(page)
        return self._there[key]

    def show_frame(self, frame: QImage) -> None:
        """The newest camera frame, for the pages that show it; beside a visitor's strip the desk itself does not."""
        if self.desk.camera is not None:
            self.desk.camera.show_frame(frame)
        fallback = self._there.get(PageKey.FALLBACK)
        if isinstance(fallback, FallbackPage):
            fallback.show_frame(frame)

    @property
    def manual(self) -> ManualPage:
        """Entry by hand."""
        return cast("ManualPage", self[PageKey.MANUAL])

    @property
    def register(self) -> RegisterPage:
        """Days and their registers."""
        return cast("RegisterPage", self[PageKey.REGISTER])

    @property
    def help(self) -> HelpPage:
        """Keys, and how things are done."""
        return cast("HelpPage", self[PageKey.HELP])

    @property
    def roll_call(self) -> RollCallPage:
        """Who is inside, to be ticked off."""
        return cast("RollCallPage", self[PageKey.ROLL_CALL])

    @property
    def look_up(self) -> LookUpPage:
        """Anyone who was ever here."""
        return cast("LookUpPage", self[PageKey.LOOK_UP])
