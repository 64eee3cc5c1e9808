"""The demo as a whole: its own register, the real pipeline, and what it leaves in its folder."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any

from PySide6.QtWidgets import QApplication
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from kiosk.adapters.printing.spec import printer_from
from kiosk.adapters.sound.tones import Silent
from kiosk.application.ports.paper import KeptAsPdf
from kiosk.application.print_register import Printed
from kiosk.application.verify_register import Verified, verify_register
from kiosk.application.wording import VIETNAMESE, Wording
from kiosk.bootstrap import RESOURCES, read_facts, recording
from kiosk.demo.director import Director, Tally
from kiosk.demo.stage import SceneCamera, StoryClock
from kiosk.demo.story import read_story
from kiosk.gui.shell import ScreenLayout, Shell
from kiosk.kiosk_parts import KioskParts, make_kiosk

SIZE = (1920, 1080)
_STORY = RESOURCES / "samples" / "quarter_hour.toml"


@dataclass(frozen=True, slots=True)
class Summary:
    """What the demo did."""

    tally: Tally
    printed: Printed
    intact: bool
    folder: Path
    wording: Wording

    @property
    def register(self) -> Path | None:
        """Where the printed register lies."""
        return self.printed.went.path if isinstance(self.printed.went, KeptAsPdf) else None

    def plain(self) -> dict[str, Any]:
        """For a program."""
        totals = asdict(self.printed.totals)
        register = str(self.register) if self.register else None
        return {
            **asdict(self.tally),
            "register": register,
            "pages": self.printed.pages,
            "totals": totals,
            "intact": self.intact,
        }

    def text(self) -> str:
        """For a person."""
        tally, totals = self.tally, self.printed.totals
        refused = "\n".join(
            self.wording.say("demo.refused_line", n=n, why=self.wording.say(f"visitor.refused_{why}"))
            for why, n in sorted(tally.refused.items())
        )
        return self.wording.say(
            "demo.summary",
            entries=tally.entries,
            exits=tally.exits,
            by_hand=tally.by_hand,
            asked=tally.asked,
            undone=tally.undone,
            unread=tally.unread,
            refused=sum(tally.refused.values()),
            refused_lines=refused,
            inside=totals.inside,
            intact=self.wording.say("demo.intact" if self.intact else "demo.broken"),
            register=self.register,
            folder=self.folder,
        )


def perform(out: Path) -> Summary:
    """Play the story into `out`. Raises OSError and the register's faults."""
    story = read_story(_STORY)
    with TemporaryDirectory(prefix="bluezone-kiosk-demo-") as own:
        facts = read_facts(Path(own))
        clock = StoryClock(story.acts[0].at)
        with recording(facts, clock, story.operator, own_key=True) as desk:
            camera = SceneCamera(clock)
            parts = KioskParts(
                camera, printer_from(f"folder:{out}", out), Silent(), VIETNAMESE, "light", ScreenLayout.TWO
            )
            application, shell = make_kiosk(facts, desk, parts)
            tally, printed = _play(application, shell, Director(story, shell, camera, clock, out))
            intact = isinstance(verify_register(desk.register), Verified)
    summary = Summary(tally, printed, intact, out, facts.wordings.of(VIETNAMESE))
    _leave(out, summary)
    return summary


def _play(application: QApplication, shell: Shell, director: Director) -> tuple[Tally, Printed]:
    printing = shell.presenters.printing

    # An exception in a slot ends nothing by itself in Qt: without this, a faulty demo would wait for ever.
    def end_with(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        application.exit(1)

    sys.excepthook = end_with
    with _progress() as bar:
        task = bar.add_task("demo", total=1)
        director.progress = lambda done, of: bar.update(task, completed=done, total=of)
        director.ended.connect(printing.print_day)
        printing.changed.connect(lambda: application.quit() if printing.last is not None else None)
        printing.notice.connect(lambda notice: application.exit(1) if printing.last is None else None)
        shell.show_for_pictures(*SIZE)
        shell.start()
        director.begin()
        application.exec()
    shell.quit()
    if printing.last is None:
        raise OSError("the register could not be printed")
    return director.tally, printing.last


def _progress() -> Progress:
    return Progress(TextColumn("{task.percentage:>3.0f} %"), BarColumn(), TimeElapsedColumn())


def _leave(out: Path, summary: Summary) -> None:
    (out / "summary.json").write_text(json.dumps(summary.plain(), ensure_ascii=False, indent=2), encoding="utf-8")
    (out / "summary.txt").write_text(summary.text() + "\n", encoding="utf-8")
