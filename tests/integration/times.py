"""Days that pass at a desk, whose date somebody confirms."""

from __future__ import annotations

from datetime import date

from kiosk.application.recording import Recording
from kiosk.application.trusted_day import ConfirmClock
from kiosk.domain.office_time import office_day
from tests.fakes.desk import TestClock


def pass_days(desk: Recording, clock: TestClock, days: int) -> date:
    """So many days later, and somebody says that it is that day."""
    clock.forward(days=days)
    assert ConfirmClock(desk).by("Lê Ngọc Anh")
    return office_day(clock.now())
