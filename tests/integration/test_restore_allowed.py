"""Whoever wants a copy in the register's place is asked who they are, and for an older state by whom else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.application.permits import NotAllowedError, WhyNot
from kiosk.application.restore_register import RestoreOrder
from kiosk.domain.backups import SHORT
from kiosk.domain.journal import EMPTY
from kiosk.domain.rights import Right
from tests.fakes.desk import TestClock
from tests.integration.backup_desk import copy_of, restoring, standing_in

ORDER = RestoreOrder(Path(), "Trần Quản Trị", "ổ đĩa hỏng")


@pytest.mark.parametrize("older", [False, True])
def test_whoever_may_not_changes_nothing_and_an_older_state_asks_for_two(office: Path, older: bool) -> None:
    folder, asked = office / "register", []

    def refuse(lost: bool) -> None:
        asked.append(lost)
        raise NotAllowedError(Right.RESTORE, WhyNot.ONE)

    before = (folder / DATABASE_NAME).read_bytes()
    standing = standing_in(folder)
    assert standing is not None
    known = standing if older else replace(standing, head=EMPTY)
    restore = restoring(folder, office / "copies", TestClock(), known, allowed=refuse)
    order = replace(ORDER, file=copy_of(office / "copies"), replaces=standing.kiosk[:SHORT], older=older)
    with pytest.raises(NotAllowedError):
        restore(order)
    assert asked == [older]
    assert (folder / DATABASE_NAME).read_bytes() == before
    assert not list(folder.glob("*restor*"))
