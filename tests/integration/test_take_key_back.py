"""A register whose key is lost opens with the key of the safe; no loss of any kind ever leads to a new register."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from kiosk.adapters.persistence.sql_register import DATABASE_NAME, MADE_NAME, open_register
from kiosk.adapters.platform.keys import KEY_FILE, KeyFile, find_key, make_key, stores_for
from kiosk.adapters.platform.recovered_file import Recovered, RecoveredFile
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.application.take_key_back import KeyTaken
from kiosk.domain.backup_facts import RecoveryKeyUsed
from kiosk.domain.recovery_key import RecoveryKey
from kiosk.recovery_parts import key_taking, tell_recovered
from kiosk.register_key import register_key
from tests.fakes.desk import KEY, CountingChance, TestClock
from tests.fakes.keyrings import DamagedAndShut, Memory
from tests.integration.registers import THU, journal_length, open_door
from tests.integration.replaced import older

SAFE, OTHER = RecoveryKey(KEY), RecoveryKey(bytes(range(1, 33)))
Loss = Callable[[Path], object]


@pytest.fixture(autouse=True, params=[NoKeyring, Memory], ids=["file", "keyring"])
def own_keyring(request: pytest.FixtureRequest) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(request.param())
    yield
    keyring.set_keyring(before)


@pytest.fixture(scope="module")
def one_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "register"
    with open_door(folder) as door:
        door.enter(THU)
    return folder


@pytest.fixture
def folder(tmp_path: Path, one_register: Path) -> Path:
    """A register with one visit whose key is nowhere."""
    return Path(shutil.copytree(one_register, tmp_path / "register"))


def prints(folder: Path) -> dict[str, str]:
    """Every file that is not of a key, by its content."""
    files = (
        one for one in folder.iterdir() if one.is_file() and not one.name.startswith(("register.key", "register.rec"))
    )
    return {one.name: sha256(one.read_bytes()).hexdigest() for one in files if not one.name.endswith(("-shm", "-wal"))}


def take(folder: Path, key: RecoveryKey) -> KeyTaken:
    return key_taking(folder, TestClock(), CountingChance())(key)


def test_the_key_of_the_safe_opens_it_and_is_kept_and_the_journal_says_so_once(folder: Path) -> None:
    with pytest.raises(RegisterUnavailableError) as lost:
        register_key(folder)
    assert lost.value.cause is RegisterFault.KEY_MISSING
    assert take(folder, SAFE) is KeyTaken.OPENS
    assert register_key(folder) == KEY
    with open_door(folder) as door:
        for _ in range(2):
            tell_recovered(folder, door.register)
        with door.register.read() as reader:
            assert [one.fact for one in reader.entries(kinds=("recovery_used",))] == [RecoveryKeyUsed(SAFE.name)]
        assert journal_length(door.register) == 2


def test_another_registers_key_changes_nothing_and_waits_grow(folder: Path) -> None:
    before, taking = prints(folder), key_taking(folder, TestClock(), CountingChance())
    waits = []
    for _ in range(5):
        assert taking(OTHER) is KeyTaken.OTHER
        waits.append(taking.wait)
    assert waits == sorted(waits)
    assert waits[-1] > waits[0]
    assert prints(folder) == before
    assert find_key(stores_for(folder)) is None


def test_a_key_that_opens_nothing_is_put_aside_and_not_thrown_away(folder: Path) -> None:
    for one in stores_for(folder):
        one.put(OTHER.key)
    assert take(folder, SAFE) is KeyTaken.OPENS
    assert find_key(stores_for(folder)) == KEY
    for one in stores_for(folder):
        one.put(OTHER.key)
    assert take(folder, SAFE) is KeyTaken.OPENS, "again: a try that was cut off is begun anew"
    (aside,) = folder.glob(f"{KEY_FILE}-aside-*")
    assert KeyFile(aside).get() == OTHER.key
    assert stat.S_IMODE(aside.stat().st_mode) == 0o600


def test_a_damaged_key_file_is_put_aside_as_it_is(folder: Path) -> None:
    (folder / KEY_FILE).write_text("half a k", "ascii")
    assert take(folder, SAFE) is KeyTaken.OPENS
    assert find_key(stores_for(folder)) == KEY
    assert (folder / f"{KEY_FILE}-aside-1").read_text("ascii") == "half a k"


def test_a_keyring_that_gives_no_key_and_takes_none_is_told(folder: Path) -> None:
    keyring.set_keyring(DamagedAndShut())
    assert take(folder, SAFE) is KeyTaken.NOT_KEPT


def test_the_note_for_the_journal_is_written_beside_and_never_over_what_stands(folder: Path) -> None:
    file, now = RecoveredFile(folder), TestClock().now()
    file.note(Recovered("first", now, SAFE.name))
    os.link(folder / "register.recovered", folder / "as it stood")
    file.note(Recovered("second", now, SAFE.name))
    assert "first" in (folder / "as it stood").read_text("ascii")
    assert file.read() == Recovered("second", now, SAFE.name)
    assert stat.S_IMODE((folder / "register.recovered").stat().st_mode) == 0o600


@pytest.mark.parametrize("left", [b"", b"x" * 100])
def test_without_a_register_the_right_key_makes_none(folder: Path, left: bytes) -> None:
    (folder / DATABASE_NAME).write_bytes(left)
    with pytest.raises(RegisterUnavailableError):
        take(folder, SAFE)
    assert (folder / DATABASE_NAME).read_bytes() == left
    assert find_key(stores_for(folder)) is None


def _no_database(folder: Path) -> None:
    (folder / DATABASE_NAME).unlink()
    KeyFile(folder / KEY_FILE).put(KEY)


def _no_database_and_no_key(folder: Path) -> None:
    (folder / DATABASE_NAME).unlink()


def _no_mark_either(folder: Path) -> None:
    (folder / DATABASE_NAME).unlink()
    (folder / MADE_NAME).unlink()
    KeyFile(folder / KEY_FILE).put(KEY)


def _cut_to_nothing(folder: Path) -> None:
    (folder / DATABASE_NAME).write_bytes(b"")


LOSSES = [_no_database, _no_database_and_no_key, _no_mark_either, _cut_to_nothing]


def _begin(folder: Path) -> None:
    """As the program begins."""
    open_register(folder, register_key(folder), TestClock(), "new").close()


def _begin_blindly(folder: Path) -> None:
    """As a program would that knows nothing of losses: the first key that is there, else a new one."""
    (folder / MADE_NAME).unlink(missing_ok=True)
    key = find_key(stores_for(folder)) or make_key(stores_for(folder))
    open_register(folder, key, TestClock(), "new").close()


def made_anew(folder: Path, begin: Loss) -> bool:
    """Whether a start made a register, or a key, where a loss should have been told."""
    kept = find_key(stores_for(folder))
    with suppress(RegisterUnavailableError):
        begin(folder)
    file = folder / DATABASE_NAME
    return find_key(stores_for(folder)) != kept or (file.exists() and file.stat().st_size > 0)


@pytest.mark.parametrize("lose", LOSSES)
def test_no_loss_leads_to_a_new_register_or_a_new_key(folder: Path, lose: Loss) -> None:
    lose(folder)
    assert not made_anew(folder, _begin)


@older
@pytest.mark.parametrize("lose", LOSSES)
def test_a_start_without_the_defence_would_be_caught(folder: Path, lose: Loss) -> None:
    lose(folder)
    assert made_anew(folder, _begin_blindly)
