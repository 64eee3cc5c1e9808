"""What can happen to a delivery, past tense. It is no visit: a shipper comes for seconds and is counted apart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.sheet import SheetSeal


class DeliveryEnd(Enum):
    """Why a delivery counts as over."""

    BY_TIME = "by_time"
    """Its minutes passed; nobody saw the shipper go."""
    BY_DESK = "by_desk"
    MISTAKE = "mistake"
    """There was no delivery: the desk takes its record back."""


@dataclass(frozen=True, slots=True)
class DeliveryRecorded:
    """A shipper came in; without another word it is over after `minutes`."""

    delivery_id: str
    """The id of its own record, too."""
    words: SheetSeal
    """Sheet with `contact` (phone or plate) and `company`."""
    minutes: int


@dataclass(frozen=True, slots=True)
class DeliveryEnded:
    """The delivery is over."""

    delivery_id: str
    how: DeliveryEnd
