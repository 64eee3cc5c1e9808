"""The devices to which the sheet from the safe is held, while the kiosk itself has not begun."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.platform.folders import Folders
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.reader_file import load_readers
from kiosk.bootstrap import RESOURCES

if TYPE_CHECKING:
    from kiosk.application.ports.clock import Clock
    from kiosk.application.ports.code_reader import CodeReader
    from kiosk.gui.sheet_eyes import Sight


def sight_of(camera: str, reader: str, folder: Path | None, clock: Clock) -> Sight:
    """The camera of this text, and the serial reader of the other one, else that of the settings in `folder`."""
    from kiosk.adapters.scanning.spec import camera_from
    from kiosk.adapters.scanning.watcher import FilmWatcher
    from kiosk.gui.sheet_eyes import Sight

    return Sight(camera_from(camera, clock), FilmWatcher, _serial(reader, folder, clock))


def _serial(spec: str, folder: Path | None, clock: Clock) -> CodeReader | None:
    """None where the settings do not say it: a start has failed, and the key can be typed."""
    from kiosk.adapters.scanning.reader_spec import ReaderSpecError, reader_from

    try:
        told = load_readers(Layers(RESOURCES, Folders.of(folder).config)).serial
        return reader_from(spec or told.spec, told.silence_ms, clock)
    except (ResourceFaultyError, ReaderSpecError, OSError):
        return None
