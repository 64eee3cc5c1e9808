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


@dataclass(frozen=True, slots=True)
class RefusedCode:
    """A code that names no person."""

    refusal: Refusal
    dialect: str | None = None


CodeReading = PersonCode | RefusedCode
