"""What the office signs PDF files with, from `office/signing.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.adapters.resources.layers import Layers
from kiosk.application.ports.pdf_signing import CertificateFile, CertificateToken, SigningSettings

_FILE = "office/signing.toml"


def load_signing(layers: Layers) -> SigningSettings:
    """The settings. Raises `ResourceFaultyError` naming the missing or faulty value."""
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        visible = table["visible"]
        if not isinstance(visible, bool):
            raise ValueError("visible is neither true nor false")
        timestamp = _text(table, "timestamp")
        if timestamp and not timestamp.startswith(("http://", "https://")):
            raise ValueError("timestamp is no address")
        return SigningSettings(_source(table), timestamp, visible)


def _source(table: Mapping[str, Any]) -> CertificateFile | CertificateToken | None:
    match table["certificate"]:
        case "":
            return None
        case "file":
            return CertificateFile(_path(table["file"], "path"))
        case "token":
            token = table["token"]
            return CertificateToken(_path(token, "module"), _text(token, "token"), _text(token, "certificate"))
        case other:
            raise ValueError(f"certificate “{other}” is neither file nor token")


def _path(table: Mapping[str, Any], key: str) -> Path:
    path = _text(table, key)
    if not path:
        raise ValueError(f"{key} is empty")
    return Path(path).expanduser()


def _text(table: Mapping[str, Any], key: str) -> str:
    value = table[key]
    if not isinstance(value, str):
        raise ValueError(f"{key} is no text")
    return value
