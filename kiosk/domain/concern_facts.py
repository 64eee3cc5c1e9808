"""What happened to concerns that were reported in confidence, past tense; the journal names neither kind nor place."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.sheet import SheetSeal


@dataclass(frozen=True, slots=True)
class ConcernReported:
    """Somebody reported something at the desk."""

    concern_id: str
    concern: SheetSeal
    """Sheet with everything that was said (`concerns.Concern`)."""


@dataclass(frozen=True, slots=True)
class ConcernsRead:
    """A head of the office looked at them after their PIN; the operator of the record is the head."""

    concerns: tuple[str, ...]
    """Every concern that could be read."""


@dataclass(frozen=True, slots=True)
class ConcernPassedOn:
    """A head passed it on to who has to deal with it."""

    concern_id: str
    to: SheetSeal
    """Sheet with `to`: it may name a person."""


@dataclass(frozen=True, slots=True)
class ConcernPrinted:
    """A head had it printed."""

    concern_id: str
