"""The sentence of a toast."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.gui.presenters.desk_states import Notice

Say = Callable[..., str]


def notice_words(say: Say, notice: Notice) -> str:
    """A file is told by its name and its folder: nobody reads the whole of a path in six seconds."""
    told = {key: where(say, one) if isinstance(one, Path) else one for key, one in notice.values.items()}
    return say(notice.key, **told)


def where(say: Say, file: Path) -> str:
    """Name and folder of a file that was kept."""
    return say("print.where", file=file.name, folder=file.parent.name)
