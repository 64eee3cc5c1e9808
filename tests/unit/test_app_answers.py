"""Know, install, run: a no makes the later questions pointless, and people without a smartphone count apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.app_answers import ALL_YES, NO_SMARTPHONE, Answer, AppAnswers, AppRung, Phone, Question

YES, NO, OPEN = Answer.YES, Answer.NO, Answer.NOT_ASKED
ANSWERS = st.builds(
    AppAnswers,
    st.sampled_from(Answer),
    st.sampled_from(Answer),
    st.sampled_from(Answer),
    st.sampled_from(["", "no_space"]),
    st.just(""),
    st.sampled_from(Phone),
)


@pytest.mark.parametrize(
    ("answers", "complete", "rung"),
    [
        (AppAnswers(), False, AppRung.NOT_ASKED),
        (AppAnswers(YES), False, AppRung.KNOWS),
        (AppAnswers(NO), True, AppRung.UNKNOWING),
        (AppAnswers(YES, NO), True, AppRung.KNOWS),
        (AppAnswers(YES, YES), False, AppRung.INSTALLED),
        (AppAnswers(YES, YES, NO), True, AppRung.INSTALLED),
        (ALL_YES, True, AppRung.RUNNING),
        (AppAnswers(skipped_because="crowd"), True, AppRung.NOT_ASKED),
        (AppAnswers(phone=Phone.NONE), False, AppRung.NO_SMARTPHONE),
        (AppAnswers(YES, phone=Phone.PLAIN), True, AppRung.NO_SMARTPHONE),
        (AppAnswers(NO, phone=Phone.NONE), True, AppRung.NO_SMARTPHONE),
        (AppAnswers(YES, phone=Phone.SMART), False, AppRung.KNOWS),
    ],
)
def test_what_is_left_to_ask_and_where_the_visitor_stands(answers: AppAnswers, complete: bool, rung: AppRung) -> None:
    assert (answers.complete, answers.rung) == (complete, rung)


def test_a_no_takes_back_what_it_makes_pointless() -> None:
    assert ALL_YES.with_answer(Question.KNOWS, NO) == AppAnswers(NO, phone=Phone.SMART)
    assert ALL_YES.with_answer(Question.INSTALLED, NO) == AppAnswers(YES, NO, phone=Phone.SMART)


def test_a_reason_stands_only_beside_a_no() -> None:
    refused = AppAnswers(YES, NO, reason="no_space")
    assert refused.consistent().reason == "no_space"
    assert refused.with_answer(Question.INSTALLED, YES).reason == ""


def test_without_a_smartphone_only_knowing_is_asked() -> None:
    plain = replace(ALL_YES, phone=Phone.PLAIN).consistent()
    assert [one for one in Question if plain.applies(one)] == [Question.KNOWS]
    assert (plain.installed, plain.running) == (OPEN, OPEN)


@given(ANSWERS)
def test_consistent_answers_are_consistent_and_answer_only_what_applies(answers: AppAnswers) -> None:
    tidy = answers.consistent()
    assert tidy.consistent() == tidy
    assert all(tidy.to(one) is OPEN for one in Question if not tidy.applies(one))


@given(ANSWERS, st.sampled_from(Question), st.sampled_from(Answer))
def test_an_answer_to_a_question_that_applies_is_kept(answers: AppAnswers, question: Question, answer: Answer) -> None:
    before = answers.consistent()
    if before.applies(question):
        assert before.with_answer(question, answer).to(question) is answer


def test_no_smartphone_leaves_the_denominator_and_can_be_taken_back() -> None:
    none = AppAnswers(YES, NO).with_reason(NO_SMARTPHONE)
    assert none.rung is AppRung.NO_SMARTPHONE
    assert none.complete
    assert none.wants_reason
    back = none.with_reason("how")
    assert (back.phone, back.reason) == (Phone.UNKNOWN, "")
    assert back.with_answer(Question.INSTALLED, NO).with_reason("how").reason == "how"
