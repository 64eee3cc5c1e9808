"""Whether what is over its time goes as it should, for the readiness report."""

from __future__ import annotations

from datetime import timedelta

from kiosk.application.check_health import Finding, Part
from kiosk.application.due import is_overdue
from kiosk.application.erase_due import surely_today
from kiosk.application.recording import Recording
from kiosk.domain.erasure_facts import ERASING_KINDS
from kiosk.domain.office_time import office_day

_SPARE = timedelta(days=2)
"""So long may a kiosk be off over what is due."""


def erasing_found(desk: Recording) -> Finding:
    """Overdue, held up by a clock that nobody believes, or good. Raises `RegisterUnavailableError`."""
    with desk.register.read() as reader:
        sure, last = surely_today(desk, reader), reader.last_entry(ERASING_KINDS)
        if sure < office_day(desk.clock.now()):
            return Finding(Part.ERASING, good=False, word="held")
        if is_overdue(desk.retention, reader, sure - _SPARE):
            return Finding(Part.ERASING, good=False, word="late")
    if last is None:
        return Finding(Part.ERASING, good=True, word="none")
    return Finding(Part.ERASING, good=True, word="good", detail=f"{office_day(last.happened_at):%d/%m/%Y}")
