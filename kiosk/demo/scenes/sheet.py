"""A transparent sheet to draw flat shapes on."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.demo.scenes.outlines import Outline
from kiosk.demo.scenes.palette import BLACK, Colour

Pixels = NDArray[np.uint8]
_FINE = 4  # bits of sub-pixel precision of the outlines


class Sheet:
    """A sheet covering `left, top, right, bottom` in picture units, drawn with `scale` pixels to the unit.

    `pixels` is (height, width, 4) uint8, blue-green-red-opacity with the colours already multiplied by the opacity.
    """

    def __init__(self, left: float, top: float, right: float, bottom: float, scale: float) -> None:
        self.left, self.top, self.scale = left, top, scale
        self.pixels: Pixels = np.zeros((round((bottom - top) * scale), round((right - left) * scale), 4), np.uint8)

    def fill(
        self,
        outline: Outline,
        paint: Colour,
        *,
        to: Colour | None = None,
        opacity: float = 1.0,
        blur: float = 0.0,
        within: bool = False,
    ) -> None:
        """Fill an outline.

        `to` makes a gradient downwards, `blur` (units) softens the edge, `within` paints only where something is
        already drawn.
        """
        rows, columns, mask = self._stamp(outline, blur)
        if within:
            mask = _pixels(cv2.multiply(mask, self.pixels[rows, columns, 3], scale=1 / 255))
        colours = np.array([paint, to or paint], dtype=np.float32)
        share = np.linspace(0, 1, mask.shape[0], dtype=np.float32)[:, None, None]
        self._lay(rows, columns, mask, colours[0] + (colours[1] - colours[0]) * share, opacity)

    def fill_round(self, outline: Outline, paint: Colour, depth: float = 0.28, rim: float = 60.0) -> None:
        """Fill an outline so that it looks like a rounded body.

        It gets darker by `depth` (0..1) towards its edge, at most `rim` units wide.
        """
        rows, columns, mask = self._stamp(outline, 0.0)
        inside = cv2.distanceTransform(np.where(mask > 127, mask, 0).astype(np.uint8), cv2.DIST_L2, 3)
        height = np.minimum(inside / max(min(float(inside.max()) * 0.8, rim * self.scale), 1.0), 1.0)
        lit = cv2.GaussianBlur(np.sqrt(1 - (1 - height) ** 2), (0, 0), 1.5 * self.scale)
        shade = (1.03 - depth + depth * lit)[..., None].astype(np.float32)
        self._lay(rows, columns, mask, np.minimum(shade * np.array(paint, dtype=np.float32), 255), 1.0)

    def shadow(self, outline: Outline, opacity: float, blur: float) -> None:
        """Lay a soft shadow of the outline."""
        self.fill(outline, BLACK, opacity=opacity, blur=blur)

    def stroke(self, lines: Sequence[Outline], paint: Colour, width: float, opacity: float = 1.0) -> None:
        """Draw open lines of one width in one go, so that crossings do not get darker."""
        rows, columns, mask = self._empty(np.concatenate(list(lines)), width)
        points = [self._grid(line, rows, columns) for line in lines]
        thickness = max(1, round(width * self.scale))
        cv2.polylines(mask, points, False, (255,), thickness, cv2.LINE_AA, _FINE)
        self._lay(rows, columns, mask, np.array(paint, dtype=np.float32)[None, None], opacity)

    def paste(self, picture: Pixels, x: float, y: float) -> None:
        """Lay an opaque (height, width, 3) picture, pixel for pixel, with its middle at (x, y) units."""
        height, width = picture.shape[:2]
        column = round((x - self.left) * self.scale - width / 2)
        row = round((y - self.top) * self.scale - height / 2)
        target = self.pixels[row : row + height, column : column + width]
        target[..., :3], target[..., 3] = picture, 255

    def reduced(self, scale: float) -> Sheet:
        """The same sheet with fewer pixels to the unit (area average); itself when it has no more than that."""
        if scale >= self.scale:
            return self
        ratio = scale / self.scale
        smaller = Sheet(self.left, self.top, self.left, self.top, scale)
        smaller.pixels = _pixels(cv2.resize(self.pixels, None, fx=ratio, fy=ratio, interpolation=cv2.INTER_AREA))
        return smaller

    def soften(self, radius: float) -> None:
        """Blur the whole sheet with a Gaussian of `radius` units."""
        self.pixels = _pixels(cv2.GaussianBlur(self.pixels, (0, 0), radius * self.scale))

    def light(self, factor: float | NDArray[np.float32]) -> None:
        """Darken the colours by a factor (0..1), or by a (height, width) map of factors."""
        by = np.full(self.pixels.shape, 255, np.uint8)
        by[..., :3] = np.rint(255 * np.clip(np.atleast_2d(factor), 0, 1))[..., None]
        self.pixels = _pixels(cv2.multiply(self.pixels, by, scale=1 / 255))

    def _grid(self, outline: Outline, rows: slice, columns: slice) -> NDArray[np.int32]:
        corner = np.array([columns.start, rows.start])
        pixels = (outline - np.array([self.left, self.top])) * self.scale - corner - 0.5
        return np.asarray(np.rint(pixels * (1 << _FINE)), dtype=np.int32)

    def _empty(self, outline: Outline, margin: float) -> tuple[slice, slice, Pixels]:
        low = np.floor((outline.min(0) - np.array([self.left, self.top]) - margin) * self.scale).astype(int) - 1
        high = np.ceil((outline.max(0) - np.array([self.left, self.top]) + margin) * self.scale).astype(int) + 1
        limit = np.array(self.pixels.shape[1::-1])
        (x0, y0), (x1, y1) = np.clip(low, 0, limit - 1).tolist(), np.clip(high, 1, limit).tolist()
        return slice(y0, y1), slice(x0, x1), np.zeros((max(y1 - y0, 1), max(x1 - x0, 1)), np.uint8)

    def _stamp(self, outline: Outline, blur: float) -> tuple[slice, slice, Pixels]:
        rows, columns, mask = self._empty(outline, 3 * blur)
        cv2.fillPoly(mask, [self._grid(outline, rows, columns)], (255,), cv2.LINE_AA, _FINE)
        return rows, columns, _blurred(mask, blur * self.scale) if blur else mask

    def _lay(self, rows: slice, columns: slice, mask: Pixels, paint: NDArray[np.float32], opacity: float) -> None:
        region = self.pixels[rows, columns]
        strength = cv2.convertScaleAbs(mask, alpha=opacity) if opacity < 1 else mask
        cover = cv2.merge((strength, strength, strength, strength))
        top = np.full(region.shape, 255, np.uint8)
        top[..., :3] = paint
        blend(region, _pixels(cv2.multiply(top, cover, scale=1 / 255)))


def blend(picture: Pixels, layer: Pixels) -> None:
    """Lay a (height, width, 4) layer with multiplied opacity over a picture of 3 or 4 channels, in place."""
    bare, channels = cv2.bitwise_not(cv2.extractChannel(layer, 3)), picture.shape[2]
    kept = cv2.multiply(picture, cv2.merge([bare] * channels), scale=1 / 255)
    cv2.add(kept, layer if channels == 4 else cv2.cvtColor(layer, cv2.COLOR_BGRA2BGR), dst=picture)


def _blurred(mask: Pixels, sigma: float) -> Pixels:
    """Gaussian blur; a wide one is made on a smaller copy, which looks the same and is much quicker."""
    coarse = max(1, int(sigma / 2.5))
    size = (max(1, mask.shape[1] // coarse), max(1, mask.shape[0] // coarse))
    small = cv2.resize(mask, size, interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), sigma / coarse, borderType=cv2.BORDER_CONSTANT)
    return _pixels(cv2.resize(soft, mask.shape[1::-1], interpolation=cv2.INTER_LINEAR))


def _pixels(picture: object) -> Pixels:
    return np.asarray(picture, dtype=np.uint8)
