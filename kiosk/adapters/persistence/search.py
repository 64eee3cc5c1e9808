"""Who was here before, by what is typed: the query for the full-text table, and the rows that it reads."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, text

from kiosk.adapters.persistence.tables import SEARCH_TABLE
from kiosk.domain.names import fold
from kiosk.domain.visitor import VisitorDetails

# Column order of the FTS table: visitor_id, name, phone_reversed.
# Its rows have the number of the person's last visit, so that the latest are found first and the others are not read:
# ordered by any other column, "nguyen" would bring a third of all people to be sorted.
_SEARCH = text(
    f"SELECT visitor_id FROM {SEARCH_TABLE} "  # noqa: S608 - a constant
    f"WHERE {SEARCH_TABLE} MATCH :query ORDER BY rowid DESC LIMIT :most"
).bindparams(bindparam("query"), bindparam("most"))
_FORGET = text(
    f"DELETE FROM {SEARCH_TABLE} "  # noqa: S608 - a constant
    "WHERE rowid = (SELECT last_seq FROM visitors WHERE visitor_id = :visitor_id)"
)
_PUT = text(
    f"INSERT INTO {SEARCH_TABLE} (rowid, visitor_id, name, phone_reversed) "  # noqa: S608 - a constant
    "VALUES (:last_seq, :visitor_id, :name, :phone_reversed)"
)
_MAKE = text(
    f"CREATE VIRTUAL TABLE {SEARCH_TABLE} USING fts5(visitor_id UNINDEXED, name, phone_reversed, "
    "tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')"
)

_IS_FOR_GOOD = text(f"SELECT v FROM {SEARCH_TABLE}_config WHERE k = 'secure-delete'")  # noqa: S608 - a constant
_FOR_GOOD = text(f"INSERT INTO {SEARCH_TABLE}({SEARCH_TABLE}, rank) VALUES('secure-delete', 1)")


def found_persons(connection: Connection, folded: str, limit: int) -> tuple[str, ...]:
    """People that fit what was typed, latest first."""
    query = search_query(folded)
    if not query:
        return ()
    return tuple(str(one) for one in connection.scalars(_SEARCH, {"query": query, "most": limit}))


def search_query(folded: str) -> str:
    """The FTS5 query for what was typed; every word is quoted, so that no operator can be typed."""
    # Names are divided at every sign: "H'Hen" is kept as two words.
    words = "".join(c if c.isalnum() else " " for c in folded).split()
    return " AND ".join(_term(word) for word in words)


def _term(word: str) -> str:
    return f'phone_reversed : "{word[::-1]}"*' if word.isdigit() else f'name : "{word}"*'


def forget_all(connection: Connection) -> None:
    """Nobody is found any more; emptied row by row, the table would take longer than filling it."""
    connection.execute(text(f"DROP TABLE {SEARCH_TABLE}"))
    connection.execute(_MAKE)
    erase_for_good(connection)


def erase_for_good(connection: Connection) -> None:
    """The index of words keeps what is deleted from it, until it happens to be merged, unless it is told not to."""
    if connection.scalar(_IS_FOR_GOOD) != 1:
        connection.execute(_FOR_GOOD)


def forget(connection: Connection, person_id: str) -> None:
    """This person is not found any more; asked while `visitors` still has the person's last visit."""
    connection.execute(_FORGET, {"visitor_id": person_id})


def make_found(connection: Connection, people: Iterable[tuple[str, int, VisitorDetails]]) -> None:
    """Let these people be found by name and phone: each with the journal number of the last visit."""
    rows = [
        {"visitor_id": one, "last_seq": seq, "name": fold(details.name), "phone_reversed": details.phone[::-1]}
        for one, seq, details in people
    ]
    if rows:
        connection.execute(_PUT, rows)
