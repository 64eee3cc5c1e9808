"""The rosters of groups: whole or not at all, updated by a later list, erasable, counted as of any day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from kiosk.adapters.documents.roster_csv import RosterCsv
from kiosk.adapters.documents.roster_pdf import RosterPdf
from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.adapters.sheets.list_file import read_list_file
from kiosk.application.coverage import CoverageSource, read_coverage
from kiosk.application.keep_lists import ListKept
from kiosk.application.keep_roster import KeepRoster
from kiosk.application.list_columns import ListColumn
from kiosk.application.list_rows import rows_of_text
from kiosk.application.print_roster import PrintRoster
from kiosk.application.read_list import ListFaulty, RowFault
from kiosk.domain.app_answers import Answer, AppAnswers, Phone, Question
from kiosk.domain.dispatches.target import Denominator, Headcount, Target, Threshold
from kiosk.domain.office_time import office_day
from kiosk.domain.roster import RosterMember, Statement, not_installed, roster_figures, to_recheck
from tests.fakes.desk import RESOURCES
from tests.integration.registers import Door, journal_length, open_door

GROUPS = load_groups(Layers(RESOURCES))
HEAD = "Họ và tên\tĐối tượng\tĐơn vị\tĐiện thoại thông minh\tBiết\tĐã cài\tĐang chạy\tNgày\tDi động"
LINES = (
    HEAD,
    "Lê Thị Ngọc\tĐoàn viên\tChi đoàn 1\tcó\tx\tx\tx\t01/11\t900000101",
    "Phạm Quốc Cường\tĐoàn viên\tChi đoàn 1\tcó\tx\tchưa\t\t01/11",
    "Trần Văn Đức\tunion_members\tChi đoàn 2\tkhông\tx\t\t\t01/11",
    "Đỗ Thị Bình\t\tVăn phòng",
)


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path) as opened:
        yield opened


def take(door: Door, *lines: str, whole: bool = False) -> ListKept | ListFaulty:
    return KeepRoster(door.desk, GROUPS).take(rows_of_text("\n".join(lines)), whole=whole)


def members(door: Door) -> dict[str, RosterMember]:
    return {one.name: one for one in KeepRoster(door.desk, GROUPS).members()}


def test_a_roster_says_of_everybody_what_its_columns_say(door: Door) -> None:
    assert take(door, *LINES) == ListKept(4, 4)
    found, today = members(door), office_day(door.clock.now())
    ngoc = found["Lê Thị Ngọc"]
    assert (ngoc.group, ngoc.unit, ngoc.phone) == ("union_members", "Chi đoàn 1", "0900000101")
    assert ngoc.as_of(today).running is Answer.YES
    assert ngoc.as_of(date(2026, 10, 31)) == AppAnswers()
    assert found["Trần Văn Đức"].as_of(today).phone is Phone.PLAIN
    assert (found["Đỗ Thị Bình"].group, found["Đỗ Thị Bình"].statements) == ("officials", ())
    assert [one.name for one in not_installed(found.values(), today)] == ["Đỗ Thị Bình", "Phạm Quốc Cường"]
    assert "Ngọc" not in repr(ngoc)


def test_three_broken_lines_of_five_hundred_are_each_named_and_nothing_is_kept(door: Door, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD.split("\t"))
    broken = {120: ("Phi hành gia", "có"), 300: ("Đoàn viên", "có lẽ"), 499: ("Đoàn viên", "không")}
    for number in range(2, 502):
        group, smart = broken.get(number, ("Đoàn viên", "có"))
        sheet.append([f"Nguyễn Văn {number}", group, "Chi đoàn 1", smart, "x", "x", "", date(2026, 11, 1)])
    book.save(tmp_path / "roster.xlsx")
    faulty = KeepRoster(door.desk, GROUPS).take(read_list_file(tmp_path / "roster.xlsx"))
    columns = (ListColumn.GROUP, ListColumn.SMARTPHONE, ListColumn.INSTALLED)
    assert faulty == ListFaulty(tuple(map(RowFault, broken, columns)))
    assert members(door) == {}


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (("Lê Thị Ngọc\tĐoàn viên",), RowFault(1, ListColumn.HEADING)),
        ((HEAD,), RowFault(1, None)),
        ((), RowFault(1, None)),
        ((HEAD, "Lê Thị Ngọc", "", "lê thị ngọc"), RowFault(4, ListColumn.TWICE)),
        ((HEAD, "Lê Thị Ngọc\t\t\t\t\tchưa\tx"), RowFault(2, ListColumn.RUNNING)),
        ((HEAD, "Lê Thị Ngọc\t\t\t\tkhông\tx"), RowFault(2, ListColumn.INSTALLED)),
        ((HEAD, "Lê Thị Ngọc\t\t\t\t\t\t\t20/11/2026"), RowFault(2, ListColumn.SAID_ON)),
        ((HEAD, "Lê Thị Ngọc\t\t\t\t\t\t\t\t12345"), RowFault(2, ListColumn.PHONE)),
    ],
)
def test_what_cannot_be_is_named_by_line_and_column(door: Door, lines: tuple[str, ...], fault: RowFault) -> None:
    assert take(door, *lines) == ListFaulty((fault,))


def test_a_later_list_updates_and_leaves_what_was_said_before(door: Door) -> None:
    take(door, *LINES)
    members(door)
    before = journal_length(door.register)
    assert take(door, HEAD, "Phạm Quốc Cường\tĐoàn viên\tChi đoàn 1\tcó\tx\tx\t\t10/11", "Hồ Thị Én") == ListKept(2, 1)
    found = members(door)
    assert [one.as_of(date(2026, 11, day)).installed for day in (9, 10) for one in [found["Phạm Quốc Cường"]]] == [
        Answer.NO,
        Answer.YES,
    ]
    assert len(found) == 5
    assert take(door, HEAD, "Lê Thị Ngọc\tĐoàn viên\t\t\t\t\t\t\t0900000101", whole=True) == ListKept(1, 0)
    assert set(members(door)) == {"Lê Thị Ngọc", "Đỗ Thị Bình", "Hồ Thị Én"}
    assert journal_length(door.register) == before


def test_a_member_is_erased_for_good(door: Door, tmp_path: Path) -> None:
    take(door, *LINES)
    keep = KeepRoster(door.desk, GROUPS)
    assert keep.strike(members(door)["Lê Thị Ngọc"].member_id)
    assert not keep.strike("nobody")
    assert "Lê Thị Ngọc" not in members(door)


def test_a_share_is_of_the_roster_with_both_denominators_as_of_any_day(door: Door) -> None:
    lines = [f"Nguyễn Văn {number}\tĐoàn viên\t\tcó\tx\tx\t\t01/11" for number in range(1, 100)]
    take(door, HEAD, *lines, "Nguyễn Văn 100\tĐoàn viên\t\tkhông")
    today, whole = office_day(door.clock.now()), Threshold(Fraction(1))
    with door.register.read() as reader:
        found = read_coverage(reader, today, today, "residents")
        earlier = read_coverage(reader, today, date(2026, 10, 31), "residents")
    count = found.headcount("union_members", Question.INSTALLED)
    assert count == Headcount(99, 100, 1)
    assert found.source("union_members") is CoverageSource.ROSTER
    assert earlier.headcount("union_members", Question.INSTALLED) == Headcount(0, 100)
    everyone = Target("union_members", whole)
    assert not everyone.reached(count)
    assert Target("union_members", whole, Denominator.WITH_SMARTPHONE).reached(count)
    assert found.headcount("union_members", Question.RUNNING) == Headcount(0, 100, 1)


def test_who_was_not_asked_lately_is_listed_and_counts_as_running_no_more(door: Door) -> None:
    take(door, *LINES)
    keep, today = KeepRoster(door.desk, GROUPS), date(2026, 11, 15)
    for days, stale in ((14, ["Lê Thị Ngọc"]), (15, [])):
        counts = timedelta(days=days)
        assert [one.name for one in to_recheck(keep.members(), today, counts)] == stale
        running = roster_figures(keep.members(), today, counts)["union_members"].running
        assert running == (0 if stale else 1)
    member = members(door)["Lê Thị Ngọc"].member_id
    assert keep.say_running(member, Answer.NO)
    assert not keep.say_running("nobody", Answer.NO)
    asked, day = members(door)["Lê Thị Ngọc"], office_day(door.clock.now())
    assert (asked.said_on(day), asked.as_of(day).running, asked.as_of(day).installed) == (day, Answer.NO, Answer.YES)
    assert asked.as_of(date(2026, 11, 1)).running is Answer.YES
    assert to_recheck([asked], day, timedelta(days=1)) == ()


ANSWERS = st.builds(
    AppAnswers,
    knows=st.sampled_from(Answer),
    installed=st.sampled_from(Answer),
    running=st.sampled_from(Answer),
    phone=st.sampled_from(Phone),
).map(AppAnswers.consistent)
DAYS = st.integers(1, 30).map(lambda day: date(2026, 11, day))
STATEMENTS = st.lists(st.builds(Statement, DAYS, ANSWERS), max_size=4)


@given(st.lists(STATEMENTS, max_size=8), DAYS)
def test_figures_never_contradict_each_other(said: list[list[Statement]], day: date) -> None:
    people = []
    for number, statements in enumerate(said):
        person = RosterMember(str(number), f"Nguyễn Văn {number}", "youth")
        for one in statements:
            person = person.updated(RosterMember("later", person.name, "youth", statements=(one,)))
        people.append(person)
        last = max((one.on for one in statements if one.on <= day), default=None)
        spoken = [one.answers for one in statements if one.on == last]
        assert person.as_of(day) == (spoken[-1] if spoken else AppAnswers())
    figures = roster_figures(people, day).get("youth")
    for question in Question:
        if figures:
            assert figures.headcount(question).members == len(people)
    with_one = roster_figures(people, day + timedelta(days=31))
    assert len(with_one) == bool(people)


def test_who_has_not_installed_it_is_printed_for_the_head_to_sign(door: Door, tmp_path: Path) -> None:
    take(door, *LINES)
    layers, words = Layers(RESOURCES), load_wordings(Layers(RESOURCES)).of("vi")
    office = replace(load_office(layers), head_name="Nguyễn Văn Chủ")
    documents = (RosterPdf(RESOURCES / "fonts", words), RosterCsv(words))
    printing = PrintRoster(door.desk, office, load_app(layers), *documents)
    assert printing.to_file(tmp_path / "list.pdf") == 1
    (page,) = pypdf.PdfReader(tmp_path / "list.pdf").pages
    said = " ".join(page.extract_text().split())
    for words_on_it in ("Phạm Quốc Cường", "Đỗ Thị Bình", "Đoàn viên: 1/3 người chưa cài", "Nguyễn Văn Chủ"):
        assert words_on_it in said
    assert "Lê Thị Ngọc" not in said
    assert "Trần Văn Đức" not in said
    assert printing.export(tmp_path / "list.csv") == 4
    before = members(door)
    kept = KeepRoster(door.desk, GROUPS).take(read_list_file(tmp_path / "list.csv"), whole=True)
    assert kept == ListKept(4, 0)
    assert members(door) == before
