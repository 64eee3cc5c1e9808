"""The office's dispatches at the desk: looked at by everybody, changed by heads, tried as one types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.change_dispatches import FormFault, KeptFiles
from kiosk.application.dispatch_form import DispatchForm, DutyRow
from kiosk.application.ports.dispatches import KeptDispatch
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.head_guard import HeadGuard
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

_TYPED_MS = 400


class DispatchFilesPresenter(QObject):
    """What is typed stays here until it is kept or given up, also when the page is left and locked again."""

    changed = Signal()
    form_changed = Signal()
    """Another form, or none: its fields are to be shown anew."""
    tried = Signal()
    """`preview` and `fault` say what would come of the form."""
    refused = Signal()
    """Somebody wanted to keep the form, and `fault` says why it was not."""
    kept = Signal()
    """A file was written: whoever shows dispatches reads anew."""
    notice = Signal(object)

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services, self._change = services, services.change_dispatches
        self.files: KeptFiles | None = None
        self.file = ""
        """Of the dispatch that is looked at or edited; empty for a new one."""
        self.form: DispatchForm | None = None
        self.preview: Dispatch | None = None
        self.fault: FormFault | None = None
        self._keeping = self._wanted = False
        self._shown_next = ""
        self.guard = HeadGuard(self._change, services.pin_lane)
        self.guard.changed.connect(self.changed)
        self.guard.failed.connect(self._tell_failure)
        self._pause = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._pause.timeout.connect(self.attempt)

    @property
    def chosen(self) -> KeptDispatch | None:
        """The dispatch that is looked at."""
        listed = self.files.listed if self.files else ()
        return next((one for one in listed if one.file == self.file), None)

    @Slot()
    def reload(self) -> None:
        """Read the files as they stand."""
        self._services.report_lane.submit("read dispatches", self._change.read, self._read)

    def choose(self, file: str) -> None:
        """Look at a dispatch; a form that is open stays until it is kept or given up."""
        if self.form is None:
            self.file = file
            self.changed.emit()

    def add(self) -> None:
        """Begin a new dispatch."""
        self.guard.do(lambda: self._open("", DispatchForm(rows=(DutyRow(),))))

    def edit(self) -> None:
        """Change the dispatch that is looked at."""
        file, change = self.file, self._change
        self.guard.do(
            lambda: self._do("read form", lambda: change.form(file), lambda form: self._open(file, form)),
        )

    def retire(self, *, retired: bool) -> None:
        """Make the dispatch that is looked at history, or let it hold again."""
        file, change = self.file, self._change
        words = "dispatches.retired" if retired else "dispatches.restored"
        self.guard.do(
            lambda: self._do("retire", lambda: change.retire(file, retired=retired), lambda _: self._kept(words))
        )

    def choose_app(self, key: str) -> None:
        """Ask for another app from the next start on, or for none."""
        change = self._change
        self.guard.do(
            lambda: self._do("app", lambda: change.choose_app(key), lambda _: self._kept("dispatches.app_chosen"))
        )

    def retire_app(self) -> None:
        """Make the name of the app that is asked for history."""
        change, key = self._change, self.files.chosen_app if self.files else ""
        if key:
            words = "dispatches.app_retired"
            self.guard.do(lambda: self._do("app", lambda: change.retire_app(key), lambda _: self._kept(words)))

    def fill(self, **fields: Any) -> None:
        """Something was typed into a field of the form."""
        if self.form is not None:
            self.form = replace(self.form, **fields)
            self._pause.start()

    def fill_row(self, place: int, **fields: Any) -> None:
        """Something was typed into a row of the form."""
        if self.form is not None:
            rows = list(self.form.rows)
            rows[place] = replace(rows[place], **fields)
            self.fill(rows=tuple(rows))

    def add_row(self) -> None:
        """One thing more that is asked."""
        if self.form is not None:
            self.fill(rows=(*self.form.rows, DutyRow()))
            self.form_changed.emit()

    def strike_row(self, place: int) -> None:
        """It is not asked any more; the last row stays."""
        if self.form is not None and len(self.form.rows) > 1:
            self.fill(rows=tuple(row for number, row in enumerate(self.form.rows) if number != place))
            self.form_changed.emit()

    @Slot()
    def attempt(self) -> None:
        """See what would come of the form; nothing is written."""
        form, file, change = self.form, self.file, self._change
        if form is not None:
            self._do("try dispatch", lambda: change.attempt(form, file), lambda done: self._tried(form, done))

    def save(self) -> None:
        """Keep the form, unless something is wrong with it; a second press while it is written does nothing."""
        form, file = self.form, self.file
        if form is not None:
            self._pause.stop()
            self._wanted = True
            self.guard.do(lambda: self._keep(form, file))

    def give_up(self) -> None:
        """Forget what was typed."""
        self._pause.stop()
        self.form = self.preview = self.fault = None
        self.form_changed.emit()
        self.changed.emit()

    def _open(self, file: str, form: DispatchForm) -> None:
        self.file, self.form, self.preview, self.fault, self._wanted = file, form, None, None, False
        self.form_changed.emit()
        self.changed.emit()
        self.attempt()

    def _keep(self, form: DispatchForm, file: str) -> None:
        if self._keeping:
            return
        self._keeping, change = True, self._change

        def told(result: Ok[Any] | Err) -> None:
            self._keeping = False
            self._saved(result.value) if isinstance(result, Ok) else self._tell_failure()

        self._services.report_lane.submit("keep dispatch", lambda: change.attempt(form, file, keep=True), told)

    def _do(self, name: str, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        def told(result: Ok[Any] | Err) -> None:
            then(result.value) if isinstance(result, Ok) else self._tell_failure()

        self._services.report_lane.submit(name, work, told)

    def _tried(self, form: DispatchForm, done: Dispatch | FormFault) -> None:
        if form != self.form:
            return
        fault = done if isinstance(done, FormFault) else None
        # Whoever has just begun is not told what is still empty.
        self.fault = fault if fault and (self._wanted or fault.typed_in(form)) else None
        self.preview = done if isinstance(done, Dispatch) else None
        self.tried.emit()

    def _saved(self, done: Dispatch | FormFault) -> None:
        if isinstance(done, FormFault):
            self.fault, self.preview = done, None
            self.notice.emit(Notice("dispatches.not_kept", tone=NoticeTone.LOOK))
            self.tried.emit()
            self.refused.emit()
            return
        self.give_up()
        self._shown_next = done.key
        self._kept("dispatches.kept")

    def _kept(self, words: str) -> None:
        self.notice.emit(Notice(words))
        self.kept.emit()
        self.reload()

    def _read(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.files = result.value
            kept = [one.file for one in self.files.listed if one.dispatch.key == self._shown_next] if self.files else []
            self.file, self._shown_next = next(iter(kept), self.file), ""
            if self.chosen is None and self.form is None and self.files and self.files.listed:
                self.file = self.files.listed[0].file
        self.changed.emit()

    @Slot()
    def _tell_failure(self) -> None:
        self.notice.emit(Notice("dispatches.failed", tone=NoticeTone.BAD))
