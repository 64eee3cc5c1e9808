"""The codes that a visitor scans: the app for each kind of phone, and the office's Wi-Fi."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.domain.wifi_code import wifi_code
from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.kit.card import Card
from kiosk.gui.views.visitor.code_words import CodeWords
from kiosk.gui.views.visitor.qr_view import QrView
from kiosk.gui.views.visitor.wifi_lines import wifi_lines

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App, Wifi
    from kiosk.gui.theme.look import Look

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_EDGE, _GAP = 24, 16


class InstallPanel(Card):
    """584 px: both store codes side by side and the Wi-Fi under them; without Wi-Fi one store under the other."""

    def __init__(self, look: Look, wording: Wording, app: App, wifi: Wifi) -> None:
        super().__init__()
        self._look, self._app, self._wifi = look, app, wifi
        self._stores = (QrView(look, app.android_link), QrView(look, app.ios_link))
        self._words = (CodeWords(look, "smartphone"), CodeWords(look, "smartphone"))
        self._network = QrView(look, wifi_code(wifi)) if wifi.name else None
        self._network_words = CodeWords(look, "wifi")
        self.setLayout(self._beside(self._network) if self._network else self._stacked())
        look.changed.connect(self._measure)
        self._measure()
        self.use_wording(wording)

    def _beside(self, network: QrView) -> Column:
        column, stores = Column(self._look), Row(self._look, _GAP, (_EDGE, 20, _EDGE, 14))
        for code, words in zip(self._stores, self._words, strict=True):
            store = Column(self._look, 6)
            store.addWidget(code)
            store.addWidget(words)
            stores.addLayout(store)
        wifi = Row(self._look, 24, (_EDGE, 12, _EDGE, 16))
        wifi.addWidget(network, 0, _MIDDLE)
        wifi.addWidget(self._network_words, 1, _MIDDLE)
        column.addStretch(1)
        column.addLayout(stores)
        column.addStretch(1)
        column.addWidget(rule())
        column.addStretch(1)
        column.addLayout(wifi)
        column.addStretch(1)
        return column

    def _stacked(self) -> Column:
        self._network_words.hide()
        column = Column(self._look)
        for place, (code, words) in enumerate(zip(self._stores, self._words, strict=True)):
            if place:
                column.addWidget(rule())
            row = Row(self._look, 24, (_EDGE, 12, 16, 12))
            row.addWidget(code, 0, _MIDDLE)
            row.addWidget(words, 1, _MIDDLE)
            column.addLayout(row, 1)
        return column

    def _measure(self) -> None:
        """Codes shrink more slowly than the rest: phones read modules of 5 px more easily than of 4."""
        px = self._look.px
        side = max(px(256), min(208, px(293)))
        self.setFixedWidth(2 * side + px(_GAP) + 2 * px(_EDGE) + 2)
        for code in self._stores:
            code.set_side(side if self._network else px(312))
        if self._network:
            self._network.set_side(max(px(240), min(190, px(268))))

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        say, name = wording.say, self._app.name
        self._words[0].use_words(say("install.android"), say("install.android_store"))
        self._words[1].use_words(say("install.ios"), say("install.ios_store"))
        for code, key in zip(self._stores, ("android", "ios"), strict=True):
            code.setAccessibleName(say(f"install.qr_{key}", app=name))
        if self._network:
            self._network.setAccessibleName(say("install.qr_wifi", name=self._wifi.name))
            lines = (*wifi_lines(self._wifi, wording), say("install.wifi_scan"))
            self._network_words.use_words(say("install.wifi"), *lines)
