"""The administrator's files as a whole: into a copy of the register, and out of one on another machine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

_MOST_BYTES, _MOST_FILES = 1_000_000, 500
"""Of one file, and so many of them: what is beyond that is none of the kiosk's settings."""
_KIND = ".toml"


def read_settings(config: Path) -> dict[str, bytes]:
    """By their names below the folder, with "/" between; those that cannot be read are left out."""
    found: dict[str, bytes] = {}
    for file in sorted(config.rglob(f"*{_KIND}"))[:_MOST_FILES]:
        try:
            if file.is_file() and file.stat().st_size <= _MOST_BYTES:
                found[file.relative_to(config).as_posix()] = file.read_bytes()
        except OSError:
            continue
    return found


def write_missing(config: Path, settings: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write those that are not there, never over one that is, and name them. Raises OSError."""
    written: list[str] = []
    for name, content in settings.items():
        file = config / name
        if not _is_below(name) or file.exists():
            continue
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = file.with_name(f".{file.name}.part")
        beside.write_bytes(content)
        beside.replace(file)
        written.append(name)
    return tuple(written)


def _is_below(name: str) -> bool:
    path = PurePosixPath(name)
    return name.endswith(_KIND) and not path.is_absolute() and ".." not in path.parts and "\\" not in name
