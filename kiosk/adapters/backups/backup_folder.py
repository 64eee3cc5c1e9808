"""A folder of copies, on this disk or another: no half of a copy ever has a copy's name."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from kiosk.adapters.backups.disks import disks_of
from kiosk.adapters.backups.flushing import flush
from kiosk.application.ports.backups import BackupFault, BackupPlace, CopyFailedError
from kiosk.domain.backups import BackupName

_DRAFT = ".dang-sao-"
_READ = 1 << 20
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class BackupFolder:
    """Implements `BackupPlace`.

    `made` makes the folder where it is missing. A second disk's is never made: where the disk is not there, its folder
    would be made on the first one.
    """

    folder: Path
    made: bool = True

    def draft(self) -> Path:
        """A folder that begins with a dot."""
        with _named():
            if self.made:
                self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            return Path(tempfile.mkdtemp(prefix=_DRAFT, dir=self.folder))

    def keep(self, drafted: Path, name: BackupName) -> Path:
        """Flushed, named, the name flushed: whenever the power goes, it is whole or it is not there."""
        final = self.file_of(name)
        with _named():
            flush(drafted)
            drafted.chmod(0o600)
            drafted.replace(final)
            flush(self.folder)
            shutil.rmtree(drafted.parent, ignore_errors=True)
        return final

    def take(self, file: Path, name: BackupName) -> Path:
        """Read back and compared before it is named: a stick may say that it has written what it has not."""
        draft = self.draft()
        try:
            with _named():
                copied = draft / "copy"
                digest = _copied(file, copied)
                if _digest(copied) != digest:
                    raise CopyFailedError(BackupFault.DAMAGED)
                return self.keep(copied, name)
        finally:
            shutil.rmtree(draft, ignore_errors=True)

    def lay_out(self, file: Path, file_name: str) -> Path:
        """For a trial: the copy itself stays as it is, also where it is opened."""
        draft = self.draft()
        with _named():
            _copied(file, draft / file_name)
        return draft

    def drop(self, name: BackupName) -> None:
        """Take it away."""
        with _named():
            self.file_of(name).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Drafts of runs that were cut off."""
        for left in self.folder.glob(f"{_DRAFT}*"):
            shutil.rmtree(left, ignore_errors=True)
        for left in self.folder.glob(".draft-*"):
            # Of a copy that was being changed.
            with suppress(OSError):
                left.unlink()

    def names(self) -> tuple[BackupName, ...]:
        """Told by their names alone."""
        found = (BackupName.read(one.name) for one in self.folder.glob("so-ra-vao_*.db"))
        return tuple(sorted(one for one in found if one is not None))

    def file_of(self, name: BackupName) -> Path:
        """Where it lies, or would."""
        return self.folder / name.file_name

    def size_of(self, name: BackupName) -> int:
        """Bytes."""
        try:
            return self.file_of(name).stat().st_size
        except OSError:
            return 0

    def disks(self) -> frozenset[str]:
        """Below the folder."""
        with _named():
            return disks_of(self.folder)

    def do(self, work: Callable[[BackupPlace], T], size: int = 0) -> T:
        """Implements `FarPlace` where the folder is sure to answer: here and now."""
        del size
        return work(self)


def _copied(file: Path, out: Path) -> bytes:
    digest = sha256()
    with file.open("rb") as source, out.open("xb") as target:
        while some := source.read(_READ):
            digest.update(some)
            target.write(some)
        target.flush()
        os.fsync(target.fileno())
    return digest.digest()


def _digest(file: Path) -> bytes:
    digest = sha256()
    with file.open("rb") as source:
        with suppress(AttributeError, OSError):
            # What was just written would be read from memory, not from the disk.
            os.posix_fadvise(source.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while some := source.read(_READ):
            digest.update(some)
    return digest.digest()


@contextmanager
def _named() -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        match fault.errno:
            case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
                cause = BackupFault.NO_ROOM
            case errno.ENOENT | errno.ENODEV | errno.ENXIO | errno.ENOTDIR:
                cause = BackupFault.GONE
            case _:
                cause = BackupFault.IO
        raise CopyFailedError(cause) from None
