"""From a code that nobody knows to a dialect of the office, by the command line alone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from kiosk.demo.scenes import Carrier
from kiosk.domain.office_time import OFFICE_ZONE
from tests.e2e.program import Said, kiosk, make_reel, run
from tests.unit.published_certificates import PUBLISHED_HC1

pytestmark = pytest.mark.e2e
BADGE, SHAPE = "THE-VAO:Lê Mẫu|4711", "AAA-AAA:Aa Aaa|9999"
HOSTILE = "la\u202elai\u200b"
PATTERN = r"THE-VAO:(?P<name>[^|]+)\|(?P<number>[0-9]+)"
DIALECT = f"""
[[dialect]]
id = "badge"
priority = 5
kind = "person"
by = "other_code"
paper = "other"
label = {{ vi = "Thẻ vào cơ quan", en = "Badge" }}
pattern = '''{PATTERN}'''
sample = "THE-VAO:Người Mẫu|1"
fields = [
  {{ field = "name", group = "name", read = "text" }},
  {{ field = "paper", group = "number", read = "text" }},
]
"""


@pytest.fixture
def dialect(tmp_path: Path) -> Path:
    file = tmp_path / "badge.toml"
    file.write_text(DIALECT, "utf-8")
    return file


def _shown(folder: Path, reel: Path) -> Said:
    said = kiosk(folder, reel, datetime.now(OFFICE_ZONE).strftime("%Y-%m-%dT%H:%M"))
    assert (said.code, said.err) == (0, "")
    return said


def test_an_unknown_code_becomes_a_dialect_of_the_office(tmp_path: Path, dialect: Path) -> None:
    folder, reel = tmp_path / "kiosk", make_reel(tmp_path / "reel", BADGE, HOSTILE, carrier=Carrier.CARD)
    assert [one["refusal"] for one in _shown(folder, reel).events("refused")] == ["unknown", "unknown"]
    masked, revealed = (
        run("formats", "unknown", "--json", "--folder", str(folder), *more) for more in ((), ("--reveal",))
    )
    lines = {line["text"]: line for line in masked.lines[0]["unknown"]}
    assert (lines[SHAPE]["times"], lines[SHAPE]["length"]) == (1, len(BADGE))
    assert "4711" not in masked.out
    # Nothing that is kept can move or colour anything on a terminal.
    assert {line["text"] for line in revealed.lines[0]["unknown"]} == {BADGE, "la\\u202elai\\u200b"}

    (folder / "config" / "code_formats").mkdir(parents=True)
    dialect.rename(folder / "config" / "code_formats" / "60-badge.toml")
    entry, _ = _shown(folder, reel).events("entry", "refused")
    assert (entry["event"], entry["by"], entry["name"]) == ("entry", "other_code", "Lê M***")
    assert run("formats", "unknown", "--forget", "--json", "--folder", str(folder)).lines[0] == {
        "unknown": [], "dropped": 2, "days": 7,
    }  # fmt: skip
    assert not any("4711" in file.read_text("utf-8", "replace") for file in (folder / "logs").iterdir())


def test_the_dialects_in_force_and_where_each_comes_from(tmp_path: Path, dialect: Path) -> None:
    folder = tmp_path / "config" / "code_formats"
    folder.mkdir(parents=True)
    dialect.rename(folder / "60-badge.toml")
    (folder / "70-off.toml").write_text('disabled = ["web_address"]', "utf-8")
    listed = run("formats", "--json", "--folder", str(tmp_path)).lines[0]["formats"]
    assert {one["id"]: one["from"] for one in listed}.items() >= {
        ("badge", "override"), ("passport", "shipped"), ("web_address", "disabled"),
    }  # fmt: skip
    assert [one["priority"] for one in listed] == sorted(one["priority"] for one in listed)
    assert "Thẻ vào cơ quan" in run("formats", "--folder", str(tmp_path)).out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--file", "{file}", BADGE), 0, '"name": "Lê M***"'),
        (("--file", "{file}", BADGE, "--reveal"), 0, '"name": "Lê Mẫu"'),
        (("--file", "{file}", "--id", "passport", BADGE), 3, '"matches": []'),
        (("--id", "gossip", BADGE), 2, ""),
        ((BADGE,), 3, '"matches": []'),
        (("https://zalo.me/g/mau",), 3, '"refusal": "contact"'),
        ((PUBLISHED_HC1,), 0, '"warnings": ["certificate_expired", "signature_not_checked"]'),
    ],
)
def test_a_sample_is_tried_on_every_dialect(
    tmp_path: Path, dialect: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    given = [one.format(file=dialect) if one == "{file}" else one for one in words]
    tried = run("formats", "try", *given, "--json", "--folder", str(tmp_path))
    assert tried.code == code, tried.err
    assert said in tried.out


def test_a_sample_that_several_dialects_read_is_told(tmp_path: Path, dialect: Path) -> None:
    second = (
        DIALECT.replace('"badge"', '"badge_too"').replace("priority = 5", "priority = 4").replace("Người Mẫu|1", "A|1")
    )
    dialect.write_text(DIALECT + second, "utf-8")
    tried = run("formats", "try", "--file", str(dialect), "--folder", str(tmp_path), BADGE)
    assert tried.code == 78  # the second takes the sample of the first
    assert "badge_too" in tried.err
    dialect.write_text(DIALECT + second.replace("THE-VAO:(?P<name>[^|]+)", "THE-VAO:(?P<name>[AL][^|]*)"), "utf-8")
    tried = run("formats", "try", "--file", str(dialect), "--folder", str(tmp_path), "-", stdin=BADGE.encode())
    assert tried.code == 1
    assert "2" in tried.out.splitlines()[-1]


def test_a_faulty_file_is_told_with_its_place(tmp_path: Path, dialect: Path) -> None:
    dialect.write_text(DIALECT.replace("[^|]+)", "[^|]+"), "utf-8")
    tried = run("formats", "try", "--file", str(dialect), "--folder", str(tmp_path), BADGE)
    assert tried.code == 78
    assert "badge.toml" in tried.err
    assert "dialect 1 (badge)" in tried.err
    assert "Traceback" not in tried.err
