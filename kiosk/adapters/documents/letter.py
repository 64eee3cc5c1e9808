"""An official document in words, before anybody decides whether it is drawn or edited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.office import Office
from kiosk.domain.report_form import Heading

TOP, BOTTOM, LEFT, RIGHT = 20.0, 20.0, 30.0, 15.0
"""Margins in millimetres (Decree 30/2020, appendix I: 20-25, 20-25, 30-35, 15-20)."""
WIDTH, HEIGHT = 210.0, 297.0
TEXT_WIDTH = WIDTH - LEFT - RIGHT
AGENCY_WIDTH = 68.0
"""Of the left half of the heading."""
NATION_WIDTH = TEXT_WIDTH - AGENCY_WIDTH
INDENT = 12.7
"""Of a first line."""
BODY, LEADING, GAP = 13.0, 16.2, 6.0
"""Size of the text, from line to line, between paragraphs; in points."""
TITLE = 14.0
AGENCY_RULE = 0.4
"""Length of the line under the agency and under the title, of the text's (a third to a half)."""
TO_NAME = 30.0
"""Millimetres for the signature."""
TABLE_SIZE, HEAD_SIZE, NUMBER_SIZE, NOTE_SIZE = 10.5, 10.0, 9.0, 10.5
RECIPIENTS_HEAD, RECIPIENTS_SIZE, SOURCE_SIZE = 12.0, 11.0, 9.0
PAGE_NUMBER_AT = 13.0
"""Baseline of the page number, in millimetres from the top."""
SOURCE_AT = 11.0
"""Baseline of the line on the source, in the lower margin of page 1, in millimetres from the foot."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that begins in bold."""

    lead: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column of a table."""

    head: str
    width: float
    """In millimetres; those of a table are `TEXT_WIDTH` together."""
    centred: bool = True


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a row of column numbers, and a note under it."""

    columns: tuple[GridColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything that the document says, in the order in which it is read."""

    office: Office
    heading: Heading
    parent: str
    agency: str
    number: str
    place_and_date: str
    kind: str
    about: tuple[str, ...]
    to_label: str
    to: tuple[str, ...]
    opening: str
    body: tuple[Passage | Grid, ...]
    closing: str
    recipients_label: str
    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    signer: str
    source: str
    made_at: datetime


def listed(items: tuple[str, ...]) -> tuple[str, ...]:
    """Lines of an official list: a dash before each, `;` after each but the last, which ends in a full stop."""
    return tuple(f"- {one}{'.' if place == len(items) else ';'}" for place, one in enumerate(items, start=1))
