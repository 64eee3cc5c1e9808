"""What a line of the register says of a correction: the old value, to be struck through, who, when, why."""

from __future__ import annotations

from datetime import datetime

from kiosk.application.column_text import DeclarerTold, declarer_told, reason_of, sheet_text
from kiosk.application.ports.register import RegisterReader
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.corrections import DECLARER, HEAD_COUNT, SUPERSEDED_NO_EXIT, WITHDRAWN_EXIT, Correction
from kiosk.domain.no_exit import interval_of, interval_words
from kiosk.domain.office import Office
from kiosk.domain.office_time import office_clock
from kiosk.domain.register_day import DECLARER_NOTE, HEADS, NATIONALITY_NOTE, CorrectionNote
from kiosk.domain.visit_facts import CorrectedColumn

EXIT_COLUMN = 3
_COLUMNS = {
    CorrectedColumn.NAME: 4,
    CorrectedColumn.BIRTH_YEAR: 5,
    CorrectedColumn.PAPER: 6,
    CorrectedColumn.ADDRESS: 7,
    CorrectedColumn.PHONE: 8,
    CorrectedColumn.PURPOSE: 9,
    CorrectedColumn.COUNTER: 10,
    CorrectedColumn.NATIONALITY: NATIONALITY_NOTE,
}
_ELSEWHERE = {
    WITHDRAWN_EXIT: EXIT_COLUMN,
    SUPERSEDED_NO_EXIT: EXIT_COLUMN,
    HEAD_COUNT: HEADS,
    DECLARER: DECLARER_NOTE,
}


def correction_of(reader: RegisterReader, office: Office, one: Correction) -> CorrectionNote:
    """The note of one correction."""
    column = _ELSEWHERE[one.column] if one.column in _ELSEWHERE else _COLUMNS[CorrectedColumn(one.column)]
    clock = office_clock(one.corrected_at)
    return CorrectionNote(column, _before(reader, office, one), clock, one.operator, reason_of(reader, one))


def _before(reader: RegisterReader, office: Office, one: Correction) -> str:
    if one.column == WITHDRAWN_EXIT:
        return office_clock(datetime.fromisoformat(one.before))
    if one.column == SUPERSEDED_NO_EXIT:
        return interval_words(interval_of(one.before))
    if one.column == DECLARER:
        return _declarer_words(declarer_told(reader, one.before), office)
    if one.column in (HEAD_COUNT, CorrectedColumn.COUNTER.value):
        return one.before
    return sheet_text(reader, one.before, CorrectedColumn(one.column))


def _declarer_words(told: DeclarerTold, office: Office) -> str:
    if told.declarer is None:
        return ""
    relation = office.relations.label(told.relation, VIETNAMESE).lower() if told.relation else ""
    return ", ".join(part for part in (told.declarer.name, relation, told.declarer.phone) if part)
