"""Keys that were claimed by what is erased now: each goes to whatever the visitor said next with it, or is gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from heapq import merge

from sqlalchemy import Connection, delete, select, text, tuple_, update

from kiosk.adapters.persistence.claims import Claim, key_rows, keys_told
from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.rows import visit_of_body
from kiosk.adapters.persistence.tables import visitor_keys, visitor_statements

_SINCE = text(
    "SELECT entry_seq, body FROM visits WHERE visitor_id = :visitor AND state != 'undone'"
    " AND rowid >= (SELECT rowid FROM visits WHERE entry_seq = :seq) ORDER BY rowid"
)
"""In the order in which the visits were recorded, and only as far as somebody reads on."""
_KEY = (visitor_keys.c.kind, visitor_keys.c.hash)


def release_keys(register: SqlReader, visitor_id: str, seqs: Collection[int]) -> None:
    """Bring the visitor's keys in step after sheets that had claimed some from these journal numbers on are gone."""
    connection = register.connection
    own = visitor_keys.c.visitor_id == visitor_id
    lost = {
        (kind, key) for kind, key in connection.execute(select(*_KEY).where(own, visitor_keys.c.claimed_seq.in_(seqs)))
    }
    for seq, sheet_ids in merge(
        _visited(connection, visitor_id, min(seqs)), _stated(connection, visitor_id, min(seqs))
    ):
        if not lost:
            return
        kept = register.kept_sheets(sheet_ids)
        told = {
            (row["kind"], row["hash"])
            for one in kept.values()
            for row in key_rows(register, visitor_id, seq, keys_told(one))
        }
        if again := told & lost:
            now = update(visitor_keys).where(own, tuple_(*_KEY).in_(list(again)))
            connection.execute(now.values(claimed_seq=seq))
            lost -= again
    if lost:
        connection.execute(delete(visitor_keys).where(own, tuple_(*_KEY).in_(list(lost))))


def _visited(connection: Connection, visitor_id: str, seq: int) -> Iterator[Claim]:
    for entry_seq, body in connection.execute(_SINCE, {"visitor": visitor_id, "seq": seq}):
        yield entry_seq, visit_of_body(body).telling_sheets


def _stated(connection: Connection, visitor_id: str, seq: int) -> Iterator[Claim]:
    said = visitor_statements
    since = (said.c.visitor_id == visitor_id) & (said.c.claimed_seq >= seq)
    rows = connection.execute(select(said.c.claimed_seq, said.c.sheet_id).where(since).order_by(said.c.claimed_seq))
    yield from ((row.claimed_seq, (row.sheet_id,)) for row in rows)
