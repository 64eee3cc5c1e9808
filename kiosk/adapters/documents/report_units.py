"""The table of a report by the office's units, ranked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.adapters.documents.letter import Grid, GridColumn
from kiosk.adapters.documents.shares import NONE, day_of, said_share
from kiosk.application.numerals import points_said, thousands
from kiosk.application.ports.reports import ReportRequest
from kiosk.domain.dispatches.target import Denominator, tenths_of_percent
from kiosk.domain.unit_rank import UnitRank

_HEADS = ("rank", "unit", "people", "smart", "installed", "of_smart", "rise")
_WIDTHS = (16.0, 59.0, 16.0, 16.0, 16.0, 24.0, 18.0)


@dataclass(frozen=True, slots=True)
class ReportUnits:
    """By the rosters, as of the last day of the report and of the last day before it."""

    request: ReportRequest
    say: Callable[..., str]

    def grid(self) -> Grid | None:
        """One row for each unit; None where no roster names any."""
        figures = self.request.figures
        if not figures.units:
            return None
        columns = tuple(
            GridColumn(self.say(f"head_{key}"), width, centred=key != "unit")
            for key, width in zip(_HEADS, _WIDTHS, strict=True)
        )
        days = {"last": day_of(figures.period.last), "before": day_of(figures.period.before.last)}
        return Grid(columns, tuple(map(self._row, figures.units)), self.say("units_note", **days))

    def _row(self, one: UnitRank) -> tuple[str, ...]:
        counts = (one.now.members, one.now.of(Denominator.WITH_SMARTPHONE), one.now.done)
        return str(one.rank), one.unit, *map(thousands, counts), said_share(one.share), _rise(one)


def _rise(one: UnitRank) -> str:
    """Points between the two printed shares, so that who subtracts them finds the same."""
    before = one.before.share(Denominator.WITH_SMARTPHONE)
    if one.share is None or before is None:
        return NONE
    return points_said(tenths_of_percent(one.share) - tenths_of_percent(before))
