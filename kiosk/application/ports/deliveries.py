"""Questions to the register about deliveries."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from kiosk.domain.deliveries import Delivery


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """A delivery with the words that its sheet holds; both are empty once erased."""

    delivery: Delivery
    contact: str = field(default="", repr=False)
    """Phone or plate, as the desk typed it."""
    company: str = field(default="", repr=False)


class DeliveryReader(Protocol):
    """Part of `RegisterReader`."""

    def deliveries_of_day(self, day: date) -> tuple[DeliveryLine, ...]:
        """Every delivery that came on `day`, in journal order."""
        ...

    def delivery(self, delivery_id: str) -> DeliveryLine | None:
        """One delivery, found at once however many there were."""
        ...

    def open_deliveries(self) -> tuple[DeliveryLine, ...]:
        """Every delivery that has not ended, of whatever day, in journal order."""
        ...
