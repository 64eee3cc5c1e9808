"""What can happen at the desk itself, of no one visit, past tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.codes.reading import Refusal
from kiosk.domain.sheet import SheetSeal


@dataclass(frozen=True, slots=True)
class ScanRefused:
    """A code was no visitor's code; the journal keeps nothing of its text."""

    refusal: Refusal
    dialect: str = ""


@dataclass(frozen=True, slots=True)
class RegisterPrinted:
    """A day's register was put on paper; the second time it is a reprint."""

    day: date
    copy: int
    """1 for the first print of this day."""
    pages: int
    reason: SheetSeal | None = None
    """Why it was printed again; typed, so it may name a person."""
