"""Typing at the desk by a finger: which line the keys on the screen write into, and when they are there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from kiosk.gui.kit.line_kind import LineKind, TypedLine, kind_of
from kiosk.gui.kit.line_writer import LineWriter, text_before
from kiosk.gui.kit.touch_key import KeyState
from kiosk.gui.kit.touch_keyboard import KeyPage, TouchKeyboard
from kiosk.gui.views.desk.audit_page import AuditPage
from kiosk.gui.views.desk.body import DeskBody
from kiosk.gui.views.desk.permit_page import PermitPage
from kiosk.gui.views.desk.sign_on_page import SignOnPage
from kiosk.gui.views.desk.touch_room import TouchRoom

FrontPage = SignOnPage | PermitPage | AuditPage
"""What stands in the window in place of the desk."""
_FINGERS = (QPointingDevice.PointerType.Finger, QPointingDevice.PointerType.Pen)
_PRESSES = frozenset((QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick))
_LEAVE_MS = 300
"""Whoever leaves a line for a button finds it where it was; then the page takes its room back."""
_SETTLED_MS = 40
_NAMES = (LineKind.NAME, LineKind.FOREIGN_NAME)
_AS_TYPED = (LineKind.SECRET, LineKind.FOREIGN_NAME)


class TouchTyping(TouchRoom):
    """Opens when a finger touches a line or by `toggle`; closes by its key, Esc, or when lines are left.

    What a person types on a real keyboard passes by: people have their own tool for Vietnamese there.
    """

    def __init__(self, body: DeskBody) -> None:
        super().__init__(body)
        self._telex, self._writer = True, LineWriter()
        self._leaving = self._timer(_LEAVE_MS, self._leave)
        self._settling = self._timer(_SETTLED_MS, self._bring_into_sight)
        self.hold(body)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _timer(self, milliseconds: int, then: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(then)
        return timer

    def hold(self, body: DeskBody) -> None:
        """Another language or layout: another body, nothing in front of it yet, and keys in its words."""
        was_open = self.is_open
        self._body, self._typed_in = body, None
        self._front = None
        self._take(body)
        body.show()
        if self.keys is not None:
            self.keys.hide()
            self.keys.deleteLater()
            self.keys = None
        if was_open:
            self.open()
        self._place()

    def _take(self, part: DeskBody | FrontPage) -> None:
        (part.top.keyboard if isinstance(part, DeskBody) else part.keyboard).clicked.connect(self.toggle)
        part.setParent(self)

    def show_front(self, front: FrontPage | None) -> None:
        """This page in front of the desk stands alone, or the desk does; keys close with the page they were for."""
        if front is not self._front:
            self.close_keys()
        if front is not None and front.parentWidget() is not self:
            self._take(front)
        if self._front is not None and front is not self._front:
            self._front.hide()
        self._front = front
        self._body.setVisible(front is None)
        if front is not None:
            front.show()
        self._place()

    def open(self) -> None:
        """Show the keys for the line that has the focus."""
        if self.keys is None:
            self.keys = self._made()
        self.keys.show()
        self.keys.raise_()
        self._fit_line()
        self._check(opened=True)

    def close_keys(self) -> bool:
        """Give the page its room back; False when they were not open."""
        if self.keys is None or not self.is_open:
            return False
        self.keys.hide()
        self._place()
        self._check(opened=False)
        return True

    def _check(self, *, opened: bool) -> None:
        self._body.top.keyboard.setChecked(opened)
        if self._front is not None:
            self._front.keyboard.setChecked(opened)

    @Slot()
    def toggle(self) -> None:
        """Open or close; open, the keys need a line: that of the page which was typed in last, else its first."""
        if self.close_keys():
            return
        if self.line is None or not self.line.hasFocus():
            page = self._page
            lines = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit), self._body.top.search]
            shown = [one for one in lines if one.isVisible() and one.isEnabled()]
            (self.line if self.line in shown else shown[0]).setFocus(Qt.FocusReason.OtherFocusReason)
        self.open()

    def _made(self) -> TouchKeyboard:
        station = self._body.station
        keys = TouchKeyboard(station.look, station.say, 56 if station.wide else 48)
        keys.setParent(self)
        keys.typed.connect(self._type)
        keys.erased.connect(self._erase)
        keys.entered.connect(self._enter)
        keys.hide_asked.connect(self.close_keys)
        keys.telex_toggled.connect(self._toggle_telex)
        return keys

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, TypedLine) and self.shown.isAncestorOf(now):
            self._leaving.stop()
            _touched(now).installEventFilter(self)
            self._typed_in = now
            if self.is_open:
                self._fit_line()
        elif now is not None and self.is_open:
            self._leaving.start()

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        """A finger on a line asks for keys; a mouse has a keyboard beside it."""
        ours = self.line is not None and line is _touched(self.line)
        pressed = ours and event.type() in _PRESSES and not self.is_open
        if pressed and isinstance(event, QMouseEvent) and event.pointerType() in _FINGERS:
            self.open()
        return super().eventFilter(line, event)

    @Slot()
    def _leave(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._leaving.start()
        elif not isinstance(QApplication.focusWidget(), TypedLine):
            self.close_keys()

    def _fit_line(self) -> None:
        """The keys that this line takes, and the line in sight."""
        if self.keys is None:
            return
        kind = kind_of(self.line) if self.line is not None else LineKind.TEXT
        self.keys.show_page(KeyPage.PAD if kind is LineKind.DIGITS else KeyPage.LETTERS)
        self.keys.set_telex(on=self._composes)
        self._lift_shift()
        self._place()
        self._settling.start()

    @property
    def _composes(self) -> bool:
        as_typed = self.line is not None and kind_of(self.line) in _AS_TYPED
        return self._telex and not as_typed

    def _lift_shift(self) -> None:
        """Names and sentences begin with a large letter by themselves."""
        line = self.line
        if self.keys is None or line is None or self.keys.shift is KeyState.LOCKED:
            return
        before, kind = text_before(line), kind_of(line)
        begins = not before.strip() or (kind in _NAMES and not before[-1].isalpha())
        large = begins and kind in (*_NAMES, LineKind.TEXT)
        self.keys.set_shift(KeyState.ON if large else KeyState.OFF)

    @Slot(str)
    def _type(self, sign: str) -> None:
        line = self.line
        if line is not None and line.isVisible() and not line.isReadOnly():
            self._writer.type(line, sign, telex=self._composes)
            self._lift_shift()

    @Slot()
    def _erase(self) -> None:
        line = self.line
        if line is not None and line.isVisible() and not line.isReadOnly():
            self._writer.erase(line, telex=self._composes)
            self._lift_shift()

    @Slot()
    def _enter(self) -> None:
        """As the Enter key of a real keyboard, so that every page does with it what it always does."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target = QApplication.focusWidget() or self.line
            if target is not None:
                QApplication.sendEvent(target, QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r"))

    @Slot()
    def _toggle_telex(self) -> None:
        self._telex = not self._telex
        if self.keys is not None:
            self.keys.set_telex(on=self._composes)


def _touched(line: TypedLine) -> QWidget:
    """What a finger on the line hits."""
    return line if isinstance(line, QLineEdit) else line.viewport()
