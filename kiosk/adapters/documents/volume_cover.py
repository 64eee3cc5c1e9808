"""Cover and first page inside of a register of a period, as a ledger has them (`paper.md` 3)."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.letterhead import Letterhead
from kiosk.adapters.documents.measures import MIDDLE, RIGHT, millimetres, points
from kiosk.adapters.documents.page_frame import PageFrame
from kiosk.adapters.documents.page_seal import PageSeal
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.sentences import Sentences
from kiosk.adapters.documents.table_form import TableForm
from kiosk.adapters.documents.typeface import Style
from kiosk.adapters.documents.wrapping import Ruler
from kiosk.application.numerals import thousands
from kiosk.domain.register_form import PersonalDataNotice, RegisterColumn

_FRAME = (25.0, 15.2, 262.0, 179.8)
"""Left, top, width, height of the outer line."""
_BETWEEN = 1.4
_OUTER, _INNER = 1.6, 0.5
_HEADING = 26.6
_TITLE = (72.0, 85.2)
_TITLE_RULE = 89.8
_YEAR = 100.2
_FACTS = 109.9
_FACTS_LEADING = 8.1
_WIDTH = 240.0
_BOX = (30.0, 148.5, 194.0, 41.0)
_BOX_PADDING = 3.0
_NOTICE_LEADING = millimetres(12)
_NOTICE_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0)
_NOTICE_LINES = 8
_PARAGRAPH = 0.8
_STAMP_TOP = 6.2
"""Over the frame."""
_SEAL_RIGHT, _SEAL_LEFT = 257.0, 62.0
"""Beside the notice, and beside the signature."""
_BLOCK = 84.0
_BLOCK_MIDDLE = RIGHT - 8.0 - _BLOCK / 2
_PERSONAL = (
    RegisterColumn.NAME,
    RegisterColumn.BIRTH_YEAR,
    RegisterColumn.PAPER,
    RegisterColumn.ADDRESS,
    RegisterColumn.PHONE,
)


@dataclass(frozen=True, slots=True)
class VolumeCover:
    """Draws both pages; neither is counted among the pages of the volume."""

    pen: Pen
    sentences: Sentences
    form: TableForm
    notice: PersonalDataNotice
    pages: int

    def draw(self) -> None:
        """The cover, with what the law has the office tell, and the first page inside."""
        self._common(_SEAL_RIGHT)
        self._notice()
        self.pen.canvas.showPage()
        self._first_page()

    def _first_page(self) -> None:
        """How many pages there are, signed by the head of the office."""
        self._common(_SEAL_LEFT)
        say, words = self.sentences, self.sentences.words
        extent = words.say("volume_pages", pages=thousands(self.pages), last=f"{self.pages:02d}")
        self.pen.fit(MIDDLE, self._facts_end() + 1.5, extent, 15, _WIDTH, Style.REGULAR, Align.MIDDLE)
        self._head_signs(say.place_and_date())
        self.pen.canvas.showPage()

    def _common(self, seal_at: float) -> None:
        left, top, width, height = _FRAME
        inner = (left + _BETWEEN, top + _BETWEEN, width - 2 * _BETWEEN, height - 2 * _BETWEEN)
        self.pen.box(*_FRAME, _OUTER)
        self.pen.box(*inner, _INNER)
        words, volume = self.sentences.words, self.sentences.volume
        Letterhead(self.pen, words, volume.office, _HEADING, larger=1).draw()
        for baseline, text in zip(_TITLE, words.lines("cover_title"), strict=True):
            self.pen.fit(MIDDLE, baseline, text, 30, _WIDTH, Style.BOLD, Align.MIDDLE)
        self.pen.rules(_INNER, (MIDDLE - 30, _TITLE_RULE, MIDDLE + 30, _TITLE_RULE))
        self.pen.fit(MIDDLE, _YEAR, self._year(), 18, _WIDTH, Style.BOLD, Align.MIDDLE)
        for place, text in enumerate(self._facts()):
            baseline = _FACTS + place * _FACTS_LEADING
            self.pen.fit(MIDDLE, baseline, text, 15, _WIDTH, Style.REGULAR, Align.MIDDLE)
        PageSeal(self.pen, self.sentences).volume(seal_at)
        frame = PageFrame(self.pen, self.sentences, self.form)
        frame.stamp(_STAMP_TOP)
        frame.print_line()

    def _year(self) -> str:
        scope = self.sentences.volume.scope
        years = (scope.first.year, scope.last.year)
        return self.sentences.words.say("cover_year", year="–".join(map(str, dict.fromkeys(years))))

    def _facts(self) -> list[str]:
        say, volume = self.sentences.words.say, self.sentences.volume
        words, tally = self.sentences.words, self.sentences.tally
        first, last = words.long_date(volume.scope.first), words.long_date(volume.scope.last)
        lines = say(
            "cover_lines" if tally.lines else "cover_no_lines",
            first=thousands(volume.first_number),
            last=thousands(volume.first_number + tally.lines - 1),
            lines=thousands(tally.lines),
            pages=thousands(self.pages),
        )
        department = self.sentences.department()
        return [
            *([department] if department else []),
            say("cover_number", number=volume.number) if volume.number else say(self._without_number()),
            say("cover_days", first=first, last=last),
            lines,
        ]

    def _without_number(self) -> str:
        """A closed one has none where other volumes hold its lines; the clerk writes that of a provisional one."""
        return "cover_extract" if self.sentences.volume.closed else "cover_number_open"

    def _facts_end(self) -> float:
        return _FACTS + len(self._facts()) * _FACTS_LEADING

    def _notice(self) -> None:
        left, top, width, _ = _BOX
        inside = points(width - 2 * _BOX_PADDING)
        self.pen.box(*_BOX, _INNER)
        words = self.sentences.words
        baseline = top + 5.3
        title = words.say("notice_title", version=self.notice.version)
        self.pen.fit(left + _BOX_PADDING, baseline, title, 10, width - 2 * _BOX_PADDING, Style.BOLD, Align.LEFT)
        size, paragraphs = self._broken(inside)
        leading = _NOTICE_LEADING * size / _NOTICE_SIZES[0]
        baseline += leading + _PARAGRAPH
        for paragraph in paragraphs:
            for text in paragraph:
                x = left + _BOX_PADDING
                self.pen.fit(x, baseline, text, size, width - 2 * _BOX_PADDING, Style.REGULAR, Align.LEFT)
                baseline += leading
            baseline += _PARAGRAPH

    def _broken(self, width: float) -> tuple[float, list[tuple[str, ...]]]:
        """The notice in the largest letters in which it stays in its box."""
        texts = self._notice_texts()
        broken: list[tuple[str, ...]] = []
        for size in _NOTICE_SIZES:
            ruler = Ruler(self.pen.typeface, size)
            broken = [ruler.wrap(text, width, balanced=False) for text in texts]
            if sum(map(len, broken)) * size <= _NOTICE_LINES * _NOTICE_SIZES[0]:
                return size, broken
        return _NOTICE_SIZES[-1], broken

    def _notice_texts(self) -> list[str]:
        words, office = self.sentences.words, self.sentences.volume.office
        numbers = [shown for one in _PERSONAL if (shown := self.form.shown(one))]
        columns = ", ".join(f"({one})" for one in numbers)
        contact = words.say("notice_contact_phone" if office.help_line else "notice_contact", phone=office.help_line)
        return [
            words.text(one.format(office=office.name, columns=columns, contact=contact)) for one in self.notice.lines
        ]

    def _head_signs(self, place_and_date: str) -> None:
        *_, head = self.sentences.signing.blocks()
        y, middle, width = self._facts_end() + 12.0, _BLOCK_MIDDLE, _BLOCK
        self.pen.fit(middle, y, place_and_date, 13, width, Style.ITALIC, Align.MIDDLE)
        self.pen.fit(middle, y + 6.0, head.role, 13, width, Style.BOLD, Align.MIDDLE)
        self.pen.fit(middle, y + 11.0, head.hint, 11, width, Style.ITALIC, Align.MIDDLE)
        if head.name:
            self.pen.fit(middle, y + 36.0, head.name, 13, width, Style.BOLD, Align.MIDDLE)
