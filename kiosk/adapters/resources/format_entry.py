"""One table of a code-format file, read value by value, each fault named with its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from kiosk.adapters.resources.format_faults import FormatFault, FormatFaultyError

_Value = TypeVar("_Value")
_Choice = TypeVar("_Choice", bound=Enum)


@dataclass(frozen=True, slots=True)
class FormatEntry:
    """A table within `file`. Every method raises `FormatFaultyError`."""

    file: Path
    place: str
    table: Mapping[str, Any]

    def fault(self, cause: FormatFault, **values: object) -> FormatFaultyError:
        """The fault of this entry."""
        return FormatFaultyError(self.file, cause, self.place, **values)

    def must_know_only(self, keys: Iterable[str]) -> None:
        """A key with a typing mistake must not be passed over in silence."""
        for key in self.table:
            if key not in keys:
                raise self.fault(FormatFault.STRANGE_KEY, name=key, known=", ".join(sorted(keys)))

    def value(self, key: str, kind: type[_Value], default: _Value | None = None) -> _Value:
        """The value of `key`, of this type."""
        value = self.table.get(key, default)
        if value is None:
            raise self.fault(FormatFault.MISSING, name=key)
        if not isinstance(value, kind) or isinstance(value, bool):
            raise self.fault(FormatFault.WRONG_TYPE, name=key)
        return value

    def choice(self, key: str, choices: type[_Choice]) -> _Choice:
        """The member of an enumeration that `key` names."""
        return self._member(key, self.value(key, str), choices)

    def choices(self, key: str, choices: type[_Choice]) -> frozenset[_Choice]:
        """The members that the list `key` names, none when it is not there."""
        return frozenset(self._member(key, one, choices) for one in self.texts(key))

    def _member(self, key: str, value: str, choices: type[_Choice]) -> _Choice:
        self.must_be_one_of(key, value, [one.value for one in choices])
        return choices(value)

    def must_be_one_of(self, key: str, value: str, known: Iterable[str]) -> None:
        """Only these values mean something here."""
        if value not in known:
            raise self.fault(FormatFault.NO_CHOICE, name=key, value=value, known=", ".join(sorted(known)))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty when it is not there."""
        listed = self.value(key, list, [])
        if not all(isinstance(one, str) for one in listed):
            raise self.fault(FormatFault.WRONG_TYPE, name=key)
        return tuple(listed)

    def entries(self, key: str) -> tuple[FormatEntry, ...]:
        """The tables of the list `key`, each with its own place."""
        listed = self.value(key, list)
        if not all(isinstance(one, Mapping) for one in listed):
            raise self.fault(FormatFault.WRONG_TYPE, name=key)
        return tuple(
            FormatEntry(self.file, f"{self.place}, {key} {number}", one) for number, one in enumerate(listed, 1)
        )
