"""The register that is looked at: what is known of it, and its pages as they would be printed, one after another."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.ports.reports import PagePicture
from kiosk.application.put_register import RegisterAbout, RegisterPreview
from kiosk.domain.office_time import office_day
from kiosk.domain.register_scope import RegisterScope
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

AT_ONCE = 1_000
"""So many lines are drawn without being asked for; more take their time."""
_SETTLED_MS = 300
"""Somebody who goes through the days looks at none of those between."""
_KEPT = 8
"""Pictures that are kept for leafing back; each is a megabyte or two."""


class RegisterLook(QObject):
    """Draws on the report lane, and only the pages that are looked at."""

    changed = Signal()
    page_changed = Signal()

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services, self._registers = services, services.registers
        self._lane = services.report_lane
        self.scope = RegisterScope.of_day(office_day(services.clock.now()))
        self.about: RegisterAbout | None = None
        self.preview: RegisterPreview | None = None
        self.drawing = False
        self.failed = False
        self.place = 0
        """The page that is looked at, from 0."""
        self._asked: object | None = None
        """Stands for one look, none while nobody looks: what comes of another one is forgotten."""
        self._width = 0
        self._pictures: dict[tuple[int, int], PagePicture] = {}
        self._settles = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settles.timeout.connect(self._draw_if_short)

    def choose(self, scope: RegisterScope) -> None:
        """Look at another one."""
        if scope != self.scope or self.about is None:
            self.scope = scope
            self.reload()

    @Slot()
    def reload(self) -> None:
        """See how it stands now."""
        self._forget()
        self.about = None
        self.changed.emit()
        scope, asked = self.scope, object()
        self._asked = asked
        self._lane.submit("about register", lambda: self._registers.about(scope), lambda told: self._known(asked, told))

    @Slot()
    def draw(self) -> None:
        """Draw it to be looked at; a second press while it is drawn does nothing."""
        if self.drawing:
            return
        scope, asked, self.drawing, self.failed = self.scope, self._asked, True, False
        self.changed.emit()
        self._lane.submit(
            "preview register", lambda: self._registers.preview(scope), lambda result: self._drawn(asked, result)
        )

    def leave(self) -> None:
        """Nobody looks at it any more: its file holds names."""
        self._settles.stop()
        self._asked = None
        self._forget()

    @property
    def pages(self) -> int:
        """How many it has, 0 while that is not known."""
        return self.preview.pages if self.preview else 0

    def turn(self, by: int) -> None:
        """So many pages on, or back."""
        place = min(max(self.place + by, 0), max(self.pages - 1, 0))
        if place != self.place:
            self.place = place
            self.page_changed.emit()
            self._ask()

    def show_at(self, width: int) -> None:
        """The page is so many pixels wide on the screen."""
        if width > 0 and width != self._width:
            self._width = width
            self._ask()

    @property
    def picture(self) -> PagePicture | None:
        """The page that is looked at; none while it is drawn."""
        exact = self._pictures.get((self.place, self._width))
        return exact or next((one for (place, _), one in self._pictures.items() if place == self.place), None)

    def _ask(self) -> None:
        preview, place, width = self.preview, self.place, self._width
        if preview is None or not width or (place, width) in self._pictures:
            self.page_changed.emit()
            return

        def work() -> PagePicture | None:
            # Whoever leafs fast has turned on by now.
            wanted = self.preview is preview and self.place == place
            return self._registers.page(preview, place, width) if wanted else None

        self._lane.submit("draw page", work, lambda result: self._seen(preview, (place, width), result))

    def _known(self, asked: object, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and asked is self._asked:
            self.about = result.value
            self._settles.start()
        self.changed.emit()

    @Slot()
    def _draw_if_short(self) -> None:
        if self.about is not None and self.about.lines <= AT_ONCE and self.preview is None:
            self.draw()

    def _drawn(self, asked: object | None, result: Ok[Any] | Err) -> None:
        self.drawing = False
        match result:
            case Ok(value=RegisterPreview() as preview) if asked is self._asked:
                self._forget()
                self.preview = preview
            case Ok(value=RegisterPreview() as preview):
                self._lane.submit("forget preview", lambda: self._registers.forget(preview), lambda _: None)
            case _:
                self.failed = asked is self._asked
        self.changed.emit()
        self._ask()

    def _seen(self, preview: RegisterPreview, key: tuple[int, int], result: Ok[Any] | Err) -> None:
        if preview is not self.preview or not isinstance(result, Ok) or result.value is None:
            return
        while len(self._pictures) >= _KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        self._pictures[key] = result.value
        self.page_changed.emit()

    def _forget(self) -> None:
        preview, self.preview = self.preview, None
        self._pictures.clear()
        self.place, self.failed = 0, False
        if preview is not None:
            self._lane.submit("forget preview", lambda: self._registers.forget(preview), lambda _: None)
        self.page_changed.emit()
