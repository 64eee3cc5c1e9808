"""Where the kiosk keeps what, on each system; a single folder can be named instead."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

from platformdirs import PlatformDirs

APP_NAME = "bluezone-kiosk"


@dataclass(frozen=True, slots=True)
class Folders:
    """The kiosk's folders; all are made, readable by their owner alone."""

    register: Path
    """Database and, where there is no keyring, its key."""
    config: Path
    """Override files of the administrator."""
    prints: Path
    """Registers that no printer took."""
    reports: Path
    """Drafts of reports, until the office takes them out."""
    backups: Path
    """Copies of the register, unless the office names another folder."""
    logs: Path
    cache: Path

    @classmethod
    def of(cls, root: Path | None) -> Folders:
        """Everything under `root`, or the system's usual places when it is None. Raises OSError."""
        if root is not None:
            folders = cls(*(root / one.name for one in fields(cls)))
        else:
            dirs = PlatformDirs(APP_NAME, appauthor=False)
            prints = Path(dirs.user_documents_dir) / "So ra vao"
            folders = cls(
                dirs.user_data_path / "register",
                dirs.user_config_path,
                prints,
                prints / "Bao cao",
                dirs.user_data_path / "backups",
                dirs.user_log_path,
                dirs.user_cache_path,
            )
        for one in fields(cls):
            getattr(folders, one.name).mkdir(parents=True, exist_ok=True, mode=0o700)
        return folders
