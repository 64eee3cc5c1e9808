"""The demo leaves what it promises: the printed register, pictures of both screens, a summary that adds up."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests.e2e.program import Said, run

pytestmark = pytest.mark.e2e
PICTURES = (
    *(f"visitor-{name}" for name in ("idle", "entry", "exit", "refused", "asked", "install")),
    *(f"desk-{name}" for name in ("main", "exit", "refused", "asked", "manual", "register")),
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Said]:
    out = tmp_path_factory.mktemp("demo")
    home = tmp_path_factory.mktemp("home")
    said = run("demo", "--out", str(out), "--json", seconds=110, HOME=str(home), XDG_DATA_HOME=str(home))
    assert said.code == 0, said.err
    assert not list(home.rglob("register*")), "the demo touched the real register"
    return out, said


def test_the_summary_counts_what_the_printed_register_counts(demo: tuple[Path, Said]) -> None:
    out, _ = demo
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    totals = summary["totals"]
    assert summary["intact"]
    assert summary["unread"] == 0
    assert totals["entries"] == summary["entries"] - summary["undone"]
    assert totals["exits"] == summary["exits"]
    assert totals["refused"] == sum(summary["refused"].values()) == len(summary["refused"]) == 4
    assert totals["entries"] == totals["exits"] + totals["inside"] + totals["no_exit"]


def test_the_register_prints_vietnamese_letters_and_the_refused_codes(demo: tuple[Path, Said]) -> None:
    (pdf,) = demo[0].glob("so-ra-vao-*.pdf")
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Trương Thị Lệ Thủy", "Phạm Thị Ngọc Ánh", "mã thanh toán"):
        assert words in text
    assert "Trang 1/" in text


@pytest.mark.parametrize("name", PICTURES)
def test_each_picture_shows_a_whole_screen(demo: tuple[Path, Said], name: str) -> None:
    with Image.open(demo[0] / f"{name}.png") as picture:
        assert picture.size == (1920, 1080)
        assert len(picture.convert("RGB").getcolors(1_000_000) or ()) > 50, "an empty screen"
