"""What a correction may put into a column, and what the visitor's details are with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kiosk.application.typed_fields import digits_of, is_birth_year, is_name, is_paper, is_phone, paper_of
from kiosk.domain.birth import BirthDate
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.nationalities import is_country
from kiosk.domain.visit_facts import CorrectedColumn
from kiosk.domain.visitor import VisitorDetails


def can_be(column: CorrectedColumn, value: str, today: date) -> bool:
    """Whether a register can keep `value` in `column`."""
    match column:
        case CorrectedColumn.NAME:
            return is_name(value)
        case CorrectedColumn.BIRTH_YEAR:
            return is_birth_year(value, today)
        case CorrectedColumn.PAPER:
            return not value or is_paper(value)
        case CorrectedColumn.PHONE:
            return not value or is_phone(value)
        case CorrectedColumn.NATIONALITY:
            return not value or is_country(value)
        case CorrectedColumn.ADDRESS | CorrectedColumn.PURPOSE | CorrectedColumn.COUNTER:
            return True


def with_value(details: VisitorDetails, column: CorrectedColumn, value: str) -> VisitorDetails:
    """The details with a personal column changed; raises ValueError for a column that is none of theirs."""
    match column:
        case CorrectedColumn.NAME:
            return replace(details, name=value)
        case CorrectedColumn.BIRTH_YEAR:
            return replace(details, birth=BirthDate(int(value)))
        case CorrectedColumn.PAPER:
            paper = paper_of(value)
            before = details.paper
            if paper and before is not None and before.kind in (PaperKind.INSURANCE, PaperKind.PASSPORT):
                # Only its number was misread; what paper it is everybody saw.
                paper = replace(paper, kind=before.kind, issuer=before.issuer)
            return replace(details, paper=paper)
        case CorrectedColumn.ADDRESS:
            return replace(details, address=value)
        case CorrectedColumn.PHONE:
            return replace(details, phone=digits_of(value))
        case CorrectedColumn.NATIONALITY:
            return replace(details, nationality=value, paper=_of_country(details, value))
        case CorrectedColumn.PURPOSE | CorrectedColumn.COUNTER:
            raise ValueError(column)


def _of_country(details: VisitorDetails, country: str) -> Paper | None:
    """The paper; of a passport whose issuer was taken from the wrong nationality, now of the right one."""
    paper = details.paper
    if paper is None or paper.kind is not PaperKind.PASSPORT or paper.issuer != details.nationality:
        return paper
    return replace(paper, issuer=country)
