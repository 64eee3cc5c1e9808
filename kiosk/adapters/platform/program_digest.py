"""A digest of the program's own files: the same on every computer that has the same program."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from kiosk import __version__
from kiosk.application.ports.about import ProgramFiles

_FOLDERS = ("kiosk", "resources")
_TEXTS = frozenset({".py", ".toml", ".md", ".svg", ".qss", ".txt"})
"""A checkout on Windows may end their lines otherwise, and is the same program."""
_MADE_BY_MACHINES = frozenset({".pyc", ".pyo"})


def program_files(top: Path) -> ProgramFiles:
    """Of the folder that holds `kiosk/` and `resources/`. Raises OSError."""
    whole, count = sha256(), 0
    for name, file in sorted(_files(top)):
        content = file.read_bytes()
        if file.suffix in _TEXTS:
            content = content.replace(b"\r\n", b"\n")
        whole.update(name.encode() + b"\0" + sha256(content).digest())
        count += 1
    return ProgramFiles(__version__, whole.hexdigest(), count)


def _files(top: Path) -> Iterator[tuple[str, Path]]:
    for folder in _FOLDERS:
        for file in (top / folder).rglob("*"):
            name = file.relative_to(top).as_posix()
            hidden = any(part.startswith((".", "__pycache__")) for part in name.split("/"))
            if not hidden and file.suffix not in _MADE_BY_MACHINES and file.is_file():
                yield name, file
