"""What is said of those who come with a visitor, or speak for one, past tense."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.sheet import SheetSeal


@dataclass(frozen=True, slots=True)
class DeclaredOnBehalf:
    """Somebody else declares for the visitor (khai hộ); the last word on a visit counts."""

    visit_id: str
    declarer: SheetSeal
    """Sheet with the declarer's `name` and, where there is one, `phone`."""
    relation: str
    """Key of the relation to the visitor (`office/relations.toml`)."""
    reason: str | None = None
    """Why whoever was named before was not right, of the desk's own words; None for the first word."""


@dataclass(frozen=True, slots=True)
class GroupCounted:
    """The desk counted a group, its leader included; the last count of a visit stands."""

    visit_id: str
    people: int


@dataclass(frozen=True, slots=True)
class GroupPartLeft:
    """So many of a group left now; the others leave later, the last of them by the exit of the visit."""

    visit_id: str
    people: int


@dataclass(frozen=True, slots=True)
class GroupNamed:
    """Who came along with the leader; the last list of a visit stands."""

    visit_id: str
    names: tuple[SheetSeal, ...]
    """A sheet with the `name` of each, so that one of them can be erased without the others."""


@dataclass(frozen=True, slots=True)
class ChildCameWith:
    """The visitor is a child who came with an adult; both visits are their own."""

    visit_id: str
    adult_visit_id: str


CompanyFact = DeclaredOnBehalf | GroupCounted | GroupPartLeft | GroupNamed | ChildCameWith
