"""A health declaration at the desk, for whoever has no phone to make it with (dispatch 001, steps 3 and 4).

Entry is never held up: a declaration belongs to a visit that is recorded already, and may come at any time after it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from kiosk.application.declare_on_behalf import Declaration, DeclarerField, declaration_faults, declared
from kiosk.application.ports.register import VisitLine
from kiosk.application.recording import Recording, line_of
from kiosk.application.typed_fields import digits_of, is_birth_year, is_name, is_paper, paper_of
from kiosk.domain.declaration_facts import HealthDeclared
from kiosk.domain.declarations.declaration import (
    DeclarationFault,
    HealthDeclaration,
    WrongField,
    declaration_to_sheet,
    missing,
)
from kiosk.domain.declarations.declared import Declared
from kiosk.domain.declarations.questionnaire import PersonField, Questionnaire
from kiosk.domain.names import tidy
from kiosk.domain.office import in_language
from kiosk.domain.office_time import office_day


@dataclass(frozen=True, slots=True)
class FilledForm:
    """Everything on the form when "send" is pressed."""

    visit_id: str
    asked: Questionnaire
    language: str
    """In which the person read it, or had it read to them."""
    made: HealthDeclaration
    agreed: bool
    declarer: Declaration | None = None
    """Who declares for the visitor (khai hộ); None when they do it themselves."""


@dataclass(frozen=True, slots=True)
class DeclarationSent:
    """It was committed."""

    line: VisitLine
    declared: Declared


FormFault = DeclarationFault | DeclarerField


@dataclass(frozen=True, slots=True)
class DeclarationWrong:
    """Nothing was recorded: what is missing or wrong, in the order of the form."""

    faults: tuple[FormFault, ...]


def form_faults(form: FilledForm, today: date) -> tuple[FormFault, ...]:
    """Everything that blocks sending. Whoever declares for somebody gives name, phone and relation."""
    lacking = missing(form.asked, form.made, agreed=form.agreed)
    wrong = [WrongField(one) for one in _unlikely(form.made, today) if form.asked.asks(one)]
    fields = [one for one in (*lacking, *wrong) if isinstance(one, WrongField)]
    order = {one.field: place for place, one in enumerate(form.asked.fields)}
    ordered = sorted(dict.fromkeys(fields), key=lambda one: order[one.field])
    rest = [one for one in lacking if not isinstance(one, WrongField)]
    return (*ordered, *_declarer_faults(form.declarer), *rest)


def _unlikely(made: HealthDeclaration, today: date) -> tuple[PersonField, ...]:
    checks: dict[PersonField, Callable[[], bool]] = {
        PersonField.NAME: lambda: bool(made.name.strip()) and not is_name(made.name),
        PersonField.PAPER: lambda: bool(made.paper.strip()) and not is_paper(made.paper),
        PersonField.BIRTH_YEAR: lambda: bool(made.birth_year.strip()) and not is_birth_year(made.birth_year, today),
    }
    return tuple(field for field, is_wrong in checks.items() if is_wrong())


def _declarer_faults(declarer: Declaration | None) -> tuple[DeclarerField, ...]:
    if declarer is None:
        return ()
    found = set(declaration_faults(declarer))
    if not digits_of(declarer.declarer_phone):
        found.add(DeclarerField.DECLARER_PHONE)
    return tuple(one for one in DeclarerField if one in found)


@dataclass(frozen=True, slots=True)
class SendDeclaration:
    """Records the declaration of a visit, and who made it for the visitor."""

    desk: Recording

    def __call__(self, form: FilledForm) -> DeclarationSent | DeclarationWrong:
        """The receipt, after the commit. Raises `RegisterUnavailableError`, KeyError for a visit that is not there."""
        faults = form_faults(form, office_day(self.desk.clock.now()))
        if faults:
            return DeclarationWrong(faults)
        sheet = self.desk.sheet(declaration_to_sheet(_tidied(form.made)))
        consent = form.asked.consent
        fact = HealthDeclared(
            visit_id=form.visit_id,
            declaration=sheet.seal,
            questionnaire=form.asked.key,
            version=form.asked.version,
            consent_version=consent.version,
            consent=in_language(consent.text, form.language),
            language=form.language,
        )
        with self.desk.register.write() as writer:
            line = line_of(writer, form.visit_id)
            if form.declarer is not None and not _stands(line, form.declarer):
                self.desk.record_now(writer, *declared(self.desk, form.visit_id, form.declarer))
            self.desk.record_now(writer, fact, sheet)
            line = line_of(writer, form.visit_id)
            writer.commit()
        if line.visit.declaration is None:
            raise RuntimeError("a declaration was recorded that its visit does not show")
        return DeclarationSent(line, line.visit.declaration)


def _stands(line: VisitLine, said_now: Declaration) -> bool:
    """Whether this declarer was named before."""
    known = line.declarer
    return (
        known is not None
        and (known.name, known.phone) == (tidy(said_now.declarer), digits_of(said_now.declarer_phone))
        and line.visit.relation == said_now.relation
    )


def _tidied(made: HealthDeclaration) -> HealthDeclaration:
    paper = paper_of(made.paper)
    return replace(made, name=tidy(made.name), paper=paper.number if paper else "", birth_year=made.birth_year.strip())
