"""Records of erasure, as an inspector asks for them: one for each day on which something was erased by its time, and
one for each person who asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from kiosk.application.erase_due import digest_of
from kiosk.application.ports.register import RegisterReader
from kiosk.domain.erasure_facts import ERASING_KINDS, CopiesStruck, FilesErased, PersonalErased, PersonErased
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.journal import Entry
from kiosk.domain.office_time import office_day


@dataclass(frozen=True, slots=True)
class GroupErased:
    """What was erased of one group."""

    group: FieldGroup | None
    """None for files."""
    count: int
    first: date | None
    """The facts were of the days from this one on; None for files."""
    before: date
    days: int
    rule: str
    digest: str
    """Of the digests of its steps, in their order: that of the only one where there was one."""


@dataclass(frozen=True, slots=True)
class ErasureRecord:
    """One record of erasure. Its number is that of its first entry in the journal."""

    number: int
    last: int
    """Number of its last entry."""
    at: datetime
    operator: str
    groups: tuple[GroupErased, ...] = ()
    person: PersonErased | None = None
    copies: CopiesStruck | None = None
    """What of the kept copies; None of what is erased by its time, and until it was done."""

    @property
    def count(self) -> int:
        """Sheets and files."""
        return len(self.person.sheets) if self.person else sum(one.count for one in self.groups)


def erasure_records(reader: RegisterReader) -> tuple[ErasureRecord, ...]:
    """Every record, in the order of the journal."""
    entries = reader.entries(kinds=ERASING_KINDS)
    found = (record for _, some in groupby(entries, _belongs) for record in [_record(list(some))])
    struck = [one.fact for one in reader.entries(kinds=("copies_struck",)) if isinstance(one.fact, CopiesStruck)]
    return tuple(_with_copies(one, struck) for one in found)


def _with_copies(record: ErasureRecord, struck: Sequence[CopiesStruck]) -> ErasureRecord:
    """By the first time that they were struck since."""
    since = [one for one in struck if one.upto >= record.number] if record.person else []
    return replace(record, copies=since[0]) if since else record


def _belongs(entry: Entry) -> object:
    return entry.event_id if isinstance(entry.fact, PersonErased) else office_day(entry.happened_at)


def _record(entries: Sequence[Entry]) -> ErasureRecord:
    first, last = entries[0], entries[-1]
    if isinstance(first.fact, PersonErased):
        return ErasureRecord(first.seq, first.seq, first.happened_at, first.operator, person=first.fact)
    steps = [one.fact for one in entries if isinstance(one.fact, PersonalErased)]
    groups = [_group([one for one in steps if one.group is group]) for group in FieldGroup if _has(steps, group)]
    groups += [_files(one.fact) for one in entries if isinstance(one.fact, FilesErased)]
    return ErasureRecord(first.seq, last.seq, first.happened_at, first.operator, tuple(groups))


def _has(steps: Iterable[PersonalErased], group: FieldGroup) -> bool:
    return any(one.group is group for one in steps)


def _group(steps: Sequence[PersonalErased]) -> GroupErased:
    last, first = steps[-1], min(one.day for one in steps)
    digest = last.digest if len(steps) == 1 else digest_of([one.digest for one in steps])
    return GroupErased(last.group, sum(one.sheets for one in steps), first, last.before, last.days, last.rule, digest)


def _files(fact: FilesErased) -> GroupErased:
    return GroupErased(None, fact.files, None, fact.before, fact.days, "", fact.digest)
