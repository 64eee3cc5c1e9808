"""The code of a pass: what it claims comes back, whatever a reader does to its end, and nothing else is a pass."""

from __future__ import annotations

from datetime import date

import segno
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.codes.base45 import base45_bytes, base45_text
from kiosk.domain.passes.pass_code import (
    MOST_PREFIX,
    SERIALS,
    PassClaim,
    PassName,
    name_of,
    read_pass_code,
    shown_number,
    typed_number,
)

NUMBERS = st.integers(0, (MOST_PREFIX + 1) * SERIALS - 1)
NAMES = st.builds(PassName, st.binary(min_size=4, max_size=4).map(bytes.hex), NUMBERS)
CLAIMS = st.builds(
    PassClaim,
    st.binary(min_size=8, max_size=8),
    NAMES,
    st.dates(date(2000, 1, 1), date(2999, 12, 31)),
    st.integers(0, 2**32 - 1),
)
SIGNATURES = st.binary(min_size=64, max_size=64)


@given(st.binary(max_size=100))
def test_base45_comes_back(content: bytes) -> None:
    assert base45_bytes(base45_text(content)) == content


def test_base45_is_the_standards() -> None:
    assert base45_text(b"Hello!!") == "%69 VD92EX0"
    assert base45_text(b"ietf!") == "QED8WEX0"


@given(CLAIMS, SIGNATURES)
def test_what_is_claimed_comes_back_even_where_a_reader_cut_blanks(claim: PassClaim, signature: bytes) -> None:
    text = claim.text(signature)
    read = read_pass_code(text.rstrip())
    assert read is not None
    assert (read.claim, read.signature) == (claim, signature)


@given(CLAIMS, SIGNATURES)
def test_the_code_is_of_version_6(claim: PassClaim, signature: bytes) -> None:
    text = claim.text(signature)
    assert len(text) == 137
    assert segno.make_qr(text, error="m", boost_error=False).designator == "6-M"


@given(st.text(max_size=150) | st.text("0123456789ABC $%*+-./:", max_size=140).map("SQP1:".__add__))
def test_no_other_text_raises(text: str) -> None:
    read = read_pass_code(text)
    assert read is None or text.startswith("SQP1:")


@given(NAMES)
def test_a_number_is_typed_as_it_is_printed(name: PassName) -> None:
    assert typed_number(name.shown) == typed_number(str(name.number)) == name.number
    assert name_of(name.pass_id) == name


def test_numbers_as_cards_show_them() -> None:
    assert [shown_number(one) for one in (1, 482, 3_000_482)] == ["000.001", "000.482", "3.000.482"]
    assert [typed_number(one) for one in ("482", " 000.482 ", "", "K7", "1" * 20, "²")] == [482, 482, *[None] * 4]
