"""`sign`: PDF files with the office's certificate, as other programs and courts know it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.ports.pdf_signing import CertificateToken, SignedPdf, SigningFailedError, SigningFault
from kiosk.bootstrap import Facts, read_facts
from kiosk.cli.options import FolderOption, JsonOption
from kiosk.cli.signing_keys import asked
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.office_time import office_day
from kiosk.signing_parts import pdf_signing, remembered_secret

_ENDING = "-da-ky.pdf"


@dataclass(frozen=True, slots=True)
class SignedFile:
    """A signed PDF under its name."""

    file: Path
    signed: SignedPdf

    @property
    def plain(self) -> dict[str, Any]:
        """For a program."""
        return {
            "file": str(self.file),
            "signer": self.signed.signer,
            "valid_until": office_day(self.signed.valid_until).isoformat(),
            "timestamped": self.signed.timestamped,
            "visible": self.signed.visible,
        }

    @property
    def sentence(self) -> str:
        """For a person."""
        key = "sign_done_timestamped" if self.signed.timestamped else "sign_done"
        until = f"{office_day(self.signed.valid_until):%d/%m/%Y}"
        return say(key, file=self.file, signer=self.signed.signer, until=until)


def sign(
    file: Annotated[Path, typer.Argument(help=say("help.sign_file"), dir_okay=False)],
    out: Annotated[Path | None, typer.Option("--out", help=say("help.sign_out"), dir_okay=False)] = None,
    *,
    remember: Annotated[bool, typer.Option("--remember", help=say("help.sign_remember"))] = False,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Sign a PDF; the unsigned file stays as it is."""
    with faults_told():
        given = file.expanduser().absolute()
        to = out.expanduser().absolute() if out else given.with_name(given.stem + _ENDING)
        done = signed_file(read_facts(folder_of(folder)), given, to, remember=remember)
    answer(done.plain) if json else tell(done.sentence)


def signed_file(facts: Facts, file: Path, out: Path, *, remember: bool = False) -> SignedFile:
    """Sign `file` into `out`, which may be the same; why it is not signed ends the command. Raises OSError."""
    signer = pdf_signing(facts)
    content, kept = file.read_bytes(), remembered_secret(signer.settings)
    if kept is None:
        _end(SigningFailedError(SigningFault.NOT_SET))
    key = "sign_pin" if isinstance(signer.settings.source, CertificateToken) else "sign_passphrase"
    remembered = kept.get()
    secret = remembered or asked(key)
    try:
        signed = signer.sign(content, secret)
    except SigningFailedError as failed:
        if remembered and failed.fault is SigningFault.NOT_OPENED:
            # Tried again each time, it would lock a token, and nobody would ever be asked for the right one.
            kept.forget()
        _end(failed)
    write_whole(signed.content, out)
    if remember and not kept.put(secret):
        tell(say("sign_not_remembered"))
    return SignedFile(out, signed)


def _end(failed: SigningFailedError) -> NoReturn:
    day = f"{office_day(failed.day):%d/%m/%Y}" if failed.day else ""
    stop(Exit.IO, sentence(f"signing.{failed.fault.value}", day=day))
