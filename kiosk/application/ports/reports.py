"""Reports as documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.application.report_figures import ReportFigures
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.dispatches.groups import Groups
from kiosk.domain.office import App, Office
from kiosk.domain.report_form import ReportForm


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


class ReportDocument(Protocol):
    """One kind of file."""

    def write(self, request: ReportRequest, out: Path) -> None:
        """Write `out`, whole or not at all. Raises OSError."""
        ...
