"""What leaves the register leaves an entry, or nothing: the key on paper, the journal with its people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.documents.whole_file import write_lines_whole
from kiosk.adapters.platform.secret_keys import KeptSecrets
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.application.export_journal import ExportJournal, PeopleAsked
from kiosk.application.keep_keys import KeepKeys
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.application.print_recovery import NotPrintedError, PrintRecovery, RecoverySheet
from kiosk.application.recording import Recording
from kiosk.domain.recovery_key import RecoveryKey
from tests.fakes.desk import KEY
from tests.fakes.key_printers import RefusingPrinter, TakingPrinter
from tests.gui.stage_devices import FaultyRegister
from tests.integration.heads import SIGNATURES
from tests.integration.register_days import OFFICE
from tests.integration.registers import THU, Door


class Groups:
    """A recovery key on paper that is its groups."""

    def write(self, sheet: RecoverySheet, out: Path) -> int:
        out.write_text(" ".join(sheet.key.groups))
        return 1


def _recovery(desk: Recording) -> PrintRecovery:
    return PrintRecovery(desk, OFFICE, Groups(), RecoveryKey(KEY))


def _print(desk: Recording, folder: Path) -> None:
    _recovery(desk).to_printer(TakingPrinter(folder), folder)


def _export(desk: Recording, folder: Path) -> None:
    keys = KeepKeys(desk, SIGNATURES, KeptSecrets(folder, own_key=True))
    ExportJournal(desk, keys, OFFICE.name, list, write_lines_whole)(folder / "out", PeopleAsked("thanh tra"))


TAKEN: dict[str, Callable[[Recording, Path], object]] = {
    "file": lambda desk, folder: _recovery(desk).to_file(folder / "out"),
    "printer": _print,
    "export": _export,
}


@pytest.mark.parametrize("way", TAKEN)
def test_what_cannot_be_recorded_is_not_taken_out(door: Door, tmp_path: Path, way: str) -> None:
    door.enter(THU)
    folder = tmp_path / "out"
    folder.mkdir()
    faulty = replace(door.desk, register=FaultyRegister(door.register, RegisterFault.READ_ONLY))
    with pytest.raises(RegisterUnavailableError):
        TAKEN[way](faulty, folder)
    assert list(folder.iterdir()) == []
    TAKEN[way](door.desk, folder)
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("kind", [PdfFolder, RefusingPrinter])
def test_a_key_that_no_printer_takes_stays_in_no_file(
    door: Door, tmp_path: Path, kind: Callable[[Path], PdfFolder | RefusingPrinter]
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(NotPrintedError):
        _recovery(door.desk).to_printer(kind(folder), folder)
    assert list(folder.iterdir()) == []


def test_the_test_of_the_test_any_other_paper_stays_as_a_file_that_no_printer_takes(tmp_path: Path) -> None:
    for kind in (PdfFolder, RefusingPrinter):
        (tmp_path / "a.pdf").write_text("paper")
        went = kind(tmp_path / kind.__name__).send(tmp_path / "a.pdf", "")
        assert went.path.read_text() == "paper"
