"""What a unit of work keeps beside the journal: nothing of it is sealed, and it can be gone without a trace."""

from __future__ import annotations

from typing import Protocol

from kiosk.application.ports.unknown_codes import UnknownCodes


class BesideTheJournal(Protocol):
    """Part of `RegisterWriter`."""

    @property
    def unknown_codes(self) -> UnknownCodes:
        """Texts of codes that nobody knows, dropped after some days."""
        ...
