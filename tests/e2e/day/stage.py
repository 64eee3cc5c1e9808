"""One kiosk as a test has it before it: a running program, two hands, two eyes.

    with day_stage(tmp_path / "kiosk") as day:
        day.show(CODES["the citizen card of Nguyễn Văn Thử"])
        day.until_says("visitor", "ĐÃ GHI NHẬN VÀO")
        day.press("Ctrl+Z")                                # by keyboard
        day.tap("Hủy lượt vừa ghi")                        # by touch: by accessible name or visible words
        day.clock_to("11:30")                              # long timers that would have run out, run out
        day.door.today()                                   # what the register itself says

Everything that waits waits for something to be seen, never for a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.e2e.day.process import DAY, DayProcess, at_office
from tests.fakes.patience import until

_DEVICES = frozenset(
    (
        *("answer", "ready", "camera_lost", "camera_found", "lens", "advice", "typing", "replay_ended"),
        *("reader_lost", "reader_found"),
    )
)
"""Events that are about devices, not about a visitor."""

__all__ = ["DAY", "DayStage", "day_stage"]


@dataclass
class DayStage(DayProcess):
    """A kiosk over one folder, and what can be done and seen at it."""

    def press(self, keys: str) -> None:
        """Press one combination of keys: "F4", "Ctrl+Shift+P", "Return", "R"."""
        self.ask("press", keys=keys)

    def type(self, text: str) -> None:
        """Type where the focus is, Vietnamese letters too."""
        self.ask("type", text=text)

    def commit(self, text: str) -> None:
        """Text from a keyboard on the glass, where the focus is."""
        self.ask("commit", text=text)

    def tap(self, name: str, on: str = "desk") -> None:
        """Tap a control by its accessible name or visible words; fails where a finger could not."""
        self.ask_until("tap", name=name, on=on)

    def tap_row(self, text: str, on: str = "desk") -> None:
        """Tap the first row of a table that says `text`."""
        self.ask_until("tap_row", text=text, on=on)

    def reach(self, name: str, on: str = "desk") -> None:
        """Tab until the focus is on this control; fails when Tab does not lead there."""
        self.ask_until("reach", name=name, on=on)

    def see(self, name: str, on: str = "desk") -> None:
        """Wait until a control of this name can be used."""
        self.ask_until("see", name=name, on=on)

    def show(self, text: str, *, outcome: bool = True) -> None:
        """Hold a code up to the camera, and wait until both screens say what it became, unless nothing shall."""
        with self._until_outcome(outcome):
            self.ask("show", text=text)
            assert until(lambda: bool(self.ask("at_rest")))

    def hold(self, file: Path, pictures: int) -> None:
        """Hold paper up to the camera, of which `file` is what the camera sees."""
        self.ask("paper", file=str(file), pictures=pictures)

    def sight(self, name: str, seconds: float) -> None:
        """The camera sees something of `sights.SIGHTS` for so long, as a code that cannot be read."""
        self.ask("sight", name=name, seconds=seconds)
        assert until(lambda: bool(self.ask("at_rest")))

    def wedge(self, text: str, *, outcome: bool = True) -> None:
        """A reader that poses as a keyboard reads a code; waits as `show` does."""
        with self._until_outcome(outcome):
            self.ask("wedge", text=text)

    @contextmanager
    def _until_outcome(self, outcome: bool) -> Iterator[None]:
        before = len(self.outcomes)
        yield
        self.until(lambda: not outcome or len(self.outcomes) > before, "an outcome of the scan")

    @property
    def outcomes(self) -> list[str]:
        """What became of each scan and each thing that was recorded so far: entry, exit, refused, undone..."""
        self.now()
        return [line["event"] for line in self.lines.said if line["event"] not in _DEVICES]

    def open_row(self, text: str, hand: str) -> None:
        """Open the first row of a table that says `text`, "by keyboard" or "by touch"."""
        if hand == "touch":
            self.tap_row(text)
        else:
            table, _ = self.ask_until("row_number", text=text, on="desk")
            self.reach(table)
            self._press_row(text)

    def pick(self, text: str, name: str, hand: str) -> None:
        """Open the drop-down list called `name`, and choose the entry that says `text`."""
        if hand == "touch":
            self.tap(name)
            self.tap_row(text)
        else:
            self.reach(name)
            self.press("Space")
            self._press_row(text)

    def _press_row(self, text: str) -> None:
        _, row = self.ask_until("row_number", text=text, on="desk")
        for key in ("Home", *("Down",) * row, "Return"):
            self.press(key)

    # --- what happens around ---

    def plug(self, *, plugged: bool) -> None:
        """Pull the camera's cable out, or put it back."""
        self.ask("plug", plugged=plugged)

    def printer(self, state: str) -> None:
        """The printer is ready, stopped or none, from its next look on."""
        self.ask("printer", state=state)

    def disk(self, *, short: bool) -> None:
        """The disk is nearly full, or has room again, from the next look on."""
        self.ask("disk", short=short)

    def clock_to(self, clock: str, day: date | None = None) -> None:
        """The clock stands at "7:42" of this or another day; back is allowed."""
        self.ask("clock", to=at_office(day or self.now().date(), clock).isoformat())

    def clock_by(self, **span: float) -> None:
        """So many seconds, minutes, hours later."""
        self.ask("clock", to=(self.now() + timedelta(**span)).isoformat())

    # --- what is seen ---

    def says(self, on: str) -> list[str]:
        """Every text on the desk's or the visitor's screen."""
        return list(self.ask("seen", name=on))

    def until_says(self, on: str, text: str, *, not_any_more: bool = False) -> None:
        """Wait until a text on a screen holds `text`, or none does any more."""
        self.until(lambda: any(text in one for one in self.says(on)) is not not_any_more, f"{text!r} on {on}")

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait for something that the screens or the register show."""
        assert until(condition), f"not {what}: desk {self.says('desk')}, visitor {self.says('visitor')}"

    def table(self, on: str = "desk") -> list[str]:
        """The rows of the visible tables, cells between bars."""
        return [" | ".join(row) for rows in self.ask("tables", name=on) for row in rows]

    def focused(self) -> str:
        """What has the focus, as a screen reader says it."""
        return str(self.ask("focused"))

    def picture(self, file: Path, on: str = "desk") -> None:
        """Take a picture of a screen."""
        self.ask("picture", file=str(file), on=on)


@contextmanager
def day_stage(folder: Path, clock: str = "7:30", **how: Any) -> Iterator[DayStage]:
    """An open kiosk on the morning of `DAY`, killed at the end if it still runs; `how` as `DayStage` takes it."""
    stage = DayStage(folder, starts=at_office(DAY, clock), **how)
    stage.open()
    try:
        yield stage
    finally:
        stage.kill()
        stage.door.close()
