"""What a declaration form asks: an administrator's facts (dispatch 001, step 3; `formats.md` 8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

Words = Mapping[str, str]
"""A text by language code; Vietnamese is always there."""


class PersonField(Enum):
    """What a form may ask of the person, in the order in which it stands there."""

    NAME = "name"
    PAPER = "paper"
    BIRTH_YEAR = "birth_year"
    SEX = "sex"
    NATIONALITY = "nationality"


@dataclass(frozen=True, slots=True)
class AskedField:
    """One thing that the form asks of the person."""

    field: PersonField
    label: Words
    required: bool


@dataclass(frozen=True, slots=True)
class HealthQuestion:
    """One question with yes and no; nothing is chosen before somebody answers."""

    key: str
    text: Words
    required: bool


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions under one line, as "within the last 14 days, were you near"."""

    key: str
    title: Words
    questions: tuple[HealthQuestion, ...]


@dataclass(frozen=True, slots=True)
class Consent:
    """What the person agrees to; another text is another version."""

    version: str
    text: Words


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """One form as it is asked now."""

    key: str
    version: str
    title: Words
    warning: Words
    consent: Consent
    fields: tuple[AskedField, ...]
    groups: tuple[QuestionGroup, ...]
    """Only those that are asked."""
    retired: bool = False
    """Kept so that what was declared by it can be read; nobody is asked by it any more."""

    @property
    def questions(self) -> tuple[HealthQuestion, ...]:
        """Every question in the order in which it is asked."""
        return tuple(one for group in self.groups for one in group.questions)

    def asks(self, field: PersonField) -> AskedField | None:
        """How the form asks this of the person, None where it does not."""
        return next((one for one in self.fields if one.field is field), None)


@dataclass(frozen=True, slots=True)
class Questionnaires:
    """Every form that the office keeps."""

    listed: tuple[Questionnaire, ...] = ()

    @property
    def current(self) -> Questionnaire | None:
        """The form that is asked now: the first that is not retired; None on a day without any epidemic."""
        return next((one for one in self.listed if not one.retired), None)

    def find(self, key: str) -> Questionnaire | None:
        """The form of this key, None where it is gone."""
        return next((one for one in self.listed if one.key == key), None)
