"""Known vulnerabilities are found where there is somebody to ask, and nothing is called good where there is nobody; a
file that is not the locked one is not installed; whatever is locked has a licence that a public office may use.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
LOCKED = ("requirements.txt", "requirements-signing.txt", "requirements-test.txt")
ALLOWED = re.compile(r"Apache|BSD|MIT|ISC|Zlib|PSF|Python Software|MPL|Mozilla Public|CC0|LGPL|public domain")
"""Permissive licences, and those whose duties end at their own files (MPL, LGPL). GPL alone would bind the program."""
NOT_ALLOWED = re.compile(r"AGPL|SSPL|BUSL|Commercial|Proprietary|(?<!L)GPL(?!-[23]\.0-only OR|-[23]\.0-only$)")

Pages = Mapping[str, object]


@contextmanager
def _index(pages: Pages) -> Iterator[str]:
    """A package index on this machine that knows these versions: "name/version" and what is known of each."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = pages.get(self.path.removeprefix("/pypi/").removesuffix("/json"))
            body = json.dumps({"vulnerabilities": found}).encode() if found is not None else b"{}"
            self.send_response(200 if found is not None else 404)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/simple"
        finally:
            server.shutdown()
            thread.join()


def _audit(tmp_path: Path, address: str) -> tuple[int, str]:
    locked = tmp_path / "locked.txt"
    locked.write_text(
        f"one==1.0 \\\n    --hash=sha256:{'0' * 64}\ntwo==2.0 \\\n    --hash=sha256:{'1' * 64}\n", "utf-8"
    )
    environment = {**os.environ, "PIP_INDEX_URL": address, "no_proxy": "127.0.0.1", "http_proxy": ""}
    done = subprocess.run(
        [sys.executable, str(TOP / "installers" / "audit.py"), str(locked)],
        capture_output=True, text=True, env=environment, check=False, timeout=60,
    )  # fmt: skip
    return done.returncode, done.stdout


FLAW = {"id": "PYSEC-2026-1", "fixed_in": ["1.1"], "withdrawn": None}


@pytest.mark.parametrize(
    ("pages", "code", "said"),
    [
        ({"one/1.0": [FLAW], "two/2.0": []}, 1, "one 1.0 PYSEC-2026-1 -> 1.1"),
        ({"one/1.0": [], "two/2.0": []}, 0, "2 of 2 packages asked for"),
        ({"one/1.0": []}, 0, "1 of 2 packages asked for unknown: two"),
        ({"one/1.0": [{**FLAW, "withdrawn": "2026-01-01"}]}, 0, "1 of 2"),
        ({}, 75, "0 of 2 packages asked for"),
    ],
    ids=["found", "clean", "one unknown", "withdrawn", "knows nothing"],
)
def test_what_the_index_knows_is_said(tmp_path: Path, pages: Pages, code: int, said: str) -> None:
    with _index(pages) as address:
        answered, told = _audit(tmp_path, address)
    assert (answered, said in told) == (code, True), told


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/simple", "file:///nowhere/simple"])
def test_without_anybody_to_ask_nothing_is_called_good(tmp_path: Path, address: str) -> None:
    assert _audit(tmp_path, address)[0] == 75


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_the_script_says_so_in_words(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PYTHON": sys.executable,
        "http_proxy": "",
    }
    done = subprocess.run(
        [str(TOP / "installers" / "audit")], capture_output=True, text=True, env=environment, check=False, timeout=60
    )
    assert done.returncode == 75
    assert "Nobody could be asked" in done.stdout + done.stderr


@pytest.mark.parametrize("name", LOCKED)
def test_everything_locked_has_hashes_and_no_address(name: str) -> None:
    text = (TOP / "installers" / name).read_text("utf-8")
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text.strip())
    assert len(blocks) > 40
    for block in blocks:
        assert re.match(r"[A-Za-z0-9._-]+(\[[^]]*\])?==", block), block[:80]
        assert "--hash=sha256:" in block, block[:80]
    assert not re.search(r"://|--index-url|--find-links|\s@\s", text)


def _wheel(folder: Path, content: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "kiosk_probe-1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as wheel:
        wheel.writestr("kiosk_probe.py", content)
        wheel.writestr("kiosk_probe-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: kiosk-probe\nVersion: 1.0\n")
        wheel.writestr(
            "kiosk_probe-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr("kiosk_probe-1.0.dist-info/RECORD", "")
    return file


@pytest.mark.parametrize("touched", [False, True])
def test_a_file_that_is_not_the_locked_one_is_not_installed(tmp_path: Path, touched: bool) -> None:
    """With the options of the installers: `--require-hashes`, wheels only."""
    options = re.findall(r"--require-hashes|--only-binary[= ]:all:", _installing())
    assert len(set(options)) == 2
    wheel = _wheel(tmp_path / "wheels", "right = True\n")
    locked = tmp_path / "locked.txt"
    locked.write_text(f"kiosk-probe==1.0 --hash=sha256:{sha256(wheel.read_bytes()).hexdigest()}\n", "utf-8")
    if touched:
        _wheel(tmp_path / "wheels", "right = False\n")
    done = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--no-index", "--find-links", str(wheel.parent), "--require-hashes",
         "--only-binary=:all:", "--target", str(tmp_path / "out"), "--no-deps", "-r", str(locked)],
        capture_output=True, text=True, check=False, timeout=120, env={**os.environ, "PIP_CONFIG_FILE": os.devnull},
    )  # fmt: skip
    assert (done.returncode == 0) is not touched, done.stderr
    assert (tmp_path / "out" / "kiosk_probe.py").exists() is not touched
    if touched:
        assert "DO NOT MATCH THE HASHES" in done.stderr


def _installing() -> str:
    return "".join(one.read_text("utf-8") for one in (TOP / "installers").rglob("*") if one.suffix in (".sh", ".ps1"))


def _licences() -> dict[str, str]:
    bill = json.loads((TOP / "installers" / "bill-of-materials.cdx.json").read_text("utf-8"))
    return {one["name"]: one["licenses"][0]["license"]["name"] for one in bill["components"]}


def test_every_licence_is_one_that_a_public_office_may_use() -> None:
    refused = {name: told for name, told in _licences().items() if not _is_allowed(told)}
    assert not refused


def _is_allowed(told: str) -> bool:
    return bool(ALLOWED.search(told)) and not NOT_ALLOWED.search(told)


@pytest.mark.parametrize("told", ["AGPL-3.0", "GPL-3.0-or-later", "Commercial", "", "UNKNOWN", "MIT AND AGPL-3.0"])
def test_a_licence_that_binds_the_program_is_refused(told: str) -> None:
    assert not _is_allowed(told)
