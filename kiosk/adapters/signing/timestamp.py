"""A timestamp server (RFC 3161), asked by the standard library's own means."""

from __future__ import annotations

import asyncio
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper

_SECONDS = 15
_MOST_BYTES = 256 * 1024


class AskedTimeStamper(TimeStamper):
    """Asks the server of one address."""

    def __init__(self, address: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # pyHanko is annotated in part
        self._address = address

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """The server's answer. Raises OSError when it does not answer, ValueError for an answer that is none."""
        return await asyncio.to_thread(self._ask, req)

    def _ask(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        if urlsplit(self._address).scheme not in ("http", "https"):
            raise URLError("no address of the web")
        asked = Request(  # noqa: S310 - its scheme was looked at
            self._address, req.dump(), {"Content-Type": "application/timestamp-query"}
        )
        with urlopen(asked, timeout=_SECONDS) as answer:  # noqa: S310 - as above
            return tsp.TimeStampResp.load(answer.read(_MOST_BYTES), strict=True)
