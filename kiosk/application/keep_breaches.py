"""Violations of the rules on personal data: written down, added to, told to the authority within 72 hours.

Law 91/2025/QH15, article 23; Decree 356/2025/NĐ-CP, article 28.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from kiosk.application.ports.register import RegisterReader
from kiosk.application.recording import Recording
from kiosk.application.request_lines import MOST_LETTERS
from kiosk.domain.breach_facts import (
    BREACH_FACTS,
    BREACH_NEEDED,
    BREACH_WORDS,
    BreachAdded,
    BreachFact,
    BreachPrinted,
    BreachRecorded,
    BreachReported,
    DataGroup,
)
from kiosk.domain.breaches import Breach, fold_breaches
from kiosk.domain.names import tidy
from kiosk.domain.office_time import office_day
from kiosk.domain.rights import Right
from kiosk.domain.sheet import Sheet

_KINDS = tuple(BREACH_FACTS)


class BreachFault(Enum):
    """Why nothing was recorded."""

    WORDS = "words"
    """What happened, who found it, or what was done is missing."""
    GROUPS = "groups"
    FUTURE = "future"
    """A moment that is still to come."""
    TO = "to"
    """It is told to somebody."""
    LATE = "late"
    """After the 72 hours the reason is told, too."""
    TOLD = "told"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, repr=False)
class BreachForm:
    """What is written down."""

    found_at: datetime
    people: int = 0
    groups: tuple[DataGroup, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    """By heading (`BREACH_WORDS`)."""


@dataclass(frozen=True, slots=True)
class Added:
    """What came later."""

    at: datetime
    by: str
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class BreachLine:
    """One record with its words; they are empty once erased."""

    breach: Breach
    words: Mapping[str, str] = field(repr=False)
    added: tuple[Added, ...] = field(default=(), repr=False)
    to: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    late: str = field(default="", repr=False)
    """Why it was told after the 72 hours."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the register says of a period: a figure to begin with, which whoever writes the record knows better."""

    visits: int
    people: int


@dataclass(frozen=True, slots=True)
class KeepBreaches:
    """Everything raises `RegisterUnavailableError`; what records raises `NobodyOnDutyError`. Anybody on duty writes one
    down and adds to it; to say whom it was told raises `NotAllowedError` for whoever may not.
    """

    desk: Recording

    def record(self, form: BreachForm) -> BreachLine | BreachFault:
        """Write one down."""
        words = {key: form.words.get(key, "").strip()[:MOST_LETTERS] for key in BREACH_WORDS}
        if not all(words[key] for key in BREACH_NEEDED):
            return BreachFault.WORDS
        if not form.groups:
            return BreachFault.GROUPS
        if form.found_at > self.desk.clock.now():
            return BreachFault.FUTURE
        sheet = self.desk.sheet({key: value for key, value in words.items() if value})
        year, new_id = office_day(form.found_at).year, self.desk.chance.new_id()
        with self.desk.register.write() as writer:
            of_year = [one.number for one in _all(writer).values() if office_day(one.found_at).year == year]
            number = max(of_year, default=0) + 1
            groups = tuple(one for one in DataGroup if one in form.groups)
            fact = BreachRecorded(new_id, number, form.found_at, max(form.people, 0), groups, sheet.seal)
            self.desk.record_now(writer, fact, sheet)
            writer.commit()
        return self._must(new_id)

    def add(self, breach_id: str, words: str, people: int | None = None) -> BreachLine | BreachFault:
        """Something was learnt or done since; what was written before stands."""
        said = words.strip()[:MOST_LETTERS]
        if not said:
            return BreachFault.WORDS
        sheet = self.desk.sheet({"words": said})
        return self._append(breach_id, BreachAdded(breach_id, sheet.seal, people), sheet)

    def reported(
        self, breach_id: str, sent_at: datetime, to: str, number: str = "", late: str = ""
    ) -> BreachLine | BreachFault:
        """It was told to the authority at `sent_at`, under which number of the office; late with the reason."""
        self.desk.permits.need(Right.REQUESTS)
        line = self.line(breach_id)
        if line is None or not tidy(to):
            return BreachFault.UNKNOWN if line is None else BreachFault.TO
        if not line.breach.waits:
            return BreachFault.TOLD
        if sent_at > self.desk.clock.now() or sent_at < line.breach.found_at:
            return BreachFault.FUTURE
        if line.breach.is_late(sent_at) and not late.strip():
            return BreachFault.LATE
        told = {"to": tidy(to), "number": tidy(number), "late": late.strip()[:MOST_LETTERS]}
        sheet = self.desk.sheet({key: value for key, value in told.items() if value})
        return self._append(breach_id, BreachReported(breach_id, sent_at, sheet.seal), sheet)

    def printed(self, breach_id: str) -> BreachLine | BreachFault:
        """The record was put on paper."""
        return self._append(breach_id, BreachPrinted(breach_id))

    def lines(self) -> tuple[BreachLine, ...]:
        """Every record: what the authority has not heard of first, then the latest first."""
        with self.desk.register.read() as reader:
            found = [_line(reader, one) for one in _all(reader).values()]
        return tuple(sorted(found, key=lambda one: (not one.breach.waits, -one.breach.recorded_at.timestamp())))

    def line(self, breach_id: str) -> BreachLine | None:
        """One record, by its id or its number as papers say it; None where there is none."""
        with self.desk.register.read() as reader:
            known = _all(reader)
            found = known.get(breach_id) or next((one for one in known.values() if one.code == breach_id), None)
            return _line(reader, found) if found else None

    def waiting(self) -> tuple[Breach, ...]:
        """Those that the authority has not heard of, the most pressing first."""
        with self.desk.register.read() as reader:
            return tuple(sorted((one for one in _all(reader).values() if one.waits), key=lambda one: one.due_at))

    def propose(self, first: date, last: date) -> Proposed:
        """How many visits and people stand in the register of a period, both days included."""
        with self.desk.register.read() as reader:
            people = [one.person_id for one in reader.answers_between(first, last)]
        return Proposed(len(people), len(set(people)))

    def _append(self, breach_id: str, fact: BreachFact, *sheets: Sheet) -> BreachLine | BreachFault:
        with self.desk.register.write() as writer:
            if breach_id not in _all(writer):
                return BreachFault.UNKNOWN
            self.desk.record_now(writer, fact, *sheets)
            writer.commit()
        return self._must(breach_id)

    def _must(self, breach_id: str) -> BreachLine:
        line = self.line(breach_id)
        if line is None:
            raise KeyError(breach_id)
        return line


def _all(reader: RegisterReader) -> dict[str, Breach]:
    return fold_breaches(reader.entries(kinds=_KINDS))


def _line(reader: RegisterReader, breach: Breach) -> BreachLine:
    ids = (breach.said, *(sheet for _, _, sheet in breach.added), breach.told)
    body = {key: one.body for key, one in reader.kept_sheets([one for one in ids if one]).items()}
    told = body.get(breach.told, {})
    return BreachLine(
        breach=breach,
        words=body.get(breach.said, {}),
        added=tuple(Added(at, by, body.get(sheet, {}).get("words", "")) for at, by, sheet in breach.added),
        to=told.get("to", ""),
        number=told.get("number", ""),
        late=told.get("late", ""),
    )
