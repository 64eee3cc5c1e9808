"""What stands on the screen while the register is put in order, before there is a desk: what happens, how long."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillWorking
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.application.ports.opening import Told
from kiosk.application.wording import Wording
from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.kit.time_bar import TimeBar
from kiosk.gui.theme.apply import WindowDress
from kiosk.gui.theme.look import Look

T = TypeVar("T")
PATIENCE_SECONDS = 0.5
"""Until then nothing is shown: nearly every start has nothing to put in order."""
_LOOK_MS = 100


class StartNote(QWidget):
    """A calm page without a button: there is nothing to decide, and closing it would end nothing."""

    def __init__(self, look: Look, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._bar, self._count = TimeBar(look, "accent"), TextLabel(look, "", "figures_second", "ink2")
        title = TextLabel(look, wording.say("start.title"), "next_title", wrap=True)
        column = Column(look, 16, (48, 48, 48, 48))
        column.addStretch(1)
        column.addWidget(IconLabel(look, "database", "accent", 72, ground="brandt", side=144, radius=72))
        column.add_space(16)
        column.addWidget(title)
        column.addWidget(TextLabel(look, wording.say("start.keep_on"), "code_line", "ink2", wrap=True))
        column.add_space(8)
        column.addWidget(self._bar)
        column.addWidget(self._count)
        column.addStretch(1)
        field, middle = QFrame(), Column(look)
        field.setLayout(column)
        field.setFixedWidth(look.px(880))
        middle.addWidget(field, 1, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(middle)
        self.setWindowTitle(title.text())
        WindowDress(look, self)

    def show_progress(self, done: int, of: int) -> None:
        """So many of so many visits."""
        share, say = done / of if of else 0.0, self._wording.say
        self._bar.set_share(share)
        text = say("start.done", percent=int(100 * share)) if done < of else say("start.ends")
        self._count.setText(text)
        self.setAccessibleDescription(text)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The work goes on whatever is closed; the page stays, so that nobody starts the kiosk twice."""
        event.ignore()


class _Wait(QEventLoop):
    """Turns until the work is done, and shows how far it is."""

    def __init__(self, work: Future[T], heard: Callable[[], tuple[int, int]], note: StartNote) -> None:
        super().__init__()
        self._work, self._heard, self._note = work, heard, note
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._look()

    @Slot()
    def _look(self) -> None:
        self._note.show_progress(*self._heard())
        if self._work.done():
            self.quit()


def done_beside(work: Callable[[Told], T], note: Callable[[], StartNote]) -> T:
    """Do `work` on a thread and give its result or raise its error; a `note` is shown while it takes long."""
    heard = [(0, 1)]

    def told(done: int, of: int) -> None:
        heard[0] = (done, of)

    with ThreadPoolExecutor(1, "opening") as pool:
        doing = pool.submit(work, told)
        try:
            return doing.result(PATIENCE_SECONDS)
        except StillWorking:
            if doing.done():
                # The work itself ran out of time.
                raise
        page = note()
        page.showMaximized()
        _Wait(doing, lambda: heard[0], page).exec()
        page.hide()
        page.deleteLater()
        return doing.result()
