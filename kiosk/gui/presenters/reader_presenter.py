"""What the desk hears of its hardware readers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.gui.presenters.desk_states import Health, Notice, NoticeTone
from kiosk.gui.presenters.status_presenter import StatusPresenter


class ReaderPresenter(QObject):
    """The light of a serial reader, and what to do when an input method spoils the codes of a keyboard reader."""

    notice = Signal(object)
    told = Signal(str)
    """`reader_found` or `reader_lost`, as it changes."""

    def __init__(self, status: StatusPresenter) -> None:
        super().__init__()
        self._status = status
        self._found = True

    def expect(self) -> None:
        """A reader was set up on a serial port: show its light."""
        self._status.set_reader("starting", Health.LOOK)

    @Slot()
    def find(self) -> None:
        """It listens."""
        self._status.set_reader("good", Health.GOOD)
        self._found = True
        self.told.emit("reader_found")

    @Slot()
    def lose(self) -> None:
        """It is not there; the camera and the keyboard are."""
        if self._found:
            self.told.emit("reader_lost")
        self._found = False
        self._status.set_reader("lost", Health.BAD)

    @Slot()
    def tell_spoiled(self) -> None:
        """The input method had its hands on the keys of a code."""
        self.notice.emit(Notice("desk.code_spoiled", tone=NoticeTone.LOOK))
