"""Proves that a list of contacts says who, how surely and how long, on paper, in a table, and in the journal."""

from __future__ import annotations

import csv
import subprocess
import time
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from kiosk.adapters.documents.contacts_csv import ContactsCsv
from kiosk.adapters.documents.contacts_pdf import ContactsPdf
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.close_days import CloseDays
from kiosk.application.keep_group import KeepGroup
from kiosk.application.outcomes import EntryMade
from kiosk.application.record_deliveries import DeliveryForm, RecordDeliveries
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.trace_contacts import ContactList, TraceContacts, TraceRequest
from kiosk.domain.contact_facts import ContactsTraced
from kiosk.domain.contacts import ContactGrade
from kiosk.domain.delivery_facts import DeliveryEnd
from kiosk.domain.facts import fact_to_plain
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import minutes_of
from tests.fakes.desk import RESOURCES
from tests.integration.registers import THU, Door, assert_sound, form

LAYERS = Layers(RESOURCES)
OFFICE, WORDING = load_office(LAYERS), load_wordings(LAYERS).of("vi")
REQUESTER, PURPOSE = "Trung tâm Y tế khu vực An Bình", "Truy vết ca bệnh"


def comes(door: Door, number: int, name: str, counter: str = "") -> str:
    wished = replace(form(f"form-{number}", name, f"09000{number:05d}"), counter=counter, host="" if counter else "x")
    made = RegisterByHand(door.desk)(wished)
    assert isinstance(made, EntryMade)
    return made.line.visit.visit_id


def tuesday(door: Door) -> TraceRequest:
    """07:12 the traced person comes to counter 1; three others, one of whom nobody sees leave."""
    change = ChangeVisit(door.desk)
    index = door.enter(THU).line.visit
    change.send_to(index.visit_id, "1")
    door.clock.forward(minutes=10)
    beside, elsewhere = comes(door, 1, "Lê Văn Bên", "1"), comes(door, 2, "=Trần Thị Xa", "4")
    comes(door, 3, "Phạm Văn Quên", "2")
    door.clock.forward(minutes=20)
    change.leave(index.visit_id)
    late = comes(door, 4, "Đỗ Thị Muộn", "1")
    door.clock.forward(minutes=30)
    for one in (beside, elsewhere, late):
        change.leave(one)
    request = TraceRequest(index.visitor_id, office_day(door.clock.now()), REQUESTER, PURPOSE)
    door.clock.forward(hours=24)
    CloseDays(door.desk)()
    return request


def traced(door: Door, request: TraceRequest) -> ContactList:
    found = TraceContacts(door.desk)(request)
    assert found is not None
    return found


def names(found: ContactList) -> list[tuple[str, ContactGrade, int, int]]:
    return [
        (
            one.details.name if one.details else "",
            one.contact.grade,
            minutes_of(one.contact.least) or 0,
            minutes_of(one.contact.most) or 0,
        )
        for one in found.found
    ]


def test_certain_probable_possible_and_whoever_came_later_is_none(door: Door) -> None:
    assert names(traced(door, tuesday(door))) == [
        ("Lê Văn Bên", ContactGrade.CERTAIN, 20, 20),
        ("=Trần Thị Xa", ContactGrade.PROBABLE, 20, 20),
        ("Phạm Văn Quên", ContactGrade.POSSIBLE, 0, 20),
    ]


def test_the_journal_says_who_asked_why_and_nobody_s_name(door: Door) -> None:
    found = traced(door, tuesday(door))
    with door.register.read() as reader:
        entry = next(iter(reader.entries(kinds=("traced",))))
        fact = entry.fact
        assert isinstance(fact, ContactsTraced)
        assert (fact.certain, fact.probable, fact.possible) == (1, 1, 1)
        assert fact.visits == (found.index[0].visit.visit_id,)
        sheet = reader.sheet(fact.request.sheet_id)
        assert sheet is not None
        assert sheet.body == {"requester": REQUESTER, "purpose": PURPOSE}
        assert entry.head.code == found.head_code
    kept = str(fact_to_plain(fact))
    assert not any(word in kept for word in ("Nguyễn", "Lê", "Y tế", "Truy"))
    assert_sound(door.register)


@pytest.mark.parametrize("said", [{"requester": "  "}, {"purpose": ""}])
def test_nobody_is_looked_for_without_requester_and_purpose(door: Door, said: dict[str, str]) -> None:
    request = tuesday(door)
    with pytest.raises(ValueError, match="requester"):
        TraceContacts(door.desk)(replace(request, **said))  # type: ignore[arg-type]  # fields by their names
    with door.register.read() as reader:
        assert not list(reader.entries(kinds=("traced",)))


def test_a_day_without_the_person_gives_no_list_and_no_record(door: Door) -> None:
    request = tuesday(door)
    assert TraceContacts(door.desk)(replace(request, day=request.day + timedelta(days=1))) is None


def test_the_form_says_everything_on_paper(door: Door, tmp_path: Path) -> None:
    found = traced(door, tuesday(door))
    assert ContactsPdf(RESOURCES / "fonts", WORDING).write(found, OFFICE, tmp_path / "form.pdf") == 1
    listed = subprocess.run(["pdftotext", "-layout", str(tmp_path / "form.pdf"), "-"], check=True, capture_output=True)
    text = " ".join(listed.stdout.decode().replace("\xa0", " ").split())
    for words in (
        f"Kính gửi: {REQUESTER}", PURPOSE, "Nguyễn Văn Thử", "07:12–07:42", "Lê Văn Bên", "0900 000 001",
        "CHẮC CHẮN", "0–20", "Trang 1/1", found.head_code, "=Trần Thị Xa",
    ):  # fmt: skip
        assert words in text
    assert "Đỗ Thị Muộn" not in text


def test_the_table_opens_as_text_in_a_spreadsheet(door: Door, tmp_path: Path) -> None:
    found = traced(door, tuesday(door))
    assert ContactsCsv(WORDING).write(found, OFFICE, tmp_path / "table.csv") == 3
    content = (tmp_path / "table.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    head, first, second, _ = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))
    assert head[2:5] == ["Họ và tên", "Năm sinh", "Số điện thoại"]
    assert first[4] == "0 900 000 001", "no spreadsheet takes the zero away"
    assert second[2] == "'=Trần Thị Xa"


@pytest.mark.sweep
def test_a_thousand_visits_a_day_are_read_in_a_blink(door: Door) -> None:
    index = door.enter(THU).line.visit
    for number in range(1, 1000):
        comes(door, number, f"Lê Văn {number}", str(1 + number % 5))
        door.clock.forward(seconds=20)
    request = TraceRequest(index.visitor_id, office_day(index.entered_at), REQUESTER, PURPOSE)
    began = time.perf_counter()
    found = traced(door, request)
    assert len(found.found) == 999
    assert time.perf_counter() - began < 2


def test_of_a_group_every_head_is_counted(door: Door) -> None:
    index, group = door.enter(THU).line.visit, comes(door, 1, "Lê Văn Đoàn")
    KeepGroup(door.desk).count(group, 20)
    now = door.clock.forward(minutes=30)
    found = traced(door, TraceRequest(index.visitor_id, office_day(now), REQUESTER, PURPOSE))
    assert (found.count(ContactGrade.PROBABLE), len(found.found)) == (20, 1)
    with door.register.read() as reader:
        facts = [one.fact for one in reader.entries(kinds=("traced",))]
    assert [one.probable for one in facts if isinstance(one, ContactsTraced)] == [20]


def test_shippers_stand_on_the_list_as_surely_as_they_were_seen(door: Door, tmp_path: Path) -> None:
    index, deliveries = door.enter(THU).line.visit, RecordDeliveries(door.desk)
    for number, name in enumerate(("Giao Nhanh", "Bưu điện", "Nhầm")):
        deliveries.record(DeliveryForm(f"delivery-{number}", f"090000000{number}", name))
    door.clock.forward(minutes=4)
    deliveries.end("delivery-0")
    deliveries.end("delivery-2", DeliveryEnd.MISTAKE)
    now = door.clock.forward(minutes=20)
    deliveries.end_due()
    found = traced(door, TraceRequest(index.visitor_id, office_day(now), REQUESTER, PURPOSE))
    assert [(one.delivery.company, one.contact.grade, one.contact.minutes) for one in found.found if one.delivery] == [
        ("Giao Nhanh", ContactGrade.PROBABLE, "4"),
        ("Bưu điện", ContactGrade.POSSIBLE, "0–10"),
    ]
    assert (found.count(ContactGrade.PROBABLE), found.count(ContactGrade.POSSIBLE)) == (1, 1)
    ContactsCsv(WORDING).write(found, OFFICE, tmp_path / "table.csv")
    _, first, second = csv.reader(StringIO((tmp_path / "table.csv").read_text("utf-8-sig"), newline=""))
    assert (first[2], first[4], first[6]) == ("Người giao hàng, Giao Nhanh", "0 900 000 000", "07:12–07:16")
    assert second[6] == "07:12–? (ra trong khoảng 07:12–07:22)"


def test_who_came_the_day_before_and_was_not_surely_gone_is_on_the_list(door: Door) -> None:
    door.clock.forward(hours=16)
    comes(door, 1, "Lê Văn Tối")
    ChangeVisit(door.desk).leave(comes(door, 2, "Đỗ Về Sớm"))
    door.clock.forward(minutes=40)
    stayed = comes(door, 3, "Trần Trực Đêm")
    midnight = door.clock.forward(minutes=30)
    index = door.enter(THU).line.visit
    door.clock.forward(minutes=20)
    ChangeVisit(door.desk).leave(stayed)
    door.clock.forward(hours=8)
    CloseDays(door.desk)()
    found = traced(door, TraceRequest(index.visitor_id, office_day(midnight), REQUESTER, PURPOSE))
    assert names(found) == [("Trần Trực Đêm", ContactGrade.PROBABLE, 20, 20)]
