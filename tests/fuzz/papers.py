"""Files and answers of other programs: the first line of the bytes says of which, the rest is what they say."""

from __future__ import annotations

import importlib.util
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.adapters.platform.head_file import HeadFile
from kiosk.adapters.platform.key_text import KeyTextError, read_public, read_secret
from kiosk.adapters.platform.text_size_file import TextSizeFile
from kiosk.adapters.printing.cups_words import status_of
from kiosk.adapters.printing.job_folder import JobFolder
from kiosk.adapters.scanning.album import Tempo, open_album
from kiosk.adapters.sheets.pass_list_file import read_pass_list
from kiosk.application.ports.camera import CameraLostError
from kiosk.application.ports.print_system import QueueStatus
from kiosk.domain.anchor import read_anchor
from kiosk.domain.backups import BackupName
from kiosk.domain.passes.pass_code import name_of
from kiosk.domain.signed_note import notes_in
from tests.fakes.desk import RESOURCES
from tests.fuzz.contract import Target

_HOME = tempfile.TemporaryDirectory(prefix="fuzz-")


def run(data: bytes) -> None:
    """Give it to whoever reads such a thing."""
    head, _, body = data.partition(b"\n")
    READERS.get(head.decode("latin-1"), _cups)(body)


def _file(name: str, body: bytes) -> Path:
    file = Path(_HOME.name) / name
    file.write_bytes(body)
    return file


def _cups(body: bytes) -> None:
    said = body.decode("utf-8", "replace")
    assert isinstance(status_of(said), QueueStatus)


def _heads(body: bytes) -> None:
    content = HeadFile("fuzz", _file("heads.txt", body)).read()
    for note in notes_in(content or ""):
        if note is not None and (anchor := read_anchor(note.text)) is not None:
            assert anchor.text == note.text


def _keys(body: bytes) -> None:
    text = body.decode("utf-8", "replace")
    with suppress(KeyTextError):
        read_public(text)
    # The arithmetic of a passphrase takes a second by intent: only a file that is refused before it is tried here.
    if b'"argon2id"' not in body:
        with suppress(KeyTextError):
            read_secret(text, "one of the invented")


def _passes(body: bytes) -> None:
    with suppress(ValueError):
        for one in read_pass_list(_file("passes.jsonl", body)):
            name_of(one.pass_id)
            assert one.until.year


def _backup_name(body: bytes) -> None:
    name = BackupName.read(body.decode("utf-8", "replace"))
    assert name is None or BackupName.read(name.file_name) == name


def _jobs(body: bytes) -> None:
    _file("a.pdf", b"%PDF-")
    _file("a.json", body)
    JobFolder(Path(_HOME.name), write_whole).jobs()


def _small_files(body: bytes) -> None:
    for name in ("last-alive", "text-size", "speech"):
        _file(name, body)
    AliveFile(Path(_HOME.name)).read()
    assert TextSizeFile(Path(_HOME.name)).read() in {1.0, 1.25, 1.5, 2.0}


def _replay(body: bytes) -> None:
    _file("a.png", b"")
    _file("replay.toml", body)
    with suppress(CameraLostError):
        album = open_album(Path(_HOME.name), Tempo())
        count, seconds = album.showing("a.png")
        assert 1 <= count <= 1_000_000
        assert 0 < seconds <= 10


def _export(body: bytes) -> None:
    checker = _checker()
    with (
        suppress(checker.NoExportError, KeyError, TypeError, ValueError, RecursionError),
        _file("e.jsonl", body).open("rb") as file,
    ):
        found = checker.check(checker.Export(file))
        assert isinstance(found["intact"], bool)


@lru_cache(maxsize=1)
def _checker() -> Any:
    spec = importlib.util.spec_from_file_location("check_journal", RESOURCES / "inspection" / "check_journal.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


READERS: dict[str, Callable[[bytes], None]] = {
    "cups": _cups,
    "heads": _heads,
    "keys": _keys,
    "passes": _passes,
    "backup name": _backup_name,
    "jobs": _jobs,
    "small files": _small_files,
    "replay": _replay,
    "export": _export,
}
WORDS = (
    b'{"',
    b'": ',
    b"[" * 3000,
    b"{" * 3000,
    b"null",
    b"1e999",
    b"NaN",
    b'"\\ud800"',
    b"\n\n",
    b"\xe2\x80\x94 ",
    b"==",
    b"-1",
    b"Alerts: ",
    b"disabled",
    b"\n\t",
    b'{"entry":',
    b'{"end":',
    b'{"sheet":',
    b'{"head":',
)
TARGET = Target("papers", run, seconds=1.0, some=200, many=200_000, words=WORDS)
