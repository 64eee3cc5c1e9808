"""What the tests of the register share: people, scans, and everything that its views say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import text

from kiosk.adapters.persistence.sql_register import SqlRegister
from kiosk.application.outcomes import EntryMade, ExitMade, ScanOutcome
from kiosk.application.recording import Recording
from kiosk.application.register_by_hand import HandForm
from kiosk.application.register_scan import RegisterScan, Scan, WhoAnswer
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain.app_answers import Phone
from tests.fakes.desk import TestClock, open_desk

THU = "091090000001||Nguyễn Văn Thử|01011990|Nam|An Hòa, Rạch Giá, Kiên Giang|15042021"
DU = "008185000002||Trần Thị Ví Dụ|05121985|Nữ|Yên Sơn, Tuyên Quang|08052021"
THU_BY_PHONE = "091090000001|NGUYEN VAN THU|1990-01-01|0|900000000000000001|<1<<0900000001"
PLACE = "https://tokhaiyte.vn/?page=Group.checkin&groupId=000000000000000000000001"
DUMPS = (
    "SELECT * FROM visits ORDER BY visit_id",
    "SELECT * FROM visitors ORDER BY visitor_id",
    "SELECT * FROM visitor_keys ORDER BY kind, hash, visitor_id",
    "SELECT visitor_id, name, phone_reversed FROM visitor_search ORDER BY visitor_id",
    "SELECT * FROM visitor_links ORDER BY visitor_id, other_visitor_id",
    "SELECT * FROM joined_visitors ORDER BY visitor_id",
    "SELECT * FROM visitor_statements ORDER BY visitor_id, sheet_id",
    "SELECT * FROM deliveries ORDER BY delivery_id",
)


@dataclass
class Door:
    """A desk whose scans number themselves."""

    desk: Recording
    clock: TestClock
    scans: int = field(default=0)

    def scan(
        self,
        code: str,
        scan_id: str = "",
        at: datetime | None = None,
        several: bool = False,
        answer: WhoAnswer | None = None,
    ) -> ScanOutcome:
        self.scans += 1
        scan = Scan(scan_id or f"scan-{self.scans}", code, at or self.clock.now(), several)
        return RegisterScan(self.desk)(scan, answer)

    def enter(self, code: str) -> EntryMade:
        outcome = self.scan(code)
        assert isinstance(outcome, EntryMade)
        return outcome

    def leave(self, code: str) -> ExitMade:
        self.clock.forward(minutes=20)
        outcome = self.scan(code)
        assert isinstance(outcome, ExitMade)
        return outcome

    @property
    def register(self) -> SqlRegister:
        assert isinstance(self.desk.register, SqlRegister)
        return self.desk.register


@contextmanager
def open_door(folder: Path, clock: TestClock | None = None, seed: str = "chance") -> Iterator[Door]:
    """A desk over the register in `folder`, its clock in the test's hand."""
    at = clock or TestClock()
    with open_desk(folder, at, seed) as desk:
        yield Door(desk, at)


def form(form_id: str = "form-1", name: str = "Lê Mẫu", phone: str = "0900000003", paper: str = "") -> HandForm:
    """A form that is filled in well."""
    return HandForm(
        form_id, name=name, birth_year="2001", phone=phone, paper=paper, counter="3", phone_kind=Phone.SMART
    )


def views_of(register: SqlRegister) -> list[list[tuple[object, ...]]]:
    """Every row of every view."""
    with register.engine.connect() as connection:
        return [[tuple(row) for row in connection.execute(text(query))] for query in DUMPS]


def journal_length(register: SqlRegister) -> int:
    """Number of entries."""
    with register.read() as reader:
        return reader.head().seq


def assert_sound(register: SqlRegister) -> None:
    """The register verifies, and its views are what its journal says."""
    assert isinstance(verify_register(register), Verified)
    live = views_of(register)
    register.rebuild_views()
    assert views_of(register) == live


def declared_form() -> HandForm:
    """A form that a grandchild fills in for the visitor."""
    return replace(form(), on_behalf=True, declarer="Lê Thị Cháu", relation="grandchild")
