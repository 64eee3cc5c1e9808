"""The text of a code that no dialect knows, kept for an administrator who writes a pattern for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.application.ports.register import RegisterWriter
from kiosk.application.recording import Recording
from kiosk.domain.codes.read_code import clean
from kiosk.domain.codes.reading import Refusal, RefusedCode

if TYPE_CHECKING:
    from kiosk.application.register_scan import Scan


def keep_unknown(desk: Recording, writer: RegisterWriter, scan: Scan, reading: RefusedCode) -> None:
    """Only what no dialect knows: the text of a payment, a place or a damaged card is needed by nobody."""
    # Cleaning a text that is not of a code can take a while, and the register is locked meanwhile.
    if reading.refusal is not Refusal.UNKNOWN or not desk.retention.keeps(scan.text):
        return
    text, is_retry = clean(scan.text), writer.entry(scan.scan_id) is not None
    if desk.retention.keeps(text) and not is_retry:
        writer.unknown_codes.keep(text, scan.scanned_at, desk.retention)
