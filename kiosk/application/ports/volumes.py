"""Questions to the register that a volume asks before its days are read."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from kiosk.domain.journal import Head
from kiosk.domain.register_scope import RegisterScope


class VolumeReader(Protocol):
    """Part of `RegisterReader`."""

    def count_lines(self, scope: RegisterScope) -> int:
        """How many visits began in the scope, undone ones included."""
        ...

    def entry_span(self, scope: RegisterScope) -> tuple[int, int] | None:
        """First and last journal number of its days, of every department; prints do not count."""
        ...

    def head_at(self, seq: int) -> Head | None:
        """The journal as it stood after its entry `seq`."""
        ...

    def last_entry_of_day(self, day: date) -> Head | None:
        """The head of the journal as of the last entry that happened on `day`; prints do not count."""
        ...

    def entry_span_of_day(self, day: date) -> tuple[int, int] | None:
        """First and last journal number of `day`; prints do not count."""
        ...
