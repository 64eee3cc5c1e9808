"""The recovery key on one A4 page: 24 groups in a grid, a code that says the same, what it is for, who keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.pen import Align
from kiosk.adapters.documents.publicity.codes import Code
from kiosk.adapters.documents.single_sheet import SheetForm, SheetHand, write_sheet
from kiosk.adapters.documents.typeface import Style
from kiosk.application.print_recovery import RecoverySheet
from kiosk.application.wording import Wording
from kiosk.domain.office_time import office_clock, office_day

WIDTH, HEIGHT = 210.0, 297.0
"""Millimetres of a standing A4 sheet."""
_LEFT, _RIGHT = 30.0, 195.0
_TEXT_WIDTH, _MIDDLE = _RIGHT - _LEFT, (_LEFT + _RIGHT) / 2
_COLUMNS, _CELL, _GRID = 4, (26.0, 15.0), 79.0
_CODE_SIDE = 50.0
_TEXT, _LEADING, _SIZE = 186.0, 6.2, 12.0
_SIGN, _FOOT = 252.0, 287.0


@dataclass(frozen=True, slots=True)
class RecoveryPdf:
    """Implements `RecoveryDocument` with the fonts of one folder; always in Vietnamese."""

    fonts: Path
    wording: Wording

    def write(self, sheet: RecoverySheet, out: Path) -> int:
        """One page."""
        form = SheetForm((WIDTH, HEIGHT), (_LEFT, _RIGHT), "recovery_title")
        write_sheet(self.fonts, self.wording, form, lambda hand: _Page(hand, sheet).draw(), out)
        return 1


@dataclass(frozen=True, slots=True)
class _Page:
    hand: SheetHand
    sheet: RecoverySheet

    def draw(self) -> None:
        """From the head to the foot."""
        fit, words, sheet = self.hand.pen.fit, self.hand.words, self.sheet
        say = words.say
        office, day = sheet.office, office_day(sheet.printed_at)
        fit(_LEFT, 22, words.text(office.parent).upper(), 12, _TEXT_WIDTH, Style.REGULAR, Align.LEFT)
        fit(_LEFT, 28, words.text(office.name).upper(), 12, _TEXT_WIDTH, Style.BOLD, Align.LEFT)
        fit(_MIDDLE, 45, say("recovery_title"), 16, _TEXT_WIDTH, Style.BOLD, Align.MIDDLE)
        under = say("recovery_under", kiosk=sheet.kiosk, name=sheet.key.name, date=words.short_date(day))
        fit(_MIDDLE, 52, under, 12, _TEXT_WIDTH, Style.ITALIC, Align.MIDDLE)
        self.hand.pen.box(_LEFT, 58, _TEXT_WIDTH, 13, 1)
        fit(_MIDDLE, 66, say("recovery_secret"), 12, _TEXT_WIDTH - 6, Style.BOLD, Align.MIDDLE)
        self._groups()
        self._code()
        self.hand.lines(words.lines("recovery_text"), _TEXT, _SIZE, _LEADING)
        self.hand.sign(0, _SIGN, "recovery_keeper")
        self.hand.sign(1, _SIGN, "recovery_head")
        clock = office_clock(sheet.printed_at)
        foot = say("recovery_printed", clock=clock, date=words.short_date(day), operator=sheet.printed_by)
        fit(_LEFT, _FOOT, foot, 8, _TEXT_WIDTH, Style.ITALIC, Align.LEFT)

    def _groups(self) -> None:
        """Numbered along the rows, as one reads and types them."""
        wide, high = _CELL
        for place, group in enumerate(self.sheet.key.groups):
            left, top = _LEFT + place % _COLUMNS * wide, _GRID + place // _COLUMNS * high
            self.hand.pen.box(left, top, wide, high, 0.5)
            self.hand.pen.fit(left + 1.2, top + 4, str(place + 1), 8, 8, Style.ITALIC, Align.LEFT)
            self.hand.pen.fit(left + wide / 2, top + 10.5, group, 19, wide - 2, Style.BOLD, Align.MIDDLE)

    def _code(self) -> None:
        code = Code.of(self.sheet.key.code_text, "q")
        module = code.module_no_larger(_CODE_SIDE)
        symbol = code.centred(_RIGHT - _CODE_SIDE / 2, _GRID + 4, module)
        self.hand.pen.symbol(symbol.left, symbol.top, module, symbol.rows)
