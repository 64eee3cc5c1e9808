"""Lists by the command line: whole or not at all, names masked, nothing of a person in a log."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.e2e.program import Said, run

pytestmark = pytest.mark.e2e
NAME, REASON = "Trần Văn Đức", "gây rối trật tự"


def ask(folder: Path, *words: str) -> Said:
    return run(*words, "--folder", str(folder / "kiosk"))


def a_list(folder: Path, *lines: str) -> str:
    file = folder / "list.csv"
    file.write_text("\n".join(lines), "utf-8")
    return str(file)


def test_a_spreadsheet_of_expected_visitors_goes_in_whole_and_is_listed_masked(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for cells in (["Họ và tên", "Năm sinh", "Giờ", "Quầy"], [NAME, 1975, "9:00", 3], ["Lê Quang Huy", 1979, "", ""]):
        sheet.append(cells)
    book.save(tmp_path / "khach.xlsx")
    assert ask(tmp_path, "expected", "import", str(tmp_path / "khach.xlsx"), "--json").lines == [{"lines": 2, "new": 2}]
    (said,) = ask(tmp_path, "expected", "list", "--json").lines
    first = said["expected"][0]
    assert (first["name"], first["at"], first["counter"], first["came"]) == ("Trần Văn Đ***", "09:00", "3", False)
    assert NAME in ask(tmp_path, "expected", "list", "--reveal").out
    assert ask(tmp_path, "expected", "remove", first["line"]).code == 0
    assert ask(tmp_path, "expected", "remove", first["line"]).code == 2


def test_a_bad_line_is_named_and_nothing_is_kept(tmp_path: Path) -> None:
    file = a_list(tmp_path, f"{NAME}\t1975", "Lê Quang Huy\t1790")
    told = ask(tmp_path, "expected", "import", file)
    assert told.code == 1
    assert "Dòng 2" in told.err
    named = {"file": "list.csv", "faults": [{"line": 2, "column": "birth"}]}
    assert ask(tmp_path, "expected", "import", file, "--json").lines == [named]
    assert ask(tmp_path, "expected", "list", "--json").lines == [{"expected": []}]


def test_the_watch_list_says_who_put_whom_there_and_the_reason_only_when_asked(tmp_path: Path) -> None:
    file = a_list(tmp_path, f"{NAME}\t1975\t{REASON}")
    assert ask(tmp_path, "watch", "import", file, "--operator", "Lê Ngọc Anh").code == 0
    masked = ask(tmp_path, "watch", "list")
    assert "Lê Ngọc Anh" in masked.out
    assert NAME not in masked.out
    assert REASON not in masked.out
    assert REASON in ask(tmp_path, "watch", "list", "--reveal").out


def test_a_list_stands_in_no_log_and_not_in_the_clear(tmp_path: Path) -> None:
    assert ask(tmp_path, "watch", "import", a_list(tmp_path, f"{NAME}\t1975\t{REASON}")).code == 0
    files = [one for one in (tmp_path / "kiosk").rglob("*") if one.is_file()]
    assert files
    assert not [one.name for one in files if NAME.encode() in one.read_bytes() or REASON.encode() in one.read_bytes()]


def test_a_roster_is_imported_counted_and_printed(tmp_path: Path) -> None:
    head = "Họ và tên,Đối tượng,Đơn vị,Điện thoại thông minh,Biết,Đã cài,Đang chạy,Di động"
    people = ("Lê Quang Huy,Đoàn viên,Chi đoàn 1,có,có,có,không,0900000101", f"{NAME},Đoàn viên,Chi đoàn 2,có,không")
    bad = ask(tmp_path, "roster", "import", a_list(tmp_path, head, *people, "Đỗ Thị Bình,Phi hành gia"))
    assert bad.code == 1
    assert "list.csv · Dòng 4" in bad.err
    file = a_list(tmp_path, head, *people)
    assert ask(tmp_path, "roster", "import", file, "--json").lines == [{"lines": 2, "new": 2}]
    (said,) = ask(tmp_path, "roster", "list", "--missing", "--json").lines
    assert [(one["members"], one["installed"], one["running"]) for one in said["groups"]] == [(2, 1, 0)]
    assert [one["name"] for one in said["members"]] == ["Trần Văn Đ***"]
    assert ask(tmp_path, "roster", "print", "--out", str(tmp_path / "chua-cai.pdf")).code == 0
    assert (tmp_path / "chua-cai.pdf").read_bytes()[:5] == b"%PDF-"
