"""The administrator's files: an override lies over what ships, and a fault names the file, whatever was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.code_formats import load_code_book
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.register_form_file import load_register_form
from kiosk.adapters.resources.relations_file import load_relations
from kiosk.adapters.resources.retention_file import load_retention
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import PersonCode
from kiosk.domain.office_time import office_day
from kiosk.domain.register_form import FULL
from tests.fakes.desk import MORNING, RESOURCES

FORMAT = """
[[dialect]]
id = "staff_badge"
priority = {priority}
kind = "{kind}"
by = "personal_code"
paper = "other"
label = {{ vi = "Thẻ", en = "Badge" }}
pattern = '''{pattern}'''
sample = "BADGE:Lê Mẫu"
fields = [ {{ field = "{field}", group = "{group}", read = "{read}" }} ]
"""
GOOD = {
    "priority": "1",
    "kind": "person",
    "pattern": "BADGE:(?P<name>.+)",
    "field": "name",
    "group": "name",
    "read": "text",
}


def _layers(folder: Path, name: str, text: str) -> Layers:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return Layers(RESOURCES, folder)


def test_what_ships_loads() -> None:
    layers = Layers(RESOURCES)
    office = load_office(layers)
    assert office.counter(office.counters[0].number) is office.counters[0]
    assert load_app(layers).steps
    assert [one.dialect_id for one in load_code_book(layers).dialects][:2] == ["citizen_card", "insurance_card"]


def test_a_new_dialect_needs_no_programmer(tmp_path: Path) -> None:
    layers = _layers(tmp_path, "code_formats/05-badge.toml", FORMAT.format(**GOOD))
    reading = read_code("BADGE:Lê Mẫu", load_code_book(layers), office_day(MORNING))
    assert isinstance(reading, PersonCode)
    assert reading.visitor.name == "Lê Mẫu"


@pytest.mark.parametrize(
    "change",
    [
        {"priority": '"x"'},
        {"priority": "[1]"},
        {"kind": "gossip"},
        {"pattern": "("},
        {"pattern": "no group"},
        {"group": "gone"},
        {"read": "gone"},
        {"field": "nmae"},
    ],
)
def test_a_faulty_dialect_names_its_file(tmp_path: Path, change: dict[str, str]) -> None:
    layers = _layers(tmp_path, "code_formats/05-badge.toml", FORMAT.format(**{**GOOD, **change}))
    with pytest.raises(ResourceFaultyError, match=r"05-badge\.toml"):
        load_code_book(layers)


@pytest.mark.parametrize(
    "text", ["no toml", "dialect = 5", "dialect = [5]", "[[dialect]]\nid = 1", "[dialect]\nid = 1"]
)
def test_a_file_that_is_no_list_of_dialects_names_itself(tmp_path: Path, text: str) -> None:
    with pytest.raises(ResourceFaultyError, match=r"05-badge\.toml"):
        load_code_book(_layers(tmp_path, "code_formats/05-badge.toml", text))


def test_an_office_says_only_what_differs(tmp_path: Path) -> None:
    office = load_office(_layers(tmp_path, "office/office.toml", '[names]\nshort_name = "UBND phường Mẫu"'))
    assert office.short_name == "UBND phường Mẫu"
    assert office.counters == load_office(Layers(RESOURCES)).counters


@pytest.mark.parametrize(
    "text",
    [
        '[hours]\ncloses_at = "25:00"',
        "[hours]\ncloses_at = 17",
        '[hours]\noverstay_minutes = "x"',
        "counter = 5",
        "names = 5",
        "wifi = 5",
        "names.name = 5",
        '[[counter]]\nnumber = 1\nshort_name = "Một cửa"\nunit = 7',
        "[",
    ],
)
def test_a_faulty_office_names_its_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(ResourceFaultyError, match=r"office\.toml"):
        load_office(_layers(tmp_path, "office/office.toml", text))


@pytest.mark.parametrize(
    "text",
    [
        "unknown_codes = 5",
        "[helth]\ndays = 9",
        "[visits]\ndayz = 1826",
        "[expected]\nrule = 'x'",
        *(f"[unknown_codes]\ndays = {one}" for one in ("-1", "31", "7.5", "true", '"7"')),
    ],
)
def test_a_faulty_period_names_its_file(tmp_path: Path, text: str) -> None:
    assert load_retention(Layers(RESOURCES)).unknown_days == 7
    with pytest.raises(ResourceFaultyError, match=r"retention\.toml"):
        load_retention(_layers(tmp_path, "office/retention.toml", text))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('form = "none"', "line 1: form 'none'"),
        ('# what\nmask_phone = "yes"', "line 2: mask_phone"),
        ('form = "large"\n\n[forms.large]\ncolumns = ["number", "entry"]', "line 4: columns"),
        ('form = "large"\n[forms.large]\ncolumns = ["weight"]', "line 3: columns: 'weight'"),
    ],
)
def test_a_faulty_form_of_the_register_names_file_and_line(tmp_path: Path, text: str, fault: str) -> None:
    assert load_register_form(Layers(RESOURCES)).columns == FULL
    assert load_register_form(_layers(tmp_path, "office/register.toml", 'form = "large"')).large
    with pytest.raises(ResourceFaultyError) as caught:
        load_register_form(_layers(tmp_path, "office/register.toml", text))
    assert str(caught.value).startswith(f"register.toml: {fault}")


@pytest.mark.parametrize("text", ["step = 5", "stores = 5", "name = 5\nreason = [5]"])
def test_a_faulty_app_names_its_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(ResourceFaultyError, match=r"app\.toml"):
        load_app(_layers(tmp_path, "office/app.toml", text))


def test_adding_a_language_is_adding_a_file(tmp_path: Path) -> None:
    wordings = load_wordings(_layers(tmp_path, "translations/fr.toml", '[v]\nhello = "Bonjour"'))
    assert "fr" in wordings.languages
    assert wordings.languages[0] == "vi"
    assert wordings.of("fr").say("v.hello") == "Bonjour"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_platforms_id_has_one_name(language: str) -> None:
    words = load_wordings(Layers(RESOURCES)).of(language)
    assert words.say("evidence.national_id").casefold() == words.say("reading.national_id").casefold()


def test_one_sentence_can_be_reworded(tmp_path: Path) -> None:
    shipped = load_wordings(Layers(RESOURCES)).of("vi").sentences
    key = next(one for one in sorted(shipped) if one.count(".") == 1)
    section, name = key.split(".")
    over = load_wordings(_layers(tmp_path, "translations/vi.toml", f'[{section}]\n{name} = "Khác"')).of("vi")
    assert over.say(key) == "Khác"
    assert set(over.sentences) == set(shipped)


@pytest.mark.parametrize("sentence", ["Giờ vào {gio}", "Giờ vào {clock", "Giờ vào {}"])
def test_a_sentence_that_nobody_can_fill_names_its_file(tmp_path: Path, sentence: str) -> None:
    with pytest.raises(ResourceFaultyError, match=r"vi\.toml: visitor\.in_time"):
        load_wordings(_layers(tmp_path, "translations/vi.toml", f'[visitor]\nin_time = "{sentence}"'))


RELATION = '[[relation]]\nkey = "friend"\nlabel = { vi = "Bạn" }\n'


def test_an_offices_own_relations_stand_instead_of_those_that_ship(tmp_path: Path) -> None:
    relations = load_relations(_layers(tmp_path, "office/relations.toml", RELATION))
    assert [one.key for one in relations.listed] == ["friend"]
    assert (relations.label("friend", "en"), relations.label("spouse", "vi")) == ("Bạn", "spouse")
    assert load_office(Layers(RESOURCES)).relations.label("grandchild", "en") == "Grandchild"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (RELATION + RELATION, "line 4: key “friend” stands there twice"),
        (RELATION + "[[relation]]\nlabel = 1\n", "line 4: key is missing"),
        (RELATION.replace("vi =", "en ="), "line 1: label of “friend” has no “vi”"),
        (RELATION.replace('"Bạn"', "1"), "line 1: label of “friend” is no table"),
        ("relation = [1]", "line 1: relation is no table"),
        ("relation = []", "line 1: no"),
        ("[[relation]", "line 1"),
    ],
)
def test_a_faulty_list_of_relations_names_file_and_line(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(ResourceFaultyError, match=r"relations\.toml") as told:
        load_office(_layers(tmp_path, "office/relations.toml", text))
    assert fault in str(told.value)
