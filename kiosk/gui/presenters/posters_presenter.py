"""Prints at the desk: which kind, seen before it is made, printed or saved; and the log of where they hang."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.keep_prints import CheckedPrint
from kiosk.application.ports.publicity import PrintOrder
from kiosk.domain.publicity.posting import Posting
from kiosk.domain.publicity.printed import Kind
from kiosk.gui.presenters.desk_states import Notice
from kiosk.gui.presenters.print_presenter import LIST, told_of, told_of_file
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class PostersPresenter(QObject):
    """Versions and the log stand in the register; everything is drawn on the report lane."""

    changed = Signal()
    previewed = Signal()
    notice = Signal(object)
    failed = Signal(object)
    log_asked = Signal()
    """Somebody wants to put the print that was shown into the log."""

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services, self._prints = services, services.prints
        self.kind, self.language = next(iter(self._prints.keep.compose.kinds), Kind.POSTER_A4), "vi"
        self.place = ""
        """Where a print is put up, as it is typed."""
        self.shown: CheckedPrint | None = None
        """The print whose code was shown to the camera, to be put into the log; None puts today's print there."""
        self.busy = False
        self.picture: bytes | None = None
        """PNG of the first page, or the text of what has no pages; None while it is made."""
        self.postings: tuple[Posting, ...] = ()
        self._asked = 0

    @property
    def places(self) -> tuple[str, ...]:
        """Where prints are usually put up."""
        return self._prints.keep.compose.choice.places

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages that prints speak."""
        return self._prints.keep.compose.languages

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Kinds that this office has something to say on."""
        return self._prints.keep.compose.kinds

    @property
    def makes(self) -> bool:
        """Whether the chosen kind can be made."""
        return self.kind in self.kinds

    @property
    def prints_on_paper(self) -> bool:
        """Whether the chosen kind goes to a printer; the others are files."""
        return self.makes and self.kind.suffixes[0] == ".pdf"

    @property
    def in_need(self) -> int:
        """How many places need a new print."""
        return sum(one.needs_care for one in self.postings)

    def choose(self, kind: Kind, language: str) -> None:
        """Another kind or language."""
        self.kind, self.language, self.picture = kind, language, None
        self.changed.emit()
        self.reload()

    @Slot()
    def reload(self) -> None:
        """What prints say and what hangs where, as it stands now."""
        self._asked += 1
        asked, kind, language = self._asked, self.kind, self.language
        lane, keep = self._services.register_lane, self._prints.keep

        def loaded(result: Ok[Any] | Err) -> None:
            self._draw(asked, result)

        if self.makes:
            lane.submit("compose print", lambda: keep.order(kind, language, begins=False), loaded)
        lane.submit("read postings", keep.postings, self._loaded)

    def print_it(self) -> None:
        """Print the chosen kind."""
        if self.prints_on_paper:
            self._make(self._prints.to_printer, self._printed)

    def save(self) -> None:
        """Save it as a file."""
        self._make(self._prints.to_file, self._saved)

    def put_up(self) -> bool:
        """It hangs at the place that was typed; False where none was."""
        place, kind, language = self.place.strip(), self.kind, self.language
        code = self.shown.code if self.shown else None
        if not place:
            return False
        keep = self._prints.keep
        self._record(
            "put up",
            lambda: keep.put_up(place, code or keep.current_code(kind, language)),
            "posters.put_up",
            self._put_away,
        )
        return True

    def _put_away(self) -> None:
        """What was typed and shown stands in the log now."""
        self.place, self.shown = "", None

    def check(self, posting: Posting, *, there: bool) -> None:
        """Somebody looked at it where it hangs."""
        keep = self._prints.keep
        self._record("check print", lambda: keep.check(posting, there=there), "posters.noted")

    def renew(self, posting: Posting) -> None:
        """A print of today's data hangs in its place."""
        self._record("renew print", lambda: self._prints.keep.renew(posting), "posters.put_up")

    def take_down(self, posting: Posting) -> None:
        """It hangs no more."""
        self._record("take down print", lambda: self._prints.keep.take_down(posting), "posters.noted")

    def type_place(self, typed: str) -> None:
        """Where a print is put up."""
        self.place = typed

    def show_print(self, shown: CheckedPrint | None) -> None:
        """A print was shown to the camera: it is what the log is about, until it is put away."""
        self.shown = shown
        self.changed.emit()
        if shown is not None:
            self.log_asked.emit()

    def print_list(self) -> None:
        """Print the log."""
        postings, operator = self.postings, self._services.operator
        self._submit("print postings", lambda: self._prints.list_to_printer(postings, operator), self._printed)

    def save_list(self) -> None:
        """Save the log as a table."""
        postings, operator = self.postings, self._services.operator
        self._submit("save postings", lambda: self._prints.list_to_table(postings, operator), self._saved)

    def _make(self, work: Callable[[PrintOrder], Any], tell: Callable[[Ok[Any] | Err], None]) -> None:
        """First the version, which the register keeps; then the drawing."""
        if self.busy or not self.makes:
            return
        self.busy = True
        self.changed.emit()
        keep, kind, language = self._prints.keep, self.kind, self.language

        def ordered(result: Ok[Any] | Err) -> None:
            self.busy = False
            if isinstance(result, Ok):
                order: PrintOrder = result.value
                self._submit("make print", lambda: work(order), tell)
            else:
                self.failed.emit(result)
                self.changed.emit()

        self._services.register_lane.submit("version of prints", lambda: keep.order(kind, language), ordered)

    def _submit(self, name: str, work: Callable[[], Any], tell: Callable[[Ok[Any] | Err], None]) -> None:
        if not self.busy:
            self.busy = True
            self.changed.emit()
            self._services.report_lane.submit(name, work, tell)

    def _record(self, name: str, work: Callable[[], Any], key: str, then: Callable[[], None] = lambda: None) -> None:
        def recorded(result: Ok[Any] | Err) -> None:
            if isinstance(result, Err):
                self.failed.emit(result)
                return
            then()
            self.notice.emit(Notice(key))
            self.reload()

        self._services.register_lane.submit(name, work, recorded)

    def _draw(self, asked: int, result: Ok[Any] | Err) -> None:
        """The picture of what was asked for last."""
        if isinstance(result, Ok) and asked == self._asked:
            order: PrintOrder = result.value

            def drawn(picture: Ok[Any] | Err) -> None:
                if asked == self._asked:
                    self.picture = picture.value if isinstance(picture, Ok) else b""
                    self.previewed.emit()

            self._services.report_lane.submit("preview print", lambda: self._prints.preview(order), drawn)

    def _loaded(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.postings = result.value
        self.changed.emit()

    def _printed(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        self.notice.emit(told_of(result, LIST))
        self.changed.emit()

    def _saved(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        self.notice.emit(told_of_file(result))
        self.changed.emit()
