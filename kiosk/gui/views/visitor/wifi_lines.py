"""How to join the office's Wi-Fi, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import Wifi


def wifi_lines(wifi: Wifi, wording: Wording) -> tuple[str, ...]:
    """The network's name and its password in words; no password line for an open network."""
    name = wording.say("install.wifi_name", name=wifi.name)
    return (name, wording.say("install.wifi_password", password=wifi.password)) if wifi.password else (name,)
