"""A health declaration on paper: who, the warning, what was agreed to; no answer stands on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.form_pdf import FilledPage, draw_page
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.signing import Signature
from kiosk.adapters.documents.typeface import load_typeface
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.read_declarations import DeclarationPaper
from kiosk.application.wording import VIETNAMESE, Wording
from kiosk.domain.declarations.declaration import HealthDeclaration
from kiosk.domain.declarations.questionnaire import PersonField, Words
from kiosk.domain.office import Office, in_language
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.visitor import Sex


@dataclass(frozen=True, slots=True)
class DeclarationPdf:
    """Implements `DeclarationDocument` with the fonts of one folder; in Vietnamese, the consent as it was read."""

    fonts: Path
    wording: Wording

    def write(self, paper: DeclarationPaper, office: Office, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        words = RegisterWords.of(self.wording, load_typeface(self.fonts))
        content, pages = draw_page(_Composed(paper, office, words).page(), words)
        write_whole(content, out)
        return pages


@dataclass(frozen=True, slots=True)
class _Composed:
    paper: DeclarationPaper
    office: Office
    words: RegisterWords

    def page(self) -> FilledPage:
        """Everything that the paper says."""
        say, words, made = self.words.say, self.words, self.paper.declared
        asked, person, day = self.paper.asked, self.paper.person, office_day(made.at)
        title = self._said(asked.title) if asked else say("declaration_title")
        names = person.name if person else ""
        clock, date = office_clock(self.paper.read_at), words.short_date(office_day(self.paper.read_at))
        return FilledPage(
            office=self.office,
            title=title.upper(),
            under=say(
                "declaration_under", receipt=made.receipt, clock=office_clock(made.at), date=words.short_date(day)
            ),
            rows=tuple((label, words.text(value)) for label, value in self._rows()),
            boxed=self._said(asked.warning) if asked else "",
            texts=(
                words.text(made.consent),
                say("declaration_agreed", version=made.consent_version, clock=office_clock(made.at)),
                say("declaration_answers"),
            ),
            place_and_date=words.place_and_date(self.office, day),
            signatures=(
                Signature(say("declaration_declarer"), say("sign"), words.text(self._declarer() or names)),
                Signature(say("declaration_receiver"), say("sign"), words.text(self.paper.operator)),
            ),
            foot=say("declaration_printed", clock=clock, date=date, operator=self.paper.read_by),
            made_at=self.paper.read_at,
        )

    def _said(self, words: Words) -> str:
        return self.words.text(in_language(words, VIETNAMESE))

    def _declarer(self) -> str:
        declarer = self.paper.line.declarer if self.paper.line else None
        return declarer.name if declarer else ""

    def _rows(self) -> Iterator[tuple[str, str]]:
        say, asked, person = self.words.say, self.paper.asked, self.paper.person
        if person is None:
            yield say("declaration_person"), say("erased")
            return
        for one in asked.fields if asked else ():
            yield self._said(one.label), self._value(person, one.field)
        line = self.paper.line
        if line is not None and line.declarer is not None:
            relation = self.office.relations.label(line.visit.relation, VIETNAMESE)
            said_by = ", ".join(filter(None, (line.declarer.name, relation, self.words.phone(line.declarer.phone))))
            yield say("declaration_on_behalf"), said_by
        if asked:
            given = sum(one.key in self.paper.answered for one in asked.questions)
            yield say("declaration_questions"), say("declaration_answered", given=given, all=len(asked.questions))

    def _value(self, person: HealthDeclaration, field: PersonField) -> str:
        match field:
            case PersonField.SEX:
                return self.words.say(f"declaration_sex_{person.sex.value}") if person.sex is not Sex.UNKNOWN else ""
            case PersonField.NATIONALITY:
                return self.office.nationalities.name(person.nationality, VIETNAMESE)
            case _:
                return str(getattr(person, field.value))
