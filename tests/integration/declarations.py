"""What the tests of health declarations share: the form that ships, and one that is filled in well."""

from __future__ import annotations

from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.layers import Layers
from kiosk.application.declare_on_behalf import Declaration
from kiosk.application.recording import Recording
from kiosk.application.send_declaration import DeclarationSent, FilledForm, SendDeclaration
from kiosk.domain.app_answers import Answer
from kiosk.domain.declarations.declaration import HealthDeclaration
from kiosk.domain.declarations.questionnaire import Questionnaire
from kiosk.domain.visitor import Sex
from tests.fakes.desk import RESOURCES


def shipped_form() -> Questionnaire:
    """The questionnaire that is asked where an office changed nothing."""
    form = load_questionnaires(Layers(RESOURCES)).book.current
    assert form is not None
    return form


FORM = shipped_form()
ANSWERS = {"patient": Answer.NO, "from_country": Answer.YES, "symptoms": Answer.NO}
MADE = HealthDeclaration("Nguyễn Văn Thử", "091090000001", "1990", Sex.MALE, answers=ANSWERS)


def filled(visit_id: str, language: str = "vi", declarer: Declaration | None = None) -> FilledForm:
    """Everything is answered and agreed to."""
    return FilledForm(visit_id, FORM, language, MADE, agreed=True, declarer=declarer)


def send(desk: Recording, visit_id: str, language: str = "vi", declarer: Declaration | None = None) -> DeclarationSent:
    """A declaration is made at the desk."""
    sent = SendDeclaration(desk)(filled(visit_id, language, declarer))
    assert isinstance(sent, DeclarationSent)
    return sent
