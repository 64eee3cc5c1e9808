"""Once a change is committed nothing can fail any more, so that no recorded fact is called unrecorded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.adapters.persistence.sql_register import SqlRegister
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.close_days import CloseDays
from kiosk.application.outcomes import ExitMade
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.domain.app_answers import ALL_YES
from kiosk.domain.visit_facts import CorrectedColumn
from tests.integration.registers import THU, Door, form, open_door


@dataclass(frozen=True)
class NothingAfterCommit:
    """A register that is taken away the moment it has committed, as a lock or a full disk may do."""

    real: SqlRegister

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    @contextmanager
    def write(self) -> Iterator[Any]:
        with self.real.write() as writer:
            yield GoneAfterCommit(writer)


@dataclass
class GoneAfterCommit:
    """The unit of work of such a register."""

    real: Any
    committed: bool = False

    def __getattr__(self, name: str) -> Any:
        assert not self.committed, f"{name} after the commit could fail, and a recorded fact be called unrecorded"
        return getattr(self.real, name)

    def commit(self) -> None:
        self.real.commit()
        self.committed = True


def test_nothing_can_fail_after_the_commit(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        desk: Any = replace(door.desk, register=NothingAfterCommit(door.register))
        visit_id = Door(desk, door.clock).enter(THU).line.visit.visit_id
        change = ChangeVisit(desk)
        change.answer(visit_id, ALL_YES)
        change.send_to(visit_id, "2")
        change.correct(visit_id, CorrectedColumn.NAME, "Nguyễn Văn Thứ", "misread")
        left = change.leave(visit_id)
        assert isinstance(left, ExitMade)
        change.undo(left.event_id, "")
        RegisterByHand(desk)(form())
        door.clock.forward(days=1)
        assert len(CloseDays(desk)()) == 2
