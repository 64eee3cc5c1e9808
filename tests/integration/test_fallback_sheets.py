"""Fallback sheets in the register: numbers never repeat, rows are recorded once, the day's register tells of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.fallback_file import load_fallback
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.office_file import load_office
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.compose_register_day import compose_register_day
from kiosk.application.keep_sheets import KeepSheets, NoSuchSheetError
from kiosk.application.outcomes import AlreadyInside, EntryMade, ExitMade, NotInside
from kiosk.application.read_sheets import KnownLeaf, NeverIssued, OtherMachine, OtherOffice, ReadSheets
from kiosk.application.record_paper import PaperDraft, PaperField, PaperWrong, RecordPaper
from kiosk.application.recording import BY_ITSELF
from kiosk.domain.fallback.ledger import LeafState
from kiosk.domain.fallback.marking import Way
from kiosk.domain.fallback.page_code import SheetCode, office_mark
from kiosk.domain.fallback.paper_time import PaperTime
from kiosk.domain.fallback.rules import FallbackRules
from kiosk.domain.journal import Record
from kiosk.domain.kiosk_facts import KioskWasOff
from kiosk.domain.office_time import office_day
from kiosk.domain.register_notes import GapKind, SheetRows
from tests.fakes.desk import MORNING, RESOURCES
from tests.integration.registers import THU, Door, assert_sound, journal_length, open_door

OFFICE = load_office(Layers(RESOURCES))
TODAY = office_day(MORNING)
TEN = PaperTime.of(10, 10, 2)


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path) as opened:
        yield opened


def _keep(door: Door) -> KeepSheets:
    return KeepSheets(door.desk, OFFICE)


def _draft(row: int = 1, way: Way = Way.IN, time: PaperTime = TEN, name: str = "Lê Thị Mẫu", **more: str) -> PaperDraft:
    return PaperDraft(1, row, TODAY, way, time, name, **more)


def test_whoever_writes_leaves_off_is_named_and_the_kiosk_where_it_does(door: Door) -> None:
    keep = _keep(door)
    for write_off in (keep.write_off, keep.write_off_unused):
        keep.issue(1)
        assert len(write_off()) == 1
    with door.register.read() as reader:
        assert [one.operator for one in reader.entries(kinds=("leaves_off",))] == [door.desk.operator, BY_ITSELF]


def test_numbers_never_repeat_and_unused_leaves_are_written_off(door: Door) -> None:
    keep = _keep(door)
    first, second = keep.issue(), keep.issue(1)
    assert (first.number, len(first.codes), second.number, len(second.codes)) == (1, 2, 2, 1)
    ReadSheets(keep).show(keep.leaves()[0], TODAY, (1,))
    assert [(one.number, one.leaf) for one in keep.write_off_unused()] == [(1, 2), (2, 1)]
    assert [one.state for one in keep.leaves()] == [
        LeafState.UNFINISHED,
        LeafState.WRITTEN_OFF,
        LeafState.WRITTEN_OFF,
    ]
    assert keep.issue().number == 3
    assert len(keep.write_off(3)) == 2
    assert keep.write_off_unused() == ()
    with pytest.raises(NoSuchSheetError):
        keep.write_off(9)
    assert_sound(door.register)


def test_the_morning_sheet_comes_once_and_by_itself(door: Door) -> None:
    keep = _keep(door)
    door.clock.moment = MORNING - timedelta(minutes=30)
    assert keep.issue_if_due() is None
    door.clock.forward(minutes=25)
    made = keep.issue_if_due()
    assert made is not None
    assert keep.leaves()[0].issued_by == BY_ITSELF
    assert keep.issue_if_due() is None
    door.clock.forward(days=2)
    assert keep.issue_if_due() is None, "a Saturday"
    assert replace(keep, rules=FallbackRules(morning=False)).issue_if_due() is None


def test_a_foreign_sheet_is_told_apart(door: Door) -> None:
    keep = _keep(door)
    read, order = ReadSheets(keep), keep.issue(1)
    assert isinstance(read.judge_text(order.codes[0].text), KnownLeaf)
    assert read.judge_text("FB1:X") is None
    other_machine = SheetCode(office_mark(OFFICE.short_name, "another"), 1, 1, 1)
    assert isinstance(read.judge(other_machine), OtherMachine)
    assert isinstance(read.judge(replace(other_machine, office="ZZ22")), OtherOffice)
    assert isinstance(read.find(2, 1), NeverIssued)


def test_rows_become_a_visit_with_its_times_from_paper_and_the_register_says_so(door: Door) -> None:
    read = ReadSheets(_keep(door))
    read.keep.issue()
    leaf = read.keep.leaves()[0]
    door.clock.moment = MORNING + timedelta(hours=3, minutes=19)
    off = KioskWasOff(MORNING + timedelta(hours=2, minutes=53), door.clock.now(), clean=False)
    with door.register.write() as writer:
        writer.append(Record("off", door.clock.now(), BY_ITSELF, off))
        writer.commit()
    record, leaf = RecordPaper(door.desk), read.show(leaf, TODAY, (1, 2, 3))
    made = record(_draft(time=PaperTime.of(10, 10, None)))
    assert isinstance(made, EntryMade)
    (inside,) = record.leaving("mau", TODAY)
    left = record(_draft(2, Way.OUT, PaperTime.of(10, 25, 3), visit_id=inside.visit.visit_id))
    assert isinstance(left, ExitMade)
    assert read.void(leaf, 3).state is LeafState.DONE
    length = journal_length(door.register)
    assert record(_draft()) == replace(made, line=left.line, visits=1)
    assert read.show(leaf, TODAY, (1, 2)).waiting == ()
    assert journal_length(door.register) == length, "a sheet that is read twice records nothing twice"
    with door.register.read() as reader:
        day = compose_register_day(reader, TODAY, door.clock.now(), OFFICE, load_app(Layers(RESOURCES)))
    (line,) = day.lines
    assert (line.entry_clock, line.exit_clock) == ("10:10–10:14", "10:28")
    assert (line.on_paper.entry, line.on_paper.exit) == ("0001/1", "0001/2")
    (cut,) = (one for one in day.gaps if one.kind is GapKind.CUT)
    assert cut.sheets == (SheetRows(1, 2, (1,)),)
    assert not any(one.kind is GapKind.ON_PAPER for one in day.gaps)
    assert_sound(door.register)


def test_an_undone_exit_from_paper_leaves_the_visit_open(door: Door) -> None:
    door.clock.forward(hours=4)
    record = RecordPaper(door.desk)
    made = record(_draft())
    assert isinstance(made, EntryMade)
    left = record(_draft(2, Way.OUT, PaperTime.of(10, 20, 1), visit_id=made.line.visit.visit_id))
    assert isinstance(left, ExitMade)
    ChangeVisit(door.desk).undo(left.event_id, "quét nhầm")
    with door.register.read() as reader:
        visit = reader.visit(made.line.visit.visit_id)
    assert visit is not None
    assert visit.inside
    assert visit.paper.exit is None
    assert visit.paper.entry is not None
    assert_sound(door.register)


def test_who_came_back_by_code_meanwhile_has_both_visits(door: Door) -> None:
    door.clock.forward(hours=4)
    scanned = door.enter(THU)
    record, visitor = RecordPaper(door.desk), scanned.line.visit.visitor_id
    made = record(_draft(name="", visitor_id=visitor))
    assert isinstance(made, EntryMade)
    assert made.line.details is not None
    assert made.line.details.name == "Nguyễn Văn Thử"
    assert isinstance(record(_draft(2, Way.OUT, PaperTime.at(10, 40), visit_id=made.line.visit.visit_id)), ExitMade)
    later = PaperTime.at(11, 12)
    assert isinstance(record(_draft(3, time=later, visitor_id=visitor)), AlreadyInside)
    assert_sound(door.register)


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        (_draft(name=" "), PaperField.NAME),
        (_draft(birth_year="20"), PaperField.BIRTH_YEAR),
        (_draft(phone="12"), PaperField.PHONE),
        (replace(_draft(), way=None), PaperField.WAY),
        (replace(_draft(), time=None), PaperField.TIME),
        (_draft(time=PaperTime.at(19, 0)), PaperField.TIME),
        (_draft(way=Way.OUT), PaperField.WHO),
    ],
)
def test_nothing_is_recorded_that_is_not_certain(door: Door, draft: PaperDraft, wrong: PaperField) -> None:
    door.clock.forward(hours=4)
    assert RecordPaper(door.desk)(draft) == PaperWrong((wrong,))
    assert journal_length(door.register) == 0


def test_an_exit_before_its_entry_is_asked_about(door: Door) -> None:
    door.clock.forward(hours=4)
    record = RecordPaper(door.desk)
    made = record(_draft())
    assert isinstance(made, EntryMade)
    early = _draft(2, Way.OUT, PaperTime.at(9, 0), visit_id=made.line.visit.visit_id)
    assert record(early) == PaperWrong((PaperField.ORDER,))
    assert isinstance(record(_draft(2, Way.OUT, TEN, visit_id="nobody")), NotInside)


@pytest.mark.parametrize("wrong", ["leaves = 10", "morning = 1", "minutes_before = true"])
def test_a_faulty_setting_names_its_file(tmp_path: Path, wrong: str) -> None:
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "fallback.toml").write_text(wrong, "utf-8")
    with pytest.raises(ResourceFaultyError, match=r"fallback\.toml"):
        load_fallback(Layers(RESOURCES, tmp_path))
