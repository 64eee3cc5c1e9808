"""Who a visitor says they are, and by which keys the register knows them again."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import Enum
from typing import Any

from kiosk.domain.birth import BirthDate, from_iso
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.names import fold, is_damaged, mask
from kiosk.domain.nationalities import iso_country

_NUMBER_ALONE = frozenset({PaperKind.CITIZEN, PaperKind.OTHER, PaperKind.INSURANCE})


class Sex(Enum):
    """As cards write it."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


class KeyKind(Enum):
    """By what a visitor is known again, strongest first."""

    PAPER = "paper"
    NATIONAL_ID = "national_id"
    INSURANCE = "insurance"
    NAME_BIRTH_PHONE = "name_birth_phone"
    NAME_BIRTH = "name_birth"
    TAIL_NAME = "tail_name"
    """Last six digits of a citizen number, and the name: a masked number finds a whole one."""
    NAME_BIRTHDATE = "name_birthdate"
    NAME_YEAR = "name_year"
    """So wide that it only finds whom to compare with."""


@dataclass(frozen=True, slots=True)
class LookupKey:
    """One key of a visitor; the register stores only a keyed hash of it."""

    kind: KeyKind
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True, repr=False)
class VisitorDetails:
    """What one code or one form said of a person. Kept apart from the sealed journal, erasable.

    Its `repr` is empty on purpose: a traceback or a log line must not carry anybody's name.
    """

    name: str
    birth: BirthDate | None = None
    sex: Sex = Sex.UNKNOWN
    paper: Paper | None = None
    phone: str = ""
    address: str = ""
    national_id: str = ""
    """User id of the national QR platform (QID), empty where the code has none."""
    nationality: str = ""
    """Code of ISO 3166-1 with three letters, empty where nobody said: mostly of this country."""
    declared_by: str = ""
    """QID of the person who declared on this visitor's behalf."""

    def __repr__(self) -> str:
        return "VisitorDetails(…)"

    @property
    def birth_year(self) -> int | None:
        """Year of birth, None when not given."""
        return self.birth.year if self.birth else None

    @property
    def masked_name(self) -> str:
        """The name for the public screen."""
        return mask(self.name)

    @property
    def masked_phone(self) -> str:
        """The end of the number ("…123"), enough to compare with what somebody says; empty without one."""
        return f"…{self.phone[-3:]}" if self.phone else ""

    def keys(self) -> tuple[LookupKey, ...]:
        """Every key this statement supports, strongest first; names alone never identify."""
        return (*self.own_keys(), *self.name_keys())

    def own_keys(self) -> tuple[LookupKey, ...]:
        """The keys that are one person's alone, strongest first."""
        return tuple(key for key in (self._paper_key(), self._national_key()) if key)

    def wide_keys(self) -> tuple[LookupKey, ...]:
        """Keys that find people to compare with, narrowest first; `keys` identifies, these never do."""
        if self.birth is None:
            return ()
        name, found = fold(self.name), []
        if self.paper and self.paper.citizen_tail:
            found.append(LookupKey(KeyKind.TAIL_NAME, f"{self.paper.citizen_tail}|{name}"))
        if self.birth.day is not None:
            found.append(LookupKey(KeyKind.NAME_BIRTHDATE, f"{name}|{self.birth.iso}"))
        return (*found, LookupKey(KeyKind.NAME_YEAR, f"{name}|{self.birth.year}"))

    def _paper_key(self) -> LookupKey | None:
        if self.paper is None or not self.paper.whole:
            return None
        kind = KeyKind.INSURANCE if self.paper.kind is PaperKind.INSURANCE else KeyKind.PAPER
        number = self.paper.number.upper()
        if self.paper.issuer:
            return LookupKey(kind, f"{self.paper.kind.value}:{iso_country(self.paper.issuer)}:{number}")
        if self.paper.kind not in _NUMBER_ALONE:
            # Numbers of another authority's papers are one person's only together with their kind.
            return LookupKey(kind, f"{self.paper.kind.value}:{number}")
        # The last ten digits of an old 15-character insurance number are the number on the new card.
        return LookupKey(kind, number[-10:] if kind is KeyKind.INSURANCE else number)

    def _national_key(self) -> LookupKey | None:
        return LookupKey(KeyKind.NATIONAL_ID, self.national_id) if self.national_id else None

    def name_keys(self) -> tuple[LookupKey, ...]:
        """Keys of a person who shows no number: with a phone, or with nothing at all."""
        if self.birth is None:
            return ()
        who = f"{fold(self.name)}|{self.birth.year}"
        if self.phone:
            return (LookupKey(KeyKind.NAME_BIRTH_PHONE, f"{who}|{self.phone}"),)
        if self.paper is None and not self.national_id:
            # A person with neither phone nor paper has nothing else to be known by at the exit.
            return (LookupKey(KeyKind.NAME_BIRTH, who),)
        return ()

    def completed_by(self, earlier: VisitorDetails) -> VisitorDetails:
        """This statement with the gaps filled from an earlier one of the same visitor.

        A name without marks takes the marked spelling known from before only when both fold alike
        (`formats.md` 1.1: marks are never invented), and a damaged one when just that damage makes it of the known one.
        """
        missing: dict[str, Any] = {
            one.name: getattr(earlier, one.name)
            for one in fields(self)
            if getattr(self, one.name) in (None, "", Sex.UNKNOWN) and one.name != "declared_by"
        }
        unmarked = fold(earlier.name) == fold(self.name) and self.name.isascii()
        if unmarked or is_damaged(self.name, earlier.name):
            missing["name"] = earlier.name
        return replace(self, **missing)


def details_to_sheet(details: VisitorDetails) -> dict[str, str]:
    """The statement as the personal sheet stores it: text fields only, empty ones left out."""
    sheet = {
        "name": details.name,
        "birth": details.birth.iso if details.birth else "",
        "sex": details.sex.value if details.sex is not Sex.UNKNOWN else "",
        "paper_kind": details.paper.kind.value if details.paper else "",
        "paper_number": details.paper.number if details.paper else "",
        "paper_issuer": details.paper.issuer if details.paper else "",
        "phone": details.phone,
        "address": details.address,
        "national_id": details.national_id,
        "nationality": details.nationality,
        "declared_by": details.declared_by,
    }
    return {key: value for key, value in sheet.items() if value}


def details_from_sheet(sheet: dict[str, str]) -> VisitorDetails:
    """The inverse of `details_to_sheet`."""
    number = sheet.get("paper_number", "")
    return VisitorDetails(
        name=sheet["name"],
        birth=from_iso(sheet["birth"]) if "birth" in sheet else None,
        sex=Sex(sheet.get("sex", Sex.UNKNOWN.value)),
        paper=Paper(PaperKind(sheet["paper_kind"]), number, sheet.get("paper_issuer", "")) if number else None,
        phone=sheet.get("phone", ""),
        address=sheet.get("address", ""),
        national_id=sheet.get("national_id", ""),
        nationality=sheet.get("nationality", ""),
        declared_by=sheet.get("declared_by", ""),
    )
