"""The head of the desk: office, search, who is on duty, language, theme, clock."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.domain.office_time import office_day, office_seconds
from kiosk.gui.kit.boxes import Column, Hold, Row, rule
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.language_switch import LanguageSwitch
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.desk_menu import DeskMenu
from kiosk.gui.views.desk.page_keys import PAGE_ICONS, PageKey
from kiosk.gui.views.desk.rush_line import RushButton
from kiosk.gui.views.desk.search_box import SearchBox
from kiosk.gui.views.desk.shift_button import ShiftButton
from kiosk.gui.views.desk.speech_controls import SpeechButton
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.theme_button import ThemeButton

_PAGES = (PageKey.ROLL_CALL, PageKey.MANUAL, PageKey.LOOK_UP, PageKey.REGISTER, PageKey.HELP)
"""Pages that have a button beside a visitor's strip."""
_NAMED = (PageKey.MANUAL,)
"""The one whose button has room for its name; the others show an icon and say their name to a screen reader."""
_RIGHT = Qt.AlignmentFlag.AlignRight


class TopBar(QFrame):
    """72 px, 64 where the window is small; beside a visitor's strip with the mask and the pages instead."""

    language_chosen = Signal(str)
    theme_toggled = Signal()
    page_asked = Signal(str)
    """Key of the page whose button was pressed; there is no rail beside a visitor's strip."""

    def __init__(self, station: Station, typed: str) -> None:
        super().__init__()
        self._station = station
        look = station.look
        self.setProperty("panel", "head")
        Hold(look, self, height=station.measures.top)
        self.search, self.keyboard = SearchBox(station, typed), KeyboardButton(station)
        self.language = LanguageSwitch(look, compact=True)
        self.language.use_wording(station.wording)
        self.theme, self.speech = ThemeButton(station), SpeechButton(station)
        self._clock = FiguresLabel(look, "", "clock" if station.wide else "figures_strong")
        self._date = FiguresLabel(look, "", "figures_small", "ink2")
        self._page_buttons = {one: self._page_button(one) for one in _PAGES} if station.strip else {}
        self.shift = ShiftButton(station)
        self.shift.clicked.connect(lambda: self.page_asked.emit(PageKey.HANDOVER.value))
        self._build_narrow() if station.narrow else self._build()
        self.language.chosen.connect(self.language_chosen)
        self.theme.clicked.connect(self.theme_toggled)
        self.set_clock(station.now())

    def _build(self) -> None:
        station, look = self._station, self._station.look
        wide, edge = station.wide, station.measures.edge
        row = Row(look, 16 if wide else 8 if station.strip else 12, (edge, 0, edge, 0))
        self.setLayout(row)
        if wide:
            row.addLayout(self._pair(station.office.short_name, station.office.unit, "large"))
            row.add_space(8)
        row.addWidget(self.search, 3)
        row.addWidget(self.keyboard)
        # Beside a visitor's strip it stands over the table, where there is room.
        row.addWidget(RushButton(station)) if not station.strip else None
        if station.strip:
            row.addWidget(MaskButton(station))
            for button in self._page_buttons.values():
                row.addWidget(button)
        if station.strip:
            # The visitor's strip has the language; keys do both here.
            self._leave_out(self.language, self.theme, self.speech)
        else:
            row.addWidget(self.language)
            row.addWidget(self.theme)
            row.addWidget(self.speech)
            row.addWidget(self.shift)
            row.addWidget(rule(upright=True))
        if station.strip:
            self.shift.setLayout(self._times())
            row.addWidget(self.shift)
        else:
            row.addLayout(self._times())

    def _build_narrow(self) -> None:
        row, menu = Row(self._station.look, 8, (self._station.measures.edge, 0, 4, 0)), DeskMenu(self._station)
        self.setLayout(row)
        self.shift.setLayout(self._times())
        row.addWidget(menu)
        row.addWidget(self.search, 1)
        row.addWidget(self.keyboard)
        row.addWidget(self.shift)
        self._leave_out(self.language, self.theme, self.speech)
        menu.page_asked.connect(self.page_asked)
        menu.language_chosen.connect(self.language_chosen)
        menu.theme_toggled.connect(self.theme_toggled)

    def _leave_out(self, *parts: QWidget) -> None:
        for unused in parts:
            unused.setParent(self)
            unused.hide()

    def _page_button(self, page: PageKey) -> Button:
        words = self._station.say(f"desk.page_{page.value}")
        button = Button(self._station.look, words if page in _NAMED else "", icon=PAGE_ICONS[page])
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.page_asked.emit(page.value))
        return button

    def show_page(self, page: PageKey) -> None:
        """Show which page is open."""
        for one, button in self._page_buttons.items():
            button.setChecked(one is page)

    def _pair(self, strong: str, quiet: str, role: str) -> Column:
        column = Column(self._station.look)
        column.addStretch(1)
        column.addWidget(TextLabel(self._station.look, strong, role))
        column.addWidget(TextLabel(self._station.look, quiet, "caption", "ink2"))
        column.addStretch(1)
        return column

    def _times(self) -> Column:
        column = Column(self._station.look)
        column.addStretch(1)
        for label in (self._clock, self._date):
            # Beside the strip a press on them is one on the button that holds them.
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label, 0, _RIGHT)
        column.addStretch(1)
        return column

    def set_clock(self, now: datetime) -> None:
        """Show time and date as the office lives them."""
        day = office_day(now)
        self._clock.setText(office_seconds(now))
        if not self._station.railed:
            self._date.setText(self._station.operator)
            return
        text, weekday = day.strftime("%d/%m/%Y"), self._station.say(f"desk.weekday_{day.weekday()}")
        whole = self._station.say("desk.today_line", weekday=weekday, day=text)
        self._date.setText(whole if self._station.wide else text)


class KeyboardButton(Button):
    """Opens the keyboard on the screen and closes it; pressed by a finger, it leaves the focus in the line."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, "", icon="keyboard")
        words = station.say("touch.keyboard")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class MaskButton(Button):
    """Ctrl+M: names masked or shown."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, "", icon="eye-off")
        self._station = station
        self.setCheckable(True)
        self.clicked.connect(station.mask.toggle)
        station.mask.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        masked = self._station.mask.masked
        self.setChecked(masked)
        self.set_icon_name("eye-off" if masked else "eye")
        self.set_words(self._station.say("desk.masked" if masked else "desk.unmasked"))
