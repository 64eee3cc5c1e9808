"""A PKCS#11 token signs (SoftHSM stands for the USB stick), and what is wrong with it is told apart."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kiosk.application.ports.pdf_signing import CertificateToken, SigningFailedError, SigningFault, SigningSettings
from tests.integration.certificates import as_asn1, certificate, key
from tests.integration.signed_pdfs import pdf, signer, status_of

MODULES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CertificateToken:
    """A SoftHSM token with the key and the certificate on it."""
    module = next((Path(one) for one in MODULES if Path(one).exists()), None)
    if module is None or shutil.which("softhsm2-util") is None:
        pytest.skip("SoftHSM is not installed")
    (tmp_path / "tokens").mkdir()
    (tmp_path / "softhsm2.conf").write_text(f"directories.tokendir = {tmp_path / 'tokens'}\nlog.level = ERROR\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(tmp_path / "softhsm2.conf"))
    pem = tmp_path / "key.pem"
    pem.write_bytes(key().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    for order in (
        ["--init-token", "--free", "--label", "co-quan", "--so-pin", "8765", "--pin", "4321"],
        ["--import", str(pem), "--token", "co-quan", "--label", "office", "--id", "01", "--pin", "4321"],
    ):
        subprocess.run(["softhsm2-util", *order], check=True, capture_output=True)
    return CertificateToken(module, "co-quan", "office")


def _put_certificate(source: CertificateToken) -> None:
    import pkcs11

    with pkcs11.lib(str(source.module)).get_token(token_label=source.token).open(rw=True, user_pin="4321") as session:
        session.create_object(
            {
                pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
                pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                pkcs11.Attribute.TOKEN: True,
                pkcs11.Attribute.LABEL: source.certificate,
                pkcs11.Attribute.ID: b"\x01",
                pkcs11.Attribute.SUBJECT: as_asn1(certificate()).subject.dump(),
                pkcs11.Attribute.VALUE: certificate().public_bytes(Encoding.DER),
            }
        )


def test_a_token_signs_and_its_faults_are_told_apart(token: CertificateToken) -> None:
    _put_certificate(token)
    for source in (token, replace(token, certificate="")):
        assert status_of(signer(SigningSettings(source)).sign(pdf(), "4321").content).intact
    faults = {
        SigningFault.NOT_OPENED: (token, "9999"),
        SigningFault.UNPLUGGED: (replace(token, token="another"), "4321"),
        SigningFault.NO_CERTIFICATE: (replace(token, certificate="another"), "4321"),
    }
    for fault, (source, pin) in faults.items():
        with pytest.raises(SigningFailedError) as failed:
            signer(SigningSettings(source)).sign(pdf(), pin)
        assert failed.value.fault is fault
