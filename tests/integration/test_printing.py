"""Proves that printing keeps its contract with a folder, with the programs of CUPS (played), and when they fail."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from kiosk.adapters.printing.cups import CupsQueue
from kiosk.adapters.printing.first_ready import FirstReady
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.printing.spec import PrinterSpecError, printer_from
from kiosk.application.ports.paper import KeptAsPdf, Printer, PrinterState, SentToPrinter
from tests.contracts.printer_contract import TITLE, PrinterContract, one_page

needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="the programs are played by shell scripts")

LPSTAT = """#!/bin/sh
test -e "$0.hangs" && exec cat "$0.hangs"
test -e "$0.down" && { echo "lpstat: Scheduler is not running." >&2; exit 1; }
test "$LC_ALL" = C.UTF-8 || { echo "máy in"; exit 0; }
test "$*" = -d && { cat "$0.default"; exit 0; }
test "$*" = "-l -a front -p front" && { cat "$0.front"; exit 0; }
echo 'lpstat: Invalid destination name in list "'"$2"'".' >&2
exit 1
"""
LP = """#!/bin/sh
test -e "$0.refuses" && { echo "lp: Unsupported document-format." >&2; exit 1; }
for last; do :; done
test -e "$last" || { echo "lp: Error - unable to access" >&2; exit 1; }
count=$(($(cat "$0.count") + 1))
echo $count > "$0.count"
for each; do printf '%s\\n' "$each"; done > "$0.asked"
cp "$last" "$0.printed"
echo "request id is front-$count (1 file(s))"
"""
IDLE = "front accepting requests since Thu Nov 19 08:00:00 2026\nprinter front is idle.  enabled since Thu Nov 19\n"


class TestPdfFolder(PrinterContract):
    wanted = KeptAsPdf
    known = PrinterState.NONE

    @pytest.fixture
    def printer(self, tmp_path: Path) -> Printer:
        return printer_from(f"folder:{tmp_path / 'giấy'}", tmp_path / "unused")


@needs_shell
class TestCupsPrograms(PrinterContract):
    wanted = SentToPrinter
    known = PrinterState.READY

    @pytest.fixture
    def printer(self, cups: Path, kept: Path) -> Printer:
        return printer_from("system", kept, platform="linux")


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with `lp` and `lpstat` on the search path, and a default queue "front" which is idle."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, script in (("lp", LP), ("lpstat", LPSTAT)):
        (programs / name).write_text(script, "utf-8")
        (programs / name).chmod(0o755)
    (programs / "lpstat.default").write_text("system default destination: front\n", "utf-8")
    (programs / "lpstat.front").write_text(IDLE, "utf-8")
    (programs / "lp.count").write_text("6\n", "utf-8")
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    return programs


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "so-ra-vao-2026-11-19-0123abcd.pdf"
    path.write_bytes(one_page())
    return path


@needs_shell
def test_lp_is_asked_for_a4_in_its_own_size_and_given_the_document(cups: Path, kept: Path, document: Path) -> None:
    assert printer_from("system", kept, platform="linux").send(document, TITLE) == SentToPrinter("front", "front-7")
    asked = (cups / "lp.asked").read_text("utf-8").splitlines()
    assert asked == ["-d", "front", "-t", TITLE, "-o", "media=A4", "-o", "print-scaling=none", "--", str(document)]
    assert (cups / "lp.printed").read_bytes() == document.read_bytes()


@needs_shell
def test_a_title_reaches_lp_as_one_plain_line(cups: Path, kept: Path, document: Path) -> None:
    printer_from("queue:front", kept, platform="linux").send(document, "-d sau\n\x00 \N{RIGHT-TO-LEFT OVERRIDE}Ủy ban")
    assert (cups / "lp.asked").read_text("utf-8").splitlines()[3] == "-d sau Ủy ban"


@needs_shell
@pytest.mark.parametrize(
    ("name", "text", "state", "reason"),
    [
        ("lpstat.down", "", PrinterState.NONE, ""),
        ("lpstat.default", "no system default destination\n", PrinterState.NONE, ""),
        (
            "lpstat.front",
            IDLE.replace("is idle.  enabled since", "disabled since") + "\tpaper jam\n",
            PrinterState.STOPPED,
            "paper jam",
        ),
        (
            "lpstat.front",
            "front not accepting requests since Thu -\n\tRejecting Jobs\nprinter front is idle.  enabled since Thu\n",
            PrinterState.STOPPED,
            "Rejecting Jobs",
        ),
        ("lpstat.front", f"{IDLE}\tAlerts: media-empty-error\n", PrinterState.NO_PAPER, "media-empty-error"),
        ("lpstat.front", f"{IDLE}\tAlerts: toner-low-report offline-report\n", PrinterState.OFF, "offline-report"),
        ("lpstat.front", f"{IDLE}\tAlerts: media-jam-warning\n", PrinterState.STOPPED, "media-jam-warning"),
        ("lp.refuses", "", PrinterState.READY, "lp: Unsupported document-format."),
    ],
)
def test_what_cannot_be_printed_is_kept_and_the_reason_told(
    cups: Path, kept: Path, document: Path, name: str, text: str, state: PrinterState, reason: str
) -> None:
    (cups / name).write_text(text, "utf-8")
    printer = printer_from("system", kept, platform="linux")
    assert printer.state() is state
    assert printer.send(document, TITLE) == KeptAsPdf(kept / "so-ra-vao-2026-11-19.pdf", reason)


@needs_shell
def test_a_printing_system_that_hangs_is_given_up(cups: Path, kept: Path, document: Path) -> None:
    os.mkfifo(cups / "lpstat.hangs")
    printer = FirstReady((CupsQueue(patience=0.2),), PdfFolder(kept))
    assert printer.state() is PrinterState.UNKNOWN
    outcome = printer.send(document, TITLE)
    assert outcome == KeptAsPdf(kept / "so-ra-vao-2026-11-19.pdf", "the printing system did not answer for 0.2 seconds")


@needs_shell
def test_an_unknown_queue_is_no_printer(cups: Path, kept: Path, document: Path) -> None:
    printer = printer_from("queue:upstairs", kept, platform="linux")
    assert printer.state() is PrinterState.NONE
    assert printer.send(document, TITLE) == KeptAsPdf(kept / "so-ra-vao-2026-11-19.pdf")


def test_a_machine_without_a_printing_system_keeps_its_documents(
    tmp_path: Path, kept: Path, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    printer = printer_from("system", kept, platform="linux")
    assert printer.state() is PrinterState.NONE
    assert printer.send(document, TITLE) == KeptAsPdf(kept / "so-ra-vao-2026-11-19.pdf")


@needs_shell
def test_the_second_queue_takes_what_the_first_refuses(cups: Path, kept: Path, document: Path) -> None:
    printer = FirstReady((CupsQueue("upstairs"), CupsQueue("front")), PdfFolder(kept))
    assert printer.state() is PrinterState.READY
    assert printer.send(document, TITLE) == SentToPrinter("front", "front-7")
    assert not kept.exists()


def test_documents_of_one_day_are_numbered(kept: Path, document: Path) -> None:
    folder = PdfFolder(kept)
    names = [folder.send(document, TITLE).path.name for _ in range(3)]
    assert names == ["so-ra-vao-2026-11-19.pdf", "so-ra-vao-2026-11-19-2.pdf", "so-ra-vao-2026-11-19-3.pdf"]
    assert sorted(entry.name for entry in kept.iterdir()) == sorted(names)


def test_a_folder_that_cannot_be_made_leaves_the_document_where_it_is(tmp_path: Path, document: Path) -> None:
    (tmp_path / "file").touch()
    outcome = PdfFolder(tmp_path / "file" / "kept").keep(document, "paper jam")
    assert outcome.path == document
    assert outcome.reason == f"paper jam; {os.strerror(errno.ENOTDIR)}"


def test_a_copy_that_fails_half_way_leaves_nothing(kept: Path, tmp_path: Path) -> None:
    """A folder named like a document can be opened on no system, and stands for one that breaks off."""
    (tmp_path / "document.pdf").mkdir()
    assert PdfFolder(kept).send(tmp_path / "document.pdf", TITLE).reason
    assert not list(kept.iterdir())


@pytest.mark.parametrize("platform", ["linux", "win32"])
@pytest.mark.parametrize("spec", ["", "paper", "system:x", "queue:", "queue:a\nb", 'queue:a"b', "folder:", "folder: "])
def test_a_text_that_names_no_printer_is_refused(spec: str, platform: str, kept: Path) -> None:
    with pytest.raises(PrinterSpecError):
        printer_from(spec, kept, platform=platform)


@pytest.mark.parametrize("name", ["-o", "a b", "a/b", "a#b", "x" * 128])
def test_a_name_no_queue_can_have_is_refused(name: str, kept: Path) -> None:
    with pytest.raises(PrinterSpecError):
        printer_from(f"queue:{name}", kept, platform="linux")
