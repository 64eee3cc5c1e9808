"""A lane that does each job at once on the calling thread, through the program's own job queue."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.gui.workers.jobs import Err, Job, JobQueue, Ok


class ImmediateLane:
    """Work is done, and told, before `submit` returns; `names` lists what was done."""

    def __init__(self) -> None:
        self._jobs = JobQueue()
        self.names: list[str] = []

    def submit(self, name: str, work: Callable[[], Any], tell: Callable[[Ok[Any] | Err], None]) -> None:
        self.names.append(name)
        self._jobs.put(Job(name, work, tell))
        finished = self._jobs.run_next()
        if finished is not None:
            job, result = finished
            job.tell(result)


ASIDE = frozenset({"look at watch-list"})
"""Questions that follow a record and change nothing of it: no test of the order of scans waits for them."""


class HeldLane:
    """A lane whose jobs wait until the test lets the next one run; what stands `ASIDE` is done at once."""

    def __init__(self) -> None:
        self.waiting: list[Job] = []

    def submit(self, name: str, work: Callable[[], Any], tell: Callable[[Ok[Any] | Err], None]) -> None:
        self.waiting.insert(0 if name in ASIDE else len(self.waiting), Job(name, work, tell))
        if name in ASIDE:
            self.run_next()

    def run_next(self) -> Job:
        """Do and tell the job that came first."""
        job, jobs = self.waiting.pop(0), JobQueue()
        jobs.put(job)
        finished = jobs.run_next()
        assert finished is not None
        job.tell(finished[1])
        return job
