"""Registers that lie beside the one in use, from a restore or an upgrade: what is erased goes from them, too."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from kiosk.adapters.persistence.faults import fault_of
from kiosk.adapters.persistence.striking import strike
from kiosk.application.ports.register import RegisterFault
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.office_time import office_day
from kiosk.domain.retention import Retention

_NAME = "register.db"
_KEY = "register.key"
_PASSING = frozenset((RegisterFault.BUSY, RegisterFault.DISK_FULL, RegisterFault.READ_ONLY, RegisterFault.IO))
"""What lies with the disk or with somebody else, and says nothing against the register."""


@dataclass(frozen=True, slots=True)
class SqlAsides:
    """In the folder of the register."""

    folder: Path
    key: bytes

    def strike(self, today: date, retention: Retention) -> None:
        """One that opens with no key, as a torn one, goes when what is kept shortest is over in it."""
        for file in self._files():
            try:
                key = self._key_of(file)
                strike(file, self.folder / _NAME if key == self.key else None, key, today, retention)
            except (sqlcipher.Error, OSError, ValueError) as error:
                passes = isinstance(error, OSError) or fault_of(error) in _PASSING
                if not passes and _written(file) < retention.before(FieldGroup.HEALTH, today):
                    _drop(file)

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
