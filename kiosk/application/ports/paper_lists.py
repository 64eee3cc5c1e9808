"""Lists that leave the kiosk on paper beside the register itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.application.trace_contacts import ContactList
from kiosk.domain.office import Office
from kiosk.domain.roll_call import CounterGroup, RollCall


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
