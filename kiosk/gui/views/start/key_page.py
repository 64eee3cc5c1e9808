"""The recovery key, typed group by group: which are there, which is wrong, and nothing that a visitor could read."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from kiosk.domain.recovery_key import GROUPS
from kiosk.gui.kit.boxes import Column, Hold, Row, show_property
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.stopped_presenter import Told
from kiosk.gui.views.start.code_keys import CodeKeys
from kiosk.gui.views.start.group_tile import GroupTile
from kiosk.gui.views.start.stopped_station import StoppedStation

_COLUMNS, _TOP = 8, Qt.AlignmentFlag.AlignTop
_LONGEST = 120
"""Letters of a whole sheet that a reader types at once, with room for its own signs."""


class _Line(QLineEdit):
    """Backspace in an empty line goes back to the group before."""

    def __init__(self, station: StoppedStation) -> None:
        super().__init__()
        self._recovery = station.recovery
        self.setMaxLength(_LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As a line does, and one thing more."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self._recovery.back()
        else:
            super().keyPressEvent(event)


class KeyPage(QWidget):
    """One line for the group at hand, 24 tiles, keys for a finger."""

    def __init__(self, station: StoppedStation) -> None:
        super().__init__()
        self._station, self._recovery = station, station.recovery
        look, say = station.look, station.say
        self.ask = TextLabel(look, "", "large", wrap=True)
        self.line = _Line(station)
        self.line.setFont(look.font("page_title"))
        Hold(look, self.line, width=220)
        tell_kind(self.line, LineKind.FOREIGN_NAME)
        self.fault = TextLabel(look, "", "large", "errx", wrap=True)
        self.tiles = [GroupTile(look, station.wording, number) for number in range(1, GROUPS + 1)]
        self.keys = CodeKeys(look, say("touch.erase"))
        self.anew = Button(look, say("recovery.anew"), ButtonKind.QUIET, icon="rotate-cw")
        self.leave = Button(look, say("recovery.leave"), icon="arrow-left", key="Esc")
        self._build()
        self.line.textEdited.connect(self._typed)
        self.keys.typed.connect(self._touched)
        self.keys.erased.connect(self._erase)
        self.anew.clicked.connect(self._anew)
        self.leave.clicked.connect(self.go_back)
        for place, tile in enumerate(self.tiles):
            tile.clicked.connect(partial(self._pick, place))
        self._recovery.changed.connect(self._show)
        station.stopped.changed.connect(self._show)
        look.changed.connect(lambda: self.line.setFont(look.font("page_title")))
        self._show()

    def _build(self) -> None:
        look, say, column = self._station.look, self._station.say, Column(self._station.look, 14)
        self.setLayout(column)
        head, words = Row(look, 24), Column(look, 4)
        head.addWidget(IconLabel(look, "shield-check", "accent", 32, ground="brandt", side=64), 0, _TOP)
        words.addWidget(TextLabel(look, say("recovery.title"), "page_title", wrap=True))
        words.addWidget(TextLabel(look, say("recovery.how"), "body", "ink2", wrap=True))
        head.addLayout(words, 1)
        column.addLayout(head)
        typing, said = Row(look, 20), Column(look, 2)
        typing.addWidget(self.line)
        said.addWidget(self.ask)
        said.addWidget(self.fault)
        typing.addLayout(said, 1)
        column.addLayout(typing)
        grid = QGridLayout()
        grid.setSpacing(look.px(6))
        for place, tile in enumerate(self.tiles):
            grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        column.addLayout(grid)
        column.addWidget(self.keys)
        foot = Row(look, 12)
        foot.addWidget(self.leave)
        foot.addWidget(self.anew)
        foot.addStretch(1)
        column.addLayout(foot)

    def take_focus(self) -> None:
        """To the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def go_back(self) -> None:
        """To the page of the fault; what was typed is forgotten."""
        self.line.clear()
        self._recovery.forget()
        self._station.stopped.open_key_page(opened=False)

    @Slot(str)
    def _typed(self, text: str) -> None:
        left = self._recovery.type(text)
        if left != self.line.text():
            self.line.setText(left)
        if self._recovery.wrong:
            # The next letter begins this group anew.
            self.line.selectAll()
        self.take_focus()

    @Slot(str)
    def _touched(self, sign: str) -> None:
        self._typed(sign if self.line.hasSelectedText() else self.line.text() + sign)

    @Slot()
    def _erase(self) -> None:
        if self.line.text():
            self._typed(self.line.text()[:-1] if not self.line.hasSelectedText() else "")
        else:
            self._recovery.back()
        self.take_focus()

    @Slot()
    def _anew(self) -> None:
        self.line.clear()
        self._recovery.forget()
        self.take_focus()

    def _pick(self, place: int) -> None:
        self.line.clear()
        self._recovery.pick(place)
        self.take_focus()

    @Slot()
    def _show(self) -> None:
        recovery, say = self._recovery, self._station.say
        for place, tile in enumerate(self.tiles):
            tile.show_state(there=bool(recovery.groups[place]), now=place == recovery.place, wrong=recovery.wrong)
        number = min(recovery.place + 1, GROUPS)
        done = recovery.place >= GROUPS
        self.ask.setText(say("recovery.all") if done else say("recovery.ask", number=number))
        self.line.setAccessibleName(self.ask.text())
        fault = self._fault(number)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        show_property(self.line, "invalid", bool(fault))
        self.line.setAccessibleDescription(fault)
        # Not disabled: the focus would go elsewhere and not come back.
        self.line.setReadOnly(recovery.waits or self._station.stopped.busy)

    def _fault(self, number: int) -> str:
        recovery, say = self._recovery, self._station.say
        if recovery.wrong:
            return say("recovery.wrong", number=number)
        if recovery.mixed:
            return say("recovery.mixed")
        told = self._station.stopped.told
        words = say(f"stopped.told_{told.value}") if told in (Told.OTHER_KEY, Told.KEY_NOT_KEPT) else ""
        return f"{words} {say('recovery.wait', n=recovery.wait)}".strip() if recovery.waits else words
