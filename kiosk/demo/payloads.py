"""The codes of invented people, in the dialects that visitors bring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.names import fold

_PROVINCE = "091"


@dataclass(frozen=True, slots=True)
class InventedPerson:
    """Somebody who does not exist."""

    key: str
    name: str
    born: date
    sex: str
    phone: str
    address: str
    number: int

    @property
    def citizen_number(self) -> str:
        """Twelve digits whose century and year fit the birth date."""
        female = self.sex == "female"
        century_digit = 2 * (self.born.year // 100 - 19) + female
        return f"{_PROVINCE}{century_digit}{self.born.year % 100:02d}{self.number:06d}"


def citizen_card(person: InventedPerson) -> str:
    """The text on the chip citizen card."""
    sex = "Nữ" if person.sex == "female" else "Nam"
    born = person.born.strftime("%d%m%Y")
    return f"{person.citizen_number}||{person.name}|{born}|{sex}|{person.address}|15042021"


def personal_code(person: InventedPerson) -> str:
    """The unified personal code of a phone: the name in capitals without marks."""
    sex = 2 if person.sex == "female" else 1
    name = fold(person.name).upper()
    qid = f"9{person.number:017d}"
    return f"{person.citizen_number}|{name}|{person.born.isoformat()}|0|{qid}|<{sex}<<{person.phone}"


def insurance_card(person: InventedPerson) -> str:
    """The text on a new health-insurance card: names as hex of UTF-8."""
    sex = 2 if person.sex == "female" else 1
    name = person.name.encode().hex()
    place = "Tỉnh Kiên Giang".encode().hex()
    born = person.born.strftime("%d/%m/%Y")
    number = f"91{person.number:08d}"
    return (
        f"{number}|{name}|{born}|{sex}|-|91 - 002|01/02/2021|-|20/02/2021|{91000000000000 + person.number}|-|4|"
        f"01/01/2026|15e0000000000b2-7102|4|{place}|$"
    )


PAYLOADS = {"card": citizen_card, "personal": personal_code, "insurance": insurance_card}
