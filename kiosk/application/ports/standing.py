"""Whether the register is the one that this machine recorded into."""

from __future__ import annotations

from typing import Protocol

from kiosk.domain.taken_back import TakenBack


class Stands(Protocol):
    """Part of `Register`."""

    @property
    def taken_back(self) -> TakenBack | None:
        """What is known of a journal that lacks its own last entries; None for one that lacks nothing."""
        ...

    def must_stand(self) -> None:
        """Raises `RegisterUnavailableError` where the journal lacks its own last commit: it is read, never added to."""
