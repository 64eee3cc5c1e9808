"""Entry by hand: a form, who was here before, and what is wrong with what was typed."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.outcomes import AlreadyInside, EntryMade, ExitMade, NobodyOnDuty, NotInside
from kiosk.application.ports.register import KnownVisitor
from kiosk.application.register_by_hand import Direction, FormField, FormWrong, HandForm
from kiosk.domain.nationalities import is_foreign
from kiosk.gui.presenters.as_typed import AsTyped
from kiosk.gui.presenters.desk_presenter import DeskPresenter
from kiosk.gui.presenters.rush_presenter import RushPresenter
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class ManualPresenter(QObject):
    """Holds the form; the view shows it and calls `change` as the receptionist types."""

    form_changed = Signal()
    """The form was filled or emptied from here, not by typing."""
    matches_changed = Signal()
    faults_changed = Signal()
    recorded = Signal(bool)
    """A record was committed; True when the next form was asked for."""
    pass_wanted = Signal(str)
    """Visit of whom a pass is to be printed for."""

    def __init__(self, services: DeskServices, desk: DeskPresenter, rush: RushPresenter) -> None:
        super().__init__()
        self._services, self._desk, self._rush = services, desk, rush
        self.form = self._blank()
        self._typed = self._taken = self.form
        self.matches: tuple[KnownVisitor, ...] = ()
        self.faults: tuple[FormField, ...] = ()
        self._busy = False
        self._search = AsTyped(services.register_lane, "find visitors", services.find_visitors, self._found)

    @property
    def in_progress(self) -> bool:
        """Whether anything of a visitor stands in the form."""
        said = replace(self.form, form_id="", direction=Direction.ENTRY, no_scan=self.form.no_scan or None)
        return said != HandForm("")

    @property
    def paper_recalled(self) -> bool:
        """Whether the paper number came with a choice from those who were here before; nobody typed it."""
        return bool(self.form.paper) and self.form.paper == self._taken.paper != self._typed.paper

    def change(self, **typed: Any) -> None:
        """Fields of `HandForm` as typed. A changed name is no longer the visitor who was chosen."""
        if "name" in typed and typed["name"] != self.form.name:
            typed.setdefault("visitor_id", None)
            self.form = replace(self.form, **typed)
            self._search.ask(self.form.name)
        else:
            self.form = replace(self.form, **typed)
        still = tuple(one for one in self.faults if one.value not in typed)
        if still != self.faults:
            self.faults = still
            self.faults_changed.emit()

    def begin(self, **typed: Any) -> None:
        """Open an empty form with these fields of `HandForm`; a form that is in progress stays as it is."""
        if not self.in_progress:
            self.form = replace(self._blank(), **typed)
            self._typed = self._taken = self.form
            self.form_changed.emit()

    def take(self, known: KnownVisitor) -> None:
        """Fill the form with someone who was here before."""
        details, last = known.details, known.last_visit
        # What an earlier choice filled in is another person's: a paper number must not stay beside a new name.
        self._typed = typed = self._without_choice()
        self.form = self._taken = replace(
            typed,
            visitor_id=known.visitor_id,
            name=details.name,
            birth_year=str(details.birth_year or typed.birth_year),
            phone=details.phone or typed.phone,
            paper=details.paper.number if details.paper and details.paper.whole else typed.paper,
            counter=typed.counter or last.counter,
            phone_kind=last.answers.phone,
            foreigner=is_foreign(details.nationality) or typed.foreigner,
            nationality=details.nationality if is_foreign(details.nationality) else typed.nationality,
            direction=Direction.EXIT if last.inside else typed.direction,
        )
        self._search.drop()
        self.form_changed.emit()

    def clear(self) -> None:
        """A new, empty form."""
        self.form, self.matches, self.faults = self._blank(), (), ()
        self._typed = self._taken = self.form
        self._search.drop()
        self.form_changed.emit()
        self.matches_changed.emit()
        self.faults_changed.emit()

    def record(self, *, and_next: bool = False, quiet: bool = False, with_pass: bool = False) -> None:
        """Commit the form; a second press while the first is on its way does nothing.

        `quiet` tells nobody but the desk; `with_pass` prints a pass for who came in.
        """
        if self._busy:
            return
        self._busy = True
        form = replace(self.form, brief=self._rush.on)
        if not quiet:
            self._desk.clear_visitor()
        self._services.register_lane.submit(
            "register by hand",
            lambda: self._services.register_by_hand(form),
            lambda result: self._answered(result, and_next=and_next, quiet=quiet, with_pass=with_pass),
        )

    def _answered(self, result: Ok[Any] | Err, *, and_next: bool, quiet: bool, with_pass: bool) -> None:
        self._busy = False
        match result:
            case Ok(value=FormWrong(fields=fields)):
                self.faults = fields
                self.faults_changed.emit()
            case Ok(value=EntryMade() | ExitMade() as outcome):
                self._desk.show_quietly(outcome) if quiet else self._desk.show_outcome(outcome)
                self.clear()
                self.recorded.emit(and_next)
                if with_pass and isinstance(outcome, EntryMade):
                    self.pass_wanted.emit(outcome.line.visit.visit_id)
            case Ok(value=AlreadyInside() | NotInside() as outcome):
                self._desk.show_hand_refusal(outcome)
            case Ok(value=NobodyOnDuty() as outcome):
                self._desk.show_outcome(outcome)
            case Ok():
                raise ValueError(result)
            case Err():
                self._desk.tell_failure(result) if quiet else self._desk.show_failure(result)

    def _found(self, typed: str, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and typed == self.form.name and (result.value != self.matches or not self.matches):
            self.matches = result.value
            self.matches_changed.emit()

    def _without_choice(self) -> HandForm:
        """The form as typed: what still stands as the last choice filled it is what stood there before."""
        now, taken = self.form, self._taken
        filled = [one.name for one in fields(now) if getattr(now, one.name) == getattr(taken, one.name)]
        return replace(now, **{name: getattr(self._typed, name) for name in filled})

    def _blank(self) -> HandForm:
        asks = self._services.office.site.scan_reason
        return HandForm(self._services.chance.new_id(), no_scan="" if asks else None)
