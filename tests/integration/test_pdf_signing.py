"""PDF files are signed with a certificate's file or token, and another program's validator says so; or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest
from asn1crypto import keys, tsp
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

pytest.importorskip("pyhanko", reason="the extra `signing` is not installed")
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.timestamps import DummyTimeStamper

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.signing_file import load_signing
from kiosk.application.ports.pdf_signing import (
    CertificateFile,
    CertificateToken,
    SigningFailedError,
    SigningFault,
    SigningSettings,
)
from tests.fakes.desk import RESOURCES
from tests.integration.certificates import FROM, NAME, PASSPHRASE, as_asn1, certificate, certificate_file, key
from tests.integration.signed_pdfs import pdf, signer, status_of


@pytest.fixture
def settings(tmp_path: Path) -> SigningSettings:
    return SigningSettings(CertificateFile(certificate_file(tmp_path)))


def test_a_file_is_signed_as_the_validator_wants_it_and_tampering_is_seen(settings: SigningSettings) -> None:
    signed = signer(settings).sign(pdf(), PASSPHRASE)
    assert (signed.signer, signed.timestamped, signed.visible) == (NAME, False, True)
    status = status_of(signed.content)
    assert (status.intact, status.valid, status.coverage.name) == (True, True, "ENTIRE_FILE")
    signature = PdfFileReader(BytesIO(signed.content)).embedded_signatures[0]
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signed.content.startswith(pdf()[:200]), "what was signed stands before the signature, as it was"
    tampered = signed.content.replace(b"/Count 2", b"/Count 1", 1)
    assert tampered != signed.content
    assert not status_of(tampered).intact


def test_the_block_stands_under_the_heads_title_on_the_last_page(settings: SigningSettings) -> None:
    reader = PdfFileReader(BytesIO(signer(settings).sign(pdf(), PASSPHRASE).content))
    field = reader.embedded_signatures[0].sig_field
    left, bottom, right, top = (float(one) for one in field["/Rect"])
    assert 240 < left < right < 460
    assert 200 < bottom < top < 300
    assert [page for page in (0, 1) if "/Annots" in reader.root["/Pages"]["/Kids"][page]] == [1]
    plain = signer(replace(settings, visible=False)).sign(pdf(), PASSPHRASE)
    assert not plain.visible
    assert not signer(settings).sign(pdf("nobody"), PASSPHRASE).visible


def test_a_second_signature_leaves_the_first_one_whole(settings: SigningSettings) -> None:
    once = signer(settings).sign(pdf(), PASSPHRASE).content
    twice = signer(settings).sign(once, PASSPHRASE).content
    assert [status_of(twice, place).intact for place in (0, 1)] == [True, True]


@pytest.mark.parametrize(
    ("made", "passphrase", "fault"),
    [
        (certificate(), "wrong", SigningFault.NOT_OPENED),
        (certificate(FROM - timedelta(days=90)), PASSPHRASE, SigningFault.EXPIRED),
        (certificate(FROM + timedelta(days=9)), PASSPHRASE, SigningFault.NOT_YET_VALID),
        (certificate(signs=False), PASSPHRASE, SigningFault.NOT_FOR_SIGNING),
    ],
)
def test_what_cannot_sign_says_why(
    tmp_path: Path, made: x509.Certificate, passphrase: str, fault: SigningFault
) -> None:
    source = CertificateFile(certificate_file(tmp_path, made))
    with pytest.raises(SigningFailedError) as failed:
        signer(SigningSettings(source)).sign(pdf(), passphrase)
    assert failed.value.fault is fault
    assert (failed.value.day is not None) == (fault in {SigningFault.EXPIRED, SigningFault.NOT_YET_VALID})


def test_faults_of_files_say_which(tmp_path: Path, settings: SigningSettings) -> None:
    junk = tmp_path / "junk.p12"
    junk.write_bytes(b"junk")
    faults = {
        SigningFault.NOT_SET: (SigningSettings(), pdf()),
        SigningFault.FILE_MISSING: (SigningSettings(CertificateFile(tmp_path / "nowhere")), pdf()),
        SigningFault.FILE_FAULTY: (SigningSettings(CertificateFile(junk)), pdf()),
        SigningFault.NO_PDF: (settings, b"no PDF at all"),
        SigningFault.MODULE_FAULTY: (SigningSettings(CertificateToken(junk, "", "")), pdf()),
        SigningFault.NO_TIMESTAMP: (replace(settings, timestamp="http://127.0.0.1:9/"), pdf()),
    }
    for fault, (given, content) in faults.items():
        with pytest.raises(SigningFailedError) as failed:
            signer(given).sign(content, PASSPHRASE)
        assert failed.value.fault is fault


@contextmanager
def _timestamp_server() -> Iterator[str]:
    own = keys.PrivateKeyInfo.load(key().private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
    stamper = DummyTimeStamper(as_asn1(certificate(stamps=True)), own)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(stamper.request_tsa_response(asked).dump())

        def log_message(self, *_: object) -> None:
            """Not into the tests' output."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_with_a_timestamp_server_the_signature_holds_its_time(settings: SigningSettings) -> None:
    with _timestamp_server() as address:
        signed = signer(replace(settings, timestamp=address)).sign(pdf(), PASSPHRASE)
    status = status_of(signed.content)
    assert signed.timestamped
    assert (status.intact, status.valid) == (True, True)
    assert status.timestamp_validity is not None
    assert status.timestamp_validity.valid


@pytest.mark.parametrize(
    "text",
    ['certificate = "card"', 'certificate = "file"', "visible = 1", 'timestamp = "tsa"', 'certificate = "token"'],
)
def test_settings_that_cannot_be_name_the_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "signing.toml").write_text(text, "utf-8")
    assert load_signing(Layers(RESOURCES)) == SigningSettings()
    with pytest.raises(ResourceFaultyError, match=r"signing\.toml"):
        load_signing(Layers(RESOURCES, tmp_path))
