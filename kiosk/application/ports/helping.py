"""Questions to the register about who helped whom to install the app."""

from __future__ import annotations

from typing import Protocol

from kiosk.domain.helping import Guided
from kiosk.domain.visit import Visit


class HelpingReader(Protocol):
    """Part of `RegisterReader`; undone visits do not count."""

    def guided(self) -> tuple[Guided, ...]:
        """Every visit at which somebody guided the person, or the app was seen afterwards, in the order of entries."""
        ...

    def guidances_of(self, visitor_id: str) -> tuple[Visit, ...]:
        """The same of one visitor's person, as whole visits, oldest first."""
        ...
