"""Three invented people, every way to show who they are, and what a receptionist may type of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from kiosk.domain.app_answers import ALL_YES, Answer, AppAnswers
from kiosk.domain.visit_facts import CorrectedColumn


@dataclass(frozen=True)
class Person:
    """An invented person, with every way to show who they are."""

    name: str
    year: str
    citizen: str
    phone: str

    @property
    def plain_name(self) -> str:
        """As codes on phones write it."""
        return {"Nguyễn Văn Thử": "NGUYEN VAN THU", "Trần Thị Ví Dụ": "TRAN THI VI DU", "Lê Mẫu": "LE MAU"}[self.name]

    @property
    def card(self) -> str:
        return f"{self.citizen}||{self.name}|0101{self.year}|Nam|Rạch Giá|15042021"

    @property
    def insurance(self) -> str:
        return (
            f"91{self.citizen[-8:]}|{self.name.encode().hex()}|{self.year}|1|-|91 - 001|01/01/2026|-|01/01/2026|"
            "91009100000001|-|4|01/01/2025|15e0000000000a1-7102|$"
        )

    @property
    def code(self) -> str:
        return f"{self.citizen}|{self.plain_name}|{self.year}-01-01|0|9000000{self.citizen}|<1<<{self.phone}"

    @property
    def masked_code(self) -> str:
        return f"******{self.citizen[6:]}|{self.plain_name}|{self.year}-**-**|0|9000000{self.citizen}|<1<<"


PEOPLE = (
    Person("Nguyễn Văn Thử", "1990", "091090000001", "0900000001"),
    Person("Trần Thị Ví Dụ", "1985", "008185000002", "0900000002"),
    Person("Lê Mẫu", "2001", "045201000003", "0900000003"),
)
WAYS: tuple[Callable[[Person], str], ...] = (
    lambda person: person.card,
    lambda person: person.insurance,
    lambda person: person.code,
    lambda person: person.masked_code,
)
PERSONS = st.sampled_from(PEOPLE)
VALUES = {
    CorrectedColumn.NAME: st.sampled_from([one.name for one in PEOPLE]) | st.text(max_size=12),
    CorrectedColumn.BIRTH_YEAR: st.sampled_from(["1990", "1985", "1800", "", "x"]),
    CorrectedColumn.PAPER: st.sampled_from([*(one.citizen for one in PEOPLE), "B1234567", "", "1"]),
    CorrectedColumn.ADDRESS: st.text(max_size=12),
    CorrectedColumn.PHONE: st.sampled_from([*(one.phone for one in PEOPLE), "", "12"]),
    CorrectedColumn.PURPOSE: st.text(max_size=12),
    CorrectedColumn.NATIONALITY: st.sampled_from(["", "VNM", "KOR", "Korea"]),
    CorrectedColumn.COUNTER: st.sampled_from(["", "1", "9"]),
}
CORRECTIONS = st.sampled_from(CorrectedColumn).flatmap(lambda one: st.tuples(st.just(one), VALUES[one]))
ANSWERS = st.sampled_from([ALL_YES, AppAnswers(), AppAnswers(Answer.NO), AppAnswers(skipped_because="crowd")])
