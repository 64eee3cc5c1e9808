"""How long ago something was, by a clock that nobody sets back."""

from __future__ import annotations

from collections.abc import Callable


class Since:
    """Seconds since the last `mark`."""

    def __init__(self, steady: Callable[[], float]) -> None:
        self._steady = steady
        self._at: float | None = None

    def mark(self) -> None:
        """It is now."""
        self._at = self._steady()

    @property
    def marked(self) -> bool:
        """Whether it ever was."""
        return self._at is not None

    @property
    def seconds(self) -> float:
        """How long ago it was; 0 when it never was."""
        return 0.0 if self._at is None else self._steady() - self._at
