"""Health answers whose period is over are erased for good (`formats.md` 10); that they were is in the journal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.application.ports.register import RegisterWriter
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.application.trusted_day import kept_from, trusted_day
from kiosk.domain.declaration_facts import HealthDeclared, HealthErased
from kiosk.domain.journal import Entry, Record
from kiosk.domain.office_time import office_day

_MADE = "health"
_MARGIN = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class EraseHealth:
    """Run when the desk starts and when a day begins: it needs nobody on duty."""

    desk: Recording

    def __call__(self) -> int:
        """How many declarations were erased. Raises `RegisterUnavailableError`."""
        now = self.desk.clock.now()
        with self.desk.register.write() as writer:
            before = trusted_day(writer, now).sure - timedelta(days=self.desk.retention.health_days)
            made = [one for one in _made(writer, before) if _is_over(writer, one, before)]
            erased = writer.erase_sheets([sheet for one in made for sheet in _sheets(one)])
            if erased:
                fact = HealthErased(before, erased)
                writer.append(Record(self.desk.chance.new_id(), now, BY_ITSELF, fact))
                writer.commit()
        return erased


def _made(writer: RegisterWriter, before: date) -> Iterable[Entry]:
    """Declarations that may be over: since the last time, and some days more for a clock that had jumped; all of them
    where it said that these days were over already, as one did that was far ahead.
    """
    last = writer.last_entry(("health_erased",))
    if last is None or not isinstance(last.fact, HealthErased) or last.fact.before > before:
        return writer.entries(kinds=(_MADE,))
    first = last.fact.before - _MARGIN
    days = (first + timedelta(days=one) for one in range((before - first).days))
    return [entry for day in days for entry in writer.entries_of_day(day, (_MADE,))]


def _is_over(writer: RegisterWriter, entry: Entry, before: date) -> bool:
    """Of one made under a clock that nobody believes the period counts from the next certain time."""
    since = kept_from(writer, entry) if entry.clock_doubtful else entry.happened_at
    return since is not None and office_day(since) < before


def _sheets(entry: Entry) -> tuple[str, ...]:
    return (entry.fact.declaration.sheet_id,) if isinstance(entry.fact, HealthDeclared) else ()
