"""One code of an invented person, with what a register takes from it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.visitor import VisitorDetails


@dataclass(frozen=True)
class Sample:
    """A person's code and what a register takes from it."""

    dialect: str
    text: str
    visitor: VisitorDetails
    on_behalf: bool = False
    by: str = ""
    """How the register says it was learned, where that is not the dialect's own name."""


def citizen(number: str) -> Paper:
    """A citizen card or a number of before."""
    return Paper(PaperKind.CITIZEN, number)


def insurance(number: str) -> Paper:
    """An insurance card."""
    return Paper(PaperKind.INSURANCE, number)


def a_passport(number: str) -> Paper:
    """A passport."""
    return Paper(PaperKind.PASSPORT, number)
