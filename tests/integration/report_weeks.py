"""Two weeks of a desk for reports, and their figures counted by the plainest loop there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.report_file import load_report_form, load_report_words
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.compose_report import addressees
from kiosk.application.outcomes import EntryMade
from kiosk.application.ports.reports import ReportRequest
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.report_figures import ReportFigures, read_figures, week_named
from kiosk.application.wording import Wording
from kiosk.domain.app_answers import ALL_YES, Answer, AppAnswers, Phone
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.report_form import ReportKind
from kiosk.domain.visit import VisitState
from tests.fakes.desk import RESOURCES
from tests.integration.registers import Door, form

LAYERS = Layers(RESOURCES)
OFFICE = load_office(LAYERS)
HOURS = OFFICE.hours
WEEK = week_named("2026-W47")
YES, NO = Answer.YES, Answer.NO
KNOWS = AppAnswers(YES, NO, reason="how", phone=Phone.SMART)
FULL = AppAnswers(YES, NO, reason="storage", phone=Phone.SMART)
INSTALLED = AppAnswers(YES, YES, NO, phone=Phone.SMART)
NEVER_HEARD = AppAnswers(NO, phone=Phone.SMART)
PLAIN = AppAnswers(YES, reason="no_smartphone", phone=Phone.PLAIN)
BUSY = AppAnswers(skipped_because="queue")
THIS_WEEK = [*[ALL_YES] * 5, *[INSTALLED] * 2, KNOWS, KNOWS, FULL, NEVER_HEARD, *[PLAIN] * 3, BUSY]
LAST_WEEK = [ALL_YES, INSTALLED, KNOWS, PLAIN]


def comes(door: Door, number: int, answers: AppAnswers) -> str:
    """Somebody of their own comes in, says this, and leaves."""
    filled = form(f"form-{number}-{door.scans}", f"Lê Văn {number}", f"09000{number:05}")
    door.scans += 1
    made = RegisterByHand(door.desk)(filled)
    assert isinstance(made, EntryMade)
    visit = made.line.visit.visit_id
    ChangeVisit(door.desk).answer(visit, answers)
    door.clock.forward(minutes=5)
    ChangeVisit(door.desk).leave(visit)
    return visit


def two_weeks(door: Door) -> None:
    """The week before, then this one: Thursday, with somebody who comes twice and a visit that is undone."""
    for number, answers in enumerate(LAST_WEEK, start=1):
        comes(door, number, answers)
    door.clock.forward(days=7)
    for number, answers in enumerate(THIS_WEEK, start=11):
        comes(door, number, answers)


def request(door: Door, **changed: object) -> ReportRequest:
    """The report of the week from this register."""
    figures = read_figures(door.register, WEEK, door.clock, HOURS, "residents")
    changeless = (OFFICE, load_app(LAYERS), load_report_form(LAYERS), figures)
    plain = ReportRequest(*changeless, groups=load_groups(LAYERS))
    made = replace(plain, **changed)  # type: ignore[arg-type] # each caller names fields of the request
    return made if "to" in changed else replace(made, to=addressees(made.form, made.dispatch))


def dispatch(name: str) -> Dispatch | None:
    """One of the dispatches that ship."""
    return load_dispatches(LAYERS).book.find(name)


def words_of_reports() -> tuple[Path, Wording, dict[ReportKind, Wording]]:
    """What every document is made with."""
    return RESOURCES / "fonts", load_wordings(LAYERS).of("vi"), load_report_words(LAYERS)


def recounted(door: Door, first: date, last: date) -> dict[str, int]:
    """The same numbers from the lines of the register, one day after another."""
    said: dict[str, AppAnswers] = {}
    seen: set[str] = set()
    visits = 0
    with door.register.read() as reader:
        for offset in range((last - first).days + 1):
            for line in reader.lines_of_day(first + timedelta(days=offset)):
                if line.visit.state is VisitState.UNDONE or line.visit.official_id:
                    continue
                visits += 1
                person = reader.person_of(line.visit.visitor_id)
                seen.add(person)
                answers = line.visit.answers
                if answers.knows is not Answer.NOT_ASKED or answers.phone in (Phone.PLAIN, Phone.NONE):
                    said[person] = answers
    without = [one for one in said.values() if one.phone in (Phone.PLAIN, Phone.NONE)]
    return {
        "visits": visits,
        "people": len(seen),
        "asked": len(said),
        "without_smartphone": len(without),
        "knows": len([one for one in said.values() if one.knows is YES]),
        "installed": len([one for one in said.values() if one.installed is YES]),
        "running": len([one for one in said.values() if one.running is YES]),
    }


def counted(figures: ReportFigures) -> dict[str, int]:
    """What the report's own query says."""
    now = figures.now
    names = ("visits", "people", "asked", "without_smartphone", "knows", "installed", "running")
    return {name: getattr(now, name) for name in names}
