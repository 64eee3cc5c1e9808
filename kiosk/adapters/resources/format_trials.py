"""An administrator's dialects tried on their own samples, before a visitor stands before the desk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from kiosk.adapters.resources.dialect_entry import DialectEntry
from kiosk.adapters.resources.format_faults import FormatFault
from kiosk.adapters.resources.pattern_probes import stalls
from kiosk.domain.codes.dialect import Dialect
from kiosk.domain.codes.read_code import clean
from kiosk.domain.codes.reading import PersonCode, Refusal

_A_DAY = datetime(2026, 1, 1, tzinfo=UTC).date()
"""Years of two digits aside, what a sample says does not depend on the day."""


def try_samples(own: Iterable[tuple[DialectEntry, Dialect]], in_force: Sequence[Dialect], code: str = "") -> None:
    """Each reads its sample and stalls on no probe, and no other takes that sample first.

    `code` stands for the sample that a draft does not bring yet: whether it is read is then the answer, not a fault.
    Raises `FormatFaultyError`.
    """
    for entry, dialect in own:
        if entry.sample or not code:
            _try(entry, dialect, in_force)
        elif stalls(dialect, clean(code)):
            raise entry.entry.fault(FormatFault.SLOW)


def _try(entry: DialectEntry, dialect: Dialect, in_force: Sequence[Dialect]) -> None:
    sample, fault = clean(entry.sample), entry.entry.fault
    if not sample:
        raise fault(FormatFault.NO_SAMPLE)
    if stalls(dialect, sample):
        raise fault(FormatFault.SLOW)
    if not _reads(dialect, sample, _A_DAY):
        raise fault(FormatFault.SAMPLE_UNREAD)
    for other in in_force:
        comes_first = other.dialect_id != dialect.dialect_id and other.priority <= dialect.priority
        if comes_first and other.read(sample, _A_DAY) is not None:
            raise fault(FormatFault.SAMPLE_TAKEN, id=other.dialect_id)


def _reads(dialect: Dialect, sample: str, day: date) -> bool:
    reading = dialect.read(sample, day)
    return isinstance(reading, PersonCode) or (reading is not None and isinstance(dialect.meaning, Refusal))
