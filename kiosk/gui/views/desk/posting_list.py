"""What hangs where, with what needs a new print on top; a button for each thing that can happen to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.publicity.posting import Posting
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.list_card import ListCard
from kiosk.gui.views.desk.station import Station

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PostingRow(QWidget):
    """One print at its place."""

    def __init__(self, station: Station, posting: Posting) -> None:
        super().__init__()
        self._station, self.posting = station, posting
        look, say = station.look, station.say
        strong = posting.hangs
        name = say("posters.row", number=posting.number, place=posting.place or say("paper.erased"))
        self._name = TextLabel(look, name, "label" if strong else "body", elide=True)
        self._what = TextLabel(look, self._print(), "caption", "ink2", elide=True)
        self._state = TextLabel(look, self._said(), "caption_strong", self._tone(), wrap=True)
        self.seen = Button(look, say("posters.seen"), icon="eye" if station.wide else "")
        self.gone = Button(look, say("posters.gone"), ButtonKind.QUIET)
        self.renew = Button(
            look, say("posters.renew"), ButtonKind.PRIMARY if posting.needs_care else ButtonKind.SECONDARY
        )
        self.down = Button(look, say("posters.down"), ButtonKind.QUIET)
        words, row, buttons = Column(look, 2), Row(look, 8, (20, 8, 12, 8)), Row(look, 4)
        for label in (self._name, self._what, self._state):
            words.addWidget(label)
        for button in (self.seen, self.gone, self.renew, self.down):
            show_in_place(button, shown=posting.hangs)
            button.setAutoDefault(True)
            button.setAccessibleName(f"{button.words()}: {posting.place}")
            buttons.addWidget(button)
        icon = "triangle-alert" if posting.needs_care else "check" if posting.hangs else "x"
        row.addWidget(IconLabel(look, icon, self._tone(), 24), 0, _MIDDLE)
        row.addLayout(words, 1)
        if station.wide:
            row.addLayout(buttons)
        else:
            words.addLayout(buttons)
            buttons.addStretch(1)
        self.setLayout(row)

    def _tone(self) -> str:
        if not self.posting.hangs:
            return "ink3"
        return "warnx" if self.posting.needs_care else "inx"

    def _print(self) -> str:
        say, one = self._station.say, self.posting
        name = say(f"print_kind.{one.code.kind.name.lower()}")
        day, clock = office_day(one.put_up_at), office_clock(one.put_up_at)
        who = self._station.shown(one.put_up_by)
        up = say("posters.row_up", name=name, version=one.code.version, clock=clock, day=f"{day:%d/%m/%Y}", who=who)
        at = one.checked_at
        return f"{up} {say('posters.row_checked', day=f'{office_day(at):%d/%m/%Y}')}" if at else up

    def _said(self) -> str:
        say, one = self._station.say, self.posting
        if one.taken_down_at is not None:
            return say("posters.row_down", day=f"{office_day(one.taken_down_at):%d/%m/%Y}")
        if not one.there:
            return say("posters.state_gone")
        if one.changed:
            return say("posters.state_old", parts=", ".join(say(f"print_part.{part.value}") for part in one.changed))
        return say("posters.state_current")


class PostingList(ListCard[Posting, PostingRow]):
    """The reminder stands in its title; under it two buttons for the whole log."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, station.say("posters.nothing"))
        self._station, self._posters = station, station.presenters.posters
        look, say = station.look, station.say
        self.print = Button(look, say("posters.print_list"), icon="printer")
        self.export = Button(look, say("posters.save_list"), icon="file-down")
        foot = Row(look, 8, (20, 8, 20, 6))
        for button in (self.print, self.export):
            foot.addWidget(button)
        foot.addStretch(1)
        layout = self.layout()
        if isinstance(layout, Column):
            layout.addLayout(foot)
        self.print.clicked.connect(self._posters.print_list)
        self.export.clicked.connect(self._posters.save_list)
        self._posters.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        posters, say = self._posters, self._station.say
        hanging = sum(one.hangs for one in posters.postings)
        key = "posters.list_care" if posters.in_need else "posters.list"
        self.show_items(say(key, count=hanging, old=posters.in_need), posters.postings, self._row)
        for button in (self.print, self.export):
            button.setEnabled(bool(posters.postings) and not posters.busy)

    def _row(self, posting: Posting) -> PostingRow:
        row, posters = PostingRow(self._station, posting), self._posters
        row.seen.clicked.connect(lambda: posters.check(posting, there=True))
        row.gone.clicked.connect(lambda: posters.check(posting, there=False))
        row.renew.clicked.connect(lambda: posters.renew(posting))
        row.down.clicked.connect(lambda: posters.take_down(posting))
        return row
