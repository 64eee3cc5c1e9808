"""Questions to the register about what the desk writes most."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from kiosk.domain.hosts import Used


class UsageReader(Protocol):
    """Part of `RegisterReader`; undone visits do not count."""

    def hosts_since(self, day: date) -> tuple[Used, ...]:
        """Whom the visitors of `day` and later came to see, as it was typed."""
        ...

    def counters_since(self, day: date) -> tuple[Used, ...]:
        """To which counters they went."""
        ...

    def groups_since(self, day: date) -> tuple[Used, ...]:
        """To which groups they belong."""
        ...
