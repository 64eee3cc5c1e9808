"""Who came with a visitor, or speaks for one: what the desk records of it, and what both screens show then."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.bring_child import ChildField, ChildForm
from kiosk.application.declare_on_behalf import Declaration, DeclarerField, declaration_faults
from kiosk.application.keep_group import names_of
from kiosk.application.outcomes import EntryMade, ExitMade, NotInside, TooLate, VisitChanged
from kiosk.application.ports.paper import Tone
from kiosk.application.ports.register import VisitLine
from kiosk.domain.visit import VisitState
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_presenter import DeskPresenter
from kiosk.gui.presenters.desk_states import DeskCard, Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.undo_presenter import UndoOffer, UndoPresenter
from kiosk.gui.workers.jobs import Err, Ok

_OFFERS = {"count group": "group", "part leaves": "part", "some stayed": "part"}


class CompanyPresenter(QObject):
    """Each press is committed on the register lane; what was counted or left can be withdrawn like every record."""

    notice = Signal(object)
    happened = Signal(object)

    def __init__(
        self,
        services: DeskServices,
        card: CardPresenter,
        board: BoardPresenter,
        undo: UndoPresenter,
        desk: DeskPresenter,
    ) -> None:
        super().__init__()
        self._services, self._card, self._board, self._undo, self._desk = services, card, board, undo, desk
        self.happened.connect(desk.happened)

    def declare(self, visit_id: str, declaration: Declaration, reason: str = "") -> tuple[DeclarerField, ...]:
        """Record who declares for the visitor, or why it is somebody else; nothing where fields are wrong, which are
        named.
        """
        faults = declaration_faults(declaration)
        if not faults:
            self._submit("declare on behalf", lambda: self._services.on_behalf(visit_id, declaration, reason))
        return faults

    def count(self, visit_id: str, people: int) -> None:
        """So many came, the leader included."""
        self._submit("count group", lambda: self._services.groups.count(visit_id, people))

    def some_leave(self, line: VisitLine, leaving: int, reason: str) -> None:
        """So many of a group leave now; of one that left as a whole, the others turn out to have stayed.

        `reason` goes into the register where the exit of all is withdrawn by it.
        """
        groups, visit = self._services.groups, line.visit
        if visit.state is VisitState.LEFT:
            staying = visit.group.staying - leaving
            self._submit("some stayed", lambda: groups.some_stayed(visit.visit_id, staying, reason))
        else:
            self._submit("part leaves", lambda: groups.part_leaves(visit.visit_id, leaving))

    def name(self, visit_id: str, typed: str) -> None:
        """Names of who came along, one a line."""
        names = names_of(typed)
        self._submit("name group", lambda: self._services.groups.name(visit_id, names))

    def bring_child(self, adult_visit_id: str, name: str, birth_year: str) -> tuple[ChildField, ...]:
        """Record a child beside the adult; nothing where fields are wrong, which are named."""
        form = ChildForm(self._services.chance.new_id(), name, birth_year)
        faults = self._services.children.faults_of(form)
        if not faults:
            self._submit("bring child", lambda: self._services.children(adult_visit_id, form))
        return faults

    def companions(self, line: VisitLine) -> tuple[VisitLine, ...]:
        """Who came with this visitor and is inside: a child's adult and the adult's children."""
        visit = line.visit
        family = visit.with_visit or visit.visit_id
        return tuple(
            one
            for one in self._board.inside
            if one.visit.visit_id != visit.visit_id and family in (one.visit.visit_id, one.visit.with_visit)
        )

    def leave_together(self) -> None:
        """The exit of the card's visitor and of everyone who came with them, as far as they are inside."""
        card = self._card.card
        if isinstance(card, DeskCard) and self.companions(card.line):
            own = card.line.visit
            family = [own.visit_id, *(one.visit.visit_id for one in self.companions(card.line))]
            before = (own.last_event,) if own.state is VisitState.LEFT else ()
            self._services.register_lane.submit(
                "leave together",
                lambda: self._services.children.leave_together(family),
                lambda result: self._left_together(result, before),
            )

    def _submit(self, name: str, work: Callable[[], Any]) -> None:
        self._services.register_lane.submit(name, work, lambda result: self._answered(name, result))

    def _answered(self, name: str, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=VisitChanged(line=line, event_id=event_id) as outcome):
                self._board.put(line)
                self._card.follow(line)
                if event_id:
                    self._undo.make_offer(UndoOffer(event_id, line, is_entry=False, about=_OFFERS[name]))
                self.happened.emit(outcome)
            case Ok(value=ExitMade() as outcome):
                self._desk.show_outcome(outcome)
            case Ok(value=EntryMade() as outcome):
                self._child_came(outcome)
            case Ok(value=NotInside()):
                self._tell("desk.not_inside", NoticeTone.LOOK)
            case Ok(value=TooLate()):
                self._tell("desk.too_late", NoticeTone.LOOK)
            case Ok():
                self._tell("desk.child_inside", NoticeTone.LOOK)
            case Err():
                self._desk.tell_failure(result)

    def _child_came(self, outcome: EntryMade) -> None:
        """The adult's card stays, since a second child may stand beside the first."""
        self._board.put(outcome.line)
        self._undo.make_offer(UndoOffer(outcome.event_id, outcome.line, is_entry=True))
        self._services.tones.play(Tone.ENTRY)
        self._tell("desk.child_came")
        self.happened.emit(outcome)

    def _left_together(self, result: Ok[Any] | Err, before: tuple[str, ...]) -> None:
        if isinstance(result, Err):
            self._desk.tell_failure(result)
            return
        made: tuple[ExitMade, ...] = result.value
        if not made:
            self._tell("desk.not_inside", NoticeTone.LOOK)
            return
        for one in reversed(made):
            self._desk.show_outcome(one)
        others = tuple(one.event_id for one in made[1:])
        offer = UndoOffer(made[0].event_id, made[0].line, is_entry=False, about="together", also=(*others, *before))
        self._undo.make_offer(offer)

    def _tell(self, key: str, tone: NoticeTone = NoticeTone.GOOD) -> None:
        self.notice.emit(Notice(key, tone=tone))
