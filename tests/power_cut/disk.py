"""A disk that keeps, drops or tears what was written and not yet synced.

The model of SQLite's crash tests and of LazyFS: a write is safe once a sync of its file has returned; before that it
may be there, be missing, or be there up to some sector of 512 bytes. The names of files follow in their order, as the
journal of ext4, XFS and NTFS keeps them: up to some moment all of them, and after it none. A sync of a file makes its
name safe too, and every change of names before it; so does a sync of their folder. A disk that says it has synced and
has not, is outside of the model. What a sync refused is never safe any more, whatever later syncs say, unless it is
written again: so Linux has it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from tests.power_cut.trace import Op, Step

SECTOR = 512
_DROPPED, _TORN = 0.4, 0.25


class _Fate(Enum):
    OPEN = "open"
    """A sync makes it safe."""
    SAFE = "safe"
    GIVEN_UP = "given up"
    """Refused once; no later sync of the system tries it again, although it says that all is well."""


@dataclass(slots=True)
class _Change:
    step: Step
    fate: _Fate = _Fate.OPEN


@dataclass(slots=True)
class _File:
    safe: bytearray = field(default_factory=bytearray)
    changes: list[_Change] = field(default_factory=list)
    """In their order, from the first one on that may not be on the disk."""

    def do(self, step: Step) -> None:
        self.changes.append(_Change(step))

    def sync(self, fate: _Fate = _Fate.SAFE) -> None:
        for change in self.changes:
            change.fate = fate if change.fate is _Fate.OPEN else change.fate
        while self.changes and self.changes[0].fate is _Fate.SAFE:
            _apply(self.safe, self.changes.pop(0).step)

    def after_kill(self) -> bytes:
        left = bytearray(self.safe)
        for change in self.changes:
            _apply(left, change.step)
        return bytes(left)

    def after_cut(self, chance: random.Random) -> bytes:
        left = bytearray(self.safe)
        for change in self.changes:
            drawn, step = 1.0 if change.fate is _Fate.SAFE else chance.random(), change.step
            if drawn < _DROPPED:
                continue
            torn = step.op is Op.WRITTEN and drawn < _DROPPED + _TORN
            _apply(left, step, _sectors(step, chance) if torn else None)
        return bytes(left)


def _sectors(step: Step, chance: random.Random) -> int:
    """How many bytes of a torn write arrive: up to the end of some sector of the disk."""
    first = -step.at % SECTOR
    return min(len(step.data), first + SECTOR * chance.randrange(len(step.data) // SECTOR + 1))


def _apply(content: bytearray, step: Step, size: int | None = None) -> None:
    if step.op is Op.TRUNCATED:
        del content[step.at :]
        content.extend(bytes(step.at - len(content)))
        return
    data = step.data[:size]
    content.extend(bytes(max(0, step.at - len(content))))
    content[step.at : step.at + len(data)] = data


@dataclass(slots=True)
class Disk:
    """The disk while the run goes on."""

    safe_names: dict[str, _File] = field(default_factory=dict)
    names: dict[str, _File] = field(default_factory=dict)
    """As the program sees them."""
    changes: list[dict[str, _File]] = field(default_factory=list)
    """The names after each change that is not safe yet."""

    @classmethod
    def holding(cls, contents: dict[str, bytes]) -> Disk:
        """A disk on which these files have stood for long."""
        files = {name: _File(bytearray(content)) for name, content in contents.items()}
        return cls(files, files)

    def do(self, step: Step) -> None:
        """The next step of the run."""
        match step.op:
            case Op.CREATED:
                self._rename({**self.names, step.path: _File()})
            case Op.UNLINKED:
                self._rename({name: file for name, file in self.names.items() if name != step.path})
            case Op.RENAMED:
                others = {name: file for name, file in self.names.items() if name != step.path}
                self._rename({**others, step.data.decode(): self.names[step.path]})
            case Op.LINKED:
                self._rename({**self.names, step.data.decode(): self.names[step.path]})
            case Op.SYNCED:
                self._sync(self.names.get(step.path))
            case Op.UNSYNCED:
                self.names[step.path].sync(_Fate.GIVEN_UP)
            case Op.WRITTEN | Op.TRUNCATED:
                self.names[step.path].do(step)

    def after_kill(self) -> dict[str, bytes]:
        """What is there when the program is killed now and the system goes on: all that it did."""
        return {name: file.after_kill() for name, file in self.names.items()}

    def after_cut(self, chance: random.Random) -> dict[str, bytes]:
        """What may be there when the power fails now: the files and what they hold."""
        names = chance.choice([self.safe_names, *self.changes])
        return {name: file.after_cut(chance) for name, file in names.items()}

    def _rename(self, names: dict[str, _File]) -> None:
        self.names = names
        self.changes.append(names)

    def _sync(self, file: _File | None) -> None:
        """Of a file, or of the folder for None."""
        if file is not None:
            file.sync()
        changed = [place for place, names in enumerate(self.changes) if file is None or _touches(self, place, file)]
        if changed:
            self.safe_names = self.changes[changed[-1]]
            del self.changes[: changed[-1] + 1]


def _touches(disk: Disk, place: int, file: _File) -> bool:
    """Whether this change of names gave `file` a name or took one away."""
    before = disk.changes[place - 1] if place else disk.safe_names
    return _names_of(before, file) != _names_of(disk.changes[place], file)


def _names_of(names: dict[str, _File], file: _File) -> set[str]:
    return {name for name, one in names.items() if one is file}


def lay(files: dict[str, bytes], folder: Path) -> None:
    """Put them on a real disk, in place of what is there."""
    for old in folder.iterdir():
        if old.is_file():
            old.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)
