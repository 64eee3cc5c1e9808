"""The table of a report: how many people stand where, and how that is beside the days before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.adapters.documents.letter import Grid, GridColumn
from kiosk.adapters.documents.shares import NONE, day_of, said_tenths
from kiosk.application.numerals import points_said, thousands
from kiosk.application.ports.reports import ReportRequest
from kiosk.domain.app_answers import Question
from kiosk.domain.app_figures import AppFigures
from kiosk.domain.dispatches.target import Denominator, tenths_of_percent
from kiosk.domain.report_form import ReportKind

_HEADS = ("number", "what", "people", "of_asked", "of_smart", "before", "change")
_WIDTHS = (9.0, 50.0, 18.0, 27.0, 26.0, 16.0, 19.0)
_ALONE = (ReportKind.RESULT, ReportKind.BOARD)
"""Before what these tell there is nothing to compare with."""
_COMPARED = {Question.KNOWS: Denominator.EVERYONE}
"""By which share two periods are compared; people with a smartphone for what needs one."""


@dataclass(frozen=True, slots=True)
class ReportTable:
    """Where there is nothing to compare with, the last two columns are left out."""

    request: ReportRequest
    say: Callable[..., str]

    def grid(self) -> Grid:
        """One row for each count."""
        now, before = self.request.figures.now, self.request.figures.before
        counts = (
            (self.say("row_asked"), now.asked, NONE, NONE, before.asked, NONE),
            (self.say("row_smart"), now.with_smartphone, NONE, NONE, before.with_smartphone, NONE),
            *(self._counted(question) for question in Question),
        )
        rows = [(str(place), *map(_cell, row)) for place, row in enumerate(counts, start=1)]
        shown = len(_HEADS) - 2 if self.request.kind in _ALONE else len(_HEADS)
        widths = [*_WIDTHS[:shown]]
        widths[1] += sum(_WIDTHS[shown:])
        columns = tuple(
            GridColumn(self.say(f"head_{key}"), width, centred=key != "what")
            for key, width in zip(_HEADS, widths, strict=False)
        )
        return Grid(columns, tuple(row[:shown] for row in rows), self._note())

    def _note(self) -> str:
        period = self.request.figures.period.before
        without = thousands(self.request.figures.now.without_smartphone)
        return self.say("table_note", without=without, first=day_of(period.first), last=day_of(period.last))

    def _counted(self, question: Question) -> tuple[str | int, ...]:
        now, before = self.request.figures.now, self.request.figures.before
        of_asked = said_tenths(tenths(now, question, Denominator.EVERYONE))
        of_smart = said_tenths(tenths(now, question, Denominator.WITH_SMARTPHONE))
        if question is Question.KNOWS:
            of_smart = NONE
        what = self.say(f"row_{question.value}")
        return what, now.done(question), of_asked, of_smart, before.done(question), change_said(now, before, question)


def tenths(figures: AppFigures, question: Question, of: Denominator) -> int | None:
    """Tenths of a percent as they are printed, cut; None where there is nobody."""
    share = figures.headcount(question).share(of)
    return None if share is None else tenths_of_percent(share)


def change_said(now: AppFigures, before: AppFigures, question: Question) -> str:
    """Points between the two printed shares with a sign, so that who subtracts them finds the same."""
    of = _COMPARED.get(question, Denominator.WITH_SMARTPHONE)
    new, old = tenths(now, question, of), tenths(before, question, of)
    return NONE if new is None or old is None else points_said(new - old)


def _cell(value: str | int) -> str:
    return value if isinstance(value, str) else thousands(value)
