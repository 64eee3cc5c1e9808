"""Walks through every scene of the gallery, in the languages, themes, layouts and sizes that are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.adapters.sound.tones import Silent
from kiosk.demo.gallery.card_shots import CARD_SHOTS
from kiosk.demo.gallery.declaration_shots import DECLARATION_SHOTS
from kiosk.demo.gallery.duty_shots import DUTY_SHOTS
from kiosk.demo.gallery.form_shots import FORM_SHOTS
from kiosk.demo.gallery.offices import OfficeKind, PosedOffice, posed_offices
from kiosk.demo.gallery.page_shots import PAGE_SHOTS
from kiosk.demo.gallery.paper_shots import PAPER_SHOTS
from kiosk.demo.gallery.register_shots import REGISTER_SHOTS
from kiosk.demo.gallery.shot import Screen, Shot
from kiosk.demo.gallery.stand import Stand
from kiosk.demo.gallery.stopped_shots import STOPPED_SHOTS
from kiosk.demo.gallery.trouble_shots import TROUBLE_SHOTS
from kiosk.demo.gallery.visitor_shots import VISITOR_SHOTS
from kiosk.demo.stage import SceneCamera
from kiosk.gui.shell import ScreenLayout
from kiosk.kiosk_parts import KioskParts, make_kiosk

SHOTS: tuple[Shot, ...] = (
    *VISITOR_SHOTS,
    *CARD_SHOTS,
    *PAPER_SHOTS,
    *FORM_SHOTS,
    *DECLARATION_SHOTS,
    *PAGE_SHOTS,
    *REGISTER_SHOTS,
    *DUTY_SHOTS,
    *TROUBLE_SHOTS,
    *STOPPED_SHOTS,
)
SIZES = ((1920, 1080), (1366, 768))
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which pictures; `languages` are those of the office when none is named."""

    languages: tuple[str, ...] = ()
    themes: tuple[str, ...] = THEMES
    sizes: tuple[tuple[int, int], ...] = SIZES
    layouts: tuple[ScreenLayout, ...] = tuple(ScreenLayout)
    begins: str = ""
    """Only scenes whose names begin so."""

    @property
    def shots(self) -> tuple[Shot, ...]:
        """The scenes, in the order of the contact sheet."""
        return tuple(one for one in SHOTS if one.name.startswith(self.begins))


@dataclass(frozen=True, slots=True)
class Posed:
    """A scene that stands: what a camera, or a test, looks at."""

    shot: Shot
    stand: Stand
    language: str
    theme: str
    layout: ScreenLayout
    size: tuple[int, int]

    @property
    def window(self) -> QWidget:
        """The window of the scene's screen; on one monitor it holds both."""
        windows = self.stand.over.windows if self.stand.over is not None else self.stand.shell.windows
        both = self.layout is ScreenLayout.ONE or self.shot.screen is Screen.DESK
        return windows[0] if both else windows[-1]

    @property
    def series(self) -> str:
        """The pictures that belong together."""
        width, height = self.size
        return f"{self.language}-{self.theme}-{width}x{height}-{self.layout.value}"


def walk(choice: Choice) -> Iterator[Posed]:
    """Each scene as it stands, put away again when the next is asked for."""
    with TemporaryDirectory(prefix="bluezone-kiosk-pages-") as own, posed_offices(Path(own)) as offices:
        languages = choice.languages or offices[OfficeKind.BUSY].facts.wordings.languages
        for language, theme, layout in product(languages, choice.themes, choice.layouts):
            for kind, office in offices.items():
                shots = [one for one in choice.shots if one.office is kind]
                if shots:
                    with _standing(office, language, theme, layout) as stand:
                        yield from _poses(stand, shots, choice, (language, theme, layout))


def _poses(stand: Stand, shots: list[Shot], choice: Choice, kind: tuple[str, str, ScreenLayout]) -> Iterator[Posed]:
    for size in choice.sizes:
        for window in stand.shell.windows:
            # Nobody sees them: only what is grabbed is painted.
            window.setUpdatesEnabled(False)
        stand.shell.show_for_pictures(*size)
        stand.shell.windows[0].activateWindow()
        stand.put_back()
        for shot in shots:
            shot.act(stand)
            for window in stand.over.windows if stand.over is not None else ():
                window.setUpdatesEnabled(False)
                window.resize(*size)
                window.show()
            stand.settle()
            yield Posed(shot, stand, *kind, size)
            stand.put_back()


@contextmanager
def _standing(office: PosedOffice, language: str, theme: str, layout: ScreenLayout) -> Iterator[Stand]:
    devices = office.devices
    parts = KioskParts(
        SceneCamera(office.clock), devices, Silent(), language, theme, layout, disk_short=devices.disk_short
    )
    _application, shell = make_kiosk(office.facts, office.desk, parts, office.shifts)
    for lane in shell.lanes:
        lane.start()
    shell.presenters.start()
    # Nobody films: the pictures get their frames one by one, and none is missed in between.
    shell.presenters.status.rest_camera()
    shell.tell_time()
    stand = Stand(shell, office)
    stand.settle()
    try:
        yield stand
    finally:
        shell.quit()
        for window in shell.windows:
            window.close()
            # Now, in one go: left to the garbage collector, some of it dies while the next shell is laid out.
            window.deleteLater()
        shell.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
