"""The fallback sheet on paper, to the measures of `paper.md` 6: what is drawn here is measured again by the reader."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.documents.fallback_table import SheetTable
from kiosk.adapters.documents.measures import points
from kiosk.adapters.documents.page_canvas import page_canvas
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.publicity.codes import DOT, Code
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.typeface import Style, load_typeface, register_font
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.documents.wrapping import Line
from kiosk.application.ports.fallback import SheetOrder
from kiosk.application.wording import Wording
from kiosk.domain.fallback.layout import COLUMNS, MARK_BITS, MARK_CENTRES, MARK_MODULES, MARK_SIDE
from kiosk.domain.fallback.page_code import BLANK, SheetCode
from kiosk.domain.fallback.source import shown_number
from kiosk.domain.office_time import office_clock, office_day

_LEFT = COLUMNS[0]
_SIZE = 11.0
_CODE_LEFT, _CODE_TOP, _CODE_MODULE = 244.3, 8.1, 13 * DOT
_CODE_VERSION = 2
_TEXT_WIDTH = 212.0
_FOOT_WIDTH = 245.0
DIGITS = "BeVietnamPro-Regular"


@dataclass(frozen=True, slots=True)
class FallbackPdf:
    """Implements `SheetDocument` with the fonts of one folder; always in Vietnamese."""

    fonts: Path
    wording: Wording

    def write(self, order: SheetOrder, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        typeface = load_typeface(self.fonts)
        register_font(DIGITS, self.fonts)
        words = RegisterWords.of(self.wording, typeface)
        content = BytesIO()
        canvas = page_canvas(content, words, order.office, order.printed_at)
        canvas.setTitle(words.say("sheet_title", number=_shown(order.number)))
        for code in order.codes:
            _Leaf(Pen(canvas, typeface), words, order, code).draw()
        canvas.save()
        write_whole(content.getvalue(), out)
        return len(order.codes)


def _shown(number: int) -> str:
    """Dots to write on where it has none yet."""
    return shown_number(number) if number != BLANK else "." * 14


@dataclass(frozen=True, slots=True)
class _Leaf:
    pen: Pen
    words: RegisterWords
    order: SheetOrder
    code: SheetCode

    def draw(self) -> None:
        """One page."""
        for mark in range(len(MARK_CENTRES)):
            self._corner(mark)
        if self.code.number != BLANK:
            self._page_code()
        self._head()
        SheetTable(self.pen, self.words, DIGITS).draw(self.code.leaf)
        for baseline, key in ((189.4, "sheet_foot_1"), (193.8, "sheet_foot_2")):
            self.pen.fit(_LEFT, baseline, self.words.say(key), 9.5, _FOOT_WIDTH, Style.ITALIC, Align.LEFT)
        self._canvas.showPage()

    @property
    def _canvas(self) -> Canvas:
        return self.pen.canvas

    def _corner(self, mark: int) -> None:
        """Black with the white modules of its bits."""
        (x, y), module = MARK_CENTRES[mark], MARK_SIDE / MARK_MODULES
        left, top = x - MARK_SIDE / 2, y + MARK_SIDE / 2
        self._fill(left, y - MARK_SIDE / 2, MARK_SIDE, MARK_SIDE, 0.0)
        inner = MARK_MODULES - 2
        for place, bit in enumerate(MARK_BITS[mark]):
            if bit == "1":
                column, row = place % inner + 1, place // inner + 1
                self._fill(left + column * module, top - (row + 1) * module, module, module, 1.0)

    def _page_code(self) -> None:
        self.pen.symbol(_CODE_LEFT, _CODE_TOP, _CODE_MODULE, Code.of(self.code.text, "q", _CODE_VERSION).rows)

    def _fill(self, left: float, bottom: float, width: float, height: float, grey: float) -> None:
        self._canvas.setFillGray(grey)
        self._canvas.rect(points(left), points(bottom), points(width), points(height), stroke=0, fill=1)
        self._canvas.setFillGray(0)

    def _head(self) -> None:
        say, pen, code = self.words.say, self.pen, self.code
        at = self.order.printed_at
        agency = self.words.text(self.order.office.name).upper()
        pen.fit(_LEFT, 11.8, agency, _SIZE, _TEXT_WIDTH, Style.REGULAR, Align.LEFT)
        title = say("sheet_heading", number=_shown(code.number))
        pen.fit(_LEFT, 19.9, title, 18, _TEXT_WIDTH, Style.BOLD, Align.LEFT)
        made = say(
            "sheet_made",
            clock=office_clock(at),
            date=self.words.short_date(office_day(at)),
            leaf=code.leaf,
            leaves=code.leaves,
        )
        where = say("sheet_counter", counter=self.order.counter) if self.order.counter else ""
        pen.fit(_LEFT, 26.9, where + made, _SIZE, _TEXT_WIDTH, Style.REGULAR, Align.LEFT)
        bold = pen.write(_LEFT, 32.3, Line(say("sheet_each_row"), Style.BOLD), _SIZE)
        steps = say("sheet_steps")
        pen.fit(_LEFT + bold + 1, 32.3, steps, _SIZE, _TEXT_WIDTH - bold - 1, Style.REGULAR, Align.LEFT)
        self._right_and_wrong(37.6)
        pen.fit(_LEFT, 43.9, say("sheet_used"), _SIZE, _FOOT_WIDTH, Style.REGULAR, Align.LEFT)

    def _right_and_wrong(self, baseline: float) -> None:
        """A filled bubble, a crossed and a dotted one, each with its word."""
        say, x = self.words.say, _LEFT
        x += self.pen.write(x, baseline, Line(say("sheet_fill")), _SIZE) + 3.2
        for key, draw in (("right", self._filled), ("wrong", self._crossed), ("wrong", self._dotted)):
            draw(x, 210.0 - baseline + 1.2)
            x += 2.8
            x += self.pen.write(x, baseline, Line(say(f"sheet_{key}")), _SIZE) + 6.0
        self.pen.write(x, baseline, Line(say("sheet_slip")), _SIZE)

    def _filled(self, x: float, y: float) -> None:
        self._canvas.setLineWidth(0.5)
        self._canvas.circle(points(x), points(y), points(2.1), stroke=1, fill=1)

    def _crossed(self, x: float, y: float) -> None:
        self._canvas.circle(points(x), points(y), points(2.1))
        self._canvas.setLineWidth(1)
        arm = 1.4
        self._canvas.lines(
            [
                (points(x - arm), points(y - arm), points(x + arm), points(y + arm)),
                (points(x - arm), points(y + arm), points(x + arm), points(y - arm)),
            ]
        )

    def _dotted(self, x: float, y: float) -> None:
        self._canvas.setLineWidth(0.5)
        self._canvas.circle(points(x), points(y), points(2.1))
        self._canvas.circle(points(x), points(y), points(0.5), stroke=0, fill=1)
