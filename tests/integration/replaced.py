"""Files that take a register's place."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from tests.integration.registers import DU, THU, open_door

LOG = f"{DATABASE_NAME}-wal"
older = pytest.mark.expects_log("older than its last commit")


def copied(source: Path, target: Path) -> None:
    """Copy a file or a folder."""
    # By another process: reading the file here would drop this process's locks.
    subprocess.run(["cp", "-r", str(source), str(target)], check=True)


def older_file(folder: Path) -> Path:
    """A register of two visits, and its file as it was after the first."""
    with open_door(folder) as door:
        door.enter(THU)
    (folder / DATABASE_NAME).rename(folder / "first.db")
    copied(folder / "first.db", folder / DATABASE_NAME)
    with open_door(folder, seed="again") as door:
        door.scan(DU, "second")
    return folder / "first.db"
