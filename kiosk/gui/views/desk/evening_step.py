"""One step of the end of a day: a mark, what it is, what came of it, a button to do it again."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.application.evening_words import step_values
from kiosk.domain.evening import DayCounts, DayStep, Step, StepState
from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station

_MARKS = {
    StepState.DONE: ("circle-check", "inx"),
    StepState.OPEN: ("triangle-alert", "warnx"),
    StepState.WAITS: ("hourglass", "warnx"),
    StepState.FAILED: ("circle-x", "errx"),
    StepState.OFF: ("circle-minus", "ink2"),
}
_NOT_YET, _RUNNING = ("clock", "ink2"), ("hourglass", "accent")


class EveningStep(QWidget):
    """The colour is not alone in saying how it stands: mark and sentence do, too."""

    def __init__(self, station: Station, step: Step) -> None:
        super().__init__()
        self._station, self.step = station, step
        look, say, wide = station.look, station.say, station.wide
        column, row, words = (
            Column(look),
            Row(look, 14, (0, 8, 12, 8) if wide else (0, 1, 8, 1)),
            Column(look, 2 if wide else 0),
        )
        self.setLayout(column)
        self.icon = IconLabel(look, *_NOT_YET, 26 if wide else 22)
        name = say(f"evening.step_{step.value}")
        self.said = TextLabel(look, "", "body", "ink2", wrap=True)
        self.again = Button(look, say("evening.again"), icon="rotate-cw")
        self.again.setAccessibleName(f"{say('evening.again')}: {name}")
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(TextLabel(look, name, "section_strong" if wide else "label"))
        words.addWidget(self.said)
        row.addLayout(words, 1)
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        column.addWidget(rule())

    def show_step(self, done: DayStep | None, counts: DayCounts, *, running: bool, busy: bool) -> None:
        """How it stands."""
        mark = _RUNNING if running else _MARKS[done.state] if done else _NOT_YET
        self.icon.set_icon(*mark)
        self.said.setText(self._sentence(done, counts, running=running))
        # What waits is done by itself as soon as it can be.
        failed = done is not None and done.state is StepState.FAILED
        self.again.setVisible(failed and not running)
        self.again.set_busy(busy)

    def _sentence(self, done: DayStep | None, counts: DayCounts, *, running: bool) -> str:
        say = self._station.say
        if running or done is None:
            return say("evening.running" if running else "evening.not_yet")
        key, values = step_values(done, counts)
        told: dict[str, Any] = {name: say(value) if name == "why" else value for name, value in values.items()}
        return say(key, **told)
