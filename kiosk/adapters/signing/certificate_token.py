"""A certificate whose key never leaves its token."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pkcs11
from pkcs11 import Attribute, ObjectClass, Session
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session

from kiosk.application.ports.pdf_signing import CertificateToken, SigningFailedError, SigningFault

_FAULTS: tuple[tuple[type[Exception], SigningFault], ...] = (
    (pkcs11.exceptions.PinLocked, SigningFault.LOCKED),
    (pkcs11.exceptions.PinIncorrect, SigningFault.NOT_OPENED),
    (pkcs11.exceptions.PinInvalid, SigningFault.NOT_OPENED),
    (pkcs11.exceptions.PinLenRange, SigningFault.NOT_OPENED),
    (pkcs11.exceptions.NoSuchKey, SigningFault.NO_CERTIFICATE),
    (pkcs11.exceptions.MultipleObjectsReturned, SigningFault.NO_CERTIFICATE),
)


@contextmanager
def signer_of_token(source: CertificateToken, pin: str) -> Iterator[PKCS11Signer]:
    """What signs on the token, while its session is open. Raises `SigningFailedError`."""
    try:
        pkcs11.lib(str(source.module))
    except (pkcs11.exceptions.PKCS11Error, RuntimeError, OSError):
        raise SigningFailedError(SigningFault.MODULE_FAULTY) from None
    criteria = TokenCriteria(label=source.token) if source.token else None
    opened: list[Session] = []
    try:
        with open_pkcs11_session(str(source.module), token_criteria=criteria, user_pin=pin) as session:
            opened.append(session)
            label = source.certificate or _only_label(session)
            yield PKCS11Signer(session, cert_label=label, key_label=label)
    except SigningFailedError:
        raise
    except pkcs11.exceptions.PKCS11Error as error:
        raise SigningFailedError(_fault_of(error, opened=bool(opened))) from None


def _fault_of(error: Exception, *, opened: bool) -> SigningFault:
    # What pyHanko itself does not find on an open token has no kind of its own.
    if opened and type(error) is pkcs11.exceptions.PKCS11Error:
        return SigningFault.NO_CERTIFICATE
    return next((fault for kind, fault in _FAULTS if isinstance(error, kind)), SigningFault.UNPLUGGED)


def _only_label(session: Session) -> str:
    found = session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
    labels = {str(one[Attribute.LABEL]) for one in found}
    if len(labels) != 1:
        raise SigningFailedError(SigningFault.NO_CERTIFICATE)
    return labels.pop()
