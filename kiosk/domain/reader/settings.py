"""What an office says of its readers (`resources/office/readers.toml`)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """How a reader's keys are told from a person's. Times in milliseconds."""

    gap_ms: int = 24
    """Keys that follow each other within this may be a reader's; a lone key reaches its widget this much later."""
    end_ms: int = 80
    """A code is over after this much silence, or after `gap_ms` behind an Enter or Tab."""
    least_keys: int = 6
    """So many keys in a row are a code. Whoever rolls over the keys strikes two or three at that pace."""
    longest: int = 8192
    """Keys of one code that are kept; the longest QR code of text has 7,089 digits."""

    def __post_init__(self) -> None:
        # Below 3 a person's roll over two keys would be a code; a silence shorter than a gap would end it midway.
        if not (5 <= self.gap_ms <= self.end_ms <= 1000 and self.least_keys >= 3 and self.longest >= self.least_keys):
            raise ValueError("5 <= gap_ms <= end_ms <= 1000 and 3 <= least_keys <= longest")


@dataclass(frozen=True, slots=True)
class Dress:
    """What a reader was set to put around every code, and what is no part of it."""

    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()

    def off(self, text: str) -> str:
        """The code without one prefix, one suffix and the line ends and tabs behind it."""
        bare = text.strip("\r\n\t")
        start = next((one for one in self.prefixes if one and bare.startswith(one)), "")
        bare = bare.removeprefix(start)
        end = next((one for one in self.suffixes if one and bare.endswith(one)), "")
        return bare.removesuffix(end).strip("\r\n\t")


@dataclass(frozen=True, slots=True)
class SerialLine:
    """The reader on a serial port. `spec` is as the command line gives it; empty for none."""

    spec: str = ""
    silence_ms: int = 100
    """A code without a line end is over after this much silence."""

    def __post_init__(self) -> None:
        if not 10 <= self.silence_ms <= 1000:
            raise ValueError("10 <= silence_ms <= 1000")


@dataclass(frozen=True, slots=True)
class ReaderSettings:
    """Everything an office says of its readers."""

    pace: Pace = Pace()
    dress: Dress = Dress()
    serial: SerialLine = SerialLine()
