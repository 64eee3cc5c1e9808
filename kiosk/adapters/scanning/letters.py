"""From a reader's bytes to letters."""

from __future__ import annotations

import codecs
import unicodedata

from kiosk.domain.codes.letters import Letters

_OLD = ("cp1258", "latin-1")


def letters_of(code: bytes) -> tuple[str, Letters]:
    """The text of a code. UTF-8 proves itself; what is none is read by Windows' Vietnamese code page, and doubted.

    That page writes tones as letters of their own, which are joined with the letter before them.
    """
    try:
        return code.removeprefix(codecs.BOM_UTF8).decode("utf-8"), Letters.SURE
    except UnicodeDecodeError:
        pass
    for name in _OLD:
        try:
            return unicodedata.normalize("NFC", code.decode(name)), Letters.GUESSED
        except UnicodeDecodeError:
            continue
    raise AssertionError("Latin-1 has a letter for every byte")
