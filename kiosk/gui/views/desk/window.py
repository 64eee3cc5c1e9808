"""The receptionist's window."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from kiosk.application.wording import Wording, Wordings
from kiosk.gui.kit.boxes import Column
from kiosk.gui.presenters.desk_states import Device, Health
from kiosk.gui.presenters.idle_watch import IdleWatch
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.theme.apply import WindowDress
from kiosk.gui.theme.look import Look
from kiosk.gui.views.desk.body import DeskBody
from kiosk.gui.views.desk.closed_desk import ClosedDesk
from kiosk.gui.views.desk.front_pages import FrontPages
from kiosk.gui.views.desk.keys import DeskKeys
from kiosk.gui.views.desk.layouts import DeskLayout, layout_for
from kiosk.gui.views.desk.name_mask import NameMask
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.permit_page import PermitPage
from kiosk.gui.views.desk.sign_on_page import SignOnPage
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.touch_typing import FrontPage, TouchTyping

_OUT_OF_SIGHT_MS = 300


class DeskWindow(QWidget):
    """Chooses wide or compact by its width; another language or layout builds the body anew over the presenters.

    Everything that counts lives in the presenters, so nothing typed and no card is lost with the old body.
    """

    language_chosen = Signal(str)
    theme_toggled = Signal()
    visitor_full_screen_toggled = Signal()

    def __init__(
        self, look: Look, wordings: Wordings, presenters: Presenters, layout: DeskLayout, language: str
    ) -> None:
        super().__init__()
        self._look, self._wordings, self._presenters, self._layout = look, wordings, presenters, layout
        self.setProperty("page", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._beside, self._scale = layout is DeskLayout.STRIP, look.theme.scale
        self.name_mask = NameMask(masked=self._beside, returns=self._beside)
        self._closed = ClosedDesk(presenters)
        self._column = Column(look)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(self._column)
        self._wording = wordings.of(language)
        self._keys = keys = DeskKeys(self, lambda: self.body, self._close_keyboard)
        self.body = self._build()
        self.fronts = FrontPages(presenters, self._station)
        self.fronts.language_chosen.connect(self.language_chosen)
        self.typing = TouchTyping(self.body)
        self._column.addWidget(self.typing)
        WindowDress(look, self)
        self._shown: FrontPage | None = None
        self.front_shown = False
        """Whether the sign-on page, or what asks for a PIN or a reason, stands in place of the desk."""
        self._follow_duty()
        presenters.duty.changed.connect(self._follow_duty)
        presenters.guard.changed.connect(self._follow_duty)
        presenters.duty.began.connect(self._begin_duty)
        minutes = presenters.services.shifts.staff.lock_minutes
        IdleWatch(minutes * 60_000, self).idle.connect(presenters.duty.lock)
        keys.language_toggled.connect(self._toggle_language)
        keys.theme_toggled.connect(self.theme_toggled)
        keys.visitor_full_screen_toggled.connect(self.visitor_full_screen_toggled)
        presenters.status.changed.connect(self._forget_lost_picture)
        look.changed.connect(self._fit)
        self.name_mask.changed.connect(self._note_unmasked)

    def _station(self, presenters: Presenters | None = None) -> Station:
        shown = presenters or self._presenters
        return Station(self._look, self._wordings, self._wording, shown, self._layout, self.name_mask, self._beside)

    def _build(self) -> DeskBody:
        station = self._station(self._closed.presenters)
        self.setWindowTitle(station.say("desk.window", office=station.office.short_name))
        body = DeskBody(station, self._closed.memory)
        body.language_chosen.connect(self.language_chosen)
        body.theme_toggled.connect(self.theme_toggled)
        self._keys.watch(body)
        body.pages.made.connect(self._keys.watch)
        return body

    def _rebuild(self) -> None:
        before = (self.body, *self.fronts.drop())
        self.body.hide()
        self.body = self._build()
        self.typing.hold(self.body)
        # Gone later: a shortcut of the old body may still be on the stack, and its end would delay the first picture.
        for gone in before:
            gone.hide()
            QTimer.singleShot(_OUT_OF_SIGHT_MS, gone, gone.deleteLater)
        self._follow_duty()
        self._take_focus()

    @Slot()
    def _follow_duty(self) -> None:
        """A desk that is closed shows the sign-on page alone; where a PIN or a reason is asked for, that alone."""
        if self._presenters.duty.closed and self._presenters.guard.stopped is not None:
            # What was wanted is not wanted by whoever comes next; this tells of the change again.
            self._presenters.guard.lock()
            return
        if self._closed.follow():
            self._rebuild()
            return
        before, now = self._shown, self.fronts.wanted()
        self._shown, self.front_shown = now, now is not None
        self._keys.rest(now is not None)
        self.typing.show_front(now)
        if now is not before:
            self._take_focus()

    @Slot(bool)
    def _begin_duty(self, new_shift: bool) -> None:
        """The coming person reads what the shift before left."""
        self.body.show_page(PageKey.HANDOVER if new_shift else self.body.page)

    def _take_focus(self) -> None:
        (self._shown or self.body.current).take_focus()

    @property
    def front(self) -> SignOnPage:
        """The sign-on page."""
        return self.fronts.sign_on

    @property
    def permit(self) -> PermitPage:
        """What asks for a PIN or a reason."""
        return self.fronts.permit

    def _close_keyboard(self) -> bool:
        return self.typing.close_keys()

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        if wording.language != self._wording.language:
            self._wording = wording
            self._rebuild()

    def show_frame(self, frame: QImage) -> None:
        """The newest camera frame, unmirrored; none to a desk that is closed."""
        if not self._closed.empty:
            self.body.pages.show_frame(frame)

    def set_clock(self, now: datetime) -> None:
        """Show the time."""
        self.body.top.set_clock(now)

    @property
    def layout_in_use(self) -> DeskLayout:
        """The layout that is shown."""
        return self._layout

    def showEvent(self, event: QShowEvent) -> None:
        """Typing begins at the desk, also where both screens share a window and the visitor's comes first in it."""
        super().showEvent(event)
        if not event.spontaneous():
            self._take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size may need another layout."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """The layout that has room at this size of window and text."""
        scale = self._look.theme.scale
        fitting = layout_for(self.width() / scale, self.height() / scale, beside=self._beside)
        if fitting is not self._layout or scale != self._scale:
            self._layout, self._scale = fitting, scale
            self._rebuild()

    def minimumSizeHint(self) -> QSize:
        """The smallest desk on which one can still work, by scrolling."""
        return QSize(480, 360)

    def sizeHint(self) -> QSize:
        """What the layouts are drawn for."""
        sizes = {DeskLayout.WIDE: QSize(1920, 1080), DeskLayout.COMPACT: QSize(1366, 768)}
        return sizes.get(self._layout, QSize(966, 768))

    @Slot()
    def _note_unmasked(self) -> None:
        if not self.name_mask.masked:
            self._presenters.guard.note_unmasked()

    @Slot()
    def _toggle_language(self) -> None:
        languages = self._wordings.languages
        place = languages.index(self._wording.language)
        self.language_chosen.emit(languages[(place + 1) % len(languages)])

    @Slot()
    def _forget_lost_picture(self) -> None:
        """A lost camera's last picture would still show somebody."""
        lost = self._presenters.status.lights[Device.CAMERA].health is Health.BAD
        if lost and self.body.desk.camera is not None:
            self.body.desk.camera.clear()
