"""Names of apps that dispatches ask for, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AppName:
    """One app under one name."""

    key: str
    name: str
    site: str = ""
    retired: bool = False
    """Nobody is to be asked for it any more, or from `retired_since` on."""
    retired_since: date | None = None
    successor: str = ""
    """Key of the app that took its place; empty when none did."""

    def is_retired(self, today: date) -> bool:
        """Whether the name is history on `today`."""
        return self.retired and (self.retired_since is None or self.retired_since <= today)


@dataclass(frozen=True, slots=True)
class AppBook:
    """Every app that the office's files know."""

    apps: tuple[AppName, ...] = ()

    def find(self, key: str) -> AppName | None:
        """The app of this key, None where there is none."""
        return next((one for one in self.apps if one.key == key), None)

    def today(self, key: str, today: date) -> AppName | None:
        """What the app is called on `today`, by its successors; None once all of them are history."""
        seen: set[str] = set()
        app = self.find(key)
        while app is not None and app.is_retired(today) and app.key not in seen:
            seen.add(app.key)
            app = self.find(app.successor)
        return None if app is None or app.is_retired(today) else app
