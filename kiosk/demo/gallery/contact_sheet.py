"""Contact sheets: every picture small, with its caption; as pages for a browser and as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

_COLUMNS, _ROWS, _WIDTH, _CAPTION, _GAP = 4, 4, 480, 44, 16
_STYLE = """
body { font: 16px/24px "Be Vietnam Pro", sans-serif; margin: 24px; background: #edf1f5; color: #15212f; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(440px, 1fr)); gap: 24px; }
figure { margin: 0; } img { width: 100%; height: auto; display: block; border: 1px solid #d3dae3; }
a { color: #1a5da6; } nav a { margin-right: 16px; }
"""


@dataclass(frozen=True, slots=True)
class Hung:
    """A picture that was taken."""

    file: Path
    series: str
    caption: str
    image: QImage = field(repr=False)


class ContactSheet:
    """Holds small pictures until a series is over, so that thousands of large ones never lie in memory."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._series: dict[str, list[Hung]] = {}

    def add(self, hung: Hung) -> None:
        """One more picture."""
        mode = Qt.TransformationMode.SmoothTransformation
        small = Hung(hung.file, hung.series, hung.caption, hung.image.scaledToWidth(_WIDTH, mode))
        self._series.setdefault(hung.series, []).append(small)

    def write(self) -> Iterator[Path]:
        """Write the sheets; yields their files."""
        for series, pictures in self._series.items():
            yield self._page(series, pictures)
            per_sheet = _COLUMNS * _ROWS
            for first in range(0, len(pictures), per_sheet):
                yield self._sheet(f"{series}-{first // per_sheet + 1:02d}", pictures[first : first + per_sheet])
        yield self._index()

    def _page(self, series: str, pictures: list[Hung]) -> Path:
        figures = "".join(
            f'<figure><a href="{one.file.relative_to(self._out).as_posix()}">'
            f'<img loading="lazy" src="{one.file.relative_to(self._out).as_posix()}" alt="{escape(one.caption)}"></a>'
            f"<figcaption>{escape(one.caption)} <small>{escape(one.file.stem)}</small></figcaption></figure>"
            for one in pictures
        )
        return self._html(series, f"<main>{figures}</main>", pictures[0].series[:2])

    def _index(self) -> Path:
        links = "".join(f'<p><a href="{one}.html">{one}</a> · {len(of)}</p>' for one, of in self._series.items())
        return self._html("index", links, "vi")

    def _html(self, name: str, content: str, language: str) -> Path:
        file = self._out / f"{name}.html"
        head = f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{name}</title>'
        nav = "" if name == "index" else f'<nav><a href="index.html">←</a>{name}</nav>'
        file.write_text(f"{head}<style>{_STYLE}</style>{nav}{content}</html>\n", "utf-8")
        return file

    def _sheet(self, name: str, pictures: list[Hung]) -> Path:
        tall = max(one.image.height() for one in pictures) + _CAPTION
        rows = -(-len(pictures) // _COLUMNS)
        sheet = QImage(_COLUMNS * (_WIDTH + _GAP) + _GAP, rows * (tall + _GAP) + _GAP, QImage.Format.Format_RGB32)
        sheet.fill(QColor("#8a949e"))
        painter = QPainter(sheet)
        font = QFont("Be Vietnam Pro")
        font.setPixelSize(18)
        painter.setFont(font)
        for place, one in enumerate(pictures):
            left = _GAP + place % _COLUMNS * (_WIDTH + _GAP)
            top = _GAP + place // _COLUMNS * (tall + _GAP)
            painter.drawImage(left, top, one.image)
            painter.drawText(QRect(left, top + one.image.height() + 4, _WIDTH, _CAPTION), _WRAPPED, one.caption)
        painter.end()
        file = self._out / f"sheet-{name}.png"
        sheet.save(str(file))
        return file


_WRAPPED = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignTop.value
