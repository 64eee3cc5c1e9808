"""Beside the meters: from knowing the app to running it, why not, and how far beyond the beginning."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.application.numerals import share_said, thousands
from kiosk.domain.app_answers import Question
from kiosk.domain.app_figures import UNSAID, AppFigures
from kiosk.domain.dispatches.progress import Progress
from kiosk.domain.dispatches.target import Denominator
from kiosk.gui.kit.bar_line import BarLine
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.models.progress_words import ProgressWords
from kiosk.gui.views.desk.helping_card import HelpingCard, is_worth_showing
from kiosk.gui.views.desk.station import Station

_TONES = {Question.KNOWS: "out", Question.INSTALLED: "out", Question.RUNNING: "in"}
_MOST_REASONS = 8


class ProgressSide(QWidget):
    """Built anew with each reading: nothing in it takes the focus."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._column = Column(station.look, station.measures.gap)
        self.setLayout(self._column)

    def show_progress(self, progress: Progress, words: ProgressWords) -> None:
        """Show these figures."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        cards = [self._funnel(progress.visitors), self._reasons(progress.visitors)]
        if is_worth_showing(self._station):
            cards.append(HelpingCard(self._station))
        if progress.changes:
            cards.append(self._changes(progress, words))
        for card in cards:
            self._column.addWidget(card)
            card.show()
        self._column.addStretch(1)

    def _card(self, title: str, remark: str) -> tuple[Card, Column]:
        station, inner = self._station, self._station.measures.inner
        column = Column(station.look, 8, (inner, 14 if station.wide else 10, inner, 16 if station.wide else 12))
        head = Row(station.look, 12)
        head.addWidget(TextLabel(station.look, title, "section_strong" if station.wide else "label", wrap=True), 1)
        head.addWidget(TextLabel(station.look, remark, "caption", "ink2"))
        column.addLayout(head)
        return Card(column), column

    def _funnel(self, visitors: AppFigures) -> Card:
        say = self._station.say
        app = self._station.app.name or say("progress.any_app")
        card, column = self._card(say("progress.funnel"), say("progress.asked", people=self._number(visitors.asked)))
        smart = BarLine(self._station.look, say("progress.smart"), "ctl")
        without = say("progress.without", people=self._number(visitors.without_smartphone))
        whole = max(visitors.asked, 1)
        smart.show_number(visitors.with_smartphone / whole, self._number(visitors.with_smartphone), without)
        column.addWidget(smart)
        for question in Question:
            count = visitors.headcount(question)
            line = BarLine(self._station.look, say(f"progress.funnel_{question.value}", app=app), _TONES[question])
            share = count.share(Denominator.EVERYONE)
            said = "" if share is None else f"{share_said(share, self._station.wording.language)} %"
            line.show_number(count.done / whole, self._number(count.done), said)
            column.addWidget(line)
        if visitors.bluetooth_asked:
            line = BarLine(self._station.look, say("progress.funnel_bluetooth"), "in")
            remark = say("progress.bluetooth_asked", people=self._number(visitors.bluetooth_asked))
            line.show_number(visitors.bluetooth / whole, self._number(visitors.bluetooth), remark)
            column.addWidget(line)
        return card

    def _reasons(self, visitors: AppFigures) -> Card:
        say, language = self._station.say, self._station.wording.language
        people = visitors.with_smartphone - visitors.installed
        card, column = self._card(say("progress.reasons"), say("progress.people", people=self._number(people)))
        if not visitors.reasons:
            column.addWidget(TextLabel(self._station.look, say("progress.no_reasons"), "body", "ink2", wrap=True))
        most = max((count for _, count in visitors.reasons), default=1)
        for key, count in visitors.reasons[:_MOST_REASONS]:
            label = say("progress.unsaid") if key == UNSAID else self._station.app.label(key, language)
            line = BarLine(self._station.look, label, one_line=True)
            line.show_number(count / most, self._number(count))
            column.addWidget(line)
        return card

    def _changes(self, progress: Progress, words: ProgressWords) -> Card:
        say, look = self._station.say, self._station.look
        card, column = self._card(say("progress.changes"), "")
        for one in progress.changes:
            rank = one.baseline.rank
            whose = words.source(one.dispatch, "")
            if rank is not None:
                whose = f"{whose}, {say('dispatch.rank', place=rank[0], count=rank[1])}"
            of = say(f"dispatch.of_{one.baseline.denominator.value}")
            column.addWidget(TextLabel(look, words.change(one), "label", wrap=True))
            column.addWidget(TextLabel(look, f"{of} · {whose}", "caption", "ink2", wrap=True))
        return card

    def _number(self, number: int) -> str:
        return thousands(number, self._station.wording.language)
