"""One table of a dispatch file, read value by value, each fault named with its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, TypeVar

from kiosk.adapters.resources.dispatch_faults import DispatchFault, DispatchFaultyError
from kiosk.adapters.resources.toml_lines import TomlLines
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.dispatches.dispatch import Words

_Choice = TypeVar("_Choice", bound=Enum)


@dataclass(frozen=True, slots=True)
class DispatchEntry:
    """The table `head`, the n-th of its list. Every method raises `DispatchFaultyError`."""

    lines: TomlLines
    table: Mapping[str, Any]
    head: str = ""
    number: int = 0

    def fault(self, cause: DispatchFault, key: str = "", **values: object) -> DispatchFaultyError:
        """The fault of a value of this table."""
        file, line = self.lines.place(self.head, self.number, key)
        return DispatchFaultyError(file, cause, line, **({"name": key} if key else {}), **values)

    def must_know_only(self, keys: Iterable[str]) -> None:
        """A key with a typing mistake must not be passed over in silence."""
        known = sorted(keys)
        for key in self.table:
            if key not in known:
                raise self.fault(DispatchFault.STRANGE_KEY, key, known=", ".join(known))

    def has(self, key: str) -> bool:
        """Whether the table says anything of it."""
        return key in self.table

    def text(self, key: str, default: str | None = None) -> str:
        """A text with something in it, or the default."""
        value = self.table.get(key, default)
        if value is None:
            raise self.fault(DispatchFault.MISSING, key)
        if not isinstance(value, str) or (not value.strip() and value != default):
            raise self.fault(DispatchFault.WRONG_TYPE, key)
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty when it is not there."""
        listed = self.table.get(key, [])
        if not isinstance(listed, list) or not all(isinstance(one, str) and one.strip() for one in listed):
            raise self.fault(DispatchFault.WRONG_TYPE, key)
        return tuple(listed)

    def words(self, key: str) -> Words:
        """A text by language."""
        value = self.table.get(key)
        if value is None:
            raise self.fault(DispatchFault.MISSING, key)
        if not isinstance(value, Mapping) or not all(isinstance(one, str) and one for one in value.values()):
            raise self.fault(DispatchFault.WRONG_TYPE, key)
        if VIETNAMESE not in value:
            raise self.fault(DispatchFault.NO_VIETNAMESE, key)
        return value

    def choice(self, key: str, choices: type[_Choice], default: _Choice | None = None) -> _Choice:
        """The member of an enumeration that `key` names."""
        if default is not None and not self.has(key):
            return default
        known = [one.value for one in choices]
        return choices(self.one_of(key, known, DispatchFault.NO_CHOICE))

    def one_of(self, key: str, known: Iterable[str], cause: DispatchFault) -> str:
        """A text that must be one of these."""
        value, listed = self.text(key), list(known)
        if value not in listed:
            raise self.fault(cause, key, value=value, known=", ".join(listed))
        return value

    def day(self, key: str) -> date | None:
        """A day, None when it is not there."""
        value = self.table.get(key)
        if value is not None and type(value) is not date:
            raise self.fault(DispatchFault.NO_DATE, key, value=value)
        return value

    def whole(self, key: str, least: int = 1) -> int | None:
        """A whole number, None when it is not there."""
        value = self.table.get(key)
        if value is not None and (not is_whole(value) or value < least):
            raise self.fault(DispatchFault.WRONG_TYPE, key)
        return value

    def flag(self, key: str) -> bool:
        """True or false; false when it is not there."""
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            raise self.fault(DispatchFault.WRONG_TYPE, key)
        return value

    def share(self, key: str) -> Fraction:
        """A percentage over 0 and up to 100 as an exact share, from its decimal digits."""
        value = self.table.get(key)
        if value is None:
            raise self.fault(DispatchFault.MISSING, key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.fault(DispatchFault.WRONG_TYPE, key)
        # Of what Python compares false, as "nan", no share can be made either.
        if not 0 < value <= 100:
            raise self.fault(DispatchFault.PERCENT, key, value=value)
        return Fraction(str(value)) / 100

    def entries(self, head: str) -> tuple[DispatchEntry, ...]:
        """The tables of the list `head`, none when it is not there."""
        listed = self.table.get(head, [])
        if not isinstance(listed, list) or not all(isinstance(one, Mapping) for one in listed):
            raise self.fault(DispatchFault.WRONG_TYPE, head)
        return tuple(DispatchEntry(self.lines, one, head, number) for number, one in enumerate(listed))

    def inner(self, head: str) -> DispatchEntry | None:
        """The table `head`, None when it is not there."""
        value = self.table.get(head)
        if value is None:
            return None
        if not isinstance(value, Mapping):
            raise self.fault(DispatchFault.WRONG_TYPE, head)
        return DispatchEntry(self.lines, value, head)
