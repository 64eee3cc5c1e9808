"""The visitor's side of a single monitor: a strip beside the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from kiosk.domain.dispatches.help_lines import help_lines
from kiosk.gui.kit.boxes import Column, Hold, Row, panel
from kiosk.gui.kit.camera_view import CameraView
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.visitor_states import (
    BluetoothShown,
    DoctorShown,
    Idle,
    InstallShown,
    Leaf,
    TroubleShown,
    VisitorState,
)
from kiosk.gui.theme.look import Look
from kiosk.gui.views.visitor.bluetooth_page import StripBluetooth
from kiosk.gui.views.visitor.doctor_column import DoctorColumn
from kiosk.gui.views.visitor.doctor_text import doctor_text
from kiosk.gui.views.visitor.help_words import help_words
from kiosk.gui.views.visitor.notice_leaf import StripNotice
from kiosk.gui.views.visitor.outcome_text import outcome_text
from kiosk.gui.views.visitor.strip_codes import StripCodes
from kiosk.gui.views.visitor.strip_head import StripHead
from kiosk.gui.views.visitor.strip_install import StripInstall
from kiosk.gui.views.visitor.strip_leaves import StripGetApp, StripProtects
from kiosk.gui.views.visitor.strip_outcome import StripOutcome

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.dispatches.dispatch import HelpLine
    from kiosk.domain.door import DoorWay
    from kiosk.domain.office import App, Office

DRAWN_FOR = QSize(396, 768)
NARROWEST = 360


class VisitorStrip(QWidget):
    """Camera on top, invitation, then the outcome with the next step; the same contract as `VisitorScreen`."""

    language_chosen = Signal(str)
    step_turned = Signal(int)
    listen_asked = Signal()

    def __init__(self, look: Look, wording: Wording, office: Office, app: App) -> None:
        super().__init__()
        self._outer, self._look = look, Look(look.resources, look.theme.scaled(1.0), self)
        self._wording, self._app = wording, app
        self._state: VisitorState = Idle()
        self._lines, self._notice = help_lines(office.help_line, ()), office.notice
        self._seen = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("panel", "surface")
        self._head = StripHead(self._look, office)
        self._camera = CameraView(self._look, frame_share=0.68, radius=12)
        Hold(self._look, self._camera, height=224)
        self._invite = TextLabel(self._look, "", "strip_invitation", wrap=True)
        self._codes, self._outcome = StripCodes(self._look, app), StripOutcome(self._look)
        self._install, self._doctor = StripInstall(self._look, app, office.wifi), DoctorColumn(self._look, small=True)
        self._bluetooth = StripBluetooth(self._look, app)
        self._leaves: dict[Leaf, StripCodes | StripNotice | StripProtects | StripGetApp] = {
            Leaf.INVITATION: self._codes,
            Leaf.NOTICE: StripNotice(self._look, office.notice),
            Leaf.PROTECTS: StripProtects(self._look, app),
            Leaf.GET_APP: StripGetApp(self._look, app),
        }
        self._pages = QStackedWidget()
        for page in (*self._leaves.values(), self._outcome, self._install, self._bluetooth, self._doctor):
            self._pages.addWidget(page)
        self._privacy = TextLabel(self._look, "", "caption", "ink2", wrap=True)
        self._build()
        self._head.language_chosen.connect(self.language_chosen)
        self._install.turned.connect(self.step_turned)
        self._install.listened.connect(self.listen_asked)
        look.changed.connect(self._fit)
        self._fit()
        self.use_wording(wording)

    def _build(self) -> None:
        look = self._look
        top = Column(look, 8, (16, 16, 16, 8))
        top.addWidget(self._camera)
        top.addWidget(self._invite)
        privacy = Row(look, 10, (16, 6, 16, 8))
        privacy.addWidget(IconLabel(look, "shield-check", size=22), 0, Qt.AlignmentFlag.AlignVCenter)
        privacy.addWidget(self._privacy, 1)
        column = Column(look)
        self.setLayout(column)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._head)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        column.addWidget(panel("foot", privacy))

    def show_state(self, state: VisitorState) -> None:
        """Show `state`; whatever the one before showed of a visitor is gone first."""
        self._outcome.forget()
        if type(state) is not type(self._state):
            if not isinstance(state, Idle | DoctorShown):
                self._camera.clear()
            self._camera.set_hint(None)
            self.set_code_seen(False)
            self.set_share(0)
        self._state = state
        self._fill()

    def _fill(self) -> None:
        self._invite.setVisible(not isinstance(self._state, TroubleShown | InstallShown | BluetoothShown | DoctorShown))
        # The steps need the room; a code that is held up meanwhile is read all the same.
        self._camera.setVisible(not isinstance(self._state, InstallShown))
        calls = help_words(self._wording, self._lines) if isinstance(self._state, InstallShown) else ""
        foot = self._notice.said(self._notice.foot_short, self._wording.language)
        self._privacy.setText(calls or foot)
        match self._state:
            case Idle(leaf):
                self._pages.setCurrentWidget(self._leaves[leaf])
            case DoctorShown(counsel):
                text = doctor_text(counsel, self._wording)
                self._camera.set_hint(replace(text.hint, words=""))
                self.set_code_seen(True)
                self._doctor.show_counsel(counsel, text)
                self._pages.setCurrentWidget(self._doctor)
            case InstallShown(step):
                self._install.show_step(step)
                self._pages.setCurrentWidget(self._install)
            case BluetoothShown():
                self._pages.setCurrentWidget(self._bluetooth)
            case outcome:
                self._outcome.show_outcome(outcome_text(outcome, self._wording, self._app.name))
                self._pages.setCurrentWidget(self._outcome)

    def use_house(self, _way: DoorWay, *, declares: bool) -> None:
        """Whether a health declaration can be made at the desk; there is no room to say which way people pass."""
        self._codes.offer_declaration(offered=declares)

    def show_frame(self, frame: QImage) -> None:
        """The newest camera frame, unmirrored."""
        self._camera.show_frame(frame)

    def set_code_seen(self, seen: bool) -> None:
        """A code is in the picture but not read: amber marks."""
        self._seen = seen
        self._camera.set_code_seen(seen)
        status = self._wording.say("visitor.seen_short" if seen else "visitor.ready_short")
        self._camera.set_words(status, name=self._wording.say("visitor.mirror"))

    def offer_listening(self, offered: bool) -> None:
        """Whether the steps of installing can be read aloud."""
        self._install.offer_listening(offered)

    def use_help_lines(self, lines: tuple[HelpLine, ...]) -> None:
        """Whom to call in a difficulty (dispatch 004)."""
        self._lines = lines
        self._fill()

    def set_clock(self, time_text: str, date_text: str) -> None:
        """The desk beside the strip shows the time; a screen reader hears it here too."""
        self._head.setAccessibleDescription(f"{time_text} {date_text}")

    def set_share(self, share: float) -> None:
        """Show how much of the outcome's time is left, 0 to 1."""
        self._outcome.bar.set_share(share)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language; the state that is shown stays."""
        self._wording = wording
        for part in (self._head, *self._leaves.values(), self._install, self._bluetooth):
            part.use_wording(wording)
        self._invite.setText(wording.say("visitor.invite"))
        self.set_code_seen(self._seen)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit everything to the strip."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its pictures and words can bear."""
        return QSize(NARROWEST, 560)

    def sizeHint(self) -> QSize:
        """What it is drawn for."""
        return DRAWN_FOR

    def _fit(self) -> None:
        scale = min(self.width() / DRAWN_FOR.width(), self.height() / DRAWN_FOR.height())
        theme = self._outer.theme.scaled(min(2.5, max(0.7, scale)))
        if theme != self._look.theme or not self.styleSheet():
            self._look.use(theme)
            self.setStyleSheet(self._look.style_sheet())
