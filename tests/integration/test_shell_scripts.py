"""The scripts that set a computer up, looked at without running them: no machine of the tests has PowerShell."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
INSTALLERS = TOP / "installers"
POWERSHELL = sorted(INSTALLERS.rglob("*.ps1"))
SHELL = sorted(
    file
    for file in (*INSTALLERS.rglob("*"), TOP / ".ci" / "run")
    if file.is_file() and (file.suffix == ".sh" or re.match(rb"#!.*\b(ba)?sh\b", file.read_bytes()[:40]))
)
SHELLCHECK = shutil.which("shellcheck")
_TOKEN = re.compile(
    r"""<\#.*?\#> | \#[^\r\n]* | '(?:''|[^'])*' | "(?:`.|""|[^"`])*" | `\r?\n | [(){}\[\];|\r\n] | -?\w[\w-]* | \S""",
    re.VERBOSE | re.DOTALL,
)
_PAIRS = {")": "(", "}": "{", "]": "["}
_ALIASES = frozenset(
    re.findall(
        r"\S+",
        """% ? ac cat cd clc cli cp cpi curl del dir echo erase fl ft gc gci gcm gi gp group gv h icm iex ii ipmo irm
        iwr kill ls man md measure mi mount move mv ni nv ogv popd ps pushd pwsh r rd ren rm rmdir rp rv saps sc select
        set sl sleep sort sp spps start sv tee type wget where write""",
    )
)
_VERBS = frozenset({"Find", "Get", "Initialize", "Install", "Invoke", "New", "Set", "Show", "Stop", "Test"})
"""Of those that PowerShell approves: what these scripts use."""
_DANGEROUS = re.compile(r"Invoke-Expression|DownloadString|\$null\s*=\s*\$_|New-Item -Path \S+ -Force", re.IGNORECASE)
"""With -Force a registry key that is there is made anew, without its values."""
PREDEFINED = frozenset(
    re.findall(
        r"\S+",
        """LShift+LAlt+NumLock LShift+LAlt+PrintScrn Win+U Alt+F4 Ctrl+F4 Win+F1 Escape Application Alt+Space Ctrl+Esc
        Ctrl+Win+F Win+Break Win+E Win+F Win+P Win+R Alt+Tab Ctrl+Tab Win+Tab Win+D Win+M Win+Home Win+T Win+B Win+-
        Win++ Win+Esc Win+Enter Win+Space Win+O Win+. Win+, Win+/ Win+C Win+H Win+I Win+J Win+K Win+Q Win+V Win+W Win+Z
        Ctrl+Alt+Del Shift+Ctrl+Esc Win+L Windows Alt Ctrl Shift""",
    )
)
"""Names that the keyboard filter of Windows knows (WEKF_PredefinedKey); what it does not know it passes over."""


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig")


def _tokens(text: str) -> Iterator[str]:
    return (one for one in _TOKEN.findall(text) if not one.startswith(("#", "<#")))


def _commands(text: str) -> Iterator[str]:
    """Words where a command may stand: at the beginning of a statement or a part of a pipeline."""
    begins = True
    for token in _tokens(text):
        if begins and re.match(r"[\w%?]", token):
            yield token
        begins = token in {"\n", "\r", ";", "|", "{", "(", "}"} or (begins and token in {"&", "="})


def _faults(text: str) -> list[str]:
    """What is wrong with a script of PowerShell."""
    found, opened = [], list[str]()
    for token in _tokens(text):
        if token in _PAIRS.values():
            opened.append(token)
        elif token in _PAIRS and (not opened or opened.pop() != _PAIRS[token]):
            found.append(f"nothing opens {token}")
        elif token in {"'", '"'}:
            found.append("a text that does not end")
    found += [f"{one} is not closed" for one in opened]
    found += [f"alias {one}" for one in _commands(text) if one.lower() in _ALIASES]
    found += [f"verb of {one}" for one in re.findall(r"(?m)^function (\S+)", text) if one.split("-")[0] not in _VERBS]
    return found + [f"dangerous: {one}" for one in _DANGEROUS.findall(text)]


@pytest.mark.parametrize("file", POWERSHELL, ids=lambda file: file.name)
def test_a_powershell_script_is_whole_and_plain(file: Path) -> None:
    assert file.read_bytes().startswith(b"\xef\xbb\xbf"), "5.1 takes UTF-8 without a mark for an ANSI code page"
    assert b"\n" not in file.read_bytes().replace(b"\r\n", b"")
    assert not _faults(_text(file))
    if file.parent == INSTALLERS:
        assert "windows\\prepare.ps1')" in _text(file)


def test_every_powershell_script_stops_at_its_first_fault() -> None:
    shared = _text(INSTALLERS / "windows" / "prepare.ps1")
    assert "$ErrorActionPreference = 'Stop'" in shared
    assert "Set-StrictMode -Version" in shared


@pytest.mark.parametrize(
    "broken",
    [
        "if ($a) { Get-Item $b",
        "Get-Item $b }",
        "Write-Host 'never ends",
        'Write-Host "never `" ends',
        "Get-Item $b | % { $_ }",
        "iex $b",
        "$a = @(ls $b)",
        "function Frobnicate-It { }",
        "New-Item -Path $winlogon -Force | Out-Null",
        "Write-Host (Get-Item $b]",
    ],
)
def test_a_fault_of_each_kind_is_seen(broken: str) -> None:
    assert _faults(broken)


def _listed(name: str) -> list[str]:
    """The texts of a list in the script that makes a kiosk."""
    found = re.search(rf"\${name} = ((?:'[^']+'(?:,\s*)?)+)", _text(INSTALLERS / "kiosk.ps1"))
    assert found is not None
    return re.findall("'([^']+)'", found[1])


def test_the_keys_are_blocked_by_the_names_that_windows_knows() -> None:
    assert set(_listed("Predefined")) <= PREDEFINED
    assert not set(_listed("Custom")) & PREDEFINED
    assert {"Ctrl+Alt+Del", "Shift+Ctrl+Esc", "Windows", "Alt+Tab"} <= set(_listed("Predefined"))


def test_the_document_says_what_the_script_sets() -> None:
    script, said = (
        _text(INSTALLERS / "kiosk.ps1"),
        (TOP / "resources" / "documents" / "kiosk-mode.md").read_text("utf-8"),
    )
    windows = said[said.index("## Windows") :]
    quoted = {*re.findall("`([^`]+)`", windows)}
    assert {*_listed("Predefined"), *_listed("Custom")} == {one for one in quoted if "+" in one or one == "Windows"}
    for value in ("Software\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon", "WEKF_PredefinedKey", "WEKF_CustomKey"):
        assert value in quoted
        assert value in script
    assert "-Name Shell" in script


def test_every_shell_script_can_be_read() -> None:
    assert len(SHELL) > 8
    for file in SHELL:
        subprocess.run(["bash", "-n", str(file)], check=True)
        assert "set -euo pipefail" in file.read_text("utf-8") or file.suffix == ".sh" or file.name == "session"


@pytest.mark.skipif(SHELLCHECK is None, reason="apt: shellcheck")
def test_shell_scripts_have_no_trap_that_is_known() -> None:
    assert SHELLCHECK is not None
    done = subprocess.run([SHELLCHECK, "-x", *map(str, SHELL)], capture_output=True, text=True, check=False, cwd=TOP)
    assert done.returncode == 0, done.stdout
