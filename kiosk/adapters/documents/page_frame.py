"""What surrounds the table: heading of page 1, running head, page number, stamp, legend, print line."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.letterhead import Letterhead
from kiosk.adapters.documents.measures import LEFT, MIDDLE, RIGHT, TEXT_WIDTH, millimetres, points
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.sentences import Sentences
from kiosk.adapters.documents.table_form import TableForm
from kiosk.adapters.documents.typeface import Style
from kiosk.adapters.documents.wrapping import Line, Ruler
from kiosk.application.numerals import thousands
from kiosk.domain.register_form import RegisterColumn

_PAGE_NUMBER = 13.0
"""Baseline of the page number from the top."""
_TITLE = 39.3
_DATE = 44.4
_RUNNING_HEAD = 22.6
_STAMP_WIDTH, _STAMP_HEIGHT, _STAMP_TOP = 62.0, 8.0, 8.1
_STAMP_TEXT = 5.6
"""From its upper side to its baseline."""
_LEGEND = 182.0
"""Baseline of the first line."""
_LEGEND_LEADING = millimetres(9.8)
_LEGEND_WIDTH = 168.0
_LEGEND_LINES = 5
_PRINT_LINE = 201.6
_PRINT_WIDTH = TEXT_WIDTH - 29.0
"""Clear of the symbol and its white."""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Draws the frame of one page after another."""

    pen: Pen
    sentences: Sentences
    form: TableForm

    def heading(self) -> None:
        """Agency, nation, title and date of page 1 (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
        Letterhead(self.pen, self.sentences.words, self.sentences.volume.office).draw()
        say = self.sentences
        self.pen.fit(MIDDLE, _TITLE, say.words.say("title"), 14, TEXT_WIDTH, Style.BOLD, Align.MIDDLE)
        self.pen.fit(MIDDLE, _DATE, say.title_date(), 13, TEXT_WIDTH, Style.ITALIC, Align.MIDDLE)

    def running_head(self) -> None:
        """Agency and title in one line, on every page but the first."""
        words, half = self.sentences.words, TEXT_WIDTH / 2 - 2
        title = self.sentences.running_title()
        name = words.text(self.sentences.volume.office.name)
        self.pen.fit(LEFT, _RUNNING_HEAD, name, 9, half, Style.ITALIC, Align.LEFT)
        self.pen.fit(RIGHT, _RUNNING_HEAD, title, 9, half, Style.ITALIC, Align.RIGHT)

    def around(self, page: int, pages: int) -> None:
        """What every page has: number, stamp, legend, print line."""
        number = Line(self.sentences.words.say("page", page=thousands(page), pages=thousands(pages)))
        self.pen.write(MIDDLE, _PAGE_NUMBER, number, 13, Align.MIDDLE)
        self.stamp()
        self._legend()
        self.print_line()

    def print_line(self) -> None:
        """Who printed it, when and why, at the foot, clear of the symbol."""
        self.pen.fit(LEFT, _PRINT_LINE, self.sentences.printed(), 8, _PRINT_WIDTH, Style.ITALIC, Align.LEFT)

    def stamp(self, top: float = _STAMP_TOP) -> None:
        """The box that says that it is a reprint or provisional, its upper side at `top`."""
        text = self.sentences.stamp()
        if not text:
            return
        self.pen.box(RIGHT - _STAMP_WIDTH, top, _STAMP_WIDTH, _STAMP_HEIGHT, 1)
        middle = RIGHT - _STAMP_WIDTH / 2
        self.pen.fit(middle, top + _STAMP_TEXT, text, 13, _STAMP_WIDTH - 6, Style.BOLD, Align.MIDDLE)

    def _legend(self) -> None:
        ruler = Ruler(self.pen.typeface, 8)
        texts = legend_of(self.sentences, self.form)
        broken = [line for text in texts for line in ruler.wrap(text, points(_LEGEND_WIDTH), balanced=False)]
        for place, line in enumerate(broken[:_LEGEND_LINES]):
            self.pen.write(LEFT, _LEGEND + place * _LEGEND_LEADING, Line(line), 8)


def legend_of(sentences: Sentences, form: TableForm) -> tuple[str, ...]:
    """What the columns that are there need to be understood, by their printed numbers."""
    words, volume = sentences.words, sentences.volume
    app = volume.app_name or words.say("legend_no_app")
    shown = {one: form.shown(one) for one in (RegisterColumn.EXIT, RegisterColumn.PAPER, RegisterColumn.APP)}
    said = [words.say("legend_exit", column=shown[RegisterColumn.EXIT])]
    notes = words.say("legend_notes")
    if shown[RegisterColumn.PAPER]:
        notes = f"{words.say('legend_paper', column=shown[RegisterColumn.PAPER])} {notes}"
    said.append(notes)
    if shown[RegisterColumn.APP]:
        said.append(words.say("legend_app", column=shown[RegisterColumn.APP], app=app))
    return (*said, words.say("legend_struck"))
