"""What two statements of a person have in common, and what cannot be of one person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.birth import BirthDate
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.names import fold
from kiosk.domain.spelling import Spelling, compare_names
from kiosk.domain.visitor import Sex, VisitorDetails

_INSURANCE_DIGITS = 10


class Evidence(Enum):
    """What two statements agree in, strongest first."""

    NUMBER = "number"
    NATIONAL_ID = "national_id"
    INSURANCE = "insurance"
    NUMBER_TAIL = "number_tail"
    PHONE = "phone"
    BIRTH_DATE = "birth_date"
    NAME = "name"
    """Spelt alike, marks included."""
    NAME_UNMARKED = "name_unmarked"
    BIRTH_YEAR = "birth_year"
    SEX = "sex"


class Doubt(Enum):
    """What speaks against one person without ruling it out."""

    OTHER_NATIONAL_ID = "other_national_id"
    OTHER_INSURANCE = "other_insurance"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two statements that can be of one person."""

    evidence: frozenset[Evidence]
    doubts: frozenset[Doubt] = frozenset()


_Found = Evidence | Doubt | None


def compare(one: VisitorDetails, other: VisitorDetails) -> Agreement | None:
    """What two statements agree in; None when they cannot be of one person. The order of the two says nothing.

    Never one person: two different citizen numbers (they are for life), other letters or other marks in the name, two
    different birth dates, two sexes. A second insurance number or platform id is a doubt only: people have had two.
    """
    if two_citizens(one.paper, other.paper) or _two_births(one.birth, other.birth) or _two_sexes(one.sex, other.sex):
        return None
    spelling = compare_names(one.name, other.name)
    if spelling is Spelling.DIFFERENT:
        return None
    found: set[_Found] = {
        _number(one.paper, other.paper),
        _same(one.national_id, other.national_id, Evidence.NATIONAL_ID, Doubt.OTHER_NATIONAL_ID),
        _same(one.phone, other.phone, Evidence.PHONE, None),
        Evidence.NAME if spelling is Spelling.SAME else Evidence.NAME_UNMARKED,
        _birth(one.birth, other.birth),
        Evidence.SEX if one.sex is other.sex is not Sex.UNKNOWN else None,
    }
    return Agreement(
        frozenset(each for each in found if isinstance(each, Evidence)),
        frozenset(each for each in found if isinstance(each, Doubt)),
    )


def _same(one: str, other: str, agreed: Evidence, otherwise: Doubt | None) -> _Found:
    if not one or not other:
        return None
    return agreed if one == other else otherwise


def _number(one: Paper | None, other: Paper | None) -> _Found:
    if one is None or other is None:
        return None
    if PaperKind.INSURANCE in (one.kind, other.kind):
        if one.kind is not other.kind or not (one.whole and other.whole):
            return None
        first, second = (each.number.upper()[-_INSURANCE_DIGITS:] for each in (one, other))
        return _same(first, second, Evidence.INSURANCE, Doubt.OTHER_INSURANCE)
    if one.whole and other.whole:
        return Evidence.NUMBER if _of_one_issue(one, other) and one.number.upper() == other.number.upper() else None
    return Evidence.NUMBER_TAIL if one.citizen_tail == other.citizen_tail != "" else None


def _of_one_issue(one: Paper, other: Paper) -> bool:
    """Whether two numbers can be of one paper: not when each names another kind or another country."""
    alike = one.kind is other.kind or PaperKind.OTHER in (one.kind, other.kind)
    return alike and (one.issuer == other.issuer or "" in (one.issuer, other.issuer))


def two_citizens(one: Paper | None, other: Paper | None) -> bool:
    """Whether two papers carry two different citizen numbers, as far as they are shown."""
    if one is None or other is None or not one.citizen_tail or not other.citizen_tail:
        return False
    pairs = zip(one.number, other.number, strict=True)
    return any(first != second and "*" not in (first, second) for first, second in pairs)


def two_people(one: VisitorDetails, other: VisitorDetails) -> bool:
    """Whether the name and the year of birth are both others: either may be a slip, both together are not."""
    years = {one.birth_year, other.birth_year}
    return len(years) == 2 and None not in years and fold(one.name) != fold(other.name)


def _two_sexes(one: Sex, other: Sex) -> bool:
    return one is not other and Sex.UNKNOWN not in (one, other)


def _new_year(birth: BirthDate) -> bool:
    # Papers of people who know only their year say 1 January.
    return (birth.month, birth.day) == (1, 1)


def _two_births(one: BirthDate | None, other: BirthDate | None) -> bool:
    if one is None or other is None:
        return False
    if one.year != other.year or _new_year(one) or _new_year(other):
        return one.year != other.year
    parts = ((one.month, other.month), (one.day, other.day))
    return any(first != second and None not in (first, second) for first, second in parts)


def _birth(one: BirthDate | None, other: BirthDate | None) -> _Found:
    if one is None or other is None:
        return None
    whole = one == other and one.day is not None and not _new_year(one)
    return Evidence.BIRTH_DATE if whole else Evidence.BIRTH_YEAR
