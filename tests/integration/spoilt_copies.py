"""Copies of the register that are none any more: each way in which one is spoilt, and how it must be told."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.application.ports.backups import BackupFault
from kiosk.domain.backups import BackupName

_PAGE = 4096


@dataclass(frozen=True, slots=True)
class Spoilt:
    """`do` changes the copy in place; `fault` is what whoever opens it must say."""

    do: Callable[[Path], object]
    fault: BackupFault


def _flip(at: float) -> Callable[[Path], object]:
    def flip(copy: Path) -> None:
        raw = bytearray(copy.read_bytes())
        raw[int(at * (len(raw) - 1))] ^= 0x04
        copy.write_bytes(raw)

    return flip


def _cut(to: Callable[[int], int]) -> Callable[[Path], object]:
    def cut(copy: Path) -> None:
        with copy.open("r+b") as file:
            file.truncate(to(copy.stat().st_size))

    return cut


def _pages_swapped(copy: Path) -> None:
    raw = copy.read_bytes()
    one, two = raw[2 * _PAGE : 3 * _PAGE], raw[3 * _PAGE : 4 * _PAGE]
    copy.write_bytes(raw[: 2 * _PAGE] + two + one + raw[4 * _PAGE :])


SPOILT: dict[str, Spoilt] = {
    "a bit of the salt": Spoilt(_flip(0), BackupFault.WRONG_KEY),
    "a bit of the first page": Spoilt(_flip(0.004), BackupFault.WRONG_KEY),
    "a bit of the body": Spoilt(_flip(0.5), BackupFault.DAMAGED),
    "a bit of the last page": Spoilt(_flip(1), BackupFault.DAMAGED),
    "two pages in each other's place": Spoilt(_pages_swapped, BackupFault.DAMAGED),
    "a byte short": Spoilt(_cut(lambda size: size - 1), BackupFault.DAMAGED),
    "a page short": Spoilt(_cut(lambda size: size - _PAGE), BackupFault.DAMAGED),
    "half": Spoilt(_cut(lambda size: size // 2 // _PAGE * _PAGE), BackupFault.DAMAGED),
    "the first page alone": Spoilt(_cut(lambda _size: _PAGE), BackupFault.DAMAGED),
    "less than a page": Spoilt(_cut(lambda _size: 300), BackupFault.DAMAGED),
    "noise": Spoilt(lambda copy: copy.write_bytes(b"x" * 2 * _PAGE), BackupFault.WRONG_KEY),
    "empty": Spoilt(_cut(lambda _size: 0), BackupFault.MISSING),
}


def renamed(copy: Path, kiosk: str, further: int) -> Path:
    """The copy under the name of one of `kiosk` that goes `further`, beside it."""
    name = BackupName.read(copy.name)
    assert name is not None
    return Path(shutil.copy(copy, copy.with_name(BackupName.of(kiosk, name.made_at, name.seq + further).file_name)))
