"""What is over its time is erased for good (`formats.md` 10), a little at a time; that it was is in the journal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256

from kiosk.application.due import due_days, due_sheets
from kiosk.application.ports.due_sheets import DueSheet
from kiosk.application.ports.register import RegisterReader, RegisterWriter
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.application.trusted_day import trusted_day
from kiosk.domain.clock_trust import OFF_DAYS
from kiosk.domain.erasure_facts import PersonalErased
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.journal import Record
from kiosk.domain.office_time import office_day

AT_ONCE = 400
"""Sheets that one unit of work erases at most."""
BEGINS_WITH = 25
STEP_SECONDS = 0.1
"""A scan may wait so long behind one step: where one took longer the next is half as large, else twice."""
LOOKED_AT_ONCE = 20
"""Days that one unit of work looks at without finding anything."""


@dataclass(frozen=True, slots=True)
class Erased:
    """One step was done."""

    sheets: int
    done: bool
    """Nothing is left to do today, and no file holds what was erased."""
    waits: bool = False
    """Somebody reads the register for long: what was erased stays in its log until the next try."""


@dataclass(slots=True)
class _Run:
    """How far this day's run is; killed, the next one finds by the journal where to go on."""

    today: date
    """The latest day that has surely come."""
    left: list[FieldGroup] = field(default_factory=lambda: list(FieldGroup))
    days: list[date] | None = None
    """Those of the first group that are still to be looked at."""
    many: int = BEGINS_WITH
    """Sheets that the next step erases."""

    def took(self, seconds: float) -> None:
        """The next step is as large as this machine makes it."""
        self.many = max(self.many // 2, 1) if seconds > STEP_SECONDS else min(self.many * 2, AT_ONCE)


@dataclass(frozen=True, slots=True)
class EraseDue:
    """Run when the desk starts and when a day begins, step by step until it is done: it needs nobody on duty."""

    desk: Recording
    _runs: list[_Run] = field(default_factory=list)

    def __call__(self) -> Erased:
        """Do one step. Raises `RegisterUnavailableError`; whatever was not committed is found again."""
        began = self.desk.clock.steady()
        with self.desk.register.write() as writer:
            run = self._run(writer)
            sheets = self._step(writer, run)
            if not run.left:
                writer.watched.drop_old(run.today, self.desk.retention)
                writer.commit()
        if sheets:
            run.took(self.desk.clock.steady() - began)
        if sheets or run.left:
            return Erased(sheets, done=False)
        emptied = self.desk.register.empty_log()
        if emptied:
            self._runs.clear()
        return Erased(0, done=emptied, waits=not emptied)

    def until_done(self) -> int:
        """Every step at once, for whoever waits for it; how many sheets were erased."""
        erased, step = 0, self()
        while not step.done and not step.waits:
            erased, step = erased + step.sheets, self()
        return erased + step.sheets

    def _run(self, writer: RegisterWriter) -> _Run:
        today = surely_today(self.desk, writer)
        if not self._runs or self._runs[-1].today != today:
            self._runs[:] = [_Run(today)]
        return self._runs[-1]

    def _step(self, writer: RegisterWriter, run: _Run) -> int:
        for _ in range(LOOKED_AT_ONCE):
            if not run.left:
                break
            group = run.left[0]
            if run.days is None:
                run.days = due_days(self.desk.retention, writer, group, run.today)
            if not run.days:
                run.left.pop(0)
                run.days = None
                continue
            many = min(run.many, AT_ONCE)
            due = due_sheets(self.desk.retention, writer, group, run.days[0], run.today, many)
            if due:
                return self._erase(writer, group, run.days[0], run.today, due)
            run.days.pop(0)
        return 0

    def _erase(self, writer: RegisterWriter, group: FieldGroup, day: date, today: date, due: Sequence[DueSheet]) -> int:
        erased = writer.erase_sheets(due)
        rule = self.desk.retention.of(group)
        before = self.desk.retention.before(group, today)
        digest = digest_of([one.sheet_id for one in due])
        fact = PersonalErased(group, day, before, erased, digest, rule.days, rule.rule)
        writer.append(Record(self.desk.chance.new_id(), self.desk.clock.now(), BY_ITSELF, fact))
        writer.commit()
        return erased


def surely_today(desk: Recording, reader: RegisterReader) -> date:
    """The latest day that has surely come; a jump ahead may be seen here before anybody wrote it down."""
    sure, head = trusted_day(reader, desk.clock.now()).sure, reader.head().recorded_at
    return sure if head is None else min(sure, office_day(head) + timedelta(days=OFF_DAYS))


def digest_of(names: Sequence[str]) -> str:
    """SHA-256 of ids or names, a line feed after each."""
    return sha256("".join(f"{one}\n" for one in names).encode()).hexdigest()
