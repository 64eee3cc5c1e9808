"""The table of unknown codes: outside the journal, found by a keyed hash, emptied for good."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.adapters.persistence.lookup import LookupHash
from kiosk.adapters.persistence.tables import unknown_codes
from kiosk.application.ports.unknown_codes import UnknownCode
from kiosk.domain.retention import Retention

_SHOWN = unknown_codes.c.last_shown


@dataclass(slots=True)
class SqlUnknownCodes:
    """Implements `UnknownCodes` on the connection of a unit of work."""

    connection: Connection
    hashes: LookupHash
    dropped: bool = field(default=False)
    """Whether the log still holds pages of what was dropped, so that it must be emptied after the commit."""

    def keep(self, text: str, at: datetime, retention: Retention) -> None:
        """One row a text."""
        row = insert(unknown_codes).values(
            hash=self.hashes.of_text(text), text=text, first_shown=at, last_shown=at, times=1
        )
        again = {"last_shown": func.max(_SHOWN, row.excluded.last_shown), "times": unknown_codes.c.times + 1}
        self.connection.execute(row.on_conflict_do_update(index_elements=["hash"], set_=again))
        self.dropped |= self._drop(at, retention) > 0

    def drop_old(self, now: datetime, retention: Retention) -> None:
        """The log is emptied in any case: an earlier time it may have been busy."""
        self._drop(now, retention)
        self.dropped = True

    def drop_all(self) -> int:
        """Every row."""
        self.dropped = True
        return self.connection.execute(delete(unknown_codes)).rowcount

    def all(self) -> tuple[UnknownCode, ...]:
        """The one shown last first."""
        rows = self.connection.execute(select(unknown_codes).order_by(_SHOWN.desc()))
        return tuple(UnknownCode(row.text, row.first_shown, row.last_shown, row.times) for row in rows)

    def _drop(self, now: datetime, retention: Retention) -> int:
        first, last = retention.kept_between(now)
        newest = select(unknown_codes.c.hash).order_by(_SHOWN.desc()).limit(retention.unknown_most)
        over = ~_SHOWN.between(first, last) | unknown_codes.c.hash.not_in(newest)
        return self.connection.execute(delete(unknown_codes).where(over)).rowcount
