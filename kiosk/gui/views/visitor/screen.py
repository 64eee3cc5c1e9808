"""The visitor's screen: head, one page at a time, foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from kiosk.gui.kit.boxes import Column
from kiosk.gui.presenters.visitor_states import (
    BluetoothShown,
    DoctorShown,
    EntryShown,
    ExitShown,
    Idle,
    InstallShown,
    NotRecordedShown,
    RefusedShown,
    RepeatShown,
    TroubleShown,
    UndoneShown,
    VisitorState,
    WaitShown,
)
from kiosk.gui.theme.look import Look
from kiosk.gui.views.visitor.bluetooth_page import BluetoothPage
from kiosk.gui.views.visitor.footer import VisitorFooter
from kiosk.gui.views.visitor.header import VisitorHeader
from kiosk.gui.views.visitor.idle_page import IdlePage
from kiosk.gui.views.visitor.install_page import InstallPage
from kiosk.gui.views.visitor.message_page import MessagePage
from kiosk.gui.views.visitor.outcome_page import OutcomePage
from kiosk.gui.views.visitor.outcome_text import outcome_text
from kiosk.gui.views.visitor.refused_page import RefusedPage

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.dispatches.dispatch import HelpLine
    from kiosk.domain.door import DoorWay
from kiosk.domain.office import App, Office

DRAWN_FOR = QSize(1920, 1080)


def _share_mirror(state: VisitorState, before: VisitorState) -> bool:
    return isinstance(state, Idle | DoctorShown) and isinstance(before, Idle | DoctorShown)


class VisitorScreen(QWidget):
    """Everything scales with the window: one factor, min(width / 1920, height / 1080), on all tokens."""

    language_chosen = Signal(str)
    step_turned = Signal(int)
    listen_asked = Signal()

    def __init__(self, look: Look, wording: Wording, office: Office, app: App) -> None:
        super().__init__()
        self._outer, self._look = look, Look(look.resources, look.theme.scaled(1.0), self)
        self._wording, self._office, self._app = wording, office, app
        self._state: VisitorState = Idle()
        self.setProperty("page", "visitor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # A visitor's touch must not take the keys from the receptionist, whose window this is not.
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        # The focus rests on the screen itself, so that no ring shows until someone presses Tab.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self._head = VisitorHeader(self._look, office)
        self._foot = VisitorFooter(self._look, wording, office)
        self._idle = IdlePage(self._look, wording, app, office.notice)
        self._outcome = OutcomePage(self._look, wording)
        self._refused = RefusedPage(self._look, wording, app)
        self._install = InstallPage(self._look, wording, office, app)
        self._message, self._bluetooth = MessagePage(self._look), BluetoothPage(self._look, wording, app)
        self._pages = QStackedWidget()
        for page in (self._idle, self._outcome, self._refused, self._install, self._message, self._bluetooth):
            self._pages.addWidget(page)
        column = Column(self._look)
        self.setLayout(column)
        # The window's size decides what fits, never the other way round.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for part in (self._head, self._pages, self._foot):
            column.addWidget(part, 1 if part is self._pages else 0)
        self._head.language_chosen.connect(self.language_chosen)
        self._install.turned.connect(self.step_turned)
        self._install.listened.connect(self.listen_asked)
        look.changed.connect(self._fit)
        self._fit()
        self.use_wording(wording)

    def use_house(self, way: DoorWay, *, declares: bool) -> None:
        """Say which way people pass this door, and whether a health declaration can be made at the desk."""
        self._idle.use_way(way)
        self._idle.offer_declaration(offered=declares)

    def show_state(self, state: VisitorState) -> None:
        """Show `state`; whatever the one before showed of a visitor is gone first."""
        for page in (self._outcome, self._refused, self._message):
            page.forget()
        if type(state) is not type(self._state) and not _share_mirror(state, self._state):
            self._start_anew()
        self._state = state
        self._pages.setCurrentWidget(self._page_of(state))
        self._foot.show_install(isinstance(state, InstallShown))

    def _start_anew(self) -> None:
        """No picture and no running time go over from one kind of state to another."""
        self._idle.camera.clear()
        self._outcome.camera.clear()
        self.set_code_seen(False)
        self.set_share(0)

    def _page_of(self, state: VisitorState) -> QWidget:
        """The page of `state`, filled."""
        match state:
            case Idle(leaf):
                self._idle.invite(leaf)
                return self._idle
            case DoctorShown(counsel):
                self._idle.show_counsel(counsel)
                return self._idle
            case InstallShown(step):
                self._install.show_step(step)
                return self._install
            case BluetoothShown():
                return self._bluetooth
            case EntryShown() | ExitShown() | RepeatShown():
                self._outcome.show_outcome(outcome_text(state, self._wording, self._app.name))
                return self._outcome
            case RefusedShown():
                self._refused.show_refusal(outcome_text(state, self._wording, self._app.name))
                return self._refused
            case WaitShown() | NotRecordedShown() | UndoneShown() | TroubleShown():
                self._message.show_message(outcome_text(state, self._wording, self._app.name))
                return self._message

    def show_frame(self, frame: QImage) -> None:
        """The newest camera frame, unmirrored; pages without a mirror drop it."""
        if self._pages.currentWidget() is self._idle:
            self._idle.camera.show_frame(frame)
        elif self._pages.currentWidget() is self._outcome:
            self._outcome.camera.show_frame(frame)

    def set_code_seen(self, seen: bool) -> None:
        """A code is in the picture but not read: amber marks."""
        self._idle.set_code_seen(seen)
        self._outcome.camera.set_code_seen(seen)

    def offer_listening(self, offered: bool) -> None:
        """Whether the steps of installing can be read aloud."""
        self._install.offer_listening(offered)

    def use_help_lines(self, lines: tuple[HelpLine, ...]) -> None:
        """Whom to call in a difficulty (dispatch 004)."""
        self._foot.use_help_lines(lines)

    def set_clock(self, time_text: str, date_text: str) -> None:
        """Show time and date."""
        self._head.set_clock(time_text, date_text)

    def set_share(self, share: float) -> None:
        """Show how much of the outcome's time is left, 0 to 1."""
        for page in (self._outcome, self._refused, self._message, self._bluetooth):
            page.bar.set_share(share)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language; the state that is shown stays."""
        self._wording = wording
        self.setWindowTitle(wording.say("desk.window_visitor", office=self._office.short_name))
        self._head.use_wording(wording)
        for part in (self._foot, self._idle, self._outcome, self._refused, self._install, self._bluetooth):
            part.use_wording(wording)
        self._page_of(self._state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit everything to the window."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Half of what it is drawn for."""
        return QSize(960, 540)

    def sizeHint(self) -> QSize:
        """What it is drawn for."""
        return DRAWN_FOR

    def _fit(self) -> None:
        scale = min(self.width() / DRAWN_FOR.width(), self.height() / DRAWN_FOR.height())
        theme = self._outer.theme.scaled(max(0.25, scale))
        if theme != self._look.theme or not self.styleSheet():
            self._look.use(theme)
            self.setStyleSheet(self._look.style_sheet())
