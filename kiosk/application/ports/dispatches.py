"""The dispatches that the office keeps, wherever their files lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.domain.dispatches.book import DispatchBook
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
