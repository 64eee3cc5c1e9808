"""A report in words: the figures of a period put into the office's sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.adapters.documents.letter import Grid, Letter, Passage
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.report_groups import ReportGroups
from kiosk.adapters.documents.report_table import ReportTable, tenths
from kiosk.adapters.documents.report_targets import ReportTargets
from kiosk.adapters.documents.report_units import ReportUnits
from kiosk.adapters.documents.shares import day_of, said_tenths
from kiosk.adapters.documents.typeface import NO_BREAK_SPACE
from kiosk.application.numerals import thousands
from kiosk.application.ports.reports import ReportRequest
from kiosk.application.report_figures import ReportGap
from kiosk.application.wording import VIETNAMESE, Wording
from kiosk.domain.app_answers import Question
from kiosk.domain.app_figures import UNSAID, Ranked
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.dispatches.target import Denominator
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.report_form import ReportKind

_PLACE = re.compile(r" (?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|THỊ XÃ|HUYỆN|QUẬN|THÀNH PHỐ|TỈNH) ")
_LONGEST_PLACE = 24
"""Signs that surely fit the left half of the heading in one line."""
_MOST_GAPS = 5
"""Named one by one in a report; a campaign may have many."""


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
            parent=short_names(paper, office.parent).upper(),
            agency=whole_names(paper.text(office.name).upper()),
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

    def _days(self) -> dict[str, str]:
        period = self.request.figures.period
        return {"first": day_of(period.first), "last": day_of(period.last)}

    def _addressees(self) -> tuple[str, ...]:
        return tuple(map(self.paper.text, self.request.to)) or (self._say("to_nobody"),)

    def _opening(self) -> str:
        office, dispatch = self.request.office.name, self.request.dispatch
        if dispatch is None:
            return self._say("opening", office=office, **self._days())
        issued, issuer, number = str(dispatch.issued), dispatch.issuer, self._number(dispatch)
        named = {"number": number, "issued": issued, "issuer": issuer, "office": office}
        return self._say("opening_dispatch", **named, **self._days()) + self._late(dispatch)

    def _late(self, dispatch: Dispatch) -> str:
        """Said by the result itself when it is drafted after the last day of its dispatch."""
        ends, today = dispatch.campaign_ends, office_day(self.request.figures.read_at)
        if self.request.kind is not ReportKind.RESULT or ends is None or not ends.is_over(today):
            return ""
        return " " + self._say("late", days=-ends.days_left(today), last=day_of(ends.last_good_day))

    def _number(self, dispatch: Dispatch) -> str:
        return self._say("number", number=dispatch.number) if dispatch.number else self._say("number_unknown")

    def _body(self) -> Iterator[Passage | Grid]:
        yield Passage(self._say("results"))
        yield ReportTable(self.request, self._say).grid()
        if groups := ReportGroups(self.request, self._say).grid():
            yield Passage(self._say("groups"))
            yield groups
        if units := ReportUnits(self.request, self._say).grid():
            yield Passage(self._say("units"))
            yield units
        yield from self._targets()
        yield Passage(self._say("funnel"), self._funnel())
        if (helped := self.request.figures.helped).told:
            numbers = {"people": helped.total.people, "came": helped.total.came, "relatives": helped.relatives}
            said = {name: thousands(number) for name, number in numbers.items()}
            yield Passage(self._say("helping"), self._say("helping_text", **said))
        yield self._reasons()
        yield Passage(self._say("difficulties"), self._difficulties())
        if self.request.form.tasks:
            yield Passage(self._say("tasks"), self.paper.text("; ".join(self.request.form.tasks)) + ".")

    def _targets(self) -> Iterator[Passage | Grid]:
        """Of the dispatch that is answered, and of all others that the report tells of."""
        table, answered = ReportTargets(self.request, self._say), self.request.dispatch
        if answered and (targets := table.grid(answered)):
            yield Passage(self._say("targets"))
            yield targets
        for one in self.request.others:
            if targets := table.grid(one):
                named = {"number": self._number(one), "issued": str(one.issued), "issuer": one.issuer}
                yield Passage(self._say("targets_of", **named))
                yield targets

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
        said = []
        if now.skips:
            listed = self._ranked(now.skips, self._say("skip_unsaid"))
            said.append(self._say("difficulties_text", people=thousands(now.people - now.asked), listed=listed))
        if self.request.figures.gaps:
            said.append(self._gaps(self.request.figures.gaps))
        return " ".join(said) or self._say("difficulties_none")

    def _gaps(self, gaps: tuple[ReportGap, ...]) -> str:
        """When nothing could be recorded; of many the first few and how many more."""
        listed = [
            self._say(f"gap_{one.kind.value}", day=day_of(one.day), since=one.since_clock, until=one.until_clock)
            for one in gaps[:_MOST_GAPS]
        ]
        if len(gaps) > _MOST_GAPS:
            listed.append(self._say("gaps_more", more=len(gaps) - _MOST_GAPS))
        return self._say("gaps", times=len(gaps), listed="; ".join(listed))

    def _ranked(self, ranked: Ranked, unsaid: str) -> str:
        app = self.request.app
        named = ((unsaid if key == UNSAID else app.label(key, VIETNAMESE), count) for key, count in ranked)
        return "; ".join(f"{_within(self.paper.text(label))}{NO_BREAK_SPACE}{thousands(n)}" for label, n in named)

    def _source(self) -> str:
        figures = self.request.figures
        at, site = figures.read_at, _within(self.request.office.site.label(VIETNAMESE))
        when = {"clock": office_clock(at), "date": day_of(office_day(at))}
        return self._say("source", site=site, last=thousands(figures.last_seq), **when)


def _within(label: str) -> str:
    """A label as it stands inside a sentence; an abbreviation stays as it is."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def short_names(paper: RegisterWords, text: str) -> str:
    """What stands over an agency, its kind shortened as the decree has it: UBND TỈNH MẪU."""
    for long in (paper.say("committee"), paper.say("committee_old")):
        text = text.replace(long, paper.say("committee_short"))
    return paper.text(text)


def whole_names(agency: str) -> str:
    """The agency in capitals, breaking only before what says which it is: ỦY BAN NHÂN DÂN / XÃ AN BÌNH."""
    place = _PLACE.search(agency)
    if place is None or len(agency) - place.start() > _LONGEST_PLACE or place.start() > _LONGEST_PLACE:
        return agency
    head, tail = agency[: place.start()], agency[place.start() + 1 :]
    return f"{head.replace(' ', NO_BREAK_SPACE)} {tail.replace(' ', NO_BREAK_SPACE)}"
