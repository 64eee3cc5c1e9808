"""The dispatches that the office keeps, wherever their files lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from kiosk.domain.apps import AppBook
from kiosk.domain.dispatches.book import DispatchBook
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.dispatches.groups import Groups


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that does not hold, as a whole; `key` and `values` make the sentence that says why."""

    file: str
    fault: str
    """In plain words, for where there is no sentence."""
    key: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What holds now: dispatches, the groups that they speak of, and what was refused."""

    book: DispatchBook
    groups: Groups
    visitors_group: str
    """Key of the group that the desk's visitors stand for."""
    refused: tuple[RefusedFile, ...] = ()


class DispatchShelf(Protocol):
    """Reads the files anew each time, so that a change takes effect without a start."""

    def read(self) -> Shelf:
        """Never raises for a faulty file: it is among the refused, and the others hold."""
        ...


@dataclass(frozen=True, slots=True)
class KeptDispatch:
    """A dispatch and the file that it comes from."""

    file: str
    dispatch: Dispatch
    own: bool
    """Whether the office changed it or put it there."""


class DispatchFiles(Protocol):
    """Changes the office's own files; what is not whole and right is never there."""

    def listed(self) -> tuple[KeptDispatch, ...]:
        """Every dispatch without a fault."""
        ...

    def table(self, file: str) -> Mapping[str, Any]:
        """Everything that the file says."""
        ...

    def check(self, file: str, table: Mapping[str, Any]) -> Dispatch | RefusedFile:
        """What it would be, or the first fault; nothing is written where it counts."""
        ...

    def keep(self, file: str, table: Mapping[str, Any]) -> Dispatch | RefusedFile:
        """The same, and written where there is no fault. Raises OSError."""
        ...

    def text(self, table: Mapping[str, Any]) -> str:
        """The file as it is written, in whose lines a fault stands."""
        ...

    def apps(self) -> AppBook:
        """Every app."""
        ...

    def chosen_app(self) -> str:
        """Key of the app that the office asks for from its next start on, empty for none."""
        ...

    def choose_app(self, key: str) -> None:
        """Ask for another, or for none. Raises OSError."""
        ...

    def retire_app(self, key: str, since: date) -> None:
        """Its name is history from then on. Raises OSError."""
        ...
