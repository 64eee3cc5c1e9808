"""A certificate with its key from a PKCS#12 file."""

from __future__ import annotations

from pathlib import Path

from asn1crypto import keys, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from kiosk.application.ports.pdf_signing import SigningFailedError, SigningFault


def signer_of_file(file: Path, passphrase: str) -> SimpleSigner:
    """What signs with the file's key. Raises `SigningFailedError`."""
    try:
        content = file.read_bytes()
    except OSError:
        raise SigningFailedError(SigningFault.FILE_MISSING) from None
    try:
        found = pkcs12.load_pkcs12(content, passphrase.encode() or None)
    except ValueError as fault:
        wrong = "password" in str(fault).casefold()
        raise SigningFailedError(SigningFault.NOT_OPENED if wrong else SigningFault.FILE_FAULTY) from None
    if found.key is None or found.cert is None:
        raise SigningFailedError(SigningFault.NO_CERTIFICATE)
    key = found.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    chain = [x509.Certificate.load(one.certificate.public_bytes(Encoding.DER)) for one in found.additional_certs]
    own = x509.Certificate.load(found.cert.certificate.public_bytes(Encoding.DER))
    return SimpleSigner(own, keys.PrivateKeyInfo.load(key), SimpleCertificateStore.from_certs([own, *chain]))
