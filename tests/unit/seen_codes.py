"""Codes that are seen and not read, as tests of the scan doctor need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.domain.seen_code import Corners, SeenCode

NOON = datetime(2026, 11, 19, 5, tzinfo=UTC)
FRAME = 1 / 30


def at(seconds: float) -> datetime:
    """A moment of the film."""
    return NOON + timedelta(seconds=seconds)


def square(x: float = 400.0, y: float = 200.0, side: float = 200.0) -> Corners:
    """An upright code whose left top is at (x, y)."""
    return (x, y), (x + side, y), (x + side, y + side), (x, y + side)


FAR = SeenCode(square(side=60), module=2.0, sharpness=0.9, glare=0.0, contrast=0.8, tilt=4.0)
NEAR = replace(FAR, corners=square(side=500), module=16.0)
DIM = replace(FAR, corners=square(), module=6.5, contrast=0.1)
WELL = replace(DIM, contrast=0.8)
