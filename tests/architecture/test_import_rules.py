"""Proves that the rooms keep the dependency rule, and that a broken rule would be reported."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.tree import TOP

ROOMS = (
    "kiosk/domain",
    "kiosk/application",
    "kiosk/adapters/persistence",
    "kiosk/adapters/scanning",
    "kiosk/adapters/documents",
    "kiosk/gui/input",
    "kiosk/gui/presenters",
    "kiosk/gui/views",
    "kiosk/gui/workers",
    "kiosk/cli",
    "kiosk/demo",
)
FORBIDDEN = [
    ("rooms", "kiosk/domain/visit.py", "import kiosk.application"),
    ("rooms", "kiosk/application/register.py", "import kiosk.adapters.scanning"),
    ("rooms", "kiosk/gui/views/window.py", "import kiosk.adapters.persistence"),
    ("rooms", "kiosk/gui/views/window.py", "import kiosk.bootstrap"),
    ("rooms", "kiosk/adapters/scanning/camera.py", "import kiosk.gui.views"),
    ("rooms", "kiosk/bootstrap.py", "import kiosk.cli"),
    ("rooms", "kiosk/bootstrap.py", "import kiosk.kiosk_parts"),
    ("rooms", "kiosk/kiosk_parts.py", "import kiosk.self_test"),
    ("adapters-apart", "kiosk/adapters/documents/page.py", "import kiosk.adapters.persistence"),
    ("adapters-without-qt", "kiosk/adapters/scanning/camera.py", "from PySide6 import QtCore"),
    ("one-database-room", "kiosk/bootstrap.py", "import sqlalchemy"),
    ("one-database-room", "kiosk/adapters/documents/page.py", "from sqlcipher3 import dbapi2"),
    ("domain-alone", "kiosk/domain/visit.py", "import numpy"),
    ("application-alone", "kiosk/application/register.py", "import PySide6.QtCore"),
    ("views-know-presenters", "kiosk/gui/views/window.py", "import kiosk.gui.workers"),
    ("input-unseen", "kiosk/gui/views/window.py", "import kiosk.gui.input"),
    ("input-unseen", "kiosk/gui/presenters/desk.py", "import kiosk.gui.input"),
]
ALLOWED = [
    ("kiosk/application/register.py", "import kiosk.domain"),
    ("kiosk/adapters/persistence/store.py", "import sqlalchemy"),
    ("kiosk/gui/views/window.py", "import kiosk.gui.presenters"),
    ("kiosk/bootstrap.py", "import kiosk.gui.views, kiosk.adapters.persistence"),
    ("kiosk/cli/demo.py", "import kiosk.demo, kiosk.bootstrap"),
]


def _lint(top: Path) -> subprocess.CompletedProcess[str]:
    """import-linter in a process of its own, on the package below `top` under this project's contracts."""
    program = (
        "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(sys.argv[1], no_cache=True))"
    )
    command = [sys.executable, "-P", "-c", program, str(TOP / "pyproject.toml")]
    return subprocess.run(command, cwd=top, env=_environment(), capture_output=True, text=True, check=False)


def _environment() -> dict[str, str]:
    return {"PYTHONIOENCODING": "utf-8", "NO_COLOR": "1", "COLUMNS": "200"}


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A package with this project's rooms and nothing in them."""
    for room in ROOMS:
        (tmp_path / room).mkdir(parents=True)
    for folder in (tmp_path / "kiosk", *(tmp_path / "kiosk").rglob("*")):
        (folder / "__init__.py").touch()
    for module in ("bootstrap", "kiosk_parts", "self_test"):
        (tmp_path / f"kiosk/{module}.py").touch()
    (tmp_path / "kiosk/__main__.py").write_text("import kiosk.cli\n", "utf-8")
    return tmp_path


def _add(top: Path, name: str, line: str) -> None:
    (top / name).write_text(f"{line}\n", "utf-8")


def test_the_rooms_depend_downwards() -> None:
    result = _lint(TOP)
    assert result.returncode == 0, result.stdout + result.stderr


def test_an_empty_package_keeps_every_rule(tiny: Path) -> None:
    result = _lint(tiny)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("name", "line"), ALLOWED)
def test_an_import_along_the_rule_passes(tiny: Path, name: str, line: str) -> None:
    _add(tiny, name, line)
    assert _lint(tiny).returncode == 0


@pytest.mark.parametrize(("contract", "name", "line"), FORBIDDEN)
def test_a_forbidden_import_is_reported(
    tiny: Path, contract_names: dict[str, str], contract: str, name: str, line: str
) -> None:
    _add(tiny, name, line)
    result = _lint(tiny)
    assert result.returncode == 1, result.stdout + result.stderr
    assert f"{contract_names[contract]} BROKEN" in " ".join(result.stdout.split())


@pytest.fixture(scope="session")
def contract_names() -> dict[str, str]:
    """The title of each contract by its id, as pyproject.toml says them."""
    contracts = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    return {contract["id"]: " ".join(contract["name"].split()) for contract in contracts}
