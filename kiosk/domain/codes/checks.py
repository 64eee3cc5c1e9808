"""What looks odd in a person's code: yellow, never a refusal.

The twelve digits are `PPP G YY NNNNNN`: province of birth registration, century and sex, year of birth, six random
digits, no check digit (Nghị định 137/2015/NĐ-CP điều 13; Thông tư 59/2021/TT-BCA điều 4).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date

from kiosk.domain.birth import BirthDate
from kiosk.domain.codes.reading import PersonCode, Warning
from kiosk.domain.visitor import Paper, PaperKind, Sex, VisitorDetails

_FIRST_CENTURY = 19
_TWELVE_DIGITS = re.compile("[0-9]{12}")
_SIGNS_IN_NAMES = " '’.,-"


def warnings_of(code: PersonCode, provinces: Mapping[str, str], today: date) -> frozenset[Warning]:
    """Every oddity of what `code` says about its visitor."""
    return frozenset(_all(code, provinces, today))


def _all(code: PersonCode, provinces: Mapping[str, str], today: date) -> Iterator[Warning]:
    visitor = code.visitor
    if code.issued and not _could_be_issued(code.issued, visitor.birth, today):
        yield Warning.ISSUE_DATE
    if visitor.birth and not visitor.birth.is_real(today):
        yield Warning.BIRTH_DATE
    if not all(_is_latin(letter) for letter in visitor.name):
        yield Warning.NAME_DAMAGED
    if visitor.paper and not visitor.paper.whole:
        yield Warning.NUMBER_MASKED
    if visitor.paper and visitor.paper.kind is PaperKind.CITIZEN:
        yield from _number_oddities(visitor.paper, visitor, provinces)


def _could_be_issued(issued: BirthDate, birth: BirthDate | None, today: date) -> bool:
    # ISO texts of which one is cut off compare as far as both say something.
    before_birth = birth is not None and issued.iso < birth.iso
    return issued.is_real(today) and not before_birth


def _is_latin(letter: str) -> bool:
    # A reader that guesses the character set turns Vietnamese into CJK letters, question marks or signs.
    return letter in _SIGNS_IN_NAMES or unicodedata.name(letter, "").startswith(("LATIN", "COMBINING"))


def _number_oddities(paper: Paper, visitor: VisitorDetails, provinces: Mapping[str, str]) -> Iterator[Warning]:
    number = paper.number
    if not _TWELVE_DIGITS.fullmatch(number):
        return
    if number[:3] not in provinces:
        yield Warning.PROVINCE_UNKNOWN
    if visitor.birth is None:
        return
    century, is_female = _FIRST_CENTURY + int(number[3]) // 2, int(number[3]) % 2 == 1
    stated = {Sex.MALE: False, Sex.FEMALE: True}.get(visitor.sex, is_female)
    if century != visitor.birth.year // 100 or is_female != stated:
        yield Warning.CENTURY_DIGIT
    if int(number[4:6]) != visitor.birth.year % 100:
        yield Warning.BIRTH_YEAR
