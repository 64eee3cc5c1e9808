"""One job runner: work goes in with its frozen input, `Ok` or `Err` comes back on the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from kiosk.application.duty import NobodyOnDutyError
from kiosk.application.permits import NotAllowedError
from kiosk.application.ports.register import RegisterUnavailableError
from kiosk.application.record_looks import ReasonWantedError

_log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ok(Generic[T]):
    """The work is done, and committed where it writes."""

    value: T


@dataclass(frozen=True, slots=True)
class Err:
    """The work failed. `fault` is an expected fault of the environment; None means a bug, logged already."""

    fault: Exception | None


@dataclass(frozen=True, slots=True)
class Job:
    """Work for a lane and who wants to hear of it."""

    name: str
    work: Callable[[], Any]
    tell: Callable[[Ok[Any] | Err], None]


class JobQueue:
    """Jobs in order. `run_next` may be driven by a thread or by a test."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()

    def put(self, job: Job) -> None:
        """Add a job; an accepted job is never dropped."""
        self._jobs.put(job)

    def finish(self) -> None:
        """Let the runner stop once everything before this is done."""
        self._jobs.put(None)

    def run_next(self) -> tuple[Job, Ok[Any] | Err] | None:
        """Wait for the next job and do it; None at the finish."""
        job = self._jobs.get()
        return None if job is None else (job, _done(job))

    @property
    def empty(self) -> bool:
        """Whether no job waits."""
        return self._jobs.empty()


def _done(job: Job) -> Ok[Any] | Err:
    try:
        return Ok(job.work())
    except (RegisterUnavailableError, NobodyOnDutyError, OSError) as fault:
        # An OSError's text may hold a file name that a person chose; its class is enough for the log.
        _log.warning("%s: %s", job.name, getattr(fault, "cause", type(fault).__name__))
        return Err(fault)
    except (NotAllowedError, ReasonWantedError) as refused:
        # No fault: whoever acts is asked for a PIN or a reason.
        return Err(refused)
    except Exception:
        _log.exception("%s failed", job.name)
        return Err(None)
