"""Ten thousand people who do not exist, with the commonest names, twins, and sons named after their fathers."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kiosk.domain.birth import BirthDate
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.names import fold
from kiosk.domain.visitor import Sex, VisitorDetails

SURNAMES = {
    "Nguyễn": 310, "Trần": 110, "Lê": 95, "Phạm": 71, "Hoàng": 51, "Phan": 45, "Vũ": 39, "Đặng": 21, "Bùi": 20,
    "Đỗ": 14, "Hồ": 13, "Ngô": 13, "Dương": 10, "Lý": 5,
    "Võ": 39, "Huỳnh": 51, "Đinh": 10, "Trương": 20, "Đoàn": 10, "Mai": 5,
}  # fmt: skip
"""A thousandth of the people each: the twenty commonest."""
MIDDLES = {
    Sex.MALE: ("Văn", "Văn", "Văn", "Văn", "Hữu", "Đức", "Minh", "Quốc", "Thanh", "Công"),
    Sex.FEMALE: ("Thị", "Thị", "Thị", "Thị", "Thị", "Thị", "Ngọc", "Thu", "Thanh", "Kim"),
}
GIVEN = {
    Sex.MALE: ("Hùng", "Hưng", "Dũng", "Tuấn", "Minh", "Nam", "Long", "Sơn", "Hải", "Thành", "Tú", "An", "Bình",
               "Cường", "Đức", "Hiếu", "Khoa", "Phúc", "Quân", "Thắng"),
    Sex.FEMALE: ("Hương", "Hường", "Lan", "Hoa", "Mai", "Thủy", "Thúy", "Trang", "Linh", "Ngọc", "Hà", "Hạnh", "Yến",
                 "Nga", "Thảo", "Phương", "Phượng", "Loan", "Anh", "Oanh"),
}  # fmt: skip
_MIXED_UP = {"Hùng": "Hưng", "Hưng": "Hùng", "Hương": "Hường", "Hường": "Hương", "Thủy": "Thúy", "Thúy": "Thủy",
             "Phương": "Phượng", "Phượng": "Phương"}  # fmt: skip
NEWEST = date(2008, 12, 31)
_OF_FATHERS = date(1975, 1, 1)


@dataclass(frozen=True)
class Person:
    """Somebody who does not exist."""

    number: int
    name: str
    born: date
    sex: Sex
    phone: str
    citizen: str

    @property
    def birth(self) -> BirthDate:
        return BirthDate(self.born.year, self.born.month, self.born.day)

    def card(self) -> VisitorDetails:
        """What the citizen card says."""
        return VisitorDetails(self.name, self.birth, self.sex, Paper(PaperKind.CITIZEN, self.citizen), address="An Hòa")

    def insurance(self) -> VisitorDetails:
        """What the insurance card says; three of ten know only the year."""
        birth = BirthDate(self.born.year) if self.number % 10 < 3 else self.birth
        return VisitorDetails(self.name, birth, self.sex, Paper(PaperKind.INSURANCE, f"91{self.number:08d}"))

    def code(self) -> VisitorDetails:
        """What the unified code says when the phone shows everything."""
        plain, paper = fold(self.name).upper(), Paper(PaperKind.CITIZEN, self.citizen)
        return VisitorDetails(plain, self.birth, self.sex, paper, self.phone, national_id=f"9{self.number:017d}")

    def masked(self) -> VisitorDetails:
        """The same as phones show it by default."""
        paper = Paper(PaperKind.CITIZEN, f"******{self.citizen[6:]}")
        return replace(self.code(), birth=BirthDate(self.born.year), paper=paper)

    def without_phone(self) -> VisitorDetails:
        """The same of someone who gave no phone and whose number the declarer left out (`formats.md` 1.1)."""
        return replace(self.code(), paper=None, phone="")

    def by_hand(self) -> VisitorDetails:
        """What a receptionist types: name, year, phone."""
        return VisitorDetails(self.name, BirthDate(self.born.year), phone=self.phone)

    def ways(self) -> tuple[VisitorDetails, ...]:
        """Every way to show who they are."""
        phone = self.code() if self.number % 2 else self.masked()
        declared = self.without_phone() if self.number % 20 == 0 else phone
        return (self.card(), self.insurance(), declared, self.by_hand())


def people(number: int, seed: int) -> list[Person]:
    """So many people: a hundredth are twins whose names differ in marks only and who share a phone, another one are
    sons with their father's name and phone.
    """
    chance, found = random.Random(seed), list[Person]()
    while len(found) < number:
        found.append(_person(chance, len(found)))
        draw, of = chance.random(), found[-1]
        if draw < 0.01:
            found.append(_twin(chance, of, len(found)))
        elif draw < 0.03 and of.sex is Sex.MALE and of.born < _OF_FATHERS:
            found.append(_son(chance, of, len(found)))
    return _with_own_numbers(found[:number], chance)


def _with_own_numbers(found: list[Person], chance: random.Random) -> list[Person]:
    """No two people have one citizen number."""
    given: dict[str, Person] = {}
    for one in found:
        mine = one
        while mine.citizen in given:
            mine = replace(mine, citizen=_citizen(chance, one.born, one.sex))
        given[mine.citizen] = mine
    return list(given.values())


def _person(chance: random.Random, number: int) -> Person:
    sex = chance.choice((Sex.MALE, Sex.FEMALE))
    surname = chance.choices(list(SURNAMES), list(SURNAMES.values()))[0]
    name = f"{surname} {chance.choice(MIDDLES[sex])} {chance.choice(GIVEN[sex])}"
    age = min(85.0, max(0.0, chance.gauss(38, 17)))
    born = NEWEST - timedelta(days=int(age * 365.25) + chance.randrange(365))
    if chance.random() < 0.02:
        born = born.replace(month=1, day=1)
    return Person(number, name, born, sex, f"09{number:08d}", _citizen(chance, born, sex))


def _twin(chance: random.Random, of: Person, number: int) -> Person:
    *before, given = of.name.split(" ")
    others = [one for one in GIVEN[of.sex] if one != given]
    name = " ".join([*before, _MIXED_UP.get(given) or chance.choice(others)])
    return replace(of, number=number, name=name, citizen=_citizen(chance, of.born, of.sex))


def _son(chance: random.Random, of: Person, number: int) -> Person:
    born = of.born + timedelta(days=chance.randrange(20 * 365, 33 * 365))
    return replace(of, number=number, born=born, citizen=_citizen(chance, born, of.sex))


def _citizen(chance: random.Random, born: date, sex: Sex) -> str:
    century = 2 * (born.year // 100 - 19) + (sex is Sex.FEMALE)
    return f"091{century}{born.year % 100:02d}{chance.randrange(1_000_000):06d}"
