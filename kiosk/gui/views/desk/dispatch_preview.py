"""What a dispatch asks for: of whom, how much, until when, and what the desk says for it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.dispatches.dispatch import Dispatch, Obligation, Urgency
from kiosk.domain.dispatches.groups import Groups
from kiosk.domain.dispatches.target import Target
from kiosk.domain.office_time import office_day
from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.tag import Tag
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.models.progress_words import ProgressWords
from kiosk.gui.views.desk.station import Station


class DispatchPreview(QWidget):
    """Built anew for each dispatch; every line is a label, so that a screen reader goes through them."""

    def __init__(self, station: Station, dispatch: Dispatch, app_name: str) -> None:
        super().__init__()
        self._station, self._app_name = station, app_name
        groups: Groups = station.office.groups
        self._words = ProgressWords(station.say, station.wording.language, groups)
        self._column = column = Column(station.look, 8)
        self.setLayout(column)
        self._head(dispatch)
        for key, text in self._facts(dispatch):
            self._line(station.say(f"dispatches.{key}"), text)
        column.addWidget(rule())
        column.addWidget(TextLabel(station.look, station.say("dispatches.asks"), "label"))
        for one in dispatch.obligations:
            self._obligation(one)

    def _head(self, dispatch: Dispatch) -> None:
        look, say, row = self._station.look, self._station.say, Row(self._station.look, 8)
        if dispatch.urgency is not Urgency.NORMAL:
            row.addWidget(Tag(look, say(f"dispatch.urgency_{dispatch.urgency.value}")))
        row.addWidget(TextLabel(look, self._in_language(dispatch.title), "section", wrap=True), 1)
        self._column.addLayout(row)
        source = f"{dispatch.issuer} · {self._words.source(dispatch, '')}"
        self._column.addWidget(TextLabel(look, source, "body", "ink2", wrap=True))
        today = office_day(self._station.now())
        if not dispatch.in_force(today):
            words = "dispatch.retired"
            self._column.addWidget(TextLabel(look, say(words), "label", "warnx", wrap=True))

    def _facts(self, dispatch: Dispatch) -> list[tuple[str, str]]:
        """What the desk, the screens and the reports take from it."""
        say, line = self._station.say, dispatch.help_line
        asked = say("dispatches.prompts_app", app=self._app_name) if dispatch.app else say("dispatches.prompts_none")
        facts = [("prompts", asked)]
        if dispatch.results_go_to:
            facts.append(("results", "; ".join(one.name for one in dispatch.results_go_to)))
        if line is not None:
            facts.append(("help_line", f"{line.name}, {line.phone}"))
        facts += [("address", one.url) for one in dispatch.addresses]
        return facts

    def _line(self, label: str, text: str) -> None:
        row = Row(self._station.look, 8)
        row.addWidget(TextLabel(self._station.look, label, "caption_strong", "ink2"))
        row.addWidget(TextLabel(self._station.look, text, "body", wrap=True), 1)
        self._column.addLayout(row)

    def _obligation(self, one: Obligation) -> None:
        look, words = self._station.look, self._words
        due = f" · {words.due(one.deadline)}" if one.deadline else ""
        item = f"{self._station.say('progress.item', item=one.item)}: " if one.item else ""
        text = f"{item}{self._in_language(one.what)}{due}"
        self._column.addWidget(TextLabel(look, text, "body", wrap=True))
        for target in one.targets:
            row = Row(look, 8, (16, 0, 0, 0))
            row.addWidget(IconLabel(look, "chart-column", "accent", 20))
            row.addWidget(TextLabel(look, self._target(target), "label", wrap=True), 1)
            self._column.addLayout(row)

    def _target(self, one: Target) -> str:
        words = self._words
        group = words.groups.label(one.group, words.language)
        of = self._station.say(f"dispatch.of_{one.denominator.value}")
        share = f"{words.target(one)}, {of}"
        return f"{group}: {words.asked(one)}. {share}. {words.due(one.deadline)}"

    def _in_language(self, text: object) -> str:
        words = dict(text) if isinstance(text, dict) else {}
        return str(words.get(self._station.wording.language) or words.get("vi", ""))
