"""PDF files to be signed, and what another program's validator says of their signatures."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

pytest.importorskip("pyhanko", reason="the extra `signing` is not installed")
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from kiosk.adapters.signing.pades import PadesSigner
from kiosk.application.ports.pdf_signing import SigningSettings
from tests.fakes.desk import RESOURCES
from tests.integration.certificates import as_asn1, certificate

TITLE = "HEAD OF OFFICE"


def signer(settings: SigningSettings) -> PadesSigner:
    """The signer of an office whose head has a place on the page."""
    return PadesSigner(
        settings, lambda: datetime.now(UTC), TITLE, "Mẫu", lambda name, at: (name, f"{at:%H:%M}"), RESOURCES / "fonts"
    )


def pdf(title: str = TITLE) -> bytes:
    """Two pages with the head's title on both."""
    content = BytesIO()
    canvas = Canvas(content)
    for page in ("one", "two"):
        canvas.drawString(100, 700, page)
        canvas.drawString(300, 300, title)
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def status_of(content: bytes, place: int = -1) -> Any:
    """What pyHanko's own validator says of the signature at this place."""
    signature = PdfFileReader(BytesIO(content)).embedded_signatures[place]
    roots = [as_asn1(certificate()), as_asn1(certificate(stamps=True))]
    context = ValidationContext(trust_roots=roots, allow_fetching=False)
    return validate_pdf_signature(signature, context, context)
