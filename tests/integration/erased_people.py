"""People who come to a desk and leave their names wherever a kiosk has a place for them, through the real use cases."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from kiosk.adapters.documents.contacts_csv import ContactsCsv
from kiosk.adapters.documents.contacts_pdf import ContactsPdf
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.declare_on_behalf import Declaration, DeclareOnBehalf
from kiosk.application.keep_group import KeepGroup
from kiosk.application.meet_hosts import MeetHosts
from kiosk.application.record_deliveries import DeliveryForm, RecordDeliveries
from kiosk.application.record_looks import RecordLooks
from kiosk.application.send_declaration import SendDeclaration
from kiosk.application.trace_contacts import TraceContacts, TraceRequest
from kiosk.domain.birth import BirthDate
from kiosk.domain.declarations.declaration import HealthDeclaration
from kiosk.domain.expected import ExpectedVisitor
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.look_facts import LookKind
from kiosk.domain.names import fold
from kiosk.domain.office_time import office_day
from kiosk.domain.visit_facts import CorrectedColumn
from kiosk.domain.visitor import VisitorDetails
from kiosk.domain.watch import WatchEntry
from tests.fakes import shipped
from tests.fakes.desk import RESOURCES
from tests.integration.declarations import ANSWERS, filled
from tests.integration.registers import Door

_BEGIN = ("ph", "th", "tr", "kh", "nh", "l", "m", "v", "d", "b")
_END = ("uyên", "ạnh", "ướng", "iếp", "oàng", "ệnh", "ươm", "iêng", "ốc", "ừng")


@dataclass(frozen=True)
class Somebody:
    """One person, no word of whom is anybody else's."""

    number: int
    word: str
    """A name of one long word, as the search keeps it."""

    @property
    def name(self) -> str:
        return f"Hồ {self.word}"

    @property
    def paper(self) -> str:
        return f"0{40 + self.number % 50}1{self.number % 90:02d}{self.number * 7919 % 1000000:06d}"

    @property
    def phone(self) -> str:
        return f"03{self.number * 104729 % 100000000:08d}"

    @property
    def address(self) -> str:
        return f"Ngõ {self.word[::-1]}, Tổ Riêng"

    @property
    def texts(self) -> tuple[str, ...]:
        """What must be nowhere."""
        return (self.word, self.paper, self.phone, self.word[::-1])

    @cached_property
    def details(self) -> VisitorDetails:
        """As the code of their card says it, with their phone."""
        paper = Paper(PaperKind.CITIZEN, self.paper, "")
        return VisitorDetails(self.name, BirthDate(1990, 1, 1), paper=paper, phone=self.phone)

    @property
    def code(self) -> str:
        return f"{self.paper}||{self.name}|01011990|Nam|{self.address}|15042021"


def people(many: int, seed: int = 1) -> list[Somebody]:
    """So many, all different, in the last letters of their names too."""
    chance, made = random.Random(seed), dict[str, str]()
    while len(made) < many:
        word = "".join(chance.choice(_BEGIN) + chance.choice(_END) for _ in range(4)).capitalize()
        made.setdefault(fold(word)[-8:], word)
    return [Somebody(number, word) for number, word in enumerate(made.values())]


def they_come(door: Door, folder: Path, everybody: Sequence[Somebody]) -> None:
    """Each comes and leaves; every third leaves more than that, each in another place."""
    change = ChangeVisit(door.desk)
    for place, one in enumerate(everybody):
        door.clock.forward(seconds=20)
        visit_id = door.enter(one.code).line.visit.visit_id
        if place % 3 == 0:
            _leaves_more(door, place // 3 % 8, visit_id, one)
        if place % 2 == 0:
            change.correct(visit_id, CorrectedColumn.PHONE, one.phone, "misread", f"{one.name} nói")
        change.leave(visit_id)
    _lists(door, everybody[:9])
    _papers(door, folder, everybody)


def _leaves_more(door: Door, where: int, visit_id: str, one: Somebody) -> None:
    desk = door.desk
    match where:
        case 0:
            made = HealthDeclaration(one.name, one.paper, "1990", answers=ANSWERS)
            SendDeclaration(desk)(replace(filled(visit_id), made=made))
        case 1:
            DeclareOnBehalf(desk)(visit_id, Declaration(one.name, one.phone, "grandchild"))
        case 2:
            KeepGroup(desk).count(visit_id, 3)
            KeepGroup(desk).name(visit_id, (f"{one.name} A", f"{one.name} B"))
        case 3:
            MeetHosts(desk).choose(visit_id, f"{one.name} cán bộ", "3")
            MeetHosts(desk).wait(visit_id, f"{one.name}, gọi {one.phone}")
        case 4:
            RecordDeliveries(desk).record(DeliveryForm(f"form {one.number}", one.phone, f"Hãng {one.word}"))
        case 5:
            RecordLooks(desk)(LookKind.REQUEST, (visit_id,), "asked", f"{one.name} hỏi")
        case 6:
            ChangeVisit(desk).correct(visit_id, CorrectedColumn.NAME, f"{one.name} Sửa", "misread", one.name)
        case _:
            door.scan(f"mã lạ của {one.name} số {one.paper}")


def _lists(door: Door, some: Sequence[Somebody]) -> None:
    now = door.clock.now()
    with door.register.write() as writer:
        lines = [ExpectedVisitor(f"line {one.number}", office_day(now), one.details) for one in some]
        writer.expected.add(lines, "TH", now)
        writer.watched.add(
            [WatchEntry(f"entry {one.number}", one.details, "Báo trưởng phòng", "TH", now) for one in some]
        )
        writer.commit()


def _papers(door: Door, folder: Path, everybody: Sequence[Somebody]) -> None:
    """A list of contacts is saved as a table and drawn for a printer that never takes it."""
    with door.register.read() as reader:
        first = reader.lines_of_day(office_day(door.clock.now()))[0].visit
    one = everybody[0]
    request = TraceRequest(first.visitor_id, office_day(door.clock.now()), f"Trạm {one.name}", f"Tìm {one.word}")
    found = TraceContacts(door.desk)(request)
    assert found is not None
    wording = shipped.wordings().of("vi")
    (folder / "cache").mkdir()
    out = folder / "cache" / "truy-vet-cho-in.pdf"
    ContactsPdf(RESOURCES / "fonts", wording).write(found, shipped.office(), out)
    (folder / "prints").mkdir()
    ContactsCsv(wording).write(found, shipped.office(), folder / "prints" / "truy-vet.csv")
