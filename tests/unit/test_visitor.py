"""By what a visitor is known again, how a statement is completed, and that nothing of it is shown by accident."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.birth import BirthDate
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.visitor import KeyKind, LookupKey, Sex, VisitorDetails, details_from_sheet, details_to_sheet

YEAR = BirthDate(1990)
CITIZEN = Paper(PaperKind.CITIZEN, "091090000001")
WHOLE = VisitorDetails(
    "Nguyễn Văn Thử", BirthDate(1990, 1, 1), Sex.MALE, CITIZEN, "0900000001", "Rạch Giá", "900000000000000001"
)
STATEMENTS = st.builds(
    VisitorDetails,
    st.text(min_size=1),
    st.none() | st.dates().map(lambda day: BirthDate(day.year, day.month, day.day)) | st.just(YEAR),
    st.sampled_from(Sex),
    st.none() | st.builds(Paper, st.sampled_from(PaperKind), st.text(min_size=1), st.sampled_from(["", "VNM"])),
    st.text(),
    st.text(),
    st.text(),
    st.text(),
)


def _kinds(details: VisitorDetails) -> list[KeyKind]:
    keys = details.keys()
    return [key.kind for key in keys]


@pytest.mark.parametrize(
    ("details", "kinds"),
    [
        (VisitorDetails("Lê An"), []),
        (VisitorDetails("Lê An", YEAR), [KeyKind.NAME_BIRTH]),
        (VisitorDetails("Lê An", YEAR, phone="0900000001"), [KeyKind.NAME_BIRTH_PHONE]),
        (VisitorDetails("Lê An", YEAR, paper=CITIZEN), [KeyKind.PAPER]),
        (VisitorDetails("Lê An", YEAR, paper=Paper(PaperKind.CITIZEN, "****0001")), []),
        (VisitorDetails("Lê An", phone="0900000001"), []),
        (VisitorDetails("Lê An", YEAR, national_id="9"), [KeyKind.NATIONAL_ID]),
        (WHOLE, [KeyKind.PAPER, KeyKind.NATIONAL_ID, KeyKind.NAME_BIRTH_PHONE]),
    ],
)
def test_a_name_alone_never_identifies(details: VisitorDetails, kinds: list[KeyKind]) -> None:
    assert _kinds(details) == kinds


def test_the_old_and_the_new_insurance_number_are_one_key() -> None:
    old, new = (Paper(PaperKind.INSURANCE, number) for number in ("DN4919100000002", "9100000002"))
    assert VisitorDetails("A", paper=old).keys() == VisitorDetails("B", paper=new).keys()


@pytest.mark.parametrize("kind", [PaperKind.PASSPORT, PaperKind.OTHER])
def test_a_number_is_known_again_only_as_its_own_countrys(kind: PaperKind) -> None:
    keys = {VisitorDetails("A", paper=Paper(kind, "123456789", issuer)).keys() for issuer in ("USA", "GBR", "")}
    assert len(keys) == 3


def test_a_statement_of_before_issuers_is_stored_as_ever() -> None:
    sheet = {"name": "A", "paper_kind": "citizen", "paper_number": CITIZEN.number}
    assert details_from_sheet(sheet) == VisitorDetails("A", paper=CITIZEN)
    assert details_to_sheet(details_from_sheet(sheet)) == sheet


def test_spelling_does_not_change_the_key() -> None:
    spellings = ("Hoà Đặng", "HÒA  ĐẶNG", "hoa dang")
    assert len({VisitorDetails(name, YEAR, phone="0900000001").keys() for name in spellings}) == 1


def test_gaps_are_filled_from_an_earlier_statement() -> None:
    now = VisitorDetails("Nguyễn Văn Thử", paper=CITIZEN)
    assert now.completed_by(WHOLE) == WHOLE


def test_what_is_said_now_stands() -> None:
    now = replace(WHOLE, phone="0900000009", address="Hà Tiên", birth=YEAR)
    assert now.completed_by(WHOLE) == now


def test_who_declared_is_not_carried_over() -> None:
    assert VisitorDetails("Lê An").completed_by(replace(WHOLE, declared_by="9")).declared_by == ""


@pytest.mark.parametrize(
    ("now", "before", "kept"),
    [
        ("NGUYEN VAN THU", "Nguyễn Văn Thử", "Nguyễn Văn Thử"),
        ("NGUYEN VAN THU", "Nguyễn Văn Thử Hai", "NGUYEN VAN THU"),
        ("Nguyễn Văn Thú", "Nguyễn Văn Thử", "Nguyễn Văn Thú"),
    ],
)
def test_marks_are_remembered_and_never_invented(now: str, before: str, kept: str) -> None:
    assert VisitorDetails(now).completed_by(VisitorDetails(before)).name == kept


@given(STATEMENTS)
def test_a_statement_survives_its_sheet(details: VisitorDetails) -> None:
    assert details_from_sheet(details_to_sheet(details)) == details


@pytest.mark.parametrize("shown", [WHOLE, CITIZEN, LookupKey(KeyKind.PAPER, CITIZEN.number)], ids=type)
def test_nothing_personal_is_shown_by_accident(shown: object) -> None:
    text = f"{shown!r} {shown}"
    assert not any(word in text for word in ("Thử", CITIZEN.number, "0900000001", "1990", "Rạch Giá"))


@pytest.mark.parametrize(("number", "whole"), [("0", False), ("KHONG", False), ("******", False), ("C12345", True)])
def test_a_short_number_stands_for_none(number: str, whole: bool) -> None:
    assert Paper(PaperKind.OTHER, number).whole is whole


def test_the_tail_of_a_number() -> None:
    assert (CITIZEN.tail, CITIZEN.whole, Paper(PaperKind.OTHER, "**12").whole) == ("0001", True, False)
