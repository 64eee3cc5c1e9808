"""Keys on the screen for the letters that stand on a recovery sheet, and no others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.domain.journal import CODE_ALPHABET
from kiosk.gui.kit.boxes import Hold
from kiosk.gui.kit.touch_key import TouchKey
from kiosk.gui.kit.touch_rows import KeyRole, KeySpec
from kiosk.gui.theme.look import Look

_COLUMNS, _GAP, _HEIGHT = 11, 6, 52


class CodeKeys(QWidget):
    """32 letters and a key that erases, three rows of eleven; nothing here takes the focus from the line."""

    typed = Signal(str)
    erased = Signal()

    def __init__(self, look: Look, erase: str) -> None:
        super().__init__()
        self._look, grid = look, QGridLayout(self)
        self._grid = grid
        grid.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        specs = [*(KeySpec(KeyRole.SIGN, one) for one in CODE_ALPHABET), KeySpec(KeyRole.ERASE)]
        self.keys: list[TouchKey] = []
        for place, spec in enumerate(specs):
            key = TouchKey(look, spec)
            Hold(look, key, height=_HEIGHT)
            grid.addWidget(key, place // _COLUMNS, place % _COLUMNS)
            self.keys.append(key)
            if spec.role is KeyRole.ERASE:
                key.set_words(erase)
                key.pressed.connect(self.erased)
            else:
                key.pressed.connect(partial(self.typed.emit, spec.sign))
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self._grid.setSpacing(self._look.px(_GAP))
