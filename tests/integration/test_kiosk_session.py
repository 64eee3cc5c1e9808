"""Proves that the service which makes a computer a kiosk is one that the service manager takes, and a hardened one."""

from __future__ import annotations

import getpass
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
ANALYSE = shutil.which("systemd-analyze")
MOST_EXPOSED = 4.0
"""Of ten, as `systemd-analyze security` counts; an ordinary service has 9.6."""


def _unit() -> str:
    return subprocess.run(
        [str(TOP / "installers" / "kiosk"), "--show", getpass.getuser()], capture_output=True, text=True, check=True
    ).stdout


def test_the_unit_names_this_program_and_leaves_nothing_to_fill_in() -> None:
    unit = _unit()
    assert not re.findall(r"@[A-Z]+@", unit)
    assert f"ExecStart={TOP}/installers/linux/kiosk/session" in unit
    assert (TOP / "installers" / "linux" / "kiosk" / "session").stat().st_mode & 0o111


def test_the_program_below_the_compositor_is_the_one_that_gives_signs_of_life(tmp_path: Path) -> None:
    cage = tmp_path / "cage"
    cage.write_text('#!/bin/sh\necho "${WATCHDOG_PID-}/$WATCHDOG_USEC/$NOTIFY_SOCKET"\n', "utf-8")
    cage.chmod(0o755)
    asked = {"WATCHDOG_PID": "1", "WATCHDOG_USEC": "30000000", "NOTIFY_SOCKET": "/run/systemd/notify"}
    inherited = subprocess.run(
        [str(TOP / "installers" / "linux" / "kiosk" / "session")],
        env={**os.environ, **asked, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert inherited == "/30000000//run/systemd/notify\n"


@pytest.mark.skipif(ANALYSE is None, reason="apt: systemd")
def test_the_service_manager_takes_it_and_it_exposes_little(tmp_path: Path) -> None:
    file = tmp_path / "bluezone-kiosk.service"
    file.write_text(_unit(), "utf-8")
    assert ANALYSE is not None
    taken = subprocess.run([ANALYSE, "verify", str(file)], capture_output=True, text=True, check=False)
    assert (taken.returncode, [line for line in taken.stderr.splitlines() if file.name in line]) == (0, [])
    told = subprocess.run(
        [ANALYSE, "security", "--offline=true", str(file)], capture_output=True, text=True, check=True
    )
    exposed = re.search(r"exposure level for \S+: ([0-9.]+)", told.stdout)
    assert exposed is not None
    assert float(exposed[1]) < MOST_EXPOSED


def test_whoever_names_nobody_is_told_how() -> None:
    said = subprocess.run([str(TOP / "installers" / "kiosk")], capture_output=True, text=True, check=False)
    assert said.returncode == 2
    assert "--remove" in said.stderr
