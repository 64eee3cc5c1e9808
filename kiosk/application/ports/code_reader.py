"""Hardware readers that send codes by themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kiosk.domain.codes.letters import Letters


@dataclass(frozen=True, slots=True)
class ReadCode:
    """One code as a reader sent it, without its line end."""

    text: str = field(repr=False)
    letters: Letters
    read_at: datetime


class CodeReaderLostError(Exception):
    """The reader is not there now; opening it again later may help. The text names no device."""


class CodeReader(Protocol):
    """A source of codes. Used by one thread at a time."""

    @property
    def is_replay(self) -> bool:
        """Whether the codes come from a file, not from people."""
        ...

    @property
    def place(self) -> str:
        """Where it was found when it was last opened, for the self-test."""
        ...

    def open(self) -> None:
        """Begin, or begin again after a loss. Raises `CodeReaderLostError`."""
        ...

    def read(self) -> ReadCode | None:
        """The next code; None when none came within about half a second. Raises `CodeReaderLostError`."""
        ...

    def close(self) -> None:
        """Let go of the device; from any thread, at any time, twice."""
        ...
