"""Windows' spooler: names of printers, their status and their jobs. Elsewhere it knows nothing."""

from __future__ import annotations

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpoolerJob:
    """A document in the queue of a printer."""

    document: str
    status: int


@dataclass(frozen=True, slots=True)
class SpoolerPrinter:
    """Bits of a printer as winspool.h names them."""

    status: int
    attributes: int
    jobs: tuple[SpoolerJob, ...] = ()


if sys.platform == "win32":
    import ctypes
    from contextlib import contextmanager
    from ctypes import wintypes
    from typing import Any

    _TEXT = wintypes.LPWSTR
    _LOCAL_AND_CONNECTED, _MOST_JOBS = 0x2 | 0x4, 200

    class _Info2(ctypes.Structure):
        _fields_ = (
            *((name, _TEXT) for name in ("server", "printer", "share", "port", "driver", "comment", "location")),
            ("mode", ctypes.c_void_p),
            *((name, _TEXT) for name in ("separator", "processor", "datatype", "parameters")),
            ("security", ctypes.c_void_p),
            *((one, wintypes.DWORD) for one in ("attributes", "priority", "usual", "start", "until")),
            *((one, wintypes.DWORD) for one in ("status", "jobs", "pages_per_minute")),
        )

    class _Info4(ctypes.Structure):
        _fields_ = (("printer", _TEXT), ("server", _TEXT), ("attributes", wintypes.DWORD))

    class _Job1(ctypes.Structure):
        _fields_ = (
            ("number", wintypes.DWORD),
            *((name, _TEXT) for name in ("printer", "machine", "user", "document", "datatype", "words")),
            *((one, wintypes.DWORD) for one in ("status", "priority", "place", "pages", "printed")),
            ("submitted", wintypes.WORD * 8),
        )

    def _spool() -> Any:
        return ctypes.WinDLL("winspool.drv", use_last_error=True)

    @contextmanager
    def _opened(name: str) -> Any:
        handle = wintypes.HANDLE()
        if not _spool().OpenPrinterW(name, ctypes.byref(handle), None):
            raise OSError(ctypes.get_last_error(), "no such printer")
        try:
            yield handle
        finally:
            _spool().ClosePrinter(handle)

    def _filled(ask: Any) -> tuple[Any, int]:
        """What a function of two calls gives: the first tells how much room it needs."""
        needed, count = wintypes.DWORD(), wintypes.DWORD()
        ask(None, 0, needed, count)
        room = ctypes.create_string_buffer(max(needed.value, 1))
        if not ask(room, needed.value, needed, count):
            raise OSError(ctypes.get_last_error(), "the spooler does not answer")
        return room, count.value

    def printer_names() -> list[str]:
        """Every printer. Raises OSError."""

        def ask(room: Any, size: int, needed: Any, count: Any) -> Any:
            given = (room, size, ctypes.byref(needed), ctypes.byref(count))
            return _spool().EnumPrintersW(_LOCAL_AND_CONNECTED, None, 4, *given)

        room, count = _filled(ask)
        return [str(one.printer) for one in ctypes.cast(room, ctypes.POINTER(_Info4))[:count]]

    def look_at(name: str) -> SpoolerPrinter:
        """The printer as the spooler sees it. Raises OSError where there is none of this name."""
        with _opened(name) as handle:
            room, _ = _filled(
                lambda room, size, need, _: _spool().GetPrinterW(handle, 2, room, size, ctypes.byref(need))
            )
            info = ctypes.cast(room, ctypes.POINTER(_Info2)).contents
            return SpoolerPrinter(info.status, info.attributes, _jobs(handle))

    def _jobs(handle: Any) -> tuple[SpoolerJob, ...]:
        def ask(room: Any, size: int, needed: Any, count: Any) -> Any:
            given = (room, size, ctypes.byref(needed), ctypes.byref(count))
            return _spool().EnumJobsW(handle, 0, _MOST_JOBS, 1, *given)

        room, count = _filled(ask)
        jobs = ctypes.cast(room, ctypes.POINTER(_Job1))[:count]
        return tuple(SpoolerJob(str(one.document or ""), one.status) for one in jobs)

else:

    def printer_names() -> list[str]:
        """Every printer: none."""
        return []

    def look_at(name: str) -> SpoolerPrinter:
        """Nothing is known. Raises OSError."""
        raise OSError(f"only Windows knows {name}")
