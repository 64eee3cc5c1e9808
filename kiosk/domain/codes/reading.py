"""What a code turned out to say, as a closed union."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.birth import BirthDate
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import VisitorDetails


class Refusal(Enum):
    """Why a code is no visitor's code; each has its own sentence on the visitor's screen."""

    PLACE = "place"
    PRINT = "print"
    """The check code of the office's own posters and leaflets."""
    PAYMENT = "payment"
    CONTACT = "contact"
    WEB = "web"
    WIFI = "wifi"
    DECLARATION = "declaration"
    """A page on which people declare, not the code that it makes."""
    SIGN_IN = "sign_in"
    """A code that signs its holder in somewhere: nobody but the holder should see it."""
    INCOMPLETE = "incomplete"
    """One part of a series of codes."""
    MISREAD = "misread"
    """Of a known dialect, with check digits that do not fit."""
    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"
    SEVERAL = "several"
    PASS = "pass"
    """A pass of this office or another whose code is damaged, or is read where no register can say what it is worth."""
    PASS_OTHER = "pass_other"
    """Another office's pass."""
    PASS_KEY = "pass_key"
    """Signed with a key that this kiosk does not have."""
    PASS_FORGED = "pass_forged"
    PASS_EXPIRED = "pass_expired"
    PASS_REVOKED = "pass_revoked"


class Warning(Enum):  # noqa: A001 - the field's word; the built-in category is not used in the domain
    """What looks odd in a person's code; shown in yellow, never a refusal (`formats.md` 2.2)."""

    PROVINCE_UNKNOWN = "province_unknown"
    CENTURY_DIGIT = "century_digit"
    BIRTH_YEAR = "birth_year"
    BIRTH_DATE = "birth_date"
    ISSUE_DATE = "issue_date"
    NAME_DAMAGED = "name_damaged"
    NUMBER_MASKED = "number_masked"
    SIGNATURE_NOT_CHECKED = "signature_not_checked"
    CERTIFICATE_EXPIRED = "certificate_expired"
    PAPER_EXPIRED = "paper_expired"
    CHECK_DIGIT = "check_digit"
    NAME_UNKNOWN = "name_unknown"
    """A pass that is good, of whom this kiosk does not know: the desk asks and types the name."""


NAMES_TO_TYPE = frozenset({Warning.NAME_DAMAGED, Warning.NAME_UNKNOWN})
"""Warnings that are settled by the name that the desk types."""


@dataclass(frozen=True, slots=True)
class PersonCode:
    """A visitor's own code: who it says they are, by which dialect, and what looks odd."""

    dialect: str
    """Id of the dialect, as the code-format file names it."""
    by: RecordedBy
    visitor: VisitorDetails
    warnings: frozenset[Warning] = frozenset()
    on_behalf: bool = False
    issued: BirthDate | None = None
    """When the card was issued: compared with the birth date, never kept."""
    expires: BirthDate | None = None
    """Last day of the paper or of its code: compared with today, never kept."""
    known_as: str = ""
    """Visitor of the register whom a pass was issued to; empty for every code that names its holder itself."""
    pass_id: str = ""


@dataclass(frozen=True, slots=True)
class RefusedCode:
    """A code that names no person."""

    refusal: Refusal
    dialect: str | None = None


CodeReading = PersonCode | RefusedCode
