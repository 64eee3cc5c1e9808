"""On which line of a TOML file a value stands, which `tomllib` does not tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

_KEY = re.compile(r"\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=")
_HEAD = re.compile(r"\s*\[\[?([^\]\[]+)\]\]?\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class TomlLines:
    """The texts of a file and of what it is laid over, the upper one first."""

    texts: tuple[tuple[Path, str], ...]

    @classmethod
    def of(cls, files: Iterable[Path]) -> TomlLines:
        """Read those of them that are there."""
        return cls(tuple((one, one.read_text("utf-8-sig", "replace")) for one in files if one.is_file()))

    def place(self, head: str, number: int, key: str = "") -> tuple[Path, int]:
        """File and line, from 1, of `key` in the table `head`, the n-th where it is a list (from 0).

        An empty `head` is the top of the file. Where the key is missing it is the line on which the table begins, and
        line 1 of the upper file where it is written otherwise.
        """
        begun: tuple[Path, int] | None = None
        for file, text in self.texts:
            section = _sections(text).get((head, number))
            if section is not None and key in section.lines:
                return file, section.lines[key]
            if begun is None and section is not None:
                begun = file, section.start
        return begun or (self.texts[0][0], 1)

    def line(self, path: Sequence[str | int]) -> int:
        """The line, from 1, in the upper file to which keys, and numbers from 0 within lists, lead.

        Of what is written within a line it is that line; 1 where nothing of it is found.
        """
        keys = [one for one in path if isinstance(one, str)]
        sections = _sections(self.texts[0][1])
        for cut in range(len(keys), -1, -1):
            section = sections.get((".".join(keys[:cut]), _number_within(path, cut)))
            if section is not None:
                following = (".".join(keys[cut:end]) for end in range(len(keys), cut, -1))
                return next((section.lines[one] for one in following if one in section.lines), section.start)
        return 1


def _number_within(path: Sequence[str | int], cut: int) -> int:
    """Which entry the first `cut` keys of a path lead to, where they lead into a list."""
    number = seen = 0
    for one in path:
        if isinstance(one, str):
            seen += 1
        elif seen <= cut:
            number = one
    return number if cut else 0


@dataclass(slots=True)
class _Section:
    """A table as it is written: where it begins, and on which lines keys and beginnings of dotted keys stand."""

    start: int
    lines: dict[str, int] = field(default_factory=dict)

    def note(self, line: int, content: str) -> None:
        """Keep the key of a line, if it begins with one."""
        found = _KEY.match(content)
        parts = [one.strip().strip("\"'") for one in found[1].split(".")] if found else []
        for end in range(1, len(parts) + 1):
            self.lines.setdefault(".".join(parts[:end]), line)


@lru_cache(maxsize=16)
def _sections(text: str) -> Mapping[tuple[str, int], _Section]:
    """Tables by head, and number among those of the same head; the top of the file has an empty one."""
    found = {("", 0): (section := _Section(1))}
    counted: Counter[str] = Counter()
    for line, content in enumerate(text.splitlines(), 1):
        begins = _HEAD.match(content)
        if begins:
            head = begins[1].strip()
            section = found[head, counted[head]] = _Section(line)
            counted[head] += 1
        else:
            section.note(line, content)
    return found
