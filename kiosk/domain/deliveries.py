"""A delivery: a shipper is inside for a few minutes, and it ends by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.domain.delivery_facts import DeliveryEnd, DeliveryEnded, DeliveryRecorded
from kiosk.domain.journal import Entry


@dataclass(frozen=True, slots=True)
class DeliveryRules:
    """What the office says of deliveries."""

    minutes: int = 10
    """After so many a delivery is over by itself."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The view of one delivery, folded from its journal entries."""

    delivery_id: str
    seq: int
    """Journal number of its record."""
    came_at: datetime
    minutes: int
    words_sheet: str
    operator: str
    doubtful: bool = False
    """The machine's clock stood before an earlier record when it came or ended."""
    ended_at: datetime | None = None
    how: DeliveryEnd | None = None

    @property
    def inside(self) -> bool:
        """Whether the shipper is inside as far as the journal knows."""
        return self.how is None

    @property
    def due_at(self) -> datetime:
        """When it ends by itself."""
        return self.came_at + timedelta(minutes=self.minutes)

    def is_due(self, now: datetime) -> bool:
        """Whether its time is over. A clock that jumped back by more than its minutes ends it, too: by such a clock it
        would run on for as long as the jump was.
        """
        return self.inside and not self.came_at - timedelta(minutes=self.minutes) <= now < self.due_at

    def minutes_left(self, now: datetime) -> int:
        """Whole minutes until it ends by itself, the last one counted as 1; 0 when it is due or over."""
        if not self.inside or self.is_due(now):
            return 0
        return min(self.minutes, -((now - self.due_at) // timedelta(minutes=1)))


def recorded_delivery(entry: Entry) -> Delivery:
    """The delivery that an entry begins; raises ValueError for an entry of another kind."""
    fact = entry.fact
    if not isinstance(fact, DeliveryRecorded):
        raise ValueError(f"entry {entry.seq} does not begin a delivery")
    return Delivery(
        delivery_id=fact.delivery_id,
        seq=entry.seq,
        came_at=entry.happened_at,
        minutes=fact.minutes,
        words_sheet=fact.words.sheet_id,
        operator=entry.operator,
        doubtful=entry.clock_doubtful,
    )


def ended_delivery(delivery: Delivery, entry: Entry) -> Delivery:
    """The delivery after an entry that ends it; the first end counts."""
    fact = entry.fact
    if not isinstance(fact, DeliveryEnded) or fact.delivery_id != delivery.delivery_id or not delivery.inside:
        return delivery
    doubtful = delivery.doubtful or entry.clock_doubtful or entry.happened_at < delivery.came_at
    return replace(delivery, ended_at=entry.happened_at, how=fact.how, doubtful=doubtful)
