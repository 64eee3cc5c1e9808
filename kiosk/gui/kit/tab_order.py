"""Where the Tab key leads in parts that join a window late."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import dropwhile, takewhile

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_before(part: QWidget, follower: QWidget) -> None:
    """The Tab key goes through `part`, which has just joined the window, and on to `follower`.

    Qt puts whatever joins a window behind all that is there already.
    """
    stops = list(takewhile(part.isAncestorOf, _from(part, QWidget.nextInFocusChain)))
    elsewhere = dropwhile(part.isAncestorOf, _from(follower, QWidget.previousInFocusChain))
    before = next(filter(_takes_focus, elsewhere), None)
    for stop in filter(_takes_focus, stops):
        if before is not None:
            QWidget.setTabOrder(before, stop)
        before = stop


def _from(start: QWidget, step: Callable[[QWidget], QWidget | None]) -> Iterator[QWidget]:
    """Whatever follows on `start`, once around."""
    one = step(start)
    while one is not None and one is not start:
        yield one
        one = step(one)


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
