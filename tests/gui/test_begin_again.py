"""A start that failed goes on in the same process: another try, sheets on paper, or what was wrong is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.cli.until_open import Beginning
from kiosk.cli.way_on import StartWish
from kiosk.gui.shell import ScreenLayout
from kiosk.gui.views.start.stopped_page import StoppedPage
from tests.fakes.desk import TestClock


def _beginning(folder: Path) -> Beginning:
    screen = (folder, "vi", "light", 1.0, ScreenLayout.TWO, False, False)
    paper = f"folder:{folder / 'paper'}"
    return Beginning(lambda: StartWish(*screen, TestClock(), paper, own_key=True, begin_log=lambda _: None))


def _meanwhile(act: Callable[[], object]) -> QTimer:
    timer = QTimer(interval=20)
    timer.timeout.connect(act)
    timer.start()
    return timer


def _shown() -> list[StoppedPage]:
    return [one for one in QApplication.allWidgets() if isinstance(one, StoppedPage) and one.isVisible()]


def test_it_is_tried_again_in_the_same_process_until_it_runs(qapp: QApplication, tmp_path: Path) -> None:
    tries: list[int] = []

    def attempt() -> int:
        tries.append(len(tries))
        if len(tries) < 3:
            raise RegisterUnavailableError(RegisterFault.BUSY)
        beginning.began()
        return 7

    beginning = _beginning(tmp_path)

    def act() -> None:
        for shown in _shown():
            shown.again.click()

    timer = _meanwhile(act)
    assert beginning.until_it_runs(attempt) == 7
    timer.stop()
    assert tries == [0, 1, 2]
    assert not _shown()


def test_paper_comes_without_a_register_and_giving_up_raises_what_was_wrong(qapp: QApplication, tmp_path: Path) -> None:
    def attempt() -> int:
        raise RegisterUnavailableError(RegisterFault.DAMAGED)

    def act() -> None:
        for shown in _shown():
            papers = list((tmp_path / "paper").glob("*.pdf"))
            (shown.quit if papers and shown.told.isVisible() else shown.paper).click()

    timer = _meanwhile(act)
    with pytest.raises(RegisterUnavailableError):
        _beginning(tmp_path).until_it_runs(attempt)
    timer.stop()
    assert len(list((tmp_path / "paper").glob("to-du-phong-chua-co-so*.pdf"))) == 1
