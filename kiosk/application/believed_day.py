"""Which day it surely is, by what the journal tells (`trusted_day`)."""

from __future__ import annotations

from datetime import date, timedelta

from kiosk.application.ports.register import RegisterReader
from kiosk.domain.erasure_facts import DateConfirmed
from kiosk.domain.trusted_day import trusted_day

LOOKED_BACK = timedelta(days=3660)
"""A register that was not used for longer than ten years begins again."""


def believed_day(reader: RegisterReader, today: date) -> date:
    """The latest day that may be believed: `today`, unless the clock may have gone ahead."""
    said = reader.last_entry(("date_confirmed",))
    confirmed = said.fact.day if said is not None and isinstance(said.fact, DateConfirmed) else None
    return trusted_day(reader.recorded_days(today - LOOKED_BACK, today), today, confirmed)
