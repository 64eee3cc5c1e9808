"""How to get the app, on the strip: the two store codes beside each other over the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.office import in_language
from kiosk.domain.wifi_code import wifi_code
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.visitor.code_words import CodeWords
from kiosk.gui.views.visitor.guide_buttons import GuideButtons
from kiosk.gui.views.visitor.qr_view import QrView
from kiosk.gui.views.visitor.step_drawing import StepDrawing
from kiosk.gui.views.visitor.wifi_lines import wifi_lines

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App, Wifi
    from kiosk.gui.theme.look import Look

_SIDE = 174
_NETWORK_SIDE = 172


class StoreCodes(QWidget):
    """A code for each kind of phone."""

    def __init__(self, look: Look, app: App) -> None:
        super().__init__()
        self._look, self._app = look, app
        self._codes = (QrView(look, app.android_link), QrView(look, app.ios_link))
        self._phones = (TextLabel(look, "", "label"), TextLabel(look, "", "label"))
        self._stores = (TextLabel(look, "", "caption", "ink2"), TextLabel(look, "", "caption", "ink2"))
        row = Row(look, 16)
        self.setLayout(row)
        for code, *words in zip(self._codes, self._phones, self._stores, strict=True):
            under = Column(look, 0)
            under.addWidget(code)
            under.add_space(4)
            for label in words:
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
                under.addWidget(label)
            row.addLayout(under)
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        for code in self._codes:
            code.set_side(self._look.px(_SIDE))

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        say, name = wording.say, self._app.name
        for place, key in enumerate(("android", "ios")):
            self._phones[place].setText(say(f"install.{key}"))
            self._stores[place].setText(say(f"install.{key}_store"))
            self._codes[place].setAccessibleName(say(f"install.qr_{key}", app=name))


class StripInstall(QWidget):
    """The codes, and the names of the steps; or one step with its drawing, the Wi-Fi in words beside the first."""

    turned = Signal(int)
    listened = Signal()

    def __init__(self, look: Look, app: App, wifi: Wifi) -> None:
        super().__init__()
        self._app = app
        self._step: int | None = None
        self._wording: Wording | None = None
        self._title = TextLabel(look, "", "section", elide=True)
        self._codes, self._large = StoreCodes(look, app), StripLargeStep(look, app)
        self._glance = StripGlance(look, app, wifi)
        self._network, self._network_words = wifi, CodeWords(look, "wifi", ("label", "body"))
        self._buttons = GuideButtons(look, len(app.guide), height=48, short=True)
        self._buttons.turned.connect(self.turned)
        self._buttons.listened.connect(self.listened)
        column = Column(look, 12, (16, 16, 16, 8))
        self.setLayout(column)
        for part in (self._title, self._large, self._codes, self._glance, self._network_words):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def offer_listening(self, offered: bool) -> None:
        """Whether the steps of installing can be read aloud."""
        self._buttons.offer_listening(offered)

    def show_step(self, step: int | None) -> None:
        """Show one step large, or all of them."""
        self._step = step
        if self._wording is None:
            return
        self._glance.setVisible(step is None)
        self._network_words.setVisible(step == 0 and bool(self._network.name))
        self._large.setVisible(step is not None)
        self._codes.setVisible(not step)
        self._buttons.show_step(step, self._wording)
        if step is not None:
            self._large.show_step(step, self._wording)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self._wording = wording
        self._title.setText(wording.say("install.title", app=self._app.name, count=len(self._app.guide)))
        self._codes.use_wording(wording)
        self._network_words.use_words(wording.say("install.wifi"), *wifi_lines(self._network, wording))
        self._glance.use_wording(wording)
        self.show_step(self._step)


class StripGlance(QWidget):
    """The names of the steps under each other, and beside them the code of the office's Wi-Fi, where it has one."""

    def __init__(self, look: Look, app: App, wifi: Wifi) -> None:
        super().__init__()
        self._look, self._app, self._network = look, app, wifi
        self._titles = [TextLabel(look, "", "label", wrap=True) for _ in app.guide]
        self._code = QrView(look, wifi_code(wifi)) if wifi.name else None
        self._words = TextLabel(look, "", "caption", "ink2")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row, names, network = Row(look, 16), Column(look, 10), Column(look, 2)
        self.setLayout(row)
        for title in self._titles:
            names.addWidget(title)
        names.addStretch(1)
        row.addLayout(names, 1)
        if self._code is not None:
            network.addWidget(self._code)
            network.addWidget(self._words)
            network.addStretch(1)
            row.addLayout(network)
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        if self._code is not None:
            self._code.set_side(self._look.px(_NETWORK_SIDE))

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        for number, (title, step) in enumerate(zip(self._titles, self._app.guide, strict=True), start=1):
            title.setText(f"{number}. {in_language(step.title, wording.language)}")
        self._words.setText(wording.say("install.wifi"))
        if self._code is not None:
            self._code.setAccessibleName(wording.say("install.qr_wifi", name=self._network.name))


class StripLargeStep(QWidget):
    """The drawing over number, title and text."""

    def __init__(self, look: Look, app: App) -> None:
        super().__init__()
        self._app = app
        self._drawing = StepDrawing(look, "", 0.8)
        self._where = TextLabel(look, "", "strip_fact", "ink2")
        self._title = TextLabel(look, "", "strip_where", wrap=True)
        self._text = TextLabel(look, "", "strip_fact", wrap=True)
        column = Column(look, 4)
        self.setLayout(column)
        column.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._where, self._title, self._text):
            column.addWidget(words)

    def show_step(self, step: int, wording: Wording) -> None:
        """Show the step of this place, from 0; beside the codes there is no room for its drawing."""
        shown, language = self._app.guide[step], wording.language
        self._drawing.show_drawing(shown.drawing if step else "")
        self._where.setText(wording.say("install.step_of", number=step + 1, count=len(self._app.guide)))
        self._title.setText(in_language(shown.title, language))
        self._text.setText(in_language(shown.text, language))
