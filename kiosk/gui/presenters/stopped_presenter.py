"""A start that failed: what is told, what can be done about it, and when it is tried again by itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.start_faults import RunsAlready, StartFault, Unforeseen, asks_for_key, heals_after
from kiosk.domain.recovery_key import RecoveryKey


@dataclass(frozen=True, slots=True)
class TryAgain:
    """Begin anew, in the same process."""


@dataclass(frozen=True, slots=True)
class UsePaper:
    """Put sheets on paper."""


@dataclass(frozen=True, slots=True)
class TakeKey:
    """This is what the office's safe holds."""

    key: RecoveryKey


@dataclass(frozen=True, slots=True)
class GiveUp:
    """End the program."""


Way = TryAgain | UsePaper | TakeKey | GiveUp


class Told(Enum):
    """What came of the last thing that was done here; its sentence has the key `stopped.told_<value>`."""

    NOTHING = "nothing"
    SENT = "sent"
    """Sheets went to the printer."""
    KEPT = "kept"
    """No printer took them: they lie in a file."""
    NO_SHEETS = "no_sheets"
    """None can be drawn here: those in the drawer, or plain paper."""
    OTHER_KEY = "other_key"
    """A good key, of another register."""
    KEY_NOT_KEPT = "key_not_kept"
    """The right key, and no place that would keep it."""


class StoppedPresenter(QObject):
    """Counts down to the next try by itself, but while somebody types a key or work is being done."""

    changed = Signal()
    chosen = Signal(object)
    """A `Way`."""

    def __init__(self, *, may_quit: bool = True) -> None:
        super().__init__()
        self.may_quit = may_quit
        """False in a kiosk that is locked down: PINs lie in the register that does not open."""
        self.fault: StartFault = Unforeseen()
        self.told, self.file = Told.NOTHING, ""
        self.key_page = False
        self.busy = False
        self.left = 0
        """Seconds until it is tried again by itself, 0 for never."""
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)

    @property
    def of(self) -> int:
        """Seconds from which it counts down."""
        return heals_after(self.fault)

    @property
    def ends_by_itself(self) -> bool:
        """Whether there is nothing to wait for: the kiosk runs, in another window."""
        return self.may_quit and isinstance(self.fault, RunsAlready)

    @property
    def asks_key(self) -> bool:
        """Whether the recovery key is a way on."""
        return asks_for_key(self.fault)

    def show(self, fault: StartFault) -> None:
        """Tell of this fault; one that is told already is told on, with its count begun anew."""
        if not asks_for_key(fault):
            self.key_page = False
        self.fault, self.busy, self.left = fault, False, heals_after(fault)
        self._second.start()
        self.changed.emit()

    def tell(self, told: Told, file: Path | None = None) -> None:
        """Say what came of it; of a file only the name, since visitors see the screen as well."""
        self.told, self.file = told, file.name if file else ""
        self.changed.emit()

    def choose(self, way: Way) -> None:
        """A person decided, or the time came."""
        if self.busy:
            return
        self.told = Told.NOTHING
        self.chosen.emit(way)

    def open_key_page(self, *, opened: bool = True) -> None:
        """To the page for the key, and back."""
        self.key_page, self.left = opened, self.of
        self.changed.emit()

    def set_busy(self, *, busy: bool) -> None:
        """While it is tried nothing can be pressed."""
        self.busy = busy
        self.changed.emit()

    def rest(self) -> None:
        """Count no more."""
        self._second.stop()

    @Slot()
    def _count(self) -> None:
        if not self.of or self.key_page or self.busy:
            return
        self.left -= 1
        if self.left <= 0:
            self.left = self.of
            self.chosen.emit(GiveUp() if self.ends_by_itself else TryAgain())
        self.changed.emit()
