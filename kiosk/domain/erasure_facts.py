"""That personal data were erased, past tense; what they said is nowhere, and no fact names anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.field_groups import FieldGroup


@dataclass(frozen=True, slots=True)
class PersonalErased:
    """Sheets whose period was over were erased: a part of them, in the transaction that erased them."""

    group: FieldGroup
    day: date
    """Of this day's facts."""
    before: date
    """All facts of earlier days than this were due."""
    sheets: int
    digest: str
    """Hex SHA-256 of the ids of the sheets, in the order of the journal, a line feed after each."""
    days: int
    """The rule: so many days are they kept."""
    rule: str = ""
    """Where that stands, as the office's file words it."""


@dataclass(frozen=True, slots=True)
class PersonErased:
    """One person's data were erased because they asked for it, or an authority did."""

    sheets: tuple[str, ...]
    """Ids of what was erased, so that it can be struck from every copy, too."""
    visits: int
    kept: tuple[str, ...]
    """Keys of what a law obliges the office to keep, and why (`KeptBecause`)."""
    by: tuple[str, str]
    """Codes of the two of the staff who did it."""
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class FilesErased:
    """Files of the kiosk that may name people were erased since their period was over."""

    before: date
    files: int
    digest: str
    """Hex SHA-256 of their names, a line feed after each."""
    days: int


@dataclass(frozen=True, slots=True)
class CopiesStruck:
    """What was erased in the register was taken out of its kept copies, too, before the next one was made."""

    upto: int
    """Whatever the journal says was erased up to this number."""
    copies: int
    """That hold nothing of it any more."""
    shut: int
    """Copies that do not open: damaged, or of another key."""
    missed: tuple[str, ...]
    """Places of copies that were not there."""


ErasureFact = PersonalErased | PersonErased | FilesErased | CopiesStruck
ERASURE_FACTS: dict[str, type[ErasureFact]] = {
    "erased": PersonalErased,
    "person_erased": PersonErased,
    "files_erased": FilesErased,
    "copies_struck": CopiesStruck,
}
"""By the names under which the journal keeps them."""
ERASING_KINDS = tuple(name for name, kind in ERASURE_FACTS.items() if kind is not CopiesStruck)
"""By which something went that was there."""
