"""Who looked at personal data, when and why: for auditors and heads, and for the person whose data they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import chain

from kiosk.application.ports.register import RegisterReader
from kiosk.application.recording import Recording
from kiosk.domain.concern_facts import ConcernPrinted, ConcernsRead
from kiosk.domain.contact_facts import ContactsTraced
from kiosk.domain.desk_facts import RegisterPrinted
from kiosk.domain.export_facts import JournalExported
from kiosk.domain.journal import Entry
from kiosk.domain.look_facts import Looked, LookKind
from kiosk.domain.office_time import office_day
from kiosk.domain.rights import Right
from kiosk.domain.sheet import SheetSeal
from kiosk.domain.shift_facts import ShiftBegan, ShiftHandedOver, ShiftResumed
from kiosk.domain.table_facts import RegisterExported
from kiosk.domain.volume_facts import VolumePrinted

_MOST_VISITS = 10_000
LOOK_KINDS = (
    "looked",
    "traced",
    "concerns_read",
    "concern_printed",
    "exported",
    "register_exported",
    "printed",
    "volume_printed",
    "shift_began",
    "shift_resumed",
    "handed_over",
)


@dataclass(frozen=True, slots=True)
class LookLine:
    """One look."""

    seq: int
    at: datetime
    who: str
    """Name of the member of the staff."""
    kind: LookKind
    why: str = ""
    """Key of a reason of `office/looks.toml`; empty for whoever was on duty, or where the kind says it."""
    said: str = field(default="", repr=False)
    """What was typed as the reason; empty once erased."""
    subjects: tuple[str, ...] = ()
    """Visit or visitor ids, or which list."""
    days: tuple[date, date] | None = None
    """The register of these days, first and last; None where it was not days."""
    up_to: int = 0
    """Every entry up to this one; 0 where it was not the journal."""


@dataclass(frozen=True, slots=True)
class LooksWanted:
    """Which looks; empty for all."""

    visitor_id: str = ""
    """At the data of this visitor's person, theirs alone or among others'."""
    by: str = ""
    """Name of the member of the staff."""
    day: date | None = None
    last: date | None = None
    """The last day of a period that begins with `day`; None for that day alone."""


@dataclass(frozen=True, slots=True)
class ReadLooks:
    """For auditors and heads. Raises `NotAllowedError` and `RegisterUnavailableError`."""

    desk: Recording

    def __call__(self, wanted: LooksWanted = LooksWanted()) -> tuple[LookLine, ...]:
        """The looks in the order of the journal."""
        self.desk.permits.need(Right.LOOKS)
        with self.desk.register.read() as reader:
            return tuple(looks_in(reader, wanted))


def looks_in(reader: RegisterReader, wanted: LooksWanted) -> Iterator[LookLine]:
    """The same within a unit of work that somebody who may has open already: what a person is told of their own data.

    Whoever was on duty while the person was at the desk saw them: their shifts are among a person's looks.
    """
    theirs = _theirs(reader, wanted.visitor_id) if wanted.visitor_id else None
    found = [
        told
        for told in filter(None, map(_line, _entries(reader, wanted)))
        if (not wanted.by or told[0].who == wanted.by) and (theirs is None or theirs.are_in(told[0]))
    ]
    sheets = reader.kept_sheets([seal.sheet_id for _, seal in found if seal is not None])
    for line, seal in found:
        sheet = sheets.get(seal.sheet_id) if seal is not None else None
        yield replace(line, said=" · ".join(sheet.body.values())) if sheet is not None else line


def _entries(reader: RegisterReader, wanted: LooksWanted) -> Iterable[Entry]:
    first = wanted.day
    if first is None:
        return reader.entries(kinds=LOOK_KINDS)
    days = ((wanted.last or first) - first).days + 1
    return chain.from_iterable(
        reader.entries_of_day(first + timedelta(days=after), LOOK_KINDS) for after in range(days)
    )


@dataclass(frozen=True, slots=True)
class _Theirs:
    """By what one person's data are known in the journal."""

    ids: frozenset[str]
    """Of their visitors and visits, and their days, of which all declarations may have been looked at."""
    days: frozenset[date]
    on_duty: frozenset[tuple[str, date]]
    first_seq: int

    def are_in(self, line: LookLine) -> bool:
        """Whether the look was one at them."""
        if line.kind is LookKind.ON_DUTY:
            return (line.who, office_day(line.at)) in self.on_duty
        if line.days is not None:
            first, last = line.days
            return any(first <= day <= last for day in self.days)
        if line.up_to:
            return 0 < self.first_seq <= line.up_to
        if line.kind is LookKind.CONCERNS:
            # By ids of their own; where there were none, nothing was shown.
            return False
        # Reveals and whole lists name no ids: they may have shown anybody.
        return not line.subjects or bool(self.ids & set(line.subjects)) or line.kind in _WHOLE


_WHOLE = (LookKind.REVEALED, LookKind.LIST, LookKind.ROSTER, LookKind.LOOKS)


def _theirs(reader: RegisterReader, visitor_id: str) -> _Theirs:
    lines = [one.visit for one in reader.lines_of_person(visitor_id, _MOST_VISITS)]
    visitors = {visitor_id, reader.person_of(visitor_id), *(one.visitor_id for one in lines)}
    days = frozenset(office_day(one.entered_at) for one in lines)
    return _Theirs(
        frozenset(visitors | {one.visit_id for one in lines} | {day.isoformat() for day in days}),
        days,
        frozenset((one.operator, office_day(one.entered_at)) for one in lines),
        min((one.entry_seq for one in lines), default=0),
    )


_Told = tuple[LookLine, SheetSeal | None]
"""A look without the words that were typed, and where those stand: they are read for all looks at once."""


def _line(entry: Entry) -> _Told | None:
    seq, at, who, fact = entry.seq, entry.happened_at, entry.operator, entry.fact
    match fact:
        case Looked(kind=kind, subjects=subjects, why=why, said=said):
            days = _days(subjects) if kind is LookKind.PAGES else None
            return LookLine(seq, at, who, kind, why, "", () if days else subjects, days), said
        case ContactsTraced(visits=visits, request=request):
            return LookLine(seq, at, who, LookKind.CONTACTS, subjects=visits), request
        case ConcernsRead() | ConcernPrinted():
            concerns = fact.concerns if isinstance(fact, ConcernsRead) else (fact.concern_id,)
            return LookLine(seq, at, who, LookKind.CONCERNS, subjects=concerns), None
        case ShiftBegan() | ShiftResumed() | ShiftHandedOver():
            came = fact.to_operator if isinstance(fact, ShiftHandedOver) else who
            return LookLine(seq, at, came, LookKind.ON_DUTY), None
        case _:
            return _line_of_copy(entry)


def _line_of_copy(entry: Entry) -> _Told | None:
    """What left the kiosk: files, tables, paper."""
    seq, at, who, fact = entry.seq, entry.happened_at, entry.operator, entry.fact
    match fact:
        case JournalExported(entries=up_to, request=SheetSeal() as request):
            return LookLine(seq, at, who, LookKind.EXPORT, up_to=up_to), request
        case RegisterExported(first=first, last=last):
            return LookLine(seq, at, who, LookKind.TABLE, days=(first, last)), None
        case RegisterPrinted(day=day, reason=reason):
            return LookLine(seq, at, who, LookKind.PRINT, days=(day, day)), reason
        case VolumePrinted(first=first, last=last, reason=reason):
            return LookLine(seq, at, who, LookKind.PRINT, days=(first, last)), reason
        case _:
            return None


def _days(subjects: tuple[str, ...]) -> tuple[date, date]:
    days = sorted(date.fromisoformat(one) for one in subjects)
    return days[0], days[-1]
