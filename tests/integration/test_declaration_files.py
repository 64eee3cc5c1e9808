"""Questionnaires: what ships, an office's own over it, and every fault by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.dispatch_faults import DispatchFault, DispatchFaultyError
from kiosk.adapters.resources.layers import Layers
from kiosk.domain.declarations.questionnaire import PersonField, Questionnaire
from kiosk.domain.office import in_language
from tests.fakes.desk import RESOURCES

SHIPPED = (RESOURCES / "declarations" / "health.toml").read_text("utf-8")
THREE = ["patient", "from_country", "symptoms"]


def _override(folder: Path, text: str) -> Layers:
    (folder / "declarations").mkdir(exist_ok=True)
    (folder / "declarations" / "health.toml").write_text(text, "utf-8")
    return Layers(RESOURCES, folder)


def _current(layers: Layers) -> Questionnaire:
    found = load_questionnaires(layers)
    assert (found.refused, found.book.current is None) == ((), False)
    return found.book.listed[0]


def test_the_form_of_dispatch_001_ships() -> None:
    form = _current(Layers(RESOURCES))
    required = {one.field: one.required for one in form.fields}
    assert list(required) == list(PersonField)
    assert [one for one, needed in required.items() if not needed] == [PersonField.PAPER]
    assert [one.key for one in form.questions] == THREE
    assert all(one.required for one in form.questions)
    assert "14 ngày" in in_language(form.groups[0].title, "vi")
    assert "14 days" in in_language(form.groups[0].title, "en")
    assert "hình sự" in in_language(form.warning, "vi")


def test_an_office_asks_for_diseases_and_adds_one_of_its_own(tmp_path: Path) -> None:
    head, last = SHIPPED.split('key = "illness"', 1)
    more = '\n[[question]]\nkey = "skin"\ngroup = "illness"\ntext = { vi = "Bệnh da mãn tính" }\nrequired = true\n'
    asked = f'{head}key = "illness"{last.replace("asked = false", "asked = true", 1)}{more}'
    form = _current(_override(tmp_path, asked))
    assert [one.key for one in form.questions][:6] == [*THREE, "liver", "lung", "kidney"]
    assert form.questions[-1].key == "skin"
    assert in_language(form.questions[-1].text, "en") == "Bệnh da mãn tính"


def test_on_a_day_without_any_epidemic_nobody_is_asked(tmp_path: Path) -> None:
    book = load_questionnaires(_override(tmp_path, "retired = true\n")).book
    assert book.current is None
    assert book.find("health") is not None


@pytest.mark.parametrize(
    ("changed", "to", "cause"),
    [
        ("version = ", "versoin = ", DispatchFault.STRANGE_KEY),
        ("days = 14", "days = 0", DispatchFault.WRONG_TYPE),
        ('group = "contact"\ntext', 'group = "contakt"\ntext', DispatchFault.NO_CHOICE),
        ('key = "symptoms"', 'key = "patient"', DispatchFault.TWICE),
        ('text = { vi = "Bệnh gan mãn tính", en', "text = { en", DispatchFault.NO_VIETNAMESE),
        ('key = "birth_year"', 'key = "birth"', DispatchFault.NO_CHOICE),
        ("days = 14", "days = = 14", DispatchFault.SYNTAX),
    ],
)
def test_a_fault_names_its_line_and_the_form_that_ships_is_asked(
    tmp_path: Path, changed: str, to: str, cause: DispatchFault
) -> None:
    text = SHIPPED.replace(changed, to, 1)
    assert text != SHIPPED
    found = load_questionnaires(_override(tmp_path, text))
    (fault,) = found.refused
    assert isinstance(fault, DispatchFaultyError)
    assert (fault.file.parent.parent, fault.cause) == (tmp_path, cause)
    lines = zip(text.splitlines(), SHIPPED.splitlines(), strict=True)
    assert fault.line == next(number for number, (new, old) in enumerate(lines, 1) if new != old)
    assert [one.key for one in found.book.listed[0].questions] == THREE
