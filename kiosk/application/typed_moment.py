"""A moment as somebody types it: `14:05 19/11/2026`, in either order; the office's clock."""

from __future__ import annotations

from datetime import date, datetime, time

from kiosk.domain.office_time import at_office, office_clock, office_day

_SHAPES = ("%H:%M %d/%m/%Y", "%d/%m/%Y %H:%M")


def moment_typed(text: str) -> datetime | None:
    """The moment, None for anything else."""
    tidy = " ".join(text.replace("-", "/").replace(".", "/").replace("h", ":").split())
    for shape in _SHAPES:
        try:
            found = datetime.strptime(tidy, shape)  # noqa: DTZ007 - the office's clock, put into its zone below
        except ValueError:
            continue
        return at_office(date(found.year, found.month, found.day), time(found.hour, found.minute))
    return None


def moment_shown(at: datetime) -> str:
    """The inverse."""
    return f"{office_clock(at)} {office_day(at):%d/%m/%Y}"
