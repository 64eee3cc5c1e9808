"""The shift that the journal leaves open, when a program begins."""

from __future__ import annotations

from kiosk.application.ports.register import RegisterReader
from kiosk.domain.journal import Entry
from kiosk.domain.shift import Shift
from kiosk.domain.shift_facts import SHIFT_KINDS, ShiftBegan, ShiftHandedOver, ShiftResumed


def open_shift(reader: RegisterReader) -> Shift | None:
    """The shift that the journal leaves open, None when the last one ended."""
    last = reader.last_entry(SHIFT_KINDS)
    if last is not None and isinstance(last.fact, ShiftResumed):
        began = reader.last_entry(("shift_began", "handed_over"))
        return shift_of(began) if began else None
    return shift_of(last) if last else None


def shift_of(entry: Entry) -> Shift | None:
    """The shift that began with this entry, None where none did."""
    match entry.fact:
        case ShiftBegan(shift_id=shift_id, code=code, operator=operator):
            return Shift(shift_id, code, operator, entry.happened_at, entry.seq)
        case ShiftHandedOver(next_shift_id=shift_id, to_code=code, to_operator=operator):
            return Shift(shift_id, code, operator, entry.happened_at, entry.seq)
        case _:
            return None
