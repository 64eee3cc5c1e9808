"""Which evidence joins, which asks and which forbids, case by case; and that no order and no side changes it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.birth import BirthDate
from kiosk.domain.evidence import Evidence, compare
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.same_person import Candidate, Certain, Likely, Nobody, Said, judge, likeness_of
from kiosk.domain.spelling import Spelling, compare_names
from kiosk.domain.visitor import Sex, VisitorDetails

BORN, YEAR = BirthDate(1990, 5, 20), BirthDate(1990)
CARD = VisitorDetails("Nguyễn Văn Hùng", BORN, Sex.MALE, Paper(PaperKind.CITIZEN, "091090000001"))
INSURANCE = replace(CARD, paper=Paper(PaperKind.INSURANCE, "9100000001"))
CODE = VisitorDetails("NGUYEN VAN HUNG", BORN, Sex.MALE, CARD.paper, "0900000001", national_id="9001")
MASKED = replace(CODE, birth=YEAR, paper=Paper(PaperKind.CITIZEN, "******000001"))
TYPED = VisitorDetails("Nguyễn Văn Hùng", YEAR, phone="0900000001")
JOINED, ASKED, ASKED_INSIDE, NOBODY = "joined", "asked", "asked when inside", "nobody"


NAMESAKE = replace(TYPED, name="NGUYEN VAN HUNG", phone="0900000008")
TYPED_TWIN = replace(TYPED, name="NGUYEN VAN HUNG", phone="0900000009")


def _verdict(known: VisitorDetails, details: VisitorDetails, *, namesakes: int = 1) -> str:
    """What becomes of `details` where `known`, beside so many namesakes of theirs, came before."""
    others = [Candidate(f"other {n}", (Said(f"other {n}", NAMESAKE),)) for n in range(namesakes)]

    def asks(inside: bool) -> bool:
        verdict = judge(details, [Candidate("a", (Said("a", known),), inside), *others])
        asked = verdict.likenesses if isinstance(verdict, Likely) else ()
        return "a" in {one.person_id for one in asked}

    if isinstance(judge(details, [Candidate("a", (Said("a", known),)), *others]), Certain):
        return JOINED
    return ASKED if asks(inside=False) else ASKED_INSIDE if asks(inside=True) else NOBODY


@pytest.mark.parametrize(
    ("known", "details", "verdict"),
    [
        (CARD, CODE, JOINED),
        (CARD, MASKED, JOINED),
        (MASKED, CARD, JOINED),
        (CARD, replace(MASKED, paper=Paper(PaperKind.CITIZEN, "******000002")), NOBODY),
        (CARD, replace(MASKED, birth=BirthDate(1991)), NOBODY),
        (CARD, replace(MASKED, name="NGUYEN VAN DUNG"), NOBODY),
        (CARD, replace(MASKED, sex=Sex.FEMALE), NOBODY),
        (CARD, replace(CARD, paper=Paper(PaperKind.CITIZEN, "091090000002")), NOBODY),
        (CARD, INSURANCE, ASKED),
        (CARD, replace(INSURANCE, birth=YEAR), ASKED_INSIDE),
        (CARD, replace(INSURANCE, name="Nguyễn Văn Hưng"), NOBODY),
        (CARD, replace(INSURANCE, birth=BirthDate(1990, 5, 21)), NOBODY),
        (CARD, replace(INSURANCE, birth=BirthDate(1990, 5)), ASKED_INSIDE),
        (replace(CARD, birth=BirthDate(1990, 1, 1)), INSURANCE, ASKED_INSIDE),
        (replace(CARD, birth=BirthDate(1990, 1, 1)), replace(INSURANCE, birth=BirthDate(1990, 1, 1)), ASKED_INSIDE),
        (INSURANCE, replace(INSURANCE, paper=Paper(PaperKind.INSURANCE, "DN4919100000001")), JOINED),
        (INSURANCE, replace(INSURANCE, paper=Paper(PaperKind.INSURANCE, "9100000002"), phone="0900000001"), ASKED),
        (TYPED, replace(TYPED, sex=Sex.MALE), JOINED),
        (TYPED, CODE, ASKED),
        (TYPED, TYPED_TWIN, ASKED_INSIDE),
        (MASKED, replace(MASKED, national_id="9002"), ASKED),
        (CARD, replace(CODE, paper=None, phone=""), ASKED),
        (CARD, replace(CARD, paper=Paper(PaperKind.OTHER, "C0000001")), ASKED),
        (CARD, VisitorDetails("Nguyễn Văn Hùng"), NOBODY),
    ],
)
def test_what_is_joined_asked_or_neither(known: VisitorDetails, details: VisitorDetails, verdict: str) -> None:
    assert _verdict(known, details) == verdict


def test_a_short_masked_number_tells_nobody_apart() -> None:
    old = replace(MASKED, paper=Paper(PaperKind.CITIZEN, "******001"))
    agreement = compare(replace(CARD, paper=Paper(PaperKind.CITIZEN, "370000001")), old)
    assert agreement is not None
    assert Evidence.NUMBER_TAIL not in agreement.evidence


def test_one_number_of_two_countries_is_no_evidence() -> None:
    def evidence(issuer: str) -> bool:
        mine, theirs = (Paper(PaperKind.PASSPORT, "123456789", one) for one in ("USA", issuer))
        agreement = compare(replace(CARD, paper=mine), replace(CARD, paper=theirs))
        return agreement is not None and Evidence.NUMBER in agreement.evidence

    assert [evidence(issuer) for issuer in ("USA", "", "GBR")] == [True, True, False]


def test_a_name_and_a_year_are_asked_about_where_it_can_be_one_person_only() -> None:
    year_only = replace(INSURANCE, birth=YEAR)
    assert _verdict(CARD, year_only, namesakes=0) == ASKED
    assert _verdict(CARD, year_only, namesakes=1) == ASKED_INSIDE


def test_one_statement_that_cannot_be_theirs_rules_a_person_out() -> None:
    person = Candidate("a", (Said("a", INSURANCE), Said("b", replace(CARD, paper=Paper(PaperKind.CITIZEN, "0" * 12)))))
    assert isinstance(judge(INSURANCE, [Candidate("a", person.said[:1])]), Certain)
    assert judge(CARD, [person]) == Nobody()


def test_two_who_both_seem_certain_are_asked_about() -> None:
    verdict = judge(MASKED, [Candidate(one, (Said(one, CARD),)) for one in "ab"])
    assert isinstance(verdict, Likely)
    assert [one.person_id for one in verdict.likenesses] == ["a", "b"]


@pytest.mark.parametrize(
    ("one", "other", "spelling"),
    [
        ("Nguyễn Văn Hoà", "NGUYỄN  VĂN HÒA", Spelling.SAME),
        ("Nguyễn Văn Hoà", "NGUYEN VAN HOA", Spelling.UNMARKED),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", Spelling.DIFFERENT),
        ("Đỗ Thị Lan", "DO THI LAN", Spelling.UNMARKED),
        ("Đỗ Thị Lan", "Do Thi Lan Anh", Spelling.DIFFERENT),
        ("John Doe", "JOHN DOE", Spelling.SAME),
    ],
)
def test_spellings(one: str, other: str, spelling: Spelling) -> None:
    assert compare_names(one, other) is compare_names(other, one) is spelling


NAMES = st.sampled_from(["Nguyễn Văn Hùng", "Nguyễn Văn Hưng", "NGUYEN VAN HUNG", "Trần Thị Lan"])
BIRTHS = st.none() | st.sampled_from([BORN, YEAR, BirthDate(1990, 5), BirthDate(1990, 1, 1), BirthDate(1991, 5, 20)])
PAPERS = st.none() | st.builds(
    Paper,
    st.sampled_from(PaperKind),
    st.sampled_from(
        ["091090000001", "******000001", "091090000002", "9100000001", "DN4919100000001", "******001", "C1234567"]
    ),
    st.sampled_from(["", "VNM", "USA"]),
)
STATEMENTS = st.builds(
    VisitorDetails,
    NAMES,
    BIRTHS,
    st.sampled_from(Sex),
    PAPERS,
    st.sampled_from(["", "0900000001", "0900000002"]),
    national_id=st.sampled_from(["", "9001", "9002"]),
)


@given(STATEMENTS, STATEMENTS)
def test_it_does_not_matter_who_came_first(one: VisitorDetails, other: VisitorDetails) -> None:
    assert compare(one, other) == compare(other, one)


@given(STATEMENTS, st.lists(st.tuples(STATEMENTS, st.booleans()), max_size=4))
def test_it_does_not_matter_in_which_order_candidates_are_looked_at(
    details: VisitorDetails, known: list[tuple[VisitorDetails, bool]]
) -> None:
    candidates = [Candidate(f"p{n}", (Said(f"v{n}", one),), inside) for n, (one, inside) in enumerate(known)]
    assert len({repr(judge(details, order)) for order in permutations(candidates)}) <= 1


@given(STATEMENTS, st.lists(STATEMENTS, min_size=1, max_size=4))
def test_nor_in_which_order_a_person_said_things(details: VisitorDetails, said: list[VisitorDetails]) -> None:
    told = [Said(f"v{n}", one) for n, one in enumerate(said)]
    assert len({repr(likeness_of(details, Candidate("p", order))) for order in permutations(told)}) <= 1


@given(STATEMENTS, STATEMENTS)
def test_two_whole_citizen_numbers_are_never_one_person(one: VisitorDetails, other: VisitorDetails) -> None:
    mine = replace(one, paper=Paper(PaperKind.CITIZEN, "091090000001"))
    theirs = replace(other, paper=Paper(PaperKind.CITIZEN, "091090000002"))
    assert judge(mine, [Candidate("p", (Said("v", theirs),), inside=True)]) == Nobody()
