"""Heading of an official document: agency, number, nation or organisation, place and date."""

from __future__ import annotations

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from kiosk.adapters.documents import letter as form
from kiosk.adapters.documents.letter import Letter
from kiosk.adapters.documents.typeface import Style, Typeface
from kiosk.adapters.documents.wrapping import Ruler

AGENCY_SIZE, MOTTO_SIZE, NUMBER_SIZE = 12.0, 13.0, 13.0
_LEADING = 1.2
_RULE, _UNDER = 0.6, 4.0
_TO_NUMBER = 24.0
"""Points from the last line of either half to the row of number and date."""


class RuleUnder(Flowable):  # type: ignore[misc] # reportlab has no types
    """A line in the middle, as long as it is told, in points."""

    def __init__(self, length: float) -> None:
        super().__init__()
        self.length = length

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        """Asked by the library for its size."""
        self.width = width
        return width, _UNDER

    def draw(self) -> None:
        """Asked by the library when its place is known."""
        _line(self.canv, self.width / 2, 0, self.length)


class LetterHead(Flowable):  # type: ignore[misc] # reportlab has no types
    """Both halves, and below them the row of number, place and date."""

    def __init__(self, letter: Letter, typeface: Typeface) -> None:
        super().__init__()
        self.letter = letter
        self.typeface = typeface
        self.agency = Ruler(typeface, AGENCY_SIZE).wrap(letter.agency, form.AGENCY_WIDTH * mm - 6, Style.BOLD)
        self.parent = Ruler(typeface, AGENCY_SIZE).wrap(letter.parent, form.AGENCY_WIDTH * mm - 6, Style.REGULAR)

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        """Asked by the library for its size."""
        left = len(self.parent) + len(self.agency) + (1 if self.letter.heading.mark else 0)
        self.rows = max(left, 2)
        self.height = AGENCY_SIZE + (self.rows - 1) * AGENCY_SIZE * _LEADING + _TO_NUMBER + 4
        return width, self.height

    def draw(self) -> None:
        """Asked by the library when its place is known."""
        top = self.height - AGENCY_SIZE
        self._agency(top)
        self._nation(top)
        left, right = form.AGENCY_WIDTH / 2 * mm, (form.AGENCY_WIDTH + form.NATION_WIDTH / 2) * mm
        self._write(left, 4, self.letter.number, Style.REGULAR, NUMBER_SIZE)
        self._write(right, 4, self.letter.place_and_date, Style.ITALIC, MOTTO_SIZE)

    def _agency(self, baseline: float) -> None:
        middle, wide = form.AGENCY_WIDTH / 2 * mm, 0.0
        lines = [*((one, Style.REGULAR) for one in self.parent), *((one, Style.BOLD) for one in self.agency)]
        for place, (text, style) in enumerate(lines):
            wide = self._write(middle, baseline - place * AGENCY_SIZE * _LEADING, text, style, AGENCY_SIZE)
        last = baseline - (len(lines) - 1) * AGENCY_SIZE * _LEADING
        if self.letter.heading.mark:
            mark = last - AGENCY_SIZE * _LEADING
            self._write(middle, mark, self.letter.heading.mark, Style.REGULAR, AGENCY_SIZE)
        else:
            _line(self.canv, middle, last - _UNDER, wide * form.AGENCY_RULE)

    def _nation(self, baseline: float) -> None:
        heading, middle = self.letter.heading, (form.AGENCY_WIDTH + form.NATION_WIDTH / 2) * mm
        wide = self._write(middle, baseline, heading.title, Style.BOLD, heading.size)
        if heading.motto:
            baseline -= MOTTO_SIZE * _LEADING
            wide = self._write(middle, baseline, heading.motto, Style.BOLD, MOTTO_SIZE)
        _line(self.canv, middle, baseline - _UNDER, wide)

    def _write(self, middle: float, baseline: float, text: str, style: Style, size: float) -> float:
        self.canv.setFont(style.font, size)
        self.canv.drawCentredString(middle, baseline, text)
        return self.typeface.width(text, style, size)


def _line(canvas: Any, middle: float, y: float, length: float) -> None:
    canvas.setLineWidth(_RULE)
    canvas.line(middle - length / 2, y, middle + length / 2, y)
