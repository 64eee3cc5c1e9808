"""The offices that the pictures are taken in: a busy one, one without a visitor yet, one that nobody opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.adapters.platform.pin_hash import Argon2Pins
from kiosk.application.duty import Duty, standing_duty
from kiosk.application.ports.alive_mark import LastAlive
from kiosk.application.ports.paper import PrinterState, PrintOutcome, SentToPrinter
from kiosk.application.ports.register import VisitLine
from kiosk.application.recording import Recording
from kiosk.application.shifts import Shifts
from kiosk.bootstrap import RESOURCES, Facts, read_facts, recording, shifts_of
from kiosk.demo.gallery.morning import pass_morning
from kiosk.demo.gallery.office_day import OfficeDay
from kiosk.demo.gallery.sample_files import ANH, BINH, HOSTS, STAFF
from kiosk.demo.stage import StoryClock
from kiosk.demo.story import read_story


class OfficeKind(Enum):
    """Which office a picture needs."""

    BUSY = "busy"
    EMPTY = "empty"
    """Somebody is on duty, nobody has come yet."""
    CLOSED = "closed"
    """Nobody is on duty."""
    NEW = "new"
    """Nobody is named yet."""


@dataclass(slots=True)
class PosedDevices:
    """Implements `Printer`; how paper and disk are is what the picture says."""

    standing: PrinterState = PrinterState.READY
    disk_is_short: bool = False

    def state(self) -> PrinterState:
        """As posed."""
        return self.standing

    def send(self, document: Path, title: str) -> PrintOutcome:
        """It went to a printer that is not there."""
        return SentToPrinter("Canon_LBP2900", title)

    def disk_short(self) -> bool:
        """As posed."""
        return self.disk_is_short


@dataclass(frozen=True, slots=True)
class PosedOffice:
    """An office whose day is recorded."""

    facts: Facts
    desk: Recording
    clock: StoryClock
    shifts: Shifts
    lines: dict[str, VisitLine] = field(default_factory=dict)
    """The last visit of everyone, by the folded name."""
    devices: PosedDevices = field(default_factory=PosedDevices)


@contextmanager
def posed_offices(folder: Path) -> Iterator[dict[OfficeKind, PosedOffice]]:
    """All of them, each with a register of its own under `folder`."""
    with ExitStack() as stack:
        yield {kind: stack.enter_context(_posed(kind, folder / kind.value)) for kind in OfficeKind}


@contextmanager
def _posed(kind: OfficeKind, folder: Path) -> Iterator[PosedOffice]:
    if kind is not OfficeKind.NEW:
        config = folder / "config" / "office"
        config.mkdir(parents=True)
        (config / "staff.toml").write_text(STAFF, "utf-8")
        (config / "hosts.toml").write_text(HOSTS, "utf-8")
    facts, story = read_facts(folder), read_story(RESOURCES / "samples" / "quarter_hour.toml")
    clock = StoryClock(story.acts[0].at if kind is not OfficeKind.BUSY else story.begins.replace(day=1))
    duty = standing_duty(story.operator, clock.now()) if kind is OfficeKind.EMPTY else Duty()
    with recording(facts, clock, duty, own_key=True) as desk:
        shifts = _quick(shifts_of(facts, desk))
        lines: dict[str, VisitLine] = {}
        if kind is OfficeKind.BUSY:
            day = OfficeDay(facts, desk, clock, story)
            day.begin(shifts)
            pass_morning(day)
            lines = day.lines()
        elif kind is OfficeKind.CLOSED:
            for code, pin in (ANH, BINH):
                shifts.choose.again(code, pin, recovered=True)
        # The program ran until now: otherwise the first window of each office would tell of a gap.
        AliveFile(facts.folders.register).write(LastAlive(clock.now()))
        yield PosedOffice(facts, desk, clock, shifts, lines)


def _quick(shifts: Shifts) -> Shifts:
    """The PINs of invented people need no hash that costs a second."""
    shifts.check.pins = Argon2Pins(rounds=1, memory_kib=8, lanes=1)
    return shifts
