"""Who came with the visitor of a line of the register."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartClock:
    """A part of a group that left before the others: how many heads, and when (`09:02`)."""

    people: int
    clock: str


@dataclass(frozen=True, slots=True, repr=False)
class LineCompany:
    """Who came with the visitor of a line, or spoke for them."""

    people: int = 1
    """Heads of the visit, 1 for a visitor alone."""
    parts: tuple[PartClock, ...] = ()
    names: tuple[str, ...] = ()
    declarer: str = ""
    declarer_phone: str = ""
    relation: str = ""
    """As the office words it."""
    is_child: bool = False
    """A child who came with an adult."""
    adult_number: int | None = None
    """The adult's line on the same day."""
