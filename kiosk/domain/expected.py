"""Whom the office expects: somebody told the desk beforehand, and the desk knows them when they come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from kiosk.domain.evidence import Evidence, compare
from kiosk.domain.same_person import BITS
from kiosk.domain.visitor import VisitorDetails

_TELLING = frozenset(Evidence) - {Evidence.NAME, Evidence.NAME_UNMARKED, Evidence.SEX}


@dataclass(frozen=True, slots=True, repr=False)
class ExpectedVisitor:
    """One line of a list of visitors to come. Its `repr` is empty on purpose, as that of `VisitorDetails` is."""

    expected_id: str
    day: date
    details: VisitorDetails
    at: time | None = None
    """When, by the office's clock; None when nobody said."""
    host: str = ""
    counter: str = ""
    note: str = ""

    def __repr__(self) -> str:
        return "ExpectedVisitor(…)"

    @property
    def by_name_alone(self) -> bool:
        """Whether the list says nothing but a name, as lists of delegations do."""
        said = self.details
        return said.birth is None and said.paper is None and not said.phone


def expected_match(details: VisitorDetails, expected: Iterable[ExpectedVisitor]) -> ExpectedVisitor | None:
    """Whom of a list a statement is of, the likest, then the one who is expected first; None for nobody.

    The rules are those by which the register knows a person again: what cannot be of one person never matches, and a
    name needs a number, a phone or a birth year beside it, unless the list itself says no more than the name.
    """
    weighed = [(bits, one) for one in expected if (bits := _bits(details, one)) is not None]
    if not weighed:
        return None
    return min(weighed, key=lambda pair: (-pair[0], pair[1].at or time.max, pair[1].expected_id))[1]


def _bits(details: VisitorDetails, one: ExpectedVisitor) -> int | None:
    agreement = compare(details, one.details)
    if agreement is None or not (agreement.evidence & _TELLING or one.by_name_alone):
        return None
    return sum(BITS[each] for each in agreement.evidence)
