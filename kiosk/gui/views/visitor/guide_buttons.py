"""What a visitor presses on the page of installing: the next step, the one before, and to hear it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.gui.theme.look import Look


class GuideButtons(QWidget):
    """Hear it and go back at the left, the one thing to do next at the right."""

    turned = Signal(int)
    """1 for the next step, -1 for the one before."""
    listened = Signal()

    def __init__(self, look: Look, steps: int, *, height: float, role: str = "", short: bool = False) -> None:
        """For so many `steps`; buttons of `height` px with words of `role`, `short` ones where there is little room."""
        super().__init__()
        self._steps, self._short = steps, short
        self._listen = Button(look, "", icon="volume-2", height=height, role=role)
        self._back = Button(look, "", icon="arrow-left", height=height, role=role)
        self._next = Button(look, "", ButtonKind.PRIMARY, icon="arrow-right", height=height, role=role)
        row = Row(look, 16)
        self.setLayout(row)
        for button in (self._listen, self._back, self._next):
            # A visitor's touch must not take the keys from the receptionist.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.insertStretch(2, 1)
        self._listen.hide()
        self._listen.clicked.connect(self.listened)
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)

    @Slot()
    def _go_on(self) -> None:
        self.turned.emit(1)

    @Slot()
    def _go_back(self) -> None:
        self.turned.emit(-1)

    def offer_listening(self, offered: bool) -> None:
        """Whether anything here speaks."""
        self._listen.setVisible(offered)

    def show_step(self, step: int | None, wording: Wording) -> None:
        """Say where the buttons lead from this step; None is all of them at a glance."""
        last = step == self._steps - 1
        key = "install.start" if step is None else "install.end" if last else "install.next"
        listen = "install.listen"
        if self._short:
            listen, key = "install.listen_short", "install.next_short" if key == "install.next" else key
        self._listen.set_words(wording.say(listen))
        self._back.set_words(wording.say("install.back"))
        self._back.setVisible(step is not None)
        self._next.set_words(wording.say(key))
        self._next.set_icon_name("check" if last else "arrow-right")
        self._next.setVisible(self._steps > 0)
