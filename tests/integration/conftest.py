"""What the tests of the register share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.pass_keys import checking, passes_of
from tests.integration.backup_desk import keeping
from tests.integration.pass_desk import AtDesk
from tests.integration.registers import DU, THU, Door, assert_sound, open_door


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    """A desk with an empty register, whose journal and views are still sound at the end."""
    with open_door(tmp_path) as opened:
        yield opened
        assert_sound(opened.register)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A register of two entries and a copy of its first, in `register` and `copies`."""
    with open_door(tmp_path / "register") as door:
        door.enter(THU)
        keeping(door, tmp_path / "copies")()
        door.enter(DU)
    return tmp_path


@pytest.fixture
def at_desk(tmp_path: Path) -> Iterator[AtDesk]:
    """A desk with a key that issues passes."""
    with open_door(tmp_path) as door:
        door.desk = checking(door.desk)
        passes = passes_of(door.desk, tmp_path)
        passes.key()
        yield door, passes
