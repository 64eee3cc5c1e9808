"""Scans that could not be recorded, kept until they are, or until it is too late for them."""

from __future__ import annotations

from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.domain.visitor import VisitorDetails


class FailedScans:
    """In the order in which they are tried again; a scan is known by its id."""

    def __init__(self, register_scan: RegisterScan) -> None:
        self._register_scan = register_scan
        self._scans: tuple[Scan, ...] = ()

    def __bool__(self) -> bool:
        return bool(self._scans)

    @property
    def first(self) -> Scan | None:
        """Which is tried next."""
        return self._scans[0] if self._scans else None

    def keep(self, scan: Scan) -> None:
        """It could not be recorded; those that wait already come first."""
        self._scans = (*(one for one in self._scans if one.scan_id != scan.scan_id), scan)

    def recorded(self, scan: Scan) -> None:
        """It became something, and an older showing of the same code would become its contrary."""
        self._scans = tuple(one for one in self._scans if one.scan_id != scan.scan_id and not _older(one, scan))

    def recorded_of(self, details: VisitorDetails | None) -> None:
        """Somebody was recorded: an older scan of theirs, tried again, would turn the entry into an exit."""
        if details is not None:
            self._scans = tuple(one for one in self._scans if not self._register_scan.may_be_of(one, details))


def _older(one: Scan, scan: Scan) -> bool:
    return one.text == scan.text and one.scanned_at <= scan.scanned_at
