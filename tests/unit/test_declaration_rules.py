"""What keeps a health declaration from being sent, and what a sheet keeps of it (dispatch 001, step 3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.application.declare_on_behalf import Declaration, DeclarerField
from kiosk.application.send_declaration import FilledForm, form_faults
from kiosk.domain.app_answers import Answer
from kiosk.domain.declarations.declaration import (
    HealthDeclaration,
    NotAgreed,
    Unanswered,
    WrongField,
    declaration_from_sheet,
    declaration_to_sheet,
    filled_from,
)
from kiosk.domain.declarations.declared import seq_of_receipt
from kiosk.domain.declarations.questionnaire import (
    AskedField,
    Consent,
    HealthQuestion,
    PersonField,
    QuestionGroup,
    Questionnaire,
)
from kiosk.domain.nationalities import HOME
from kiosk.domain.visitor import Sex, VisitorDetails

TODAY = date(2026, 11, 19)
WORDS = {"vi": "Mẫu"}
QUESTIONS = (
    HealthQuestion("near", WORDS, required=True),
    HealthQuestion("travel", WORDS, required=True),
    HealthQuestion("lung", WORDS, required=False),
)
ASKED = Questionnaire(
    key="sample",
    version="1",
    title=WORDS,
    warning=WORDS,
    consent=Consent("1", WORDS),
    fields=tuple(AskedField(one, WORDS, required=one is not PersonField.PAPER) for one in PersonField),
    groups=(QuestionGroup("contact", WORDS, QUESTIONS),),
)
NO = {"near": Answer.NO, "travel": Answer.NO}
GOOD = HealthDeclaration("Lê Mẫu", "", "1990", Sex.FEMALE, answers=NO)


def _form(made: HealthDeclaration = GOOD, *, agreed: bool = True, declarer: Declaration | None = None) -> FilledForm:
    return FilledForm("visit", ASKED, "vi", made, agreed, declarer)


def test_a_declaration_without_a_paper_number_can_be_sent() -> None:
    assert form_faults(_form(), TODAY) == ()


def test_nobody_has_answered_before_they_are_asked_and_each_open_question_blocks() -> None:
    new = filled_from(VisitorDetails("Lê Mẫu"))
    assert [new.to(one.key) for one in QUESTIONS] == [Answer.NOT_ASKED] * 3
    assert new.nationality == HOME
    faults = form_faults(_form(new, agreed=False), TODAY)
    fields = [WrongField(PersonField.BIRTH_YEAR), WrongField(PersonField.SEX)]
    assert faults == (*fields, Unanswered("near"), Unanswered("travel"), NotAgreed())


@given(st.dictionaries(st.sampled_from([one.key for one in QUESTIONS]), st.sampled_from(Answer)))
def test_what_blocks_is_what_is_required_and_neither_yes_nor_no(answers: dict[str, Answer]) -> None:
    made = replace(GOOD, answers=answers)
    needed = {one.key for one in QUESTIONS if one.required and made.to(one.key) is Answer.NOT_ASKED}
    assert {one.question for one in form_faults(_form(made), TODAY) if isinstance(one, Unanswered)} == needed


@pytest.mark.parametrize(
    ("made", "field"),
    [
        (replace(GOOD, name="L"), PersonField.NAME),
        (replace(GOOD, paper="không nhớ"), PersonField.PAPER),
        (replace(GOOD, birth_year="1890"), PersonField.BIRTH_YEAR),
        (replace(GOOD, nationality=""), PersonField.NATIONALITY),
    ],
)
def test_a_field_that_cannot_be_so(made: HealthDeclaration, field: PersonField) -> None:
    assert form_faults(_form(made), TODAY) == (WrongField(field),)


@pytest.mark.parametrize(
    ("declarer", "faults"),
    [
        (Declaration("Lê Thị Cháu", "0900000001", "grandchild"), ()),
        (Declaration("", "0900000001", "grandchild"), (DeclarerField.DECLARER,)),
        (Declaration("Lê Thị Cháu", "", "grandchild"), (DeclarerField.DECLARER_PHONE,)),
        (Declaration("Lê Thị Cháu", "12", "grandchild"), (DeclarerField.DECLARER_PHONE,)),
        (Declaration("Lê Thị Cháu", "0900000001", ""), (DeclarerField.RELATION,)),
        (Declaration(), tuple(DeclarerField)),
    ],
)
def test_whoever_declares_for_somebody_gives_name_phone_and_relation(
    declarer: Declaration, faults: tuple[DeclarerField, ...]
) -> None:
    assert form_faults(_form(declarer=declarer), TODAY) == faults


@given(
    st.builds(
        HealthDeclaration,
        name=st.text(),
        paper=st.text(),
        birth_year=st.text(),
        sex=st.sampled_from(Sex),
        nationality=st.text(),
        answers=st.dictionaries(st.text(min_size=1), st.sampled_from([Answer.YES, Answer.NO])),
    )
)
def test_a_sheet_gives_back_what_was_declared(made: HealthDeclaration) -> None:
    assert declaration_from_sheet(declaration_to_sheet(made)) == made
    assert repr(made) == "HealthDeclaration(…)"


@pytest.mark.parametrize(
    ("typed", "seq"), [("TK-000042", 42), (" tk 42", 42), ("42", 42), ("TK–7", 7), ("TK-", None), ("KT-4", None)]
)
def test_a_receipt_as_it_is_typed(typed: str, seq: int | None) -> None:
    assert seq_of_receipt(typed) == seq
