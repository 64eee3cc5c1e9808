"""What `lpstat -l -p` says of a queue, as a state (RFC 8011, 5.4.12: `printer-state-reasons`)."""

from __future__ import annotations

import re

from kiosk.application.ports.paper import PrinterState
from kiosk.application.ports.print_system import QueueStatus

_STOPPED = re.compile(r"^(?:printer \S+ disabled|\S+ not accepting)[^\n]*\n?[ \t]*(?P<why>[^\n]*)", re.MULTILINE)
_ALERTS = re.compile(r"^\s+Alerts: (.*)$", re.MULTILINE)
_SEVERITY = re.compile(r"-(?:report|warning|error)$")
_STATES = (
    (PrinterState.NO_PAPER, frozenset({"media-empty", "media-needed", "input-tray-missing"})),
    (PrinterState.OFF, frozenset({"offline", "shutdown", "power-off", "timed-out"})),
    (
        PrinterState.STOPPED,
        frozenset(
            {"media-jam", "cover-open", "door-open", "interlock-open", "toner-empty", "marker-supply-empty"}
            | {"output-area-full", "other", "paused", "moving-to-paused", "stopped-partly", "stopping"}
        ),
    ),
)
"""By urgency: a printer that lacks paper is told so even when it is paused for it. The severity is left out, since
drivers call an empty tray a warning; what is only low (`media-low`, `toner-low`) still prints."""


def status_of(said: str) -> QueueStatus:
    """The status in an answer of `lpstat -l -a QUEUE -p QUEUE` in English."""
    reasons = _reasons(said)
    stopped = _STOPPED.search(said)
    for state, names in _STATES:
        found = [one for one in reasons if _SEVERITY.sub("", one) in names]
        if found and (state is not PrinterState.STOPPED or not stopped):
            return QueueStatus(state, ", ".join(found))
    if stopped:
        return QueueStatus(PrinterState.STOPPED, _why(stopped["why"]))
    return QueueStatus(PrinterState.READY, connecting="connecting-to-device" in reasons)


def _reasons(said: str) -> list[str]:
    found = _ALERTS.search(said)
    return [one for one in re.split(r"[,\s]+", found[1]) if one and one != "none"] if found else []


def _why(said: str) -> str:
    words = " ".join(said.split())
    # The queue's own details begin right below when nobody gave a reason.
    return words if words and not words.startswith("Form mounted") else "the queue is stopped"
