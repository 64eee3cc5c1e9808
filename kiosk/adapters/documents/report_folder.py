"""The folder of drafted reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.ports.reports import ReportDraft

_WEEK = "drafted-week"


@dataclass(frozen=True, slots=True)
class ReportFolder:
    """Implements `ReportPlace`: drafts in `folder`, and beside the register which week was drafted by itself."""

    folder: Path
    memory: Path

    def free(self, name: str) -> ReportDraft:
        """The name itself, or with a number behind it: a draft may have been edited meanwhile."""
        names = (name if number == 1 else f"{name}-{number}" for number in count(1))
        return next(one for one in map(self._draft, names) if not (one.pdf.exists() or one.docx.exists()))

    def drafts(self) -> tuple[ReportDraft, ...]:
        """Whatever still has its PDF."""
        found = sorted(self.folder.glob("*.pdf"), key=lambda one: (one.stat().st_mtime, one.name), reverse=True)
        return tuple(self._draft(one.stem) for one in found)

    def copy(self, file: Path, out: Path) -> None:
        """Written whole, so that a full disk spoils no copy of before."""
        write_whole(file.read_bytes(), out)

    def last_week(self) -> date | None:
        """None also where the memory is damaged: then last week is drafted once more, under another name."""
        try:
            return date.fromisoformat((self.memory / _WEEK).read_text("ascii").strip())
        except (OSError, ValueError):
            return None

    def keep_week(self, monday: date) -> None:
        """Written whole, so that a power cut leaves the week before or this one."""
        write_whole(f"{monday.isoformat()}\n".encode(), self.memory / _WEEK)

    def _draft(self, name: str) -> ReportDraft:
        return ReportDraft(name, self.folder / f"{name}.pdf", self.folder / f"{name}.docx")
