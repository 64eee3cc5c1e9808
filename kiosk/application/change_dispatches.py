"""Heads change the office's dispatches and its app; whoever does shows the PIN first, as for vouching."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.application.check_pin import PinVerdict, RightPin
from kiosk.application.choose_pin import ChoosePin
from kiosk.application.dispatch_form import DispatchForm, file_of, form_of, key_of, row_at, table_of
from kiosk.application.permits import NotAllowedError, verdict_of
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.dispatches import DispatchFiles, KeptDispatch, RefusedFile
from kiosk.domain.apps import AppBook
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.office_time import office_day
from kiosk.domain.rights import Right
from kiosk.domain.staff import Member

_FIELDS = {"date": "issued", "month": "issued", "by": "day", "before": "day", "begins": "day"}
_WITHIN = {"help_line": {"name": "help_name", "phone": "help_phone"}, "recipient": {"name": "results_to"}}


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """What the office keeps now."""

    listed: tuple[KeptDispatch, ...]
    apps: AppBook
    chosen_app: str
    """Empty when no app is asked for."""


@dataclass(frozen=True, slots=True)
class FormFault:
    """Why a form was not taken: nothing was written."""

    refused: RefusedFile
    field: str
    """Name of the field of the form, or of one of its rows."""
    row: int | None = None

    def typed_in(self, form: DispatchForm) -> str:
        """What stands in the field; empty also where no field is meant."""
        row = form.rows[self.row] if self.row is not None and self.row < len(form.rows) else form
        return str(getattr(row, self.field, "")).strip()


Tried = Dispatch | FormFault


@dataclass(frozen=True, slots=True)
class ChangeDispatches:
    """Every change goes through the reader of the files before it is written, whole."""

    files: DispatchFiles
    choose: ChoosePin
    clock: Clock

    def read(self) -> KeptFiles:
        """Everything that is kept."""
        return KeptFiles(self.files.listed(), self.files.apps(), self.files.chosen_app())

    @property
    def heads(self) -> tuple[Member, ...]:
        """Who may change dispatches."""
        return self.choose.permits.who_may(Right.DISPATCHES)

    @property
    def needs_pin(self) -> bool:
        """As soon as anybody has a PIN; before that, whoever is on duty sets the office up.

        Raises `RegisterUnavailableError`.
        """
        return not self.choose.permits.open_to_all

    def vouch(self, code: str, pin: str) -> PinVerdict:
        """Whether this is the PIN of a head, who acts from now on until `leave`. Raises `RegisterUnavailableError`."""
        try:
            self.choose.permits.enter(Right.DISPATCHES, (code, pin))
        except NotAllowedError as denied:
            return verdict_of(denied)
        return RightPin()

    def leave(self) -> None:
        """The head goes."""
        self.choose.permits.leave()

    def _need(self) -> None:
        self.choose.permits.need(Right.DISPATCHES)

    def form(self, file: str) -> DispatchForm:
        """The form of a file that is kept."""
        return form_of(self.files.table(file))

    def attempt(self, form: DispatchForm, file: str = "", *, keep: bool = False) -> Tried:
        """What would hold, or what is wrong; with `keep` it holds from now on. An empty `file` is a new dispatch.

        Raises OSError, and `NotAllowedError` where it is to be kept.
        """
        if keep:
            self._need()
        before: Mapping[str, Any] = self.files.table(file) if file else {}
        taken = [one.dispatch.key for one in self.files.listed()]
        key = str(before.get("key")) if before else key_of(form, taken)
        table, name = table_of(form, key, before), file or file_of(form, key)
        done = self.files.keep(name, table) if keep else self.files.check(name, table)
        return done if isinstance(done, Dispatch) else _fault(done, form, self.files.text(table))

    def retire(self, file: str, *, retired: bool = True) -> Tried:
        """From today on it is history, or holds again. Raises OSError and `NotAllowedError`."""
        self._need()
        table = {name: value for name, value in self.files.table(file).items() if name != "retired_since"}
        if retired:
            table["retired_since"] = office_day(self.clock.now())
        done = self.files.keep(file, table)
        return done if isinstance(done, Dispatch) else FormFault(done, "")

    def choose_app(self, key: str) -> None:
        """From the next start on the office asks for this app, or with an empty key for none. Raises OSError and
        `NotAllowedError`.
        """
        self._need()
        self.files.choose_app(key)

    def retire_app(self, key: str) -> None:
        """From today on its name is history. Raises OSError and `NotAllowedError`."""
        self._need()
        self.files.retire_app(key, office_day(self.clock.now()))


def _fault(refused: RefusedFile, form: DispatchForm, text: str) -> FormFault:
    """The field that a fault speaks of, found by the line of the file that was tried."""
    name, line = str(refused.values.get("name", "")), int(str(refused.values.get("line", 1)))
    head, number = row_at(text, line)
    field = _WITHIN.get(head, {}).get(name) or _FIELDS.get(name, name)
    if head == "target":
        rows = [place for place, row in enumerate(form.rows) if row.group]
        return FormFault(refused, field, rows[number] if number < len(rows) else None)
    if head == "obligation":
        return FormFault(refused, field, _row_of_obligation(form, number))
    return FormFault(refused, field)


def _row_of_obligation(form: DispatchForm, number: int) -> int | None:
    """The first row of the n-th obligation; a row without an ID is one of its own."""
    seen: set[str] = set()
    firsts = []
    for place, row in enumerate(form.rows):
        if not row.obligation or row.obligation not in seen:
            firsts.append(place)
        seen.add(row.obligation)
    return firsts[number] if number < len(firsts) else None
