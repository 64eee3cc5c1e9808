"""What can happen to printed matter, past tense: what it was made from, where it was put up, checked and taken down."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.publicity.printed import Kind
from kiosk.domain.sheet import SheetSeal


@dataclass(frozen=True, slots=True)
class EditionMade:
    """The data of prints stood like this for the first time; every print of them names this version."""

    version: str
    """Year, month and a number from 1: `2026-11.1`."""
    fingerprints: str
    """Those of all parts, in their order (`publicity.content`)."""


@dataclass(frozen=True, slots=True)
class PrintPutUp:
    """A print hangs at a place now; where, in a sheet: what is typed for a place may name a person's house."""

    posting_id: str
    place: SheetSeal
    kind: Kind
    language: str
    version: str
    fingerprints: str
    instead_of: str = ""
    """The posting whose print was taken down for it."""


@dataclass(frozen=True, slots=True)
class PrintChecked:
    """Somebody looked at a print where it hangs."""

    posting_id: str
    there: bool
    """It still hangs, whole and readable."""
    changed: tuple[str, ...] = ()
    """Parts that were out of date then."""


@dataclass(frozen=True, slots=True)
class PrintTakenDown:
    """A print hangs no more."""

    posting_id: str
