"""Writes the corpora anew: `python -m tests.fuzz.seeds`. Everyone in them is invented.

Files named `found-...` are inputs that once broke something; they stay as they are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from kiosk.adapters.resources.known_settings import settings_files
from kiosk.adapters.resources.layers import Layers
from kiosk.domain.fallback.page_code import SheetCode
from kiosk.domain.passes.pass_code import PassClaim, PassName
from kiosk.domain.publicity.check_code import check_code
from kiosk.domain.publicity.printed import Kind
from kiosk.domain.recovery_key import RecoveryKey
from tests.fakes.desk import RESOURCES
from tests.fakes.publicity import content
from tests.fuzz.contract import CORPUS
from tests.fuzz.list_seeds import lists
from tests.fuzz.picture_seeds import pictures
from tests.fuzz.stream_seeds import streams
from tests.unit.code_makers import hc1, smart_card
from tests.unit.code_samples import SAMPLES

Seeds = Iterator[tuple[str, bytes]]


def _payloads() -> Seeds:
    for number, sample in enumerate(SAMPLES):
        yield f"{number:02}-{sample.dialect}", sample.text.encode()
    yield "own-pass", PassClaim(b"abcdefgh", PassName("0a0b0c0d", 7), date(2027, 1, 1), 1).text(bytes(64)).encode()
    yield "own-sheet", SheetCode("UXAB22", 147, 1, 2).text.encode()
    yield "own-poster", check_code(content(), Kind.LEAFLET_A5, "vi", "2021-07.1").text.encode()
    yield "own-recovery", RecoveryKey(bytes(range(32))).code_text.encode()
    yield "bomb-hc1", hc1(bytes(3_000_000)).encode()
    yield "bomb-card", smart_card(b'{"a":"' + b"0" * 300_000).encode()
    yield "deep-cbor", hc1(b"\x81" * 19_000).encode()
    yield "digits-7089", b"9" * 7089
    yield "octets-2953", bytes(number % 256 for number in range(2953))
    yield "zalgo", b"091090000001|a" + "\u0301".encode() * 2000
    yield "not-ascii-digits", "٠٩١٠٩٠٠٠٠٠٠١||Nguyễn Văn Thử|٠١٠١١٩٩٠|Nam||".encode()
    yield "markup", b"091090000001||<img src=file://a/b>|01011990|Nam|=cmd|15042021"


def _keys() -> Seeds:
    text = SAMPLES[0].text.encode()
    yield "line", b"]Q1" + text + b"\r\n"
    yield "line-utf-16", text.decode().encode("utf-16") + b"\r\x00"
    yield "two-lines", text + b"\r" + text[:50] + b"\r\n"
    yield "strokes", b"".join(bytes((0, 1, one % 250, one)) for one in text[:200])
    yield "strokes-alt", b"".join(bytes((2, 1, 9, 48 + one % 10)) for one in range(40)) + bytes((3, 1, 9, 0))
    yield "babble", bytes(range(256)) * 300


_CUPS = """printer hp disabled since Thu
\treason unknown
\tForm mounted:
\tAlerts: media-empty-warning, cover-open
"""
_PUBLIC = {
    "kind": "bluezone-kiosk public keys",
    "version": 1,
    "office": "UXAB",
    "keys": [{"number": 1, "public": "00"}],
}
_PASS = {"pass": "0a0b0c0d-7", "until": "2027-01-01", "name": "Nguyễn Văn Thử", "birth_year": 1990, "revoked": None}
_JOB = {"job_id": "a", "title": "Sổ", "since": "2026-11-19T08:00:00+07:00", "why": "off", "copies": 1}
_EXPORT: tuple[dict[str, object], ...] = (
    {"form": "bluezone-kiosk/journal/1", "kiosk": "abc"},
    {"key": {"public": "AA==", "number": 1}},
    {"end": {}},
)
_PAPERS = {
    "cups": _CUPS,
    "keys": json.dumps(_PUBLIC),
    "passes": json.dumps(_PASS, ensure_ascii=False),
    "backup name": "so-ra-vao_0a0b0c0d_20261119-170000_1234.db",
    "jobs": json.dumps(_JOB, ensure_ascii=False),
    "small files": "2026-11-19T08:00:00+07:00 runs",
    "replay": 'fps = 5\n[seconds]\n"a.png" = 2\n',
    "heads": "bluezone-kiosk/abc\n12\nAAAA\n1 2 began\n\n— bluezone-kiosk/abc AAAA\n\nbroken\n\n",
    "export": "".join(f"{json.dumps(one)}\n" for one in _EXPORT),
}


def _papers() -> Seeds:
    for kind, said in _PAPERS.items():
        yield kind.replace(" ", "-"), f"{kind}\n{said}".encode()
    yield "passes-endless-year", b'passes\n{"pass": "0a-7", "until": "2027-01-01", "birth_year": 1e999}'
    yield "keys-deep", b"keys\n" + b"[" * 20_000


_STALLING = """
[[dialect]]
id = "x"
priority = 1
kind = "person"
by = "personal_code"
paper = "other"
label = { vi = "x" }
pattern = '(?P<name>(a+)+)b'
sample = 'aaaaaaaaaaaaaaaaab'
fields = [{ field = 'name', group = 'name', read = 'text' }]
"""
_HOSTILE_SETTINGS = {
    "deep-list": ("office/heads.toml", "folder = " + "[" * 30_000),
    "deep-keys": ("office/heads.toml", ".".join("a" * 5000) + " = 1"),
    "many-tables": ("office/heads.toml", "".join(f"[t{one}]\n" for one in range(8000))),
    "endless-hours": ("office/office.toml", "[questions]\nkeep_hours = 1e300\n"),
    "infinite-minutes": ("office/office.toml", "[hours]\noverstay_minutes = inf\n"),
    "stalling-pattern": ("code_formats/20-insurance-card.toml", _STALLING),
    "utf-16": ("office/door.toml", "\ufeff[rush]\nminutes = 20\n"),
    "twice": ("office/door.toml", "[rush]\nminutes = 20\nminutes = 21\n"),
    "places": ("translations/vi.toml", '[doctor]\nfailed = "{detail.__class__!r:>99999999}{"\n'),
    "symlink-like": ("office/app.toml", 'app = "../../../etc/passwd"\n'),
    "drawing-outside": ("apps/bluezone.toml", '[[step]]\ntitle={vi="a"}\ntext={vi="a"}\ndrawing="../../x"\n'),
}


def _settings() -> Seeds:
    for name in settings_files(Layers(RESOURCES)):
        text = (RESOURCES / name).read_text("utf-8")
        # Of long files the beginning: mutations of the rest would tell nothing new.
        yield name.replace("/", "-").removesuffix(".toml"), f"{name}\n{text[:6000]}".encode()
    for key, (name, text) in _HOSTILE_SETTINGS.items():
        yield key, f"{name}\n".encode() + text.encode("utf-16-le" if key == "utf-16" else "utf-8")


_ALL = {
    "payloads": _payloads,
    "keys": _keys,
    "pictures": pictures,
    "settings": _settings,
    "lists": lists,
    "papers": _papers,
    "streams": streams,
}

if __name__ == "__main__":
    for target, seeds in _ALL.items():
        folder = CORPUS / target
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in seeds():
            (folder / name).write_bytes(data)
