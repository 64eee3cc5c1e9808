"""The hour after the demo's story: everything that a day brings beside an entry and an exit."""

from __future__ import annotations

from datetime import date

from kiosk.application.bring_child import BringChild, ChildForm
from kiosk.application.declare_on_behalf import Declaration, DeclareOnBehalf
from kiosk.application.hand_badges import HandBadges
from kiosk.application.keep_group import KeepGroup
from kiosk.application.keep_lists import KeepLists
from kiosk.application.list_rows import rows_of_text
from kiosk.application.meet_hosts import MeetHosts
from kiosk.application.receive_expected import ReceiveExpected
from kiosk.application.record_deliveries import DeliveryForm, RecordDeliveries
from kiosk.demo.gallery.office_day import OfficeDay
from kiosk.demo.gallery.sample_files import NAMES, OFFICIALS
from kiosk.demo.payloads import InventedPerson, citizen_card
from kiosk.domain.app_answers import Phone
from kiosk.domain.visit_facts import CorrectedColumn

GROUP, PART, FOREIGNER, FORGOTTEN = "Nguyễn Thanh Tùng", "Vũ Thị Hòa", "Park Min Jun", "Đỗ Mạnh Hùng"
ADULT, CHILD, HELPED, WAITING = "Tạ Gia Bảo", "Tạ Minh Anh", "Mai Thị Xuân", "Trịnh Thị Tuyết Mai"
MARKED, BADGED, CORRECTED, GONE = "Lý Thị Khánh Ly", "Đỗ Anh Quân", "Lê Quang Huy", "Hồ Thị Bích Ngọc"
OFFICIAL = "Lê Thị Ngọc"
LEFT, EXPECTED, NEW = "Đặng Thị Hồng Nhung", "Cao Thị Ánh Tuyết", "Lưu Thị Cẩm Tú"

_NEW_PERSON = InventedPerson("tu", NEW, date(1993, 4, 18), "female", "0900000120", "Ấp Mẫu, xã An Bình", 21)


def pass_morning(day: OfficeDay) -> None:
    """From 07:45 to 08:44, some moments every few minutes."""
    _companies(day)
    _by_hand(day)
    _changes(day)
    _deliveries(day)
    day.at("08:42")
    _lists(day).employ(rows_of_text(OFFICIALS))
    day.scan("CB0126")
    day.at("08:43")
    day.scan(citizen_card(_NEW_PERSON))
    day.at("08:44")


def _lists(day: OfficeDay) -> KeepLists:
    return KeepLists(day.desk, frozenset(one.number for one in day.facts.office.counters))


def _companies(day: OfficeDay) -> None:
    day.at("07:45")
    groups = KeepGroup(day.desk)
    day.note(BringChild(day.desk)(day.visit(ADULT), ChildForm(day.new_id(), CHILD, "2015")))
    declaration = Declaration("Lê Minh Tuấn", "0900000301", "grandchild")
    DeclareOnBehalf(day.desk)(day.visit(HELPED), declaration)
    day.type(GROUP, "1986", "0900000202", counter="4", people=20)
    groups.name(day.visit(GROUP), NAMES)
    day.at("07:52")
    day.type(PART, "1990", "0900000203", counter="5", people=5)
    day.at("08:20")
    groups.part_leaves(day.visit(PART), 4)


def _by_hand(day: OfficeDay) -> None:
    day.at("08:22")
    foreign = {"foreigner": True, "nationality": "KOR", "paper": "M12345678"}
    day.type(FOREIGNER, "1985", "", counter="2", phone_kind=Phone.SMART, **foreign)
    day.at("08:25")
    day.type(FORGOTTEN, "1974", "0900000201", counter="2")


def _changes(day: OfficeDay) -> None:
    day.at("08:27")
    badges, hosts = HandBadges(day.desk, day.facts.badges), MeetHosts(day.desk)
    badges.hand(day.visit(BADGED), "12")
    badges.hand(day.visit(GROUP), "13")
    badges.hand(day.visit(ADULT), "14")
    badges.take_back(day.visit(ADULT))
    hosts.choose(day.visit(WAITING), "Nguyễn Văn An", "3")
    hosts.wait(day.visit(WAITING), "Đang họp đến 9 giờ")
    day.change.correct(day.visit(CORRECTED), CorrectedColumn.BIRTH_YEAR, "1978", "Khách đọc lại")
    day.change.correct(day.visit(CORRECTED), CorrectedColumn.COUNTER, "3", "Bấm nhầm quầy")
    day.at("08:31")
    day.change.found_gone(day.visit(GONE))
    receive = ReceiveExpected(day.desk)
    for line in _lists(day).expected_today():
        if line.visitor.details.name == EXPECTED:
            day.note(receive(line.visitor.expected_id, day.new_id()))


def _deliveries(day: OfficeDay) -> None:
    deliveries = RecordDeliveries(day.desk, day.facts.deliveries)
    day.at("08:33")
    deliveries.record(DeliveryForm(day.new_id(), "59-X1 234.56", "Bưu điện"))
    day.at("08:41")
    deliveries.end_due()
    deliveries.record(DeliveryForm(day.new_id(), "0900000401", "GHN"))
    deliveries.record(DeliveryForm(day.new_id(), "68-F1 777.12", ""))
