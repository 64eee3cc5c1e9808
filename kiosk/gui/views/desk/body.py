"""Everything in the desk's window, in one language and one layout."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.application.outcomes import ScanOutcome
from kiosk.application.ports.camera import LensFault
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.nav_rail import NavRail, RailItem
from kiosk.gui.presenters.desk_states import Device, Light, Notice, NoticeTone
from kiosk.gui.presenters.visitor_states import InstallShown
from kiosk.gui.views.desk.body_bars import TOAST_ICONS, BodyBars
from kiosk.gui.views.desk.desk_page import DeskPage
from kiosk.gui.views.desk.desk_pages import DeskPages
from kiosk.gui.views.desk.notice_words import notice_words
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import OUTSIDE_RAIL, PAGE_ICONS, DeskMemory, PageKey
from kiosk.gui.views.desk.page_leads import PageLeads
from kiosk.gui.views.desk.scan_news import scan_news
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.status_bar import StatusBar, advice_of
from kiosk.gui.views.desk.top_bar import TopBar


class DeskBody(QWidget):
    """Rail, top bar, pages, status bar, toasts."""

    language_chosen = Signal(str)
    theme_toggled = Signal()

    def __init__(self, station: Station, memory: DeskMemory) -> None:
        super().__init__()
        self.station, self._memory = station, memory
        self.top = TopBar(station, memory.typed)
        self.pages = DeskPages(station, self.top.search)
        self.rail, self.status = self._rail(), StatusBar(station)
        self._build()
        self._bars = BodyBars(station, self, self.status)
        self.offer, self.toast = self._bars.offer, self._bars.toast
        self._connect()
        self.show_page(memory.page)

    def _rail(self) -> NavRail:
        say = self.station.say
        items = [
            RailItem(key.value, PAGE_ICONS[key], say(f"desk.page_{key.value}"), foot=key is PageKey.HELP)
            for key in PageKey
            if key not in OUTSIDE_RAIL
        ]
        rail = NavRail(self.station.look, items)
        rail.set_compact(not self.station.wide)
        show_in_place(rail, shown=self.station.railed)
        return rail

    def _build(self) -> None:
        look = self.station.look
        row, column = Row(look), Column(look)
        self.setLayout(row)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        for part, share in ((self.top, 0), (self.pages, 1), (self.status, 0)):
            column.addWidget(part, share)

    def _connect(self) -> None:
        presenters = self.station.presenters
        self.top.language_chosen.connect(self.language_chosen)
        self.top.theme_toggled.connect(self.theme_toggled)
        self.top.page_asked.connect(self._turn)
        self.top.search.textChanged.connect(self._remember_search)
        for leads in (self.rail.chosen, self.status.page_asked):
            leads.connect(self._go)
        self.status.asked.connect(self._advise)
        self.desk.look_up_asked.connect(self._look_up_everywhere)
        self._join(self.desk)
        self.pages.made.connect(self._join)
        presenters.tell(self.say_notice)
        presenters.desk.scanned.connect(self._tell_scan)
        presenters.status.lens_changed.connect(self._tell_lens)
        presenters.status.worsened.connect(self._tell_light)
        PageLeads(self, presenters, self.show_page)
        presenters.doctor.offer_changed.connect(self._show_offer)
        for stands in (presenters.broadcast.changed, presenters.troubles.question.changed):
            stands.connect(self._show_offer)
        self.offer.manual.clicked.connect(self.show_manual)

    @Slot(object)
    def _join(self, page: Page) -> None:
        page.desk_asked.connect(self.show_desk)
        page.manual_asked.connect(self.show_manual)
        page.page_asked.connect(self._go)

    @property
    def desk(self) -> DeskPage:
        """The page of the visitor's card and today's lines, always there."""
        return self.pages.desk

    def show_page(self, key: PageKey) -> None:
        """Open a page; what was typed on the others stays there, and whoever vouched on the one before goes."""
        if key is not self._memory.page:
            self.station.presenters.guard.lock()
        self._memory.page = key
        self.rail.set_current(key.value)
        self.top.show_page(key)
        self.pages.bring(key).take_focus()
        self._show_offer()

    @property
    def page(self) -> PageKey:
        """The page that is open."""
        return self._memory.page

    @property
    def current(self) -> Page:
        """The open page itself."""
        return self.pages[self._memory.page]

    @Slot()
    def show_desk(self) -> None:
        """Back to the desk."""
        self.show_page(PageKey.DESK)

    @Slot()
    def show_manual(self) -> None:
        """To the entry by hand."""
        self.show_page(PageKey.MANUAL)

    @Slot(str)
    def _look_up_everywhere(self, typed: str) -> None:
        self.top.search.clear()
        self.pages.look_up.begin(typed)
        self.show_page(PageKey.LOOK_UP)

    def search(self) -> None:
        """To the search field of the page, else to the desk's."""
        if self.current.search():
            return
        if self.page is not PageKey.DESK:
            self.show_desk()
        self.top.search.take_focus()

    def step_back(self) -> None:
        """Esc: one step back, at last to the desk; on the desk the visitor's install page is closed first."""
        visitor = self.station.presenters.visitor
        if self.page is PageKey.DESK and isinstance(visitor.state, InstallShown):
            visitor.clear()
        elif not self.current.step_back():
            self.show_desk()

    @Slot(object)
    def say_notice(self, notice: Notice) -> None:
        """A toast; a visitor found inside while typing is asked about on the desk."""
        self._say(notice_words(self.station.say, notice), TOAST_ICONS[notice.tone])
        if notice.key == "desk.already_inside" and self.page is PageKey.MANUAL:
            self.show_desk()

    @Slot(object)
    def _tell_scan(self, outcome: ScanOutcome) -> None:
        """On the desk the card tells it; elsewhere a toast does, and the page with what is typed stays."""
        if self.page is not PageKey.DESK:
            sentence, tone = scan_news(self.station, outcome)
            self._say(sentence, TOAST_ICONS[tone])

    @Slot(object)
    def _tell_lens(self, fault: LensFault | None) -> None:
        if fault is not None:
            self._tell_light(self.station.presenters.status.lights[Device.CAMERA])

    @Slot(object)
    def _tell_light(self, light: Light) -> None:
        """What to do about a device is told once; its light goes on telling."""
        self._say(advice_of(self.station, light), TOAST_ICONS[NoticeTone.LOOK])

    @Slot()
    def _show_offer(self) -> None:
        standing = self.station.presenters.doctor.typing_offered and self.page is not PageKey.MANUAL
        self._bars.show_offer(standing=standing, left=self._left)

    @Slot(str)
    def _advise(self, sentence: str) -> None:
        self._say(sentence, "info")

    def _say(self, sentence: str, icon: str) -> None:
        self._bars.say(sentence, icon, self._left)

    @Slot(str)
    def _go(self, key: str) -> None:
        self.show_page(PageKey(key))

    @Slot(str)
    def _turn(self, key: str) -> None:
        """A second press on the open page's button leads back to the desk."""
        self.show_page(PageKey.DESK if self.page is PageKey(key) else PageKey(key))

    @Slot(str)
    def _remember_search(self, typed: str) -> None:
        self._memory.typed = typed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer and toast lie over the status bar, never over the table."""
        super().resizeEvent(event)
        self._bars.place(self._left)

    @property
    def _left(self) -> int:
        """Where the pages begin, beside the rail."""
        return self.rail.width() if self.station.railed else 0
