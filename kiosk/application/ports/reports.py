"""Reports as documents, where they lie, and their pages as pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from kiosk.application.report_figures import ReportFigures
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.dispatches.groups import Groups
from kiosk.domain.office import App, Office
from kiosk.domain.report_form import ReportForm, ReportKind


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What a report is made of."""

    office: Office
    app: App
    form: ReportForm
    figures: ReportFigures
    dispatch: Dispatch | None = None
    """The dispatch that it answers, None for a report of the office's own."""
    groups: Groups = Groups()
    """Names of the groups that its targets speak of."""
    kind: ReportKind = ReportKind.WEEKLY
    others: tuple[Dispatch, ...] = ()
    """Further dispatches whose targets it tells."""
    to: tuple[str, ...] = ()
    """Whom it addresses; nobody leaves a dotted line for the clerk."""


class ReportDocument(Protocol):
    """One kind of file."""

    def write(self, request: ReportRequest, out: Path) -> int:
        """Write `out`, whole or not at all, and give its number of pages, 0 where that is not known. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A report that lies ready: one file to sign, one to edit."""

    name: str
    """Of both files, without their ends."""
    pdf: Path
    docx: Path


class ReportPlace(Protocol):
    """The folder in which drafts lie until the office takes them out."""

    def free(self, name: str) -> ReportDraft:
        """Where a draft of this name can be written without touching another."""
        ...

    def drafts(self) -> tuple[ReportDraft, ...]:
        """What lies there, the newest first."""
        ...

    def copy(self, file: Path, out: Path) -> None:
        """Copy one file of a draft to `out`, whole or not at all. Raises OSError."""
        ...

    def last_week(self) -> date | None:
        """The Monday of the last week that was drafted by itself; None before the first."""
        ...

    def keep_week(self, monday: date) -> None:
        """Remember that this week was. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page: `rgb` has three bytes for each of `width` x `height` pixels, row by row from the top."""

    width: int
    height: int
    rgb: bytes


class PagePictures(Protocol):
    """Looks at a PDF."""

    def pages(self, file: Path, width: int) -> tuple[PagePicture, ...]:
        """The first pages, `width` pixels wide. Raises OSError for a file that is gone or no PDF."""
        ...

    def page(self, file: Path, place: int, width: int) -> PagePicture:
        """One page, from 0, `width` pixels wide. Raises OSError where there is no such file, PDF or page."""
        ...

    def count(self, file: Path) -> int:
        """How many pages it has. Raises OSError for a file that is gone or no PDF."""
        ...
