"""Keep the rosters of the groups that dispatches speak of: import, read, erase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.application.keep_lists import ListKept
from kiosk.application.list_rows import Row
from kiosk.application.read_list import ListFaulty
from kiosk.application.read_roster import RosterRead, RosterShape, read_roster
from kiosk.application.record_looks import RecordLooks
from kiosk.application.recording import Recording
from kiosk.domain.app_answers import Answer
from kiosk.domain.dispatches.groups import Groups
from kiosk.domain.look_facts import LookKind
from kiosk.domain.office_time import office_day
from kiosk.domain.rights import Right
from kiosk.domain.roster import RosterMember


@dataclass(frozen=True, slots=True)
class KeepRoster:
    """Each job in its own transaction. All raise `NotAllowedError` and `RegisterUnavailableError`."""

    desk: Recording
    groups: Groups

    def take(self, rows: Sequence[Row], *, whole: bool = False) -> ListKept | ListFaulty:
        """Put every line on the roster of its group, or none; who stands there already is updated.

        `whole`: whoever of the groups in this list does not stand in it is erased.
        """
        read = self.read(rows)
        return read if isinstance(read, ListFaulty) else self.keep(read, whole=whole)

    def read(self, rows: Sequence[Row]) -> RosterRead | ListFaulty:
        """The first half, which needs no register: thousands of lines take a second."""
        today = office_day(self.desk.clock.now())
        return read_roster(rows, RosterShape(today, self.groups, self.desk.chance.new_id))

    def keep(self, read: RosterRead, *, whole: bool = False) -> ListKept:
        """The second half."""
        self.desk.permits.need(Right.LISTS)
        now = self.desk.clock.now()
        with self.desk.register.write() as writer:
            there = {one.identity: one for one in writer.roster.all()}
            put = [_updated(there.get(one.identity), one) for one in read.members]
            if whole:
                listed, named = {one.member_id for one in put}, {one.group for one in put}
                gone = [one.member_id for one in there.values() if one.group in named and one.member_id not in listed]
                writer.roster.remove(gone)
            writer.roster.put(put, self.desk.operator, now)
            writer.commit()
        return ListKept(len(put), sum(one.identity not in there for one in put))

    def members(self) -> tuple[RosterMember, ...]:
        """Everybody, by group and name."""
        self.desk.permits.need(Right.LISTS)
        with self.desk.register.read() as reader:
            found = reader.roster.all()
        if found:
            RecordLooks(self.desk)(LookKind.ROSTER)
        return found

    def say_running(self, member_id: str, answer: Answer) -> bool:
        """Somebody was asked again whether the app runs; False when they are not there any more."""
        self.desk.permits.need(Right.LISTS)
        now = self.desk.clock.now()
        with self.desk.register.write() as writer:
            found = writer.roster.find(member_id)
            if found is None:
                return False
            writer.roster.put([found.with_running(answer, office_day(now))], self.desk.operator, now)
            writer.commit()
        return True

    def strike(self, member_id: str) -> bool:
        """Erase one member; False when they are not there."""
        self.desk.permits.need(Right.LISTS)
        with self.desk.register.write() as writer:
            gone = writer.roster.remove([member_id])
            writer.commit()
        return gone > 0


def _updated(before: RosterMember | None, later: RosterMember) -> RosterMember:
    return later if before is None else before.updated(later)
