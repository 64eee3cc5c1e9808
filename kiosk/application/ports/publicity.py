"""Printed matter as files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from kiosk.domain.office import Office
from kiosk.domain.office_time import office_day
from kiosk.domain.publicity.content import Publicity
from kiosk.domain.publicity.posting import Posting
from kiosk.domain.publicity.printed import Kind


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """One print: of what, in which language, from which data."""

    content: Publicity
    kind: Kind
    language: str
    version: str
    """Of the data: `2026-11.1`."""
    made_at: datetime
    pixels: int = 1920
    """Width of a picture."""
    page: int = 0
    """Which page a picture shows, from 0."""

    @property
    def day(self) -> date:
        """The day in the office that the print names."""
        return office_day(self.made_at)


class PublicityDocument(Protocol):
    """Makes the files."""

    def write(self, order: PrintOrder, out: Path) -> int:
        """Write `out`, whole or not at all, and return the print's number of pages. The suffix says what kind of file.

        Raises OSError.
        """
        ...


@dataclass(frozen=True, slots=True)
class PostingsSheet:
    """What hangs where, ready for paper."""

    office: Office
    postings: tuple[Posting, ...]
    printed_at: datetime
    printed_by: str


class PostingsDocument(Protocol):
    """Draws the log, or writes it as a table."""

    def write(self, sheet: PostingsSheet, out: Path) -> int:
        """Write `out`, whole or not at all, and return the number of pages, or of rows in a table. Raises OSError."""
        ...
