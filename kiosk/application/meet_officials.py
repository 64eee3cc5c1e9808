"""An arrival against the list of the office's own people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.application.ports.register import RegisterReader
from kiosk.domain.codes.read_code import clean
from kiosk.domain.codes.reading import PersonCode, Refusal, RefusedCode
from kiosk.domain.names import tidy
from kiosk.domain.officials import LONGEST_CARD, Official, is_card, official_match
from kiosk.domain.visit import RecordedBy, Visit

if TYPE_CHECKING:
    from kiosk.application.admit import Arrival

_DIALECT = "office_card"
_NO_CARD = (Refusal.SEVERAL, Refusal.INCOMPLETE)


def read_card(reader: RegisterReader, text: str, reading: RefusedCode) -> PersonCode | RefusedCode:
    """What a code says that names no person by itself: the office's own card, or the refusal as it was."""
    if reading.refusal in _NO_CARD or len(text) > 2 * LONGEST_CARD:
        return reading
    said = tidy(clean(text))
    official = reader.officials.with_card(said) if is_card(said) else None
    return PersonCode(_DIALECT, RecordedBy.OFFICE_CARD, official.by_card) if official else reading


def official_for(reader: RegisterReader, arrival: Arrival, last: Visit | None) -> Official | None:
    """Who of the list arrives: known from the visit before, whatever code that was by, or by what the arrival says."""
    if arrival.on_behalf:
        return None
    if last is not None and last.official_id and (known := reader.officials.get(last.official_id)):
        return known
    return official_match(arrival.details, reader.officials.named(arrival.details.name))
