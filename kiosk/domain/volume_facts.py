"""What the journal keeps of registers on paper that are not one day of the whole office, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.sheet import SheetSeal

PRINT_KINDS = ("printed", "volume_printed")
"""Kinds of facts that say that a register was put on paper, and nothing of visitors."""


@dataclass(frozen=True, slots=True)
class VolumePrinted:
    """The register of a period, or of a counter, was put on paper."""

    first: date
    last: date
    department: str
    """A counter's number, empty for the whole office."""
    number: int
    """Which volume of its year it is, 0 where it is none."""
    copy: int
    """1 for the first print, from 2 on a reprint, 0 for a provisional one."""
    pages: int
    first_number: int
    last_number: int
    """Numbers of its first and last line."""
    reason: SheetSeal | None = None
    """Why it was printed again; typed, so it may name a person."""

    @property
    def scope(self) -> RegisterScope:
        """Which part of the register it was."""
        return RegisterScope(self.first, self.last, self.department)


@dataclass(frozen=True, slots=True)
class PrintedBefore:
    """A print of a closed scope and when it was made."""

    fact: VolumePrinted
    at: datetime


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every print of a closed scope so far, in the order of the journal."""

    prints: tuple[PrintedBefore, ...] = ()

    @classmethod
    def of(cls, prints: Iterable[PrintedBefore]) -> Shelf:
        """Provisional prints stand on no shelf."""
        return cls(tuple(one for one in prints if one.fact.copy > 0))

    def of_scope(self, scope: RegisterScope) -> tuple[PrintedBefore, ...]:
        """Earlier prints of exactly this scope."""
        return tuple(one for one in self.prints if one.fact.scope == scope)

    def number_of(self, scope: RegisterScope) -> int:
        """Which volume of its year it is or would be: that of its first print, else the next; 0 for a day, and for a
        period of which a volume already holds a part, since no line belongs into two volumes.
        """
        if scope.is_day:
            return 0
        known = self.of_scope(scope)
        if known:
            return known[0].fact.number
        numbered = [one.fact for one in self.prints if one.fact.number]
        if any(one.scope.meets(scope) for one in numbered):
            return 0
        year = (one for one in numbered if one.first.year == scope.first.year and one.department == scope.department)
        return max((one.number for one in year), default=0) + 1

    def first_number_of(self, scope: RegisterScope) -> int | None:
        """The number with which its lines begin by what is on paper already; None where nothing on paper says."""
        known = self.of_scope(scope)
        if known:
            return known[-1].fact.first_number
        before = (one.fact for one in self.prints if one.fact.number and scope.follows(one.fact.scope))
        same_year = (one.last_number + 1 for one in before if one.first.year == scope.first.year == scope.last.year)
        return max(same_year, default=None)
