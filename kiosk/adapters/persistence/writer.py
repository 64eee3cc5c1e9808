"""A unit of work: append to the journal and keep the views in step, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from kiosk.adapters.persistence.erasing import erase
from kiosk.adapters.persistence.faults import faults_named
from kiosk.adapters.persistence.log_emptied import empty_log
from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.rows import entry_values, head_of, sheet_values
from kiosk.adapters.persistence.standing import Certain, Standing
from kiosk.adapters.persistence.tables import journal, sheets
from kiosk.adapters.persistence.unknown_codes import SqlUnknownCodes
from kiosk.adapters.persistence.views import refresh_views
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.due_sheets import DueSheet
from kiosk.domain.clock_trust import is_doubtful
from kiosk.domain.journal import EMPTY, Entry, Head, Record, next_entry
from kiosk.domain.kiosk_facts import ClockConfirmed
from kiosk.domain.sheet import Sheet

_CLOCK_SET = "clock_set"


@dataclass(frozen=True, slots=True)
class SqlWriter(SqlReader):
    """Implements `RegisterWriter`."""

    clock: Clock
    standing: Standing
    unknown_codes: SqlUnknownCodes = field(init=False)
    appended: Head | None = field(init=False, default=None)
    """The last entry that this unit of work brings."""
    certain: Certain | None = field(init=False, default=None)
    """What this unit of work saw of entries without a doubt."""

    def __post_init__(self) -> None:
        """The unknown codes of the same unit of work, which remember what they dropped."""
        object.__setattr__(self, "unknown_codes", SqlUnknownCodes(self.connection, self.hashes))

    def append(self, record: Record, new_sheets: Sequence[Sheet] = ()) -> Entry:
        """Seal a record and update the views; a record already there is returned as it stands."""
        there = self.entry(record.event_id)
        if there is not None:
            return there
        last = self._last_row(select(journal))
        head, now = head_of(last) if last else EMPTY, self.clock.now()
        entry = next_entry(head, self.kiosk, record, now, doubtful=self._is_doubtful(record, now, last))
        self.connection.execute(insert(journal).values(**entry_values(entry)))
        for sheet in new_sheets:
            self.connection.execute(insert_or(sheets).values(**sheet_values(sheet)).on_conflict_do_nothing())
        refresh_views(self, entry)
        object.__setattr__(self, "appended", Head(entry.seq, entry.seal, entry.recorded_at))
        return entry

    def _is_doubtful(self, record: Record, now: datetime, last: Row[Any] | None) -> bool:
        if last is None or not last.clock_doubtful:
            return is_doubtful(record.fact, now, last.recorded_at if last else None)
        if last.kind == _CLOCK_SET and not isinstance(record.fact, ClockConfirmed):
            # That the clock was set stands before the first thing recorded since, whose the doubt is.
            return True
        return is_doubtful(record.fact, now, self._last_certain(last.seq), last.recorded_at)

    def _last_certain(self, seq: int) -> datetime | None:
        """When the last entry without a doubt was recorded, of those up to `seq`."""
        # A clock may stay in doubt for as long as a year: each entry is looked at once, and not at each record.
        known = self.certain or self.standing.certain
        row = self._last_row(select(journal).where(~journal.c.clock_doubtful & (journal.c.seq > known.seq)))
        found = Certain(seq, row.recorded_at if row else known.at)
        object.__setattr__(self, "certain", found)
        return found.at

    def erase_sheets(self, due: Sequence[DueSheet]) -> int:
        """Delete their rows and what was made of them."""
        return erase(self, due)

    def commit(self) -> None:
        """Make it last."""
        self.standing.check(self.connection)
        with faults_named():
            self.connection.commit()
        self.standing.check(self.connection)
        self.standing.committed(self.appended, self.certain)
        if self.unknown_codes.dropped:
            empty_log(self.connection)
