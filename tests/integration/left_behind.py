"""Is anything of some people left in any byte of a folder? As whoever has the key would look: every page decrypted,
every packed stream unpacked, in every way in which a text can be written.
"""

from __future__ import annotations

import base64
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import numpy as np
from pypdf import PdfReader

from kiosk.adapters.persistence.lookup import LookupHash
from kiosk.domain.names import fold
from tests.integration.erased_people import Somebody
from tests.integration.raw_pages import plain_bytes

_HEAD = 8
"""Bytes by which needles are looked for all at once."""
_AT_ONCE = 1 << 20
_STREAM = b"stream"


class LeftBehind:
    """Needles of many people, found in one walk through the bytes."""

    def __init__(self, people: Iterable[Somebody], key: bytes) -> None:
        hashes = LookupHash.from_key(key)
        self._whose: dict[bytes, list[tuple[bytes, str]]] = {}
        for one in people:
            texts = {form for text in one.texts for form in _forms(text)}
            # The search keeps words without what they share with the word before them, and phones backwards.
            texts |= {fold(one.word)[-_HEAD:].encode(), one.phone[::-1].encode()}
            keys = (*one.details.keys(), *one.details.wide_keys())
            texts |= {hashes.of(each).encode() for each in keys}
            for text in texts:
                self._whose.setdefault(text[:_HEAD], []).append((text, one.name))
        self._heads = np.sort(np.array([int.from_bytes(head, "little") for head in self._whose], dtype="<u8"))

    def found_in(self, folder: Path, key: bytes) -> set[str]:
        """Names of those of whom something is left in any file, or in the name of one."""
        names = "\n".join(str(one) for one in folder.rglob("*")).encode()
        blobs = [names, plain_bytes(folder, key), *_unpacked(folder)]
        return set().union(*(self.found(one) for one in blobs))

    def found(self, content: bytes) -> set[str]:
        """Names of those of whom something stands in these bytes."""
        found: set[str] = set()
        for start in range(0, len(content), _AT_ONCE):
            part = content[start : start + _AT_ONCE + _HEAD - 1]
            for shift in range(_HEAD):
                whole = (len(part) - shift) // _HEAD
                heads = np.frombuffer(part, "<u8", whole, shift) if whole > 0 else np.array([], "<u8")
                places = np.searchsorted(self._heads, heads).clip(max=len(self._heads) - 1)
                for hit in np.flatnonzero(self._heads[places] == heads):
                    at = start + shift + int(hit) * _HEAD
                    found |= {
                        name for text, name in self._whose[content[at : at + _HEAD]] if content.startswith(text, at)
                    }
        return found


def _forms(text: str) -> Iterator[bytes]:
    spelled = {text, text.upper(), text.lower(), fold(text)}
    spelled |= {unicodedata.normalize(form, one) for form in ("NFC", "NFD") for one in tuple(spelled)}
    for one in spelled:
        coded = [one.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
        yield from coded
        for raw in coded[:2]:
            yield raw.hex().encode()
            yield raw.hex().upper().encode()
            # Where it begins within the group of three bytes, the letters at its ends depend on what stands beside it.
            for skipped in range(3):
                yield base64.b64encode(bytes(skipped) + raw)[4 if skipped else 0 : -4]


def _unpacked(folder: Path) -> Iterator[bytes]:
    for file in (one for one in folder.rglob("*") if one.is_file()):
        content = file.read_bytes()
        if content.startswith(b"%PDF"):
            yield "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).encode()
        if zipfile.is_zipfile(BytesIO(content)):
            packed = zipfile.ZipFile(BytesIO(content))
            yield b"\n".join(packed.read(one) for one in packed.namelist())
        yield from _streams(content)


def _streams(content: bytes) -> Iterator[bytes]:
    start = content.find(_STREAM)
    while start >= 0:
        body = content[start + len(_STREAM) :].lstrip(b"\r\n")
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(body)
        start = content.find(_STREAM, start + 1)
