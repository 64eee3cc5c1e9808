"""Passes and badges on paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from kiosk.domain.office import Office
from kiosk.domain.passes.pass_code import PassName
from kiosk.domain.passes.rules import Stock


@dataclass(frozen=True, slots=True)
class PassCard:
    """One pass, ready for paper."""

    name: PassName
    text: str = field(repr=False)
    """What its code says."""
    until: date
    holder: str = field(default="", repr=False)
    """Masked name and year of birth, as far as the office wants them on it; empty for a blank."""
    copy: int = 0
    """0 for the first print, else which reprint."""


@dataclass(frozen=True, slots=True)
class BadgeCard:
    """One badge on paper: what the office wants on it, line by line."""

    number: str
    lines: tuple[str, ...] = field(repr=False)
    text: str = field(default="", repr=False)
    """What its code says, empty for none."""


@dataclass(frozen=True, slots=True)
class CardSheet:
    """Cards of one print."""

    office: Office
    stock: Stock
    made_at: datetime
    cards: tuple[PassCard | BadgeCard, ...]


class CardDocument(Protocol):
    """Draws cards."""

    def write(self, sheet: CardSheet, out: Path) -> int:
        """Write `out`, whole or not at all, and return its number of pages: a PDF, or a picture of the first page.

        Raises OSError.
        """
        ...
