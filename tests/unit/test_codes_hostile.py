"""No text, however made, raises, stalls the reader or smuggles a name."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.codes.dialect import LONGEST
from kiosk.domain.codes.read_code import MAX_TEXT, read_code
from kiosk.domain.codes.reading import PersonCode
from kiosk.domain.names import MAX_NAME
from tests.unit.code_makers import smart_card
from tests.unit.code_samples import BOOK, SAMPLES, TODAY

BOUND_SECONDS = 0.05
"""A bound on how often a pattern may go back, not a measurement: the worst text takes a tenth of it."""
FIELDS = st.one_of(st.text(max_size=30), st.from_regex(r"[0-9/\-*]{0,12}", fullmatch=True), st.sampled_from("01-$#"))
PIECES = ("0", "A", "|", "a0|", "4e", " ", "0|", "*", "<", "a.", "www.", "http://", "1/", "\n", "- ", "\u0301")


@given(st.text(st.characters()))
@example("\ud800" * 10)
def test_any_text_is_answered(text: str) -> None:
    read_code(text, BOOK, TODAY)


@given(st.lists(FIELDS, max_size=18).map("|".join))
def test_any_row_of_fields_is_answered(text: str) -> None:
    read_code(text, BOOK, TODAY)


@given(st.text(max_size=200).filter(lambda name: "|" not in name))
@example("a" + "\u0301" * 99)
@example("\u0958" * 100)
def test_a_name_that_is_accepted_is_fit_for_a_register(name: str) -> None:
    reading = read_code(f"091090000001||{name}|01011990|Nam|Rạch Giá|15042021", BOOK, TODAY)
    if isinstance(reading, PersonCode):
        accepted = reading.visitor.name
        assert unicodedata.is_normalized("NFC", accepted)
        assert accepted.isprintable()
        assert 1 <= len(accepted) <= MAX_NAME


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_no_pattern_stalls_on_one_piece_repeated(piece: str) -> None:
    for length in (LONGEST, MAX_TEXT):
        assert _seconds((piece * length)[:length]) < BOUND_SECONDS


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_no_pattern_stalls_after_any_good_beginning(piece: str) -> None:
    worst = 0.0
    for whole in {sample.dialect: sample.text for sample in SAMPLES}.values():
        for cut in range(1, len(whole), 1 + len(whole) // 80):
            text = (whole[:cut] + piece * LONGEST)[: LONGEST - 1] + "\u2028"
            worst = max(worst, _seconds(text))
    assert worst < BOUND_SECONDS


@pytest.mark.parametrize("content", [b'\\"' * 9_990, b'["' + b'a\\"' * 6_600], ids=["outside", "within"])
def test_quotes_that_are_never_closed_do_not_stall_a_card(content: bytes) -> None:
    assert _seconds(smart_card(content)) < BOUND_SECONDS


def _seconds(text: str) -> float:
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        read_code(text, BOOK, TODAY)
        taken.append(time.perf_counter() - start)
        if taken[-1] < BOUND_SECONDS:
            break  # only another's work on this machine makes a second try worth its time
    return min(taken)
