"""Drafts of reports: one that somebody asks for, and each week's notice on Monday by itself (dispatch 003, item 8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from kiosk.application.compose_report import ComposeReport, ReportOrder, last_week
from kiosk.application.ports.reports import ReportDocument, ReportDraft, ReportPlace, ReportRequest
from kiosk.application.report_figures import Period
from kiosk.domain.office_time import office_day
from kiosk.domain.report_form import ReportKind

MOST_WEEKS = 5
"""Weeks that a kiosk which was off makes up for; older ones somebody asks for."""
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class DraftReports:
    """Writes both files of a draft; belongs on the report lane."""

    compose: ComposeReport
    pdf: ReportDocument
    docx: ReportDocument
    place: ReportPlace

    def draft(self, order: ReportOrder) -> ReportDraft:
        """Write a draft beside those that lie there, both files or none.

        Raises OSError, `NoSuchDispatchError`, `RegisterUnavailableError`, and what reading the office's files raises.
        """
        request = self.compose(order)
        draft = self.place.free(name_of(replace(request, dispatch=None) if order.by_itself else request))
        self.docx.write(request, draft.docx)
        try:
            self.pdf.write(request, draft.pdf)
        except BaseException:
            draft.docx.unlink(missing_ok=True)
            raise
        return draft

    def missed_weeks(self) -> tuple[ReportDraft, ...]:
        """Draft every whole week since the last that was drafted by itself; nothing when Monday's is there.

        The first of all is last week's, and only where there was a visitor. Nothing is due on days without an app.
        Raises as `draft` does.
        """
        last, before = last_week(office_day(self.compose.clock.now())), self.place.last_week()
        if not self.compose.app.is_asked:
            if before is not None and before < last.first:
                self.place.keep_week(last.first)
            return ()
        if before is not None and before > last.first:
            # A clock that was ahead must not silence it until that day comes.
            self.place.keep_week(last.first)
            return ()
        if before is None and not self._had_visitors(last):
            return ()
        first = last.first if before is None else max(before + _WEEK, last.first - (MOST_WEEKS - 1) * _WEEK)
        made = []
        while first <= last.first:
            made.append(self.draft(ReportOrder(period=Period(first, first + timedelta(days=6)), by_itself=True)))
            self.place.keep_week(first)
            first += _WEEK
        return tuple(made)

    def _had_visitors(self, period: Period) -> bool:
        with self.compose.register.read() as reader:
            return any(True for _ in reader.answers_between(period.first, period.last))


def name_of(request: ReportRequest) -> str:
    """A file's name that says what is in it, in letters that every system takes."""
    period, dispatch = request.figures.period, f"-{request.dispatch.key}" if request.dispatch else ""
    if request.kind is ReportKind.WEEKLY:
        year, week, _ = period.first.isocalendar()
        return f"bao-cao-tuan-{year}-W{week:02}{dispatch}"
    if request.kind is ReportKind.BOARD:
        return f"bang-cong-van-{period.last.isoformat()}"
    what = "bao-cao-ket-qua" if request.kind is ReportKind.RESULT else "bao-cao-tong-hop"
    return f"{what}{dispatch}-{period.first.isoformat()}-{period.last.isoformat()}"
