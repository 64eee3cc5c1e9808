"""One violation: what was written, the hours that are left, what came after, and to whom it was told."""

from __future__ import annotations

from datetime import timedelta

from kiosk.application.keep_breaches import BreachLine
from kiosk.application.typed_moment import moment_shown, moment_typed
from kiosk.domain.breach_facts import BREACH_WORDS
from kiosk.gui.kit.boxes import rule
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.page_form import PageForm, words_edit
from kiosk.gui.views.desk.request_detail import flow_of
from kiosk.gui.views.desk.station import Station

_AN_HOUR = timedelta(hours=1)


class BreachDetail(PageForm):
    """Nothing that was written is changed; what is learnt later is added."""

    def __init__(self, station: Station) -> None:
        look, say = station.look, station.say
        super().__init__(station)
        self._breaches = station.presenters.requests.breaches
        self.state = TextLabel(look, "", "label", "errx", wrap=True)
        self.told = TextLabel(look, "", "body", wrap=True)
        self.fault = TextLabel(look, "", "label", "errx", wrap=True)
        self.print = Button(look, say("breach.print"), icon="printer", key="Ctrl+P")
        self.save = Button(look, say("breach.save"), icon="file-down")
        self._more_label = TextLabel(look, say("breach.more"), "label")
        self.more = words_edit(station, say("breach.more"))
        self.add = Button(look, say("breach.add"), icon="plus")
        self.to = Field(look, say("breach.to"))
        self.number = Field(look, say("breach.number"))
        self.sent = Field(look, say("breach.sent_at"), advice=say("breach.found_advice"))
        self.late = Field(look, say("breach.late"))
        self.reported = Button(look, say("breach.reported"), ButtonKind.PRIMARY, icon="check", key="Ctrl+Enter")
        self._build()
        self.print.clicked.connect(self._breaches.put)
        self.save.clicked.connect(self._breaches.save)
        self.add.clicked.connect(lambda: self._breaches.add(self.more.toPlainText()))
        self.reported.clicked.connect(self.tell)

    def _build(self) -> None:
        inner = self.inner
        for part in (self.state, self.told, flow_of(self._station, self.print, self.save), rule()):
            inner.addWidget(part)
        for field in (self.to, self.number, self.late):
            tell_kind(field.edit, LineKind.NAME)
        for part in (self.to, self.number, self.sent, self.late, self.fault, flow_of(self._station, self.reported)):
            inner.addWidget(part)
        for part in (self._more_label, self.more, flow_of(self._station, self.add)):
            inner.addWidget(part)
        self.stand()

    def tell(self) -> None:
        """It was told to the authority."""
        at = moment_typed(self.sent.text())
        self.sent.set_error("" if at else self._station.say("breach.fault_moment"))
        if at is not None and self.reported.isVisibleTo(self):
            self._breaches.reported(at, self.to.text(), self.number.text(), self.late.text())

    def show_line(self, line: BreachLine, *, fresh: bool) -> None:
        """Show it; `fresh` where another one was open before."""
        say, breach = self._station.say, line.breach
        if fresh:
            self.sent.set_text(moment_shown(self._station.now()))
            for field, text in ((self.to, say("breach.authority")), (self.number, ""), (self.late, "")):
                field.set_text(text)
        if fresh or len(line.added) != self._shown:
            self.more.setPlainText("")
        self._shown = len(line.added)
        self.title.setText(say("breach.title", code=breach.code))
        left = breach.left(self._station.now())
        late = left < timedelta()
        if breach.waits:
            key, hours = "breach.state_over" if late else "breach.state_left", abs(left) // _AN_HOUR
            self.state.setText(say(key, hours=hours, due=moment_shown(breach.due_at)))
        elif breach.sent_at is not None:
            self.state.setText(say("breach.state_sent", to=line.to, at=moment_shown(breach.sent_at)))
        self.state.set_tone("errx" if breach.waits else "inx")
        self.told.setText("\n".join(self._told(line)))
        fault = self._breaches.fault
        self.fault.setText(say(f"breach.fault_{fault.value}") if fault else "")
        self.fault.setVisible(fault is not None)
        for part in (self.to, self.number, self.sent, self.reported):
            part.setVisible(breach.waits)
        self.late.setVisible(breach.waits and late)

    def _told(self, line: BreachLine) -> list[str]:
        say, breach = self._station.say, line.breach
        groups = ", ".join(say(f"breach.group_{one.value}") for one in breach.groups)
        told = [
            f"{say('breach.found')}: {moment_shown(breach.found_at)}",
            f"{say('breach.groups')}: {groups}",
            f"{say('breach.people')}: {breach.people}",
            *(f"{say(f'breach.{key}')}: {line.words[key]}" for key in BREACH_WORDS if line.words.get(key)),
            *(say("breach.told_added", at=moment_shown(one.at), by=one.by, words=one.words) for one in line.added),
            say("breach.told_late", why=line.late) if line.late else "",
        ]
        return [one for one in told if one]

    _shown = 0
