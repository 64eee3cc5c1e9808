"""The project's modules as the architecture tests read them: paths, dotted names and syntax trees."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PROGRAM = TOP / "kiosk"
TESTS = TOP / "tests"


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: where it is, what it says, and what that means."""

    path: Path
    name: str
    """Path below the checkout, "kiosk/domain/visit.py"."""
    text: str
    tree: ast.Module


@cache
def modules_under(folder: Path, top: Path = TOP) -> tuple[Module, ...]:
    """Every Python file below `folder`, in order of path."""
    return tuple(_read(path, top) for path in sorted(folder.rglob("*.py")))


def parse(text: str, name: str = "kiosk/probe.py") -> Module:
    """A module which exists in a test only."""
    return Module(Path(name), name, text, ast.parse(text))


def _read(path: Path, top: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path, path.relative_to(top).as_posix(), text, ast.parse(text, filename=str(path)))
