"""How long the kiosk keeps what says who came: an administrator's facts, by group of fields."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.domain.field_groups import FieldGroup

DEFAULT_DAYS = {
    FieldGroup.HEALTH: 30,
    FieldGroup.VISITS: 365,
    FieldGroup.PASSES: 30,
    FieldGroup.DELIVERIES: 30,
    FieldGroup.CONCERNS: 365,
    FieldGroup.CONTACTS: 365,
    FieldGroup.PAPERS: 365,
    FieldGroup.LOOKS: 365,
    FieldGroup.REQUESTS: 1826,
}


@dataclass(frozen=True, slots=True)
class Kept:
    """How long one group is kept."""

    days: int
    """Sheets of facts that are older than so many whole days are erased; 0 keeps nothing beyond its own day."""
    rule: str = ""
    """Where that stands, in the office's words; empty where it is the office's own decision."""


@dataclass(frozen=True, slots=True)
class Retention:
    """Texts of unknown codes wait for an administrator who writes a pattern, and are dropped then (`formats.md` 10)."""

    unknown_days: int = 7
    """After the last time the code was shown; 0 keeps none at all."""
    unknown_most: int = 500
    """How many different texts; the ones shown longest ago are dropped first."""
    unknown_longest: int = 2000
    """Characters; no person's code is longer."""

    expected_days: int = 30
    """Lines of a list of expected visitors are erased so many days after their day."""

    watch_days: int = 365
    """Lines of the watch-list are erased so many days after they were put there."""

    files_days: int = 30
    """Documents and tables in the kiosk's own folders are erased so many days after they were made."""

    groups: tuple[tuple[FieldGroup, Kept], ...] = ()
    """What the office's file says; a group that it does not name has `DEFAULT_DAYS`."""

    def of(self, group: FieldGroup) -> Kept:
        """How long this group is kept."""
        return dict(self.groups).get(group, Kept(DEFAULT_DAYS[group]))

    def before(self, group: FieldGroup, today: date) -> date:
        """Sheets of facts of earlier days than this are due."""
        return today - timedelta(days=self.of(group).days)

    @property
    def health_days(self) -> int:
        """Health answers are erased so many days after they were given (`formats.md` 10)."""
        return self.of(FieldGroup.HEALTH).days

    @property
    def visits_days(self) -> int:
        """Who came is erased so many days after the visit."""
        return self.of(FieldGroup.VISITS).days

    def keeps(self, text: str) -> bool:
        """Whether the text of an unknown code is kept at all."""
        return self.unknown_days > 0 and len(text) <= self.unknown_longest

    def kept_between(self, now: datetime) -> tuple[datetime, datetime]:
        """Moments between which a text was last shown if it is still kept; a moment to come is a clock gone wrong."""
        return now - timedelta(days=self.unknown_days), now + timedelta(days=1)
