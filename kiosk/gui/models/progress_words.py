"""A line of the board in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from kiosk.application.numerals import percent_said, points_said, share_said, thousands
from kiosk.domain.dispatches.deadline import Deadline
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.dispatches.groups import Groups
from kiosk.domain.dispatches.progress import LONG_OVER, Change, Meter, Standing
from kiosk.domain.dispatches.target import Baseline, Denominator, Headcount, Target, tenths_of_percent

ICONS = {
    Standing.REACHED: "circle-check",
    Standing.LATE: "triangle-alert",
    Standing.WARNED: "clock",
    Standing.OPEN: "clock",
}
TONES = {Standing.REACHED: "inx", Standing.LATE: "errx", Standing.WARNED: "warnx", Standing.OPEN: "ink2"}


@dataclass(frozen=True, slots=True)
class ProgressWords:
    """Says what a meter shows in one language."""

    say: Callable[..., str]
    language: str
    groups: Groups

    def group(self, meter: Meter) -> str:
        """Whose target it is."""
        return self.groups.label(meter.target.group, self.language)

    def source(self, dispatch: Dispatch, item: str) -> str:
        """Which paper asks for it: its number or its issuer, its day, the item."""
        number = dispatch.number or f"{dispatch.issuer} ({self.say('dispatch.no_number')})"
        said = self.say("progress.source", number=number, day=dispatch.issued)
        return f"{said}, {self.say('progress.item', item=item)}" if item else said

    def share(self, meter: Meter) -> str:
        """The large figure, by the target's own denominator."""
        return self._percent(meter.share(meter.target.denominator))

    def _percent(self, share: Fraction | None) -> str:
        return "–" if share is None else f"{share_said(share, self.language)} %"

    def tone(self, meter: Meter) -> str:
        """The colour of what is said: what is long over is quiet, unless people are missing."""
        quiet = meter.standing is Standing.LATE and meter.long_over and not meter.missing
        return "ink2" if quiet else TONES[meter.standing]

    def standing(self, meter: Meter) -> str:
        """Reached, late, so many days left, and how many people are still to be won."""
        if meter.standing is Standing.REACHED:
            return self.say("progress.reached")
        left, missing = meter.days_left, meter.missing
        who = "" if missing is None else self.say("progress.missing", people=self.number(missing))
        if left is None:
            return who[:1].upper() + who[1:] or self.say("progress.not_counted")
        when = self.left(left)
        return f"{when}, {who}" if who else when

    def left(self, days: int) -> str:
        """Days to the last good day, or days since it."""
        if days < -LONG_OVER:
            return self.say("progress.long_over")
        if days < 0:
            return self.say("progress.late", count=-days)
        return self.say("progress.days_left", count=days) if days else self.say("progress.last_day")

    def due(self, deadline: Deadline | None) -> str:
        """Until when, as the dispatch sets it."""
        if deadline is None:
            return self.say("progress.no_deadline")
        return self.say("progress.before" if deadline.excludes_day else "progress.by", day=day_said(deadline.day))

    def target(self, target: Target) -> str:
        """The label over the tick; a strict share says that it does not do itself."""
        percent = percent_said(target.threshold.share, self.language)
        if target.threshold.share == 1:
            return self.say("progress.target_all", percent=percent)
        if target.threshold.strict:
            itself = share_said(target.threshold.share, self.language)
            return self.say("progress.target_over", percent=percent, itself=itself)
        return self.say("progress.target_least", percent=percent)

    def baseline(self, one: Baseline) -> str:
        """The label over the dashed tick."""
        return self.say("progress.baseline", percent=percent_said(one.share, self.language))

    def counted(self, meter: Meter) -> tuple[str, str]:
        """Both denominators, the target's own first; empty where nobody counts the group."""
        count = meter.count
        if count is None:
            return self.say("progress.nobody_counts"), ""
        own = meter.target.denominator
        other = next(one for one in Denominator if one is not own)
        return self._of(count, own), f"{self._of(count, other)} = {self._percent(count.share(other))}"

    def _of(self, count: Headcount, of: Denominator) -> str:
        return self.say(f"progress.{of.value}", done=self.number(count.done), people=self.number(count.of(of)))

    def asked(self, target: Target) -> str:
        """Which answer counts."""
        return self.say(f"dispatch.answer_{target.asked.value}")

    def change(self, one: Change) -> str:
        """How far the visitors are beyond the figure of the dispatch."""
        began = percent_said(one.baseline.share, self.language)
        if one.share is None or one.by is None:
            return self.say("progress.change_none", began=began)
        points = points_said(tenths_of_percent(one.by), self.language)
        return self.say("progress.change", began=began, now=self._percent(one.share), points=points)

    def number(self, number: int) -> str:
        """With marks between thousands."""
        return thousands(number, self.language)


def day_said(day: date) -> str:
    """30/8/2021."""
    return f"{day.day}/{day.month}/{day.year}"
