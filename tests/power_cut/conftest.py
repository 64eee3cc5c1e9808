"""What the tests of cuts and kills share: programs that are ready to run, and a disk in memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.power_cut.cuts import DAY
from tests.power_cut.desk_by_pipe import DESK
from tests.power_cut.papers import PAPER
from tests.power_cut.spawner import Spawner, spawner
from tests.power_cut.sweeping import room
from tests.power_cut.upgrade import UPGRADE


@pytest.fixture(scope="session")
def ready() -> Iterator[Spawner]:
    """Runs days that are recorded, hindered or killed."""
    with spawner(DAY, UPGRADE, DESK, PAPER) as started:
        yield started


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk whose syncs cost nothing: what is lost is played, and not left to it."""
    with room() as folder:
        yield Path(folder)
