"""Plays the story, act by act: each begins when the one before is recorded and shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.outcomes import CodeRefused, EntryMade, ExitMade, JustLeft, LeavingAsked, Undone, VisitChanged
from kiosk.demo.photographer import Photographer
from kiosk.demo.receptionist import Receptionist
from kiosk.demo.stage import SceneCamera, StoryClock
from kiosk.demo.story import Act, CodeShown, FormTyped, Story
from kiosk.gui.shell import Shell

_LOOK_MS = 15


@dataclass(slots=True)
class Tally:
    """What the demo recorded and what it refused, and why."""

    entries: int = 0
    exits: int = 0
    by_hand: int = 0
    asked: int = 0
    undone: int = 0
    unread: int = 0
    refused: dict[str, int] = field(default_factory=dict)


class Director(QObject):
    """Gives the camera its showings and the receptionist her cues."""

    ended = Signal()

    def __init__(
        self,
        story: Story,
        shell: Shell,
        camera: SceneCamera,
        clock: StoryClock,
        out: Path,
    ) -> None:
        super().__init__()
        self._story, self._shell, self._camera, self._clock = story, shell, camera, clock
        self._receptionist = Receptionist(shell.presenters)
        self._photographer = Photographer(shell, camera, out)
        self._next = 0
        self._answered = False
        self.tally = Tally()
        self.progress: Callable[[int, int], None] = lambda done, of: None
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._advance)
        shell.presenters.desk.happened.connect(self._happened)

    def begin(self) -> None:
        """Play from the first act."""
        self._answered = True
        self._look.start()

    @property
    def _act(self) -> Act:
        return self._story.acts[self._next - 1]

    @Slot()
    def _advance(self) -> None:
        busy = not self._camera.resting or any(lane.pending for lane in self._shell.lanes)
        if busy:
            return
        if not self._answered:
            self.tally.unread += 1
        if self._next == len(self._story.acts):
            self._look.stop()
            self._photographer.last_pictures()
            self.ended.emit()
            return
        self._next += 1
        self.progress(self._next, len(self._story.acts))
        self._play(self._act)

    def _play(self, act: Act) -> None:
        self._answered = False
        self._clock.move_to(act.at)
        match act:
            case CodeShown(showing=showing):
                self._camera.play(showing)
            case FormTyped():
                self._photographer.form_about_to_be_typed(act)
                self._receptionist.type(act)

    @Slot(object)
    def _happened(self, outcome: object) -> None:
        self._count(outcome)
        if isinstance(outcome, Undone | VisitChanged):
            self._photographer.after(outcome)
            return
        self._answered = True
        if isinstance(self._act, CodeShown):
            self._receptionist.react(self._act, outcome)
        self._photographer.after(outcome)

    def _count(self, outcome: object) -> None:
        tally = self.tally
        match outcome:
            case EntryMade():
                tally.entries += 1
                tally.by_hand += isinstance(self._act, FormTyped)
            case ExitMade():
                tally.exits += 1
            case LeavingAsked() | JustLeft():
                tally.asked += 1
            case Undone():
                tally.undone += 1
            case CodeRefused(refusal=refusal):
                tally.refused[refusal.value] = tally.refused.get(refusal.value, 0) + 1
            case _:
                pass
