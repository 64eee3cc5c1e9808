"""What every hardware reader must do, real or fake: inherit these tests and give the rig."""

from __future__ import annotations

import threading
from typing import Protocol

import pytest

from kiosk.application.ports.code_reader import CodeReader, CodeReaderLostError, ReadCode
from kiosk.domain.codes.letters import Letters

CARD = "091190000001||Nguyễn Văn Thử|01011990|Nam|An Hòa, Rạch Giá|15042021"
OTHER = "045201000003||Lê Mẫu|20022001|Nữ|Khe Sanh|12082024||||"


class ReaderRig(Protocol):
    """A reader with its surroundings in the test's hand."""

    @property
    def reader(self) -> CodeReader: ...
    def send(self, *pieces: bytes) -> None:
        """The device sends these bytes, each piece by itself."""
        ...

    def lose(self) -> None:
        """The device goes away."""
        ...

    def restore(self) -> None:
        """The device is back."""
        ...


class ReaderContract:
    """Holds for readers on a serial line and for replays."""

    @pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\r\r\n", b""])
    def test_a_code_comes_whole_without_its_line_end(self, rig: ReaderRig, end: bytes) -> None:
        rig.send(CARD.encode() + end)
        code = _next(rig.reader)
        assert (code.text, code.letters) == (CARD, Letters.SURE)
        assert code.read_at.tzinfo is not None

    def test_codes_back_to_back_are_separate_and_in_order(self, rig: ReaderRig) -> None:
        rig.send(f"{CARD}\r\n{OTHER}\r\n".encode())
        assert [_next(rig.reader).text, _next(rig.reader).text] == [CARD, OTHER]
        assert rig.reader.read() is None

    def test_letters_of_an_old_code_page_are_read_and_doubted(self, rig: ReaderRig) -> None:
        rig.send("Trâ\u0300n Thi\u0323".encode("cp1258") + b"\r")
        code = _next(rig.reader)
        assert (code.text, code.letters) == ("Trần Thị", Letters.GUESSED)

    @pytest.mark.parametrize("garbage", [bytes(range(256)) * 40, b"\xff\xfe\x00" * 9, b"\x00", b"\xd2"])
    def test_garbage_never_raises_and_the_next_code_is_whole(self, rig: ReaderRig, garbage: bytes) -> None:
        rig.send(garbage + b"\r" + CARD.encode() + b"\r")
        codes = codes_until(rig.reader, CARD)
        assert all(len(code.text) <= 8192 for code in codes)

    def test_a_stream_without_end_is_cut(self, rig: ReaderRig) -> None:
        rig.send(b"7" * 20_000 + b"\r" + CARD.encode() + b"\r")
        assert [len(code.text) for code in codes_until(rig.reader, CARD)] == [8192, len(CARD)]

    def test_a_closed_reader_gives_no_code_and_opens_again(self, rig: ReaderRig) -> None:
        rig.reader.close()
        rig.reader.close()
        with pytest.raises(CodeReaderLostError):
            rig.reader.read()
        rig.reader.open()
        rig.send(CARD.encode() + b"\r")
        assert _next(rig.reader).text == CARD

    def test_a_reader_that_is_pulled_out_is_lost_until_it_is_back(self, rig: ReaderRig) -> None:
        rig.lose()
        with pytest.raises(CodeReaderLostError):
            codes_until(rig.reader, CARD)
        with pytest.raises(CodeReaderLostError):
            rig.reader.open()
        rig.restore()
        rig.reader.open()
        rig.send(CARD.encode() + b"\r")
        assert _next(rig.reader).text == CARD

    def test_another_thread_may_close_it_while_it_is_read(self, rig: ReaderRig) -> None:
        closer = threading.Thread(target=rig.reader.close)
        closer.start()
        with pytest.raises(CodeReaderLostError):
            codes_until(rig.reader, CARD)
        closer.join()


def _next(reader: CodeReader) -> ReadCode:
    code = next(filter(None, (reader.read() for _ in range(20))), None)
    assert code is not None, "no code came"
    return code


def codes_until(reader: CodeReader, text: str) -> list[ReadCode]:
    """Every code up to the one with this text."""
    codes: list[ReadCode] = []
    for _ in range(200):
        code = reader.read()
        codes += [code] if code else []
        if code is not None and code.text == text:
            return codes
    raise AssertionError("the code did not come")
