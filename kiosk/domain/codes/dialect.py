"""A dialect: how one family of codes writes a person, or what gives a code away as something else.

Dialects come from `resources/code_formats/*.toml`, so that an administrator can add one without a programmer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from kiosk.domain.birth import BirthDate
from kiosk.domain.codes.reading import CodeReading, PersonCode, Refusal, RefusedCode, Warning
from kiosk.domain.codes.transforms import TRANSFORMS, Value
from kiosk.domain.codes.unpacked import Unpacked, UnpackStep
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.names import MAX_NAME, tidy
from kiosk.domain.nationalities import iso_country
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import Sex, VisitorDetails

PERSON_FIELDS = frozenset(
    {
        "name", "birth", "sex", "paper", "phone", "address", "national_id", "declared_by", "on_behalf",
        "issuer", "issued", "expires", "nationality",
    }
)  # fmt: skip
"""What a code-format file may read from a person's code."""
_PASSPORT = re.compile("[A-Za-z][0-9]{7,8}")
LONGEST = 2000
"""Characters that a dialect's texts may have when its file says no other number."""
LONGEST_FIELD = 400
"""Characters of an address or a number; with more of them a code says nothing that a register could hold."""


@dataclass(frozen=True, slots=True)
class FieldRule:
    """Where a field of a visitor stands, in the pattern or in what was unpacked, and how to read it."""

    field: str
    group: str
    transform: str


@dataclass(frozen=True, slots=True)
class PersonRule:
    """A dialect whose codes name a person."""

    by: RecordedBy
    paper: PaperKind
    rules: tuple[FieldRule, ...]
    unpack: UnpackStep | None = None
    warn: frozenset[Warning] = frozenset()
    """What is odd about every code of this dialect."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One dialect. `meaning` is what a match means: a person, or why the code is refused."""

    dialect_id: str
    label: Mapping[str, str]
    priority: int
    pattern: re.Pattern[str]
    meaning: PersonRule | Refusal
    longest: int = LONGEST
    """Characters; the pattern is never tried on more."""
    exceptions: tuple[re.Pattern[str], ...] = ()
    """Patterns of narrower dialects, whose codes are not of this one."""

    def read(self, text: str, today: date) -> CodeReading | None:
        """What `text` says in this dialect, None when it is not of this dialect. Never raises."""
        match = self.pattern.fullmatch(text) if len(text) <= self.longest else None
        if match is None or any(one.fullmatch(text) for one in self.exceptions):
            return None
        meaning = self.meaning
        if isinstance(meaning, Refusal):
            return RefusedCode(meaning, self.dialect_id)
        if isinstance(meaning, PersonRule):
            return self._person(meaning, match.groupdict(default=""), today)
        assert_never(meaning)

    def _person(self, meaning: PersonRule, groups: dict[str, str], today: date) -> CodeReading:
        """A code of this dialect that names nobody is a damaged one, not another dialect's."""
        unpacked = meaning.unpack.unpack(groups, today) if meaning.unpack else Unpacked({})
        if isinstance(unpacked, Refusal):
            return RefusedCode(unpacked, self.dialect_id)
        values = _values(meaning.rules, {**groups, **unpacked.values})
        name = tidy(str(values.get("name") or ""))
        if not any(map(str.isalpha, name)) or len(name) > MAX_NAME:
            return RefusedCode(Refusal.UNREADABLE, self.dialect_id)
        return PersonCode(
            self.dialect_id,
            meaning.by,
            _details(name, values, meaning.paper),
            meaning.warn | unpacked.warnings,
            on_behalf=values.get("on_behalf") == "1",
            issued=_date(values, "issued"),
            expires=_date(values, "expires"),
        )


def _values(rules: tuple[FieldRule, ...], texts: Mapping[str, str]) -> dict[str, Value]:
    written = {rule: texts.get(rule.group, "") for rule in rules}
    return {rule.field: _read(rule, text) for rule, text in written.items() if text}


def _read(rule: FieldRule, written: str) -> Value:
    """An administrator's pattern may let through what its transform cannot read: then nothing was said."""
    try:
        return TRANSFORMS[rule.transform](written)
    except (ValueError, IndexError):
        return None


def _details(name: str, values: Mapping[str, Value], paper: PaperKind) -> VisitorDetails:
    sex = values.get("sex")
    number = _text(values, "paper")
    return VisitorDetails(
        name=name,
        birth=_date(values, "birth"),
        sex=sex if isinstance(sex, Sex) else Sex.UNKNOWN,
        paper=_paper(paper, number, _text(values, "issuer").upper()) if number else None,
        phone=_text(values, "phone"),
        address=_text(values, "address"),
        national_id=_text(values, "national_id"),
        nationality=iso_country(_text(values, "nationality")),
        declared_by=_text(values, "declared_by"),
    )


def _paper(kind: PaperKind, number: str, issuer: str) -> Paper:
    """The unified code has one place for the numbers of citizen cards, without a letter, and of passports."""
    is_passport = kind is PaperKind.CITIZEN and _PASSPORT.fullmatch(number)
    return Paper(PaperKind.PASSPORT if is_passport else kind, number, issuer)


def _text(values: Mapping[str, Value], field: str) -> str:
    value = values.get(field)
    return tidy(value) if isinstance(value, str) and len(value) <= LONGEST_FIELD else ""


def _date(values: Mapping[str, Value], field: str) -> BirthDate | None:
    value = values.get(field)
    return value if isinstance(value, BirthDate) else None
