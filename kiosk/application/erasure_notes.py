"""When, and by which record, the people of a day's lines were erased, for the register on paper (`paper.md` 2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.domain.erasure_facts import PersonErased
from kiosk.domain.office_time import office_day
from kiosk.domain.register_notes import ErasedNote


def erasure_notes(reader: RegisterReader, day: date, lines: Sequence[VisitLine]) -> Mapping[str, ErasedNote]:
    """By visit; asks nothing where nobody of the day is erased."""
    gone = [one.visit for one in lines if one.details is None]
    if not gone:
        return {}
    asked = {
        sheet: ErasedNote(office_day(entry.happened_at), entry.seq)
        for entry in reader.entries(kinds=("person_erased",))
        if isinstance(entry.fact, PersonErased)
        for sheet in entry.fact.sheets
    }
    over = reader.erased_of_visits(day)
    due = ErasedNote(over[1], over[0]) if over else None
    found = {one.visit_id: asked.get(one.details_sheet, due) for one in gone}
    return {visit_id: note for visit_id, note in found.items() if note is not None}
