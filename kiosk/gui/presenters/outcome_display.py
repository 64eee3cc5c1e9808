"""What was committed, on both screens: the visitor's page, the desk's card, the tone, the table, the undo."""

from __future__ import annotations

from kiosk.application.board import RefusedLine
from kiosk.application.outcomes import (
    CodeRefused,
    EnteringAsked,
    EntryMade,
    ExitMade,
    JustLeft,
    LeavingAsked,
    NobodyOnDuty,
    SamePersonAsked,
)
from kiosk.application.ports.paper import Tone
from kiosk.application.register_scan import Scan
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import CardKind, DeskCard, EnteringCard, Health, RefusedCard, entry_card
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.presenters.undo_presenter import UndoOffer, UndoPresenter
from kiosk.gui.presenters.visitor_cards import entry_shown, exit_shown, masked
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.presenters.visitor_states import NotRecordedShown, RefusedShown, RepeatShown, WaitShown

Shown = EntryMade | ExitMade | LeavingAsked | JustLeft | SamePersonAsked | NobodyOnDuty


class OutcomeDisplay:
    """Told of each outcome after its commit; a quiet one is seen on the desk only."""

    def __init__(
        self,
        services: DeskServices,
        visitor: VisitorPresenter,
        card: CardPresenter,
        board: BoardPresenter,
        undo: UndoPresenter,
        status: StatusPresenter,
    ) -> None:
        self._services, self._visitor, self._card = services, visitor, card
        self._board, self._undo, self._status = board, undo, status

    def show(self, outcome: Shown) -> None:
        """Show it on both screens, with its tone."""
        now = self._services.clock.now()
        match outcome:
            case EntryMade(line=line):
                self._show_entry(outcome)
                self._visitor.show(entry_shown(line, self._services.office))
                self._services.tones.play(Tone.ENTRY)
            case ExitMade(line=line, event_id=event_id):
                self._show_recorded(DeskCard(CardKind.EXIT, line, now, recognised=outcome.recognised), event_id)
                self._visitor.show(exit_shown(line))
                self._services.tones.play(Tone.EXIT)
            case LeavingAsked(line=line):
                card = DeskCard(CardKind.ASK_LEAVING, line, now)
                self._show_repeat(card, entry_shown(line, self._services.office).clock)
            case SamePersonAsked():
                self._visitor.show(WaitShown())
                self._services.tones.play(Tone.AGAIN)
            case JustLeft(line=line):
                self._show_repeat(DeskCard(CardKind.JUST_LEFT, line, now), exit_shown(line).clock)
            case NobodyOnDuty():
                self._visitor.show(NotRecordedShown())

    def show_quietly(self, outcome: EntryMade | ExitMade) -> None:
        """Without a tone and without a change on the visitor's screen (`day.md`, moment 20)."""
        if isinstance(outcome, EntryMade):
            self._show_entry(outcome, quiet=True)
        else:
            card = DeskCard(CardKind.EXIT, outcome.line, self._services.clock.now())
            self._show_recorded(card, outcome.event_id, quiet=True)

    def refuse(self, scan: Scan, outcome: CodeRefused) -> None:
        """A refused code: why, on both screens."""
        self._status.set_database("good", Health.GOOD)
        self._board.put_refusal(RefusedLine(scan.scanned_at, outcome.refusal))
        self._card.lay(RefusedCard(outcome.refusal, scan.scanned_at))
        self._visitor.show(RefusedShown(outcome.refusal))
        self._services.tones.play(Tone.REFUSED)

    def ask_entering(self, scan: Scan, asked: EnteringAsked) -> None:
        """At an exit door: the desk is asked, the visitor waits."""
        self._card.lay(EnteringCard(scan, asked.details, asked.by, self._services.clock.now()))
        self._visitor.show(WaitShown())
        self._services.tones.play(Tone.AGAIN)

    def _show_entry(self, made: EntryMade, *, quiet: bool = False) -> None:
        if made.previous is not None:
            self._board.put(made.previous)
        self._show_recorded(entry_card(made, self._services.clock.now()), made.event_id, quiet=quiet)

    def _show_recorded(self, card: DeskCard, event_id: str, *, quiet: bool = False) -> None:
        self._status.set_database("good", Health.GOOD)
        if card.line.visit.entry_doubtful or card.line.visit.exit_doubtful:
            self._status.doubt_clock()
        self._board.put(card.line)
        self._undo.make_offer(UndoOffer(event_id, card.line, card.kind is CardKind.ENTRY, quiet))
        self._card.lay(card)

    def _show_repeat(self, card: DeskCard, clock: str) -> None:
        self._card.lay(card)
        self._visitor.show(RepeatShown(masked(card.line), clock))
        self._services.tones.play(Tone.AGAIN)
