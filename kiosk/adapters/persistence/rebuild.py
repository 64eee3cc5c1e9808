"""Every view folded from the journal again, some hundreds of visits at a time: each row as `views` leaves it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection, Index, delete, insert

from kiosk.adapters.persistence.claims import claim_all, claim_statement
from kiosk.adapters.persistence.deliveries import rebuild_deliveries
from kiosk.adapters.persistence.lines import kept_sheets
from kiosk.adapters.persistence.persons import put_link
from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.rows import visit_values
from kiosk.adapters.persistence.search import forget_all, make_found
from kiosk.adapters.persistence.tables import VIEWS, joined_visitors, visitor_keys, visitors, visits
from kiosk.adapters.persistence.visit_entries import folded_visits, join_entries, number_of_visits
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.domain.person_facts import VisitorsJoined
from kiosk.domain.persons import links_of, persons_of
from kiosk.domain.visit import Visit, VisitState
from kiosk.domain.visitor import details_from_sheet

_ROOM_KIB = 128 * 1024
_AT_ONCE = 500


@dataclass(slots=True)
class _Person:
    """What the rows of a person say."""

    last_visit_id: str = ""
    details_sheet: str = ""
    last_seq: int = 0
    visits: int = 0

    def came(self, visit: Visit) -> None:
        """One more visit, later than the others."""
        self.last_visit_id, self.details_sheet, self.last_seq = visit.visit_id, visit.details_sheet, visit.entry_seq
        self.visits += 1


@dataclass(frozen=True, slots=True)
class _Rebuild:
    register: SqlReader
    persons: dict[str, str]
    """The person of every visitor who was joined to others."""
    people: dict[str, _Person] = field(default_factory=dict)
    claimed: dict[str, int] = field(default_factory=dict)

    def put(self, some: Sequence[Visit]) -> None:
        """The rows of these visits, and what they say of people."""
        connection = self.register.connection
        rows = [{**visit_values(one), "person_id": self._person(one)} for one in some]
        connection.execute(insert(visits), rows)
        standing = [one for one in some if one.state is not VisitState.UNDONE]
        claim_all(self.register, standing, self.claimed)
        for one in standing:
            self.people.setdefault(self._person(one), _Person()).came(one)

    def put_people(self) -> None:
        """A row for everybody who came, in the order of the last visits, as the search is numbered."""
        connection = self.register.connection
        everyone = sorted(self.people.items(), key=lambda one: one[1].last_seq)
        for start in range(0, len(everyone), _AT_ONCE):
            some = everyone[start : start + _AT_ONCE]
            connection.execute(insert(visitors), [_row(person_id, one) for person_id, one in some])
            kept = kept_sheets(connection, [one.details_sheet for _, one in some])
            make_found(
                connection,
                [
                    (person_id, one.last_seq, details_from_sheet(kept[one.details_sheet].body))
                    for person_id, one in some
                    if one.details_sheet in kept
                ],
            )

    def _person(self, visit: Visit) -> str:
        return self.persons.get(visit.visitor_id, visit.visitor_id)


def rebuild_views(register: SqlReader, told: Told = hears_nothing) -> int:
    """Throw the views away and fold them from the journal; returns the number of visits."""
    connection = register.connection
    done, of = 0, number_of_visits(connection)
    told(done, of)
    with _roomy(connection), _emptied(connection):
        forget_all(connection)
        rebuild_deliveries(connection)
        rebuild = _Rebuild(register, _rebuild_joins(register))
        for some in folded_visits(connection):
            rebuild.put(some)
            done += len(some)
            told(done, of)
        rebuild.put_people()
    return done


def _rebuild_joins(register: SqlReader) -> dict[str, str]:
    entries = join_entries(register.connection)
    for entry, fact in entries:
        put_link(register.connection, fact)
        if isinstance(fact, VisitorsJoined):
            claim_statement(register, fact, entry.seq)
    persons = persons_of(links_of(fact for _, fact in entries))
    rows = [{"visitor_id": visitor_id, "person_id": person_id} for visitor_id, person_id in persons.items()]
    if rows:
        register.connection.execute(insert(joined_visitors), rows)
    return persons


def _row(person_id: str, one: _Person) -> dict[str, object]:
    return {
        "visitor_id": person_id,
        "details_sheet": one.details_sheet,
        "last_visit_id": one.last_visit_id,
        "last_seq": one.last_seq,
        "visits": one.visits,
    }


@contextmanager
def _roomy(connection: Connection) -> Iterator[None]:
    """Ids are random, so that rows land everywhere: pages that do not stay in memory are deciphered for each."""
    before = connection.exec_driver_sql("PRAGMA cache_size").scalar()
    connection.exec_driver_sql(f"PRAGMA cache_size = -{_ROOM_KIB}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = {before}")


@contextmanager
def _left_as_it_lies(connection: Connection) -> Iterator[None]:
    """What is thrown away here is ids and hashes of what stands in the journal: overwriting it takes minutes."""
    before = connection.exec_driver_sql("PRAGMA secure_delete").scalar()
    connection.exec_driver_sql("PRAGMA secure_delete = OFF")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA secure_delete = {before}")


@contextmanager
def _emptied(connection: Connection) -> Iterator[None]:
    """The views without rows, their indexes made anew at the end: so they are sorted once, and not row by row.

    An error undoes the whole transaction.
    """
    indexes: list[Index] = [index for table in (visits, visitors, visitor_keys) for index in table.indexes]
    with _left_as_it_lies(connection):
        for index in indexes:
            index.drop(connection)
        for table in VIEWS:
            connection.execute(delete(table))
    yield
    for index in sorted(indexes, key=lambda one: str(one.name)):
        index.create(connection)
