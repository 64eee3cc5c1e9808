"""Health answers leave the kiosk in the table of a case or a suspect, and in no other file (dispatch 001)."""

from __future__ import annotations

import csv
import logging
import subprocess
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from kiosk.adapters.documents.contacts_csv import ContactsCsv
from kiosk.adapters.documents.contacts_pdf import ContactsPdf
from kiosk.adapters.documents.declaration_pdf import DeclarationPdf
from kiosk.adapters.documents.register_pdf import RegisterPdf
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.print_declaration import PrintDeclaration
from kiosk.application.print_list import ListPrinting
from kiosk.application.print_register import PrintRegister
from kiosk.application.read_declarations import ReadDeclarations
from kiosk.application.trace_contacts import ContactList, TraceContacts, TraceRequest
from kiosk.domain.case_status import CaseStatus
from kiosk.domain.contact_facts import ContactsTraced
from kiosk.domain.office_time import office_day
from kiosk.domain.register_scope import RegisterScope
from tests.fakes.desk import RESOURCES
from tests.integration.declarations import send
from tests.integration.registers import DU, THU, Door

LAYERS = Layers(RESOURCES)
OFFICE, WORDING, BOOK = load_office(LAYERS), load_wordings(LAYERS).of("vi"), load_questionnaires(LAYERS).book
ANSWER = "Người đến từ nước đang có dịch: Có"
TELLING = (ANSWER, "đến từ nước", "from_country", "nghi mắc", "patient", "symptoms", "answer.")
SHARED = [CaseStatus.CASE, CaseStatus.SUSPECT]


def together(door: Door) -> TraceRequest:
    """Two people are inside for twenty minutes; both declared."""
    index, other = door.enter(THU).line.visit, door.enter(DU).line.visit
    for one in (index, other):
        send(door.desk, one.visit_id)
    door.clock.forward(minutes=20)
    return TraceRequest(index.visitor_id, office_day(door.clock.now()), "Trung tâm Y tế", "Truy vết")


def traced(door: Door, request: TraceRequest) -> ContactList:
    found = TraceContacts(door.desk)(request)
    assert found is not None
    return found


def text_of(file: Path) -> str:
    if file.suffix == ".pdf":
        done = subprocess.run(["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True)
        return " ".join(done.stdout.decode().replace("\xa0", " ").split())
    return file.read_text("utf-8-sig")


@pytest.mark.parametrize("status", SHARED)
def test_the_table_of_a_case_has_the_answers_and_the_journal_says_so(
    door: Door, tmp_path: Path, status: CaseStatus
) -> None:
    found = traced(door, replace(together(door), status=status))
    ContactsCsv(WORDING, BOOK).write(found, OFFICE, tmp_path / "case.csv")
    own, met = csv.DictReader(StringIO(text_of(tmp_path / "case.csv"), newline=""))
    assert (own["Họ và tên"], met["Họ và tên"]) == ("Nguyễn Văn Thử", "Trần Thị Ví Dụ")
    assert ANSWER in own["Câu trả lời y tế"]
    assert ANSWER in met["Câu trả lời y tế"]
    assert met["Tờ khai"].startswith("TK-")
    with door.register.read() as reader:
        (fact,) = [one.fact for one in reader.entries(kinds=("traced",))]
    assert isinstance(fact, ContactsTraced)
    assert (fact.status, fact.answers) == (status, 2)


def test_no_other_file_has_them(door: Door, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    request, files = together(door), tmp_path / "files"
    files.mkdir()
    lists = {status: traced(door, replace(request, status=status)) for status in (None, *CaseStatus)}
    for status, found in lists.items():
        name = status.value if status else "none"
        ContactsPdf(RESOURCES / "fonts", WORDING).write(found, OFFICE, files / f"{name}.pdf")
        if status not in SHARED:
            ContactsCsv(WORDING, BOOK).write(found, OFFICE, files / f"{name}.csv")
    register = PrintRegister(door.desk, OFFICE, load_app(LAYERS), RegisterPdf(RESOURCES / "fonts", WORDING))
    register.to_file(RegisterScope.of_day(request.day), files / "register.pdf")
    reading = ReadDeclarations(door.desk, BOOK)
    papers = reading.of_day(request.day)
    document = DeclarationPdf(RESOURCES / "fonts", WORDING)
    printing = ListPrinting(PdfFolder(files / "printed"), files, door.desk.chance)
    for paper in papers:
        assert PrintDeclaration(reading, OFFICE, document, printing)(paper.declared.receipt) is not None
    made = sorted(one for one in files.rglob("*") if one.is_file())
    assert len(made) == 9
    told = [text_of(one) for one in made]
    assert all("Nguyễn Văn Thử" in text or "Trần Thị Ví Dụ" in text for text in told)
    for text in (*told, caplog.text):
        assert [one for one in TELLING if one in text] == []
    assert "Answer.YES" not in repr((papers, lists))


def test_the_paper_has_the_warning_and_the_consent(door: Door, tmp_path: Path) -> None:
    request = together(door)
    paper, _ = ReadDeclarations(door.desk, BOOK).of_day(request.day)
    assert DeclarationPdf(RESOURCES / "fonts", WORDING).write(paper, OFFICE, tmp_path / "paper.pdf") == 1
    text = text_of(tmp_path / "paper.pdf")
    for words in (
        paper.declared.receipt,
        "có thể bị xử lý hình sự",
        "Tôi đồng ý",
        "bản 1",
        "1990",
        "đã trả lời 3/3 câu",
    ):
        assert words in text


def test_a_receipt_finds_its_declaration_and_no_other(door: Door) -> None:
    request, reading = together(door), ReadDeclarations(door.desk, BOOK)
    first, second = reading.of_day(request.day)
    found = reading.of_receipt(f" tk {second.declared.seq}")
    assert found is not None
    assert found.declared == second.declared
    assert reading.of_receipt(f"TK-{first.declared.seq - 1}") is None
    assert reading.of_day(request.day + timedelta(days=1)) == ()
