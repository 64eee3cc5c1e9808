"""What a person who asked is given on paper: the receipt, their data and nobody else's, the answer; and the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from kiosk.adapters.resources.layers import Layers
from kiosk.application.keep_breaches import BreachForm, BreachLine
from kiosk.application.permits import NotAllowedError
from kiosk.application.privacy_desk import PrivacyDesk
from kiosk.application.read_looks import LooksWanted, ReadLooks
from kiosk.application.record_looks import RecordLooks
from kiosk.application.request_lines import RequestFault, RequestForm, RequestLine
from kiosk.application.trace_contacts import TraceContacts, TraceRequest
from kiosk.domain.breach_facts import DataGroup
from kiosk.domain.look_facts import LookKind
from kiosk.domain.office_time import office_day
from kiosk.domain.request_facts import RequestEnd, RequestPaper
from kiosk.domain.requests.rules import IdentityProof, RequestKind
from kiosk.domain.shift import Shift
from kiosk.domain.staff import Staff
from tests.fakes import shipped
from tests.fakes.desk import RESOURCES
from tests.fakes.staff import BINH, ListedStaff, give_pins, shifts_of
from tests.gui.stage_privacy import privacy_of
from tests.integration.registers import DU, THU, THU_BY_PHONE, Door, assert_sound


@dataclass
class Asked:
    """A register in which somebody came several times, and asked."""

    door: Door
    privacy: PrivacyDesk
    line: RequestLine
    folder: Path

    def paper(self, kind: RequestPaper) -> str:
        out = self.folder / f"{kind.value}.pdf"
        assert self.privacy.papers.to_file(self.line.request.request_id, kind, out) == len(PdfReader(out).pages)
        return words_of(out)


def words_of(pdf: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


@pytest.fixture
def asked(door: Door, tmp_path: Path) -> Iterator[Asked]:
    visitor = door.enter(THU).line.visit.visitor_id
    door.enter(DU)
    door.clock.forward(hours=1)
    door.scan(THU)
    door.clock.forward(days=1)
    door.scan(THU_BY_PHONE)
    day = office_day(door.clock.now()) - timedelta(days=1)
    TraceContacts(door.desk)(TraceRequest(visitor, day, "Trạm Y tế xã", "Truy vết"))
    RecordLooks(door.desk)(LookKind.PERSON, (visitor,))
    privacy = privacy_of(door.desk, shipped.office(), Layers(RESOURCES), shipped.wordings().of("vi"), tmp_path)
    form = RequestForm(RequestKind.COPY, IdentityProof.CARD, "Nguyễn Văn Thử", "0900 000 001", "Tất cả", visitor)
    line = privacy.requests.take(form)
    assert isinstance(line, RequestLine)
    yield Asked(door, privacy, line, tmp_path)
    assert_sound(door.register)


def test_the_copy_has_all_of_theirs_and_nobody_elses(asked: Asked) -> None:
    text = asked.paper(RequestPaper.COPY)
    for theirs in (
        "Nguyễn Văn Thử", "091090000001", "0900 000 001", "An Hòa", "19/11/2026", "20/11/2026", "07:12", "08:12",
        "Trạm Y tế xã", "Truy vết", "Các lượt của một người", "Lập bản cung cấp này", "(2 lượt)",
    ):  # fmt: skip
        assert theirs in text, theirs
    for other in ("Trần", "Ví Dụ", "008185000002", "Yên Sơn"):
        assert other not in text, other
    with asked.door.register.read() as reader:
        looks = [one.fact for one in reader.entries(kinds=("looked",))]
    assert asked.line.request.subjects in [getattr(one, "subjects", ()) for one in looks]


def test_the_copy_tells_every_look_that_the_desk_can_read_of_them(asked: Asked) -> None:
    look, desk = RecordLooks(asked.door.desk), asked.door.desk
    day = office_day(asked.door.clock.now())
    look(LookKind.PAGES, ((day - timedelta(days=9)).isoformat(), day.isoformat()))
    look(LookKind.DECLARATION, (day.isoformat(),))
    look(LookKind.PERSON, ("somebody else",))
    look(LookKind.ROSTER)
    text = asked.paper(RequestPaper.COPY)
    theirs = ReadLooks(desk)(LooksWanted(visitor_id=asked.line.request.subjects[0]))
    say = shipped.wordings().of("vi").say
    assert {one.kind for one in theirs} >= {LookKind.PAGES, LookKind.DECLARATION, LookKind.ROSTER, LookKind.CONTACTS}
    for one in theirs:
        assert say(f"paper.asked_look_{one.kind.value}") in text, one
    assert text.count("Các lượt của một người") == 1


def test_nothing_is_handed_out_before_anybody_saw_who_asks(asked: Asked, tmp_path: Path) -> None:
    form = RequestForm(RequestKind.SEE, IdentityProof.NONE, "Ai đó", visitor_id=asked.line.request.subjects[0])
    line = asked.privacy.requests.take(form)
    assert isinstance(line, RequestLine)
    out = tmp_path / "none.pdf"
    refused = asked.privacy.papers.to_file(line.request.request_id, RequestPaper.COPY, out)
    assert (refused, out.exists()) == (RequestFault.PROOF, False)
    assert asked.privacy.papers.to_file("09/2026", RequestPaper.RECEIPT, out) is RequestFault.UNKNOWN


def test_who_is_not_in_the_register_is_told_so(asked: Asked, tmp_path: Path) -> None:
    line = asked.privacy.requests.take(RequestForm(RequestKind.SEE, IdentityProof.CARD, "Lê Thị Khác"))
    assert isinstance(line, RequestLine)
    other = replace(asked, line=line)
    assert "không lưu dữ liệu cá nhân nào" in other.paper(RequestPaper.COPY)


def test_receipt_and_letter_say_the_days_and_the_ground(asked: Asked) -> None:
    receipt = asked.paper(RequestPaper.RECEIPT)
    for part in ("01/2026", "30/11/2026", "Cung cấp bản sao", "Giấy tờ có ảnh", "Lê Ngọc Anh"):
        assert part in receipt, part
    assert "30/11/2026" in asked.paper(RequestPaper.LETTER)
    asked.privacy.requests.close(asked.line.request.request_id, RequestEnd.REFUSED, "Sổ phải lưu", "state_task")
    letter = asked.paper(RequestPaper.LETTER)
    for part in ("THÔNG BÁO", "/TB-UBND", "không thực hiện được", "điểm c khoản 1 Điều 19", "Sổ phải lưu"):
        assert part in letter, part


def test_what_is_decided_and_handed_out_takes_who_may(asked: Asked) -> None:
    shifts = shifts_of(asked.door.desk, ListedStaff(Staff((BINH,))))
    give_pins(shifts, (BINH.code, "1397"))
    asked.door.desk.duty.shift = Shift("s", BINH.code, BINH.name, asked.door.clock.now())
    keep, request_id = asked.privacy.requests, asked.line.request.request_id
    assert isinstance(keep.take(RequestForm(name="Lê Thị Khác")), RequestLine)
    assert asked.paper(RequestPaper.RECEIPT)
    for decide in (
        lambda: asked.paper(RequestPaper.COPY),
        lambda: asked.paper(RequestPaper.LETTER),
        lambda: keep.answered(request_id),
        lambda: keep.extend(request_id, "Phải hỏi"),
        lambda: keep.close(request_id, RequestEnd.DONE, "Đã giao"),
        asked.privacy.breaches.lines,
        lambda: asked.privacy.breach_papers("any"),
        lambda: asked.privacy.breach_papers.to_file("any", asked.folder / "any.pdf"),
        lambda: asked.privacy.breach_papers.to_folder("any"),
    ):
        with pytest.raises(NotAllowedError):
            decide()


def test_only_who_asked_to_be_erased_is(asked: Asked) -> None:
    erase, request_id = asked.privacy.erase, asked.line.request.request_id
    assert erase is not None
    assert erase(request_id) is RequestFault.KIND
    assert "Nguyễn Văn Thử" in asked.paper(RequestPaper.COPY)
    form = RequestForm(RequestKind.ERASE, IdentityProof.CARD, "Nguyễn Văn Thử", "", "", asked.line.request.subjects[0])
    line = asked.privacy.requests.take(form)
    assert isinstance(line, RequestLine)
    done = erase(line.request.request_id)
    assert not isinstance(done, RequestFault)
    assert done.sheets > 0


def test_the_record_of_a_violation_as_pdf_and_docx(asked: Asked) -> None:
    breaches, now = asked.privacy.breaches, asked.door.clock.now()
    words = {"what": "Mất một tập sổ in", "found_by": "Trần Thị Ví Dụ", "measures": "Đã báo lãnh đạo"}
    line = breaches.record(BreachForm(now - timedelta(hours=80), 40, (DataGroup.IDENTITY, DataGroup.HEALTH), words))
    assert isinstance(line, BreachLine)
    breaches.add(line.breach.breach_id, "Tập sổ đã tìm thấy")
    breaches.reported(line.breach.breach_id, now, "Công an tỉnh", "12/TB-UBND", "Mất điện hai ngày")
    out = asked.folder / "record.pdf"
    assert asked.privacy.breach_papers.to_file(line.breach.code, out) == out
    text = words_of(out)
    docx = asked.privacy.breach_papers.to_folder(line.breach.breach_id)
    assert isinstance(docx, Path)
    edited = " ".join(one.text for one in Document(str(docx)).paragraphs)
    for part in (
        "BIÊN BẢN", "Mất một tập sổ in", "Trần Thị Ví Dụ", "Đã báo lãnh đạo", "sức khỏe (dữ liệu nhạy cảm)", "40 người",
        "Công an tỉnh", "12/TB-UBND", "Mất điện hai ngày", "Tập sổ đã tìm thấy", "Điều 23",
    ):  # fmt: skip
        assert part in text, part
        assert part in edited, part
