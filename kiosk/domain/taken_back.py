"""A register that is older than what is known of it: an earlier copy took its place, or its log was taken away."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What stands in it up to `good` can be read; what came after is not there, or something else stands there."""

    reaches: int
    """Number of the journal's last entry."""
    known: int
    """Number of an entry that was recorded here once and is missing, or says something else."""
    place: str = ""
    """Name of the place of heads that knows of it; empty for the mark of the last commit on this machine."""

    @property
    def good(self) -> int:
        """Up to here nothing speaks against what is there."""
        return min(self.reaches, self.known - 1)

    @property
    def first_lost(self) -> int:
        """Number of the first entry that is missing, or in doubt."""
        return self.good + 1
