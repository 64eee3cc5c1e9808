"""Machine-readable zones: check digits, dates of two-digit years, numbers and names that do not fit their places."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.birth import BirthDate
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import PersonCode, Refusal, RefusedCode
from kiosk.domain.codes.travel_document import TRAVEL_DOCUMENT
from kiosk.domain.identity_paper import PaperKind
from kiosk.domain.visitor import Sex
from tests.unit.code_makers import card_zone, passport
from tests.unit.code_samples import BOOK, TODAY

LINE = st.text("ABCZ09<", min_size=44, max_size=44)


def _read(text: str, today: date = TODAY) -> PersonCode:
    reading = read_code(text, BOOK, today)
    assert isinstance(reading, PersonCode), reading
    return reading


@pytest.mark.parametrize(
    ("born", "read"),
    [
        ("261119", BirthDate(2026, 11, 19)),
        ("270101", BirthDate(1927, 1, 1)),
        ("850412", BirthDate(1985, 4, 12)),
        ("8504<<", BirthDate(1985, 4)),
        ("85<<<<", BirthDate(1985)),
        ("850000", BirthDate(1985)),
        ("<<<<<<", None),
    ],
)
def test_birth_dates(born: str, read: BirthDate | None) -> None:
    assert _read(passport(born=born)).visitor.birth == read


def test_the_century_of_a_birth_follows_the_day() -> None:
    assert _read(passport(born="990101"), date(1999, 5, 1)).visitor.birth == BirthDate(1999, 1, 1)
    assert _read(passport(born="990101"), date(2099, 5, 1)).visitor.birth == BirthDate(2099, 1, 1)


@pytest.mark.parametrize(("sex", "read"), [("M", Sex.MALE), ("F", Sex.FEMALE), ("<", Sex.UNKNOWN), ("X", Sex.UNKNOWN)])
def test_sex(sex: str, read: Sex) -> None:
    assert _read(passport(sex=sex)).visitor.sex is read


@pytest.mark.parametrize(
    ("names", "read"),
    [
        ("NGUYEN<<VAN<THU", "NGUYEN VAN THU"),
        ("MONONYM", "MONONYM"),
        ("A" * 39, "A" * 39),
        ("O<BRIEN<<SEAN", "O BRIEN SEAN"),
    ],
)
def test_names_come_as_they_are_written(names: str, read: str) -> None:
    assert _read(passport(names)).visitor.name == read


@pytest.mark.parametrize("between", ["", "\n", "\r\n", "  ", "\r"])
def test_lines_however_a_reader_divides_them(between: str) -> None:
    assert _read(passport(between=between)).dialect == "passport"


def test_a_zone_without_a_name_is_unreadable() -> None:
    assert read_code(passport(""), BOOK, TODAY) == RefusedCode(Refusal.UNREADABLE, "passport")


def test_a_short_number_has_no_fillers() -> None:
    assert _read(passport(number="C123")).visitor.paper is not None
    assert _read(passport(number="C123")).visitor.paper == _read(passport(number="C123<<<")).visitor.paper


def test_twelve_digits_only_where_they_are_the_cards_own() -> None:
    own = _read(card_zone("VNM", "090000001", "091090000001", "NGUYEN<<THU")).visitor.paper
    other = _read(card_zone("VNM", "090000001", "091090000009", "NGUYEN<<THU")).visitor.paper
    foreign = _read(card_zone("UTO", "090000001", "091090000001", "NGUYEN<<THU")).visitor.paper
    assert own is not None
    assert other is not None
    assert foreign is not None
    assert (own.kind, own.number) == (PaperKind.CITIZEN, "091090000001")
    assert other.number == foreign.number == "090000001"
    assert foreign.kind is PaperKind.OTHER


def test_every_single_misread_digit_of_number_or_date_is_noticed() -> None:
    whole = passport()
    for place in (*range(44, 54), *range(57, 64), *range(65, 72)):
        for other in "0123456789" if whole[place].isdigit() else "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            # 7, 3, 1 do not tell letters apart that stand ten places from one another.
            if (int(other, 36) - int(whole[place], 36)) % 10:
                changed = whole[:place] + other + whole[place + 1 :]
                assert read_code(changed, BOOK, TODAY) == RefusedCode(Refusal.MISREAD, "passport")


def test_every_misread_digit_of_a_citizen_number_is_noticed() -> None:
    whole = card_zone("VNM", "090000001", "091090000001", "NGUYEN<<THU")
    for place in range(15, 27):
        for other in (*"0123456789".replace(whole[place], ""), "O"):
            changed = whole[:place] + other + whole[place + 1 :]
            assert read_code(changed, BOOK, TODAY) == RefusedCode(Refusal.MISREAD, "citizen_card_zone")


@given(LINE, LINE)
def test_any_two_lines_are_answered(upper: str, lower: str) -> None:
    read_code("P" + upper[1:] + lower, BOOK, TODAY)
    read_code("I" + (upper + lower)[:71], BOOK, TODAY)
    read_code("IDVNM" + (upper + lower)[:85], BOOK, TODAY)


@given(st.fixed_dictionaries({f"line_{number}": st.text(max_size=45) for number in (1, 2, 3)}))
def test_the_step_ends_on_whatever_a_pattern_lets_through(lines: dict[str, str]) -> None:
    TRAVEL_DOCUMENT.unpack(lines, TODAY)
