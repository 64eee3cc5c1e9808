"""What looks odd in a person's code: yellow, never a refusal.

The twelve digits are `PPP G YY NNNNNN`: province of birth registration, century and sex, year of birth, six random
digits, no check digit (Nghị định 137/2015/NĐ-CP điều 13; Thông tư 59/2021/TT-BCA điều 4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from kiosk.domain.birth import BirthDate
from kiosk.domain.codes.damage import is_damaged
from kiosk.domain.codes.reading import PersonCode, Warning
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import Sex, VisitorDetails

_FIRST_CENTURY = 19
_TELLING_ADDRESS = 12
_EXPIRED = {RecordedBy.VACCINE_CERTIFICATE: Warning.CERTIFICATE_EXPIRED}
_TWELVE_DIGITS = re.compile("[0-9]{12}")


def warnings_of(code: PersonCode, provinces: Mapping[str, str], today: date) -> frozenset[Warning]:
    """Every oddity of what `code` says about its visitor."""
    return frozenset(_all(code, provinces, today))


def _all(code: PersonCode, provinces: Mapping[str, str], today: date) -> Iterator[Warning]:
    visitor = code.visitor
    if code.issued and not _could_be_issued(code.issued, visitor.birth, today):
        yield Warning.ISSUE_DATE
    if visitor.birth and not visitor.birth.is_real(today):
        yield Warning.BIRTH_DATE
    if is_damaged(visitor.name) or _has_lost_its_marks(code):
        yield Warning.NAME_DAMAGED
    if code.expires and _is_over(code.expires, today):
        yield _EXPIRED.get(code.by, Warning.PAPER_EXPIRED)
    if visitor.paper and "*" in visitor.paper.number:
        yield Warning.NUMBER_MASKED
    if visitor.paper and visitor.paper.kind is PaperKind.CITIZEN:
        yield from _number_oddities(visitor.paper, visitor, provinces)


def _could_be_issued(issued: BirthDate, birth: BirthDate | None, today: date) -> bool:
    # ISO texts of which one is cut off compare as far as both say something.
    before_birth = birth is not None and issued.iso < birth.iso
    return issued.is_real(today) and not before_birth


def _is_over(expires: BirthDate, today: date) -> bool:
    """Whether the last day is past; of an incomplete date only as far as it says something."""
    return expires.iso < today.isoformat()[: len(expires.iso)]


def _has_lost_its_marks(code: PersonCode) -> bool:
    """Cards keep the marks of names and addresses; some readers drop every letter that has one (`formats.md` 0).

    A name may have none, but not together with an address of some length.
    """
    address = code.visitor.address
    keeps_marks = code.by in (RecordedBy.CITIZEN_CARD, RecordedBy.INSURANCE_CARD)
    return keeps_marks and len(address) >= _TELLING_ADDRESS and f"{code.visitor.name}{address}".isascii()


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
