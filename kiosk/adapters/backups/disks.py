"""Which disks a folder is on, as the machine names them: two folders of one disk die together."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

_BLOCKS = Path("/sys/dev/block")
"""On Linux a folder for each block device, by its number."""


def disks_of(folder: Path, blocks: Path = _BLOCKS) -> frozenset[str]:
    """The disks below the file system of `folder`, or of the nearest folder above it that is there.

    A partition is its disk's, and a volume is on every disk that it is made of. A file system without a disk, as a
    share is, and a machine that tells no disks give the file system's own number. Empty where nothing can be told.
    """
    there = next((one for one in (folder, *folder.parents) if one.exists()), None)
    if there is None:
        return frozenset()
    device = there.stat().st_dev
    number = f"{os.major(device)}:{os.minor(device)}" if hasattr(os, "major") else str(device)
    block = blocks / number
    return frozenset(_disks(block.resolve())) if block.exists() else frozenset({number})


def _disks(block: Path) -> Iterator[str]:
    parts = sorted((block / "slaves").iterdir()) if (block / "slaves").is_dir() else []
    for one in parts:
        yield from _disks(one.resolve())
    if not parts:
        yield block.parent.name if (block / "partition").exists() else block.name
