"""What the pad of the sign-on page asks for."""

from __future__ import annotations

from enum import Enum


class Ask(Enum):
    """What the pad asks for; each has its words, `duty.ask_<value>`."""

    PIN = "pin"
    NEW = "new"
    AGAIN = "again"
    VOUCH = "vouch"
    LEAVE = "leave"
    """The PIN of whoever ends the program, where it is locked down."""
