"""The health declaration of one visitor: what stands on its form, and the receipt after it was sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.declare_on_behalf import Declaration
from kiosk.application.outcomes import VisitChanged
from kiosk.application.ports.register import VisitLine
from kiosk.application.send_declaration import DeclarationSent, DeclarationWrong, FilledForm, FormFault
from kiosk.domain.app_answers import Answer
from kiosk.domain.declarations.declaration import HealthDeclaration, filled_from
from kiosk.domain.declarations.questionnaire import Questionnaire
from kiosk.domain.nationalities import is_foreign
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.presenters.print_presenter import LIST, told_of
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


@dataclass(frozen=True, slots=True)
class OpenForm:
    """The form as it stands; another visitor at the door changes nothing of it."""

    line: VisitLine
    asked: Questionnaire
    language: str
    made: HealthDeclaration
    agreed: bool = False
    on_behalf: bool = False
    declarer: Declaration = Declaration()
    faults: tuple[FormFault, ...] = ()
    sent: DeclarationSent | None = None

    @property
    def filled(self) -> FilledForm:
        """What is sent."""
        declarer = self.declarer if self.on_behalf else None
        return FilledForm(self.line.visit.visit_id, self.asked, self.language, self.made, self.agreed, declarer)


class DeclarationPresenter(QObject):
    """Nothing of a form is kept before it is sent, and nothing of it is ever shown to the visitor's screen."""

    opened = Signal()
    """Another form lies on the page: of another visitor, or in another language."""
    checked = Signal()
    """Faults were found, or the form was sent."""
    notice = Signal(object)
    failed = Signal(object)
    """The `Err` of a form that could not be recorded; it stays as it was typed."""

    def __init__(self, services: DeskServices, card: CardPresenter) -> None:
        super().__init__()
        self._services, self._card = services, card
        self.form: OpenForm | None = None
        self.busy = False

    @property
    def offered(self) -> bool:
        """Whether the office asks for declarations now."""
        return self._services.questionnaires.current is not None

    def begin(self, card: DeskCard, language: str) -> None:
        """Open the form for the visitor of a card, filled in with what the register knows of them.

        A foreigner reads it in the language that the office speaks to people of their country.
        """
        asked = self._services.questionnaires.current
        if asked is None or self.busy:
            return
        line = card.line
        country = line.details.nationality if line.details else ""
        theirs = self._services.office.nationalities.language(country) if is_foreign(country) else None
        known = line.declarer
        declarer = Declaration(known.name, known.phone, line.visit.relation) if known else Declaration()
        made = filled_from(line.details)
        self.form = OpenForm(line, asked, theirs or language, made, on_behalf=line.visit.on_behalf, declarer=declarer)
        self.opened.emit()

    def speak(self, language: str) -> None:
        """Show the form in another language; what was filled in stays."""
        if self.form is not None and self.form.sent is None and language != self.form.language:
            # Who agreed, agreed to the words that they read.
            self.form = replace(self.form, language=language, agreed=False)
            self.opened.emit()

    def change(self, **typed: Any) -> None:
        """Fields of `HealthDeclaration` as typed or chosen."""
        if self.form is not None:
            self.form = replace(self.form, made=replace(self.form.made, **typed))

    def answer(self, question: str, answer: Answer) -> None:
        """The answer to one question."""
        if self.form is not None:
            self.change(answers={**self.form.made.answers, question: answer})

    def agree(self, agreed: bool) -> None:
        """Whether the visitor agrees to the text about their data."""
        if self.form is not None:
            self.form = replace(self.form, agreed=agreed)

    def declare_for(self, on_behalf: bool, declarer: Declaration) -> None:
        """Whether somebody declares for the visitor, and who."""
        if self.form is not None:
            self.form = replace(self.form, on_behalf=on_behalf, declarer=declarer)

    def send(self) -> None:
        """Commit the form; one that is not whole stays, with what is missing."""
        if self.form is None or self.busy or self.form.sent is not None:
            return
        self.busy, filled = True, self.form.filled
        self._services.register_lane.submit(
            "send declaration", lambda: self._services.send_declaration(filled), self._done
        )

    def print_form(self) -> None:
        """Put the declaration that was just sent on paper; a second press while it is drawn does nothing."""
        sent = self.form.sent if self.form else None
        if sent is not None and not self.busy:
            self.busy, receipt = True, sent.declared.receipt
            work = self._services.print_declaration
            self._services.report_lane.submit("print declaration", lambda: work(receipt), self._printed)

    def _printed(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        self.notice.emit(told_of(result, LIST))

    def close(self) -> None:
        """The form is put away."""
        self.form = None

    def _done(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        match result:
            case Ok(value=DeclarationSent() as sent):
                self._card.show_changed(VisitChanged(sent.line))
                self._show(replace(self.form, faults=(), sent=sent) if self.form else None)
            case Ok(value=DeclarationWrong(faults=faults)):
                self._show(replace(self.form, faults=faults) if self.form else None)
            case Ok():
                raise ValueError(result)
            case Err():
                self.failed.emit(result)

    def _show(self, form: OpenForm | None) -> None:
        self.form = form
        self.checked.emit()
