"""Dispatches changed at the desk: the form gives the file back whole, faults are named before anything is kept."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.resources.app_files import load_app, load_apps
from kiosk.adapters.resources.dispatch_desk import DispatchDesk
from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.toml_text import toml_text
from kiosk.application.dispatch_form import DispatchForm, DutyRow, file_of, form_of, key_of, row_at, table_of
from kiosk.application.ports.dispatches import RefusedFile
from kiosk.domain.dispatches.dispatch import Dispatch
from tests.fakes.desk import RESOURCES

FILES = [one.name for one in sorted((RESOURCES / "dispatches").glob("*.toml"))]
NEW = DispatchForm(
    number="12/UBND-VX",
    issued="03/11/2026",
    issuer="UBND huyện Mẫu",
    title="Tiêm vắc xin cúm mùa",
    help_name="Trạm y tế",
    help_phone="0297 3 000 000",
    results_to="Phòng Y tế",
    url="https://example.org/cum",
    rows=(
        DutyRow(what="Cán bộ cài ứng dụng", group="officials", percent="100", day="30/11/2026"),
        DutyRow(what="Báo cáo kết quả", day="05/12/2026", before=True),
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> DispatchDesk:
    return DispatchDesk(Layers(RESOURCES, tmp_path), write_whole)


@pytest.mark.parametrize("file", FILES)
def test_the_form_gives_a_dispatch_back_as_it_was(desk: DispatchDesk, file: str) -> None:
    before = next(one.dispatch for one in desk.listed() if one.file == file)
    table = desk.table(file)
    kept = desk.keep(file, table_of(form_of(table), table["key"], table))
    assert kept == before
    again = next(one for one in desk.listed() if one.file == file)
    assert (again.dispatch, again.own) == (before, True)


def test_a_new_dispatch_holds_at_once_with_its_targets_and_days(desk: DispatchDesk, tmp_path: Path) -> None:
    key = key_of(NEW, [one.dispatch.key for one in desk.listed()])
    file = file_of(NEW, key)
    assert (key, file) == ("12", "12-ubnd-huyen-mau.toml")
    checked = desk.check(file, table_of(NEW, key, {}))
    assert isinstance(checked, Dispatch)
    assert not list(tmp_path.rglob("*.toml")), "trying keeps nothing"
    desk.keep(file, table_of(NEW, key, {}))
    found = load_dispatches(Layers(RESOURCES, tmp_path)).book.find("12/UBND-VX")
    assert found == checked
    share, report = found.obligations
    assert str(share.targets[0].threshold.share) == "1"
    assert report.deadline is not None
    assert report.deadline.last_good_day == date(2026, 12, 4)
    assert [one.name for one in found.results_go_to] == ["Phòng Y tế"]
    assert found.app == ""


@pytest.mark.parametrize(
    ("changed", "row", "name", "head"),
    [
        ({}, {"percent": "150"}, "percent", ("target", 0)),
        ({}, {"percent": "nhiều"}, "percent", ("target", 0)),
        ({}, {"day": "32/13/2026"}, "by", ("target", 0)),
        ({}, {"day": "01/01/2020"}, "by", ("target", 0)),
        ({}, {"percent": "100", "strict": True}, "strict", ("target", 0)),
        ({}, {"what": ""}, "what", ("obligation", 0)),
        ({"issuer": ""}, {}, "issuer", ("", 0)),
        ({"issued": "hôm qua"}, {}, "date", ("", 0)),
        ({"url": "bluezone"}, {}, "url", ("address", 0)),
        ({"number": "892/UBND-VHTT"}, {}, "number", ("", 0)),
        ({"help_phone": ""}, {}, "phone", ("help_line", 0)),
    ],
)
def test_a_fault_is_named_with_its_field_and_nothing_is_kept(
    desk: DispatchDesk,
    tmp_path: Path,
    changed: dict[str, str],
    row: dict[str, object],
    name: str,
    head: tuple[str, int],
) -> None:
    first = replace(NEW.rows[0], **row)  # type: ignore[arg-type] # each case names fields of a row
    form = replace(NEW, rows=(first, *NEW.rows[1:]), **changed)
    table = table_of(form, "99", {})
    refused = desk.keep("99.toml", table)
    assert isinstance(refused, RefusedFile)
    assert refused.values["name"] == name
    assert row_at(desk.text(table), int(str(refused.values["line"]))) == head
    assert not list(tmp_path.rglob("*.toml"))


def test_a_retired_dispatch_is_history_and_comes_back(desk: DispatchDesk) -> None:
    file = FILES[0]
    table = dict(desk.table(file))
    retired = desk.keep(file, {**table, "retired_since": date(2026, 11, 19)})
    assert isinstance(retired, Dispatch)
    assert (retired.in_force(date(2026, 11, 18)), retired.in_force(date(2026, 11, 19))) == (True, False)
    back = desk.keep(file, table)
    assert isinstance(back, Dispatch)
    assert back.in_force(date(2026, 11, 19))


def test_another_app_or_none_is_chosen_and_an_office_keeps_its_own_words(desk: DispatchDesk, tmp_path: Path) -> None:
    own = tmp_path / "office" / "app.toml"
    own.parent.mkdir()
    own.write_text('# ours\n[[reason]]\nkey = "app = 1"\nlabel = { vi = "Khác" }\n', "utf-8")
    desk.choose_app("pc-covid")
    assert (desk.chosen_app(), load_app(desk.layers).name) == ("pc-covid", "PC-COVID")
    desk.choose_app("")
    assert not load_app(desk.layers).is_asked
    assert load_app(desk.layers).reasons == (("app = 1", {"vi": "Khác"}),)
    assert own.read_text("utf-8").count("app = ") == 2
    desk.choose_app("bluezone")
    desk.retire_app("pc-covid", date(2026, 11, 19))
    assert load_apps(desk.layers).today("bluezone", date(2026, 11, 20)) is None
    with pytest.raises(ValueError, match="gossip"):
        desk.choose_app("gossip")
    (tmp_path / "apps" / "half.toml").write_text('name = "Nửa vời"\n', "utf-8")
    with pytest.raises(OSError, match="half"):
        desk.choose_app("half")
    assert desk.chosen_app() == "bluezone", "what would keep the kiosk from its next start is not chosen"


WORDS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=30)


@given(st.dictionaries(st.sampled_from(["a", "b_c", "title"]), WORDS | st.integers() | st.booleans() | st.dates()))
def test_what_is_written_is_what_is_read_whatever_was_typed(values: dict[str, object]) -> None:
    table = {**values, "list": ["x", *map(str, values.values())], "help_line": {"name": 'ạ\n"', "phone": "\x7f"}}
    assert tomllib.loads(toml_text(table)) == table
