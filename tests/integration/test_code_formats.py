"""What an administrator writes about codes: laid over what ships, tried before it is let in, told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.resources.code_formats import Draft, book_of, load_code_book, load_formats
from kiosk.adapters.resources.format_faults import FormatFault, FormatFaultyError
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import PersonCode, Refusal, RefusedCode, Warning
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import RecordedBy
from tests.fakes.desk import MORNING, RESOURCES
from tests.unit.paper_samples import CERTIFICATES

TODAY = office_day(MORNING)
BADGE = {
    "id": '"badge"',
    "priority": "5",
    "kind": '"person"',
    "by": '"other_code"',
    "paper": '"other"',
    "label": '{ vi = "Thẻ nhân viên" }',
    "pattern": r"'BADGE:(?P<name>[^|]+)\|(?P<number>[0-9]+)(?:\|(?P<since>\d+))?'",
    "sample": '"BADGE:Lê Mẫu|123456"',
    "fields": '[{ field = "name", group = "name", read = "text" }, '
    '{ field = "paper", group = "number", read = "text" }]',
}


PAGE = r"'https://example\.org/(?P<name>[^/]+)/(?P<number>[0-9]+)'"


def _entry(**said: str) -> str:
    lines = [f"{key} = {value}" for key, value in {**BADGE, **said}.items() if value]
    return "\n".join(("[[dialect]]", *lines, ""))


def _layers(folder: Path, *texts: str) -> Layers:
    (folder / "code_formats").mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / "code_formats" / f"0{number}-office.toml").write_text(text, "utf-8")
    return Layers(RESOURCES, folder)


def test_a_dialect_of_the_office_is_read_as_such(tmp_path: Path) -> None:
    reading = read_code("BADGE:Lê Mẫu|77", load_code_book(_layers(tmp_path, _entry())), TODAY)
    assert isinstance(reading, PersonCode)
    assert (reading.visitor.name, reading.by) == ("Lê Mẫu", RecordedBy.OTHER_CODE)


def test_where_each_dialect_comes_from(tmp_path: Path) -> None:
    layers = _layers(tmp_path, _entry(), 'disabled = ["web_address"]')
    origins = {one.dialect.dialect_id: (one.file.name, one.overridden, one.disabled) for one in load_formats(layers)}
    assert origins["badge"] == ("00-office.toml", True, False)
    assert origins["passport"] == ("50-travel-document.toml", False, False)
    assert origins["web_address"] == ("80-not-a-person.toml", False, True)


def test_a_disabled_dialect_reads_nothing_and_stands_in_nobodys_way(tmp_path: Path) -> None:
    page = "https://qr.tokhaiyte.vn/dkdd"
    off = load_code_book(_layers(tmp_path, 'disabled = ["place_code", "vaccine_certificate"]'))
    assert read_code(page, off, TODAY) == RefusedCode(Refusal.WEB, "web_address")
    assert read_code(CERTIFICATES[0].text, off, TODAY) == RefusedCode(Refusal.UNKNOWN)
    assert read_code(page, load_code_book(Layers(RESOURCES)), TODAY) == RefusedCode(Refusal.PLACE, "place_code")


def test_one_shipped_dialect_can_be_replaced_alone(tmp_path: Path) -> None:
    own = f"""
[[dialect]]
id = "vaccine_certificate"
priority = 40
kind = "person"
by = "vaccine_certificate"
paper = "other"
label = {{ vi = "Giấy tiêm" }}
longest = 4296
pattern = '(?s:HC1:(?P<payload>.+))'
unpack = "health_certificate"
sample = '{CERTIFICATES[0].text}'
fields = [ {{ field = "name", group = "name", read = "text" }} ]
"""
    layers = _layers(tmp_path, own)
    reading = read_code(CERTIFICATES[0].text, load_code_book(layers), TODAY)
    assert isinstance(reading, PersonCode)
    assert (reading.visitor.name, reading.visitor.birth) == (CERTIFICATES[0].visitor.name, None)
    assert Warning.SIGNATURE_NOT_CHECKED not in reading.warnings
    assert len(load_formats(layers)) == len(load_formats(Layers(RESOURCES)))


def test_a_value_that_cannot_be_read_is_left_out_and_nothing_else(tmp_path: Path) -> None:
    fields = (
        '[{ field = "name", group = "name", read = "text" }, { field = "birth", group = "since", read = "iso_date" }]'
    )
    book = load_code_book(_layers(tmp_path, _entry(fields=fields)))
    for since in ("9" * 1500, "٠٠٠٠", "0", "99999"):
        reading = read_code(f"BADGE:Lê Mẫu|1|{since}", book, TODAY)
        assert isinstance(reading, PersonCode)
        assert reading.visitor.name == "Lê Mẫu"


@pytest.mark.parametrize(
    ("texts", "cause", "place"),
    [
        (["[[dialect]"], FormatFault.SYNTAX, "00-office.toml"),
        (["dialekt = 1"], FormatFault.STRANGE_KEY, "00-office.toml"),
        ([_entry(patern="'x'")], FormatFault.STRANGE_KEY, "dialect 1 (badge)"),
        ([_entry(label="")], FormatFault.MISSING, "dialect 1 (badge)"),
        ([_entry(label='{ en = "Badge" }')], FormatFault.MISSING, "dialect 1 (badge)"),
        ([_entry(priority='"5"')], FormatFault.WRONG_TYPE, "dialect 1 (badge)"),
        ([_entry(kind='"gossip"')], FormatFault.NO_CHOICE, "dialect 1 (badge)"),
        ([_entry(kind='"unknown"')], FormatFault.NO_CHOICE, "dialect 1 (badge)"),
        ([_entry(by='"badge"')], FormatFault.NO_CHOICE, "dialect 1 (badge)"),
        ([_entry(warn='["gossip"]')], FormatFault.NO_CHOICE, "dialect 1 (badge)"),
        ([_entry(unpack='"gossip"')], FormatFault.NO_CHOICE, "dialect 1 (badge)"),
        ([_entry(unpack='"smart_card"')], FormatFault.NO_GROUP, "dialect 1 (badge)"),
        ([_entry(pattern="'('")], FormatFault.PATTERN, "dialect 1 (badge)"),
        ([_entry(pattern="'BADGE'")], FormatFault.NO_GROUP, "dialect 1 (badge), fields 1"),
        ([_entry(fields='[{ field = "name", group = "name", read = "gossip" }]')], FormatFault.NO_CHOICE, "fields 1"),
        ([_entry(fields='[{ field = "paper", group = "name", read = "text" }]')], FormatFault.NO_NAME, "(badge)"),
        ([_entry() + _entry()], FormatFault.TWICE, "dialect 2 (badge)"),
        ([_entry(), _entry()], FormatFault.TWICE, "dialect 1 (badge)"),
        (['disabled = ["gossip"]'], FormatFault.NO_DIALECT, "disabled"),
        ([_entry(sample="")], FormatFault.NO_SAMPLE, "dialect 1 (badge)"),
        ([_entry(sample='"BADGE"')], FormatFault.SAMPLE_UNREAD, "dialect 1 (badge)"),
        ([_entry(priority="95", pattern=PAGE, sample='"https://example.org/Le/1"')], FormatFault.SAMPLE_TAKEN, "badge"),
        ([_entry(pattern=r"'BADGE:(?P<name>(?:[^|]+)+)\|(?P<number>[0-9]+)'")], FormatFault.SLOW, "dialect 1 (badge)"),
        ([_entry(pattern=r"'BADGE:(?P<name>(?:[A-Za-zÀ-ỹ ]|[^|])*)\|(?P<number>[0-9]+)'")], FormatFault.SLOW, "badge"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place_in_both_languages(
    tmp_path: Path, texts: list[str], cause: FormatFault, place: str
) -> None:
    with pytest.raises(FormatFaultyError) as told:
        load_formats(_layers(tmp_path, *texts))
    assert told.value.cause is cause
    assert told.value.file.name.endswith("-office.toml")
    wordings = load_wordings(Layers(RESOURCES))
    for language in ("vi", "en"):
        assert place in wordings.of(language).say(told.value.key, **told.value.values)


def test_an_address_of_the_office_may_take_precedence_over_web_addresses(tmp_path: Path) -> None:
    own = _entry(
        pattern=r"'https://vao\.example\.org/(?P<name>[^/]+)/(?P<number>[0-9]+)'",
        sample='"https://vao.example.org/Le Mau/1"',
    )
    reading = read_code("https://vao.example.org/Le An/2", load_code_book(_layers(tmp_path, own)), TODAY)
    assert isinstance(reading, PersonCode)


def test_a_draft_is_tried_without_lying_in_the_folder(tmp_path: Path) -> None:
    draft, layers = tmp_path / "draft.toml", Layers(RESOURCES, tmp_path / "config")
    draft.write_text(_entry(sample=""), "utf-8")
    formats = load_formats(layers, Draft(draft, "BADGE:Lê Mẫu|1"))
    assert isinstance(read_code("BADGE:Lê Mẫu|1", book_of(formats, layers), TODAY), PersonCode)
    assert "badge" not in {one.dialect.dialect_id for one in load_formats(layers)}


def test_what_ships_needs_no_sample_of_its_own_and_has_no_fault() -> None:
    assert [one for one in load_formats(Layers(RESOURCES)) if one.disabled or one.overridden] == []
