"""`posters`: printed matter made, prints checked, and the log of where they hang."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.publish_prints import write_all
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption
from kiosk.cli.poster_log import log_app
from kiosk.cli.poster_parts import check_text, kind_named, language_named, print_keeping, told_verdict
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.publicity.check_code import (
    CheckCode,
    check_code,
    fingerprints_of,
    read_check_code,
    shown_check,
    typed_check,
)
from kiosk.domain.publicity.printed import Kind
from kiosk.domain.publicity.verdict import Current, judge
from kiosk.publicity_parts import publicity_document

if TYPE_CHECKING:
    from kiosk.application.keep_prints import KeepPrints

_WIDTHS = (800, 7680)
posters_app = typer.Typer(help=say("help.posters"), no_args_is_help=True, rich_markup_mode=None)
posters_app.add_typer(log_app, name="log")
KindOption = Annotated[str, typer.Option("--kind", help=say("help.poster_kind"))]
LanguageOption = Annotated[str, typer.Option("--language", help=say("help.poster_language"))]


@posters_app.command("make", help=say("help.poster_make"))
def make(
    kind: KindOption,
    out: Annotated[Path, typer.Option("--out", help=say("help.poster_out"), dir_okay=False)],
    language: LanguageOption = "vi",
    place_code: Annotated[str, typer.Option("--place-code", help=say("help.poster_place_code"))] = "",
    pixels: Annotated[int, typer.Option("--pixels", help=say("help.poster_pixels"))] = 1920,
    json: JsonOption = False,
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Write one print, whole or not at all."""
    asked, suffix = kind_named(kind), out.suffix.lower()
    if suffix not in asked.suffixes:
        stop(Exit.USAGE, say("poster_suffix", kinds=", ".join(asked.suffixes)))
    if not _WIDTHS[0] <= pixels <= _WIDTHS[1]:
        stop(Exit.USAGE, say("poster_pixels", least=_WIDTHS[0], most=_WIDTHS[1]))
    with faults_told():
        facts = read_facts(folder_of(folder))
        spoken = language_named(facts, language)
        with recording(facts, SystemClock(), operator) as desk:
            keep = print_keeping(facts, desk, place_code)
            if asked not in keep.compose.kinds:
                stop(Exit.USAGE, say("poster_no_place" if asked.of_a_place else "poster_no_app"))
            order = keep.order(asked, spoken, pixels)
        files = write_all(publicity_document(), order, out.expanduser().absolute())
    code = check_code(order.content, asked, spoken, order.version)
    if json:
        answer(
            {
                "file": str(out),
                "files": [one.name for one in files],
                "version": order.version,
                "check": code.check,
                "code": code.text,
            }
        )
    else:
        tell(
            say(
                "poster_made",
                file=", ".join(one.name for one in files),
                version=order.version,
                check=shown_check(code.check),
            )
        )


@posters_app.command("check", help=say("help.poster_check"))
def check(
    what: Annotated[str, typer.Argument(help=say("help.poster_what"))],
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """0 for a print that is current, 1 for one that is not, 3 for what is no check code."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            keep = print_keeping(facts, desk)
            code = read_check_code(check_text(what)) or _typed(keep, what)
            content = keep.content()
    if code is None:
        stop(Exit.REFUSED, say("poster_no_code"))
    verdict = judge(code, content)
    said: dict[str, Any] = {"kind": code.kind.word, "language": code.language, "version": code.version}
    told = told_verdict(verdict)
    if json:
        answer({**said, **told})
    else:
        tell(say("poster_is", name=sentence(f"print_kind.{code.kind.name.lower()}"), version=code.version))
        tell(told["say"])
    if not isinstance(verdict, Current):
        stop(Exit.BAD)


def _typed(keep: KeepPrints, what: str) -> CheckCode | None:
    """The code whose eight letters somebody typed: of the version that this register knows, as its widest kind."""
    letters = typed_check(what)
    edition = keep.edition_of(letters) if letters else None
    prints = fingerprints_of(edition.fingerprints) if edition else None
    if edition is None or prints is None:
        return None
    return CheckCode(keep.content().initials, Kind.POSTER_A4, "vi", edition.version, prints)
