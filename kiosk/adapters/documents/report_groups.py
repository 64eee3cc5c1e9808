"""The table of a report by groups of people, as dispatches name them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.adapters.documents.letter import Grid, GridColumn
from kiosk.adapters.documents.shares import said_share
from kiosk.application.numerals import thousands
from kiosk.application.ports.reports import ReportRequest
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.app_answers import Question
from kiosk.domain.dispatches.target import Denominator, Headcount

_HEADS = ("number", "group", "people", "smart", "installed", "running", "of_asked", "of_smart")
_WIDTHS = (9.0, 52.0, 15.0, 15.0, 15.0, 15.0, 22.0, 22.0)


@dataclass(frozen=True, slots=True)
class ReportGroups:
    """By its roster where a group has one, else by visitors who said that they belong to it."""

    request: ReportRequest
    say: Callable[..., str]

    def grid(self) -> Grid | None:
        """One row for each group of which anybody is known, in the order of the office's list; None without any."""
        everyone, figures = self.request.form.visitors_group, self.request.figures
        rows = []
        for key in self.request.groups.keys:
            installed = figures.headcount(key, Question.INSTALLED) if key != everyone else None
            running = figures.headcount(key, Question.RUNNING)
            if installed is not None and running is not None:
                rows.append(self._row(key, installed, running))
        if not rows:
            return None
        columns = tuple(
            GridColumn(self.say(f"head_{key}"), width, centred=key != "group")
            for key, width in zip(_HEADS, _WIDTHS, strict=True)
        )
        numbered = tuple((str(place), *row) for place, row in enumerate(rows, start=1))
        return Grid(columns, numbered, self.say("groups_note"))

    def _row(self, key: str, installed: Headcount, running: Headcount) -> tuple[str, ...]:
        smart = installed.of(Denominator.WITH_SMARTPHONE)
        counts = (installed.members, smart, installed.done, running.done)
        shares = (said_share(installed.share(of)) for of in Denominator)
        return self.request.groups.label(key, VIETNAMESE), *map(thousands, counts), *shares
