"""What a volume needs to know of its days before they are read."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from kiosk.adapters.persistence.tables import journal, visits
from kiosk.domain.journal import Head
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.volume_facts import PRINT_KINDS

_AFTER_THE_DAY = (*PRINT_KINDS, "backup", "backup_taken", "restored", "drill", "recovery_key", "day_ended")
NOT_PRINTS = journal.c.kind.not_in(_AFTER_THE_DAY)
"""What is done with the register of a day, and not on it: a second print must show the letters of the first."""


class VolumeRows:
    """Implements `VolumeReader` over a connection."""

    __slots__ = ()
    connection: Connection
    kiosk: str

    def count_lines(self, scope: RegisterScope) -> int:
        """By the index of days; only a department looks into the visits."""
        within = visits.c.day.between(scope.first.isoformat(), scope.last.isoformat())
        query = select(func.count()).select_from(visits).where(within)
        if scope.department:
            query = query.where(func.json_extract(visits.c.body, "$.counter") == scope.department)
        return self.connection.scalar(query) or 0

    def entry_span(self, scope: RegisterScope) -> tuple[int, int] | None:
        """First and last number of the days."""
        within = journal.c.day.between(scope.first.isoformat(), scope.last.isoformat())
        numbers = select(func.min(journal.c.seq), func.max(journal.c.seq)).where(within, NOT_PRINTS)
        first, last = self.connection.execute(numbers).one()
        return (first, last) if first else None

    def head_at(self, seq: int) -> Head | None:
        """The entry `seq` as a head."""
        at = (journal.c.kiosk == self.kiosk) & (journal.c.seq == seq)
        row = self.connection.execute(select(journal.c.seal, journal.c.recorded_at).where(at)).first()
        return Head(seq, row.seal, row.recorded_at) if row else None
