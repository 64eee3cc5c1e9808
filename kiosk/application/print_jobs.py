"""Documents on their way to paper: what a printer cannot print now waits, is tried again, moved, or kept as a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from threading import RLock

from kiosk.application.ports.clock import Chance, Clock
from kiosk.application.ports.paper import (
    KeptAsPdf,
    Printer,
    PrinterState,
    PrintOutcome,
    SentToPrinter,
    WaitsForPrinter,
)
from kiosk.application.ports.print_system import (
    JobPlace,
    KnownPrinter,
    NoAnswerError,
    PrintJob,
    PrintRefusedError,
    PrintSystem,
    QueueStatus,
)

PRINTING_TAKES = timedelta(seconds=20)
"""So long a printer may be looked for before it counts as off."""
Keep = Callable[[Path, str], KeptAsPdf]


@dataclass(frozen=True, slots=True)
class PrintJobs:
    """Every method may take as long as the printing system does, so none is called on a lane that scans need.

    Methods may be called from several threads; a job is handed to the printing system by one of them.
    """

    system: PrintSystem
    place: JobPlace
    keep_file: Keep
    """Puts a document where files are kept, with the reason; never raises."""
    clock: Clock
    chance: Chance
    chosen: str = ""
    """The kiosk's printer, empty for the machine's default."""
    _one: RLock = field(default_factory=RLock, init=False, repr=False, compare=False)

    def state(self) -> PrinterState:
        """Of the kiosk's printer."""
        return self.system.queue(self.chosen).status().state

    def printers(self) -> tuple[KnownPrinter, ...]:
        """All that this machine has; none while the printing system does not answer."""
        try:
            return self.system.printers()
        except PrintRefusedError:
            return ()

    def send(self, document: Path, title: str) -> PrintOutcome:
        """Print one copy on the kiosk's printer."""
        return self.send_to("", document, title)

    def send_to(self, queue: str, document: Path, title: str, copies: int = 1) -> PrintOutcome:
        """Print on `queue`, the kiosk's own when that is empty; never raises, never waits for paper."""
        name = queue or self.chosen
        status = self.system.queue(name).status()
        if status.state is PrinterState.NONE:
            return self.keep_file(document, status.says)
        job = PrintJob(self.chance.new_id(), title, name, copies, self.clock.now(), status.state, status.says)
        try:
            with self._one:
                self.place.add(job, document)
                return self._outcome(self._handed_over(job), document) if not job.waits else _waits(job)
        except OSError as error:
            return self.keep_file(document, error.strerror or str(error))

    def on(self, queue: str, copies: int) -> Printer:
        """The printer of this name, which prints so many copies of each document."""
        return _Bound(self, queue, copies)

    def waiting(self) -> tuple[PrintJob, ...]:
        """What something keeps from paper, as it was seen last."""
        return tuple(job for job in self.place.jobs() if job.waits)

    def look(self) -> tuple[PrintJob, ...]:
        """See what is printed by now, hand over what can be, and give what waits on."""
        seen: dict[str, QueueStatus] = {}
        for job in self.place.jobs():
            if job.queue not in seen:
                seen[job.queue] = self.system.queue(job.queue).status()
            with self._one:
                # Another thread may have handed it over, moved it or kept it meanwhile.
                fresh = self._found(job.job_id)
                if fresh is not None and fresh.queue == job.queue:
                    self._follow(fresh, seen[job.queue])
        return self.waiting()

    def retry(self, job_id: str) -> tuple[PrintJob, ...]:
        """Somebody says that it can be printed now: hand it over again."""
        return self._again(job_id, None)

    def move(self, job_id: str, queue: str) -> tuple[PrintJob, ...]:
        """Print it on another printer."""
        return self._again(job_id, queue)

    def keep(self, job_id: str) -> KeptAsPdf | None:
        """Keep it as a file instead; None where it is printed by now."""
        with self._one:
            job = self._found(job_id)
            if job is None:
                return None
            self._take_back(job)
            kept = self.keep_file(self.place.document(job.job_id), "")
            if kept.path != self.place.document(job.job_id):
                self.place.remove(job.job_id)
            return kept

    def _found(self, job_id: str) -> PrintJob | None:
        return next((one for one in self.place.jobs() if one.job_id == job_id), None)

    def _again(self, job_id: str, queue: str | None) -> tuple[PrintJob, ...]:
        with self._one:
            job = self._found(job_id)
            if job is not None:
                self._take_back(job)
                name = job.queue if queue is None else queue
                status = self.system.queue(name).status()
                fresh = replace(job, queue=name, since=self.clock.now(), system_job="", handing_over=False)
                self._follow(replace(fresh, why=status.state, says=status.says), status)
        return self.waiting()

    def _take_back(self, job: PrintJob) -> None:
        if job.system_job:
            self.system.queue(job.queue).cancel(job.system_job)

    def _follow(self, job: PrintJob, status: QueueStatus) -> None:
        if job.handing_over:
            self.place.update(replace(job, why=PrinterState.UNKNOWN))
        elif not job.system_job:
            if status.state is PrinterState.READY:
                self._handed_over(job)
            else:
                self.place.update(replace(job, why=status.state, says=status.says))
        else:
            self._follow_handed_over(job, status)

    def _follow_handed_over(self, job: PrintJob, status: QueueStatus) -> None:
        try:
            held = self.system.queue(job.queue).holds(job.system_job)
        except PrintRefusedError as error:
            self.place.update(replace(job, why=PrinterState.UNKNOWN, says=str(error)))
            return
        if not held:
            self.place.remove(job.job_id)
            return
        lost = status.connecting and self.clock.now() - job.since > PRINTING_TAKES
        why = PrinterState.OFF if lost else status.state
        if (why, status.says) != (job.why, job.says):
            self.place.update(replace(job, why=why, says=status.says))

    def _handed_over(self, job: PrintJob) -> PrintJob:
        """The job as the printing system took it or did not."""
        # Said before it happens: after a power cut right here nobody knows, and a question is better than two prints.
        self.place.update(replace(job, handing_over=True, why=PrinterState.UNKNOWN))
        try:
            queue = self.system.queue(job.queue)
            sent = queue.submit(self.place.document(job.job_id), job.title, job.copies)
            # Taken, and under no number: whether it came out can only be asked of people, never tried again.
            why = PrinterState.READY if sent.job else PrinterState.UNKNOWN
            taken = replace(job, why=why, says=sent.queue, system_job=sent.job, handing_over=not sent.job)
        except NoAnswerError as error:
            taken = replace(job, why=PrinterState.UNKNOWN, says=str(error), handing_over=True)
        except PrintRefusedError as error:
            taken = replace(job, why=PrinterState.STOPPED, says=str(error), handing_over=False)
        self.place.update(taken)
        return taken

    def _outcome(self, job: PrintJob, document: Path) -> PrintOutcome:
        if job.system_job:
            return SentToPrinter(job.says or job.queue, job.system_job)
        if job.handing_over:
            return _waits(job)
        # Refused for what it is, not for the printer's state: waiting would not help.
        self.place.remove(job.job_id)
        return self.keep_file(document, job.says)


@dataclass(frozen=True, slots=True)
class _Bound:
    """Implements `Printer` for one queue and a number of copies."""

    jobs: PrintJobs
    queue: str
    copies: int

    def state(self) -> PrinterState:
        """Of this queue."""
        return self.jobs.system.queue(self.queue or self.jobs.chosen).status().state

    def send(self, document: Path, title: str) -> PrintOutcome:
        """Print or keep waiting."""
        return self.jobs.send_to(self.queue, document, title, self.copies)


def _waits(job: PrintJob) -> WaitsForPrinter:
    return WaitsForPrinter(job.queue, job.why)
