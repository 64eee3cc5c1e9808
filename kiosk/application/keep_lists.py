"""Put a pasted or imported list beside the register: who is expected, whom the office is told of, who works here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.application.list_columns import ListColumn
from kiosk.application.list_rows import Row
from kiosk.application.ports.planned import ExpectedLine
from kiosk.application.read_list import (
    EXPECTED_WORDS,
    KNOWN_BY,
    OFFICIAL_WORDS,
    WATCH_WORDS,
    ListedPerson,
    ListFaulty,
    ListShape,
    read_list,
)
from kiosk.application.record_looks import RecordLooks
from kiosk.application.recording import Recording
from kiosk.domain.expected import ExpectedVisitor
from kiosk.domain.look_facts import LookKind
from kiosk.domain.office_time import office_day
from kiosk.domain.officials import Official
from kiosk.domain.rights import Right
from kiosk.domain.watch import WatchEntry


@dataclass(frozen=True, slots=True)
class ListKept:
    """The whole list was committed: how many lines it has, and how many of them were not there before."""

    lines: int
    new: int


@dataclass(frozen=True, slots=True)
class KeepLists:
    """The lists; each job in its own transaction. All raise `NotAllowedError` and
    `RegisterUnavailableError`; whoever sees a list of people who are not expected today is told in the journal.
    """

    desk: Recording
    counters: frozenset[str]
    """Numbers of the office's counters."""

    def expect(self, rows: Sequence[Row]) -> ListKept | ListFaulty:
        """Put every line on the list of expected visitors, or none."""
        self.desk.permits.need(Right.EXPECTED)
        now = self.desk.clock.now()
        shape = ListShape(office_day(now), EXPECTED_WORDS, counters=self.counters)
        read = read_list(rows, shape)
        if isinstance(read, ListFaulty):
            return read
        visitors = [self._expected(one) for one in read.people]
        with self.desk.register.write() as writer:
            new = writer.expected.add(visitors, self.desk.operator, now)
            writer.commit()
        return ListKept(len(visitors), new)

    def watch(self, rows: Sequence[Row]) -> ListKept | ListFaulty:
        """Put every line on the watch-list, or none; a line without a reason is wrong."""
        self.desk.permits.need(Right.LISTS)
        now = self.desk.clock.now()
        required = frozenset({ListColumn.NAME, ListColumn.REASON})
        read = read_list(rows, ListShape(office_day(now), WATCH_WORDS, required, self.counters))
        if isinstance(read, ListFaulty):
            return read
        operator, chance = self.desk.operator, self.desk.chance
        entries = [WatchEntry(chance.new_id(), one.details, one.reason, operator, now) for one in read.people]
        with self.desk.register.write() as writer:
            new = writer.watched.add(entries)
            writer.commit()
        return ListKept(len(entries), new)

    def employ(self, rows: Sequence[Row]) -> ListKept | ListFaulty:
        """Put every line on the list of the office's own people, or none; who could not be told apart is wrong."""
        self.desk.permits.need(Right.LISTS)
        now = self.desk.clock.now()
        read = read_list(rows, ListShape(office_day(now), OFFICIAL_WORDS, counters=self.counters, known_by=KNOWN_BY))
        if isinstance(read, ListFaulty):
            return read
        people = [Official(self.desk.chance.new_id(), one.details, one.card, one.note) for one in read.people]
        with self.desk.register.write() as writer:
            new = writer.officials.add(people, self.desk.operator, now)
            writer.commit()
        return ListKept(len(people), new)

    def officials(self) -> tuple[Official, ...]:
        """Everyone who works here."""
        self.desk.permits.need(Right.LISTS)
        with self.desk.register.read() as reader:
            found = reader.officials.all()
        if found:
            RecordLooks(self.desk)(LookKind.LIST, ("officials",))
        return found

    def strike_official(self, official_id: str) -> bool:
        """Take somebody off the list of the office's own people; their visits stay what they were."""
        self.desk.permits.need(Right.LISTS)
        with self.desk.register.write() as writer:
            struck = writer.officials.remove(official_id)
            writer.commit()
        return struck

    def expected_today(self) -> tuple[ExpectedLine, ...]:
        """Everyone expected today, and who of them came."""
        self.desk.permits.need(Right.EXPECTED)
        with self.desk.register.read() as reader:
            return reader.expected.of_day(office_day(self.desk.clock.now()))

    def watched(self) -> tuple[WatchEntry, ...]:
        """Everyone on the watch-list."""
        self.desk.permits.need(Right.LISTS)
        with self.desk.register.read() as reader:
            found = reader.watched.all()
        if found:
            RecordLooks(self.desk)(LookKind.LIST, ("watched",))
        return found

    def strike_expected(self, expected_id: str) -> bool:
        """Take a line off the list of expected visitors."""
        self.desk.permits.need(Right.EXPECTED)
        with self.desk.register.write() as writer:
            struck = writer.expected.remove(expected_id)
            writer.commit()
        return struck

    def strike_watched(self, entry_id: str) -> bool:
        """Take an entry off the watch-list; what was decided because of it stays in the journal."""
        self.desk.permits.need(Right.LISTS)
        with self.desk.register.write() as writer:
            struck = writer.watched.remove(entry_id)
            writer.commit()
        return struck

    def _expected(self, one: ListedPerson) -> ExpectedVisitor:
        new_id = self.desk.chance.new_id()
        return ExpectedVisitor(new_id, one.day, one.details, one.at, one.host, one.counter, one.note)
