"""In what form the office reports: heading, addressees, who signs. An administrator's facts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ReportKind(Enum):
    """What a report is about; the values name its file of sentences."""

    WEEKLY = "weekly"
    """The result notice of a week (dispatch 003, item 8)."""
    RESULT = "result"
    """To whom a dispatch wants its results, over its whole campaign (dispatch 002)."""
    SUMMARY = "summary"
    """Of a period that somebody chooses (dispatch 003, item 8)."""
    BOARD = "board"
    """Every target of every dispatch in force, as the board of the desk shows them."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands on top of a document: of a state body (Decree 30/2020), of the Party, of the Youth Union."""

    title: str
    """On the right: the nation for state bodies, the organisation for the others."""
    motto: str
    """Below it; only state bodies have one."""
    size: float
    """Of the title, in points."""
    mark: str
    """Under the agency in place of a line; empty for state bodies."""
    number: str
    """The number's line with the place `{symbol}`; the number itself is the clerk's to give."""


@dataclass(frozen=True, slots=True)
class ReportForm:
    """The form of every report of this office."""

    heading: Heading
    symbol: str
    """Kind and agency as they stand behind the number (BC-UBND)."""
    to: tuple[str, ...]
    """To whom a report goes that answers no dispatch; nobody leaves a dotted line for the clerk."""
    recipients: tuple[str, ...]
    """The list at the end, without dashes."""
    authority: str
    """Stands over the signer's post (KT. CHỦ TỊCH); empty for the head's own signature."""
    visitors_group: str
    """Key of the group whose targets are measured by the visitors of the desk."""
    tasks: tuple[str, ...]
    """What the office does next."""
