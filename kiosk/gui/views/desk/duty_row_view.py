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
from kiosk.gui.views.desk.choice_field import ChoiceField
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
        groups, language = station.office.groups, station.wording.language
        named = [("", say("dispatches.no_group")), *((one, groups.label(one, language)) for one in groups.keys)]
        self.group = self._choice(station, "group", named)
        self.percent = Field(look, say("dispatches.percent"), placeholder="100")
        self.strict = CheckBox(look, say("dispatches.strict"))
        self.of = self._choice(station, "of", [(one.value, say(f"dispatch.of_{one.value}")) for one in Denominator])
        answers = [(one.value, say(f"dispatch.answer_{one.value}")) for one in Question]
        self.answer = self._choice(station, "answer", answers)
        self.day = Field(look, say("dispatches.day"), placeholder=say("register.day_example"))
        self.before = CheckBox(look, say("dispatches.before"))
        self.strike = Button(look, "", ButtonKind.QUIET, icon="x")
        self.strike.setAccessibleName(say("dispatches.strike", number=number))
        self.strike.setToolTip(say("dispatches.strike", number=number))
        self._lay(station, column)
        self._fill(row)
        self._connect()

    def _choice(self, station: Station, key: str, choices: list[tuple[str, str]]) -> ChoiceField:
        return ChoiceField(station.look, station.say(f"dispatches.{key}"), "", choices, required=False)

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
        self.group.list.choose(row.group)
        self.of.list.choose(row.of)
        self.answer.list.choose(row.answer)
        self.strict.setChecked(row.strict)
        self.before.setChecked(row.before)
        self._show_share(row.group)

    def _connect(self) -> None:
        self.what.edited.connect(lambda text: self._tell(what=text))
        self.percent.edited.connect(lambda text: self._tell(percent=text))
        self.day.edited.connect(lambda text: self._tell(day=text))
        self.group.chosen.connect(self._pick_group)
        self.of.chosen.connect(lambda key: self._tell(of=key))
        self.answer.chosen.connect(lambda key: self._tell(answer=key))
        self.strict.toggled.connect(lambda on: self._tell(strict=on))
        self.before.toggled.connect(lambda on: self._tell(before=on))
        self.strike.clicked.connect(self.struck)

    def _pick_group(self, key: str) -> None:
        self._show_share(key)
        self._tell(group=key)

    def _show_share(self, group: str) -> None:
        for part in self._share:
            part.setVisible(bool(group))

    @property
    def fields(self) -> dict[str, Field]:
        """The lines that are typed in, by the name of what they fill."""
        return {"what": self.what, "percent": self.percent, "day": self.day}

    def show_fault(self, field: str, sentence: str) -> None:
        """Say under its line what is wrong; empty says nothing."""
        for name, line in self.fields.items():
            line.set_error(sentence if name == field else "")
