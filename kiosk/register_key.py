"""Which key opens the register of a folder: part of the composition root."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk.adapters.platform.keys import find_key, make_key, stores_for
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError

_SIGNS = ("last-alive", "journal-heads-*.txt", "register-*", "register.db-*", "register.mark")
"""What a kiosk leaves in the folder of its register: its sign of life, heads, older registers, the log and mark."""


def register_key(folder: Path, copies: Callable[[], Iterable[Path]] = tuple, *, own_key: bool = False) -> bytes:
    """The register's key; made at the first start, never again.

    Raises `RegisterUnavailableError` when there is a register and its key is gone, a key that is damaged, or a folder
    without a register that had one: there is its key, or in it or in a folder of `copies`, asked for only then, another
    sign. A new and empty register would look as if nothing had been lost. A first start that was cut short goes on.
    """
    from kiosk.adapters.persistence.sql_register import begin_first, holds_pages, is_begun, is_made

    stores = stores_for(folder)[-1:] if own_key else stores_for(folder)
    try:
        key = find_key(stores)
    except ValueError:
        raise RegisterUnavailableError(RegisterFault.WRONG_KEY) from None
    if key is None and is_made(folder):
        raise RegisterUnavailableError(RegisterFault.KEY_MISSING)
    # Asked in this order: another start may come to its end between the two.
    if not is_begun(folder) and not holds_pages(folder) and (key is not None or _had_one(folder, copies)):
        raise RegisterUnavailableError(RegisterFault.MISSING)
    if key is None:
        begin_first(folder)
    return key or make_key(stores)


def _had_one(folder: Path, copies: Callable[[], Iterable[Path]]) -> bool:
    left = any(True for sign in _SIGNS for _ in folder.glob(sign))
    return left or any(True for one in copies() for _ in one.glob("so-ra-vao_*.db"))
