"""A scrolling list of rows of two lines: arrows move, Enter takes, a tap marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QWidget

from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.painting import FOCUS_WIDTH, draw_icon
from kiosk.gui.theme.look import Look
from kiosk.gui.views.desk.enter_keys import ENTER

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -10_000, Qt.Key.Key_End: 10_000}
_EDGE, _LINE, _HEIGHT = 16, 26, 64


@dataclass(frozen=True, slots=True)
class RowWords:
    """What one row says, and the key by which it is known."""

    key: str
    strong: str
    detail: str
    figures: str = ""
    """At the right of the first line, in figures that stand under each other."""
    icon: str = ""
    tone: str = "ink2"


class ListRow(QAbstractButton):
    """64 px: words at the left, figures at the right, an icon before them where there is one."""

    def __init__(self, look: Look, words: RowWords) -> None:
        super().__init__()
        self._look, self.words = look, words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = (words.strong, words.detail, words.figures)
        self.setAccessibleName(", ".join(part for part in said if part))

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self._look.px(240), self._look.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses; the arrows are the list's, not a button's way to the next one."""
        super().keyPressEvent(event) if event.key() == Qt.Key.Key_Space else event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, mark, words."""
        look, painter, area = self._look, QPainter(self), QRectF(self.rect())
        marked = self.isChecked() or self.hasFocus() or self.underMouse()
        painter.fillRect(area, look.colour("brandt" if marked else "surface"))
        painter.fillRect(QRectF(0, area.height() - 1, area.width(), 1), look.colour("line"))
        if self.isChecked():
            painter.fillRect(QRectF(0, 0, look.px(4), area.height()), look.colour("accent"))
        if self.hasFocus():
            for top in (0.0, area.height() - FOCUS_WIDTH):
                painter.fillRect(QRectF(0, top, area.width(), FOCUS_WIDTH), look.colour("focus"))
        left = float(look.px(_EDGE))
        if self.words.icon:
            draw_icon(
                painter, look, self.words.icon, self.words.tone, QPointF(left + look.px(12), area.center().y()), 24
            )
            left += look.px(36)
        self._paint_words(painter, area.adjusted(left, look.px(6), -look.px(_EDGE), 0))
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        look, words, line = self._look, self.words, self._look.px(_LINE)
        upper = QRectF(area.x(), area.y(), area.width(), line)
        painter.setFont(look.font("figures"))
        painter.setPen(look.colour("ink"))
        painter.drawText(upper, _RIGHT, words.figures)
        taken = QFontMetricsF(painter.font()).horizontalAdvance(words.figures) + look.px(12) if words.figures else 0.0
        painter.setFont(look.font("label"))
        self._elided(painter, upper.adjusted(0, 0, -taken, 0), words.strong)
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("ink2"))
        self._elided(painter, upper.translated(0, line), words.detail)

    def _elided(self, painter: QPainter, area: QRectF, words: str) -> None:
        shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _MIDDLE, shown)


class RowList(QScrollArea):
    """One stop of the Tab key; the row in focus is the marked one."""

    tapped = Signal(str)
    entered = Signal(str)
    left = Signal()
    """↑ over the first row."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._rows = look, list[ListRow]()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content, self._column = QWidget(), Column(look)
        content.setLayout(self._column)
        self._column.addStretch(1)
        self.setWidget(content)

    def show_rows(self, rows: Sequence[RowWords]) -> None:
        """Show these rows; the mark stays on the row of the same key."""
        marked, had_focus = self.marked(), self.in_focus
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(one) for one in rows]
        if marked:
            self.mark(marked)
        self._rove()
        if had_focus and not self.take_focus():
            self.left.emit()

    def _row(self, words: RowWords) -> ListRow:
        row = ListRow(self._look, words)
        row.clicked.connect(lambda: self._tap(words.key))
        self._column.insertWidget(self._column.count() - 1, row)
        # A layout shows a new child only with the next turn of the event loop; until then it takes no focus.
        row.show()
        return row

    def keys(self) -> tuple[str, ...]:
        """Keys of the rows, from top to bottom."""
        return tuple(row.words.key for row in self._rows)

    def rows(self) -> tuple[ListRow, ...]:
        """The rows that are shown."""
        return tuple(self._rows)

    def marked(self) -> str:
        """Key of the marked row, empty when none is."""
        return next((row.words.key for row in self._rows if row.isChecked()), "")

    def mark(self, key: str) -> None:
        """Mark one row."""
        for row in self._rows:
            row.setChecked(row.words.key == key)
        self._rove()

    @property
    def in_focus(self) -> bool:
        """Whether a row has the focus."""
        return any(row.hasFocus() for row in self._rows)

    def take_focus(self) -> bool:
        """The focus on the marked row, else the first; False when there is none."""
        if self._rows:
            self._go(next((place for place, row in enumerate(self._rows) if row.isChecked()), 0))
        return bool(self._rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter; other keys go on to the page."""
        here = next((place for place, row in enumerate(self._rows) if row.hasFocus()), None)
        if here is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in ENTER:
            self.entered.emit(self._rows[here].words.key)
        elif event.key() in _STEPS:
            there = here + _STEPS[Qt.Key(event.key())]
            self.left.emit() if there == -1 else self._go(min(max(there, 0), len(self._rows) - 1))
        else:
            event.ignore()

    def _go(self, place: int) -> None:
        row = self._rows[place]
        self.mark(row.words.key)
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(row)

    def _tap(self, key: str) -> None:
        self.mark(key)
        self.tapped.emit(key)

    def _rove(self) -> None:
        stop = next((row for row in self._rows if row.isChecked()), self._rows[0] if self._rows else None)
        for row in self._rows:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row is stop else Qt.FocusPolicy.ClickFocus)
