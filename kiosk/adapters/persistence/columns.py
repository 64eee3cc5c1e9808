"""Column types of the register's tables."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger
from sqlalchemy.types import TypeDecorator

from kiosk.application.ports.register import DamagedRowError

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)


class UtcMoment(TypeDecorator[datetime]):
    """A moment as whole microseconds since 1970 in UTC: exact, ordered, the same on every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> int | None:
        """To microseconds; refuses a moment without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone")
        return (value - _EPOCH) // _TICK

    def process_result_value(self, value: int | None, dialect: Any) -> datetime | None:
        """To an aware moment in UTC. Raises `DamagedRowError` for one beyond the calendar."""
        try:
            return None if value is None else _EPOCH + value * _TICK
        except (OverflowError, TypeError):
            raise DamagedRowError("moment") from None
