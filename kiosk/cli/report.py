"""`report`: what the visitors of some days answered, as the office's official report."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.compose_report import NoSuchDispatchError, ReportOrder
from kiosk.application.report_figures import Period, week_named
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, day_of
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.office_time import office_day
from kiosk.domain.report_form import ReportKind
from kiosk.reporting import report_composing, report_documents

_SUFFIXES = (".pdf", ".docx")
"""Kinds of files that a report can be: one to sign, one to edit."""
report_app = typer.Typer(help=say("help.report"), no_args_is_help=True, rich_markup_mode=None)

OutOption = Annotated[Path, typer.Option("--out", help=say("help.report_out"), dir_okay=False)]
DispatchOption = Annotated[str, typer.Option("--dispatch", help=say("help.report_dispatch"))]


@report_app.command("week", help=say("help.report_week"))
def week(
    out: OutOption,
    week: Annotated[str, typer.Option("--week", help=say("help.week"))] = "",
    dispatch: DispatchOption = "",
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Write the report of a week, by default of the last whole one."""
    try:
        period = week_named(week) if week else None
    except ValueError:
        stop(Exit.USAGE, say("bad_week", week=week[:20]))
    _write(ReportOrder(ReportKind.WEEKLY, period, dispatch), out, folder, json=json)


@report_app.command("result", help=say("help.report_result"))
def result(
    out: OutOption,
    dispatch: DispatchOption,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Write the report of the results of a dispatch, from its day to its last one."""
    _write(ReportOrder(ReportKind.RESULT, dispatch=dispatch), out, folder, json=json)


@report_app.command("summary", help=say("help.report_summary"))
def summary(
    out: OutOption,
    first: Annotated[str, typer.Option("--from", help=say("help.report_from"))],
    last: Annotated[str, typer.Option("--to", help=say("help.report_to"))],
    dispatch: DispatchOption = "",
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Write the summary of a period."""
    today = office_day(SystemClock().now())
    period = Period(day_of(first, today), day_of(last, today))
    if period.last < period.first:
        stop(Exit.USAGE, say("bad_period", first=first[:20], last=last[:20]))
    _write(ReportOrder(ReportKind.SUMMARY, period, dispatch), out, folder, json=json)


def _write(order: ReportOrder, out: Path, folder: Path | None, *, json: bool) -> None:
    if out.suffix.lower() not in _SUFFIXES:
        stop(Exit.USAGE, say("report_form", file=out.name))
    with faults_told():
        facts = read_facts(folder_of(folder))
        pdf, docx = report_documents(facts)
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            try:
                request = report_composing(facts, desk)(order)
            except NoSuchDispatchError:
                stop(Exit.USAGE, sentence("dispatch.unknown", number=order.dispatch[:40]))
        (docx if out.suffix.lower() == ".docx" else pdf).write(request, out.expanduser().absolute())
    figures = request.figures
    period = figures.period
    if json:
        days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
        answer({**days, "last_seq": figures.last_seq, "now": asdict(figures.now), "before": asdict(figures.before)})
        return
    days = {"first": f"{period.first:%d/%m/%Y}", "last": f"{period.last:%d/%m/%Y}"}
    tell(say("report_written", file=out.name, asked=figures.now.asked, people=figures.now.people, **days))
