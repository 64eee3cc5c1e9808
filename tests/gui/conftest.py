"""A desk in each of its layouts; a test file that needs another one says so itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.looks import ROOMY


@pytest.fixture(autouse=True)
def windows_go_with_their_test() -> Iterator[None]:
    """What is to be deleted waits for an event loop, and no loop runs between tests: a window that stays is dressed
    anew with each later change of the look, which made pages three times as slow as they are.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=ROOMY)
def desk(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DeskStage]:
    """An open desk over an empty register."""
    with desk_stage(qapp, tmp_path, request.param) as stage:
        yield stage
