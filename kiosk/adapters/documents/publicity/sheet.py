"""A page while it is being composed: marks are added, texts shrink or break until they fit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.adapters.documents.publicity.marks import INK, Align, Box, Colour, Cut, Mark, Page, Words
from kiosk.adapters.documents.publicity.sans import Sans

_SHRUNK, _READABLE = 0.3, 5.0
"""How far a text shrinks before its end is cut: to this share of its size, never below so many points."""
_LEADING = 1.32
_MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Type:
    """How a text looks."""

    size: float
    cut: Cut = Cut.REGULAR
    colour: Colour = INK
    align: Align = Align.LEFT

    @property
    def leading(self) -> float:
        """From line to line, in millimetres."""
        return self.size * _LEADING * _MM

    @property
    def smallest(self) -> float:
        """How small it may become."""
        return min(self.size, max(self.size * _SHRUNK, _READABLE))

    def sized(self, size: float) -> Type:
        """The same at another size."""
        return Type(size, self.cut, self.colour, self.align)


@dataclass(slots=True)
class Sheet:
    """Collects marks; all lengths in millimetres."""

    sans: Sans
    width: float
    height: float
    scale: float = 1.0
    marks: list[Mark] = field(default_factory=list)

    def add(self, *marks: Mark) -> None:
        """Put marks on the page."""
        self.marks += marks

    def box(self, left: float, top: float, width: float, height: float, fill: Colour, radius: float = 3.5) -> None:
        """A filled box with round corners."""
        self.add(Box(left, top, width, height, fill=fill, radius=radius))

    def line(self, x: float, baseline: float, text: str, width: float, look: Type) -> float:
        """One line of at most `width`, smaller where it must be; gives the size that it got."""
        text, size = self.sans.drawable(text), look.size
        wide = self.sans.width(text, look.cut, size)
        if wide > width:
            size = max(size * width / wide, look.smallest)
            text = self._cut(text, look.cut, size, width)
        self.add(Words(x, baseline, text, size, look.cut, look.colour, look.align))
        return size

    def block(self, x: float, top: float, text: str, room: tuple[float, float], look: Type) -> float:
        """Lines from `top` on in a room of (width, height), smaller where they must be; gives where they end."""
        text = self.sans.drawable(text)
        size = look.size
        while True:
            fitted = look.sized(size)
            lines = self.sans.lines(text, look.cut, size, room[0])
            high = len(lines) * fitted.leading <= room[1] + 0.1
            wide = all(self.sans.width(one, look.cut, size) <= room[0] + 0.1 for one in lines)
            if (high and wide) or size <= look.smallest:
                break
            size = max(size * 0.97, look.smallest)
        most = max(1, int((room[1] + 0.1) / fitted.leading))
        if len(lines) > most:
            lines = (*lines[: most - 1], f"{lines[most - 1]} …")
        cut = (self._cut(one, look.cut, size, room[0]) for one in lines)
        return self.lines(x, top, cut, fitted)

    def lines(self, x: float, top: float, lines: Iterable[str], look: Type) -> float:
        """These lines under `top`; gives where they end."""
        for text in lines:
            self.add(Words(x, top + look.leading * 0.76, text, look.size, look.cut, look.colour, look.align))
            top += look.leading
        return top

    def page(self) -> Page:
        """The page as it is now."""
        return Page(self.width, self.height, tuple(self.marks), self.scale)

    def _cut(self, text: str, cut: Cut, size: float, width: float) -> str:
        while len(text) > 1 and self.sans.width(text, cut, size) > width + 0.1:
            text = text.rstrip("… ")[:-1].rstrip() + "…"
        return text
