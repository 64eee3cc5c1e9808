"""The document of the spare PC is played as it stands: its command lines are read from it, so that it cannot rot."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from typer.testing import CliRunner, Result

from kiosk.adapters.resources.settings_files import write_missing
from kiosk.cli.commands import the_app
from tests.fakes.desk import RESOURCES

DOCUMENT = (RESOURCES / "documents" / "spare-pc.md").read_text("utf-8")
VIETNAMESE, ENGLISH = DOCUMENT.split("\n# Moving")
OLDER = ('--replace TÊN --why "lý do"', '--older --why "lý do"', "--as MÃ_SỐ --and MÃ_SỐ")
GROUP = re.compile(r"\b[A-Z2-9]{3}\b")


def _commands(text: str) -> list[list[str]]:
    return [one.split()[1:] for one in re.findall(r"`(bluezone-kiosk [^`]+)`", text)]


def _section(title: str) -> str:
    return VIETNAMESE.split(f"\n## {title}")[1].split("\n## ")[0]


def _run(words: list[str], *more: str, typed: str = "") -> Result:
    return CliRunner().invoke(the_app(words), [*words, *more], input=typed)


@pytest.mark.parametrize(
    "words", [*_commands(DOCUMENT), *(["restore", "x.db", *one.split()] for one in OLDER)], ids=" ".join
)
def test_every_command_line_of_the_document_is_one_that_the_program_takes(words: list[str]) -> None:
    done = _run(words, "--help")
    assert done.exit_code == 0, done.output


def test_both_languages_give_the_same_command_lines() -> None:
    assert {" ".join(one) for one in _commands(ENGLISH)} <= {" ".join(one) for one in _commands(VIETNAMESE)}


def test_the_old_pc_is_gone_and_the_second_disk_and_the_paper_make_its_register_on_another(tmp_path: Path) -> None:
    old, spare, disk, paper = (tmp_path / name for name in ("old", "spare", "disk", "paper.pdf"))
    disk.mkdir()
    told = re.search(r'second = "([^"]+)"', VIETNAMESE)
    assert told is not None
    shipped = (RESOURCES / "office" / "backup.toml").read_bytes()
    settings = shipped.replace(b'second = ""', f'second = "{disk}"'.encode())
    assert settings != shipped
    write_missing(old / "config", {"office/backup.toml": settings})
    for words in _commands(_section("Chuẩn bị")):
        printed = ["--out", str(paper)] if words[0] == "keys" else []
        done = _run(words, *printed, "--folder", str(old))
        assert done.exit_code == 0, done.output
    old.rename(tmp_path / "gone")

    copy = next(disk.glob("so-ra-vao_*.db"))
    # As whoever opens the envelope reads it: the number of a group in small print above it.
    groups = GROUP.findall(PdfReader(paper).pages[0].extract_text().split("không sao lại.")[1])[:24]
    restore, *checks = [one for one in _commands(_section("Chuyển máy")) if one[0] in ("restore", "register", "doctor")]
    assert _run(["doctor", "--camera", "none"], "--folder", str(spare)).exit_code == 0, "a look makes an empty register"
    taken = _run([restore[0], str(copy), *restore[2:]], "--json", "--folder", str(spare), typed=" ".join(groups))
    assert taken.exit_code == 0, taken.output
    assert '"settings": 1' in taken.output
    assert (spare / "config" / "office" / "backup.toml").read_bytes() == settings
    for words in checks:
        camera = ["--camera", "none"] if words[0] == "doctor" else []
        done = _run(words, *camera, "--json", "--folder", str(spare))
        assert '"broken"' not in done.output
        # The second disk of a test is the first one.
        assert done.exit_code == (1 if camera else 0), done.output
