"""The document on the obligations has a row for each, with the dispatch's own kind, and names only tests that exist."""

from __future__ import annotations

import re
from functools import cache

import pytest

from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.layers import Layers
from tests.architecture.tree import TESTS, TOP

_CELLS = re.compile(r"(?<!\\)\|")
_NOT_YET = "not yet"


def _rows() -> list[list[str]]:
    text = (TOP / "resources" / "documents" / "obligations.md").read_text("utf-8")
    lines = (one for one in text.splitlines() if re.match(r"\| \d{3}-", one))
    return [[cell.strip() for cell in _CELLS.split(one)[1:-1]] for one in lines]


ROWS = _rows()
PROOFS = sorted({proof for row in ROWS for proof in re.findall(r"`([^`]+::[^`]+)`", row[-1])})


@cache
def _text(file: str) -> str:
    return (TESTS / file).read_text("utf-8")


def test_every_obligation_of_the_shipped_dispatches_has_its_row_and_kind() -> None:
    dispatches = load_dispatches(Layers(TOP / "resources")).book.dispatches
    asked = [(one.obligation_id, one.part.value) for each in dispatches for one in each.obligations]
    assert [(row[0], row[1]) for row in ROWS] == asked


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_names_its_proof_or_says_not_yet(row: list[str]) -> None:
    assert len(row) == 5
    assert row[-1] == _NOT_YET or re.fullmatch(r"`[^`]+::[^`]+`(?:, `[^`]+::[^`]+`)*", row[-1])
    if row[-1] == _NOT_YET:
        assert row[3].startswith((_NOT_YET, "in part"))


@pytest.mark.parametrize("proof", PROOFS)
def test_every_proof_exists(proof: str) -> None:
    file, name = proof.split("::")
    defined = rf"^def {re.escape(name)}\(" if file.endswith(".py") else rf"^ *Scenario(?: Outline)?: {re.escape(name)}$"
    assert re.search(defined, _text(file), re.MULTILINE)
