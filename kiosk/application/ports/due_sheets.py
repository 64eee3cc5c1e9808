"""Questions to the register about personal sheets whose period is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from kiosk.domain.field_groups import FieldGroup


@dataclass(frozen=True, slots=True)
class DueSheet:
    """A sheet that is still kept, and whose keys and search rows go with it."""

    sheet_id: str
    visitor_id: str = ""
    """Of whom it says something by which they would be known again; empty for a sheet that does not."""
    seq: int = 0
    """Journal number from which on they are known by it: of the entry of its visit, or of the join that brought it."""


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """A kept sheet that says something of one person."""

    sheet: DueSheet
    kind: str
    """Of the fact that commits to it."""
    visit_id: str = ""
    """Empty where it belongs to somebody else's visit, or to none."""
    inside: bool = False
    """That visit is not over."""


@dataclass(frozen=True, slots=True)
class StrangeDay:
    """A day before or beyond all others that a clock gone wrong wrote into some records."""

    day: date
    recorded: date
    """The day of the records around it."""


class DueSheets(Protocol):
    """Part of `RegisterReader`. Each answer costs what one day holds, however long the journal is."""

    def recorded_days(self, first: date, before: date) -> tuple[date, ...]:
        """Days of `first <= day < before` on which something happened, in order."""
        ...

    def strange_days(self, first: date, today: date, kinds: Sequence[str]) -> tuple[StrangeDay, ...]:
        """Days before `first` of records of these kinds that came later than that, and days after `today`."""
        ...

    def last_erased(self, group: FieldGroup) -> date | None:
        """The day of the facts that were erased last of this group."""
        ...

    def sheets_of_visits(self, day: date, before: date, passes_from: date, limit: int) -> tuple[DueSheet, ...]:
        """Kept sheets of the group of visits, of the visits that began on `day` and of what was recorded beside visits
        that day, in the order of the journal. None of who is still inside, or whose pass ended on `passes_from` or
        later, nor of what was recorded under a doubtful clock unless the next certain record is of a day before
        `before`.
        """
        ...

    def sheets_of_kinds(self, day: date, before: date, kinds: Sequence[str], limit: int) -> tuple[DueSheet, ...]:
        """Kept sheets of facts of these kinds that happened on `day`; doubtful ones as above."""
        ...

    def sheets_of_passes(self, before: date, visits_before: date, limit: int) -> tuple[DueSheet, ...]:
        """Kept sheets of holders of passes that ended before `before`: of visits before `visits_before`."""
        ...

    def sheets_of_places(self, before: date, limit: int) -> tuple[DueSheet, ...]:
        """Kept sheets of places whose print came down before `before`."""
        ...

    def erased_of_visits(self, day: date) -> tuple[int, date] | None:
        """Journal number and day of the first erasure of visits that began on `day`, None where none was."""
        ...

    def sheets_of_person(self, visitor_id: str) -> tuple[PersonSheet, ...]:
        """Every kept sheet of the visitor's whole person: of their visits, of codes joined to them, those by which
        they are named as the declarer of somebody else, with the same name and phone, what another kiosk said of
        passes by which they came, with the same name, and that name in the lists of other people's groups.
        """
        ...

    def passes_of_person(self, visitor_id: str) -> tuple[str, ...]:
        """Ids of the passes that were issued to the visitor's whole person."""
        ...
