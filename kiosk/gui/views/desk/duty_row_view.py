"""One thing that a dispatch asks, as a part of its form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal

from kiosk.application.dispatch_form import DutyRow
from kiosk.domain.app_answers import Question
from kiosk.domain.dispatches.target import Denominator
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.check_box import CheckBox
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.station import Station

_BOTTOM = Qt.AlignmentFlag.AlignBottom


class DutyRowView(Card):
    """What, until when; and where a group is chosen, how large a share of it."""

    struck = Signal()

    def __init__(self, station: Station, number: int, row: DutyRow, tell: Callable[..., None]) -> None:
        look, say = station.look, station.say
        column = Column(look, 8, (14, 10, 14, 12))
        super().__init__(column)
        self._tell = tell
        self.what = Field(look, say("dispatches.what", number=number), required=True)
        self.group = ChoiceList(look, say("dispatches.no_group"))
        self.percent = Field(look, say("dispatches.percent"), placeholder="100")
        self.strict = CheckBox(look, say("dispatches.strict"))
        self.of, self.answer = ChoiceList(look, ""), ChoiceList(look, "")
        self.day = Field(look, say("dispatches.day"), placeholder=say("register.day_example"))
        self.before = CheckBox(look, say("dispatches.before"))
        self.strike = Button(look, "", ButtonKind.QUIET, icon="x")
        self.strike.setAccessibleName(say("dispatches.strike", number=number))
        self.strike.setToolTip(say("dispatches.strike", number=number))
        self._offer(station)
        self._lay(station, column)
        self._fill(row)
        self._connect()

    def _offer(self, station: Station) -> None:
        say, language, groups = station.say, station.wording.language, station.office.groups
        self.group.offer(
            [("", say("dispatches.no_group")), *((one, groups.label(one, language)) for one in groups.keys)]
        )
        self.of.offer([(one.value, say(f"dispatch.of_{one.value}")) for one in Denominator])
        self.answer.offer([(one.value, say(f"dispatch.answer_{one.value}")) for one in Question])
        for line, key in ((self.group, "group"), (self.of, "of"), (self.answer, "answer")):
            line.setAccessibleName(say(f"dispatches.{key}"))

    def _lay(self, station: Station, column: Column) -> None:
        look = station.look
        first, second, third = Row(look, 8), Row(look, 8), Row(look, 8)
        first.addWidget(self.what, 1)
        first.addWidget(self.strike, 0, _BOTTOM)
        second.addWidget(self.day, 1)
        second.addWidget(self.before, 1, _BOTTOM)
        third.addWidget(self.percent, 1)
        third.addWidget(self.strict, 1, _BOTTOM)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.group)
        self._share = (self.percent, self.strict, self.of, self.answer)
        column.addLayout(third)
        column.addWidget(self.of)
        column.addWidget(self.answer)
        for field in (self.percent, self.day):
            Hold(look, field, width=160, least=True)
            tell_kind(field.edit, LineKind.DIGITS)

    def _fill(self, row: DutyRow) -> None:
        self.what.set_text(row.what)
        self.percent.set_text(row.percent)
        self.day.set_text(row.day)
        self.group.choose(row.group)
        self.of.choose(row.of)
        self.answer.choose(row.answer)
        self.strict.setChecked(row.strict)
        self.before.setChecked(row.before)
        self._show_share(row.group)

    def _connect(self) -> None:
        self.what.edited.connect(lambda text: self._tell(what=text))
        self.percent.edited.connect(lambda text: self._tell(percent=text))
        self.day.edited.connect(lambda text: self._tell(day=text))
        self.group.picked.connect(self._pick_group)
        self.of.picked.connect(lambda key: self._tell(of=key))
        self.answer.picked.connect(lambda key: self._tell(answer=key))
        self.strict.toggled.connect(lambda on: self._tell(strict=on))
        self.before.toggled.connect(lambda on: self._tell(before=on))
        self.strike.clicked.connect(self.struck)

    def _pick_group(self, key: str) -> None:
        self._show_share(key)
        self._tell(group=key)

    def _show_share(self, group: str) -> None:
        for part in self._share:
            part.setVisible(bool(group))

    def show_fault(self, field: str, sentence: str) -> None:
        """Say under its line what is wrong; empty says nothing."""
        fields = {"what": self.what, "percent": self.percent, "day": self.day}
        for name, line in fields.items():
            line.set_error(sentence if name == field else "")
