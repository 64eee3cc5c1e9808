"""How long a scan takes while a copy of a long register is made, beside how long it takes without: in one run.

`python -m tests.benchmarks.copy_beside VISITS [FOLDER [BESIDE]]`: FOLDER has a register that stays (it is copied first,
and written to only there); BESIDE takes that copy, the backup and its second place, three times the register's size.

The whole kiosk runs, with a person before its camera twice a second; the copy is the kiosk's own, on its own lane: the
pages copied, opened anew and verified by a process beside it, read back from the second place.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from kiosk.adapters.platform.keys import KEY_FILE, KeyFile
from kiosk.adapters.printing.spec import printer_from
from kiosk.adapters.resources.settings_files import write_missing
from kiosk.adapters.sound.tones import Silent
from kiosk.application.keep_backups import KeepBackups
from kiosk.bootstrap import RESOURCES, read_facts
from kiosk.domain.backup_facts import BackupMade
from kiosk.gui.presenters.visitor_states import EntryShown, ExitShown
from kiosk.gui.shell import ScreenLayout, Shell
from kiosk.gui.workers.jobs import Err, Ok
from kiosk.kiosk_parts import KioskParts, make_kiosk
from tests.benchmarks.long_registers import long_register
from tests.benchmarks.pipeline import QueueCamera
from tests.benchmarks.stalls import desk_of
from tests.fakes.desk import KEY, TestClock

VISITS = 20_000
QUIET_SECONDS, MOST_SECONDS = 40, 600
"""Without a copy, and beside one at most: what is seen until then is told."""
_VISITORS = 2 * (QUIET_SECONDS + MOST_SECONDS)
"""Each is new, so that each scan is a commit."""
_WARM_SECONDS = 5
QUIET, PAGES, VERIFIED = "no copy", "while its pages are copied", "while it is verified and given to the second place"
Row = tuple[str, str, str]


def rows(visits: int = VISITS, kept: Path | None = None, beside: Path | None = None) -> list[Row]:
    """Medians and tails of each part, and how many times those without a copy."""
    with TemporaryDirectory(dir=beside) as temporary:
        root = Path(temporary)
        if kept is not None:
            shutil.copytree(kept / "register", root / "register")
        long_register(root / "register", visits, TestClock()).close()
        _set_up(root)
        facts = read_facts(root)
        camera = QueueCamera(_VISITORS, frames=sys.maxsize)
        with desk_of(facts) as desk:
            parts = KioskParts(camera, printer_from(f"folder:{root}", root), Silent(), "vi", "light", ScreenLayout.TWO)
            application, shell = make_kiosk(facts, desk, parts)
            shell.show_for_pictures(1920, 1080)
            shell.start()
            watch = Watch(application, shell, camera)
            QTimer.singleShot(1000 * _WARM_SECONDS, watch.begin)
            application.exec()
            shell.quit()
    return watch.told()


def _set_up(root: Path) -> None:
    if not (root / "register" / KEY_FILE).exists():
        KeyFile(root / "register" / KEY_FILE).put(KEY)
    (root / "second").mkdir()
    shipped = (RESOURCES / "office" / "backup.toml").read_text("utf-8")
    settings = shipped.replace('second = ""', f'second = "{(root / "second").as_posix()}"')
    write_missing(root / "config", {"office/backup.toml": settings.encode()})


class Watch(QObject):
    """Counts the scans of each part."""

    def __init__(self, application: QApplication, shell: Shell, camera: QueueCamera) -> None:
        super().__init__()
        self._application, self._shell, self._camera = application, shell, camera
        self._scans: dict[str, list[float]] = {QUIET: [], PAGES: [], VERIFIED: []}
        self._spent: dict[str, float] = {}
        self._part, self._since, self._copied = "", 0.0, False
        self._outcome = f"given up after {MOST_SECONDS} s"
        shell.presenters.visitor.changed.connect(self._changed)

    @Slot()
    def begin(self) -> None:
        """Every page was drawn once."""
        self._go_on_to(QUIET)
        QTimer.singleShot(1000 * QUIET_SECONDS, self._copy)

    def told(self) -> list[Row]:
        """A line for each part."""
        quiet = sorted(self._scans[QUIET])
        return [("copy", f"{sum(self._spent.values()) - self._spent[QUIET]:.0f} s", self._outcome)] + [
            _row(part, sorted(scans), quiet, self._spent[part]) for part, scans in self._scans.items() if scans
        ]

    def _go_on_to(self, part: str) -> None:
        now = time.perf_counter()
        if self._part:
            self._spent[self._part] = now - self._since
        self._part, self._since = part, now

    @Slot()
    def _copy(self) -> None:
        services = self._shell.presenters.services
        keep = KeepBackups(services.drill.store)
        self._go_on_to(PAGES)
        services.backup_lane.submit("copy", lambda: keep(self._heard), self._made)
        QTimer.singleShot(1000 * MOST_SECONDS, self._end)

    def _heard(self, done: int, of: int) -> None:
        """On the lane."""
        self._copied = done >= of

    @Slot(object)
    def _changed(self, state: object) -> None:
        if isinstance(state, EntryShown | ExitShown) and self._part:
            self._shell.visitor.repaint()
            if self._part == PAGES and self._copied:
                self._go_on_to(VERIFIED)
            self._scans[self._part].append(1000 * (time.perf_counter() - self._camera.handed_over[-1]))

    def _made(self, result: Ok[BackupMade] | Err) -> None:
        match result:
            case Ok(value=made):
                self._outcome = (
                    f"{made.size / 1e6:.0f} MB, fault {made.fault or 'none'}, missed {made.missed or 'none'}"
                )
            case Err():
                self._outcome = str(result)
        self._end()

    @Slot()
    def _end(self) -> None:
        self._go_on_to("")
        self._application.quit()


def _row(part: str, scans: list[float], quiet: list[float], seconds: float) -> Row:
    def at(of: list[float], share: float) -> float:
        return of[int(share * (len(of) - 1))]

    middle, p99 = statistics.median(scans), at(scans, 0.99)
    times = f"{middle / statistics.median(quiet):.2f} x and {p99 / at(quiet, 0.99):.2f} x those without a copy"
    tail = f"p99 {p99:.0f} ms, longest {scans[-1]:.0f} ms; {times}; {len(scans)} scans in {seconds:.0f} s"
    return f"frame to painted answer, {part}", f"{middle:.0f} ms", tail


if __name__ == "__main__":
    folders = [Path(one) for one in sys.argv[2:4]]
    for what, figure, said in rows(int(sys.argv[1]), *folders):
        print(f"{what:80} {figure:>8}  {said}", flush=True)
