"""The table of a report by groups of people, as dispatches name them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.adapters.documents.letter import Grid, GridColumn
from kiosk.adapters.documents.report_table import tenths
from kiosk.adapters.documents.shares import said_tenths
from kiosk.application.numerals import thousands
from kiosk.application.ports.reports import ReportRequest
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.app_answers import Question
from kiosk.domain.app_figures import AppFigures
from kiosk.domain.dispatches.target import Denominator

_HEADS = ("number", "group", "people", "smart", "installed", "running", "of_asked", "of_smart")
_WIDTHS = (9.0, 52.0, 15.0, 15.0, 15.0, 15.0, 22.0, 22.0)


@dataclass(frozen=True, slots=True)
class ReportGroups:
    """Visitors who said what they belong to, in the order of the office's list."""

    request: ReportRequest
    say: Callable[..., str]

    def grid(self) -> Grid | None:
        """One row for each group of which anybody was asked; None where nobody said so."""
        known, form = self.request.figures.known, self.request.form
        found = known.visitors if known else {}
        keys = [one for one in self.request.groups.keys if one != form.visitors_group and one in found]
        rows = [self._row(key, found[key]) for key in keys if found[key].asked]
        if not rows:
            return None
        columns = tuple(
            GridColumn(self.say(f"head_{key}"), width, centred=key != "group")
            for key, width in zip(_HEADS, _WIDTHS, strict=True)
        )
        numbered = tuple((str(place), *row) for place, row in enumerate(rows, start=1))
        return Grid(columns, numbered, self.say("groups_note"))

    def _row(self, key: str, figures: AppFigures) -> tuple[str, ...]:
        counts = (figures.asked, figures.with_smartphone, figures.installed, figures.running)
        shares = (said_tenths(tenths(figures, Question.INSTALLED, of)) for of in Denominator)
        return self.request.groups.label(key, VIETNAMESE), *map(thousands, counts), *shares
