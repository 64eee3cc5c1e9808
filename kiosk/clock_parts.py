"""The parts that look after the machine's clock: part of the composition root."""

from __future__ import annotations

from kiosk.adapters.platform.probes import probe_clock
from kiosk.application.recording import Recording


def is_behind(desk: Recording) -> bool:
    """Whether the clock stands where it cannot be right, by the journal's last record and the program's own age."""
    with desk.register.read() as reader:
        recorded_at = reader.head().recorded_at
    return not probe_clock(desk.clock.now(), recorded_at).good
