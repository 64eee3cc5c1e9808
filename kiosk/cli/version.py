"""`version`: which program this is, to the letter."""

from __future__ import annotations

from kiosk import __version__
from kiosk.adapters.platform.program_digest import program_files
from kiosk.bootstrap import RESOURCES
from kiosk.cli.options import JsonOption
from kiosk.cli.speech import answer, faults_told, sentence, tell


def version(json: JsonOption = False) -> None:
    """The version, and a digest of the program's files by which computers are compared."""
    with faults_told():
        found = program_files(RESOURCES.parent)
    if json:
        answer({"version": __version__, "code": found.code, "digest": found.digest, "files": found.files})
    else:
        tell(sentence("help.version", version=found.version, code=found.code, files=found.files))
