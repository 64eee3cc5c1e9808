"""Signatures of the office's certificate in PDF files, as other programs and courts know them (PAdES)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class CertificateFile:
    """A PKCS#12 file (.p12, .pfx) with a passphrase."""

    file: Path


@dataclass(frozen=True, slots=True)
class CertificateToken:
    """A PKCS#11 token, as the government's certificate authority hands them out on a USB stick."""

    module: Path
    """The library that came with the token."""
    token: str
    """Label of the token; empty takes the only one."""
    certificate: str
    """Label of certificate and key; empty takes the only one."""


@dataclass(frozen=True, slots=True)
class SigningSettings:
    """What the office signs with."""

    source: CertificateFile | CertificateToken | None = None
    """None: the office does not sign."""
    timestamp: str = ""
    """Address of a timestamp server (RFC 3161): with one, the signature is PAdES B-T, without B-B."""
    visible: bool = True
    """Whether a block is drawn where the head signs."""


class SigningFault(Enum):
    """Why nothing was signed."""

    NOT_SET = "not_set"
    NOT_INSTALLED = "not_installed"
    """The extra `signing` of this program is not installed."""
    FILE_MISSING = "file_missing"
    FILE_FAULTY = "file_faulty"
    NOT_OPENED = "not_opened"
    """The passphrase or PIN is wrong."""
    LOCKED = "locked"
    """The token takes no PIN any more."""
    MODULE_FAULTY = "module_faulty"
    UNPLUGGED = "unplugged"
    NO_CERTIFICATE = "no_certificate"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    NOT_FOR_SIGNING = "not_for_signing"
    NO_TIMESTAMP = "no_timestamp"
    NO_PDF = "no_pdf"


class SigningFailedError(Exception):
    """Nothing was signed; `fault` picks the sentence."""

    def __init__(self, fault: SigningFault, day: datetime | None = None) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.day = day
        """Of a certificate that is not valid now: when it was, or will be."""


@dataclass(frozen=True, slots=True)
class SignedPdf:
    """A PDF with one signature more."""

    content: bytes
    signer: str
    """Name in the certificate."""
    valid_until: datetime
    timestamped: bool
    visible: bool


class PdfSigner(Protocol):
    """Signs with the office's certificate."""

    def sign(self, content: bytes, secret: str) -> SignedPdf:
        """The PDF with a signature of everything in it; `secret` is the passphrase or PIN. Raises
        `SigningFailedError`.
        """
        ...
