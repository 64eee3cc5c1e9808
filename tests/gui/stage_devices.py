"""What stands for a desk's surroundings in tests of its views: a register that can fail, paper, tones, a disk."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.ports.paper import Tone
from kiosk.application.ports.paper_lists import RollCallSheet
from kiosk.application.ports.publicity import PostingsSheet, PrintOrder
from kiosk.application.ports.register import (
    Register,
    RegisterFault,
    RegisterReader,
    RegisterUnavailableError,
    RegisterWriter,
)
from kiosk.domain.register_volume import RegisterVolume
from kiosk.domain.taken_back import TakenBack


@dataclass
class FaultyRegister:
    """The real register, whose writing fails while `fault` is set, as on a full disk."""

    inner: Register
    fault: RegisterFault | None = None

    @property
    def kiosk(self) -> str:
        return self.inner.kiosk

    def read(self) -> AbstractContextManager[RegisterReader]:
        return self.inner.read()

    def write(self) -> AbstractContextManager[RegisterWriter]:
        if self.fault is not None:
            raise RegisterUnavailableError(self.fault)
        return self.inner.write()

    @property
    def taken_back(self) -> TakenBack | None:
        return self.inner.taken_back

    def must_stand(self) -> None:
        self.inner.must_stand()

    def rebuild_views(self) -> int:
        return self.inner.rebuild_views()

    def empty_log(self) -> bool:
        return self.inner.empty_log()

    def close(self) -> None:
        self.inner.close()


@dataclass
class Disk:
    """The register's disk, as full as the test says."""

    short: bool = False

    def is_short(self) -> bool:
        return self.short


class OnePage:
    """A register on paper that is one line of text."""

    def write(self, volume: RegisterVolume, out: Path, told: Told = hears_nothing) -> int:
        out.write_text(str(sum(len(day.lines) for day in volume.days)), "utf-8")
        return 1


class OneList:
    """A roll call on paper that is a line for each person: ticked or not, and the name."""

    def write(self, sheet: RollCallSheet, out: Path) -> int:
        seen = sheet.call.is_seen
        lines = [f"{'x' if seen(one) else '-'} {person.name}" for one, person in sheet.people.items()]
        out.write_text("\n".join([sheet.head_code, *lines]), "utf-8")
        return 1


class OnePrint:
    """A print, or the log of prints, that is one line of text."""

    def write(self, what: PrintOrder | PostingsSheet, out: Path) -> int:
        said = what.kind.word if isinstance(what, PrintOrder) else str(len(what.postings))
        out.write_text(said, "utf-8")
        return 1


class HeardTones:
    """Remembers what was played."""

    def __init__(self) -> None:
        self.tones: list[Tone] = []

    def play(self, tone: Tone) -> None:
        self.tones.append(tone)
