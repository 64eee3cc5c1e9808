"""The text of one of the register's columns, now and before a correction."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.domain.corrections import DECLARER, HEAD_COUNT, SUPERSEDED_NO_EXIT, WITHDRAWN_EXIT, Correction
from kiosk.domain.declarer import Declarer, declarer_from_sheet
from kiosk.domain.visit_facts import CorrectedColumn
from kiosk.domain.visitor import VisitorDetails, details_from_sheet

_NO_COLUMN = (WITHDRAWN_EXIT, SUPERSEDED_NO_EXIT, HEAD_COUNT, DECLARER)


@dataclass(frozen=True, slots=True)
class DeclarerTold:
    """Who declares for a visitor: None once erased; `relation` is a key of the office's list."""

    declarer: Declarer | None
    relation: str


@dataclass(frozen=True, slots=True)
class CorrectionTold:
    """One correction in words; of a paper both values are its last characters only."""

    column: CorrectedColumn | None
    """None for an exit that was withdrawn, an interval whose place an exit took, a recount of a group, a declarer."""
    before: str = field(repr=False)
    """The number of a counter, the code of a country; of an exit its moment, of an interval both, in ISO form; empty
    for a value erased.
    """
    after: str = field(repr=False)
    corrected_at: datetime
    operator: str
    reason: str
    recount: bool = False
    """The heads of a group were counted again; both values are numbers."""
    declarers: tuple[DeclarerTold, DeclarerTold] | None = None
    """Who declared before and who since, where that was corrected."""


def corrections_told(reader: RegisterReader, corrections: tuple[Correction, ...]) -> tuple[CorrectionTold, ...]:
    """Every correction of a visit with both values, in the order in which they were made."""
    return tuple(_told(reader, one) for one in corrections)


def _told(reader: RegisterReader, one: Correction) -> CorrectionTold:
    reason = reason_of(reader, one)
    if one.column == DECLARER:
        both = declarer_told(reader, one.before), declarer_told(reader, one.after)
        return CorrectionTold(None, "", "", one.corrected_at, one.operator, reason, declarers=both)
    column = None if one.column in _NO_COLUMN else CorrectedColumn(one.column)
    before, after = (_text(reader, value, column) for value in (one.before, one.after))
    return CorrectionTold(column, before, after, one.corrected_at, one.operator, reason, one.column == HEAD_COUNT)


def _text(reader: RegisterReader, value: str, column: CorrectedColumn | None) -> str:
    return value if column is None or column is CorrectedColumn.COUNTER else sheet_text(reader, value, column)


def sheet_text(reader: RegisterReader, sheet_id: str, column: CorrectedColumn) -> str:
    """What a sheet says in a column; nothing where there is none any more."""
    sheet = reader.sheet(sheet_id) if sheet_id else None
    if sheet is None:
        return ""
    if column is CorrectedColumn.PURPOSE:
        return sheet.body.get("purpose", "")
    return details_text(details_from_sheet(sheet.body), column)


def reason_of(reader: RegisterReader, one: Correction) -> str:
    """Why: the desk's own words, and what was typed as long as it was not erased."""
    sheet = reader.sheet(one.because) if one.because else None
    return ", ".join(part for part in (one.reason, sheet.body.get("reason", "") if sheet else "") if part)


def declarer_told(reader: RegisterReader, value: str) -> DeclarerTold:
    """Who declares, from one value of a correction."""
    sheet_id, _, relation = value.partition("/")
    sheet = reader.sheet(sheet_id)
    return DeclarerTold(declarer_from_sheet(sheet.body) if sheet else None, relation)


def details_text(details: VisitorDetails | None, column: CorrectedColumn) -> str:
    """A personal column as it is shown; of a paper its last characters."""
    if details is None:
        return ""
    match column:
        case CorrectedColumn.NAME:
            return details.name
        case CorrectedColumn.BIRTH_YEAR:
            return str(details.birth_year or "")
        case CorrectedColumn.PAPER:
            return details.paper.tail if details.paper else ""
        case CorrectedColumn.ADDRESS:
            return details.address
        case CorrectedColumn.PHONE:
            return details.phone
        case CorrectedColumn.NATIONALITY:
            return details.nationality
        case CorrectedColumn.PURPOSE | CorrectedColumn.COUNTER:
            return ""


def value_of(line: VisitLine, column: CorrectedColumn) -> str:
    """The whole value that stands in a column now, as it would be typed."""
    match column:
        case CorrectedColumn.COUNTER:
            return line.visit.counter
        case CorrectedColumn.PURPOSE:
            return line.purpose
        case CorrectedColumn.PAPER:
            return line.details.paper.number if line.details and line.details.paper else ""
        case _:
            return details_text(line.details, column)
