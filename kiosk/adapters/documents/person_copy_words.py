"""Everything that the kiosk holds of a person, in words and tables, for the person who asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.adapters.documents.letter import Grid, GridColumn, Passage
from kiosk.adapters.documents.office_letter import LetterText
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.application.copy_person import NOTHING, PersonCopy
from kiosk.application.ports.register import VisitLine
from kiosk.application.print_requests import RequestSheet
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.app_answers import Answer, Question
from kiosk.domain.declarations.questionnaire import Questionnaires
from kiosk.domain.office import in_language
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.visit import VisitState
from kiosk.domain.visit_clocks import entry_clock, exit_clock
from kiosk.domain.visitor import Sex, VisitorDetails

_SAID = {"name": 34.0, "birth": 22.0, "sex": 14.0, "paper": 28.0, "phone": 25.0, "address": 42.0}
_VISITS = {"day": 22.0, "in": 16.0, "out": 22.0, "where": 45.0, "purpose": 36.0, "how": 24.0}
_ANSWERS = {"day": 24.0, "know": 20.0, "installed": 20.0, "running": 22.0, "reason": 79.0}
_DECLARED = {"day": 32.0, "declared": 133.0}
_GIVEN = {"day": 24.0, "to": 66.0, "for": 75.0}
_LOOKS = {"at": 36.0, "who": 54.0, "what": 75.0}
"""Columns with their widths in millimetres, the text's width together."""
_LEFT = frozenset({"name", "address", "where", "purpose", "reason", "declared", "to", "for", "who", "what"})


@dataclass(frozen=True, slots=True)
class PersonCopyWords:
    """Composes the copy of one request."""

    sheet: RequestSheet
    words: RegisterWords
    book: Questionnaires

    def text(self) -> LetterText:
        """Everything within the frame."""
        say, words, line, at = self.words.say, self.words, self.sheet.line, self.sheet.made_at
        request, copy = line.request, self.sheet.copy or NOTHING
        to = say("asked_letter_to", name=line.name) if line.name else say("asked_letter_nobody", code=request.code)
        taken = words.short_date(office_day(request.taken_at))
        made = {"clock": office_clock(at), "date": words.short_date(office_day(at))}
        nothing = (Passage(say("asked_copy_nothing")),)
        return LetterText(
            short_kind="TB",
            kind=say("asked_copy_kind"),
            about=(say("asked_copy_about", code=request.code, date=taken),),
            to=(to,),
            opening=say("asked_copy_opening", office=self.sheet.office.name, **made),
            body=nothing if copy.is_empty else tuple(self._body(copy)),
            closing=say("asked_copy_closing"),
        )

    def _body(self, copy: PersonCopy) -> Iterator[Passage | Grid]:
        say = self.words.say
        answered = [one for one in copy.visits if one.visit.answers_at or one.visit.belongs_to]
        parts = (
            (say("asked_copy_said"), _SAID, [self._said(one) for one in copy.statements]),
            (say("asked_copy_visits", n=len(copy.visits)), _VISITS, [self._visit(one) for one in copy.visits]),
            (say("asked_copy_answers"), _ANSWERS, [self._answers(one) for one in answered]),
            (say("asked_copy_declarations", n=len(copy.declarations)), _DECLARED, list(self._declared(copy))),
        )
        for title, columns, rows in parts:
            yield from self._table(title, columns, rows)
        lists = "; ".join(self._lists(copy))
        yield Passage(say("asked_copy_lists") + ":", f"{lists}." if lists else say("asked_copy_none"))
        given = [(self.words.short_date(one.on), self._text(one.to), self._text(one.purpose)) for one in copy.given_out]
        yield from self._table(say("asked_copy_given", n=len(given)), _GIVEN, given)
        looks = [
            (self._moment(one.at), self._text(one.who), self.words.say(f"asked_look_{one.kind.value}"))
            for one in copy.looks
        ]
        yield from self._table(say("asked_copy_looks", n=len(looks)), _LOOKS, looks)

    def _table(self, title: str, widths: dict[str, float], rows: Sequence[tuple[str, ...]]) -> Iterator[Passage | Grid]:
        if not rows:
            yield Passage(f"{title}:", self.words.say("asked_copy_none"))
            return
        columns = [
            GridColumn(self.words.say(f"asked_head_{key}"), width, key not in _LEFT) for key, width in widths.items()
        ]
        yield Passage(title)
        yield Grid(tuple(columns), tuple(rows))

    def _said(self, one: VisitorDetails) -> tuple[str, ...]:
        sex = "" if one.sex is Sex.UNKNOWN else self.words.say(f"declaration_sex_{one.sex.value}")
        born = "/".join(reversed(one.birth.iso.split("-"))) if one.birth else ""
        paper = one.paper.number if one.paper else ""
        return (
            self._text(one.name), born, sex, self._text(paper), self.words.phone(one.phone), self._text(one.address)
        )  # fmt: skip

    def _visit(self, line: VisitLine) -> tuple[str, ...]:
        visit, say = line.visit, self.words.say
        counter = self.words.counter(self.sheet.office, visit.counter) if visit.counter else ""
        where = ", ".join(part for part in (counter, self._text(line.host)) if part)
        purpose = "; ".join(part for part in (self._text(line.purpose), self._text(line.note)) if part)
        out = {
            VisitState.INSIDE: say("asked_inside"),
            VisitState.NO_EXIT: say("asked_no_exit"),
            VisitState.UNDONE: say("asked_undone"),
            VisitState.LEFT: exit_clock(visit),
        }[visit.state]
        how = self.words.wording.say(f"how.{visit.by.value}")
        day = self.words.short_date(office_day(visit.entered_at))
        return day, entry_clock(visit), out, where, purpose, how

    def _answers(self, line: VisitLine) -> tuple[str, ...]:
        visit, office = line.visit, self.sheet.office
        said = [self._yes_no(visit.answers.to(one)) for one in Question]
        groups = [office.groups.label(key, VIETNAMESE) for key in visit.belongs_to]
        because = [one for one in (visit.answers.reason, visit.answers.skipped_because) if one]
        known = "; ".join(self._text(one) for one in (*map(self.words.skipped, because), *groups))
        return self.words.short_date(office_day(visit.entered_at)), *said, known

    def _declared(self, copy: PersonCopy) -> Iterator[tuple[str, ...]]:
        for made in copy.declarations:
            if made.declaration is None:
                yield self._moment(made.at), self.words.say("asked_erased")
                continue
            asked = {one.key: in_language(one.text, VIETNAMESE) for form in self.book.listed for one in form.questions}
            answers = made.declaration.answers.items()
            said = [f"{asked.get(key, key)} {self._yes_no(answer)}" for key, answer in answers]
            yield self._moment(made.at), self._text("; ".join(said))

    def _lists(self, copy: PersonCopy) -> Iterator[str]:
        if copy.expected:
            days = ", ".join(self.words.short_date(one) for one in copy.expected)
            yield self.words.say("asked_expected", days=days)
        if copy.official is not None:
            yield self.words.say("asked_official", unit=copy.official.unit or copy.official.details.name)

    def _yes_no(self, answer: Answer) -> str:
        return {Answer.YES: self.words.say("contact_yes"), Answer.NO: self.words.say("contact_no")}.get(answer, "")

    def _moment(self, at: datetime) -> str:
        return f"{office_clock(at)} {self.words.short_date(office_day(at))}"

    def _text(self, text: str) -> str:
        return self.words.text(text)
