"""Who was here before, by what is typed: the query for the full-text table, and the rows that it reads."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, text

from kiosk.adapters.persistence.tables import SEARCH_TABLE
from kiosk.domain.names import fold
from kiosk.domain.visitor import VisitorDetails

# Column order of the FTS table: visitor_id, name, phone_reversed.
_SEARCH = text(
    f"SELECT v.visitor_id FROM {SEARCH_TABLE} s JOIN visitors v ON v.visitor_id = s.visitor_id "  # noqa: S608 - a constant
    f"WHERE {SEARCH_TABLE} MATCH :query ORDER BY v.last_seq DESC LIMIT :most"
).bindparams(bindparam("query"), bindparam("most"))
_FORGET = text(f"DELETE FROM {SEARCH_TABLE} WHERE visitor_id = :visitor_id")  # noqa: S608 - a constant name
_FORGET_ALL = text(f"DELETE FROM {SEARCH_TABLE}")  # noqa: S608 - a constant name
_PUT = text(
    f"INSERT INTO {SEARCH_TABLE} (visitor_id, name, phone_reversed) "  # noqa: S608 - a constant name
    "VALUES (:visitor_id, :name, :phone_reversed)"
)


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
    """Nobody is found any more."""
    connection.execute(_FORGET_ALL)


def forget(connection: Connection, person_id: str) -> None:
    """This person is not found any more."""
    connection.execute(_FORGET, {"visitor_id": person_id})


def make_found(connection: Connection, person_id: str, details: VisitorDetails) -> None:
    """Let this person be found by name and phone."""
    row = {"visitor_id": person_id, "name": fold(details.name), "phone_reversed": details.phone[::-1]}
    connection.execute(_PUT, row)
