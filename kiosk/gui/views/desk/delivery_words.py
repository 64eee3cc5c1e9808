"""What the desk says of a delivery, as plain text."""

from __future__ import annotations

from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.application.typed_fields import digits_of, is_phone
from kiosk.domain.office_time import office_clock
from kiosk.gui.views.desk.station import Station


def who_delivers(station: Station, line: DeliveryLine) -> str:
    """Phone or plate, and the company; the middle of a phone number stays hidden while names are."""
    if not line.contact:
        return station.say("desk.erased")
    digits = digits_of(line.contact)
    hidden = station.mask.masked and is_phone(line.contact)
    contact = f"{digits[:2]}xx xxx {digits[-3:]}" if hidden else line.contact
    return " · ".join(part for part in (contact, line.company) if part)


def time_of_delivery(station: Station, line: DeliveryLine) -> str:
    """Since when, and how long still; of one that is over from when to when, and who says so."""
    delivery, say = line.delivery, station.say
    came = office_clock(delivery.came_at)
    if delivery.how is None or delivery.ended_at is None:
        return say("delivery.since", clock=came, minutes=delivery.minutes_left(station.now()))
    return say(f"delivery.over_{delivery.how.value}", came=came, ended=office_clock(delivery.ended_at))


def delivery_words(station: Station, line: DeliveryLine) -> str:
    """The delivery in one line, for a list of those inside."""
    return f"{who_delivers(station, line)} · {time_of_delivery(station, line)}"
