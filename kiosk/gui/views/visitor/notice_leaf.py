"""What visitors are told of their data, beside the mirror while nobody comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.office import Benefit, in_language
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.visitor.leaves import BenefitCard, LeafColumn

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.privacy_notice import PrivacyNotice
    from kiosk.gui.theme.look import Look


class NoticeLeaf(LeafColumn):
    """A card for each thing that is told; at the foot, as on every leaf, that a code can be shown at any time."""

    def __init__(self, look: Look, notice: PrivacyNotice) -> None:
        self._notice = notice
        super().__init__(look)

    def body(self, look: Look) -> Column:
        """The cards."""
        self._cards = [
            BenefitCard(look, Benefit(one.icon, dict(one.title), dict(one.text))) for one in self._notice.items
        ]
        column = Column(look, 12)
        for card in self._cards:
            column.addWidget(card, 1)
        return column

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        super().use_wording(wording)
        self._title.setText(self._notice.said(self._notice.title, wording.language))
        for card in self._cards:
            card.use_language(wording.language)


class StripNotice(QWidget):
    """The same on the strip of a single monitor: a line an icon; there is no room for a title over it.

    Where the strip is too short for that each thing is one paragraph without an icon, so that no two ever overlap.
    """

    def __init__(self, look: Look, notice: PrivacyNotice) -> None:
        super().__init__()
        self._notice, self._told = notice, list[tuple[str, str]]()
        self._titles = [TextLabel(look, "", "label", wrap=True) for _ in notice.items]
        self._texts = [TextLabel(look, "", "caption", "ink2", wrap=True) for _ in notice.items]
        self._icons = [
            IconLabel(look, one.icon, "accent", 18, ground="brandt", side=32, radius=8) for one in notice.items
        ]
        column = self._column = Column(look, 4, (16, 0, 16, 4))
        self.setLayout(column)
        for icon, *words in zip(self._icons, self._titles, self._texts, strict=True):
            row, lines = Row(look, 10), Column(look)
            for label in words:
                lines.addWidget(label)
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(lines, 1)
            column.addLayout(row)
        column.addStretch(1)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        notice, language = self._notice, wording.language
        self.setAccessibleName(notice.said(notice.title, language))
        self._told = [(in_language(one.title, language), in_language(one.text, language)) for one in notice.items]
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit it to the strip."""
        super().resizeEvent(event)
        self._fit()

    @property
    def needed(self) -> int:
        """Height in px that it takes at its width."""
        self._column.activate()
        return self._column.totalHeightForWidth(self.width())

    def _fit(self) -> None:
        self._show(tight=False)
        if self.needed > self.height():
            self._show(tight=True)

    def _show(self, *, tight: bool) -> None:
        for (title, text), icon, head, body in zip(self._told, self._icons, self._titles, self._texts, strict=False):
            for part in (icon, head):
                part.setVisible(not tight)
            head.setText(title)
            body.setText(f"{title}: {text}" if tight else text)
