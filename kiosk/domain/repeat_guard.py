"""The same code still in view is not a second scan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

GONE_AFTER = timedelta(milliseconds=2500)
"""A code unseen this long has left the picture (the figure that the largest scanner of its kind settled on)."""


@dataclass(slots=True)
class RepeatGuard:
    """Lets a code through once for each showing, however many frames it fills.

    Keeps a digest, not the text, so that nothing of a visitor stays in memory while the next one scans.
    """

    gone_after: timedelta = GONE_AFTER
    _last: bytes = b""
    _seen_at: datetime | None = None

    def is_new(self, text: str, seen_at: datetime) -> bool:
        """Whether `text`, seen at `seen_at`, is a new showing; also remembers that it was seen."""
        digest = sha256(text.encode("utf-8", "surrogatepass")).digest()
        shown_before = self._last == digest and not self._is_gone(seen_at)
        self._last, self._seen_at = digest, seen_at
        return not shown_before

    def _is_gone(self, now: datetime) -> bool:
        # A clock that jumped either way must not turn one showing into two for long, nor hide a new one for ever.
        return self._seen_at is None or abs(now - self._seen_at) > self.gone_after
