"""From Qt's events to strokes, and what is kept of an event so that it can be given back."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

from kiosk.domain.reader.key_stream import Stroke, StrokeKind
from kiosk.domain.reader.us_keys import us_text

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
MODIFIERS = frozenset(
    key.value
    for key in (
        _Key.Key_Shift,
        _Key.Key_Control,
        _Key.Key_Alt,
        _Key.Key_AltGr,
        _Key.Key_Meta,
        _Key.Key_Super_L,
        _Key.Key_Super_R,
        _Key.Key_CapsLock,
        _Key.Key_NumLock,
        _Key.Key_ScrollLock,
        _Key.Key_Mode_switch,
    )
)
"""Keys that change what others mean: no widget does anything at them alone."""
_CHORD = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
# X and Wayland count the keys from 8.
_FIRST_KEY = {"xcb": 8, "wayland": 8, "wayland-egl": 8, "windows": 0}


@dataclass(frozen=True, slots=True)
class KeyGiven:
    """A press or release as it came."""

    target: QObject
    press: bool
    key: int
    modifiers: Qt.KeyboardModifier
    text: str = field(repr=False)
    repeated: bool
    for_focus: bool
    """Whether it was sent to what has the focus: a key before it may move that."""


@dataclass(frozen=True, slots=True)
class ComposedGiven:
    """What an input method sent, copied: the event itself dies with its delivery."""

    target: QObject
    event: QInputMethodEvent


def key_stroke(target: QObject, event: QKeyEvent, at: int) -> Stroke:
    """A key that was pressed or released."""
    press = event.type() == QEvent.Type.KeyPress
    for_focus = target in (QGuiApplication.focusObject(), QGuiApplication.focusWindow())
    given = KeyGiven(target, press, event.key(), event.modifiers(), event.text(), event.isAutoRepeat(), for_focus)
    return Stroke(at, _identity(event), _text(event), _us_text(event), _kind(event, press), given.repeated, given)


def composed_stroke(target: QObject, event: QInputMethodEvent, at: int) -> Stroke:
    """Something that an input method made."""
    copy = QInputMethodEvent(event.preeditString(), event.attributes())
    copy.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
    made = event.preeditString() + event.commitString()
    return Stroke(at, text=made, kind=StrokeKind.COMPOSED, event=ComposedGiven(target, copy))


def alt_end(at: int) -> Stroke:
    """Alt was released; the release itself is not held back."""
    return Stroke(at, _Key.Key_Alt.value, kind=StrokeKind.ALT_END)


def _identity(event: QKeyEvent) -> int:
    # Keys without a name of their own, as all Vietnamese letters are, differ by the text.
    return event.key() or (ord(event.text()[0]) << 32 if event.text() else 0)


def _kind(event: QKeyEvent, press: bool) -> StrokeKind:
    if not press:
        return StrokeKind.RELEASE
    modifiers = event.modifiers()
    padded = modifiers & _Modifier.KeypadModifier and modifiers & _Modifier.AltModifier
    digit = _Key.Key_0.value <= event.key() <= _Key.Key_9.value
    return StrokeKind.ALT_DIGIT if padded and digit else StrokeKind.KEY


def _text(event: QKeyEvent) -> str:
    if _kind(event, True) is StrokeKind.ALT_DIGIT:
        return chr(event.key())
    if event.modifiers() & _CHORD == _Modifier.ControlModifier and 0x40 <= event.key() <= 0x5F:
        # The control character that this key stands for, also where the system leaves the text empty.
        return chr(event.key() & 0x1F)
    if event.key() == _Key.Key_Backtab.value:
        return "\t"
    return event.text()


def _us_text(event: QKeyEvent) -> str:
    first = _FIRST_KEY.get(QGuiApplication.platformName())
    if first is None or not event.nativeScanCode() or event.modifiers() & _CHORD:
        return ""
    shifted = bool(event.modifiers() & _Modifier.ShiftModifier)
    return us_text(event.nativeScanCode() - first, shifted=shifted)
