"""Whom of a list an arrival is: by the rules of one person, whatever the order of the list."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.birth import BirthDate
from kiosk.domain.expected import ExpectedVisitor, expected_match
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.names import fold
from kiosk.domain.visitor import VisitorDetails

TODAY = date(2026, 11, 19)
NAMES = st.sampled_from(["Nguyễn Văn Hùng", "NGUYEN VAN HUNG", "Nguyễn Văn Hưng", "Trần Thị Ví Dụ"])
YEARS = st.sampled_from([None, 1980, 1990])
PHONES = st.sampled_from(["", "0912345678", "0900000001"])


def person(name: str, year: int | None = None, phone: str = "", number: str = "") -> VisitorDetails:
    paper = Paper(PaperKind.CITIZEN, number) if number else None
    return VisitorDetails(name, BirthDate(year) if year else None, paper=paper, phone=phone)


def line(who: VisitorDetails, number: int = 1, at: time | None = None) -> ExpectedVisitor:
    return ExpectedVisitor(f"{number:032x}", TODAY, who, at)


PEOPLE = st.builds(person, NAMES, YEARS, PHONES)
LISTS = st.lists(PEOPLE, max_size=6).map(lambda people: [line(one, number) for number, one in enumerate(people)])


@given(PEOPLE, LISTS)
def test_the_order_of_the_list_says_nothing(who: VisitorDetails, lines: list[ExpectedVisitor]) -> None:
    assert expected_match(who, lines) == expected_match(who, list(reversed(lines)))


@given(PEOPLE, LISTS)
def test_nobody_is_taken_for_another_name_or_year(who: VisitorDetails, lines: list[ExpectedVisitor]) -> None:
    found = expected_match(who, lines)
    if found is not None:
        assert fold(found.details.name) == fold(who.name)
        assert None in (found.details.birth_year, who.birth_year) or found.details.birth_year == who.birth_year


@pytest.mark.parametrize(
    ("arrives", "listed", "known"),
    [
        (person("Nguyễn Văn Hùng", 1980), person("Nguyen Van Hung", 1980), True),
        (person("Nguyễn Văn Hùng", 1980), person("Nguyễn Văn Hưng", 1980), False),
        (person("Nguyễn Văn Hùng", 1980), person("Nguyễn Văn Hùng"), True),
        (person("Nguyễn Văn Hùng"), person("Nguyễn Văn Hùng", 1980), False),
        (person("Nguyễn Văn Hùng", phone="0912345678"), person("Nguyễn Văn Hùng", 1980, "0912345678"), True),
        (person("Nguyễn Văn Hùng", number="079080000001"), person("Nguyễn Văn Hùng", number="079080000001"), True),
        (person("Nguyễn Văn Hùng", number="079080000001"), person("Nguyễn Văn Hùng", number="079080000002"), False),
    ],
)
def test_who_is_known(arrives: VisitorDetails, listed: VisitorDetails, known: bool) -> None:
    assert (expected_match(arrives, [line(listed)]) is not None) is known


def test_of_two_lines_that_fit_alike_the_earlier_hour_is_meant() -> None:
    who = person("Nguyễn Văn Hùng", 1980)
    early, late = line(who, 2, time(8)), line(who, 1, time(14))
    assert expected_match(who, [late, early]) == early
