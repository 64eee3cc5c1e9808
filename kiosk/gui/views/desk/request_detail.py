"""One request: what was asked, by when, what is printed, and what is decided about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.application.request_lines import RequestLine
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.request_facts import RequestEnd, RequestPaper
from kiosk.domain.requests.rules import RequestKind
from kiosk.gui.kit.boxes import rule
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.flow import Flow
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.page_form import PageForm, words_edit
from kiosk.gui.views.desk.request_rows import MARKS, standing_words
from kiosk.gui.views.desk.station import Station


class RequestDetail(PageForm):
    """Papers first, then what was done: each decision needs its words, a refusal its ground."""

    look_up_asked = Signal(str)
    """Id of a visitor whose visits are to be corrected."""

    def __init__(self, station: Station) -> None:
        look, say = station.look, station.say
        super().__init__(station)
        self._requests = station.presenters.requests
        self.state = TextLabel(look, "", "label", wrap=True)
        self.told = TextLabel(look, "", "body", wrap=True)
        self.fault = TextLabel(look, "", "label", "errx", wrap=True)
        self.words = words_edit(station, say("requests.answer"), say("requests.answer_example"))
        self._words_label = TextLabel(look, say("requests.answer"), "label")
        self.grounds = ChoiceList(look, say("requests.ground"), height=48)
        language = station.wording.language
        rules = station.presenters.services.privacy.requests.rules
        self.grounds.offer([(one.key, one.label(language)) for one in rules.grounds])
        self.papers = {one: Button(look, say(f"requests.print_{one.value}"), icon="printer") for one in RequestPaper}
        self.answered = Button(look, say("requests.answered"), icon="message-circle")
        self.correct = Button(look, say("requests.correct"), icon="search")
        self.extend = Button(look, say("requests.extend"), icon="calendar")
        self.done = Button(look, say("requests.done"), ButtonKind.PRIMARY, icon="check", key="Ctrl+Enter")
        self.refuse = Button(look, say("requests.refuse"), icon="ban")
        self.taken_back = Button(look, say("requests.taken_back"), icon="undo-2")
        self.erase = Button(look, say("requests.erase"), icon="user-x")
        self._build()
        self._connect()

    def _build(self) -> None:
        inner = self.inner
        for part in (self.state, self.told):
            inner.addWidget(part)
        inner.addWidget(flow_of(self._station, *self.papers.values(), self.answered, self.correct))
        inner.addWidget(rule())
        for one in (self._words_label, self.words, self.grounds, self.fault):
            inner.addWidget(one)
        inner.addWidget(flow_of(self._station, self.done, self.extend, self.refuse, self.taken_back, self.erase))
        self.stand()

    def _connect(self) -> None:
        requests = self._requests
        for kind, button in self.papers.items():
            button.clicked.connect(partial(requests.put, kind))
        self.answered.clicked.connect(requests.answered)
        self.correct.clicked.connect(self._look_up)
        self.extend.clicked.connect(lambda: requests.extend(self.words.toPlainText()))
        self.done.clicked.connect(self.end)
        self.refuse.clicked.connect(
            lambda: requests.end(RequestEnd.REFUSED, self.words.toPlainText(), self.grounds.choice())
        )
        self.taken_back.clicked.connect(lambda: requests.end(RequestEnd.TAKEN_BACK, self.words.toPlainText()))
        self.erase.clicked.connect(requests.erase)

    def end(self) -> None:
        """It was done."""
        line = self._requests.open
        if line is not None and line.request.is_open:
            self._requests.end(RequestEnd.DONE, self.words.toPlainText())

    def show_line(self, line: RequestLine, *, fresh: bool) -> None:
        """Show it; `fresh` where another one was open before."""
        say, request = self._station.say, line.request
        if fresh:
            self.words.setPlainText("")
            self.grounds.choose("")
        self.title.setText(f"{request.code} · {say(f'requests.kind_{request.kind.value}')}")
        self.state.setText(standing_words(self._station, line))
        self.state.set_tone(MARKS[line.standing][1])
        self.told.setText("\n".join(self._told(line)))
        fault = self._requests.fault
        self.fault.setText(say(f"requests.fault_{fault.value}") if fault else "")
        self.fault.setVisible(fault is not None)
        still, known = request.is_open, bool(request.subjects)
        self.papers[RequestPaper.COPY].setVisible(request.kind.hands_out)
        self.answered.setVisible(still and request.answered_at is None)
        self.correct.setVisible(still and request.kind is RequestKind.CORRECT and known)
        may_erase = self._station.presenters.services.privacy.erase is not None
        self.erase.setVisible(still and request.kind is RequestKind.ERASE and known and may_erase)
        self.extend.setVisible(still and not request.extended)
        for part in (self._words_label, self.words, self.grounds, self.done, self.refuse, self.taken_back):
            part.setVisible(still)

    def _told(self, line: RequestLine) -> list[str]:
        say, request, at = self._station.say, line.request, line.request.taken_at
        name = self._station.shown(line.name) if line.name else say("desk.erased")
        taken = {"clock": office_clock(at), "day": f"{office_day(at):%d/%m/%Y}", "who": request.taken_by}
        told = [
            " · ".join(part for part in (name, line.contact) if part),
            line.words,
            say("requests.told_taken", **taken),
            say(f"requests.told_proof_{'known' if request.subjects else 'unknown'}",
                proof=say(f"requests.proof_{request.proof.value}")),
            say("requests.told_days", answer=f"{request.answer_by:%d/%m/%Y}", done=f"{request.done_by:%d/%m/%Y}"),
            say("requests.told_extended", why=line.reason) if request.extended else "",
            say("requests.told_answer", words=line.answer) if line.answer else "",
        ]  # fmt: skip
        return [one for one in told if one]

    def _look_up(self) -> None:
        line = self._requests.open
        if line is not None and line.request.subjects:
            self.look_up_asked.emit(line.request.subjects[0])


def flow_of(station: Station, *parts: QWidget) -> QWidget:
    """Buttons in a row that goes on in the next line."""
    box, flow = QWidget(), Flow(station.look, 8)
    box.setLayout(flow)
    policy = box.sizePolicy()
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    for part in parts:
        flow.addWidget(part)
    return box
