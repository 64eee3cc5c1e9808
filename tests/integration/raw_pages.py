"""The register's files as somebody with the key would read them byte by byte: live pages, free pages, the whole log.

SQLCipher 4 with a raw key: AES-256 in CBC mode a page of 4096 bytes, whose last 80 are the initialisation vector and a
digest. The log is 32 bytes, then 24 before each page.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

ciphers = pytest.importorskip("cryptography.hazmat.primitives.ciphers", reason="comes with the keyring of Linux")
PAGE, RESERVED = 4096, 80


def plain_bytes(folder: Path, key: bytes) -> bytes:
    """Everything that the database files of `folder` hold, decrypted, and everything else as it is."""
    parts = []
    for file in sorted(one for one in folder.rglob("*") if one.is_file()):
        content = file.read_bytes()
        parts += [content, *(_decrypted(page, key) for page in _pages(file, content))]
    return b"".join(parts)


def _pages(file: Path, content: bytes) -> Iterator[bytes]:
    if file.suffix == ".db":
        starts = range(0, len(content), PAGE)
    elif file.name.endswith(".db-wal"):
        starts = range(32 + 24, len(content), PAGE + 24)
    else:
        return
    yield from (content[start : start + PAGE] for start in starts)


def _decrypted(page: bytes, key: bytes) -> bytes:
    if len(page) < PAGE:
        return b""
    vector = page[-RESERVED : 16 - RESERVED]
    cipher = ciphers.Cipher(ciphers.algorithms.AES(key), ciphers.modes.CBC(vector))
    plain: bytes = cipher.decryptor().update(page[:-RESERVED])
    return plain
