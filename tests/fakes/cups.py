"""A CUPS of one's own: the real scheduler with its own settings, spool and port, and a printer into files."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.fakes.patience import PATIENCE_SECONDS, until

CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin")
INSTALLED_PROGRAMS = Path("/usr/lib/cups")

FILES = """
ServerRoot {top}/etc
ServerBin {top}/bin
StateDir {top}/state
CacheDir {top}/cache
RequestRoot {top}/spool
TempDir {top}/tmp
AccessLog {top}/log/access
ErrorLog {top}/log/error
PageLog {top}/log/page
"""
SCHEDULER = """
Listen 127.0.0.1:{port}
LogLevel warn
Browsing Off
WebInterface No
DefaultAuthType None
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
BACKEND = """#!/bin/sh
# arguments: job, user, title, copies, options and, when no filter ran, the file
test $# -ge 5 || exit 0
while test -e "${DEVICE_URI#tray:}/empty"; do echo "STATE: +media-empty-error" >&2; sleep 0.1; done
echo "STATE: -media-empty-error" >&2
cat ${6:+"$6"} > "${DEVICE_URI#tray:}/$1.partial" && mv "${DEVICE_URI#tray:}/$1.partial" "${DEVICE_URI#tray:}/$1"
"""


class PrivateCups:
    """Started in `top`, which nobody else uses; `tray` is where printed jobs come out, named by their number.

    While a file `empty` lies in the tray, the printer has no paper.
    """

    def __init__(self, top: Path) -> None:
        self._top = top
        top.chmod(0o755)  # a scheduler of root runs filters as another user
        self.tray = top / "tray"
        self.spool = top / "spool"
        self._port = _free_port()
        for name in ("etc", "bin", "state", "cache", "spool", "tmp", "log", "tray"):
            (top / name).mkdir()
        (top / "tmp").chmod(0o1777)
        self._write_settings()
        self._scheduler: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> Mapping[str, str]:
        """What makes the programs of CUPS ask this one."""
        return {"CUPS_SERVER": f"127.0.0.1:{self._port}"}

    def start(self) -> None:
        """Returns when the scheduler answers."""
        assert CUPSD is not None
        command = [CUPSD, "-f", "-c", str(self._top / "etc/cupsd.conf"), "-s", str(self._top / "etc/cups-files.conf")]
        self._scheduler = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        assert until(lambda: "is running" in self.ask("lpstat", "-r")), "the scheduler did not start"

    def stop(self) -> None:
        """End the scheduler."""
        if self._scheduler is not None:
            self._scheduler.terminate()
            self._scheduler.wait(PATIENCE_SECONDS)
            self._scheduler = None

    def add(self, queue: str, *options: str) -> None:
        """A printer which is ready and puts its jobs into the tray."""
        self.ask("lpadmin", "-p", queue, "-v", f"tray:{self.tray}", "-E", *options)

    def ask(self, program: str, *arguments: str) -> str:
        """What a program of CUPS says of this scheduler."""
        environment = {**os.environ, **self.environment, "LC_ALL": "C", "LANGUAGE": ""}
        environment["PATH"] += f"{os.pathsep}/usr/sbin"
        found = shutil.which(program, path=environment["PATH"])
        assert found, f"{program} is missing"
        done = subprocess.run(
            [found, *arguments], env=environment, capture_output=True, timeout=PATIENCE_SECONDS, check=False
        )
        return done.stdout.decode() + done.stderr.decode()

    def _write_settings(self) -> None:
        (self._top / "etc/cups-files.conf").write_text(FILES.format(top=self._top), "utf-8")
        (self._top / "etc/cupsd.conf").write_text(SCHEDULER.format(port=self._port), "utf-8")
        for installed in INSTALLED_PROGRAMS.iterdir():
            if installed.name != "backend":
                (self._top / "bin" / installed.name).symlink_to(installed)
        backend = self._top / "bin/backend/tray"
        backend.parent.mkdir()
        backend.write_text(BACKEND, "utf-8")
        backend.chmod(0o700)  # only its owner's: so the scheduler runs it as itself


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
