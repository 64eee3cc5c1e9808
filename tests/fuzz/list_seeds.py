"""Lists and spreadsheets, good ones and hostile ones; everyone in them is invented."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from openpyxl import Workbook

from tests.fuzz.lists import packed

_ROWS = (
    ("Họ và tên", "Năm sinh", "Điện thoại", "Số giấy tờ", "Ngày", "Giờ", "Gặp ai", "Ghi chú"),
    ("Nguyễn Văn Thử", "1990", "0900000001", "091090000001", "19/11/2026", "8:30", "Lê Mẫu", "họp"),
    ("Trần Thị Ví Dụ", "1985", "900000002", "", "", "", "", "=HYPERLINK(1)"),
)


def lists() -> Iterator[tuple[str, bytes]]:
    """Name and content of each."""
    for name, separator, letters in (
        ("semicolons", ";", "utf-8-sig"),
        ("tabs", "\t", "utf-16"),
        ("commas", ",", "utf-8"),
    ):
        yield f"{name}.csv", "\r\n".join(separator.join(row) for row in _ROWS).encode(letters)
    yield "names.csv", "Nguyễn Văn Thử 1990\nTrần Thị Ví Dụ\n".encode()
    yield "roster.csv", "Họ và tên;Nhóm;Đơn vị;Đã cài;Đang chạy\nNguyễn Văn Thử;youth;Thôn 1;x;\n".encode()
    yield "long-cell.csv", b"a;" + b"x" * 150_000 + b"\n"
    yield "quotes.csv", b'"a;b\n"c""d";e\n'
    yield "many-lines.csv", b"A B\n" * 30_000
    sheet = _sheet()
    yield "list.xlsx", sheet
    parts = {
        one.filename: zipfile.ZipFile(io.BytesIO(sheet)).read(one)
        for one in zipfile.ZipFile(io.BytesIO(sheet)).infolist()
    }
    page = next(one for one in parts if "sheet1" in one)
    bomb = b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 1000 + b'">' + b"".join(
        b'<!ENTITY b%d "%s">' % (n, b"&a;" * 10 if n == 0 else b"&b%d;" % (n - 1) * 10) for n in range(8)
    ) + b"]>"  # fmt: skip
    yield "entities.xlsx", packed({**parts, page: bomb + parts[page].replace(b"<v>1990</v>", b"<v>&b7;</v>")}.items())
    yield "unpacks-to-60-mb.xlsx", packed({**parts, "xl/media/x": bytes(60_000_000)}.items())
    yield "broken-xml.xlsx", packed({**parts, page: parts[page][:400]}.items())
    yield "no-sheet.xlsx", packed({**parts, "xl/workbook.xml": b"<workbook/>"}.items())
    yield "truncated.xlsx", sheet[: len(sheet) // 2]
    yield "macro.xlsx", packed({**parts, "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 40}.items())
    # The sum of the first part does not fit what it holds.
    place = sheet.find(b"PK\x03\x04", 4) - 20
    yield "wrong-sum.xlsx", sheet[:place] + bytes([sheet[place] ^ 0xFF]) + sheet[place + 1 :]


def _sheet() -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in _ROWS:
        page.append(row)
    page.append(["Lê Mẫu", 1990, 900000003, "", 46345, 0.35])
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(io.BytesIO(out.getvalue())) as packed_book:
        return packed((one.filename, packed_book.read(one)) for one in packed_book.infolist())
