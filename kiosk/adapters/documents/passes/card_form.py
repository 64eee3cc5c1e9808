"""Measures of a card, in millimetres from its upper left corner; sizes of type in points (`paper.md` 7)."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.publicity.codes import DOT

MODULE = 15 * DOT
"""1.27 mm: 41 of them are 52.1 mm, and four are the 5.08 mm of white around them."""


@dataclass(frozen=True, slots=True)
class CardForm:
    """Where each part of a card stands."""

    width: float
    height: float
    room: float
    """Width for text and for the bar."""
    agency: tuple[float, float]
    """Baselines of its two lines."""
    bar: tuple[float, float]
    """Top and height."""
    code_top: float
    number: float
    """Baselines from here on."""
    holder: float
    validity: float
    rule: float
    notes: tuple[float, float]
    agency_size: float = 7.4
    title_size: float = 15.0
    number_size: float = 14.0
    holder_size: float = 11.0
    validity_size: float = 8.5
    note_size: float = 7.2

    @property
    def middle(self) -> float:
        """Where centred texts stand."""
        return self.width / 2

    @property
    def left(self) -> float:
        """Where the room for text begins."""
        return (self.width - self.room) / 2


A7 = CardForm(
    width=74.0,
    height=105.0,
    room=66.0,
    agency=(5.9, 9.2),
    bar=(10.6, 7.0),
    code_top=22.75,
    number=85.0,
    holder=89.9,
    validity=93.9,
    rule=95.4,
    notes=(98.5, 101.6),
)
LABEL = CardForm(
    width=62.0,
    height=100.0,
    room=56.0,
    agency=(4.4, 7.5),
    bar=(8.6, 6.0),
    code_top=19.7,
    number=81.9,
    holder=86.5,
    validity=90.2,
    rule=91.5,
    notes=(94.3, 97.0),
    agency_size=6.6,
    title_size=12.5,
    validity_size=8.0,
    note_size=6.4,
)
"""The edge of the tape on which nothing is printed is the rest of the white beside the code."""
EIGHTH = (74.25, 105.0)
"""A4, landscape, in four columns and two rows."""
A4_LANDSCAPE = (297.0, 210.0)
COLUMNS, ROWS = 4, 2
