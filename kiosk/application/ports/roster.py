"""The rosters of the groups that dispatches speak of, beside the journal as the list of the office's people is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.roster import RosterMember


class Roster(Protocol):
    """Everybody who is on one."""

    def all(self) -> tuple[RosterMember, ...]:
        """By group, then by name."""
        ...

    def find(self, member_id: str) -> RosterMember | None:
        """One member, None where there is none of this id; only that row is read."""
        ...

    def put(self, members: Sequence[RosterMember], by: str, at: datetime) -> None:
        """Put them on, each in the place of the member of the same id."""
        ...

    def remove(self, member_ids: Sequence[str]) -> int:
        """Erase these; gives how many were there."""
        ...
