"""The screens of a kiosk that could not begin: shown until somebody, or time, decides how to go on."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.application.ports.clock import Chance, Clock
from kiosk.application.register_scan import Scan
from kiosk.application.start_faults import StartFault
from kiosk.application.wording import Wordings
from kiosk.domain.reader.settings import ReaderSettings
from kiosk.domain.recovery_key import RecoveryKey
from kiosk.gui.input.keyboard_reader import KeyboardReader
from kiosk.gui.input.locked_down import LockedDown
from kiosk.gui.presenters.recovery_presenter import RecoveryPresenter
from kiosk.gui.presenters.stopped_presenter import StoppedPresenter, TakeKey, Told, Way
from kiosk.gui.preview import OneMonitor
from kiosk.gui.sheet_eyes import SheetEyes, Sight
from kiosk.gui.shell import ScreenLayout
from kiosk.gui.theme.dresser import Dresser
from kiosk.gui.theme.look import Look
from kiosk.gui.views.start.stopped_station import House, StoppedStation
from kiosk.gui.views.start.stopped_window import StoppedWindow
from kiosk.gui.views.start.visitor_notice import VisitorNotice

T = TypeVar("T")
_LOOK_MS = 50


@dataclass(frozen=True, slots=True)
class StoppedParts:
    """What the screens are made of."""

    look: Look
    wordings: Wordings
    language: str
    layout: ScreenLayout
    house: House = field(default_factory=House)
    full_screen: bool = False
    locked_down: bool = False
    sight: Callable[[], Sight | None] = lambda: None
    """Asked for when a key is typed, and not before."""
    clock: Clock | None = None
    """With both the keys of a reader are heard, and what a code types does nothing else."""
    chance: Chance | None = None


class Stopped(QObject):
    """Both screens, from the first fault to the kiosk that begins after all, or to the end."""

    def __init__(self, parts: StoppedParts) -> None:
        super().__init__()
        self._parts, one = parts, parts.layout is ScreenLayout.ONE
        self.stopped, self.recovery = StoppedPresenter(may_quit=not parts.locked_down), RecoveryPresenter()
        wording = parts.wordings.of(parts.language)
        self._visitors = Look(parts.look.resources, parts.look.theme.scaled(1.0))
        parts.look.changed.connect(self._dress_visitors)
        station = StoppedStation(parts.look, parts.wordings, wording, parts.house, self.stopped, self.recovery)
        self.desk, self.visitor = StoppedWindow(station), VisitorNotice(self._visitors, wording, small=one)
        self.windows: tuple[QWidget, ...] = (OneMonitor(self.visitor, self.desk),) if one else (self.desk, self.visitor)
        self._guard, self._dresser = LockedDown(self.windows), Dresser(parts.look)
        self._loop, self._way, self._shown = QEventLoop(), list[Way](), False
        self._eyes = SheetEyes()
        self._eyes.scanned.connect(self._scanned)
        self._reader = None
        if parts.clock is not None and parts.chance is not None:
            self._reader = KeyboardReader(ReaderSettings(), parts.clock, parts.chance)
            self._reader.scanned.connect(self._scanned)
        self.desk.language_chosen.connect(self._use_language)
        self.desk.theme_toggled.connect(self._dresser.toggle)
        self.stopped.chosen.connect(self._choose)
        self.stopped.changed.connect(self._see)
        self.recovery.whole.connect(self._take)

    def ask(self, fault: StartFault, told: Told = Told.NOTHING, file: Path | None = None) -> Way:
        """Show the fault, and what came of the last way that was tried, until there is a way on."""
        self.stopped.show(fault)
        if told is not Told.NOTHING:
            self.stopped.tell(told, file)
        self._show()
        self._way.clear()
        while not self._way:
            self._loop.exec()
        self.stopped.set_busy(busy=True)
        # A kiosk that begins now wants it for itself.
        self._eyes.rest()
        return self._way[0]

    def beside(self, work: Callable[[], T]) -> T:
        """Do `work` on a thread while the screens stay alive; its result, or its error."""
        with ThreadPoolExecutor(1, "start") as pool:
            doing: Future[T] = pool.submit(work)
            turns, timer = QEventLoop(), QTimer(interval=_LOOK_MS)
            timer.timeout.connect(lambda: turns.quit() if doing.done() else None)
            timer.start()
            if not doing.done():
                turns.exec()
            timer.stop()
            return doing.result()

    def end(self) -> None:
        """The kiosk begins, or the program ends."""
        self.stopped.rest()
        self._eyes.rest()
        application = QApplication.instance()
        if application is not None:
            self._guard.rest(application)
            if self._reader is not None:
                self._reader.rest(application)
        for window in self.windows:
            window.hide()
            window.deleteLater()

    def _show(self) -> None:
        if self._shown:
            return
        self._shown = True
        application, screens = QApplication.instance(), QGuiApplication.screens()
        if self._reader is not None and application is not None:
            self._reader.watch(application)
        if self._parts.locked_down and application is not None:
            self._guard.watch(application)
        if len(self.windows) > 1 and len(screens) > 1:
            self.visitor.setGeometry(screens[1].geometry())
            self.visitor.showFullScreen()
        window = self.windows[0]
        window.resize(screens[0].availableSize())
        window.showFullScreen() if self._parts.full_screen or self._parts.locked_down else window.showMaximized()
        self.desk.page.take_focus()

    @Slot()
    def _dress_visitors(self) -> None:
        """Light or dark as the desk; the size of text is the receptionist's own."""
        self._visitors.use(self._parts.look.theme.scaled(1.0))

    @Slot(object)
    def _choose(self, way: Way) -> None:
        if not self._way:
            self._way.append(way)
        self._loop.quit()

    @Slot(object)
    def _take(self, key: RecoveryKey) -> None:
        self.stopped.choose(TakeKey(key))

    @Slot(str)
    def _use_language(self, code: str) -> None:
        self.visitor.use_wording(self._parts.wordings.of(code))
        self.desk.use_language(code)

    @Slot()
    def _see(self) -> None:
        """Look for the sheet while a key is asked for, and at no other time."""
        if not self.stopped.key_page:
            self._eyes.rest()
        elif not self._eyes.are_open and not self.stopped.busy and self._parts.chance is not None:
            sight = self._parts.sight()
            if sight is not None:
                self._eyes.open(sight, self._parts.chance)

    @Slot(object)
    def _scanned(self, scan: Scan) -> None:
        if self.stopped.key_page and not self.stopped.busy:
            self.recovery.take_code(scan.text)
