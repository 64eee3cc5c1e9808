"""The deliveries of a day as notes between the lines of its register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from kiosk.application.line_numbers import lines_before
from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.domain.delivery_facts import DeliveryEnd
from kiosk.domain.office_time import office_clock
from kiosk.domain.register_day import DeliveryNote


def delivery_notes(
    reader: RegisterReader, day: date, printed_at: datetime, lines: Sequence[VisitLine]
) -> tuple[DeliveryNote, ...]:
    """Each after the line that stood last when it came; one whose time is over at the print has ended by itself."""
    return tuple(_note(one, printed_at, lines) for one in reader.deliveries_of_day(day))


def _note(one: DeliveryLine, printed_at: datetime, lines: Sequence[VisitLine]) -> DeliveryNote:
    delivery = one.delivery
    due = delivery.is_due(printed_at)
    ended_at = delivery.due_at if due else delivery.ended_at
    return DeliveryNote(
        after_line=lines_before(delivery.seq, lines),
        clock=office_clock(delivery.came_at),
        ended_clock=office_clock(ended_at) if ended_at else "",
        how=DeliveryEnd.BY_TIME if due else delivery.how,
        minutes=delivery.minutes,
        contact=one.contact,
        company=one.company,
    )
