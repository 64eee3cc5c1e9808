"""A copy takes the register's place in steps that a power cut may part: decided by one rename, then finished.

.phuc-hoi-x/register.db        a draft: thrown away
register.restored/             decided: the next start finishes it, before anything is opened
register-aside-<time>/         the register before, with its log and its key; what is erased later goes from it, too
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.adapters.backups.flushing import flush
from kiosk.application.backup_store import COPY_NAME
from kiosk.application.ports.restoring import RestorePlan
from kiosk.domain.backup_facts import RegisterRestored
from kiosk.domain.plain import from_plain, plain

_DRAFT, _READY, _PLAN, _KEY = ".phuc-hoi-", "register.restored", "plan.json", "register.key"
_MADE = "register.made"
_MARK = "register.mark"
"""Of the last commit: the register that is put aside is known by it, and not the one that comes."""
_WITH_IT = (f"{COPY_NAME}-wal", f"{COPY_NAME}-shm", f"{COPY_NAME}-journal", _MARK, COPY_NAME)
_READ = 1 << 20


@dataclass(frozen=True, slots=True)
class RestoreFolder:
    """Implements `RestorePlace` in the register's folder, which nothing has open."""

    folder: Path

    def lay_out(self, file: Path) -> Path:
        """A copy of the copy: that one stays as it is."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = Path(tempfile.mkdtemp(prefix=_DRAFT, dir=self.folder))
        with file.open("rb") as source, (draft / COPY_NAME).open("xb") as target:
            shutil.copyfileobj(source, target, _READ)
        return draft

    def decide(self, draft: Path, plan: RestorePlan, key: bytes | None) -> None:
        """Everything that the finish needs lies on the disk before the one rename."""
        for left in draft.iterdir():
            if left.name != COPY_NAME:
                left.unlink()
        _write(draft / _PLAN, _plan_text(plan))
        if key is not None:
            _write(draft / _KEY, key.hex().encode())
        (draft / COPY_NAME).chmod(0o600)
        flush(draft / COPY_NAME)
        flush(draft)
        draft.replace(self.folder / _READY)
        flush(self.folder)

    def finish(self, kept_key: Callable[[], bytes | None], keep_key: Callable[[bytes], None]) -> RestorePlan | None:
        """Each step looks at what is there, so that all of it may be begun again."""
        ready = self.folder / _READY
        if not ready.is_dir():
            return None
        if not (ready / _PLAN).exists():
            # Nothing is decided without a plan: it is what `done` had begun to throw away.
            shutil.rmtree(ready, ignore_errors=True)
            return None
        plan = _plan_of(ready / _PLAN)
        if (ready / COPY_NAME).exists():
            aside = self.folder / plan.fact.aside if plan.fact.aside else None
            if aside is not None:
                aside.mkdir(mode=0o700, exist_ok=True)
            for name in _WITH_IT:
                self._put_aside(name, aside)
            if (ready / _KEY).exists():
                new = bytes.fromhex((ready / _KEY).read_text("ascii"))
                self._put_key_aside(kept_key(), new, aside)
                keep_key(new)
            flush(self.folder)
            (ready / COPY_NAME).replace(self.folder / COPY_NAME)
            flush(self.folder)
        (self.folder / _MADE).touch(mode=0o600)
        (ready / _KEY).unlink(missing_ok=True)
        return plan

    def done(self) -> None:
        """Nothing is left to do: the plan goes in one step, and then what it was about."""
        (self.folder / _READY / _PLAN).unlink(missing_ok=True)
        flush(self.folder / _READY)
        shutil.rmtree(self.folder / _READY, ignore_errors=True)

    def sweep(self) -> None:
        """Drafts only."""
        for left in self.folder.glob(f"{_DRAFT}*"):
            shutil.rmtree(left, ignore_errors=True)

    def _put_aside(self, name: str, aside: Path | None) -> None:
        file = self.folder / name
        if not file.exists():
            return
        if aside is None:
            # No register stood here when it was decided; what is left is the log of one that is gone.
            file.unlink()
        else:
            file.replace(aside / name)

    @staticmethod
    def _put_key_aside(before: bytes | None, new: bytes, aside: Path | None) -> None:
        """Before another takes its place: without it the register that was put aside could never be opened again."""
        if aside is not None and before is not None and before != new:
            _write(aside / _KEY, before.hex().encode())
            flush(aside)


def _plan_text(plan: RestorePlan) -> bytes:
    at, fact = plan.at.isoformat(), plain(plan.fact)
    return json.dumps({"event_id": plan.event_id, "at": at, "operator": plan.operator, "fact": fact}).encode()


def _plan_of(file: Path) -> RestorePlan:
    body = json.loads(file.read_text("utf-8"))
    fact: RegisterRestored = from_plain(RegisterRestored, body["fact"])
    return RestorePlan(body["event_id"], datetime.fromisoformat(body["at"]), body["operator"], fact)


def _write(file: Path, content: bytes) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
