"""Keyrings of a system that has one."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError, PasswordSetError


class Memory(KeyringBackend):
    """A keyring that keeps what it is given."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # the library's is not annotated
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class DamagedAndShut(Memory):
    """A keyring whose entries are no keys, and that takes no others."""

    def get_password(self, service: str, username: str) -> str | None:
        return "half a k"

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError
