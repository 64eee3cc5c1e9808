"""A dialect: how one family of codes writes a person, or what gives a code away as something else.

Dialects come from `resources/code_formats/*.toml`, so that an administrator can add one without a programmer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.birth import BirthDate
from kiosk.domain.codes.reading import CodeReading, PersonCode, Refusal, RefusedCode
from kiosk.domain.codes.transforms import TRANSFORMS, Value
from kiosk.domain.names import MAX_NAME, tidy
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import Paper, PaperKind, Sex, VisitorDetails

PERSON_FIELDS = frozenset(
    {"name", "birth", "sex", "paper", "phone", "address", "national_id", "declared_by", "on_behalf", "issued"}
)
"""What a code-format file may read from a person's code."""


@dataclass(frozen=True, slots=True)
class FieldRule:
    """Where a field of a visitor stands in the pattern, and how to read it."""

    field: str
    group: str
    transform: str


@dataclass(frozen=True, slots=True)
class PersonRule:
    """A dialect whose codes name a person."""

    by: RecordedBy
    paper: PaperKind
    rules: tuple[FieldRule, ...]


@dataclass(frozen=True, slots=True)
class Dialect:
    """One dialect. `meaning` is what a match means: a person, or why the code is refused."""

    dialect_id: str
    label: Mapping[str, str]
    priority: int
    pattern: re.Pattern[str]
    meaning: PersonRule | Refusal

    def read(self, text: str) -> CodeReading | None:
        """What `text` says in this dialect, None when it is not of this dialect."""
        match = self.pattern.fullmatch(text)
        if match is None:
            return None
        meaning = self.meaning
        if isinstance(meaning, Refusal):
            return RefusedCode(meaning, self.dialect_id)
        if isinstance(meaning, PersonRule):
            return self._person(meaning, match)
        assert_never(meaning)

    def _person(self, meaning: PersonRule, match: re.Match[str]) -> CodeReading | None:
        values: dict[str, Value] = {}
        for rule in meaning.rules:
            written = match.group(rule.group)
            if written:
                values[rule.field] = TRANSFORMS[rule.transform](written)
        name = tidy(str(values.get("name") or ""))
        if not name or len(name) > MAX_NAME:
            return None
        visitor, issued = _details(name, values, meaning.paper), values.get("issued")
        return PersonCode(
            self.dialect_id,
            meaning.by,
            visitor,
            on_behalf=values.get("on_behalf") == "1",
            issued=issued if isinstance(issued, BirthDate) else None,
        )


def _details(name: str, values: Mapping[str, Value], paper: PaperKind) -> VisitorDetails:
    birth, sex = values.get("birth"), values.get("sex")
    number = _text(values, "paper")
    return VisitorDetails(
        name=name,
        birth=birth if isinstance(birth, BirthDate) else None,
        sex=sex if isinstance(sex, Sex) else Sex.UNKNOWN,
        paper=Paper(paper, number) if number else None,
        phone=_text(values, "phone"),
        address=_text(values, "address"),
        national_id=_text(values, "national_id"),
        declared_by=_text(values, "declared_by"),
    )


def _text(values: Mapping[str, Value], field: str) -> str:
    value = values.get(field)
    return tidy(value) if isinstance(value, str) else ""
