"""Both screens, the camera's thread and the lanes of one kiosk: begun and ended in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kiosk.application.ports.camera import Camera, Watcher
from kiosk.application.wording import Wordings
from kiosk.domain.office_time import OFFICE_ZONE, office_clock
from kiosk.gui.camera_news import join_camera
from kiosk.gui.input.readers import Readers
from kiosk.gui.kit.camera_view import CameraView
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.preview import OneMonitor, image_of
from kiosk.gui.theme.dresser import Dresser
from kiosk.gui.theme.look import Look
from kiosk.gui.views.desk.layouts import DeskLayout, layout_for
from kiosk.gui.views.desk.window import DeskWindow
from kiosk.gui.views.visitor.screen import VisitorScreen
from kiosk.gui.views.visitor.strip import VisitorStrip
from kiosk.gui.visitor_news import join_visitor
from kiosk.gui.visitor_tongue import VisitorTongue
from kiosk.gui.workers.camera_thread import CameraThread
from kiosk.gui.workers.lane import Lanes
from kiosk.gui.workers.mailbox import Mailbox
from kiosk.gui.workers.quitter import Quitter

PREVIEW_MS = 33
VISITOR_LANGUAGE_MS = 60_000
_CAMERA_MS, _LANE_MS = 5_000, 60_000


class ScreenLayout(Enum):
    """How the two screens are laid out."""

    ONE = "one"
    """One monitor shows both side by side."""
    TWO = "two"
    """The visitor's screen fills a second monitor."""


@dataclass(frozen=True, slots=True)
class ShellParts:
    """What a shell is made of."""

    look: Look
    wordings: Wordings
    language: str
    presenters: Presenters
    camera: Camera
    watcher: Watcher
    lanes: Lanes
    readers: Readers
    keep_scale: Callable[[float], object] = lambda _scale: None
    """Hears of the size of text that the desk chose."""


class Shell(QObject):
    """The kiosk's windows and threads."""

    replay_ended = Signal()

    def __init__(self, parts: ShellParts, layout: ScreenLayout) -> None:
        super().__init__()
        self._parts = parts
        self.presenters = parts.presenters
        wording = parts.wordings.of(parts.language)
        self._visitor_wording, self._language = wording, wording.language
        services = parts.presenters.services
        one = layout is ScreenLayout.ONE
        kind = VisitorStrip if one else VisitorScreen
        self.visitor: VisitorScreen | VisitorStrip = kind(parts.look, wording, services.office, services.app)
        self.visitor.use_house(services.door.direction, declares=services.questionnaires.current is not None)
        room, scale = QGuiApplication.primaryScreen().availableSize(), parts.look.theme.scale
        # For the size that it will have at once: a desk of another layout or language would be built twice.
        desk_layout = DeskLayout.STRIP if one else layout_for(room.width() / scale, room.height() / scale)
        self.desk = DeskWindow(parts.look, parts.wordings, parts.presenters, desk_layout, wording.language)
        self.presenters.speech.use_wording(wording)
        self.windows: tuple[QWidget, ...] = (OneMonitor(self.visitor, self.desk),) if one else (self.desk, self.visitor)
        # A full screen without its desk could be closed by nobody.
        self.windows[-1].setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, one)
        self._mailbox = Mailbox()
        self.camera = CameraThread(parts.camera, parts.watcher, services.chance, self._mailbox)
        self.quit = self._staged_quit()
        self._preview = self._timer(PREVIEW_MS, self._pump)
        self._clock = self._timer(500, self.tell_time)
        self._visitor_language = QTimer(self, singleShot=True, interval=VISITOR_LANGUAGE_MS)
        self._dresser = Dresser(parts.look, parts.keep_scale)
        self._tongue = VisitorTongue(parts.presenters, self._speak_to_visitor, self._reset_visitor_language)
        self._join()

    def start(self) -> None:
        """Begin the lanes, read the board, watch the camera."""
        self._parts.lanes.start()
        self.presenters.start()
        self.tell_time()
        self._preview.start()
        self._clock.start()
        self.camera.start()
        self._parts.readers.start()

    @property
    def lanes(self) -> Lanes:
        """Where records, reports and PINs are worked on."""
        return self._parts.lanes

    def show_for_pictures(self, width: int, height: int) -> None:
        """Show each window at one size, without a window manager."""
        for window in self.windows:
            window.resize(width, height)
            window.show()

    def show(self, *, full_screen: bool = False) -> None:
        """Show the windows; with two, the visitor's goes to the second monitor."""
        screens = QGuiApplication.screens()
        if len(self.windows) > 1 and len(screens) > 1:
            self.visitor.setGeometry(screens[1].geometry())
            self.visitor.showFullScreen()
        elif len(self.windows) > 1:
            self.visitor.show()
        # As large as it will be: a desk that first came up small would be laid out three times.
        self.windows[0].resize(screens[0].availableSize())
        self.windows[0].showFullScreen() if full_screen else self.windows[0].showMaximized()

    def _join(self) -> None:
        presenters = self.presenters
        join_camera(self.camera, presenters)
        self._parts.readers.join(self.camera, presenters)
        self.camera.replay_ended.connect(self._replay_over)
        join_visitor(self.visitor, presenters)
        for gone in (presenters.status.camera_lost, presenters.status.went_blind, presenters.sheets.watch.began):
            gone.connect(self._drop_picture)
        self.visitor.language_chosen.connect(self._use_visitor_language)
        self._visitor_language.timeout.connect(self._reset_visitor_language)
        self.desk.language_chosen.connect(self._use_language)
        self.desk.theme_toggled.connect(self._dresser.toggle)
        self.desk.visitor_full_screen_toggled.connect(self._toggle_full_screen)

    def _staged_quit(self) -> Quitter:
        quitter = Quitter()
        quitter.add("camera", lambda: self.camera.stop(_CAMERA_MS))
        quitter.add("readers", lambda: self._parts.readers.stop(_CAMERA_MS))
        quitter.add("open question", self.presenters.person.waiting.end)
        quitter.add("speech", self.presenters.speech.end)
        for lane in self.lanes:
            quitter.add(f"{lane.name} lane", partial(lane.drain, _LANE_MS))
        quitter.add("sign of life", self.presenters.closing.end)
        return quitter

    def _timer(self, milliseconds: int, tick: object) -> QTimer:
        timer = QTimer(self, interval=milliseconds)
        timer.timeout.connect(tick)
        return timer

    @Slot()
    def _pump(self) -> None:
        if (frame := self._mailbox.take()) is None:
            return
        self.presenters.status.frame_came()
        of_paper = self.presenters.sheets.watch.see(frame)
        if not self.presenters.status.shows_the_past:
            image = image_of(frame)
            self.desk.show_frame(image)
            if not of_paper:
                self.visitor.show_frame(image)

    @Slot()
    def tell_time(self) -> None:
        """Show the moment on both screens."""
        now = self.presenters.services.clock.now().astimezone(OFFICE_ZONE)
        day = self._visitor_wording.say(f"time.weekday_{now.isoweekday()}") + now.strftime(", %d/%m/%Y")
        self.visitor.set_clock(office_clock(now), day)
        self.desk.set_clock(now)

    @Slot()
    def _drop_picture(self) -> None:
        # The last picture must not stay as if somebody stood there; the desk's window sees to its own.
        for view in self.visitor.findChildren(CameraView):
            view.clear()

    @Slot()
    def _replay_over(self) -> None:
        self.presenters.status.rest_camera()
        self.replay_ended.emit()

    @Slot(str)
    def _use_language(self, code: str) -> None:
        self._language = code
        self.desk.use_wording(self._parts.wordings.of(code))
        self._speak_to_visitor(code)

    @Slot(str)
    def _use_visitor_language(self, code: str) -> None:
        self._speak_to_visitor(code)
        self._visitor_language.start()

    @Slot()
    def _reset_visitor_language(self) -> None:
        self._speak_to_visitor(self._language)

    def _speak_to_visitor(self, code: str) -> None:
        self._visitor_wording = self._parts.wordings.of(code)
        self.visitor.use_wording(self._visitor_wording)
        self.presenters.speech.use_wording(self._visitor_wording)
        self.tell_time()

    @Slot()
    def _toggle_full_screen(self) -> None:
        window = self.visitor.window()
        window.showNormal() if window.isFullScreen() else window.showFullScreen()
