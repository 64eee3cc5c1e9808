"""Takes the demo's pictures of both screens, each kind once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.application.outcomes import CodeRefused, EntryMade, ExitMade, LeavingAsked, VisitChanged
from kiosk.application.ports.camera import Frame
from kiosk.demo.stage import SceneCamera
from kiosk.demo.story import FormTyped
from kiosk.gui.presenters.visitor_states import EntryShown, InstallShown
from kiosk.gui.preview import image_of
from kiosk.gui.shell import Shell
from kiosk.gui.views.desk.page_keys import PageKey

_AFTER_ENTRIES = 14
"""Entries after which the desk's table is worth a picture."""


class Photographer:
    """Pictures of the screens as they stand right after an outcome was shown."""

    def __init__(self, shell: Shell, camera: SceneCamera, out: Path) -> None:
        self._shell = shell
        self._camera = camera
        self._out = out
        self._taken: set[str] = set()
        self._entries = 0

    def after(self, outcome: object) -> None:
        """Look whether this outcome shows something that has no picture yet."""
        state = self._shell.presenters.visitor.state
        if isinstance(outcome, EntryMade):
            self._entries += 1
        if isinstance(outcome, VisitChanged) and isinstance(state, EntryShown) and state.counter:
            self._visitor("entry")
            if self._entries >= _AFTER_ENTRIES:
                self._desk("main")
        if isinstance(state, InstallShown):
            self._visitor("install")
        names = {ExitMade: "exit", CodeRefused: "refused", LeavingAsked: "asked"}
        if type(outcome) in names:
            self._visitor(names[type(outcome)])
            self._desk(names[type(outcome)])

    def form_about_to_be_typed(self, act: FormTyped) -> None:
        """The form as the receptionist sees it before it is recorded."""
        if "desk-manual" not in self._taken:
            desk, manual = self._shell.desk, self._shell.presenters.manual
            desk.body.show_page(PageKey.MANUAL)
            manual.change(
                name=act.search,
                birth_year=act.form.birth_year,
                counter=act.form.counter,
                phone_kind=act.form.phone_kind,
            )
            manual.form_changed.emit()
            self._desk("manual")
            manual.clear()
            desk.body.show_page(PageKey.DESK)

    def last_pictures(self) -> None:
        """The screens at rest, and the page of the printed register."""
        self._shell.presenters.visitor.clear()
        self._camera.hold_up_a_phone()
        self._visitor("idle")
        self._shell.desk.body.show_page(PageKey.REGISTER)
        self._desk("register")
        self._shell.desk.body.show_page(PageKey.DESK)

    def _visitor(self, name: str) -> None:
        self._take(f"visitor-{name}", self._shell.visitor)

    def _desk(self, name: str) -> None:
        self._take(f"desk-{name}", self._shell.desk)

    def _take(self, name: str, window: QWidget) -> None:
        if name not in self._taken:
            self._taken.add(name)
            image = image_of(Frame(self._camera.shown, self._shell.presenters.services.clock.now()))
            self._shell.visitor.show_frame(image)
            self._shell.desk.show_frame(image)
            self._shell.tell_time()
            # Layouts asked for by the last change are only done when events are processed.
            QApplication.sendPostedEvents()
            window.grab().save(str(self._out / f"{name}.png"))
