"""The encodings that no pattern can read, by the name that a code-format file uses: a closed set."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.codes.health_certificate import HEALTH_CERTIFICATE
from kiosk.domain.codes.smart_card import SMART_CARD
from kiosk.domain.codes.travel_document import TRAVEL_DOCUMENT
from kiosk.domain.codes.unpacked import UnpackStep

UNPACK_STEPS: Mapping[str, UnpackStep] = {
    "health_certificate": HEALTH_CERTIFICATE,
    "smart_card": SMART_CARD,
    "machine_readable_zone": TRAVEL_DOCUMENT,
}
