"""What was erased in a register is taken out of its copies, too; nobody folds a copy's views before it is opened."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.adapters.persistence.engine import connect
from kiosk.adapters.persistence.kept_copy import changed_whole
from kiosk.adapters.persistence.tables import SEARCH_TABLE
from kiosk.domain.field_groups import GROUP_OF_KIND
from kiosk.domain.retention import Retention

LISTS = {
    "expected_visitors": "expected_id",
    "watch_list": "entry_id",
    "officials": "official_id",
    "roster": "member_id",
}
"""Lists of people beside the journal, and what their lines are known by."""
_HEAD = "SELECT seq, seal FROM journal WHERE rowid = (SELECT max(rowid) FROM journal)"
_KNOWN = "SELECT 1 FROM live.journal WHERE seq = ? AND seal = ?"
_GONE = (
    "CREATE TEMP TABLE gone AS SELECT sheet_id FROM main.sheets AS s"
    " WHERE NOT EXISTS (SELECT 1 FROM live.sheets AS l WHERE l.sheet_id = s.sheet_id)"
)
_GONE_SHEETS = "SELECT 1 FROM main.sheets WHERE sheet_id IN (SELECT sheet_id FROM gone)"
_GONE_LINES = "SELECT 1 FROM gone_lines"
_ERASED_SINCE = (
    "SELECT coalesce(sum(iif(kind = 'person_erased', json_array_length(body, '$.sheets'),"
    " json_extract(body, '$.sheets'))), 0)"
    " FROM live.journal WHERE kind IN ('erased', 'person_erased', 'health_erased') AND seq > ?"
)
_OVER = (
    "INSERT INTO gone SELECT t.value FROM main.journal AS j, json_tree(j.body) AS t"
    " WHERE t.key = 'sheet_id' AND j.kind = ? AND j.day < ?"
)


def strike(copy: Path, live: Path | None, key: bytes, today: date, retention: Retention) -> None:
    """Erase in the copy what is erased in the live register; None for one of another key. Raises the driver's errors.

    A register that is not the copy's own any more, or that misses more than it says was erased, decides nothing: then
    what is over its time on `today` goes, by the rules alone.
    """

    def gone(connection: Any) -> bool:
        head = connection.execute(_HEAD).fetchone()
        if not _gone_in_live(connection, live, key, head):
            _over_by_rule(connection, today, retention)
        return any(connection.execute(one).fetchone() for one in (_GONE_SHEETS, _GONE_LINES))

    with closing(_alone(copy, key)) as connection:
        if not gone(connection):
            return
    # In place, a kill while the log is written back would leave it torn.
    with changed_whole(copy, key) as draft, closing(_alone(draft, key)) as connection:
        gone(connection)
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("DELETE FROM main.sheets WHERE sheet_id IN (SELECT sheet_id FROM gone)").rowcount:
            _forget_views(connection)
        for table, line in LISTS.items():
            if _has(connection, table):
                connection.execute(f"DELETE FROM main.{table} WHERE {line} IN (SELECT line FROM gone_lines)")  # noqa: S608 - constants
        connection.execute("COMMIT")


def _alone(file: Path, key: bytes) -> Any:
    connection = connect(file, key, synchronous="FULL")
    # A copy is one file: no log stays beside it.
    connection.execute("PRAGMA main.locking_mode = EXCLUSIVE").close()
    return connection


def _gone_in_live(connection: Any, live: Path | None, key: bytes, head: Any) -> bool:
    """Fill `gone` with what is erased in the live register; False where that decides nothing."""
    connection.execute("CREATE TEMP TABLE gone_lines (line TEXT PRIMARY KEY)")
    # Attached, a file that is not there would be made.
    if head is None or live is None or not live.exists():
        return False
    connection.execute("ATTACH DATABASE ? AS live KEY ?", (str(live), f"x'{key.hex()}'"))
    try:
        if connection.execute(_KNOWN, tuple(head)).fetchone() is None:
            return False
        connection.execute(_GONE)
        for table, line in LISTS.items():
            if _has(connection, table):
                connection.execute(
                    f"INSERT OR IGNORE INTO gone_lines SELECT {line} FROM main.{table}"  # noqa: S608 - constants
                    f" WHERE {line} NOT IN (SELECT {line} FROM live.{table})"
                )
        many = connection.execute("SELECT count(*) FROM gone").fetchone()[0]
        return bool(many <= connection.execute(_ERASED_SINCE, (head[0],)).fetchone()[0])
    finally:
        connection.execute("DETACH DATABASE live")


def _over_by_rule(connection: Any, today: date, retention: Retention) -> None:
    connection.execute("DROP TABLE IF EXISTS temp.gone")
    connection.execute("CREATE TEMP TABLE gone (sheet_id TEXT)")
    connection.execute("DELETE FROM gone_lines")
    for kind, group in GROUP_OF_KIND.items():
        connection.execute(_OVER, (kind, retention.before(group, today).isoformat()))


def _forget_views(connection: Any) -> None:
    """Keys and search rows of whoever is gone: all of them, they are folded anew when the copy is opened."""
    made = connection.execute("SELECT sql FROM main.sqlite_master WHERE name = ?", (SEARCH_TABLE,)).fetchone()
    if made is not None:
        connection.execute(f"DROP TABLE main.{SEARCH_TABLE}")
        connection.execute(made[0])
    if _has(connection, "visitor_keys"):
        connection.execute("DELETE FROM main.visitor_keys")
    connection.execute("PRAGMA main.user_version = 0")


def _has(connection: Any, table: str) -> bool:
    return bool(connection.execute("SELECT 1 FROM main.sqlite_master WHERE name = ?", (table,)).fetchone())
