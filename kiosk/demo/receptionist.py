"""What the receptionist of the demo does, through the same presenters that the keys and buttons call."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.outcomes import EntryMade, ExitMade
from kiosk.demo.story import CodeShown, FormTyped
from kiosk.domain.app_answers import Answer, Question
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.presenters.visitor_states import InstallShown


@dataclass(frozen=True, slots=True)
class Receptionist:
    """Reacts to an outcome as the story says."""

    presenters: Presenters

    def react(self, act: CodeShown, outcome: object) -> None:
        """Answer, choose a counter, show the install page, undo."""
        if isinstance(outcome, EntryMade | ExitMade) and act.undo:
            self.presenters.desk.undo(act.undo)
        elif isinstance(outcome, EntryMade):
            self._serve(act)

    def type(self, act: FormTyped) -> None:
        """Fill the form and record it."""
        form = act.form
        self.presenters.manual.change(
            name=form.name,
            birth_year=form.birth_year,
            phone=form.phone,
            counter=form.counter,
            host=form.host,
            purpose=form.purpose,
            phone_kind=form.phone_kind,
        )
        self.presenters.manual.record()

    def _serve(self, act: CodeShown) -> None:
        card = self.presenters.card
        if act.counter:
            card.choose_counter(act.counter)
        match act.app:
            case "running":
                card.yes_to_all()
            case "installed":
                card.answer(Question.KNOWS, Answer.YES)
                card.answer(Question.INSTALLED, Answer.YES)
                card.answer(Question.RUNNING, Answer.NO)
            case "no_install":
                card.answer(Question.KNOWS, Answer.YES)
                card.answer(Question.INSTALLED, Answer.NO)
                card.give_reason("how")
            case "plain":
                card.answer(Question.KNOWS, Answer.NO)
                card.give_reason("no_smartphone")
            case "skip":
                card.skip("queue")
            case _:
                pass
        if act.install:
            self.presenters.visitor.show(InstallShown())
