"""Requests of people as the register tells them, and whose words are no longer needed."""

from __future__ import annotations

from datetime import date

from kiosk.application.ports.register import RegisterReader
from kiosk.domain.office_time import office_day
from kiosk.domain.request_facts import REQUEST_FACTS
from kiosk.domain.requests.request import PersonRequest, fold_requests

_KINDS = tuple(REQUEST_FACTS)


def requests_of(reader: RegisterReader) -> dict[str, PersonRequest]:
    """Every request by its id, in the order in which they were taken."""
    return fold_requests(reader.entries(kinds=_KINDS))


def sheets_of_closed_requests(reader: RegisterReader, before: date) -> tuple[str, ...]:
    """Ids of every sheet of requests that were closed before that day: names, words, reasons, answers."""
    requests = requests_of(reader).values()
    over = [one for one in requests if one.closed_at is not None and office_day(one.closed_at) < before]
    return tuple(sheet for one in over for sheet in one.sheets)
