"""The ledger of helpers by organisation, as a screen, a page or the command line shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from kiosk.domain.helping import Helper, Helpers, HelpingGoal, Ledger, Tally
from kiosk.domain.office import Office


@dataclass(frozen=True, slots=True)
class HelperRow:
    """One helper with their tally."""

    helper: Helper
    tally: Tally
    reached: bool | None
    """Whether they guided as many as a dispatch asks for; None where none asks."""


@dataclass(frozen=True, slots=True)
class OrganisationRows:
    """One organisation: its helpers and what they reached together."""

    name: str
    """Empty for helpers without one, and for codes that are not on the list any more."""
    tally: Tally
    rows: tuple[HelperRow, ...]


@dataclass(frozen=True, slots=True)
class HelperSheet:
    """Everything that a page about helpers says."""

    office: Office
    groups: tuple[OrganisationRows, ...]
    total: Tally
    relatives: int
    goal: HelpingGoal | None
    days: tuple[date, date] | None
    """First and last day that count; None for all."""
    printed_at: datetime
    printed_by: str


class HelperDocument(Protocol):
    """Draws the ledger."""

    def write(self, sheet: HelperSheet, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        ...


def helpers_by_organisation(helpers: Helpers, ledger: Ledger) -> tuple[OrganisationRows, ...]:
    """In the order of the office's list, whoever guided nobody yet too; codes that it lost come last."""
    listed = [*helpers.listed, *_lost(helpers, ledger)]
    names = dict.fromkeys(one.organisation for one in listed)
    ordered = [*(name for name in names if name), *(name for name in names if not name)]
    return tuple(_group(name, [one for one in listed if one.organisation == name], ledger) for name in ordered)


def _lost(helpers: Helpers, ledger: Ledger) -> Iterator[Helper]:
    yield from (Helper(code, code) for code in ledger.codes if helpers.find(code) is None)


def _group(name: str, helpers: list[Helper], ledger: Ledger) -> OrganisationRows:
    rows = tuple(_row(one, ledger) for one in helpers)
    return OrganisationRows(name, ledger.of(one.code for one in helpers), rows)


def _row(helper: Helper, ledger: Ledger) -> HelperRow:
    tally = ledger.of([helper.code])
    return HelperRow(helper, tally, tally.people >= ledger.goal.least if ledger.goal else None)
