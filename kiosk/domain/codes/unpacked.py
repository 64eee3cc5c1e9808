"""What a step that a pattern cannot do makes of a code: named texts for the fields of its dialect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from kiosk.domain.codes.reading import Refusal, Warning

Groups = Mapping[str, str]
"""What the named groups of the dialect's pattern matched, empty for a group that matched nothing."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """Texts by name, to be mapped by the dialect's fields like groups of its pattern."""

    values: Mapping[str, str] = field(repr=False)
    warnings: frozenset[Warning] = frozenset()


@dataclass(frozen=True, slots=True)
class UnpackStep:
    """One encoding: the groups that it needs, the texts that it gives. `unpack` never raises."""

    needs: frozenset[str]
    gives: frozenset[str]
    unpack: Callable[[Groups, date], Unpacked | Refusal]
