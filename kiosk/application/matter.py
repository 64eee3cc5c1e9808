"""What a visit is about: one personal sheet with purpose, host and the desk's note, of which parts change."""

from __future__ import annotations

from kiosk.application.ports.register import VisitLine
from kiosk.application.recording import Recording
from kiosk.domain.sheet import Sheet


def matter_sheet(desk: Recording, line: VisitLine, **changed: str) -> Sheet:
    """A fresh sheet: `purpose`, `host` and `note` as they stand, but for what changed."""
    words = {"purpose": line.purpose, "host": line.host, "note": line.note, **changed}
    return desk.sheet({key: text for key, text in words.items() if text})
