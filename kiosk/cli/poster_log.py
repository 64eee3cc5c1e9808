"""`posters log`: what hangs where; put up, checked, replaced, taken down; as a list, a PDF or a table."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.documents.postings_words import COLUMNS, PostingsWords
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.keep_prints import KeepPrints, NoSuchPostingError
from kiosk.application.ports.publicity import PostingsSheet
from kiosk.bootstrap import Facts, read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption
from kiosk.cli.poster_parts import check_text, kind_named, language_named, print_keeping
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop, tell, wording
from kiosk.domain.publicity.check_code import read_check_code
from kiosk.domain.publicity.posting import Posting
from kiosk.publicity_parts import postings_document

log_app = typer.Typer(help=say("help.poster_log"), no_args_is_help=True, rich_markup_mode=None)
NumberArgument = Annotated[int, typer.Argument(help=say("help.poster_number"))]


@log_app.command("list", help=say("help.poster_list"))
def list_postings(
    care: Annotated[bool, typer.Option("--care", help=say("help.poster_care"))] = False,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """A line for each print; 1 when any needs care."""
    with _keeping(folder, DEFAULT_OPERATOR) as (_, keep):
        found = [one for one in keep.postings() if one.needs_care or not care]
    words = PostingsWords(wording())
    for one in found:
        cells = dict(zip(COLUMNS, words.cells(one), strict=True))
        answer({**cells, **_plain(one)}) if json else tell("  ".join(cells.values()))
    if not found and not json:
        tell(say("poster_none"))
    if any(one.needs_care for one in found):
        stop(Exit.BAD)


@log_app.command("put-up", help=say("help.poster_put_up"))
def put_up(
    place: Annotated[str, typer.Argument(help=say("help.poster_place"))],
    kind: Annotated[str, typer.Option("--kind", help=say("help.poster_kind"))] = "poster-a4",
    language: Annotated[str, typer.Option("--language", help=say("help.poster_language"))] = "vi",
    code: Annotated[str, typer.Option("--code", help=say("help.poster_code"))] = "",
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """A print hangs at a place now: one of today's data, or the one whose check code is given."""
    with _keeping(folder, operator) as (facts, keep):
        shown = read_check_code(check_text(code)) if code else None
        if code and shown is None:
            stop(Exit.REFUSED, say("poster_no_code"))
        print_code = shown or keep.current_code(kind_named(kind), language_named(facts, language))
        try:
            posting_id = keep.put_up(place, print_code)
        except ValueError:
            stop(Exit.USAGE, say("poster_where"))
        made = next(one for one in keep.postings() if one.posting_id == posting_id)
    tell(say("poster_put_up", number=made.number, place=made.place))


@log_app.command("check", help=say("help.poster_looked"))
def looked(
    number: NumberArgument,
    gone: Annotated[bool, typer.Option("--gone", help=say("help.poster_gone"))] = False,
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Somebody looked at it where it hangs."""
    with _keeping(folder, operator) as (_, keep):
        keep.check(_posting(keep, number), there=not gone)
        tell(PostingsWords(wording()).state(_posting(keep, number)))


@log_app.command("renew", help=say("help.poster_renew"))
def renew(number: NumberArgument, operator: OperatorOption = DEFAULT_OPERATOR, folder: FolderOption = None) -> None:
    """A print of today's data hangs in its place."""
    with _keeping(folder, operator) as (_, keep):
        posting_id = keep.renew(_posting(keep, number))
        made = next(one for one in keep.postings() if one.posting_id == posting_id)
    tell(say("poster_put_up", number=made.number, place=made.place))


@log_app.command("take-down", help=say("help.poster_take_down"))
def take_down(number: NumberArgument, operator: OperatorOption = DEFAULT_OPERATOR, folder: FolderOption = None) -> None:
    """It hangs no more."""
    with _keeping(folder, operator) as (_, keep):
        keep.take_down(_posting(keep, number))
    tell(say("poster_down", number=number))


@log_app.command("export", help=say("help.poster_export"))
def export(
    out: Annotated[Path, typer.Option("--out", help=say("help.poster_out"), dir_okay=False)],
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """The whole log as a PDF or a table."""
    suffix = out.suffix.lower()
    if suffix not in (".pdf", ".csv"):
        stop(Exit.USAGE, say("poster_suffix", kinds=".pdf, .csv"))
    with _keeping(folder, operator) as (facts, keep):
        sheet = PostingsSheet(facts.office, keep.postings(), keep.desk.clock.now(), operator)
        postings_document(facts, table=suffix == ".csv").write(sheet, out.expanduser().absolute())
    tell(say("poster_exported", file=out.name, count=len(sheet.postings)))


@contextmanager
def _keeping(folder: Path | None, operator: str) -> Iterator[tuple[Facts, KeepPrints]]:
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), operator) as desk:
            yield facts, print_keeping(facts, desk)


def _posting(keep: KeepPrints, number: int) -> Posting:
    try:
        return keep.posting(number)
    except NoSuchPostingError:
        stop(Exit.USAGE, say("poster_no_number", number=number))


def _plain(posting: Posting) -> dict[str, Any]:
    return {
        "number": posting.number,
        "kind": posting.code.kind.word,
        "hangs": posting.hangs,
        "there": posting.there,
        "changed": [one.value for one in posting.changed],
        "needs_care": posting.needs_care,
    }
