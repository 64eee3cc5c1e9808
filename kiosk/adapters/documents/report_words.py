"""The weekly report in words: the figures of a period put into the office's sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.adapters.documents.letter import Grid, GridColumn, Letter, Passage
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.report_targets import ReportTargets
from kiosk.adapters.documents.shares import NONE, day_of, said_tenths
from kiosk.adapters.documents.typeface import NO_BREAK_SPACE
from kiosk.application.numerals import points_said, thousands
from kiosk.application.ports.reports import ReportRequest
from kiosk.application.wording import VIETNAMESE, Wording
from kiosk.domain.app_answers import Question
from kiosk.domain.app_figures import UNSAID, AppFigures, Ranked
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.dispatches.target import Denominator, tenths_of_percent
from kiosk.domain.office_time import office_clock, office_day

_WIDTHS = (9.0, 50.0, 18.0, 27.0, 26.0, 16.0, 19.0)
_COMPARED = {Question.KNOWS: Denominator.EVERYONE}
"""By which share two weeks are compared; people with a smartphone for what needs one."""


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Composes the letter of one request."""

    request: ReportRequest
    paper: RegisterWords
    sentences: Wording

    def letter(self) -> Letter:
        """The whole document."""
        paper, office, form = self.paper, self.request.office, self.request.form
        to = self._addressees()
        return Letter(
            office=office,
            heading=form.heading,
            parent=self._short(office.parent).upper(),
            agency=paper.text(office.name).upper(),
            number=form.heading.number.format(symbol=form.symbol),
            place_and_date=paper.place_and_date(office, office_day(self.request.figures.read_at)),
            kind=self._say("kind"),
            about=tuple(self._say("about", app=self.request.app.name, **self._days()).split("\n")),
            to_label=self._say("to"),
            to=to,
            opening=self._opening(),
            body=tuple(self._body()),
            closing=self._say("closing", office=office.name, to=", ".join(to)),
            recipients_label=self._say("recipients"),
            recipients=tuple(map(paper.text, form.recipients)),
            authority=tuple(one for one in (paper.text(form.authority), paper.head_title(office)) if one),
            signer=paper.text(office.head_name),
            source=self._source(),
            made_at=self.request.figures.read_at,
        )

    def _say(self, key: str, **values: object) -> str:
        drawable = {name: self.paper.text(str(value)) for name, value in values.items()}
        # A number and what it counts never part.
        return re.sub(r"(?<=\d) (?=(?:người|lượt)\b)", NO_BREAK_SPACE, self.sentences.say(key, **drawable))

    def _short(self, text: str) -> str:
        for long in (self.paper.say("committee"), self.paper.say("committee_old")):
            text = text.replace(long, self.paper.say("committee_short"))
        return self.paper.text(text)

    def _days(self) -> dict[str, str]:
        period = self.request.figures.period
        return {"first": day_of(period.first), "last": day_of(period.last)}

    def _addressees(self) -> tuple[str, ...]:
        dispatch = self.request.dispatch
        if dispatch is None:
            return tuple(map(self.paper.text, self.request.form.to))
        names = tuple(one.name for one in dispatch.results_go_to) or (dispatch.issuer,)
        return tuple(map(self.paper.text, names))

    def _opening(self) -> str:
        office, dispatch = self.request.office.name, self.request.dispatch
        if dispatch is None:
            return self._say("opening", office=office)
        issued, issuer = str(dispatch.issued), dispatch.issuer
        return self._say("opening_dispatch", number=self._number(dispatch), issued=issued, issuer=issuer, office=office)

    def _number(self, dispatch: Dispatch) -> str:
        return self._say("number", number=dispatch.number) if dispatch.number else self._say("number_unknown")

    def _body(self) -> Iterator[Passage | Grid]:
        yield Passage(self._say("results"))
        yield self._table()
        dispatch = self.request.dispatch
        if dispatch and (targets := ReportTargets(self.request, self._say).grid(dispatch)):
            yield Passage(self._say("targets"))
            yield targets
        yield Passage(self._say("funnel"), self._funnel())
        yield self._reasons()
        yield Passage(self._say("difficulties"), self._difficulties())
        if self.request.form.tasks:
            yield Passage(self._say("tasks"), self.paper.text("; ".join(self.request.form.tasks)) + ".")

    def _table(self) -> Grid:
        now, before = self.request.figures.now, self.request.figures.before
        heads = ("number", "what", "people", "of_asked", "of_smart", "before", "change")
        columns = tuple(
            GridColumn(self._say(f"head_{key}"), width, centred=key != "what")
            for key, width in zip(heads, _WIDTHS, strict=True)
        )
        counts = (
            (self._say("row_asked"), now.asked, NONE, NONE, before.asked, NONE),
            (self._say("row_smart"), now.with_smartphone, NONE, NONE, before.with_smartphone, NONE),
            *(self._counted(question) for question in Question),
        )
        rows = tuple((str(place), *map(_cell, row)) for place, row in enumerate(counts, start=1))
        period = self.request.figures.period.before
        days = {"first": day_of(period.first), "last": day_of(period.last)}
        return Grid(columns, rows, self._say("table_note", without=thousands(now.without_smartphone), **days))

    def _counted(self, question: Question) -> tuple[str | int, ...]:
        now, before = self.request.figures.now, self.request.figures.before
        of_asked = said_tenths(tenths(now, question, Denominator.EVERYONE))
        of_smart = said_tenths(tenths(now, question, Denominator.WITH_SMARTPHONE))
        if question is Question.KNOWS:
            of_smart = NONE
        what = self._say(f"row_{question.value}")
        return what, now.done(question), of_asked, of_smart, before.done(question), change_said(now, before, question)

    def _funnel(self) -> str:
        now = self.request.figures.now
        if not now.asked:
            return self._say("funnel_none")
        counts = {one.value: thousands(now.done(one)) for one in Question}
        shares = {f"{one.value}_share": f"{said_tenths(tenths(now, one, Denominator.EVERYONE))}%" for one in Question}
        totals = {key: thousands(getattr(now, key)) for key in ("visits", "people", "asked")}
        return self._say("funnel_text", **totals, **counts, **shares)

    def _reasons(self) -> Passage:
        now = self.request.figures.now
        if not now.reasons:
            return Passage(f"{self._say('reasons')}:", self._say("reasons_none"))
        listed = self._ranked(now.reasons, self._say("reason_unsaid"))
        people = self._say("reasons_of", people=thousands(now.with_smartphone - now.installed))
        return Passage(self._say("reasons"), f"{people} {listed}.")

    def _difficulties(self) -> str:
        now = self.request.figures.now
        if not now.skips:
            return self._say("difficulties_none")
        listed = self._ranked(now.skips, self._say("skip_unsaid"))
        return self._say("difficulties_text", people=thousands(now.people - now.asked), listed=listed)

    def _ranked(self, ranked: Ranked, unsaid: str) -> str:
        app = self.request.app
        named = ((unsaid if key == UNSAID else app.label(key, VIETNAMESE), count) for key, count in ranked)
        return "; ".join(f"{_within(self.paper.text(label))}{NO_BREAK_SPACE}{thousands(n)}" for label, n in named)

    def _source(self) -> str:
        figures = self.request.figures
        at = figures.read_at
        return self._say(
            "source", last=thousands(figures.last_seq), clock=office_clock(at), date=day_of(office_day(at))
        )


def tenths(figures: AppFigures, question: Question, of: Denominator) -> int | None:
    """Tenths of a percent as they are printed, cut; None where there is nobody."""
    share = figures.headcount(question).share(of)
    return None if share is None else tenths_of_percent(share)


def change_said(now: AppFigures, before: AppFigures, question: Question) -> str:
    """Points between the two printed shares with a sign, so that who subtracts them finds the same."""
    of = _COMPARED.get(question, Denominator.WITH_SMARTPHONE)
    new, old = tenths(now, question, of), tenths(before, question, of)
    if new is None or old is None:
        return NONE
    return points_said(new - old)


def _cell(value: str | int) -> str:
    return value if isinstance(value, str) else thousands(value)


def _within(label: str) -> str:
    """A label as it stands inside a sentence; an abbreviation stays as it is."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
