"""Readers that pose as a keyboard: an event filter on the whole application, before widgets and shortcuts."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from kiosk.application.ports.clock import Chance, Clock
from kiosk.application.register_scan import Scan
from kiosk.domain.codes.letters import Letters
from kiosk.domain.reader.key_stream import Burst, KeyStream, Settled, Stroke
from kiosk.domain.reader.keyed_code import keyed_code
from kiosk.domain.reader.settings import ReaderSettings
from kiosk.gui.input.giving_back import GivingBack
from kiosk.gui.input.input_method import InputMethodPause
from kiosk.gui.input.strokes import MODIFIERS, alt_end, composed_stroke, key_stroke

_Type = QEvent.Type
_WATCHED = frozenset((_Type.KeyPress, _Type.KeyRelease, _Type.ShortcutOverride, _Type.InputMethod))
_SPOILED = "\x00"


def _monotonic_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class KeyboardReader(QObject):
    """Holds every key for a moment: a code becomes one scan, and what a person typed goes on to the widget."""

    scanned = Signal(object)
    spoiled = Signal()
    """An input method or a typing tool changed a code's keys, so that its text is not what the code says."""

    def __init__(
        self, settings: ReaderSettings, clock: Clock, chance: Chance, milliseconds: Callable[[], int] = _monotonic_ms
    ) -> None:
        super().__init__()
        self._dress, self._clock, self._chance = settings.dress, clock, chance
        self._milliseconds = milliseconds
        self._stream = KeyStream(settings.pace)
        self._giving_back, self._input_method = GivingBack(), InputMethodPause()
        self._ahead = 0
        self._silence = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._silence.timeout.connect(self._look_again)
        self._second_look = QTimer(self, singleShot=True, interval=0)
        self._second_look.timeout.connect(self._settle)

    def watch(self, application: QCoreApplication) -> None:
        """Begin to see every key of the application."""
        application.installEventFilter(self)

    def rest(self, application: QCoreApplication) -> None:
        """Let keys pass; what is held goes where it belongs."""
        application.removeEventFilter(self)
        self._settle()
        self._input_method.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for what nobody shall see, now or ever."""
        if event.type() not in _WATCHED or self._giving_back.is_given(event):
            return False
        if isinstance(event, QInputMethodEvent):
            return self._take(composed_stroke(watched, event, self._moment(0)))
        return isinstance(event, QKeyEvent) and self._key(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        held_down = event.isAutoRepeat() and self._stream.wait_ms is None
        if event.key() in MODIFIERS or held_down:
            return self._pass(event)
        if event.type() == _Type.ShortcutOverride:
            # Accepted: no shortcut now; the press follows and is held, and given back it finds its shortcut.
            event.accept()
            return True
        stroke = key_stroke(watched, event, self._moment(event.timestamp()))
        return self._stream.release(stroke) if event.type() == _Type.KeyRelease else self._take(stroke)

    def _pass(self, event: QKeyEvent) -> bool:
        alt_released = event.type() == _Type.KeyRelease and event.key() == Qt.Key.Key_Alt.value
        if alt_released and self._stream.wait_ms is not None:
            self._take(alt_end(self._moment(event.timestamp())))
        return False

    def _take(self, stroke: Stroke) -> bool:
        was_burst = self._stream.is_burst
        self._deal(self._stream.press(stroke))
        if self._stream.is_burst and not was_burst:
            self._input_method.begin()
        self._wait()
        return True

    def _moment(self, stamp: int) -> int:
        """When it came: by the system's own stamp where there is one, so that a busy program does not slow a reader."""
        now = self._milliseconds()
        if stamp:
            # What comes without a stamp, as from an input method, is set beside the stamps by what they differ.
            self._ahead = stamp - now
        return now + self._ahead

    def _wait(self) -> None:
        self._second_look.stop()
        if self._stream.wait_ms is None:
            self._silence.stop()
        else:
            self._silence.start(self._stream.wait_ms)

    @Slot()
    def _look_again(self) -> None:
        # Keys that came while the program was busy stand in the queue still: they go first.
        self._second_look.start()

    @Slot()
    def _settle(self) -> None:
        self._deal(self._stream.settle())
        self._wait()

    def _deal(self, settled: Iterable[Settled]) -> None:
        for one in settled:
            if isinstance(one, Burst):
                self._read(one)
            else:
                self._giving_back.give(one.strokes)

    def _read(self, burst: Burst) -> None:
        code = keyed_code(burst, self._dress)
        if code.composed:
            self._input_method.end_later()
            self.spoiled.emit()
        else:
            self._input_method.end()
        if code.text:
            text = _SPOILED if code.composed else code.text
            self.scanned.emit(Scan(self._chance.new_id(), text, self._clock.now(), letters=Letters.KEYED))
