"""The key is kept where it can be, found where it is, and a damaged one is never taken for a key."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked

from kiosk.adapters.platform.keys import KEY_BYTES, KEY_FILE, KeyFile, KeyringEntry, find_key, make_key, stores_for
from tests.fakes.keyrings import Memory


class Forgetful(Memory):
    """A keyring that takes and forgets."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Locked(Memory):
    """A keyring that nobody unlocked."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked


@pytest.fixture(autouse=True)
def own_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_keyring_keeps_and_finds(tmp_path: Path) -> None:
    keyring.set_keyring(Memory())
    key = make_key(stores_for(tmp_path))
    assert len(key) == KEY_BYTES
    assert find_key(stores_for(tmp_path)) == key
    assert not (tmp_path / KEY_FILE).exists()


def test_each_folder_has_its_own_key(tmp_path: Path) -> None:
    keyring.set_keyring(Memory())
    make_key(stores_for(tmp_path / "one"))
    assert find_key(stores_for(tmp_path / "other")) is None


@pytest.mark.parametrize("backend", [NoKeyring, Forgetful, Locked])
def test_without_a_keyring_a_file_keeps_it(tmp_path: Path, backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    assert find_key(stores_for(tmp_path)) is None
    key = make_key(stores_for(tmp_path))
    assert KeyFile(tmp_path / KEY_FILE).get() == key
    assert find_key(stores_for(tmp_path)) == key


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / KEY_FILE
    old_mask = os.umask(0)
    try:
        KeyFile(file).put(bytes(KEY_BYTES))
    finally:
        os.umask(old_mask)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_a_draft_that_was_left_open_to_all_does_not_stay_so(tmp_path: Path) -> None:
    draft = (tmp_path / KEY_FILE).with_suffix(".new")
    draft.write_text("old")
    draft.chmod(0o666)
    KeyFile(tmp_path / KEY_FILE).put(bytes(KEY_BYTES))
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize("text", ["", "00", "ab" * 16, "ab" * 33, "zz" * 32, "é" * 64, "ab" * 31 + "a"])
def test_a_damaged_key_file_is_no_key(tmp_path: Path, text: str) -> None:
    (tmp_path / KEY_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"."):
        KeyFile(tmp_path / KEY_FILE).get()


@pytest.mark.parametrize("kept", ["ab" * 16, "zz" * 32])
def test_a_damaged_keyring_entry_is_no_key(tmp_path: Path, kept: str) -> None:
    backend = Memory()
    keyring.set_keyring(backend)
    make_key(stores_for(tmp_path))
    backend.kept = dict.fromkeys(backend.kept, kept)
    with pytest.raises(ValueError, match=r"."):
        KeyringEntry(tmp_path).get()


def test_no_place_at_all(tmp_path: Path) -> None:
    @dataclass
    class Nowhere:
        asked: list[bytes] = field(default_factory=list)

        def get(self) -> bytes | None:
            return None

        def put(self, key: bytes) -> bool:
            self.asked.append(key)
            return False

    with pytest.raises(OSError, match="no place"):
        make_key((Nowhere(),))


def test_the_environment_can_say_that_there_is_no_keyring(tmp_path: Path) -> None:
    said = (
        "import sys; from pathlib import Path; from kiosk.adapters.platform.keys import *\n"
        "stores = stores_for(Path(sys.argv[1])); print(make_key(stores) == find_key(stores))"
    )
    environment = {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    ran = subprocess.run(
        [sys.executable, "-c", said, str(tmp_path)], env=environment, capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["True"]
    assert (tmp_path / KEY_FILE).exists()
