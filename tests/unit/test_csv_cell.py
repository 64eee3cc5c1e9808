"""Proves that no cell of a table becomes a formula, and no telephone number a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.documents.csv_cell import number_cell, safe_cell

FORMULAS = ["=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\x00=1", "＝1", "＋1", "－1", "＠x", " =1",
            "\u00a0=1", "\u200b=1", "|cmd", "%0A"]  # fmt: skip


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_would_reckon_is_text(text: str) -> None:
    assert safe_cell(text).startswith("'")


@given(st.text())
def test_a_cell_is_one_line_and_never_begins_like_a_formula(text: str) -> None:
    cell = safe_cell(text)
    assert not any(sign in cell for sign in "\r\n\t\0")
    assert cell.lstrip()[:1] not in tuple("=+-@")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("0900000001", "0 900 000 001"), ("091 090 000001", "091 090 000 001"), ("113", "113"), ("", ""),
     ("+84900", "'+84900")],
)  # fmt: skip
def test_numbers_keep_their_zeros(typed: str, shown: str) -> None:
    assert number_cell(typed) == shown


def test_a_name_stays_as_it_is() -> None:
    assert safe_cell("Nguyễn Thị Thu Hương") == "Nguyễn Thị Thu Hương"
