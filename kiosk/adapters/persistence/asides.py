"""Registers that lie beside the one in use, from a restore or an upgrade: what is erased goes from them, too."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from kiosk.adapters.persistence.striking import strike
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.office_time import office_day
from kiosk.domain.retention import Retention

_NAME = "register.db"
_KEY = "register.key"


@dataclass(frozen=True, slots=True)
class SqlAsides:
    """Implements `RegisterAsides` in the folder of the register."""

    folder: Path
    key: bytes

    def strike(self, today: date, retention: Retention) -> int:
        """One that opens with no key, as a torn one, goes when what is kept shortest is over in it."""
        shut = 0
        for file in self._files():
            try:
                strike(file, self.folder / _NAME, self._key_of(file), today, retention)
            except (sqlcipher.Error, OSError, ValueError):
                shut += 1
                if _written(file) < retention.before(FieldGroup.HEALTH, today):
                    _drop(file)
        return shut

    def _files(self) -> Iterator[Path]:
        for beside in ("register-before-*.db", "register-rescued-*.db"):
            yield from sorted(self.folder.glob(beside))
        yield from sorted(self.folder.glob(f"register-aside-*/{_NAME}"))

    def _key_of(self, file: Path) -> bytes:
        own = file.parent / _KEY
        return bytes.fromhex(own.read_text("ascii")) if file.parent != self.folder and own.exists() else self.key


def _written(file: Path) -> date:
    return office_day(datetime.fromtimestamp(file.stat().st_mtime, UTC))


def _drop(file: Path) -> None:
    with suppress(OSError):
        if file.parent.name.startswith("register-aside-"):
            shutil.rmtree(file.parent)
        else:
            file.unlink()
