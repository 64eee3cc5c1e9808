"""Files that people fill in or bring: lists and rosters as text or spreadsheet."""

from __future__ import annotations

import io
import random
import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path

from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.sheets.list_file import read_list_file
from kiosk.application.list_rows import ListUnreadableError, Row
from kiosk.application.read_list import EXPECTED_WORDS, KNOWN_BY, OFFICIAL_WORDS, ListRead, ListShape, read_list
from kiosk.application.read_roster import RosterShape, read_roster
from tests.fakes.desk import RESOURCES
from tests.fuzz.contract import CORPUS, Target
from tests.fuzz.mutation import Mutator
from tests.unit.code_mutations import is_fit

_TODAY = date(2026, 11, 19)
_HOME = tempfile.TemporaryDirectory(prefix="fuzz-")
_GROUPS = load_groups(Layers(RESOURCES))
_SHAPES = (
    ListShape(_TODAY, EXPECTED_WORDS, counters=frozenset({"1"})),
    ListShape(_TODAY, OFFICIAL_WORDS, known_by=KNOWN_BY),
)


def run(data: bytes) -> None:
    """Every line is kept or named."""
    file = Path(_HOME.name) / ("list.xlsx" if data.startswith(b"PK") else "list.csv")
    file.write_bytes(data)
    with suppress(ListUnreadableError):
        _read(read_list_file(file))


def _read(rows: tuple[Row, ...]) -> None:
    for shape in _SHAPES:
        answer = read_list(rows, shape)
        for one in answer.people if isinstance(answer, ListRead) else ():
            assert is_fit(one.details.name), ascii(one.details.name)
    ids = count()
    read_roster(rows, RosterShape(_TODAY, _GROUPS, lambda: f"r{next(ids)}"))


def _made(chance: random.Random) -> bytes:
    """A spreadsheet of which one part was changed before it was packed again: the packing itself stays sound."""
    sheets = [one for one in sorted((CORPUS / "lists").iterdir()) if one.suffix == ".xlsx"]
    parts = _parts(chance.choice(sheets).read_bytes())
    name = chance.choice(sorted(parts))
    changed = Mutator([parts[name], *parts.values()], WORDS).one(chance)
    return packed({**parts, name: changed}.items())


def _parts(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return {one.filename: book.read(one)[:200_000] for one in book.infolist() if one.file_size < 5_000_000}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return {"xl/workbook.xml": content}


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The parts as a spreadsheet's archive, the same for the same parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts:
            book.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


WORDS = tuple(
    one.encode()
    for one in (
        ";",
        ",",
        "\t",
        '"',
        '""',
        "\n",
        "\r\n",
        "Họ và tên",
        "Năm sinh",
        "Ngày",
        "=1+1",
        "@SUM(A1)",
        "1990",
        "32/13/2026",
        "x",
        "<row>",
        "</c>",
        "<v>",
        '<c t="s"><v>999999</v></c>',
        '<c t="d"><v>9999-99-99</v></c>',
        '<c s="1"><v>1e300</v></c>',
        '<c s="1"><v>-5</v></c>',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>',
        "&a;",
        "&#0;",
        'r="XFD1048576"',
        'r="A0"',
        "<c/>",
        'spans="1:16384"',
        "utf-16",
        'ref="A1:XFD1048576"',
    )
)
TARGET = Target("lists", run, seconds=6.0, some=80, many=20_000, words=WORDS, make=_made)
