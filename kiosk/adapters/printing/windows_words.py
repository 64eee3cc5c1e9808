"""What Windows' spooler says of a printer, as a state (winspool.h, `PRINTER_INFO_2.Status` and `Attributes`)."""

from __future__ import annotations

from kiosk.application.ports.paper import PrinterState
from kiosk.application.ports.print_system import QueueStatus

WORK_OFFLINE = 0x400
"""Of the attributes: somebody chose "use printer offline", or Windows did since the printer does not answer."""
_STATES = (
    (PrinterState.NO_PAPER, {0x10: "paper out", 0x40: "paper problem", 0x20: "manual feed"}),
    (PrinterState.OFF, {0x80: "offline", 0x1000: "not available"}),
    (
        PrinterState.STOPPED,
        {
            0x1: "paused",
            0x2: "error",
            0x8: "paper jam",
            0x800: "output bin full",
            0x40000: "no toner",
            0x100000: "user intervention",
            0x200000: "out of memory",
            0x400000: "door open",
        },
    ),
)
_JOB_BITS = {0x20: 0x80, 0x40: 0x10, 0x2: 0x2, 0x200: 0x1000, 0x400: 0x100000}
"""Many drivers tell what keeps a printer only at its job (`JOB_INFO_1.Status`): the same as the printer's own bit."""


def status_of_spooler(status: int, attributes: int, jobs: tuple[int, ...] = ()) -> QueueStatus:
    """The status of a printer by its bits and by those of the jobs that it holds."""
    for job in jobs:
        for bit, same in _JOB_BITS.items():
            status |= same if job & bit else 0
    for state, bits in _STATES:
        said = [words for bit, words in bits.items() if status & bit]
        if said:
            return QueueStatus(state, ", ".join(said))
    if attributes & WORK_OFFLINE:
        return QueueStatus(PrinterState.OFF, "offline")
    return QueueStatus(PrinterState.READY)
