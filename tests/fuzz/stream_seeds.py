"""Answers of cameras, good ones and hostile ones."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n"


def jpeg(height: int, width: int) -> bytes:
    """A grey picture of this size."""
    return cv2.imencode(".jpg", np.full((height, width, 3), 120, np.uint8))[1].tobytes()


def claiming(picture: bytes, height: int, width: int) -> bytes:
    """The same whose frame header (ITU T.81, B.2.2) tells another size."""
    at = picture.index(b"\xff\xc0") + 5
    return picture[:at] + height.to_bytes(2, "big") + width.to_bytes(2, "big") + picture[at + 4 :]


def part(picture: bytes, length: int | None = None) -> bytes:
    """One part that says how long it is, truly or not."""
    said = len(picture) if length is None else length
    return b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n" % said + picture + b"\r\n"


def streams() -> Iterator[tuple[str, bytes]]:
    """Name and content of each."""
    small, other = jpeg(48, 64), jpeg(96, 80)
    unmeasured = b"--frame\r\nContent-Type: image/jpeg\r\n\r\n" + small + b"\r\n"
    body = part(small) * 5
    yield "good", HEAD + body
    yield "no-lengths", HEAD + unmeasured * 5
    yield "sizes-change", HEAD + (part(small) + part(other)) * 3
    yield "too-long", HEAD + part(small, 2_000_000_000) * 3
    yield "too-short", HEAD + part(small, 10) * 5
    yield "negative", HEAD + part(small, -5) * 5
    yield "claims-65500", HEAD + part(claiming(small, 65500, 65500)) * 3
    yield "claims-12000", HEAD + part(claiming(small, 12000, 12000)) * 3
    yield "claims-nothing", HEAD + part(claiming(small, 0, 0)) * 3
    yield "cut-off", HEAD + part(small) + part(small)[:300]
    yield "broken", HEAD + part(small.replace(b"\x00", b"\xff")) * 3
    yield "no-picture", HEAD + part(bytes(range(256)) * 4) * 3
    yield "boundary-missing", HEAD.replace(b"; boundary=frame", b"") + body
    yield "boundary-empty", HEAD.replace(b"boundary=frame", b'boundary=""') + body
    yield "boundary-endless", HEAD.replace(b"boundary=frame", b"boundary=" + b"f" * 70_000) + body
    yield "boundary-within", HEAD + part(small[:200] + b"\r\n--frame\r\n" + small[200:]) * 3
    yield "many-heads", HEAD[:-2] + b"X: y\r\n" * 20_000 + b"\r\n" + body
    yield "many-part-heads", HEAD + b"--frame\r\n" + b"X: y\r\n" * 20_000 + b"\r\n" + small
    yield "long-line", HEAD[:-2] + b"X: " + b"y" * 100_000 + b"\r\n\r\n" + body
    yield "not-found", b"HTTP/1.1 404 no\r\n\r\n"
    yield "no-http", b"\x00" * 500
    yield "nothing", b""
    yield "one-picture", b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 9\r\n\r\n" + small
    yield "chunked", HEAD[:-2] + b"Transfer-Encoding: chunked\r\n\r\nffffffff\r\n" + body
