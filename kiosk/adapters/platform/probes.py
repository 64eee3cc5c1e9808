"""Probes of the machine itself: clock, disk, fonts."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from kiosk.application.check_health import Finding, Part
from kiosk.domain.clock_trust import BUILT
from kiosk.domain.office_time import office_day, office_seconds

LEAST_FREE_BYTES = 500_000_000
VIETNAMESE = "ĂÂĐÊÔƠƯăâđêôơưẢẠẮẰẲẴẶẤẦẨẪẬẺẸẾỀỂỄỆỈỊỎỌỐỒỔỖỘỚỜỞỠỢỦỤỨỪỬỮỰỲỶỸỴảạắằẳẵặấầẩẫậẻẹếềểễệỉịỏọốồổỗộớờởỡợủụứừửữựỳỷỹỵ"
FONT_FILES = (
    *(f"BeVietnamPro-{weight}.ttf" for weight in ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold")),
    *(f"IBMPlexSans-{weight}.ttf" for weight in ("Regular", "Medium", "SemiBold", "Bold")),
    *(f"LiberationSerif-{style}.ttf" for style in ("Regular", "Bold", "Italic", "BoldItalic")),
)


def probe_clock(now: datetime, last_recorded: datetime | None) -> Finding:
    """Whether the clock can be right: after this version was built and not before the journal's last entry."""
    said = f"{office_day(now).strftime('%d/%m/%Y')} {office_seconds(now)}"
    if now < BUILT:
        return Finding(Part.CLOCK, good=False, word="too_early", detail=said)
    if last_recorded is not None and now < last_recorded:
        return Finding(Part.CLOCK, good=False, word="behind", detail=said)
    return Finding(Part.CLOCK, good=True, word="good", detail=said)


def probe_disk(folder: Path) -> Finding:
    """Whether the register's disk has room for a year."""
    free = shutil.disk_usage(folder).free
    gigabytes = f"{free / 1e9:.1f}".replace(".", ",")
    enough = free >= LEAST_FREE_BYTES
    return Finding(Part.DISK, good=enough, word="good" if enough else "full", detail=f"{gigabytes} GB")


def probe_fonts(folder: Path) -> Finding:
    """Whether every font that ships is there and carries every Vietnamese letter."""
    from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

    for name in FONT_FILES:
        try:
            letters = TTFontFile(str(folder / name)).charToGlyph
        except (TTFError, OSError):
            return Finding(Part.FONTS, good=False, word="missing", detail=name)
        if any(ord(letter) not in letters for letter in VIETNAMESE):
            return Finding(Part.FONTS, good=False, word="incomplete", detail=name)
    return Finding(Part.FONTS, good=True, word="good", detail=str(len(FONT_FILES)))
