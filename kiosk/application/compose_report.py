"""What a report is to be about becomes what it is made of: period, figures, addressees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.application.ports.clock import Clock
from kiosk.application.ports.dispatches import DispatchShelf
from kiosk.application.ports.register import Register
from kiosk.application.ports.reports import ReportRequest
from kiosk.application.read_progress import counted_since
from kiosk.application.report_figures import Period, read_figures, week_of
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.office import App, Office
from kiosk.domain.office_time import office_day
from kiosk.domain.report_form import ReportForm, ReportKind


class NoSuchDispatchError(LookupError):
    """No dispatch of the office has this key or number, or none was named where one is needed."""


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """What somebody wants reported."""

    kind: ReportKind = ReportKind.WEEKLY
    period: Period | None = None
    """By default the last whole week; a result has the days of its dispatch."""
    dispatch: str = ""
    """Key or number of the dispatch that it answers; a result needs one."""
    by_itself: bool = False
    """The notice that nobody ordered: it answers the dispatch in force that wants results every week, and goes where
    the office's own reports go.
    """


@dataclass(frozen=True, slots=True)
class ComposeReport:
    """Reads the register and the office's files, as they stand now."""

    register: Register
    clock: Clock
    office: Office
    app: App
    read_form: Callable[[], ReportForm]
    """Raises what the files' reader raises."""
    shelf: DispatchShelf

    def __call__(self, order: ReportOrder) -> ReportRequest:
        """Raises `NoSuchDispatchError`, `RegisterUnavailableError`, and what reading the form raises."""
        form, shelf, today = self.read_form(), self.shelf.read(), office_day(self.clock.now())
        dispatch = shelf.book.find(order.dispatch) if order.dispatch else None
        if order.by_itself:
            dispatch = next((one for one in shelf.book.in_force(today) if one.weekly), None)
        if dispatch is None and (order.dispatch or order.kind is ReportKind.RESULT):
            raise NoSuchDispatchError(order.dispatch)
        board = order.kind is ReportKind.BOARD
        period = Period(counted_since(shelf.book, today), today) if board else _period(order, dispatch, today)
        hours, running = self.office.hours, self.office.running_counts
        figures = read_figures(self.register, period, self.clock, hours, form.visitors_group, running)
        return ReportRequest(
            office=self.office,
            app=self.app,
            form=form,
            figures=figures,
            dispatch=dispatch,
            groups=shelf.groups,
            kind=order.kind,
            others=shelf.book.in_force(today) if board else (),
            to=form.to if order.by_itself and form.to else addressees(form, dispatch),
        )


def addressees(form: ReportForm, dispatch: Dispatch | None) -> tuple[str, ...]:
    """Whom a dispatch names, else who wrote it; a report of the office's own goes where the office's file says."""
    if dispatch is None:
        return form.to
    return tuple(one.name for one in dispatch.results_go_to) or (dispatch.issuer,)


def campaign_of(dispatch: Dispatch, today: date) -> Period:
    """From the first day of a dispatch to its last, or to today while that is still to come."""
    ends = dispatch.campaign_ends
    last = min(today, ends.last_good_day) if ends else today
    return Period(dispatch.issued.earliest, max(last, dispatch.issued.earliest))


def last_week(today: date) -> Period:
    """The last whole week before today."""
    return week_of(today - timedelta(days=7))


def _period(order: ReportOrder, dispatch: Dispatch | None, today: date) -> Period:
    if order.kind is ReportKind.RESULT and dispatch is not None:
        return campaign_of(dispatch, today)
    return order.period or last_week(today)
