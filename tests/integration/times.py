"""Days that pass at a desk, as those of a kiosk do that is at work."""

from __future__ import annotations

from datetime import date

from kiosk.application.recording import Recording
from kiosk.domain.erasure_facts import DateConfirmed
from kiosk.domain.office_time import office_day
from tests.fakes.desk import TestClock


def pass_days(desk: Recording, clock: TestClock, days: int) -> date:
    """So many days later, and somebody says that it is that day."""
    clock.forward(days=days)
    today = office_day(clock.now())
    with desk.register.write() as writer:
        desk.record_now(writer, DateConfirmed(today, "NA"))
        writer.commit()
    return today
