"""What an office may set about its door: which way people pass, how long a rush lasts before it ends by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum


class DoorWay(Enum):
    """Which way people pass the door."""

    AUTOMATIC = "automatic"
    """Both ways: whoever is inside leaves, everybody else comes in."""
    ENTRY = "entry"
    EXIT = "exit"


@dataclass(frozen=True, slots=True)
class RushRules:
    """While a rush lasts, only what makes the line in the register is asked; the three questions wait.

    Source: dispatches 002 and 004, item 1, ask two things of a desk. That every entry and exit is recorded cannot wait;
    that everyone is asked for the app can be done a little later, while the visitor is inside.
    """

    lasts: timedelta = timedelta(minutes=30)
    """A rush that nobody ends ends by itself after this."""
    card_stays: timedelta = timedelta(seconds=4)
    """The card of a scan that nobody touches makes way by itself after this."""


@dataclass(frozen=True, slots=True)
class Door:
    """The door that this desk keeps."""

    direction: DoorWay = DoorWay.AUTOMATIC
    rush: RushRules = RushRules()
