"""`report`: what the visitors of a week answered, as the office's official report."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.report_file import load_report_form, load_report_words
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.reports import ReportDocument, ReportRequest
from kiosk.application.report_figures import Period, read_figures, week_named, week_of
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES, Facts, read_facts, recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.office_time import office_day

_SUFFIXES = (".pdf", ".docx")
"""Kinds of files that a report can be: one to sign, one to edit."""
report_app = typer.Typer(help=say("help.report"), no_args_is_help=True, rich_markup_mode=None)


@report_app.callback()
def reports() -> None:
    """More kinds of reports than one."""


@report_app.command("week", help=say("help.report_week"))
def week(
    out: Annotated[Path, typer.Option("--out", help=say("help.report_out"), dir_okay=False)],
    week: Annotated[str, typer.Option("--week", help=say("help.week"))] = "",
    dispatch: Annotated[str, typer.Option("--dispatch", help=say("help.report_dispatch"))] = "",
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Write the report of a week, by default of the last whole one."""
    clock = SystemClock()
    period = _period(week, clock)
    if out.suffix.lower() not in _SUFFIXES:
        stop(Exit.USAGE, say("report_form", file=out.name))
    with faults_told():
        facts = read_facts(folder_of(folder))
        form, asked = load_report_form(facts.layers), _dispatch(facts, dispatch)
        document = _document(facts, out.suffix.lower())
        with recording(facts, clock, DEFAULT_OPERATOR) as desk:
            figures = read_figures(desk.register, period, clock)
        request = ReportRequest(facts.office, facts.app, form, figures, asked, load_groups(facts.layers))
        document.write(request, out.expanduser().absolute())
    if json:
        days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
        answer({**days, "last_seq": figures.last_seq, "now": asdict(figures.now), "before": asdict(figures.before)})
        return
    days = {"first": f"{period.first:%d/%m/%Y}", "last": f"{period.last:%d/%m/%Y}"}
    tell(say("report_written", file=out.name, asked=figures.now.asked, people=figures.now.people, **days))


def _period(text: str, clock: Clock) -> Period:
    if not text:
        return week_of(office_day(clock.now()) - timedelta(days=7))
    try:
        return week_named(text)
    except ValueError:
        stop(Exit.USAGE, say("bad_week", week=text[:20]))


def _dispatch(facts: Facts, number: str) -> Dispatch | None:
    if not number:
        return None
    found = load_dispatches(facts.layers).book.find(number)
    if found is None:
        stop(Exit.USAGE, sentence("dispatch.unknown", number=number[:40]))
    return found


def _document(facts: Facts, suffix: str) -> ReportDocument:
    fonts, vietnamese, sentences = RESOURCES / "fonts", facts.wordings.of(VIETNAMESE), load_report_words(facts.layers)
    if suffix == ".docx":
        from kiosk.adapters.documents.letter_docx import ReportDocx

        return ReportDocx(fonts, vietnamese, sentences)
    from kiosk.adapters.documents.letter_pdf import ReportPdf

    return ReportPdf(fonts, vietnamese, sentences)
