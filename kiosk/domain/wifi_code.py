"""The text of a QR code that joins a Wi-Fi network."""

from __future__ import annotations

from kiosk.domain.office import Wifi

_SPECIAL = '\\;,:"'


def wifi_code(wifi: Wifi) -> str:
    """The `WIFI:` text that phones understand; an empty password means an open network.

    Special characters are escaped with a backslash (ZXing's barcode contents, "Wi-Fi Network config").
    """
    kind = "WPA" if wifi.password else "nopass"
    password = f"P:{_escaped(wifi.password)};" if wifi.password else ""
    return f"WIFI:T:{kind};S:{_escaped(wifi.name)};{password};"


def _escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in text)
