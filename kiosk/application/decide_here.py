"""Entry or exit, by the rules of this desk and a day that is believed."""

from __future__ import annotations

from datetime import datetime

from kiosk.application.ports.register import RegisterReader
from kiosk.application.recording import Recording
from kiosk.application.trusted_day import closing_day
from kiosk.domain.admission import Decision, decide
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import Visit


def decide_here(desk: Recording, reader: RegisterReader, last: Visit | None, at: datetime) -> Decision:
    """By a clock that jumped ahead nobody's visit is of an earlier day: who came before the jump leaves after it."""
    earlier = last is not None and last.inside and office_day(last.entered_at) < office_day(at)
    return decide(last, desk.policy, at, closing_day(reader, at).sure if earlier else None)
