"""The weekly report as a file: what it says, and that it is laid out by Decree 30/2020."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from docx import Document
from docx.shared import Mm, Pt

from kiosk.adapters.documents.letter_docx import ReportDocx
from kiosk.adapters.documents.letter_pdf import ReportPdf
from kiosk.adapters.documents.report_words import whole_names
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.report_file import load_report_form, load_report_words
from kiosk.application.guide_visitors import GuideVisitors
from kiosk.domain.helping import Helper, Helpers
from kiosk.domain.report_form import ReportKind
from tests.fakes.desk import MORNING, RESOURCES, TestClock
from tests.integration.registers import DU, Door, open_door
from tests.integration.report_weeks import dispatch, request, two_weeks, words_of_reports

MM = 72 / 25.4


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path / "register", TestClock(MORNING - timedelta(days=7))) as opened:
        two_weeks(opened)
        yield opened


def read_back(file: Path) -> str:
    said = subprocess.run(["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True).stdout.decode()
    return re.sub(r"\s+", " ", said)


def pdf(door: Door, folder: Path, **changed: object) -> Path:
    ReportPdf(*words_of_reports()).write(request(door, **changed), folder / "w.pdf")
    return folder / "w.pdf"


def test_help_with_installing_is_told_where_there_was_any(door: Door, tmp_path: Path) -> None:
    assert "Hướng dẫn cài đặt" not in read_back(pdf(door, tmp_path))
    helpers = Helpers((Helper("ĐX-07", "Trần Thị Mẫu"),))
    visit_id = door.enter(DU).line.visit.visit_id
    GuideVisitors(door.desk, helpers, lambda: None).tell(visit_id, "ĐX-07", 3)
    said = read_back(pdf(door, tmp_path)).replace("\xa0", " ")
    assert "Hướng dẫn cài đặt: đã hướng dẫn 1 người khác nhau" in said
    assert "đã hướng dẫn 3 người thân" in said


def test_the_notice_says_the_figures_of_the_week(door: Door, tmp_path: Path) -> None:
    said = read_back(pdf(door, tmp_path))
    for part in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Bình, ngày 19 tháng 11 năm 2026",
        "tuần từ ngày 16/11/2026 đến ngày 22/11/2026",
        "15 lượt khách của 15 người, đã hỏi 14 người; 13 người biết ứng dụng (92,8%); 7 người đã cài đặt (50,0%)",
        "4 Đã cài đặt 7 50,0 63,6 2 -3,0",
        "5 Đang chạy 5 35,7 45,4 1 +12,1",
        "(trong 4 người có ĐTTM chưa cài): chưa biết cách cài 2; chưa nêu lý do 1; máy đầy bộ nhớ 1.",
        "Không có ĐTTM: 3 người",
        "Nơi nhận:",
        "- Lưu: VT.",
    ):
        assert part in said, part


def test_a_dispatch_is_named_and_an_unknown_number_is_left_to_the_clerk(door: Door, tmp_path: Path) -> None:
    known = read_back(pdf(door, tmp_path, dispatch=dispatch("892/UBND-VHTT")))
    assert "Thực hiện văn bản số 892/UBND-VHTT ngày 4/8/2020 của UBND huyện Hướng Hóa" in known
    unknown = read_back(pdf(door, tmp_path, dispatch=dispatch("002")))
    assert "văn bản số ……/…… ngày …/8/2020" in unknown
    assert "Kính gửi: Sở Thông tin và Truyền thông tỉnh Tuyên Quang." in unknown


def test_targets_of_a_dispatch_are_judged_by_people_and_never_rounded(door: Door, tmp_path: Path) -> None:
    said = read_back(pdf(door, tmp_path, dispatch=dispatch("003")))
    assert "7/11 63,6" in said
    assert "Mức khi ban hành công văn: 14,6% trên số có ĐTTM, thứ 43/63." in said
    ReportDocx(*words_of_reports()).write(request(door, dispatch=dispatch("003")), tmp_path / "w.docx")
    targets = Document(str(tmp_path / "w.docx")).tables[2]
    rows = {row.cells[1].text: [cell.text for cell in row.cells[2:]] for row in targets.rows[2:]}
    asked, done, share, verdict = rows["Người dân trên địa bàn"]
    assert asked == "Trên 60% đã cài đặt, trên số có ĐTTM, đến hết ngày 30/8/2021"
    assert (done, share, verdict) == ("7/11", "63,6", "Đạt\nquá hạn 1907 ngày")
    assert rows["Người lao động trong doanh nghiệp"][1:3] == ["–", "–"]
    assert "Chưa có số liệu của nhóm này" in rows["Người lao động trong doanh nghiệp"][3]


def test_margins_and_sizes_of_the_pdf_are_those_of_the_decree(door: Door, tmp_path: Path) -> None:
    file = pdf(door, tmp_path, dispatch=dispatch("003"))
    box = subprocess.run(["pdftotext", "-bbox", str(file), "-"], check=True, capture_output=True).stdout.decode()
    pages = re.findall(r'<page width="([\d.]+)" height="([\d.]+)">', box)
    assert {(round(float(wide) / MM), round(float(high) / MM)) for wide, high in pages} == {(210, 297)}
    first = box.split("</page>")[0]
    left, top, right = (
        [float(one) / MM for one in re.findall(rf'{name}="([\d.]+)"', first)] for name in ("xMin", "yMin", "xMax")
    )
    assert 29.9 <= min(left) <= 35
    assert 14.9 <= 210 - max(right) <= 20
    assert 18.5 <= min(top) <= 25, "the box of a line begins above its letters"
    with pikepdf.open(file) as opened:
        content = " ".join(one.Contents.read_bytes().decode("latin-1") for one in opened.pages)
        fonts = [one for each in opened.pages for one in each.Resources.Font.values()]
        assert all("LiberationSerif" in str(one.BaseFont) for one in fonts)
    sizes = {float(one) for one in re.findall(r"/F\S+ ([\d.]+) Tf", content)}
    assert {12.0, 13.0, 14.0, 11.0} <= sizes <= {9.0, 10.0, 10.5, 11.0, 12.0, 13.0, 14.0}


def test_the_same_figures_give_the_same_bytes_and_a_text_is_no_markup(door: Door, tmp_path: Path) -> None:
    one = request(door)
    hostile = replace(one, office=replace(one.office, name="Sở <b>A&B</b> \u202e"))
    for name in ("one.pdf", "two.pdf"):
        ReportPdf(*words_of_reports()).write(hostile, tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    assert "Sở <b>A&B</b> □ báo cáo" in read_back(tmp_path / "one.pdf")


def test_the_docx_opens_with_the_same_figures_and_the_decrees_layout(door: Door, tmp_path: Path) -> None:
    ReportDocx(*words_of_reports()).write(request(door), tmp_path / "w.docx")
    opened = Document(str(tmp_path / "w.docx"))
    (section,) = opened.sections
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(one.mm) for one in margins if one] == [20, 20, 30, 15]
    assert [round(one.mm) for one in (section.page_width, section.page_height) if one] == [210, 297]
    assert section.different_first_page_header_footer
    assert opened.styles["Normal"].font.name == "Times New Roman"
    heading, table, signature = opened.tables
    assert [cell.text for cell in table.rows[5].cells] == ["4", "Đã cài đặt", "7", "50,0", "63,6", "2", "-3,0"]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc" in heading.rows[0].cells[1].text
    receivers = [run.font.size for one in signature.rows[0].cells[0].paragraphs for run in one.runs]
    assert receivers == [Pt(12), Pt(11), Pt(11), Pt(11)]
    kind = next(one for one in opened.paragraphs if one.text == "BÁO CÁO")
    assert (kind.runs[0].font.size, kind.runs[0].bold) == (Pt(14), True)
    body = next(one for one in opened.paragraphs if one.text.startswith("2. Biết"))
    assert {run.font.size for run in body.runs} == {Pt(13)}
    assert body.paragraph_format.first_line_indent == Mm(12.7)


def test_an_office_changes_form_and_sentences_and_a_fault_is_named(tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    (tmp_path / "reports").mkdir()
    layers = Layers(RESOURCES, tmp_path)
    (tmp_path / "office" / "report.toml").write_text('heading = "youth_union"\nsymbol = "BC/TĐTN"\n', "utf-8")
    (tmp_path / "reports" / "weekly.toml").write_text('kind = "THÔNG BÁO"\n', "utf-8")
    form = load_report_form(layers)
    assert (form.heading.title, form.heading.mark, form.symbol) == ("ĐOÀN TNCS HỒ CHÍ MINH", "***", "BC/TĐTN")
    assert load_report_words(layers)[ReportKind.SUMMARY].say("kind") == "THÔNG BÁO"
    (tmp_path / "office" / "report.toml").write_text('heading = "club"\n', "utf-8")
    (tmp_path / "reports" / "weekly.toml").write_text('kind = "{gossip}"\n', "utf-8")
    with pytest.raises(ResourceFaultyError, match=r"report\.toml.*club"):
        load_report_form(layers)
    with pytest.raises(ResourceFaultyError, match=r"weekly\.toml.*gossip"):
        load_report_words(layers)


@pytest.mark.parametrize("heading", ["party", "youth_union"])
def test_the_party_and_the_youth_union_have_headings_of_their_own(heading: str, door: Door, tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "report.toml").write_text(f'heading = "{heading}"\nsymbol = "BC/ĐU"\n', "utf-8")
    form = load_report_form(Layers(RESOURCES, tmp_path))
    said = read_back(pdf(door, tmp_path, form=form))
    assert form.heading.title in said
    assert "-BC/ĐU" in said
    assert "CỘNG HÒA" not in said
    assert "Độc lập - Tự do" not in said


def test_the_agency_breaks_before_its_place_and_never_within_a_name(door: Door, tmp_path: Path) -> None:
    ReportDocx(*words_of_reports()).write(request(door), tmp_path / "w.docx")
    heading = Document(str(tmp_path / "w.docx")).tables[0].rows[0].cells[0].text
    assert "ỦY\xa0BAN\xa0NHÂN\xa0DÂN XÃ\xa0AN\xa0BÌNH" in heading
    assert whole_names("SỞ Y TẾ") == "SỞ Y TẾ"
    lines = subprocess.run(["pdftotext", "-layout", pdf(door, tmp_path), "-"], check=True, capture_output=True)
    said = [re.sub(r"\s+", " ", one) for one in lines.stdout.decode().splitlines()]
    assert any("XÃ AN BÌNH" in one and "NHÂN DÂN" not in one for one in said)
