"""The real kiosk with a test at its side: `python -m tests.e2e.day.program` takes a line of JSON for each thing to do.

It is `bluezone-kiosk run` with three parts of its own: a clock, a camera and a printer that the test has in its hand.
Answers and the kiosk's own events come as lines of JSON on the output.
"""

from __future__ import annotations

import argparse
import json
import socket
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from kiosk.adapters.scanning.watcher import FilmWatcher
from kiosk.application.duty import Duty
from kiosk.application.ports.opening import at_once
from kiosk.application.ports.paper import PrinterState
from kiosk.bootstrap import printer, read_facts, recording
from kiosk.cli.one_kiosk import only_kiosk
from kiosk.cli.session import SessionOptions, run_session
from kiosk.cli.until_open import Beginning
from kiosk.cli.way_on import StartWish
from kiosk.gui.application import the_application
from kiosk.gui.sheet_eyes import Sight
from kiosk.gui.shell import ScreenLayout
from tests.age.scale import Leaks, is_settled, weigh
from tests.e2e.day import eyes, hands
from tests.e2e.day.devices import DayCamera, DayClock, DayDisk, DayPrinter, code_held_up, empty_room, picture_of
from tests.e2e.day.no_network import NoNetwork
from tests.e2e.day.not_there import NotThereError
from tests.e2e.sights import PHASES, SIGHTS

_SIGHT_TIME = timedelta(milliseconds=200)
_FEWEST_PICTURES = 2


@dataclass(frozen=True, slots=True)
class Devices:
    """What the test has in its hand."""

    clock: DayClock
    camera: DayCamera
    printer: DayPrinter
    disk: DayDisk
    network: NoNetwork


class Stagehand(QObject):
    """Does on the GUI's thread what is asked on the input."""

    asked = Signal(str)

    def __init__(self, devices: Devices) -> None:
        super().__init__()
        self._devices, self._finger, self._leaks = devices, hands.Finger(), Leaks()
        self._able: dict[str, Callable[..., object]] = {
            "press": hands.press,
            "type": hands.type_text,
            "wedge": hands.wedge,
            "commit": hands.commit,
            "tap": self._finger.tap,
            "tap_row": self._finger.tap_row,
            "reach": hands.reach,
            "see": lambda name, on: bool(eyes.control(name, on)),
            "seen": eyes.seen,
            "row_number": eyes.row_number,
            "tables": eyes.tables,
            "focused": eyes.focused,
            "show": lambda text: devices.camera.show(code_held_up(text)),
            "scans": self._show_scans,
            "weigh": weigh,
            "settled": is_settled,
            "leak": self._leaks.begin,
            "sight": self._show_sight,
            "paper": lambda file, pictures: devices.camera.show([picture_of(file)] * pictures),
            "at_rest": lambda: devices.camera.at_rest,
            "plug": lambda plugged: devices.camera.plug(plugged=plugged),
            "printer": self._set_printer,
            "disk": self._set_disk,
            "clock": self._move_clock,
            "moment": lambda: devices.clock.now().isoformat(),
            "picture": lambda file, on: eyes.screen(on).window().grab().save(file),
            "network": lambda: devices.network.asked_for,
            "cut network": devices.network.cut,
            "reach out": _reach_out,
            "quit": lambda: QTimer.singleShot(0, QApplication.closeAllWindows),
        }
        self.asked.connect(self._do)

    def listen(self) -> None:
        """Begin to read the input; its end is the end of the day."""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line)

    @Slot(str)
    def _do(self, line: str) -> None:
        asked = json.loads(line)
        hands.give_focus()
        try:
            answer: dict[str, Any] = {"answer": self._able[asked["do"]](**asked["with"])}
        except NotThereError as why:
            answer = {"answer": None, "not_there": str(why)}
        except Exception as fault:  # raised in a slot it would end nothing, and the test would wait for an answer
            answer = {"answer": None, "fault": repr(fault)}
        keyed = asked["do"] in {"press", "type", "wedge", "commit"}
        QTimer.singleShot(hands.GIVEN_MS if keyed else 0, lambda: _say({**answer, "event": "answer"}))

    def _move_clock(self, to: str) -> None:
        span = self._devices.clock.set(datetime.fromisoformat(to))
        hands.let_pass(span)

    def _show_sight(self, name: str, seconds: float) -> None:
        drawn = [SIGHTS[name](number) for number in range(PHASES)]
        shots = range(round(seconds / _SIGHT_TIME.total_seconds()))
        self._devices.camera.show([drawn[one % PHASES] for one in shots], _SIGHT_TIME)

    def _show_scans(self, texts: list[str], seconds: float) -> None:
        """One code after another, each so many seconds after the one before, as fast as they are decoded."""
        for number, text in enumerate(texts):
            self._devices.camera.show(code_held_up(text)[:_FEWEST_PICTURES])
            self._devices.camera.show([empty_room(number)], timedelta(seconds=seconds))
            self._leaks.scanned()

    def _set_disk(self, short: bool) -> None:
        self._devices.disk.short = short

    def _set_printer(self, state: str) -> None:
        self._devices.printer.said = PrinterState(state)


def _say(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _reach_out() -> str:
    """What any attempt to reach another machine meets."""
    try:
        socket.create_connection(("192.0.2.1", 80), timeout=1).close()
    except OSError as fault:
        return fault.strerror or ""
    return "reached"


def main() -> int:
    """Run one kiosk until its windows close."""
    words = argparse.ArgumentParser()
    for word in ("--folder", "--at", "--language", "--theme", "--layout", "--operator", "--scale"):
        words.add_argument(word, required=True)
    given = words.parse_args()
    the_application()
    facts = read_facts(Path(given.folder))
    clock = DayClock(datetime.fromisoformat(given.at))
    paper = DayPrinter(printer(facts, f"folder:{Path(given.folder) / 'paper'}"))
    devices = Devices(clock, DayCamera(clock), paper, DayDisk(), NoNetwork())
    stagehand = Stagehand(devices)
    options = SessionOptions(
        printer=devices.printer,
        silent=True,
        language=given.language,
        theme=given.theme,
        layout=ScreenLayout(given.layout),
        full_screen=False,
        exit_at_end=False,
        pictures=None,
        json=True,
        disk_short=devices.disk.is_short,
        scale=float(given.scale),
    )
    # Somebody is on duty without a PIN; without a name nobody is, and the desk asks.
    duty, folder = given.operator or Duty(), Path(given.folder)

    def wish() -> StartWish:
        _say({"event": "stopped"})
        screen = (folder, given.language, given.theme, options.scale, options.layout, False, False)
        sight = Sight(devices.camera, lambda: FilmWatcher(live=False))
        return StartWish(*screen, clock, f"folder:{folder / 'paper'}", lambda: sight, own_key=True)

    beginning = Beginning(wish)

    def attempt() -> int:
        how = beginning.opening(at_once)
        with only_kiosk(facts.folders.register) as alone:
            assert alone
            with recording(facts, clock, duty, own_key=True, opening=how) as desk:
                return run_session(facts, desk, devices.camera, replace(options, began=beginning.began))

    stagehand.listen()
    return beginning.until_it_runs(attempt)


if __name__ == "__main__":
    sys.exit(main())
