"""Rows of the journal as the bytes that were sealed, put together from their columns without reading what they mean.

An entry of a million costs a few microseconds here, and fifty where it is turned into an `Entry` and back.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from json.encoder import encode_basestring as quoted
from typing import Any

from kiosk.application.ports.register import DamagedRowError
from kiosk.domain.facts import KINDS
from kiosk.domain.office_time import office_day
from kiosk.domain.sealed_line import SealedLine

LINES = (
    "SELECT seq, kind, previous, seal, kiosk, event_id, happened_at, recorded_at, operator, clock_doubtful, body, day, "
    "visit_id FROM journal ORDER BY kiosk, seq"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE = 60_000_000
_OF_VISITS = frozenset(name for name, kind in KINDS.items() if "visit_id" in kind.__dataclass_fields__)
_BOOLEANS = {0: "false", 1: "true"}


def line_of_row(row: tuple[Any, ...]) -> SealedLine:
    """The line of a row of `LINES`. Raises `DamagedRowError` for a row that was not written from an entry.

    What stands beside the seal, day and visit, must say what the sealed columns say.
    """
    seq, kind, previous, seal, kiosk, event_id, happened, recorded, operator, doubtful, body, day, visit = row
    try:
        told = (
            f'{{"clock_doubtful":{_BOOLEANS[doubtful]},"event_id":{quoted(event_id)},"fact":{body},'
            f'"happened_at":"{_moment(happened)}","kind":{quoted(kind)},"kiosk":{quoted(kiosk)},'
            f'"operator":{quoted(operator)},"recorded_at":"{_moment(recorded)}","seq":{seq:d}}}'
        )
        kept = day == _day_of(happened // _MINUTE) and visit == _visit_of(kind, body)
        # A seal of another kind than bytes would compare unequal to every seal, and hash to none.
        line = SealedLine(seq, kind, bytes(memoryview(previous)), bytes(memoryview(seal)), told.encode())
    except (KeyError, TypeError, ValueError, OverflowError):
        raise DamagedRowError("journal") from None
    if not kept:
        raise DamagedRowError("journal")
    return line


def _moment(microseconds: int) -> str:
    return (_EPOCH + timedelta(microseconds=microseconds)).isoformat(timespec="microseconds")


@lru_cache
def _day_of(minute: int) -> str:
    return office_day(_EPOCH + timedelta(minutes=minute)).isoformat()


def _visit_of(kind: str, body: str) -> str | None:
    if kind not in _OF_VISITS:
        return None
    visit: str | None = json.loads(body).get("visit_id")
    return visit
