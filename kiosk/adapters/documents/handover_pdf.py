"""The half page of a hand-over: A5 lying, so that an A4 sheet holds two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.pen import Align
from kiosk.adapters.documents.single_sheet import SheetForm, SheetHand, write_sheet
from kiosk.adapters.documents.typeface import Style
from kiosk.application.print_handover import HandoverSheet
from kiosk.application.wording import Wording
from kiosk.domain.office_time import office_clock, office_day

WIDTH, HEIGHT = 210.0, 148.0
"""Millimetres of a lying A5 sheet (ISO 216)."""
_LEFT, _RIGHT = 20.0, 195.0
_TEXT_WIDTH = _RIGHT - _LEFT
_MIDDLE = (_LEFT + _RIGHT) / 2
_SIZE, _LEADING = 13.0, 6.4
_TITLE, _DATE, _TEXT = 33.0, 39.5, 50.0
_SIGNATURES, _NAMES = 105.0, 134.0
_MOST_LINES = 7
"""So many lines of text stand above the signatures; the rest is on the screen and in the journal."""


@dataclass(frozen=True, slots=True)
class HandoverPdf:
    """Implements `HandoverDocument` with the fonts of one folder."""

    fonts: Path
    wording: Wording

    def write(self, sheet: HandoverSheet, out: Path) -> None:
        """One page, in Vietnamese as the register is. Raises OSError."""
        form = SheetForm((WIDTH, HEIGHT), (_LEFT, _RIGHT), "handover_title")
        write_sheet(self.fonts, self.wording, form, lambda hand: _Half(hand, sheet).draw(), out)


@dataclass(frozen=True, slots=True)
class _Half:
    """Draws the page from its head to the names."""

    hand: SheetHand
    sheet: HandoverSheet

    def draw(self) -> None:
        """Everything."""
        fit, words, office = self.hand.pen.fit, self.hand.words, self.sheet.office
        say = words.say
        day = office_day(self.sheet.at)
        fit(_LEFT, 16, words.text(office.name).upper(), 12, _TEXT_WIDTH, Style.BOLD, Align.LEFT)
        fit(_LEFT, 21.5, words.text(office.unit), 12, _TEXT_WIDTH, Style.REGULAR, Align.LEFT)
        fit(_MIDDLE, _TITLE, say("handover_title"), 14, _TEXT_WIDTH, Style.BOLD, Align.MIDDLE)
        date = say("title_date", weekday=say(f"weekday_{day.weekday()}"), date=words.long_date(day))
        fit(_MIDDLE, _DATE, date, _SIZE, _TEXT_WIDTH, Style.ITALIC, Align.MIDDLE)
        self.hand.lines(self._texts(), _TEXT, _SIZE, _LEADING, _MOST_LINES)
        self._sign(0, "handover_leaving", self.sheet.shift.operator)
        self._sign(1, "handover_coming", self.sheet.coming)

    def _texts(self) -> Iterator[str]:
        say, shift, report = self.hand.words.say, self.sheet.shift, self.sheet.report
        yield say("handover_shift", since=office_clock(shift.began_at), until=office_clock(self.sheet.at))
        yield say("handover_people", leaving=shift.operator, coming=self.sheet.coming)
        yield say("handover_counts", entries=report.entries, exits=report.exits, inside=report.inside)
        if not report.open_items:
            yield say("handover_nothing")
        else:
            items = "; ".join(say(f"handover_{one.kind}", count=one.count) for one in report.open_items)
            yield say("handover_open", items=items)

    def _sign(self, half: int, role: str, name: str) -> None:
        middle, width = self.hand.sign(half, _SIGNATURES, role)
        self.hand.pen.fit(middle, _NAMES, self.hand.words.text(name), _SIZE, width, Style.BOLD, Align.MIDDLE)
