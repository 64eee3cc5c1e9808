"""Proves that what nobody holds any more dies on the GUI's thread, whichever thread makes work for the collector."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from kiosk.gui.workers.garbage import GarbageMan

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_MANY = 200_000


class Ring:
    """Holds itself, and says where it died."""

    def __init__(self, died: list[int]) -> None:
        self.me, self.died = self, died

    def __del__(self) -> None:
        self.died.append(threading.get_ident())


@pytest.fixture
def collecting() -> Iterator[None]:
    """The collector as Python leaves it; the tests' own rule comes back afterwards."""
    was = gc.isenabled()
    gc.enable()
    yield
    if not was:
        gc.disable()


def _work_elsewhere() -> None:
    worker = threading.Thread(target=lambda: [[] for _ in range(_MANY)])
    worker.start()
    worker.join()


def test_left_alone_the_collector_works_in_any_thread(collecting: None) -> None:
    died: list[int] = []
    Ring(died)
    _work_elsewhere()
    assert died
    assert threading.get_ident() not in died


def test_it_dies_on_the_guis_thread(qapp: QApplication, collecting: None) -> None:
    man, died = GarbageMan(), list[int]()
    Ring(died)
    _work_elsewhere()
    assert not died
    man.look()
    man.end()
    assert died == [threading.get_ident()]
    assert gc.isenabled()
