"""Declarations as they may be read and printed outside of a case: who, when, by which consent, and no answer.

Dispatch 001 has answers shared only when somebody is found or suspected to be infected: they leave the kiosk in the
table of a traced case (`trace_contacts`) and nowhere else, so nothing that is read here holds any.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.application.record_looks import RecordLooks
from kiosk.application.recording import Recording
from kiosk.domain.app_answers import Answer
from kiosk.domain.declaration_facts import HealthDeclared
from kiosk.domain.declarations.declaration import HealthDeclaration, declaration_from_sheet
from kiosk.domain.declarations.declared import Declared, declared_by, seq_of_receipt
from kiosk.domain.declarations.questionnaire import Questionnaire, Questionnaires
from kiosk.domain.journal import Entry
from kiosk.domain.look_facts import LookKind
from kiosk.domain.office_time import office_day
from kiosk.domain.rights import Right

_KIND = "health"


@dataclass(frozen=True, slots=True)
class DeclarationPaper:
    """One declaration without its answers."""

    declared: Declared
    operator: str
    """Who recorded it."""
    language: str
    person: HealthDeclaration | None
    """Name, paper, year, sex and nationality; None once erased."""
    answered: tuple[str, ...]
    """Keys of the questions that were answered, whatever the answer was."""
    asked: Questionnaire | None
    """The form as it is asked today; None where the office has it no more."""
    line: VisitLine | None
    """The visit, with who declared on the visitor's behalf."""
    read_at: datetime
    read_by: str


@dataclass(frozen=True, slots=True)
class ReadDeclarations:
    """Both raise `NotAllowedError`, `ReasonWantedError`, `RegisterUnavailableError`.

    One that was made today is that of somebody at the desk, who may sign it: it takes no right of its own.
    """

    desk: Recording
    book: Questionnaires

    def of_receipt(self, receipt: str) -> DeclarationPaper | None:
        """The declaration of a receipt number, however it is typed; None where there is none."""
        seq = seq_of_receipt(receipt)
        if seq is None:
            return None
        with self.desk.register.read() as reader:
            entry = next(reader.entries_since(seq - 1, (_KIND,)), None)
            papers = self._papers(reader, (entry,)) if entry is not None and entry.seq == seq else ()
        paper = next(iter(papers), None)
        if paper is not None and office_day(paper.declared.at) != office_day(self.desk.clock.now()):
            self.desk.permits.need(Right.DECLARATIONS)
            RecordLooks(self.desk).need(LookKind.DECLARATION, (paper.line.visit.visit_id,) if paper.line else ())
        return paper

    def of_day(self, day: date) -> tuple[DeclarationPaper, ...]:
        """Every declaration that was made on a day, in the order of the journal."""
        self.desk.permits.need(Right.DECLARATIONS)
        RecordLooks(self.desk).need(LookKind.DECLARATION, (day.isoformat(),))
        with self.desk.register.read() as reader:
            return self._papers(reader, reader.entries_of_day(day, (_KIND,)))

    def _papers(self, reader: RegisterReader, entries: Iterable[Entry]) -> tuple[DeclarationPaper, ...]:
        made = ((one, one.fact) for one in entries)
        return tuple(self._paper(reader, one, fact) for one, fact in made if isinstance(fact, HealthDeclared))

    def _paper(self, reader: RegisterReader, entry: Entry, fact: HealthDeclared) -> DeclarationPaper:
        sheet, shift = reader.sheet(fact.declaration.sheet_id), self.desk.duty.shift
        whole = declaration_from_sheet(sheet.body) if sheet else None
        given = whole.answers.items() if whole else ()
        return DeclarationPaper(
            declared=declared_by(entry.seq, entry.happened_at, fact),
            operator=entry.operator,
            language=fact.language,
            person=replace(whole, answers={}) if whole else None,
            answered=tuple(key for key, answer in given if answer is not Answer.NOT_ASKED),
            asked=self.book.find(fact.questionnaire),
            line=reader.line(fact.visit_id),
            read_at=self.desk.clock.now(),
            read_by=shift.operator if shift else "",
        )
