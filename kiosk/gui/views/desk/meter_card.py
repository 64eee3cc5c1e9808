"""One target of a dispatch on the board: how far, of how many, until when."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.domain.dispatches.dispatch import Urgency
from kiosk.domain.dispatches.progress import Meter
from kiosk.domain.dispatches.target import Target
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.meter_bar import Mark, MeterBar
from kiosk.gui.kit.tag import Tag
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.models.progress_words import ICONS, ProgressWords
from kiosk.gui.views.desk.station import Station

_RIGHT = Qt.AlignmentFlag.AlignRight


class MeterCard(Card):
    """Takes the focus, so that keys reach it and a screen reader says all of it at once."""

    def __init__(self, station: Station, meter: Meter, words: ProgressWords) -> None:
        look, wide = station.look, station.wide
        inner = station.measures.inner
        column = Column(look, 6 if wide else 2, (inner, 16 if wide else 8, inner, 16 if wide else 10))
        super().__init__(column)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._standing = TextLabel(look, "", "section" if wide else "label")
        self._icon = IconLabel(look, "clock", "ink2", 24 if wide else 20)
        self._figure = FiguresLabel(look, "", "meter" if wide else "tile")
        self._own, self._other = TextLabel(look, "", "label", wrap=True), TextLabel(look, "", "body", "ink2", wrap=True)
        self.bar = MeterBar(look)
        Hold(look, self._figure, width=200 if wide else 132)
        column.addLayout(self._head(station, meter, words))
        column.addLayout(self._under(station, meter, words))
        row, foot = Row(look, 12), Row(look, 16)
        row.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.bar, 1)
        column.addLayout(row)
        self._other.setAlignment(_RIGHT)
        foot.addWidget(self._own, 1)
        foot.addWidget(self._other, 1)
        column.addLayout(foot)
        self.show_meter(meter, words)

    def _head(self, station: Station, meter: Meter, words: ProgressWords) -> Row:
        look, row = station.look, Row(station.look, 8)
        urgency = meter.duty.dispatch.urgency
        if urgency is not Urgency.NORMAL:
            row.addWidget(Tag(look, station.say(f"dispatch.urgency_{urgency.value}")))
        title = f"{words.group(meter)}: {words.asked(meter.target)}"
        row.addWidget(TextLabel(look, title, "section" if station.wide else "label", wrap=True), 1)
        row.addWidget(self._icon)
        row.addWidget(self._standing)
        return row

    def _under(self, station: Station, meter: Meter, words: ProgressWords) -> Row:
        row, duty = Row(station.look, 16), meter.duty
        source = words.source(duty.dispatch, duty.obligation.item)
        row.addWidget(TextLabel(station.look, source, "caption", "ink2", wrap=True), 1)
        row.addWidget(TextLabel(station.look, words.due(duty.deadline), "caption", "ink2"))
        return row

    def show_meter(self, meter: Meter, words: ProgressWords) -> None:
        """Show it as it is now."""
        standing, share = meter.standing, meter.share(meter.target.denominator)
        self._standing.setText(words.standing(meter))
        self._standing.set_tone(words.tone(meter))
        self._icon.set_icon(ICONS[standing], words.tone(meter))
        self._figure.setText(words.share(meter))
        own, other = words.counted(meter)
        self._own.setText(own if meter.count else f"{words.target(meter.target)}. {own}")
        self._other.setText(other)
        for part in (self._figure, self.bar, self._other):
            show_in_place(part, shown=meter.count is not None)
        marks = self._marks(meter, words)
        self.bar.show_share(None if share is None else float(share), marks, reached=meter.reached)
        self._tell(meter, words, marks)

    def _marks(self, meter: Meter, words: ProgressWords) -> list[Mark]:
        target: Target = meter.target
        found = [Mark(float(target.threshold.share), words.target(target))]
        if meter.baseline is not None:
            found.append(Mark(float(meter.baseline.share), words.baseline(meter.baseline), dashed=True))
        return found

    def _tell(self, meter: Meter, words: ProgressWords, marks: list[Mark]) -> None:
        duty, said = meter.duty, words.counted(meter)
        parts = (
            f"{words.group(meter)}: {words.asked(meter.target)}",
            words.share(meter),
            *(one.label for one in marks),
            words.standing(meter),
            words.due(duty.deadline),
            *said,
            words.source(duty.dispatch, duty.obligation.item),
        )
        self.setAccessibleName(". ".join(one.rstrip(".") for one in parts if one))
        self.bar.tell(words.share(meter))
