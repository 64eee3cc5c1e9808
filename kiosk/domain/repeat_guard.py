"""The same code still in view is not a second scan."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

GONE_AFTER = timedelta(milliseconds=2500)
"""A code unseen this long has left the picture (the figure that the largest scanner of its kind settled on)."""


@dataclass(slots=True)
class RepeatGuard:
    """Lets a code through once for each showing, however many frames it fills and whatever is shown beside it.

    Keeps digests, not texts, so that nothing of a visitor stays in memory while the next one scans.
    """

    gone_after: timedelta = GONE_AFTER
    _seen: dict[bytes, datetime] = field(default_factory=dict)

    def keep(self, text: str, seen_at: datetime) -> None:
        """Remember that `text` is still in view, where it is: a code beside it does not make it a new showing."""
        digest = _digest(text)
        if digest in self._seen and abs(seen_at - self._seen[digest]) <= self.gone_after:
            self._seen[digest] = seen_at

    def is_new(self, text: str, seen_at: datetime) -> bool:
        """Whether `text`, seen at `seen_at`, is a new showing; also remembers that it was seen."""
        digest = _digest(text)
        # A clock that jumped either way must not turn one showing into two for long, nor hide a new one for ever.
        in_view = {one: at for one, at in self._seen.items() if abs(seen_at - at) <= self.gone_after}
        self._seen = {**in_view, digest: seen_at}
        return digest not in in_view


def _digest(text: str) -> bytes:
    return sha256(text.encode("utf-8", "surrogatepass")).digest()
