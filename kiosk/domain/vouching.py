"""What the heads kept outside say of a journal: which of its lines they vouch for, and the first that differs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.anchor import Anchor, Occasion
from kiosk.domain.sealed_line import Broken, Fault, SealedLine

RESTORED = "restored"
"""Kind of the line that says that the register was taken from a copy (`backup_facts.RegisterRestored`)."""


@dataclass(frozen=True, slots=True)
class PlacedAnchor:
    """A head whose signature holds, and where it was kept."""

    anchor: Anchor
    place: str
    believed: bool = True
    """Its key is one that the journal knows. One of another key vouches for nothing, and may still differ."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """The journal up to line `anchor.seq` is what it was when this head was kept."""

    place: str
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Restoring:
    """Line `seq` says that the register was taken from a copy; `lost` lines after it are known to have been."""

    seq: int
    lost: int


@dataclass(slots=True)
class Vouching:
    """Follows a journal line by line; costs as much as the heads that speak of the line at hand."""

    anchors: Sequence[PlacedAnchor]
    """Of one kiosk's journal; the same head may have been kept in several places."""
    last: dict[str, Vouched] = field(default_factory=dict)
    """By place, the latest head that was met and agreed."""
    restored: list[Restoring] = field(default_factory=list)
    """Where the journal itself says that what heads tell of was lost."""
    _waiting: list[PlacedAnchor] = field(init=False)
    _speaking: list[PlacedAnchor] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        """The head that speaks of the earliest line is asked first; an empty journal's has nothing to say."""
        told = (one for one in self.anchors if one.anchor.seq > 0)
        self._waiting = sorted(told, key=lambda one: (one.anchor.first, one.anchor.seq), reverse=True)

    def differs(self, line: SealedLine) -> Broken | None:
        """Whether a head says another seal of this line; to be asked of each line in turn."""
        seq, seal = line.seq, line.seal
        if line.kind == RESTORED:
            self._begin_anew(line)
        while self._waiting and self._waiting[-1].anchor.first <= seq:
            self._speaking.append(self._waiting.pop())
        over = False
        for one in self._speaking:
            if not one.anchor.agrees(seq, seal):
                return Broken(seq, Fault.DIFFERS, one.place)
            over = over or one.anchor.seq == seq
        if over:
            for one in self._speaking:
                if one.anchor.seq == seq and one.believed:
                    self.last[one.place] = Vouched(one.place, one.anchor)
            self._speaking = [one for one in self._speaking if one.anchor.seq > seq]
        return None

    def _begin_anew(self, line: SealedLine) -> None:
        """Heads that were kept before a copy took the register's place tell of lines that are gone."""
        moment = datetime.fromisoformat(json.loads(line.body)["recorded_at"])
        gone = {one for one in self.anchors if one.anchor.seq >= line.seq and one.anchor.at <= moment}
        self.anchors = [one for one in self.anchors if one not in gone]
        self._waiting = [one for one in self._waiting if one not in gone]
        self._speaking = [one for one in self._speaking if one not in gone]
        last = max((one.anchor.seq for one in gone), default=line.seq - 1)
        self.restored.append(Restoring(line.seq, last - line.seq + 1))

    def ends_at(self, seq: int) -> Broken | None:
        """What the heads say of a journal whose last line is `seq`: that it went on, or was added to."""
        beyond = [one for one in (*self._waiting, *self._speaking) if one.anchor.seq > seq]
        if beyond:
            return Broken(seq + 1, Fault.MISSING, min(beyond, key=lambda one: one.anchor.seq).place)
        return _appended(self.anchors, seq)


def numbers_missing(anchors: Iterable[PlacedAnchor]) -> int:
    """How many heads were numbered and are in no place any more."""
    numbers = {one.anchor.number for one in anchors}
    return max(numbers) - min(numbers) + 1 - len(numbers) if numbers else 0


def _appended(anchors: Sequence[PlacedAnchor], last: int) -> Broken | None:
    """The first line that was added after whoever records had ended, and before the next one began."""
    running: set[str] = set()
    closed: PlacedAnchor | None = None
    for one in sorted(anchors, key=lambda one: (one.anchor.number, one.anchor.at)):
        found = _added(closed, one.anchor.session.opened_at)
        if found is not None and not running:
            return found
        _follow(one.anchor, running)
        # The same head is kept in several places: the first one is named.
        if not running and (closed is None or one.anchor.number != closed.anchor.number):
            closed = one
    return None if running else _added(closed, last)


def _added(closed: PlacedAnchor | None, found: int) -> Broken | None:
    if closed is None or found <= closed.anchor.seq:
        return None
    return Broken(closed.anchor.seq + 1, Fault.APPENDED, closed.place)


def _follow(anchor: Anchor, running: set[str]) -> None:
    """Who runs after `anchor`: a kiosk that begins is alone in its folder, whatever was killed before it."""
    if anchor.occasion is Occasion.BEGAN:
        running.clear()
    if anchor.occasion is Occasion.ENDED:
        running.discard(anchor.session.name)
    else:
        running.add(anchor.session.name)
