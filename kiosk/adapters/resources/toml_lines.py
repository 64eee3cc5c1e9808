"""On which line of a TOML file a value stands, which `tomllib` does not tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_HEAD = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class TomlLines:
    """The texts of a file and of what it is laid over, the upper one first."""

    texts: tuple[tuple[Path, str], ...]

    @classmethod
    def of(cls, files: Iterable[Path]) -> TomlLines:
        """Read those of them that are there."""
        return cls(tuple((one, one.read_text("utf-8", "replace")) for one in files if one.is_file()))

    def place(self, head: str, number: int, key: str = "") -> tuple[Path, int]:
        """File and line, from 1, of `key` in the table `head`, the n-th where it is a list (from 0).

        An empty `head` is the top of the file. Where the key is missing it is the line on which the table begins, and
        line 1 of the upper file where it is written otherwise.
        """
        begun: tuple[Path, int] | None = None
        for file, text in self.texts:
            start, within = _section(text, head, number)
            for line, content in within:
                if key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", content):
                    return file, line
            if begun is None and start:
                begun = file, start
        return begun or (self.texts[0][0], 1)


def _section(text: str, head: str, number: int) -> tuple[int, list[tuple[int, str]]]:
    """The line on which a table begins, 0 where it is not there, and its lines with their numbers."""
    start, seen, within, inside = (1, 0, [], True) if not head else (0, -1, [], False)
    for line, content in enumerate(text.splitlines(), 1):
        found = _HEAD.match(content)
        if found:
            seen += found[2] == head
            inside = found[2] == head and seen == number
            start = line if inside else start
        elif inside:
            within.append((line, content))
    return start, within
