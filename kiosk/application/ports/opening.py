"""Opening a register: mostly at once, and for minutes where an update of the program has to put it in order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")
Told = Callable[[int, int], None]
"""Hears from long work how many of how many visits are done; called on the thread that does it."""


class Opening(Protocol):
    """Does the work of opening, and may tell people how far it is."""

    def __call__(self, work: Callable[[Told], T]) -> T:
        """The result of `work`, or its error."""
        ...


def hears_nothing(_done: int, _of: int) -> None:
    """Nobody waits to be told."""


def at_once(work: Callable[[Told], T]) -> T:
    """Here and now, without a word."""
    return work(hears_nothing)
