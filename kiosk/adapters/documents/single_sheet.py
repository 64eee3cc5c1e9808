"""A paper of one sheet that is drawn by hand, millimetre by millimetre, and not set from a form."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from kiosk.adapters.documents.measures import points
from kiosk.adapters.documents.page_canvas import sheet_canvas
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.typeface import Style, load_typeface
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.documents.wrapping import Ruler
from kiosk.application.wording import Wording


@dataclass(frozen=True, slots=True)
class SheetHand:
    """A pen and words between the left and right edge of the text, in millimetres."""

    pen: Pen
    words: RegisterWords
    left: float
    right: float

    @property
    def width(self) -> float:
        """Of the text."""
        return self.right - self.left

    def lines(self, texts: Iterable[str], top: float, size: float, leading: float, most: int | None = None) -> None:
        """Texts one below the other, each wrapped; `most` lines of all of them, None for every one."""
        ruler = Ruler(self.pen.typeface, size)
        lines = [line for text in texts for line in ruler.wrap(text, points(self.width), balanced=False)]
        for place, line in enumerate(lines[:most]):
            self.pen.fit(self.left, top + place * leading, line, size, self.width, Style.REGULAR, Align.LEFT)

    def sign(self, half: int, top: float, role: str) -> tuple[float, float]:
        """Who signs in the left (0) or right (1) half, and how; the middle of it and its width."""
        middle = self.left + self.width / 4 if half == 0 else self.right - self.width / 4
        width = self.width / 2 - 4
        self.pen.fit(middle, top, self.words.say(role), 13, width, Style.BOLD, Align.MIDDLE)
        self.pen.fit(middle, top + 5, self.words.say("sign"), 11, width, Style.ITALIC, Align.MIDDLE)
        return middle, width


@dataclass(frozen=True, slots=True)
class SheetForm:
    """How large a sheet is, where its text stands, and the key of its title."""

    size: tuple[float, float]
    edges: tuple[float, float]
    title: str


def write_sheet(fonts: Path, wording: Wording, form: SheetForm, draw: Callable[[SheetHand], None], out: Path) -> None:
    """One page, whole or not at all. Raises OSError."""
    typeface = load_typeface(fonts)
    words, content = RegisterWords.of(wording, typeface), BytesIO()
    canvas = sheet_canvas(content, *form.size)
    canvas.setTitle(words.say(form.title))
    draw(SheetHand(Pen(canvas, typeface), words, *form.edges))
    canvas.showPage()
    canvas.save()
    write_whole(content.getvalue(), out)
