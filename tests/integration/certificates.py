"""Certificates made for one test: RSA, self-signed, for an invented office."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NAME = "Ủy ban nhân dân xã Mẫu"
PASSPHRASE = "một mật khẩu dài"
FROM = datetime.now(UTC) - timedelta(days=1)


@cache
def key() -> RSAPrivateKey:
    """One for all: making a key takes longer than signing with it."""
    return generate_private_key(65537, 2048)


def certificate(
    begins: datetime = FROM, days: int = 30, *, signs: bool = True, stamps: bool = False
) -> x509.Certificate:
    """`signs`: its key is for documents; `stamps`: for timestamps."""
    name = x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"), x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    usage = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign", "encipher_only",
         "decipher_only"), False,
    )  # fmt: skip
    usage |= {"digital_signature": signs, "content_commitment": signs, "key_encipherment": not signs}
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key().public_key())
        .serial_number(17)
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=days))
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key().public_key()), critical=False)
    )
    if stamps:
        made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return made.sign(key(), hashes.SHA256())


def as_asn1(made: x509.Certificate) -> asn1_x509.Certificate:
    """The same as pyHanko has it."""
    return asn1_x509.Certificate.load(made.public_bytes(Encoding.DER))


def certificate_file(folder: Path, made: x509.Certificate | None = None, passphrase: str = PASSPHRASE) -> Path:
    """A PKCS#12 file."""
    encryption = BestAvailableEncryption(passphrase.encode())
    content = pkcs12.serialize_key_and_certificates(b"office", key(), made or certificate(), None, encryption)
    file = folder / "office.p12"
    file.write_bytes(content)
    return file
