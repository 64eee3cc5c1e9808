"""What signs PDF files with the office's certificate, joined. Part of the composition root."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.adapters.platform.passphrases import RememberedSecret
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.adapters.resources.signing_file import load_signing
from kiosk.adapters.signing.pades import PadesSigner
from kiosk.application.ports.pdf_signing import CertificateFile, CertificateToken, SigningSettings
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES
from kiosk.domain.office_time import OFFICE_ZONE

if TYPE_CHECKING:
    from kiosk.bootstrap import Facts


def pdf_signing(facts: Facts) -> PadesSigner:
    """The signer of this office. Raises `ResourceFaultyError`."""
    vietnamese = facts.wordings.of(VIETNAMESE)

    def block(name: str, moment: datetime) -> tuple[str, ...]:
        shown = moment.astimezone(OFFICE_ZONE).strftime("%H:%M:%S %d/%m/%Y")
        return (
            vietnamese.say("signing.block_name", name=name),
            vietnamese.say("signing.block_office", office=facts.office.name),
            vietnamese.say("signing.block_at", moment=shown),
        )

    office = facts.office
    return PadesSigner(
        load_signing(facts.layers), SystemClock().now, office.head_title, office.place, block, RESOURCES / "fonts"
    )


def remembered_secret(settings: SigningSettings) -> RememberedSecret | None:
    """Where the passphrase or PIN may be remembered; None where nothing signs."""
    match settings.source:
        case CertificateFile(file=file):
            return RememberedSecret(str(file))
        case CertificateToken(module=module, token=token):
            return RememberedSecret(f"{module}#{token}")
        case None:
            return None
