"""The table of the rosters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.adapters.persistence.tables import roster
from kiosk.domain.names import fold
from kiosk.domain.plain import canonical, from_plain, plain
from kiosk.domain.roster import RosterMember


@dataclass(frozen=True, slots=True)
class SqlRoster:
    """Implements `Roster` on the connection of a unit of work."""

    connection: Connection

    def all(self) -> tuple[RosterMember, ...]:
        """Every row."""
        members = map(_member, self.connection.scalars(select(roster.c.body)))
        return tuple(sorted(members, key=lambda one: (one.group, fold(one.name), one.member_id)))

    def find(self, member_id: str) -> RosterMember | None:
        """By the primary key."""
        body = self.connection.scalar(select(roster.c.body).where(roster.c.member_id == member_id))
        return None if body is None else _member(body)

    def put(self, members: Sequence[RosterMember], by: str, at: datetime) -> None:
        """One row a member."""
        rows = [
            {"member_id": one.member_id, "body": canonical(plain(one)).decode(), "put_by": by, "put_at": at}
            for one in members
        ]
        new = insert(roster)
        changed = {name: new.excluded[name] for name in ("body", "put_by", "put_at")}
        if rows:
            self.connection.execute(new.on_conflict_do_update(index_elements=["member_id"], set_=changed), rows)

    def remove(self, member_ids: Sequence[str]) -> int:
        """Rows less."""
        gone = (delete(roster).where(roster.c.member_id == one) for one in member_ids)
        return sum(self.connection.execute(one).rowcount for one in gone)


def _member(body: str) -> RosterMember:
    member: RosterMember = from_plain(RosterMember, json.loads(body))
    return member
