"""What stands beside the mirror while nobody comes: what the app does for who has it, and where to get it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.domain.office import in_language
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.visitor.code_words import CodeWords
from kiosk.gui.views.visitor.qr_view import QrView

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App, Benefit
    from kiosk.gui.theme.look import Look

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CODE_SIDE, _CODE_FLOOR = 296, 208
MOST_BENEFITS = 3


class BenefitCard(Card):
    """Icon on a tint tile, title, a sentence."""

    def __init__(self, look: Look, benefit: Benefit) -> None:
        super().__init__()
        self._benefit = benefit
        self._title = TextLabel(look, "", "code_title", wrap=True)
        self._text = TextLabel(look, "", "small_print", "ink2", wrap=True)
        words, row = Column(look, 4), Row(look, 24, (24, 16, 24, 16))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        row.addWidget(IconLabel(look, benefit.icon, "accent", 40, ground="brandt", side=80), 0, _MIDDLE)
        row.addLayout(words, 1)
        self.setLayout(row)

    def use_language(self, code: str) -> None:
        """Speak another language."""
        self._title.setText(in_language(self._benefit.title, code))
        self._text.setText(in_language(self._benefit.text, code))


class LeafColumn(QWidget):
    """A title, its body, and at the foot that a code can be shown at any time."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title = TextLabel(look, "", "install_title", wrap=True)
        self._scan = TextLabel(look, "", "visitor_strong", wrap=True)
        foot = Row(look, 12, (20, 12, 16, 12))
        foot.addWidget(IconLabel(look, "scan-qr-code", size=36), 0, _MIDDLE)
        foot.addWidget(self._scan, 1, _MIDDLE)
        column = Column(look)
        self.setLayout(column)
        column.addWidget(self._title)
        column.add_space(24)
        column.addLayout(self.body(look), 1)
        column.add_space(24)
        column.addWidget(Card(foot, "tint"))

    def body(self, look: Look) -> Column:
        """What stands between title and foot."""
        raise NotImplementedError

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self._scan.setText(wording.say("visitor.invite"))


class ProtectsLeaf(LeafColumn):
    """What the app protects (dispatch 000, item 1)."""

    def __init__(self, look: Look, app: App) -> None:
        self._app = app
        super().__init__(look)

    def body(self, look: Look) -> Column:
        """A card for each benefit."""
        self._cards = [BenefitCard(look, one) for one in self._app.benefits[:MOST_BENEFITS]]
        column = Column(look, 16)
        for card in self._cards:
            column.addWidget(card, 1)
        return column

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        super().use_wording(wording)
        self._title.setText(wording.say("visitor.protects", app=self._app.name))
        for card in self._cards:
            card.use_language(wording.language)


class GetAppLeaf(LeafColumn):
    """Both stores' codes over the steps' titles."""

    def __init__(self, look: Look, app: App) -> None:
        self._look, self._app = look, app
        super().__init__(look)
        look.changed.connect(self._measure)
        self._measure()

    def body(self, look: Look) -> Column:
        """The codes side by side, then what comes after."""
        self._codes = (QrView(look, self._app.android_link), QrView(look, self._app.ios_link))
        self._words = (CodeWords(look, "smartphone"), CodeWords(look, "smartphone"))
        self._steps = [TextLabel(look, "", "visitor_line", "ink", wrap=True) for _ in self._app.steps]
        column, stores, steps = Column(look), Row(look, 24), Column(look, 6)
        for code, words in zip(self._codes, self._words, strict=True):
            store = Column(look, 8)
            store.addWidget(code)
            store.addWidget(words)
            stores.addLayout(store)
        stores.addStretch(1)
        for step in self._steps:
            steps.addWidget(step)
        column.addLayout(stores)
        column.add_space(12)
        column.addLayout(steps)
        column.addStretch(1)
        return column

    def _measure(self) -> None:
        for code in self._codes:
            code.set_side(max(min(_CODE_FLOOR, self._look.px(_CODE_SIDE) + 40), self._look.px(_CODE_SIDE)))

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        super().use_wording(wording)
        say, name = wording.say, self._app.name
        self._title.setText(say("visitor.get_app", app=name))
        for code, words, key in zip(self._codes, self._words, ("android", "ios"), strict=True):
            words.use_words(say(f"install.{key}"), say(f"install.{key}_store"))
            code.setAccessibleName(say(f"install.qr_{key}", app=name))
        for number, (label, step) in enumerate(zip(self._steps, self._app.steps, strict=True), start=1):
            label.setText(f"{number}. {in_language(step.title, wording.language)}")
