"""The end, in stages, once: camera, register lane drained, report lane, register closed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Quitter:
    """Stages in the order in which they must end; calling twice ends nothing twice."""

    stages: list[tuple[str, Callable[[], bool]]] = field(default_factory=list)
    _ended: bool = False

    def add(self, name: str, end: Callable[[], bool]) -> None:
        """Add a stage; `end` returns False when something had to be left running."""
        self.stages.append((name, end))

    def __call__(self) -> bool:
        """End everything; True when every stage ended in its time."""
        if self._ended:
            return True
        self._ended = True
        clean = True
        for name, end in self.stages:
            if not end():
                clean = False
                _log.error("still busy at the end: %s", name)
        return clean
