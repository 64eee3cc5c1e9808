"""Files that the program gives a name, each to be recorded while it is written."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from kiosk.adapters.documents.register_csv import RegisterCsv
from kiosk.adapters.documents.register_xlsx import RegisterXlsx
from kiosk.adapters.documents.whole_file import write_lines_whole, write_whole
from kiosk.adapters.persistence.striking import strike
from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.adapters.platform.head_file import HeadFile
from kiosk.adapters.platform.keys import KeyFile
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.application.ports.alive_mark import LastAlive
from kiosk.application.wording import Wording
from kiosk.domain.register_form import RegisterForm
from kiosk.domain.retention import Retention
from tests.fakes.desk import KEY, MORNING, RESOURCES
from tests.integration.backup_desk import keeping
from tests.integration.register_days import USUAL, of, register_pdf
from tests.integration.registers import THU, open_door

PAPER = "tests.power_cut.papers"


def main(folder: str, kind: str) -> None:
    """Write one."""
    PAPERS[kind](Path(folder))


def _words() -> Wording:
    paper = tomllib.loads((RESOURCES / "translations" / "vi.toml").read_text("utf-8"))["paper"]
    sentences = {f"paper.{key}": text for key, text in paper.items()}
    return Wording("vi", sentences, sentences)


def _printed(folder: Path) -> None:
    document = folder / ".drawn" / "day.pdf"
    document.parent.mkdir(exist_ok=True)
    document.write_bytes(b"%PDF" * 3000)
    PdfFolder(folder).send(document, "title")


def _copied(folder: Path) -> None:
    with open_door(folder / ".register") as door:
        door.enter(THU)
        keeping(door, folder)()


def _struck(folder: Path) -> None:
    (copy,) = folder.glob("*.db")
    strike(copy, folder / "nowhere", KEY, MORNING.date() + timedelta(days=3650), Retention())


def _head_kept(folder: Path) -> None:
    HeadFile.of("kiosk", folder, "kiosk").append((folder / ".head").read_text())


PAPERS: dict[str, Callable[[Path], object]] = {
    "pdf": lambda folder: register_pdf().write(of(*[USUAL] * 20), folder / "register.pdf"),
    "csv": lambda folder: RegisterCsv(_words(), RegisterForm()).write(of(*[USUAL] * 20), folder / "register.csv"),
    "xlsx": lambda folder: RegisterXlsx(_words(), RegisterForm()).write(of(*[USUAL] * 20), folder / "register.xlsx"),
    "lines": lambda folder: write_lines_whole((b"x" * 900 for _ in range(40)), folder / "journal.jsonl"),
    "file": lambda folder: write_whole(b"y" * 9000, folder / "list.bin"),
    "print": _printed,
    "alive": lambda folder: AliveFile(folder).write(LastAlive(MORNING + timedelta(hours=1))),
    "key": lambda folder: KeyFile(folder / "register.key").put(bytes(range(32))),
    "backup": _copied,
    "half": lambda folder: (folder / "half.bin").write_bytes(b"z" * 9000),
    "head": _head_kept,
    "strike": _struck,
}
"""`half` is the mistake that the tests must notice; `head` adds to a file that stays, `strike` changes one."""
