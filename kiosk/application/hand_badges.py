"""Badges at the desk: handed out, taken back, lost; one badge is one visitor's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.application.commit_change import commit_change
from kiosk.application.outcomes import VisitChanged
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.application.recording import Recording, line_of
from kiosk.domain.badge_facts import BadgeHanded, BadgeLost, BadgeReturned
from kiosk.domain.badges import BadgeRules
from kiosk.domain.names import tidy


class BadgeFault(Enum):
    """Why a badge was not handed out."""

    UNKNOWN = "unknown"
    """The office has no badge of this number."""
    TAKEN = "taken"
    """Somebody else has it."""
    LOST = "lost"
    HOLDS_ONE = "holds_one"
    """The visitor has a badge already."""
    NOT_INSIDE = "not_inside"
    """The visit is over, or its entry was withdrawn."""


@dataclass(frozen=True, slots=True)
class BadgeRefused:
    """Nothing was recorded; `holder` is whose the badge is."""

    fault: BadgeFault
    holder: VisitLine | None = None


@dataclass(frozen=True, slots=True)
class NoBadge:
    """Nothing was recorded: the visitor has no badge."""


@dataclass(frozen=True, slots=True)
class HandBadges:
    """Every method is one transaction and raises `RegisterUnavailableError`."""

    desk: Recording
    rules: BadgeRules = BadgeRules()

    def out(self) -> tuple[VisitLine, ...]:
        """Every visit whose badge does not lie at the desk, lost ones too; oldest first."""
        with self.desk.register.read() as reader:
            return reader.lines_with_badge()

    def hand(self, visit_id: str, typed: str) -> VisitChanged | BadgeRefused:
        """Give the visitor the badge whose number was typed."""
        number = self.rules.number(typed)
        if number is None:
            return BadgeRefused(BadgeFault.UNKNOWN)
        with self.desk.register.write() as writer:
            refused = _refused(writer, visit_id, number)
            return refused or commit_change(self.desk, writer, visit_id, BadgeHanded(visit_id, number))

    def take_back(self, visit_id: str, number: str = "") -> VisitChanged | NoBadge:
        """The badge lies at the desk again: this one of the visitor's, or the one that they were given last."""
        with self.desk.register.write() as writer:
            away = line_of(writer, visit_id).visit.badges_away
            back = number or next(iter(away), "")
            if back not in away:
                return NoBadge()
            return commit_change(self.desk, writer, visit_id, BadgeReturned(visit_id, back))

    def lose(self, visit_id: str, reason: str) -> VisitChanged | NoBadge:
        """The badge will not come back. Raises ValueError without a reason."""
        because = tidy(reason)
        if not because:
            raise ValueError("a lost badge needs a reason")
        with self.desk.register.write() as writer:
            visit = line_of(writer, visit_id).visit
            if not visit.holds_badge:
                return NoBadge()
            return commit_change(self.desk, writer, visit_id, BadgeLost(visit_id, visit.badge, because))


def _refused(reader: RegisterReader, visit_id: str, number: str) -> BadgeRefused | None:
    visit = line_of(reader, visit_id).visit
    if not visit.inside:
        return BadgeRefused(BadgeFault.NOT_INSIDE)
    if visit.holds_badge:
        return BadgeRefused(BadgeFault.HOLDS_ONE)
    holder = next((one for one in reader.lines_with_badge() if number in one.visit.badges_away), None)
    if holder is None:
        return None
    waited_for = holder.visit.holds_badge and holder.visit.badge == number
    return BadgeRefused(BadgeFault.TAKEN if waited_for else BadgeFault.LOST, holder)
