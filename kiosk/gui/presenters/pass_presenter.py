"""Passes at the desk: issued for the visitor on the card and printed at once, blanks, reprints, revocations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.outcomes import VisitChanged
from kiosk.application.pass_outcomes import PassLine, PassMade, PassRefused
from kiosk.application.ports.passes import BadgeCard
from kiosk.application.ports.register import VisitLine
from kiosk.domain.pass_facts import PassEnd
from kiosk.domain.passes.pass_code import PassName
from kiosk.domain.passes.rules import PassRules, Stock
from kiosk.domain.visitor import VisitorDetails
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import CardKind, DeskCard, Notice, NoticeTone
from kiosk.gui.presenters.one_press import OnePress
from kiosk.gui.presenters.print_presenter import Told, told_of
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.presenters.visitor_states import EntryShown
from kiosk.gui.workers.jobs import Err, Ok

_ONE = Told("pass.sent", "pass.kept", "pass.kept_refused", "pass.waits", "pass.failed")
_BADGE = Told("badge.printed", "badge.kept", "badge.kept", "badge.print_waits", "badge.print_failed")
_BLANKS = Told("pass.blanks_sent", "pass.blanks_kept", "pass.kept_refused", "pass.waits", "pass.failed")


class PassPresenter(QObject):
    """Numbers and records on the register's lane, lists and drawing beside it; a second press does nothing."""

    changed = Signal()
    """The list was read anew."""
    found = Signal(str, object)
    """Of a visit, the `PassName` of the visitor's pass that is good, or None."""
    made = Signal()
    refused = Signal(object)
    """A `PassRefused`."""
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices, card: CardPresenter, visitor: VisitorPresenter) -> None:
        super().__init__()
        self._services, self._card, self._visitor = services, card, visitor
        self._register, self._paper = OnePress(services.register_lane), OnePress(services.report_lane)
        self.lines: tuple[PassLine, ...] = ()

    @property
    def rules(self) -> PassRules:
        """What the office says of passes."""
        return self._services.passes.keep.rules

    def holder(self, details: VisitorDetails) -> str:
        """What the card would tell of this visitor."""
        return self._services.passes.keep.holder(details)

    def look_for(self, visit_id: str) -> None:
        """Whether the visitor has a pass already; `found` tells."""
        keep = self._services.passes.keep

        def told(result: Ok[Any] | Err) -> None:
            if isinstance(result, Ok):
                self.found.emit(visit_id, result.value)

        self._services.register_lane.submit("look for pass", lambda: keep.of_visit(visit_id), told)

    def issue(self, visit_id: str) -> None:
        """A pass for this visitor, printed at once."""
        self._record(f"issue pass {visit_id}", lambda: self._services.passes.keep.issue(visit_id))

    def again(self, pass_id: str) -> None:
        """The same pass once more."""
        self._record(f"print pass again {pass_id}", lambda: self._services.passes.keep.again(pass_id))

    def blanks(self, count: int) -> None:
        """Passes that are nobody's yet, on sheets of eight."""
        self._record("make blank passes", lambda: self._services.passes.keep.blanks(count), Stock.A4)

    def print_badge(self, line: VisitLine) -> None:
        """The badge that this visitor was just handed, where the office has it printed."""
        badge, prints = self.rules.badge, self._services.passes
        if badge.printed and badge.code:
            visit_id = line.visit.visit_id

            def issued(result: Ok[Any] | Err) -> None:
                made = result.value if isinstance(result, Ok) else None
                self._print_badge(prints.badge_of(line, made.cards[0].text if isinstance(made, PassMade) else ""))

            # Not as a press: of two badges that are handed out at once each is printed.
            issue = self._services.register_lane.submit
            issue("pass on badge", lambda: prints.keep.issue(visit_id, on_badge=True), issued)
        elif badge.printed:
            self._print_badge(prints.badge_of(line))

    def _print_badge(self, card: BadgeCard) -> None:
        def printed(result: Ok[Any] | Err) -> None:
            said = told_of(result, _BADGE)
            self.notice.emit(replace(said, values={**said.values, "number": card.number}))

        self._services.report_lane.submit("print badge", lambda: self._services.passes.badge(card), printed)

    def revoke(self, name: PassName, because: PassEnd) -> None:
        """It is good for nothing from now on."""
        keep = self._services.passes.keep

        def told(result: Ok[Any] | Err) -> None:
            match result:
                case Ok(value=PassRefused() as refused):
                    self._refuse(refused)
                case Ok():
                    self.notice.emit(Notice("pass.revoked", {"number": name.shown}))
                    self.made.emit()
                case Err():
                    self.failed.emit(result)
            self.reload()

        self._register.submit(f"revoke pass {name.pass_id}", lambda: keep.revoke(name.pass_id, because), told)

    def _refuse(self, refused: PassRefused) -> None:
        values = {"number": refused.number}
        self.notice.emit(Notice(f"pass.refused_{refused.fault.value}", values, NoticeTone.LOOK))
        self.refused.emit(refused)

    @Slot()
    def reload(self) -> None:
        """Read the list anew."""
        self._paper.submit("read passes", self._services.passes.keep.all, self._loaded)

    def _loaded(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.lines = result.value
            self.changed.emit()

    def _record(self, name: str, work: Callable[[], Any], stock: Stock | None = None) -> None:
        def told(result: Ok[Any] | Err) -> None:
            match result:
                case Ok(value=PassMade() as made):
                    self._made(made, stock)
                case Ok(value=PassRefused() as refused):
                    self._refuse(refused)
                case Ok():
                    raise ValueError(result)
                case Err():
                    self.failed.emit(result)

        self._register.submit(name, work, told)

    def _made(self, made: PassMade, stock: Stock | None) -> None:
        if made.line is not None:
            self._card.show_changed(VisitChanged(made.line))
        self.made.emit()
        prints, number = self._services.passes, made.cards[0].name.shown

        def printed(result: Ok[Any] | Err) -> None:
            said = told_of(result, _BLANKS if stock else _ONE)
            self.notice.emit(replace(said, values={**said.values, "number": number, "count": len(made.cards)}))
            if isinstance(result, Ok) and said.tone is not NoticeTone.BAD and made.line is not None:
                self._tell_visitor(made.line.visit.visit_id)
            self.reload()

        self._services.report_lane.submit("print pass", lambda: prints.passes(made.cards, stock), printed)

    def _tell_visitor(self, visit_id: str) -> None:
        """On the screen of whoever stands there, as long as their entry is shown."""
        card, shown = self._card.card, self._visitor.state
        if not isinstance(card, DeskCard) or card.kind is not CardKind.ENTRY or not isinstance(shown, EntryShown):
            return
        if card.line.visit.visit_id == visit_id:
            self._visitor.update(replace(shown, pass_printed=True))
