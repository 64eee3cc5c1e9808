"""Takes the pictures and hangs them: one file for each scene, and contact sheets to leaf through."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.camera import Frame
from kiosk.demo.gallery.contact_sheet import ContactSheet, Hung
from kiosk.demo.gallery.walk import Choice, Posed, walk
from kiosk.demo.stage import SceneCamera, StoryClock
from kiosk.gui.presenters.desk_states import Device, Health
from kiosk.gui.preview import image_of

_NOON = datetime(2026, 11, 19, 5, tzinfo=UTC)


def hang_gallery(out: Path, choice: Choice | None = None) -> Iterator[Path]:
    """Draw every scene into `out`; yields the files as they are made, the contact sheets last."""
    sheet = ContactSheet(out)
    for posed in walk(choice or Choice()):
        hung = _take(posed, out)
        sheet.add(hung)
        yield hung.file
    yield from sheet.write()


def _take(posed: Posed, out: Path) -> Hung:
    shell = posed.stand.shell
    if shell.presenters.status.lights[Device.CAMERA].health is not Health.BAD:
        for window in (shell.visitor, shell.desk):
            window.show_frame(_held_up())
    QApplication.sendPostedEvents()
    posed.window.setUpdatesEnabled(True)
    image = posed.window.grab().toImage()
    posed.window.setUpdatesEnabled(False)
    file = out / posed.series / f"{posed.shot.name}.png"
    file.parent.mkdir(exist_ok=True)
    image.save(str(file))
    say = posed.stand.office.facts.wordings.of(posed.language).say
    return Hung(file, posed.series, say(posed.shot.caption), image)


@cache
def _held_up() -> QImage:
    return image_of(Frame(SceneCamera(StoryClock(_NOON)).shown, _NOON))
