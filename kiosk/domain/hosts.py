"""Whom visitors come to see: known ones, and those who are asked for most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kiosk.domain.names import begins_words, fold

MOST_PICKS = 9
"""As many as there are digit keys."""


@dataclass(frozen=True, slots=True)
class Host:
    """Somebody of the office whom visitors come to see."""

    name: str
    counter: str = ""
    """Number of the counter, empty where there is none."""
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Used:
    """How often something was written in the register, and in which entry last."""

    words: str
    times: int
    last_seq: int


@dataclass(frozen=True, slots=True)
class Usual:
    """Whom and what visitors of the last weeks came for, most used first."""

    hosts: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    """Keys of the groups that they belong to."""


def most_used(used: Iterable[Used]) -> tuple[str, ...]:
    """Most used first, the latest among equals; spellings that fold alike are one, written as most often."""
    alike: dict[str, list[Used]] = {}
    for one in used:
        alike.setdefault(fold(one.words), []).append(one)
    alike.pop("", None)
    ranked = sorted(
        alike.values(),
        key=lambda same: (sum(one.times for one in same), max(one.last_seq for one in same)),
        reverse=True,
    )
    return tuple(max(same, key=lambda one: (one.times, one.last_seq)).words for same in ranked)


def quick_picks(typed: str, usual: Sequence[str], hosts: Sequence[Host], most: int = MOST_PICKS) -> tuple[str, ...]:
    """Names that fit what was typed, marks aside: most asked for first, then the office's other hosts."""
    folded, picks = fold(typed), dict[str, str]()
    for name in (*usual, *(one.name for one in hosts)):
        if begins_words(name, folded):
            picks.setdefault(fold(name), name)
    return tuple(picks.values())[:most]


def host_named(name: str, hosts: Sequence[Host]) -> Host | None:
    """The office's host of this name, marks aside."""
    return next((one for one in hosts if fold(one.name) == fold(name)), None)
