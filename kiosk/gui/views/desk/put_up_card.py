"""Where a print was put up: typed, or one of the usual places at a touch."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.print_words import verdict_words
from kiosk.gui.views.desk.station import Station


class PutUpCard(Card):
    """Says which print it is about: the chosen one as it is today, or the one that was shown to the camera."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._posters = station, station.presenters.posters
        look, say, wide = station.look, station.say, station.wide
        self._what = TextLabel(look, "", "body", "ink2", wrap=True)
        self.place = Field(look, say("posters.place"), required=True, placeholder=say("posters.place_example"))
        self.usual = ChoiceList(look, say("posters.usual"))
        self.usual.setAccessibleName(say("posters.usual"))
        self.usual.offer([(one, one) for one in self._posters.places])
        self.button = Button(
            look, say("posters.record"), ButtonKind.PRIMARY, icon="check", key="Ctrl+Enter" if wide else ""
        )
        column, row = Column(look, 8, (station.measures.inner, 12, station.measures.inner, 12)), Row(look, 8)
        self.setLayout(column)
        column.addWidget(TextLabel(look, say("posters.put_up_title"), "section_strong"))
        column.addWidget(self._what)
        column.addWidget(self.place)
        row.addWidget(self.usual, 1)
        row.addWidget(self.button)
        column.addLayout(row)
        self.place.edited.connect(self._posters.type_place)
        self.usual.picked.connect(self._pick)
        self.button.clicked.connect(self.record)
        self._posters.changed.connect(self._show)
        self._show()

    def take_focus(self) -> None:
        """The place."""
        self.place.take_focus()

    @Slot()
    def record(self) -> None:
        """It hangs there."""
        if not self._posters.put_up():
            self.place.set_error(self._station.say("posters.where"))
            self.take_focus()

    @Slot(str)
    def _pick(self, place: str) -> None:
        self._posters.type_place(place)
        self.place.set_text(place)
        self.usual.choose("")

    @Slot()
    def _show(self) -> None:
        posters, say = self._posters, self._station.say
        shown = posters.shown
        if shown is None:
            self._what.setText(say("posters.about_today", name=say(f"print_kind.{posters.kind.name.lower()}")))
        else:
            name = say(f"print_kind.{shown.code.kind.name.lower()}")
            about = say("posters.about_shown", name=name, version=shown.code.version)
            self._what.setText(f"{about} {verdict_words(self._station, shown.verdict)}")
        if self.place.text() != posters.place:
            self.place.set_text(posters.place)
