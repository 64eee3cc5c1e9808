"""Keys on the screen for one line at a time: letters, signs, digits."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QStackedWidget, QWidget

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.touch_key import KeyState, TouchKey
from kiosk.gui.kit.touch_rows import LETTER_ROWS, PAD_ROWS, SYMBOL_ROWS, TELEX_HINTS, KeyRole, Rows, units

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_GAP, _EDGE, _LINE = 6, 8, 1
_WIDEST = {"letters": 104, "symbols": 104, "pad": 128}
_LEAST = 48


class KeyPage(Enum):
    """Which keys are shown."""

    LETTERS = "letters"
    SYMBOLS = "symbols"
    PAD = "pad"


_ROWS = {KeyPage.LETTERS: LETTER_ROWS, KeyPage.SYMBOLS: SYMBOL_ROWS, KeyPage.PAD: PAD_ROWS}
_NAMED = (KeyRole.SHIFT, KeyRole.ERASE, KeyRole.ENTER, KeyRole.SPACE, KeyRole.HIDE, KeyRole.SYMBOLS, KeyRole.LETTERS)

_SHOWN = {KeyRole.SYMBOLS: "?123", KeyRole.LETTERS: "ABC"}


class TouchKeyboard(QFrame):
    """Knows nothing of the line: says which sign was typed, erased or entered.

    `say` gives the words of a role ("touch.shift"); `height` is that of a key in px at scale 1.
    """

    typed = Signal(str)
    erased = Signal()
    entered = Signal()
    hide_asked = Signal()
    telex_toggled = Signal()

    def __init__(self, look: Look, say: Callable[[str], str], height: float) -> None:
        super().__init__()
        self._look, self._say, self._height = look, say, height
        self._shift = KeyState.OFF
        self._by_itself, self._most = True, 0
        self.setProperty("panel", "foot")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._keys: list[TouchKey] = []
        self._doings: dict[KeyRole, Callable[[], None]] = {
            KeyRole.SPACE: partial(self.typed.emit, " "),
            KeyRole.ERASE: self.erased.emit,
            KeyRole.ENTER: self.entered.emit,
            KeyRole.HIDE: self.hide_asked.emit,
            KeyRole.TELEX: self.telex_toggled.emit,
            KeyRole.SHIFT: self._turn_shift,
            KeyRole.SYMBOLS: partial(self.show_page, KeyPage.SYMBOLS),
            KeyRole.LETTERS: partial(self.show_page, KeyPage.LETTERS),
        }
        self._stack = QStackedWidget()
        self._pages = {page: self._built(page) for page in KeyPage}
        row = Row(look)
        self.setLayout(row)
        row.addWidget(self._stack)
        look.changed.connect(self.updateGeometry)
        self.show_page(KeyPage.LETTERS)
        self.set_telex(on=True)

    def show_page(self, page: KeyPage) -> None:
        """Show letters, signs or digits."""
        self._stack.setCurrentWidget(self._pages[page])
        self.updateGeometry()

    def page(self) -> KeyPage:
        """Which keys are shown."""
        return next(page for page, widget in self._pages.items() if widget is self._stack.currentWidget())

    def set_shift(self, state: KeyState, *, by_itself: bool = True) -> None:
        """Large letters: none, the next one, or all; `by_itself` where nobody asked for it."""
        self._shift, self._by_itself = state, by_itself
        for key in self._keys:
            if key.spec.role is KeyRole.SHIFT:
                key.set_state(state)
            elif key.spec.role is KeyRole.SIGN and key.spec.sign.isalpha():
                key.set_words(key.spec.sign if state is KeyState.OFF else key.spec.sign.upper())

    @property
    def shift(self) -> KeyState:
        """How the next letter is typed."""
        return self._shift

    def set_telex(self, *, on: bool) -> None:
        """Show whether letters are composed."""
        words = self._say("touch.telex_on" if on else "touch.telex_off")
        for key in self._keys:
            if key.spec.role is KeyRole.TELEX:
                key.set_words(words)
                key.set_state(KeyState.ON if on else KeyState.OFF)
            elif key.spec.role is KeyRole.SIGN:
                key.set_hint(TELEX_HINTS.get(key.spec.sign, "") if on else "")

    def key(self, sign: str | KeyRole) -> TouchKey:
        """The key of this sign or role on the page that is shown; raises `StopIteration` when it has none."""
        shown = self._pages[self.page()]
        return next(
            one
            for one in self._keys
            if shown.isAncestorOf(one) and (one.spec.sign == sign if isinstance(sign, str) else one.spec.role is sign)
        )

    def fit(self, most: int) -> None:
        """Be at most `most` px high, as long as every key keeps 48 px."""
        self._most = most
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the page that is shown needs."""
        look, rows = self._look, len(_ROWS[self.page()])
        around = (rows - 1) * look.px(_GAP) + 2 * look.px(_EDGE) + _LINE
        key = look.px(self._height)
        if self._most:
            key = max(_LEAST, min(key, (self._most - around) // rows))
        return QSize(look.px(600), rows * key + around)

    def minimumSizeHint(self) -> QSize:
        """Narrower than its widest it may be."""
        return QSize(0, self.sizeHint().height())

    def _built(self, page: KeyPage) -> QWidget:
        look, rows = self._look, _ROWS[page]
        outer, inner, place = QWidget(), QWidget(), Row(self._look)
        outer.setLayout(place)
        place.addStretch(1)
        place.addWidget(inner, 1000)
        place.addStretch(1)
        grid = QGridLayout(inner)
        self._space(grid)
        look.changed.connect(partial(self._space, grid))
        inner.setMaximumWidth(look.px(_WIDEST[page.value]) * units(rows) // 2)
        look.changed.connect(lambda: inner.setMaximumWidth(look.px(_WIDEST[page.value]) * units(rows) // 2))
        self._fill(grid, rows)
        self._stack.addWidget(outer)
        return outer

    def _space(self, grid: QGridLayout) -> None:
        edge = self._look.px(_EDGE)
        grid.setSpacing(self._look.px(_GAP))
        grid.setContentsMargins(edge, edge, edge, edge)

    def _fill(self, grid: QGridLayout, rows: Rows) -> None:
        for line, row in enumerate(rows):
            grid.setRowStretch(line, 1)
            column = 0
            for spec in row:
                if spec.role is not KeyRole.GAP:
                    key = TouchKey(self._look, spec)
                    self._keys.append(key)
                    grid.addWidget(key, line, column, 1, spec.width)
                    key.pressed.connect(partial(self._strike, key))
                    if spec.role in _NAMED:
                        name = self._say(f"touch.{spec.role.value}")
                        key.set_words(_SHOWN.get(spec.role, name), name)
                column += spec.width
        for column in range(units(rows)):
            grid.setColumnStretch(column, 1)

    def _strike(self, key: TouchKey) -> None:
        if key.spec.role is KeyRole.SIGN:
            self.typed.emit(key.words())
        else:
            self._doings[key.spec.role]()

    def _turn_shift(self) -> None:
        """The next letter, then all of them, then none; a capital that came by itself goes at once."""
        steps = list(KeyState)
        following = steps[(steps.index(self._shift) + 1) % len(steps)]
        self.set_shift(KeyState.OFF if self._by_itself and self._shift is KeyState.ON else following, by_itself=False)
