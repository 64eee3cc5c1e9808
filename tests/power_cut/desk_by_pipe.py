"""A desk that does what it is told line by line, so that its disk can be filled, or taken away, in between.

`open`, `scan ID`, `count`, `close`; the answer is one line: `ok`, a number, or the fault that the desk is told.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from kiosk.adapters.platform.reserve_file import ReserveFile
from kiosk.application.ports.register import RegisterUnavailableError
from kiosk.application.recording import Recording
from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.bootstrap import recording
from tests.fakes.desk import TestClock
from tests.integration.scan_until_killed import code_of
from tests.power_cut.spawner import Order, Spawner
from tests.power_cut.start import facts_of

DESK = "tests.power_cut.desk_by_pipe"


def main(folder: str, orders: str, answers: str) -> None:
    """Until there are no more orders."""
    with Path(orders).open(encoding="ascii") as lines, Path(answers).open("w", encoding="ascii") as out:
        _work(Path(folder), lines, out)


def _work(folder: Path, lines: IO[str], out: IO[str]) -> None:
    with ExitStack() as stack:
        desk = _Desk(folder, stack)
        for line in lines:
            out.write(f"{desk.does(line.split())}\n")
            out.flush()


@dataclass
class _Desk:
    folder: Path
    stack: ExitStack
    clock: TestClock = field(default_factory=TestClock)
    open: Recording | None = None

    def does(self, order: list[str]) -> str:
        try:
            return self._do(*order)
        except RegisterUnavailableError as fault:
            return fault.cause.value

    def _do(self, what: str, scan_id: str = "") -> str:
        if what == "open":
            ReserveFile(self.folder).look()
            self.open = self.stack.enter_context(
                recording(facts_of(self.folder), self.clock, "Lê Ngọc Anh", own_key=True)
            )
        elif what == "close":
            self.stack.close()
        elif what == "scan":
            assert self.open is not None
            self.clock.forward(minutes=3)
            RegisterScan(self.open)(Scan(scan_id, code_of(int(scan_id)), self.clock.now()))
        else:
            assert self.open is not None
            with self.open.register.read() as reader:
                return str(reader.head().seq)
        return "ok"


@dataclass(frozen=True, slots=True)
class Piped:
    """The other end."""

    orders: IO[str]
    answers: IO[str]

    def __call__(self, order: str) -> str:
        """What it answers; empty when it is no more."""
        self.orders.write(f"{order}\n")
        self.orders.flush()
        return self.answers.readline().strip()


@contextmanager
def desk_by_pipe(ready: Spawner, folder: Path, beside: Path) -> Iterator[Piped]:
    """A desk over the register in `folder`, in a process of its own that must end well."""
    orders, answers = beside / "orders", beside / "answers"
    for pipe in (orders, answers):
        os.mkfifo(pipe)
    with ready.beside(Order(DESK, (str(folder), str(orders), str(answers)))) as child:
        with orders.open("w", encoding="ascii") as told, answers.open(encoding="ascii") as said:
            yield Piped(told, said)
        assert child.end() == 0
    for pipe in (orders, answers):
        pipe.unlink()
