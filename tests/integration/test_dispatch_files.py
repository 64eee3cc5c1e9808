"""Dispatch files: what ships, an office's own over it, and every fault by file, line and cause."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from kiosk.adapters.resources.dispatch_faults import DispatchFault, DispatchFaultyError
from kiosk.adapters.resources.dispatch_files import LoadedDispatches, load_dispatches
from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.domain.dispatches.dispatch import Dispatch, Urgency
from kiosk.domain.dispatches.target import Denominator
from tests.fakes.desk import RESOURCES

SHIPPED = load_dispatches(Layers(RESOURCES))
OWN = """key = "100"
number = "12/UBND-VX"
date = 2027-03-01
issuer = "UBND xã Mẫu"
title = { vi = "Mẫu" }

[[obligation]]
id = "100-a"
kind = "S"
what = { vi = "Mẫu" }
before = 2027-04-01

[[target]]
obligation = "100-a"
group = "youth"
percent = 79.9
by = 2027-04-30
"""


def _layers(folder: Path, text: str, name: str = "100.toml") -> Layers:
    (folder / "dispatches").mkdir(exist_ok=True)
    (folder / "dispatches" / name).write_text(text, "utf-8")
    return Layers(RESOURCES, folder)


def _of(loaded: LoadedDispatches, key: str) -> Dispatch:
    found = loaded.book.find(key)
    assert found is not None
    return found


def test_the_five_ship_without_a_fault_and_with_all_their_obligations() -> None:
    assert SHIPPED.refused == ()
    assert [(one.key, len(one.obligations)) for one in SHIPPED.book.dispatches] == [
        ("000", 8), ("001", 17), ("002", 13), ("003", 14), ("004", 13),
    ]  # fmt: skip


def test_what_is_not_known_of_them_is_said_to_be_unknown() -> None:
    unknown = {one.key: str(one.issued) for one in SHIPPED.book.dispatches if not one.number}
    assert unknown == {"002": "…/8/2020", "003": "…/7/2021"}
    assert all("Chưa rõ số" in (_of(SHIPPED, key).number_note or {})["vi"] for key in unknown)


def test_their_hard_deadlines_are_those_of_the_originals() -> None:
    duties = [one for day in (date(2020, 9, 1), date(2022, 1, 1)) for one in SHIPPED.book.duties(day)]
    days = {(one.obligation.obligation_id, one.deadline.last_good_day) for one in duties if one.deadline}
    assert days == {
        ("000-f", date(2020, 8, 20)), ("002-l", date(2020, 8, 29)), ("001-a", date(2021, 5, 19)),
        ("001-b", date(2021, 5, 30)), ("001-c", date(2021, 6, 29)), ("003-b", date(2021, 7, 30)),
        ("003-f", date(2021, 8, 15)), ("003-g", date(2021, 8, 30)),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "done", "reached"),
    [("003-g", 600, False), ("003-g", 601, True), ("003-f", 899, False), ("003-f", 900, True), ("001-b", 999, False)],
)
def test_their_shares_are_strict_where_the_original_is(name: str, done: int, reached: bool) -> None:
    obligation = next(one for one in _of(SHIPPED, name[:3]).obligations if one.obligation_id == name)
    target = obligation.targets[0]
    assert target.denominator is Denominator.WITH_SMARTPHONE
    assert target.threshold.reached(done, 1000) is reached


def test_facts_of_the_originals_that_reports_need() -> None:
    assert _of(SHIPPED, "000").urgency is Urgency.URGENT
    assert [one.share for one in _of(SHIPPED, "001").baselines] == [Fraction(1261, 10000), Fraction(1594, 10000)]
    assert _of(SHIPPED, "003").baselines[0].rank == (43, 63)
    (to,) = _of(SHIPPED, "002").results_go_to
    assert (to.email, to.phone) == ("bcxibtq@gmail.com", "0207 6251858")
    help_line = _of(SHIPPED, "892/UBND-VHTT").help_line
    assert help_line is not None
    assert help_line.phone == "02333.880.582"


def test_an_office_adds_a_dispatch_of_its_own(tmp_path: Path) -> None:
    loaded = load_dispatches(_layers(tmp_path, OWN))
    assert loaded.refused == ()
    assert _of(loaded, "12/ubnd-vx").obligations[0].targets[0].threshold.share == Fraction(799, 1000)


def test_one_line_retires_a_dispatch_and_another_edits_it(tmp_path: Path) -> None:
    name = SHIPPED.files[4].name
    loaded = load_dispatches(_layers(tmp_path, 'retired_since = 2022-01-01\n[help_line]\nphone = "1022"\n', name))
    edited = _of(loaded, "004")
    assert edited.help_line is not None
    assert (edited.help_line.phone, edited.help_line.name) == ("1022", "Phòng Văn hóa và Thông tin huyện")
    assert "004" not in {one.key for one in loaded.book.in_force(date(2022, 1, 1))}
    assert "004" in {one.key for one in loaded.book.in_force(date(2021, 12, 31))}


@pytest.mark.parametrize(
    ("old", "new", "cause", "line"),
    [
        ("issuer =", "isuer =", DispatchFault.STRANGE_KEY, 4),
        ('issuer = "UBND xã Mẫu"\n', "", DispatchFault.MISSING, 1),
        ('issuer = "UBND xã Mẫu"', "issuer = 5", DispatchFault.WRONG_TYPE, 4),
        ('title = { vi = "Mẫu" }', 'title = { en = "Sample" }', DispatchFault.NO_VIETNAMESE, 5),
        ('title = { vi = "Mẫu" }', "title = {", DispatchFault.SYNTAX, 5),
        ('number = "12/UBND-VX"\n', "", DispatchFault.NO_NUMBER, 1),
        ("date = 2027-03-01", 'date = "1/3/2027"', DispatchFault.NO_DATE, 3),
        ("date = 2027-03-01", 'month = "2027-13"', DispatchFault.NO_DATE, 3),
        ("date = 2027-03-01", "date = 2027-02-30", DispatchFault.SYNTAX, 3),
        ("date = 2027-03-01", "", DispatchFault.MISSING, 1),
        ("date = 2027-03-01", 'date = 2027-03-01\nurgency = "soon"', DispatchFault.NO_CHOICE, 4),
        ("date = 2027-03-01", 'date = 2027-03-01\napp = "gossip"', DispatchFault.NO_APP, 4),
        ("percent = 79.9", "percent = 101", DispatchFault.PERCENT, 16),
        ("percent = 79.9", "percent = 0", DispatchFault.PERCENT, 16),
        ("percent = 79.9", "percent = nan", DispatchFault.PERCENT, 16),
        ("percent = 79.9", 'percent = "80"', DispatchFault.WRONG_TYPE, 16),
        ("percent = 79.9", "percent = 100\nstrict = true", DispatchFault.STRICT, 17),
        ("percent = 79.9\n", "", DispatchFault.MISSING, 13),
        ('group = "youth"', 'group = "gossip"', DispatchFault.NO_GROUP, 15),
        ('obligation = "100-a"', 'obligation = "100-b"', DispatchFault.NO_OBLIGATION, 14),
        ("before = 2027-04-01", "before = 2027-03-01", DispatchFault.TOO_EARLY, 11),
        ("by = 2027-04-30", "by = 2027-02-28", DispatchFault.TOO_EARLY, 17),
        ("by = 2027-04-30", "by = 2027-04-30\nbefore = 2027-04-30", DispatchFault.TWO_DATES, 18),
        ("before = 2027-04-01", "begins = 2027-05-01\nby = 2027-04-30", DispatchFault.TOO_EARLY, 11),
        ('id = "100-a"', 'id = "99-a"', DispatchFault.WRONG_ID, 8),
        ("[[target]]", '[[obligation]]\nid = "100-a"\nkind = "K"\nwhat = { vi = "M" }\n[[target]]',
         DispatchFault.TWICE, 14),
        ("[[target]]", '[[address]]\nlabel = { vi = "M" }\nurl = "nowhere"\n[[target]]', DispatchFault.NO_ADDRESS, 15),
        ('number = "12/UBND-VX"', 'number = "892/ubnd-vhtt"', DispatchFault.TWICE, 2),
        ('key = "100"', 'key = "004"', DispatchFault.WRONG_ID, 8),
        ("[[obligation]]", "[obligation]", DispatchFault.WRONG_TYPE, 1),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line_in_both_languages_and_nothing_of_the_file_holds(
    tmp_path: Path, old: str, new: str, cause: DispatchFault, line: int
) -> None:
    assert old in OWN
    loaded = load_dispatches(_layers(tmp_path, OWN.replace(old, new, 1)))
    (fault,) = loaded.refused
    assert isinstance(fault, DispatchFaultyError)
    assert (fault.file.name, fault.cause, fault.line) == ("100.toml", cause, line)
    assert loaded.book == SHIPPED.book
    wordings = load_wordings(Layers(RESOURCES))
    for language in ("vi", "en"):
        assert str(line) in wordings.of(language).say(fault.key, **fault.values)


def test_the_key_of_another_dispatch_is_refused(tmp_path: Path) -> None:
    (fault,) = load_dispatches(_layers(tmp_path, OWN.replace('"100', '"004'))).refused
    assert isinstance(fault, DispatchFaultyError)
    assert (fault.cause, fault.line) == (DispatchFault.TWICE, 1)


def test_a_faulty_override_takes_the_shipped_one_out_and_leaves_the_others(tmp_path: Path) -> None:
    """Falling back in silence would have the office follow a deadline that it has changed."""
    loaded = load_dispatches(_layers(tmp_path, "retired_since = 5", SHIPPED.files[0].name))
    assert [one.key for one in loaded.book.dispatches] == ["001", "002", "003", "004"]
    assert [one.file.name for one in loaded.refused] == [SHIPPED.files[0].name]


def test_a_draft_is_tried_without_lying_in_the_folder(tmp_path: Path) -> None:
    draft = tmp_path / "draft.toml"
    draft.write_text(OWN, "utf-8")
    assert _of(load_dispatches(Layers(RESOURCES), draft), "100").number == "12/UBND-VX"


def test_groups_are_the_offices_own_list(tmp_path: Path) -> None:
    assert load_groups(Layers(RESOURCES)).label("union_members", "vi") == "Đoàn viên"
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "groups.toml").write_text('[[group]]\nkey = "x"\nlabel = { en = "X" }\n', "utf-8")
    with pytest.raises(ResourceFaultyError, match=r"groups\.toml.*line 1"):
        load_groups(Layers(RESOURCES, tmp_path))
