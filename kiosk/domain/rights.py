"""Who may what at the desk, on the command line and in every use case: the one table of parts and their rights."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum


class Role(Enum):
    """The part of a member of the staff; what it may stands in `RIGHTS`."""

    RECEPTIONIST = "receptionist"
    ADMINISTRATOR = "administrator"
    """Records as a receptionist does, keeps what the office set up, and vouches for the first PIN of others."""
    AUDITOR = "auditor"
    """Reads what was recorded; records nothing and is never on duty."""
    HEAD = "head"
    """A head of the office: may what an administrator may, and alone reads what was reported in confidence."""


class Right(Enum):
    """Something that not everybody may. Its words for people have the key `right.<value>`."""

    RECORD = "record"
    """Record who comes and goes, correct and undo it, print the register; see who is here today."""
    LOOK_UP = "look_up"
    """See visits of other days, and of people who do not stand at the desk."""
    EXPECTED = "expected"
    """The list of who is expected."""
    TABLES = "tables"
    """The register as a table that others can reckon with."""
    CONTACTS = "contacts"
    """Who was inside together with whom, and cases over days."""
    DECLARATIONS = "declarations"
    """Read the answers of declarations that were made before."""
    CONCERNS = "concerns"
    """Read what was reported in confidence (dispatch 001, “Phản ánh”)."""
    LISTS = "lists"
    """The watch-list, the office's own people, and who of a group has the app."""
    UNKNOWN_CODES = "unknown_codes"
    """The texts of codes that nobody knew."""
    DISPATCHES = "dispatches"
    """Change dispatches, the app, and what else the office set up."""
    STAFF = "staff"
    """Name people, vouch for their first PIN."""
    EXPORT = "export"
    """The journal as a file, without personal data."""
    EXPORT_PEOPLE = "export_people"
    """The journal with personal data."""
    VERIFY = "verify"
    """Verify the journal; see heads, keys, prints and dispatches in force."""
    LOOKS = "looks"
    """See who looked at personal data, when and why."""
    UNMASK = "unmask"
    """See names and numbers whole, for a reason."""
    KEYS = "keys"
    """Change the keys that sign and the one that opens the register: two people."""
    ERASE = "erase"
    """Erase somebody's personal data before their time: two people."""
    RESTORE = "restore"
    """Put a copy in the register's place; an older state takes two people."""
    CLOCK = "clock"
    """Say that the clock is right although it jumped ahead by more than a month: by it things are erased."""
    REQUESTS = "requests"
    """Answer what people ask of their own data (Law 91/2025/QH15)."""


_DESK = frozenset({Right.RECORD, Right.LOOK_UP, Right.EXPECTED, Right.UNMASK})
_READING = frozenset({Right.VERIFY, Right.LOOKS, Right.EXPORT, Right.UNMASK})
_OFFICE = frozenset(Right) - {Right.CONCERNS}
RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.RECEPTIONIST: _DESK,
    Role.ADMINISTRATOR: _OFFICE,
    Role.AUDITOR: _READING,
    Role.HEAD: _OFFICE | {Right.CONCERNS},
}
