"""A network camera on loopback: JPEG pictures over HTTP as `multipart/x-mixed-replace`."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SHUT_RDWR, socket
from types import TracebackType
from typing import Any, Self

import cv2
import numpy as np
from numpy.typing import NDArray

BETWEEN_FRAMES = 0.02


class NetworkCamera:
    """Serves the pictures over and over to whoever asks; can stall, die, and come back on the same port."""

    def __init__(self, pictures: Sequence[NDArray[np.uint8]]) -> None:
        self.jpegs = [cv2.imencode(".jpg", each)[1].tobytes() for each in pictures]
        self.flowing = threading.Event()
        self.down = threading.Event()
        self._port = 0
        self._server: _Server | None = None

    @property
    def address(self) -> str:
        """Where the pictures are."""
        return f"http://127.0.0.1:{self._port}/video"

    def start(self) -> None:
        """Serve, on the port served before if there was one."""
        self.flowing.set()
        self.down.clear()
        self._server = _Server(self, self._port)
        self._port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.01,), name="network-camera").start()

    def stall(self) -> None:
        """Keep the connections and send nothing more."""
        self.flowing.clear()

    def flow(self) -> None:
        """Send again."""
        self.flowing.set()

    def die(self) -> None:
        """End every connection and listen no more."""
        self.down.set()
        self.flowing.set()
        if self._server is not None:
            self._server.shutdown()
            self._server.hang_up()
            self._server.server_close()
            self._server = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.die()


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # so that server_close joins them
    allow_reuse_address = True

    def __init__(self, camera: NetworkCamera, port: int) -> None:
        self.camera = camera
        self._sockets: set[socket] = set()
        super().__init__(("127.0.0.1", port), _Viewer)

    def get_request(self) -> tuple[socket, Any]:
        request, address = super().get_request()
        self._sockets.add(request)
        return request, address

    def shutdown_request(self, request: Any) -> None:
        self._sockets.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        for each in list(self._sockets):
            try:
                each.shutdown(SHUT_RDWR)
            except OSError:
                continue  # the other side was faster

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A viewer that hangs up is no error of the camera."""


class _Viewer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        camera = self.server.camera
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        turn = 0
        while not camera.down.wait(BETWEEN_FRAMES):
            if camera.flowing.wait(10) and not camera.down.is_set():
                self._send(camera.jpegs[turn % len(camera.jpegs)])
                turn += 1

    def _send(self, jpeg: bytes) -> None:
        head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
        self.wfile.write(head.encode() + jpeg + b"\r\n")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it
        """Say nothing."""
