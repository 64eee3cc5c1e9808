"""The passphrase of a certificate, remembered in the keyring: as long as it opens what it is for."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import keyring
import pytest
import typer

pytest.importorskip("pyhanko", reason="the extra `signing` is not installed")

from kiosk.adapters.platform.passphrases import RememberedSecret
from kiosk.bootstrap import read_facts
from kiosk.cli.sign import signed_file
from tests.fakes.keyrings import Memory
from tests.integration.certificates import NAME, PASSPHRASE, certificate_file
from tests.integration.signed_pdfs import pdf


@pytest.fixture(autouse=True)
def own_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    yield
    keyring.set_keyring(before)


def test_a_remembered_passphrase_that_opens_nothing_is_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config" / "office").mkdir(parents=True, exist_ok=True)
    own = certificate_file(tmp_path)
    settings = f'certificate = "file"\n[file]\npath = "{own.as_posix()}"\n'
    (tmp_path / "config" / "office" / "signing.toml").write_text(settings, "utf-8")
    (tmp_path / "a.pdf").write_bytes(pdf())
    facts, kept = read_facts(tmp_path), RememberedSecret(str(own))
    kept.put("that of the certificate before")
    with pytest.raises(typer.Exit):
        signed_file(facts, tmp_path / "a.pdf", tmp_path / "b.pdf")
    assert not kept.get()
    assert not (tmp_path / "b.pdf").exists()
    monkeypatch.setattr("sys.stdin", StringIO(f"{PASSPHRASE}\n"))
    for _ in range(2):
        done = signed_file(facts, tmp_path / "a.pdf", tmp_path / "b.pdf", remember=True)
        assert done.signed.signer == NAME
    assert kept.get() == PASSPHRASE
