"""Proves that a reader on a serial line and a replayed one keep the contract of readers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.scanning.framing import Framing
from kiosk.adapters.scanning.letters import letters_of
from kiosk.adapters.scanning.reader_ports import reader_among
from kiosk.adapters.scanning.reader_spec import ReaderSpecError, reader_from
from kiosk.application.ports.code_reader import CodeReader, CodeReaderLostError
from kiosk.domain.codes.letters import Letters
from tests.contracts.reader_contract import CARD, OTHER, ReaderContract, codes_until
from tests.fakes.devices import HastyPacer, TickingClock
from tests.fakes.serial_lines import Cable

posix = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are of Unix")


@dataclass
class SerialRig:
    cable: Cable
    reader: CodeReader

    def send(self, *pieces: bytes) -> None:
        self.cable.send(*pieces)

    def lose(self) -> None:
        self.cable.pull_out()

    def restore(self) -> None:
        self.cable.plug_in()


@dataclass
class ReplayRig:
    file: Path
    reader: CodeReader

    def send(self, *pieces: bytes) -> None:
        self.file.write_bytes(b"".join(pieces))
        self.reader.open()

    def lose(self) -> None:
        self.file.unlink()

    def restore(self) -> None:
        self.file.touch()


def reader_of(spec: str) -> CodeReader:
    reader = reader_from(spec, 60, TickingClock(), HastyPacer())
    assert reader is not None
    return reader


@posix
class TestSerialReader(ReaderContract):
    @pytest.fixture
    def rig(self, tmp_path: Path) -> Iterator[SerialRig]:
        cable = Cable(tmp_path)
        reader = reader_of(f"serial:{cable.port}")
        reader.open()
        yield SerialRig(cable, reader)
        reader.close()
        cable.pull_out()

    def test_a_code_in_many_small_writes_is_one(self, rig: SerialRig) -> None:
        rig.send(*(bytes([byte]) for byte in CARD.encode() + b"\r"))
        assert [code.text for code in iter(rig.reader.read, None)] == [CARD]

    def test_a_port_that_is_open_is_refused_to_a_second_program(self, rig: SerialRig) -> None:
        with pytest.raises(CodeReaderLostError):
            reader_of(f"serial:{rig.cable.port}").open()

    def test_half_a_code_of_before_the_loss_is_forgotten(self, rig: SerialRig) -> None:
        rig.send(b"0911900")
        rig.lose()
        with pytest.raises(CodeReaderLostError):
            codes_until(rig.reader, CARD)
        rig.restore()
        rig.reader.open()
        rig.send(CARD.encode() + b"\r")
        assert [code.text for code in iter(rig.reader.read, None)] == [CARD]


class TestReplayReader(ReaderContract):
    @pytest.fixture
    def rig(self, tmp_path: Path) -> ReplayRig:
        file = tmp_path / "mã.txt"
        file.touch()
        return ReplayRig(file, reader_of(f"replay:{file}"))


@given(st.lists(st.binary(min_size=1, max_size=30).filter(lambda code: not {10, 13} & set(code))), st.data())
def test_codes_are_the_same_however_their_bytes_arrive(codes: list[bytes], data: st.DataObject) -> None:
    ends = [data.draw(st.sampled_from([b"\r", b"\n", b"\r\n"])) for _ in codes]
    stream = b"".join(code + end for code, end in zip(codes, ends, strict=True))
    framing, came = Framing(), []
    while stream:
        size = data.draw(st.integers(1, len(stream)))
        came += framing.feed(stream[:size])
        stream = stream[size:]
    assert came + framing.end() == codes


@given(st.binary())
def test_any_bytes_have_letters(code: bytes) -> None:
    text, letters = letters_of(code)
    assert letters is Letters.GUESSED or text.encode() == code.removeprefix(b"\xef\xbb\xbf")


@dataclass
class Port:
    device: str
    vid: int | None = 0x1A86
    product: str | None = None
    manufacturer: str | None = None


SCANNER = Port("/dev/ttyACM1", 0x0C2E, "Youjie Barcode Scanner", "Honeywell")
UNKNOWN = Port("/dev/ttyACM0", product="USB Serial")
BUILT_IN = Port("/dev/ttyS0", None)
CONVERTER = Port("/dev/ttyUSB0", product="USB2.0-Serial")


@pytest.mark.parametrize(
    ("ports", "found"),
    [
        ([], None),
        ([BUILT_IN, CONVERTER], None),
        ([UNKNOWN, BUILT_IN, CONVERTER], "/dev/ttyACM0"),
        ([UNKNOWN, SCANNER, BUILT_IN], "/dev/ttyACM1"),
        ([UNKNOWN, Port("/dev/ttyACM7")], None),
        ([Port("COM3")], "COM3"),
    ],
)
def test_auto_takes_what_calls_itself_a_scanner_or_the_only_one_of_its_class(
    ports: list[Port], found: str | None
) -> None:
    line = reader_among(ports)
    assert (line.port if line else None) == found


@pytest.mark.parametrize("spec", ["", "none", "  "])
def test_no_reader_is_a_reader_too_few(spec: str) -> None:
    assert reader_from(spec, 100, TickingClock()) is None


@pytest.mark.parametrize(
    "spec", ["usb", "serial:", "serial:@9600", "serial:COM1@x", "replay:", "replay: ", "serial:a\0b"]
)
def test_a_text_that_names_no_reader_is_refused(spec: str) -> None:
    with pytest.raises(ReaderSpecError):
        reader_from(spec, 100, TickingClock())


@pytest.mark.parametrize("spec", ["serial:/nowhere/at/all@9600", "replay:/nowhere/at/all"])
def test_a_reader_that_is_not_there_is_lost_and_named_nowhere(spec: str) -> None:
    with pytest.raises(CodeReaderLostError) as lost:
        reader_of(spec).open()
    assert "nowhere" not in str(lost.value)
    assert OTHER not in str(lost.value)
