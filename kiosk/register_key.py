"""Which key opens the register of a folder: part of the composition root."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.platform.keys import find_key, make_key, stores_for
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError

_ALIVE = "last-alive"
"""A kiosk that ran leaves its sign of life, and it ran over a register."""


def register_key(folder: Path, copies: Path | None = None, *, own_key: bool = False) -> bytes:
    """The register's key; made at the first start, never again.

    Raises `RegisterUnavailableError` when there is a register and its key is gone, a key that is damaged, or a folder
    without a register in which, or in whose `copies`, there is a sign that it had one: a new and empty register would
    look as if nothing had been lost.
    """
    from kiosk.adapters.persistence.sql_register import is_made

    stores = stores_for(folder)[-1:] if own_key else stores_for(folder)
    try:
        key = find_key(stores)
    except ValueError:
        raise RegisterUnavailableError(RegisterFault.WRONG_KEY) from None
    if key is None and is_made(folder):
        raise RegisterUnavailableError(RegisterFault.KEY_MISSING)
    if not is_made(folder) and _had_one(folder, copies):
        raise RegisterUnavailableError(RegisterFault.MISSING)
    return key or make_key(stores)


def _had_one(folder: Path, copies: Path | None) -> bool:
    return (folder / _ALIVE).exists() or (copies is not None and any(copies.glob("so-ra-vao_*.db")))
