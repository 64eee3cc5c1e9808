"""One declaration as the person made it, and what keeps it from being sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.app_answers import Answer
from kiosk.domain.declarations.questionnaire import PersonField, Questionnaire
from kiosk.domain.nationalities import HOME
from kiosk.domain.visitor import Sex, VisitorDetails

_ANSWER = "answer."
"""Begins the names of answers in a sheet."""


@dataclass(frozen=True, slots=True, repr=False)
class HealthDeclaration:
    """What the person declares. A question that is not among the answers was not answered: no answer has a default."""

    name: str = ""
    paper: str = ""
    """Number of a card or passport; dispatch 001 does not star it, so it may be empty."""
    birth_year: str = ""
    sex: Sex = Sex.UNKNOWN
    nationality: str = HOME
    answers: Mapping[str, Answer] = field(default_factory=dict)
    """By the key of the question."""

    def __repr__(self) -> str:
        return "HealthDeclaration(…)"

    def to(self, question: str) -> Answer:
        """The answer to one question."""
        return self.answers.get(question, Answer.NOT_ASKED)


@dataclass(frozen=True, slots=True)
class WrongField:
    """A field is empty that must not be, or cannot be what was typed."""

    field: PersonField


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A required question has neither yes nor no."""

    question: str


@dataclass(frozen=True, slots=True)
class NotAgreed:
    """The person did not agree to the text about their data."""


DeclarationFault = WrongField | Unanswered | NotAgreed


def missing(asked: Questionnaire, made: HealthDeclaration, *, agreed: bool) -> tuple[DeclarationFault, ...]:
    """Everything that is required and not there, in the order of the form. Whether a text can be a name or a year is
    for those to say who know today.
    """
    there = {
        PersonField.NAME: bool(made.name.strip()),
        PersonField.PAPER: bool(made.paper.strip()),
        PersonField.BIRTH_YEAR: bool(made.birth_year.strip()),
        PersonField.SEX: made.sex is not Sex.UNKNOWN,
        PersonField.NATIONALITY: bool(made.nationality),
    }
    fields = [WrongField(one.field) for one in asked.fields if one.required and not there[one.field]]
    open_questions = [one for one in asked.questions if one.required and made.to(one.key) is Answer.NOT_ASKED]
    unanswered = [Unanswered(one.key) for one in open_questions]
    return (*fields, *unanswered, *(() if agreed else (NotAgreed(),)))


def filled_from(details: VisitorDetails | None) -> HealthDeclaration:
    """A form with what the register knows of the visitor already; every answer is still open."""
    if details is None:
        return HealthDeclaration()
    return HealthDeclaration(
        name=details.name,
        paper=details.paper.number if details.paper and details.paper.whole else "",
        birth_year=str(details.birth_year or ""),
        sex=details.sex,
        nationality=details.nationality or HOME,
    )


def declaration_to_sheet(made: HealthDeclaration) -> dict[str, str]:
    """The declaration as an erasable sheet stores it; what is empty or unanswered is left out."""
    sheet = {
        "name": made.name,
        "paper": made.paper,
        "birth_year": made.birth_year,
        "sex": made.sex.value if made.sex is not Sex.UNKNOWN else "",
        "nationality": made.nationality,
    }
    given = {f"{_ANSWER}{key}": one.value for key, one in made.answers.items() if one is not Answer.NOT_ASKED}
    return {key: value for key, value in {**sheet, **given}.items() if value}


def declaration_from_sheet(sheet: Mapping[str, str]) -> HealthDeclaration:
    """The inverse of `declaration_to_sheet`."""
    return HealthDeclaration(
        name=sheet.get("name", ""),
        paper=sheet.get("paper", ""),
        birth_year=sheet.get("birth_year", ""),
        sex=Sex(sheet.get("sex", Sex.UNKNOWN.value)),
        nationality=sheet.get("nationality", ""),
        answers={key.removeprefix(_ANSWER): Answer(value) for key, value in sheet.items() if key.startswith(_ANSWER)},
    )
