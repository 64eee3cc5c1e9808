"""Labels that show text as data: never markup, never a cut Vietnamese mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.gui.theme.tokens import RISE_FROM

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_UNBOUNDED = 100_000.0
_BREAKS_KEPT = 8
_WIDEST_WORD_EM = 12
_ELLIPSIS = "…"
_MARKS_ABOVE_ASCENT = 0.18
"""em that Ấ Ẫ Ể reach above the font's ascent; rounding to pixels adds up to one."""


class TextLabel(QLabel):
    """Plain text in one role of type and one colour token, drawn at the exact line height of the role.

    `wrap` breaks it into lines; `elide` shortens what does not fit the width (or `max_lines`) with an ellipsis.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        role: str = "body",
        tone: str = "ink",
        *,
        wrap: bool = False,
        elide: bool = False,
        max_lines: int = 0,
    ) -> None:
        super().__init__()
        self._look, self._role, self._tone = look, role, tone
        self._breaks: dict[tuple[str, float], list[str]] = {}
        self._elide, self._max_lines = elide or max_lines > 0, max_lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap or max_lines > 1)
        policy = QSizePolicy.Policy.Preferred if self._elide or self.wordWrap() else QSizePolicy.Policy.Minimum
        self.setSizePolicy(policy, QSizePolicy.Policy.Minimum)
        if self.wordWrap():
            shape = self.sizePolicy()
            shape.setHeightForWidth(True)
            self.setSizePolicy(shape)
        self.setText(text)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def tone(self) -> str:
        """The colour token."""
        return self._tone

    def set_tone(self, tone: str) -> None:
        """Draw the text in another colour token."""
        self._tone = tone
        self.update()

    def set_role(self, role: str) -> None:
        """Set the text in another role of type."""
        self._role = role
        self._restyle()

    def _restyle(self) -> None:
        self._breaks.clear()
        self.setFont(self._look.font(self._role))
        self.updateGeometry()
        self.update()

    def _margins(self) -> tuple[int, int, int]:
        """Px beside, above and below the lines."""
        return 0, self.above(), 0 if self._look.type_style(self._role).size >= RISE_FROM else 1

    def above(self) -> int:
        """Px above the first line, so that no mark is cut."""
        return self._look.type_style(self._role).rise

    def _lines(self, width: float) -> list[str]:
        """The text as it is broken, and shortened, in `width` px."""
        lines = [line for part in self.text().split("\n") for line in self._broken(part, width)]
        if self._max_lines and len(lines) > self._max_lines:
            rest = " ".join(lines[self._max_lines - 1 :])
            lines = [*lines[: self._max_lines - 1], rest]
        metrics = QFontMetricsF(self.font())
        return [self._fitted(line, width, metrics) for line in lines] if self._elide else lines

    def shows_all(self) -> bool:
        """Whether no part of the text is shortened at this width."""
        return "".join("".join(self._lines(self.width())).split()) == "".join(self.text().split())

    def _broken(self, part: str, width: float) -> list[str]:
        if not self.wordWrap() or not part:
            return [part]
        key = (part, width)
        if key not in self._breaks:
            # One layout pass asks for the same few widths many times; texts come and go.
            if len(self._breaks) >= _BREAKS_KEPT:
                self._breaks.clear()
            self._breaks[key] = self._break(part, width)
        return self._breaks[key]

    def _break(self, part: str, width: float) -> list[str]:
        layout = QTextLayout(part, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        pieces: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            pieces.append(part[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        return pieces

    @staticmethod
    def _fitted(line: str, width: float, metrics: QFontMetricsF) -> str:
        if metrics.horizontalAdvance(line) <= width + 0.5:
            return line
        kept = metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(0.0, width))
        return kept or _ELLIPSIS

    def _wanted_width(self) -> int:
        metrics = QFontMetricsF(self.font())
        widest = max(metrics.horizontalAdvance(part) for part in self.text().split("\n"))
        return int(widest) + 2 + 2 * self._margins()[0]

    def _height(self, lines: int) -> int:
        _, above, below = self._margins()
        return above + below + lines * self._look.type_style(self._role).line

    def sizeHint(self) -> QSize:
        """The whole text: one line, or as many as it has itself."""
        return QSize(self._wanted_width(), self._height(self.text().count("\n") + 1))

    def minimumSizeHint(self) -> QSize:
        """What must not be cut: the widest word when wrapping, a few letters when eliding."""
        hint = self.sizeHint()
        if self._elide:
            return QSize(min(hint.width(), 2 * self._look.type_style(self._role).size), hint.height())
        if self.wordWrap():
            metrics = QFontMetricsF(self.font())
            words = self.text().split() or [""]
            # A file's path is one word of any length; it breaks anywhere, so it must not widen the window.
            widest = min(max(metrics.horizontalAdvance(word) for word in words), _WIDEST_WORD_EM * metrics.height())
            return QSize(int(widest) + 2, hint.height())
        return hint

    def hasHeightForWidth(self) -> bool:
        """A wrapping label grows downwards."""
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        """Px that the lines need in `width` px."""
        return self._height(len(self._lines(width - 2 * self._margins()[0])))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lines at the role's line height, inside the margins that keep the marks whole."""
        painter = QPainter(self)
        self.paint_ground(painter)
        painter.setFont(self.font())
        painter.setPen(self._look.colour(self._tone if self.isEnabled() else "ink3"))
        side, above, below = self._margins()
        height = self._look.type_style(self._role).line
        lines = self._lines(self.width() - 2 * side)
        top = above + self._shift(self.height() - above - below - height * len(lines))
        metrics = QFontMetricsF(self.font())
        base = (height - metrics.height()) / 2 + metrics.ascent() - self._lift(above, height - metrics.height())
        for index, line in enumerate(lines):
            x = side + self._indent(self.width() - 2 * side - metrics.horizontalAdvance(line))
            painter.drawText(QPointF(x, top + index * height + base), line)
        painter.end()

    def paint_ground(self, painter: QPainter) -> None:
        """What lies under the text; nothing here."""

    def _lift(self, above: int, leading: float) -> float:
        """Px that the text moves up into its top padding, to look centred and yet keep its marks whole."""
        leading = max(0.0, leading)
        tallest = _MARKS_ABOVE_ASCENT * self._look.type_style(self._role).size + 1 if above else 0
        return max(-leading / 2, min(above / 2, above + leading / 2 - tallest))

    def _shift(self, spare: int) -> float:
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            return 0
        return spare if self.alignment() & Qt.AlignmentFlag.AlignBottom else spare / 2

    def _indent(self, spare: float) -> float:
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            return spare
        return spare / 2 if self.alignment() & Qt.AlignmentFlag.AlignHCenter else 0

    def ground(self) -> QRectF:
        """The area of the label."""
        return QRectF(self.rect())


class FiguresLabel(TextLabel):
    """Numbers of equal width: clocks, counts, minutes."""

    def __init__(self, look: Look, text: str = "", role: str = "figures", tone: str = "ink") -> None:
        super().__init__(look, text, role, tone)
        self.setObjectName("figures")

    def above(self) -> int:
        """Figures alone carry no marks."""
        return super().above() if any(sign.isalpha() for sign in self.text()) else 0
