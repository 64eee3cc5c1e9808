"""The program of a day as a process: started, asked, closed, cut off."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from kiosk.domain.office_time import OFFICE_ZONE
from tests.e2e.day.door import DayDoor
from tests.e2e.day.not_there import NotThereError
from tests.e2e.living import SaidLines
from tests.e2e.program import environment
from tests.e2e.running import Running
from tests.e2e.warm_start import Start
from tests.fakes.patience import until

DAY = date(2026, 11, 19)
"""A Thursday."""
_SECONDS = 60
"""A start takes one and a half, on a machine that does nothing else."""
_SCREENS = {
    "two": ((1920, 1080), (1920, 1080)),
    "compact": ((1366, 768), (1920, 1080)),
    "strip": ((1366, 768),),
    "large": ((1366, 768), (1366, 768)),
}
_SCALES = {"large": 2.0}
"""Size of text, where it is not the usual."""


@dataclass
class DayProcess:
    """A kiosk over one folder. `layout` is two, compact, strip, or large: two small screens, text of 200 %."""

    folder: Path
    layout: str = "two"
    language: str = "vi"
    theme: str = "light"
    operator: str = "Lê Ngọc Anh"
    starts: datetime = datetime.combine(DAY, time(7, 30), OFFICE_ZONE)
    _run: Running | None = field(default=None, init=False)
    _lines: SaidLines | None = field(default=None, init=False)
    door: DayDoor = field(init=False)
    """What the register says, read beside the running program."""

    def __post_init__(self) -> None:
        self.door = DayDoor(self.folder, self.operator)

    def open(self, until: str = "ready") -> None:
        """Start the program, and wait until its camera sees; or until it says that it is "stopped"."""
        self.folder.mkdir(parents=True, exist_ok=True)
        options = {
            "--folder": str(self.folder),
            "--at": self.starts.isoformat(),
            "--language": self.language,
            "--theme": self.theme,
            "--layout": "one" if self.layout == "strip" else "two",
            "--operator": self.operator,
            "--scale": str(_SCALES.get(self.layout, 1.0)),
        }
        words = tuple(word for pair in options.items() for word in pair)
        monitors = environment(QT_QPA_PLATFORM=f"offscreen:configfile={self._monitors()}")
        self._run = Running(Start("tests.e2e.day.program", words, monitors), self.complaints)
        self._lines = SaidLines(self._run.stdout)
        assert self._lines.wait_for(until, _SECONDS), f"the kiosk did not open: {self.complaints.read_text()}"

    def _monitors(self) -> Path:
        left, screens = 0, []
        for number, (width, height) in enumerate(_SCREENS[self.layout]):
            size = {"x": left, "y": 0, "width": width, "height": height}
            screens.append({"name": f"{number}", "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, **size})
            left += width
        file = self.folder / "monitors.json"
        file.write_text(json.dumps({"screens": screens}), "utf-8")
        return file

    @property
    def complaints(self) -> Path:
        """What the program wrote on its error channel: nothing, on a good day."""
        return self.folder / "complaints.txt"

    @property
    def run(self) -> Running:
        """The running program."""
        assert self._run is not None, "the kiosk is not open"
        return self._run

    @property
    def lines(self) -> SaidLines:
        """What it says; its lines stand in `said`."""
        assert self._lines is not None, "the kiosk is not open"
        return self._lines

    def close(self) -> int | None:
        """Close the windows as a person does; the exit code."""
        self.starts = self.now()
        self.ask("quit")
        code, self._run = self.run.wait(_SECONDS), None
        return code

    def kill(self) -> None:
        """The power is cut."""
        if self._run is not None:
            moment = self.now() if self._run.running else None
            self._run.kill()
            self._run.wait(_SECONDS)
            self._run, self.starts = None, moment or self.starts

    def open_again(self, clock: str, *, days: int = 0) -> None:
        """The next start over the same folder, at "7:00" so many days later."""
        self.starts = at_office(self.starts.date() + timedelta(days=days), clock)
        self.open()

    def now(self) -> datetime:
        """The story's moment, at the office."""
        return datetime.fromisoformat(self.ask("moment")).astimezone(OFFICE_ZONE)

    def ask(self, do: str, **how: object) -> Any:
        """Ask the stagehand inside for something; raises `NotThereError`."""
        pipe = self.run.stdin
        pipe.write(json.dumps({"do": do, "with": how}) + "\n")
        pipe.flush()
        answer = self.lines.wait_for("answer", _SECONDS)
        assert answer is not None, f"the kiosk hangs at {do} {how}"
        assert "fault" not in answer, answer.get("fault")
        if "not_there" in answer:
            raise NotThereError(answer["not_there"])
        return answer["answer"]

    def ask_until(self, do: str, **how: object) -> Any:
        """The answer as soon as what is named is there."""
        told: list[Any] = []
        why: list[NotThereError] = []

        def tried() -> bool:
            try:
                told.append(self.ask(do, **how))
            except NotThereError as reason:
                why.append(reason)
            return bool(told)

        assert until(tried), f"{why[-1]}; the desk says {self.ask('seen', name='desk')}"
        return told[0]


def at_office(day: date, clock: str) -> datetime:
    """A day and "7:30" or "7:30:05" there."""
    hour, minute, second, *_ = [*map(int, clock.split(":")), 0]
    return datetime.combine(day, time(hour, minute, second), OFFICE_ZONE)
