"""PAdES B-B, and B-T with a timestamp server, with the office's certificate."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from kiosk.application.ports.pdf_signing import (
    CertificateFile,
    CertificateToken,
    SignedPdf,
    SigningFailedError,
    SigningFault,
    SigningSettings,
)

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate
    from pyhanko.sign.signers import Signer

_log = logging.getLogger(__name__)
_FIELD = "ChuKyCoQuan"
_USES = {"digital_signature", "non_repudiation"}


@dataclass(frozen=True, slots=True)
class PadesSigner:
    """Implements `PdfSigner`."""

    settings: SigningSettings
    now: Callable[[], datetime]
    title: str
    """Of the head, as it stands over the room for the signature."""
    place: str
    """Where the office is."""
    block: Callable[[str, datetime], tuple[str, ...]]
    """What the visible block says of a signer and a moment."""
    fonts: Path

    def sign(self, content: bytes, secret: str) -> SignedPdf:
        """The PDF with a signature of everything in it. Raises `SigningFailedError`."""
        if find_spec("pyhanko") is None:
            raise SigningFailedError(SigningFault.NOT_INSTALLED)
        with self._signer(secret) as signer:
            name, until = self._valid(signer.signing_cert)
            with TemporaryDirectory() as folder:
                signed, visible = self._signed(content, signer, name, Path(folder))
        return SignedPdf(signed, name, until, bool(self.settings.timestamp), visible)

    @contextmanager
    def _signer(self, secret: str) -> Iterator[Signer]:
        match self.settings.source:
            case CertificateFile(file=file):
                from kiosk.adapters.signing.certificate_file import signer_of_file

                yield signer_of_file(file, secret)
            case CertificateToken() as token:
                from kiosk.adapters.signing.certificate_token import signer_of_token

                with signer_of_token(token, secret) as signer:
                    yield signer
            case None:
                raise SigningFailedError(SigningFault.NOT_SET)

    def _valid(self, certificate: Certificate | None) -> tuple[str, datetime]:
        if certificate is None:
            raise SigningFailedError(SigningFault.NO_CERTIFICATE)
        now, begins, ends = self.now(), certificate.not_valid_before, certificate.not_valid_after
        if now > ends:
            raise SigningFailedError(SigningFault.EXPIRED, ends)
        if now < begins:
            raise SigningFailedError(SigningFault.NOT_YET_VALID, begins)
        usage = certificate.key_usage_value
        if usage is not None and not _USES & usage.native:
            raise SigningFailedError(SigningFault.NOT_FOR_SIGNING)
        return str(certificate.subject.native.get("common_name") or certificate.subject.human_friendly), ends

    def _signed(self, content: bytes, signer: Signer, name: str, folder: Path) -> tuple[bytes, bool]:
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.pdf_utils.misc import PdfError
        from pyhanko.sign.fields import SigSeedSubFilter
        from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

        try:
            writer = IncrementalPdfFileWriter(BytesIO(content))
            field = _free_name(writer)
            style = self._style(content, field, name, folder)
            about = PdfSignatureMetadata(
                field_name=field,
                md_algorithm="sha256",
                subfilter=SigSeedSubFilter.PADES,
                location=self.place or None,
                name=name,
                signer_key_usage=set(),
            )
            done = PdfSigner(about, signer, timestamper=self._timestamper(), **style).sign_pdf(writer)
        except OSError as fault:
            raise SigningFailedError(SigningFault.NO_TIMESTAMP) from fault
        except (PdfError, ValueError) as fault:
            _log.info("nothing was signed: %s", type(fault).__name__)
            raise SigningFailedError(SigningFault.NO_PDF) from fault
        return done.getvalue(), bool(style)

    def _timestamper(self) -> Any:
        from kiosk.adapters.signing.timestamp import AskedTimeStamper

        return AskedTimeStamper(self.settings.timestamp) if self.settings.timestamp else None

    def _style(self, content: bytes, field: str, name: str, folder: Path) -> dict[str, Any]:
        # A second block would cover the first one.
        if not self.settings.visible or field != _FIELD:
            return {}
        from pyhanko.sign.fields import SigFieldSpec

        from kiosk.adapters.signing.block import block_style, place_under

        place = place_under(content, self.title)
        if place is None:
            return {}
        style = block_style(self.block(name, self.now()), self.fonts, folder / "block.pdf")
        return {"stamp_style": style, "new_field_spec": SigFieldSpec(field, on_page=place.page, box=place.box)}


def _free_name(writer: Any) -> str:
    """A second signature stands beside the first one."""
    from pyhanko.sign.fields import enumerate_sig_fields

    taken = {name for name, _, _ in enumerate_sig_fields(writer)}
    return next(name for name in (_FIELD, *(f"{_FIELD}{n}" for n in range(2, 100))) if name not in taken)
