"""Lists that leave the kiosk on paper beside the register itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from kiosk.application.trace_contacts import ContactList
from kiosk.domain.office import Office
from kiosk.domain.roll_call import CounterGroup, RollCall
from kiosk.domain.roster import RosterFigures, RosterMember


@dataclass(frozen=True, slots=True)
class PersonOnList:
    """What a list says of one visit's person; all empty once it was erased."""

    name: str = field(default="", repr=False)
    birth_year: str = ""
    phone: str = field(default="", repr=False)
    note: str = ""


@dataclass(frozen=True, slots=True)
class RollCallSheet:
    """A roll call as it stands, ready for paper: nothing of it is read from anywhere any more."""

    office: Office
    call: RollCall
    groups: tuple[CounterGroup, ...]
    people: dict[str, PersonOnList] = field(repr=False)
    """By visit."""
    by_name: bool
    printed_at: datetime
    printed_by: str
    head_code: str
    """Code of the journal's head when the list was fixed; empty while the register could not be written."""


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """Members of rosters as they are known on a day, ready for paper or a table."""

    office: Office
    app_name: str
    members: tuple[RosterMember, ...] = field(repr=False)
    """Those on the list, by group."""
    figures: Mapping[str, RosterFigures]
    """Of the whole roster of each group."""
    as_of: date
    printed_at: datetime
    printed_by: str


class RosterDocument(Protocol):
    """Draws those who have not installed it, or writes whole rosters."""

    def write(self, sheet: RosterSheet, out: Path) -> int:
        """Write `out`, whole or not at all, and return the number of pages, or of rows in a table. Raises OSError."""
        ...


class ContactsDocument(Protocol):
    """Draws or writes a list of contacts."""

    def write(self, contacts: ContactList, office: Office, out: Path) -> int:
        """Write `out`, whole or not at all, and return the number of pages, or of rows in a table. Raises OSError."""
        ...


class RollCallDocument(Protocol):
    """Draws a roll call."""

    def write(self, sheet: RollCallSheet, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        ...
