"""The office's keys as passes need them."""

from __future__ import annotations

from typing import Protocol


class PassKeys(Protocol):
    """Every key that this kiosk trusts, and whose they are."""

    @property
    def office(self) -> bytes:
        """Mark of the office (`pass_code.office_mark`)."""
        ...

    def holds(self, key: int, message: bytes, signature: bytes) -> bool | None:
        """Whether the key of this number signed `message`; None for a key that is not here. Never raises."""
        ...


class PassSigner(Protocol):
    """The office's key with which this kiosk signs."""

    @property
    def key(self) -> int:
        """Its number."""
        ...

    def sign(self, message: bytes) -> bytes:
        """64 bytes (Ed25519): the same for the same message."""
        ...
