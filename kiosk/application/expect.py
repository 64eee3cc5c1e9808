"""An arrival against the list of expected visitors: whom to meet where is known before anybody asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.application.ports.register import RegisterReader
from kiosk.domain.expected import ExpectedVisitor, expected_match
from kiosk.domain.office_time import office_day

if TYPE_CHECKING:
    from kiosk.application.admit import Arrival


def expected_for(reader: RegisterReader, arrival: Arrival) -> ExpectedVisitor | None:
    """The line by which the arrival was announced for its day; named by the desk, or found by what it says."""
    if arrival.expected_id:
        line = reader.expected.get(arrival.expected_id)
        return line.visitor if line and line.visit_id is None else None
    return expected_match(arrival.details, reader.expected.awaited(office_day(arrival.at), arrival.details.name))


def announced(arrival: Arrival, expected: ExpectedVisitor | None) -> Arrival:
    """The arrival with the counter and the host of its line, where nobody said otherwise."""
    if expected is None or arrival.counter or arrival.host:
        return arrival
    return replace(arrival, counter=expected.counter, host=expected.host)
