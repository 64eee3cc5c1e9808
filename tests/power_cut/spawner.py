"""Programs that are to be recorded, hindered or killed, made ready once: each run is a fork of what is imported.

As a program: reads one order a line, forks, tells the number of the child, waits for a line until it lets the child
go, and tells how it ended. A child has opened nothing before it is let go, and is alone in its process.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, NoReturn

from tests.power_cut.trace import ROOT, Step, library, steps_of, surroundings, why_not

_FINE, _FAILED = 0, 1


@dataclass(frozen=True, slots=True)
class Order:
    """What to run: `main(*arguments)` of a module."""

    module: str
    arguments: tuple[str, ...]
    surroundings: Mapping[str, str] = field(default_factory=dict)
    """For the recorder."""
    killed_after: float = 0.0
    """Seconds after which the child is killed; never with 0."""


@dataclass(slots=True)
class Child:
    """A program that runs."""

    pid: int
    answers: IO[str]
    code: int | None = None

    def fileno(self) -> int:
        """There is something to read once it has ended."""
        return self.answers.fileno()

    def end(self) -> int:
        """Wait until it has ended; how it did, below 0 for a signal."""
        if self.code is None:
            self.code = int(self.answers.readline())
        return self.code


@dataclass(frozen=True, slots=True)
class Spawner:
    """The client's end."""

    process: subprocess.Popen[str]

    def run(self, order: Order, *traced: str) -> int:
        """Run it to its end and return how it ended, below 0 for a signal; `traced` are options for strace."""
        child = self._forked(order)
        if not traced:
            return int(self._ask(""))
        watch = ["strace", "-f", *traced, "-p", str(child)]
        with subprocess.Popen(watch, stderr=subprocess.PIPE, text=True) as tracer:
            assert tracer.stderr is not None
            assert "attached" in tracer.stderr.readline()
            ended = int(self._ask(""))
            tracer.communicate()
        return ended

    @contextmanager
    def beside(self, order: Order) -> Iterator[Child]:
        """Let it run meanwhile, one at a time; it must have ended at the end, or is killed."""
        assert self.process.stdout is not None
        child = Child(self._forked(order), self.process.stdout)
        self._tell("")
        try:
            yield child
        except BaseException:
            os.kill(child.pid, signal.SIGKILL)
            raise
        finally:
            child.end()

    def record(self, folder: Path, order: Order, **faults: int) -> tuple[int, tuple[Step, ...]]:
        """How it ended, and what it did to the files in `folder`; for `faults` see `surroundings`."""
        with TemporaryDirectory() as beside:
            trace = Path(beside) / "trace"
            ended = self.run(replace(order, surroundings=surroundings(folder, trace, **faults)))
            return ended, steps_of(trace, folder)

    def _forked(self, order: Order) -> int:
        return int(self._ask(json.dumps([order.module, order.arguments, order.surroundings, order.killed_after])))

    def _ask(self, line: str) -> str:
        self._tell(line)
        return self._heard()

    def _tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def _heard(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline()


@contextmanager
def spawner(*modules: str) -> Iterator[Spawner]:
    """With `modules` imported, and the recorder where there is one."""
    preloaded = {} if why_not() else {"LD_PRELOAD": str(library())}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.power_cut.spawner", *modules],
        cwd=ROOT, env={**os.environ, **preloaded}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        yield Spawner(process)
        assert process.stdin is not None
        process.stdin.close()


def serve(orders: IO[str], answers: IO[str]) -> None:
    """Until there are no more orders."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    while line := orders.readline():
        module, arguments, surroundings, killed_after = json.loads(line)
        waits, go = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(go)
            os.read(waits, 1)
            _child(Order(module, tuple(arguments), surroundings))
        os.close(waits)
        print(child, file=answers, flush=True)
        orders.readline()
        os.close(go)
        print(_ended(child, killed_after), file=answers, flush=True)


def _ended(child: int, killed_after: float) -> int:
    if killed_after and not _ends_within(killed_after, child):
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _ends_within(seconds: float, child: int) -> bool:
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        signal.sigtimedwait({signal.SIGCHLD}, left)
        if os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            return True
    return False


def _child(order: Order) -> NoReturn:
    code = _FAILED
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
        os.environ.update(order.surroundings)
        if "POWER_CUT_TRACE" in order.surroundings:
            ctypes.CDLL(None).power_cut_begin()
        import_module(order.module).main(*order.arguments)
        code = _FINE
    except SystemExit as ended:
        code = int(ended.code or _FINE)
    except Exception as error:
        sys.stderr.write(f"{error!r}\n")
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        import_module(name)
    serve(sys.stdin, sys.stdout)
