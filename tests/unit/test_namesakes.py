"""Whose a line with somebody's name is: theirs, a namesake's, or nobody can tell."""

from __future__ import annotations

import pytest

from kiosk.domain.birth import BirthDate
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.namesakes import Whose, whose
from kiosk.domain.visitor import VisitorDetails

NAME = "Nguyễn Văn Thử"
BY_CARD = VisitorDetails(NAME, BirthDate(1990, 5, 17), paper=Paper(PaperKind.CITIZEN, "091090000001", ""))
BY_PHONE = VisitorDetails(NAME, phone="0900000001")


@pytest.mark.parametrize(
    ("listed", "verdict"),
    [
        (VisitorDetails(NAME, phone="0900000001"), Whose.THEIRS),
        (VisitorDetails("NGUYEN VAN THU", paper=Paper(PaperKind.CITIZEN, "091090000001", "")), Whose.THEIRS),
        (VisitorDetails(NAME, BirthDate(1990)), Whose.THEIRS),
        (VisitorDetails(NAME, BirthDate(1990), phone="0900000001"), Whose.THEIRS),
        (VisitorDetails(NAME), Whose.PERHAPS),
        # A card says no phone, so that nothing of the card speaks against it; what was said at another visit does.
        (VisitorDetails(NAME, phone="0911111111"), Whose.ANOTHERS),
        (VisitorDetails(NAME, BirthDate(1990), phone="0911111111"), Whose.ANOTHERS),
        (VisitorDetails(NAME, BirthDate(1971)), Whose.ANOTHERS),
        (VisitorDetails(NAME, paper=Paper(PaperKind.CITIZEN, "091071000002", "")), Whose.ANOTHERS),
        (VisitorDetails("Nguyễn Văn Thụ"), Whose.ANOTHERS),
    ],
)
def test_a_line_is_theirs_by_what_agrees_and_anothers_by_what_does_not(listed: VisitorDetails, verdict: Whose) -> None:
    assert whose(listed, [BY_CARD, BY_PHONE]) is verdict


def test_a_birth_date_that_was_corrected_hides_no_line() -> None:
    slip = VisitorDetails(NAME, BirthDate(1909, 5, 17))
    assert whose(VisitorDetails(NAME, BirthDate(1990, 5, 17)), [slip, BY_CARD]) is Whose.THEIRS


def test_of_whom_nothing_is_said_any_more_no_line_is() -> None:
    assert whose(VisitorDetails(NAME), []) is Whose.ANOTHERS
