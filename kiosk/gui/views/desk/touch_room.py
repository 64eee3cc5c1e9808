"""The desk's room above a keyboard on the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from kiosk.gui.kit.line_kind import TypedLine
from kiosk.gui.kit.touch_keyboard import TouchKeyboard
from kiosk.gui.views.desk.audit_page import AuditPage
from kiosk.gui.views.desk.body import DeskBody
from kiosk.gui.views.desk.permit_page import PermitPage
from kiosk.gui.views.desk.sign_on_page import SignOnPage

_LABEL, _REMARK = 44, 32
"""What stands over a line and under it, in px at scale 1."""
_MOST = 0.6
"""Share of the window that the keys may take."""


class TouchRoom(QWidget):
    """What is shown makes way for the keys; where it cannot, it is pushed up until the line typed in is seen."""

    def __init__(self, body: DeskBody) -> None:
        super().__init__()
        self._body = body
        self._front: SignOnPage | PermitPage | AuditPage | None = None
        """The page that stands in front of the desk, while one does."""
        self.keys: TouchKeyboard | None = None
        self._typed_in: TypedLine | None = None
        self._whole: QWidget | None = None
        """The page that cut the line when it was made lower: it keeps its height and is pushed up instead."""

    @property
    def shown(self) -> QWidget:
        """The desk, or the page in front of it while nobody is on duty."""
        return self._front or self._body

    @property
    def line(self) -> TypedLine | None:
        """The line that had the focus last, as long as it is there."""
        return self._typed_in if self._typed_in is not None and isValid(self._typed_in) else None

    @property
    def is_open(self) -> bool:
        """Whether the keys are shown."""
        return self.keys is not None and not self.keys.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The body fills what the keys leave."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Where there is less room than the page can bear, it is pushed up until the line is in sight."""
        self._clear_bars()
        taken = 0
        if self.keys is not None and self.is_open:
            self.keys.fit(round(self.height() * _MOST))
            taken = self.keys.sizeHint().height()
            self.keys.setGeometry(0, self.height() - taken, self.width(), taken)
        room = self.height() - taken
        least = self.height() if self._whole is self._page else self._least()
        height = max(room, min(least, self.height()))
        self.shown.setGeometry(0, -self._pushed(room, height), self.width(), height)

    def _clear_bars(self) -> None:
        """A narrow desk has no room for keys, a line and its bars: those come back with the room."""
        body = self._body
        if body.station.narrow:
            body.status.setHidden(self.is_open)
            body.top.setHidden(self.is_open and self.line is not body.top.search)

    @property
    def _page(self) -> QWidget:
        return self._front or self._body.current

    def _least(self) -> int:
        """Px that the open page can bear, with the bars around it; the other pages do not count."""
        page = self._page
        if self._body.station.narrow:
            return 0
        return self.shown.height() - page.height() + page.minimumSizeHint().height()

    def _pushed(self, room: int, height: int) -> int:
        line = self.line
        if height <= room or line is None or not self.shown.isAncestorOf(line):
            return 0
        px, form = self._body.station.look.px, self._form_of(line, room)
        place = QRect(form.mapTo(self.shown, QPoint(0, 0)), form.size()).adjusted(0, -px(_LABEL), 0, px(_REMARK))
        return max(0, min(place.bottom() - room, place.top(), height - room))

    def _form_of(self, line: TypedLine, room: int) -> QWidget:
        """The largest thing around the line that has room: a form with its buttons, rather than the line alone."""
        form: QWidget = line
        around = line.parentWidget()
        while around is not None and around is not self.shown and around.height() <= room:
            form, around = around, around.parentWidget()
        return form

    @Slot()
    def _bring_into_sight(self) -> None:
        line = self.line
        around = line.parentWidget() if line is not None else None
        while around is not None and around is not self.shown:
            if isinstance(around, QScrollArea) and line is not None:
                around.ensureWidgetVisible(line, 0, self._body.station.look.px(_LABEL))
            around = around.parentWidget()
        self._place()
        if line is not None and self.is_open and line.visibleRegion().boundingRect().height() < line.height():
            self._whole = self._page
            self._place()
