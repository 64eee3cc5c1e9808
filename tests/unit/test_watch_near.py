"""The watch-list finds a name that is written a little differently, and leaves everybody else alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.birth import BirthDate
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.visitor import VisitorDetails
from kiosk.domain.watch import Nearness, WatchEntry, nearness, nearness_of, within_one_letter

LETTERS = "abcdeghiklmnopqrstuvxy"
WORDS = st.text(LETTERS, min_size=1, max_size=7)
NAMES = st.lists(WORDS, min_size=2, max_size=5).map(" ".join)
YEARS = st.one_of(st.none(), st.integers(1930, 2010))


def person(name: str, year: int | None = None, phone: str = "", number: str = "") -> VisitorDetails:
    paper = Paper(PaperKind.CITIZEN, number) if number else None
    return VisitorDetails(name, BirthDate(year) if year else None, paper=paper, phone=phone)


def distance(one: str, other: str) -> int:
    """Optimal string alignment, the slow way."""
    rows = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            if not i or not j:
                rows[i][j] = i + j
                continue
            cost = one[i - 1] != other[j - 1]
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_letter_is_one_edit(one: str, other: str) -> None:
    assert within_one_letter(one, other) == (distance(one, other) <= 1)


@given(NAMES, st.data())
def test_a_name_with_one_letter_changed_is_found(name: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    for changed in (name[:place] + letter + name[place + 1 :], name[:place] + name[place + 1 :], f"{name}{letter}"):
        assert nearness(name, None, changed, None) is not None


@given(NAMES, YEARS)
def test_a_name_in_another_order_is_found(name: str, year: int | None) -> None:
    words = name.split()
    assert nearness(name, year, " ".join(reversed(words)), year) is not None


@given(NAMES, NAMES, YEARS, YEARS)
def test_the_order_of_the_two_says_nothing(one: str, other: str, year: int | None, listed: int | None) -> None:
    assert nearness(one, year, other, listed) == nearness(other, listed, one, year)


@given(NAMES, st.integers(1930, 2010), st.integers(1930, 2010))
def test_two_years_of_birth_are_two_people(name: str, year: int, other: int) -> None:
    assert (nearness(name, year, name, other) is None) == (year != other)


@pytest.mark.parametrize(
    ("shown", "listed", "how"),
    [
        ("Nguyễn Văn Hùng", "NGUYEN VAN HUNG", Nearness.NAME),
        ("Nguyễn Văn Hưng", "Nguyễn Văn Hùng", Nearness.NAME),
        ("Trần Thị Ngọc Ánh", "Ánh Trần Thị Ngọc", Nearness.REORDERED),
        ("Lê Quang Huy", "Lê Quang Duy", Nearness.ONE_LETTER),
        ("Lê Quang Huy", "Lê Quanh Guy", None),
        ("Lê Quang Huy", "Lê Quang Huyền", None),
        ("Sarah Mitchell", "Sarah Mitchel", Nearness.ONE_LETTER),
        ("Laura Reyes", "Yes", None),
    ],
)
def test_names_as_people_write_them(shown: str, listed: str, how: Nearness | None) -> None:
    assert nearness_of(person(shown, 1980), person(listed, 1980)) is how


def test_one_number_or_one_phone_is_found_under_another_name() -> None:
    listed = person("Trần Văn Đức", 1975, "0912345678", "079075000001")
    assert nearness_of(person("Phạm Hai", 1990, "0912345678"), listed) is Nearness.NUMBER
    assert nearness_of(person("Phạm Hai", 1990, number="079075000001"), listed) is Nearness.NUMBER
    assert nearness_of(person("Phạm Hai", 1990, "0912345679"), listed) is None


def test_nothing_of_a_person_stands_in_what_a_log_would_write() -> None:
    entry = WatchEntry("e", person("Lê Quang Huy"), "gây rối", "Lê Ngọc Anh", datetime(2026, 11, 19, tzinfo=UTC))
    assert "Huy" not in repr(entry)
    assert "gây rối" not in repr(entry)
