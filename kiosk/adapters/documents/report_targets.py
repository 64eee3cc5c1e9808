"""The targets of a dispatch in a report: how far each is by the exact arithmetic of the domain, and until when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.adapters.documents.letter import Grid, GridColumn
from kiosk.adapters.documents.shares import NONE, day_of, percent_of, said_share
from kiosk.application.numerals import thousands
from kiosk.application.ports.reports import ReportRequest
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.dispatches.target import Baseline, Headcount, Target
from kiosk.domain.office_time import office_day

_HEADS = ("number", "group", "target", "done", "share", "verdict")
_WIDTHS = (9.0, 44.0, 46.0, 18.0, 15.0, 33.0)


@dataclass(frozen=True, slots=True)
class ReportTargets:
    """Writes the table of one dispatch."""

    request: ReportRequest
    say: Callable[..., str]

    def grid(self, dispatch: Dispatch) -> Grid | None:
        """One row for each target, None where the dispatch sets none."""
        targets = [target for one in dispatch.obligations for target in one.targets]
        if not targets:
            return None
        columns = tuple(
            GridColumn(self.say(f"head_{key}"), width, centred=key not in ("group", "target"))
            for key, width in zip(_HEADS, _WIDTHS, strict=True)
        )
        rows = tuple((str(place), *self._row(one)) for place, one in enumerate(targets, start=1))
        group = self.request.groups.label(self.request.form.visitors_group, VIETNAMESE)
        notes = [self.say("targets_note", group=group), *map(self._baseline, dispatch.baselines)]
        return Grid(columns, rows, " ".join(notes))

    def _row(self, target: Target) -> tuple[str, ...]:
        group = self.request.groups.label(target.group, VIETNAMESE)
        count = self.request.figures.headcount(target.group, target.asked)
        if count is None:
            return group, self._asked(target), NONE, NONE, self._and_days(self.say("not_counted"), target)
        share = count.share(target.denominator)
        done = f"{thousands(count.done)}/{thousands(count.of(target.denominator))}"
        return group, self._asked(target), done, said_share(share), self._and_days(self._verdict(target, count), target)

    def _verdict(self, target: Target, count: Headcount) -> str:
        if not count.of(target.denominator):
            return self.say("nobody_asked")
        if target.reached(count):
            return self.say("reached")
        return self.say("not_reached", missing=thousands(target.missing(count)))

    def _and_days(self, verdict: str, target: Target) -> str:
        if target.deadline is None:
            return verdict
        left = target.deadline.days_left(office_day(self.request.figures.read_at))
        return f"{verdict}\n{self.say('days_left', days=left) if left >= 0 else self.say('days_over', days=-left)}"

    def _asked(self, target: Target) -> str:
        threshold = target.threshold
        least = "share_over" if threshold.strict else "share_all" if threshold.share == 1 else "share_least"
        said = self.say(
            least,
            percent=percent_of(threshold.share),
            of=self.say(f"of_{target.denominator.value}"),
            answer=self.say(f"answer_{target.asked.value}"),
        )
        if target.deadline is None:
            return said
        return f"{said}, {self.say('until', day=day_of(target.deadline.last_good_day))}"

    def _baseline(self, one: Baseline) -> str:
        of = self.say(f"of_{one.denominator.value}")
        rank = self.say("rank", place=one.rank[0], ranked=one.rank[1]) if one.rank else ""
        return self.say("baseline", percent=percent_of(one.share), of=of, rank=rank)
