"""The record of an erasure: what went, of when, by which rule; in the journal, on the command line, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.adapters.documents.erasure_pdf import ErasurePdf
from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.layers import Layers
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.check_health import Finding, Part
from kiosk.application.compose_register_day import compose_register_day
from kiosk.application.erase_due import EraseDue
from kiosk.application.erase_person import ErasePerson
from kiosk.application.erasing_health import erasing_found
from kiosk.application.next_erasing import group_periods
from kiosk.application.print_erasure import PrintErasure
from kiosk.application.read_erasures import erasure_records
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.office_time import office_day
from tests.fakes import shipped
from tests.fakes.desk import RESOURCES
from tests.integration.declarations import send
from tests.integration.registers import DU, THU, Door, open_door
from tests.integration.times import pass_days
from tests.integration.two_people import two_people


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path) as opened:
        yield opened


def _left(door: Door, code: str) -> str:
    visit = door.enter(code).line.visit
    send(door.desk, visit.visit_id)
    ChangeVisit(door.desk).leave(visit.visit_id)
    return visit.visitor_id


def test_one_record_a_day_and_one_a_person(door: Door, tmp_path: Path) -> None:
    _left(door, THU)
    pass_days(door.desk, door.clock, 366)
    EraseDue(door.desk).until_done()
    du = _left(door, DU)
    ErasePerson(door.desk)(du, "0123456789abcdef", *two_people(door.desk))
    with door.register.read() as reader:
        due, person = erasure_records(reader)
    assert [(one.group, one.count) for one in due.groups] == [(FieldGroup.HEALTH, 1), (FieldGroup.VISITS, 1)]
    assert (due.last - due.number, due.person) == (1, None)
    assert (person.count, person.operator) == (2, "TH + QT")
    printing = PrintErasure(door.desk, shipped.office(), ErasurePdf(RESOURCES / "fonts", shipped.wordings().of("vi")))
    pages = []
    for number in (due.last, person.number):
        out = tmp_path / f"{number}.pdf"
        assert printing.to_file(number, out) == 1
        pages.append(PdfReader(out).pages[0].extract_text())
    assert "BIÊN BẢN XÓA DỮ LIỆU CÁ NHÂN" in pages[0]
    assert "Tờ khai y tế" in pages[0]
    assert "TH + QT" in pages[1]
    assert not [one for one in pages if "Nguyễn" in one or "Trần" in one]
    with pytest.raises(KeyError):
        printing.to_file(1, tmp_path / "none.pdf")


def test_what_goes_next_is_told_by_group_and_comes_true(door: Door) -> None:
    _left(door, THU)
    today = office_day(door.clock.now())
    with door.register.read() as reader:
        coming = {one.group: one.goes_on for one in group_periods(door.desk.retention, reader, today) if one.goes_on}
    assert coming == {
        FieldGroup.HEALTH: today + timedelta(days=31),
        FieldGroup.VISITS: today + timedelta(days=366),
    }
    for group, day in sorted(coming.items(), key=lambda one: one[1]):
        pass_days(door.desk, door.clock, (day - office_day(door.clock.now())).days - 1)
        assert EraseDue(door.desk).until_done() == 0, "not a day before"
        pass_days(door.desk, door.clock, 1)
        assert EraseDue(door.desk).until_done() == 1
        with door.register.read() as reader:
            assert [one.group for one in erasure_records(reader)[-1].groups] == [group]
            assert group not in [one.group for one in group_periods(door.desk.retention, reader, day) if one.goes_on]


def test_what_is_overdue_and_what_the_clock_holds_up_is_told(door: Door) -> None:
    _left(door, THU)
    found = [erasing_found(door.desk)]
    pass_days(door.desk, door.clock, 40)
    found.append(erasing_found(door.desk))
    EraseDue(door.desk).until_done()
    found.append(erasing_found(door.desk))
    door.clock.jump(days=400)
    found.append(erasing_found(door.desk))
    assert [(one.good, one.word) for one in found] == [(True, "none"), (False, "late"), (True, "good"), (False, "held")]
    assert found[2] == Finding(Part.ERASING, good=True, word="good", detail="29/12/2026")


def test_the_register_on_paper_says_by_which_record_a_line_was_erased(door: Door) -> None:
    for code in (THU, DU):
        ChangeVisit(door.desk).leave(door.enter(code).line.visit.visit_id)
    day = office_day(door.clock.now())
    with door.register.read() as reader:
        du = reader.lines_of_day(day)[1].visit
    ErasePerson(door.desk)(du.visitor_id)
    pass_days(door.desk, door.clock, 366)
    EraseDue(door.desk).until_done()
    with door.register.read() as reader:
        drawn = compose_register_day(reader, day, door.clock.now(), shipped.office(), load_app(Layers(RESOURCES)))
        numbers = [reader.last_entry((kind,)) for kind in ("erased", "person_erased")]
    assert [one.erasure.number for one in drawn.lines if one.erasure] == [one.seq for one in numbers if one]
    assert [one.erasure.on for one in drawn.lines if one.erasure] == [office_day(door.clock.now()), day]
