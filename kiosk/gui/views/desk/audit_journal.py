"""Does the journal hold, how long is it, what was printed of it: the first tab of the auditor's place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.audit_desk import PrintedPages
from kiosk.application.verify_register import SheetChanged, Verification, Verified, ViewChanged
from kiosk.domain.sealed_line import Broken
from kiosk.domain.taken_back import TakenBack
from kiosk.gui.kit.boxes import Column, rule
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.row_list import RowList, RowWords
from kiosk.gui.views.desk.shown_days import shown_moment, shown_span
from kiosk.gui.views.desk.station import Station

_LEFT = Qt.AlignmentFlag.AlignLeft


class AuditJournal(QWidget):
    """Names nobody."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._audit = station, station.presenters.sign_on.audit
        look, say = station.look, station.say
        column = Column(look, 12)
        self.setLayout(column)
        self.state = TextLabel(look, "", "body", "ink2", wrap=True)
        self.result = TextLabel(look, "", "section_strong", wrap=True)
        self.verify = Button(look, say("audit.verify"), ButtonKind.PRIMARY, icon="shield-check", key="Ctrl+Enter")
        self.prints = RowList(look, say("audit.prints"))
        column.addWidget(self.state)
        column.addWidget(self.result)
        column.addWidget(self.verify, 0, _LEFT)
        column.addWidget(rule())
        column.addWidget(TextLabel(look, say("audit.prints"), "label"))
        column.addWidget(self.prints, 1)
        self.none = TextLabel(look, say("audit.prints_none"), "body", "ink2", wrap=True)
        column.addWidget(self.none)
        column.addStretch()
        self.verify.clicked.connect(self._audit.verify)

    def take_focus(self) -> None:
        """The button."""
        self.verify.setFocus()

    def act(self) -> None:
        """Ctrl+Enter."""
        self._audit.verify()

    @Slot()
    def show_state(self) -> None:
        """As the presenter has it."""
        audit, say = self._audit, self._station.say
        state = audit.state
        shown = {"entries": state.entries, "head": state.head or "–", "version": state.version} if state else {}
        self.state.setText(say("audit.state", **shown) if state else "")
        self.prints.show_rows([self._row(one) for one in state.prints] if state else [])
        self.prints.setVisible(bool(state and state.prints))
        self.none.setVisible(state is not None and not state.prints)
        self.verify.setEnabled(not audit.verifying)
        words, tone = self._result(audit.verified)
        self.result.setText(words)
        self.result.set_tone(tone)
        self.result.setVisible(bool(words))

    def _result(self, found: Verification | None) -> tuple[str, str]:
        say = self._station.say
        match found:
            case Verified(entries=entries, erased=erased):
                return say("audit.intact", entries=entries, erased=erased), "inx"
            case Broken(seq=seq) | SheetChanged(seq=seq):
                return say("audit.broken", seq=seq), "errx"
            case ViewChanged(seq=seq):
                return say("audit.view_changed", seq=seq), "errx"
            case TakenBack():
                return say("audit.taken_back"), "errx"
            case _:
                done, of = self._audit.done
                return (say("audit.verifying", done=done, of=of), "ink2") if self._audit.verifying else ("", "ink2")

    def _row(self, one: PrintedPages) -> RowWords:
        say = self._station.say
        detail = say("audit.printed_by", name=one.by, seq=one.seq)
        return RowWords(
            str(one.seq),
            say("audit.printed", days=shown_span(one.first, one.last)),
            detail,
            shown_moment(one.at),
            "printer",
        )
