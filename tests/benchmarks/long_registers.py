"""A register of years: journal and views written in bulk, row for row what the same records leave one by one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from kiosk.adapters.persistence.engine import for_writing
from kiosk.adapters.persistence.rows import entry_values, sheet_values, visit_values
from kiosk.adapters.persistence.search import make_found
from kiosk.adapters.persistence.sql_register import SqlRegister, open_register
from kiosk.adapters.persistence.tables import journal, sheets, visitor_keys, visitors, visits
from kiosk.application.recording import derived_id
from kiosk.domain.fold import fold_visit
from kiosk.domain.journal import EMPTY, Entry, Head, Record, next_entry
from kiosk.domain.office_time import OFFICE_ZONE
from kiosk.domain.sheet import Sheet
from kiosk.domain.visit import RecordedBy, Visit
from kiosk.domain.visit_facts import EntryRecorded, ExitRecorded
from kiosk.domain.visitor import VisitorDetails, details_to_sheet
from tests.fakes.desk import KEY, MORNING, CountingChance, TestClock
from tests.unit.synthetic_people import Person, people

A_DAY = 400
"""Visits on each day that the office is open: a busy one-stop counter."""
_BATCH = 2_000
_PEOPLE_A_VISIT = 0.3


@dataclass
class _Known:
    """One visitor of the bulk: the rows that stand once a visitor."""

    visitor_id: str
    details: VisitorDetails
    first_seq: int
    visits: int = 0
    last: Visit | None = None


@dataclass
class LongRegister:
    """Writes visits in the order in which they began, all of them ended on their day."""

    register: SqlRegister
    chance: CountingChance = field(default_factory=lambda: CountingChance(seed="years"))
    head: Head = EMPTY
    known: dict[int, _Known] = field(default_factory=dict)
    rows: dict[Any, list[dict[str, Any]]] = field(default_factory=dict)

    def write(self, number: int, seed: int = 7) -> None:
        """So many visits, the last on the day before the tests' morning."""
        chance, pool = random.Random(seed), people(max(10, int(number * _PEOPLE_A_VISIT)), seed)
        for count, (person, came) in enumerate(_arrivals(chance, pool, number)):
            self._visit(person, came, came + timedelta(minutes=chance.randrange(5, 90)))
            if count % _BATCH == _BATCH - 1:
                self._flush()
        self._flush()
        self._people()

    def _visit(self, person: Person, came: datetime, left: datetime) -> None:
        details, by = _shown(person)
        sheet = Sheet(self.chance.new_id(), self.chance.salt(), details_to_sheet(details))
        event = self.chance.new_id()
        who = self.known.setdefault(person.number, _Known(self.chance.new_id(), details, self.head.seq + 1))
        visit_id = derived_id(event, "visit")
        entry = EntryRecorded(visit_id, who.visitor_id, by, sheet.seal)
        entries = [self._append(event, came, entry)]
        entries.append(self._append(self.chance.new_id(), left, ExitRecorded(visit_id, by)))
        who.last, who.visits = fold_visit(entries), who.visits + 1
        self._add(sheets, sheet_values(sheet))
        self._add(visits, {**visit_values(who.last), "person_id": who.visitor_id})

    def _append(self, event: str, at: datetime, fact: EntryRecorded | ExitRecorded) -> Entry:
        entry = next_entry(self.head, self.register.kiosk, Record(event, at, "Lê Ngọc Anh", fact), at)
        self.head = entry.head
        self._add(journal, entry_values(entry))
        return entry

    def _add(self, table: Any, row: dict[str, Any]) -> None:
        self.rows.setdefault(table, []).append(row)

    def _people(self) -> None:
        claimed: set[tuple[str, str, str]] = set()
        for number, who in enumerate(self.known.values()):
            assert who.last is not None
            row = {"visitor_id": who.visitor_id, "last_seq": who.last.entry_seq, "visits": who.visits}
            self._add(visitors, {**row, "details_sheet": who.last.details_sheet, "last_visit_id": who.last.visit_id})
            for key in (*who.details.keys(), *who.details.wide_keys()):
                claim = (key.kind.value, self.register.hashes.of(key), who.visitor_id)
                if claim not in claimed:
                    claimed.add(claim)
                    names = ("kind", "hash", "visitor_id")
                    self._add(visitor_keys, {**dict(zip(names, claim, strict=True)), "claimed_seq": who.first_seq})
            if number % _BATCH == 0:
                self._flush()
        self._flush()
        self._make_found()

    def _make_found(self) -> None:
        last = [(one.visitor_id, one.last.entry_seq, one.details) for one in self.known.values() if one.last]
        with for_writing(self.register.engine).begin() as connection:
            make_found(connection, sorted(last, key=lambda one: one[1]))

    def _flush(self) -> None:
        with for_writing(self.register.engine).begin() as connection:
            for table, rows in self.rows.items():
                connection.execute(insert(table), rows)
        self.rows.clear()


def _shown(person: Person) -> tuple[VisitorDetails, RecordedBy]:
    """Every other visitor shows a phone, and then a number to call is known."""
    return (person.code(), RecordedBy.PERSONAL_CODE) if person.number % 2 else (person.card(), RecordedBy.CITIZEN_CARD)


def _arrivals(chance: random.Random, pool: list[Person], number: int) -> Iterator[tuple[Person, datetime]]:
    """Nobody comes twice on one day; one exit may follow the next entry, as it does at a desk."""
    a_day = min(A_DAY, len(pool))
    days = -(-number // a_day)
    first = MORNING.astimezone(OFFICE_ZONE).date() - timedelta(days=days)
    for day in range(days):
        for place, one in enumerate(chance.sample(pool, min(a_day, number - day * a_day))):
            yield one, _at(first + timedelta(days=day), place)


def _at(day: date, place: int) -> datetime:
    opened = datetime(day.year, day.month, day.day, 7, tzinfo=OFFICE_ZONE)
    return opened + timedelta(seconds=place * 8.5 * 3600 / A_DAY)


def long_register(folder: Path, number: int, clock: TestClock) -> SqlRegister:
    """The register in `folder`, made with so many visits where none is."""
    folder.mkdir(parents=True, exist_ok=True)
    register = open_register(folder, KEY, clock, "kiosk-of-the-tests")
    with register.read() as reader:
        made = reader.head() != EMPTY
    if not made:
        LongRegister(register).write(number)
    return register
