"""A rush as the journal keeps it: who had the questions wait, from when to when, and what ended it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.domain.journal import Record
from kiosk.domain.rush_facts import RushBegan, RushEnded


@dataclass(frozen=True, slots=True)
class KeepRush:
    """Each records one fact. All raise `RegisterUnavailableError`; `begin` and `end` also `NobodyOnDutyError`."""

    desk: Recording

    def begin(self, at: datetime, until: datetime) -> None:
        """The desk has the questions wait from `at`, at most `until`."""
        self._record(at, self.desk.operator, RushBegan(until))

    def end(self, at: datetime) -> None:
        """The desk asks everybody again."""
        self._record(at, self.desk.operator, RushEnded(by_itself=False))

    def run_out(self, until: datetime) -> None:
        """Its time was over."""
        self._record(until, BY_ITSELF, RushEnded(by_itself=True))

    def _record(self, at: datetime, operator: str, fact: RushBegan | RushEnded) -> None:
        with self.desk.register.write() as writer:
            writer.append(Record(self.desk.chance.new_id(), at, operator, fact))
            writer.commit()
