"""What visitors are told of their data, beside the mirror while nobody comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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
    """The same on the strip of a single monitor: a line an icon; there is no room for a title over it."""

    def __init__(self, look: Look, notice: PrivacyNotice) -> None:
        super().__init__()
        self._notice = notice
        self._titles = [TextLabel(look, "", "label", wrap=True) for _ in notice.items]
        self._texts = [TextLabel(look, "", "caption", "ink2", wrap=True) for _ in notice.items]
        column = Column(look, 4, (16, 0, 16, 4))
        self.setLayout(column)
        for item, *words in zip(notice.items, self._titles, self._texts, strict=True):
            row, lines = Row(look, 10), Column(look)
            for label in words:
                lines.addWidget(label)
            icon = IconLabel(look, item.icon, "accent", 18, ground="brandt", side=32, radius=8)
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(lines, 1)
            column.addLayout(row)
        column.addStretch(1)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        notice, language = self._notice, wording.language
        self.setAccessibleName(notice.said(notice.title, language))
        for item, title, text in zip(notice.items, self._titles, self._texts, strict=True):
            title.setText(in_language(item.title, language))
            text.setText(in_language(item.text, language))
