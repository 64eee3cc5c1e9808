"""What surrounds the table: heading of page 1, running head, page number, stamp, legend, seal text, print line."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.letterhead import Letterhead
from kiosk.adapters.documents.measures import LEFT, MIDDLE, RIGHT, TEXT_WIDTH, millimetres, points
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.sentences import Sentences
from kiosk.adapters.documents.typeface import Style
from kiosk.adapters.documents.wrapping import Line, Ruler

_PAGE_NUMBER = 13.0
"""Baseline of the page number from the top."""
_TITLE = 39.3
_DATE = 44.4
_RUNNING_HEAD = 22.6
_STAMP_WIDTH, _STAMP_HEIGHT, _STAMP_TOP = 62.0, 8.0, 8.1
_STAMP_TEXT = 13.7
_SEAL = 182.0
"""Baseline of the first line of legend and seal text."""
_LEGEND_LEADING = millimetres(9.8)
_LEGEND_WIDTH = 168.0
_SEAL_WIDTH = 78.0
_PRINT_LINE = 201.6
_SEAL_LEADING = 3.75


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Draws the frame of one page after another."""

    pen: Pen
    sentences: Sentences

    def heading(self) -> None:
        """Agency, nation, title and date of page 1 (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
        Letterhead(self.pen, self.sentences.words, self.sentences.volume.office).draw()
        say, day = self.sentences.words.say, self.sentences.volume.day
        date = say("title_date", weekday=say(f"weekday_{day.weekday()}"), date=self.sentences.words.long_date(day))
        self.pen.fit(MIDDLE, _TITLE, say("title"), 14, TEXT_WIDTH, Style.BOLD, Align.MIDDLE)
        self.pen.fit(MIDDLE, _DATE, date, 13, TEXT_WIDTH, Style.ITALIC, Align.MIDDLE)

    def running_head(self) -> None:
        """Agency and title in one line, on every page but the first."""
        words, half = self.sentences.words, TEXT_WIDTH / 2 - 2
        title = words.say("running_title", date=words.short_date(self.sentences.volume.day))
        name = words.text(self.sentences.volume.office.name)
        self.pen.fit(LEFT, _RUNNING_HEAD, name, 9, half, Style.ITALIC, Align.LEFT)
        self.pen.fit(RIGHT, _RUNNING_HEAD, title, 9, half, Style.ITALIC, Align.RIGHT)

    def around(self, page: int, pages: int) -> None:
        """What every page has: number, stamp, legend, seal text, print line."""
        number = Line(self.sentences.words.say("page", page=page, pages=pages))
        self.pen.write(MIDDLE, _PAGE_NUMBER, number, 13, Align.MIDDLE)
        self._stamp()
        self._legend()
        self._seal()
        self.pen.fit(LEFT, _PRINT_LINE, self.sentences.printed(), 8, TEXT_WIDTH, Style.ITALIC, Align.LEFT)

    def _stamp(self) -> None:
        text = self.sentences.stamp()
        if not text:
            return
        self.pen.box(RIGHT - _STAMP_WIDTH, _STAMP_TOP, _STAMP_WIDTH, _STAMP_HEIGHT, 1)
        middle = RIGHT - _STAMP_WIDTH / 2
        self.pen.fit(middle, _STAMP_TEXT, text, 13, _STAMP_WIDTH - 6, Style.BOLD, Align.MIDDLE)

    def _legend(self) -> None:
        ruler = Ruler(self.pen.typeface, 8)
        app = self.sentences.volume.app_name or self.sentences.words.say("legend_no_app")
        texts = self.sentences.words.lines("legend", app=app)
        broken = [line for text in texts for line in ruler.wrap(text, points(_LEGEND_WIDTH), balanced=False)]
        for place, line in enumerate(broken[:5]):
            self.pen.write(LEFT, _SEAL + place * _LEGEND_LEADING, Line(line), 8)

    def _seal(self) -> None:
        words = self.sentences.words
        code = words.say("check_code", code=self.sentences.volume.head_code)
        lines = [(self.sentences.journal(), Style.REGULAR, 8.5), (code, Style.BOLD, 8.5)]
        lines += [(text, Style.ITALIC, 8.0) for text in words.lines("check_how")]
        for place, (text, style, size) in enumerate(lines):
            baseline = _SEAL + place * _SEAL_LEADING
            self.pen.fit(RIGHT, baseline, text, size, _SEAL_WIDTH, style, Align.RIGHT)
