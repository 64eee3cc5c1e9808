"""A code that stays in view is one showing, however many frames it fills and whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.repeat_guard import GONE_AFTER, RepeatGuard

START = datetime(2026, 11, 19, 1, tzinfo=UTC)
FRAMES = st.lists(
    st.tuples(st.sampled_from("AB"), st.integers(0, 6000).map(lambda ms: timedelta(milliseconds=ms))), max_size=40
)


@given(FRAMES)
def test_no_second_news_while_the_code_stays_in_view(frames: list[tuple[str, timedelta]]) -> None:
    guard, at = RepeatGuard(), START
    last_seen: dict[str, datetime] = {}
    for text, pause in frames:
        at += pause
        in_view = text in last_seen and at - last_seen[text] <= GONE_AFTER
        assert guard.is_new(text, at) is not in_view
        last_seen[text] = at


def test_thirty_seconds_in_view_are_one_showing() -> None:
    guard = RepeatGuard()
    assert sum(guard.is_new("A", START + timedelta(milliseconds=40 * frame)) for frame in range(750)) == 1


def test_a_code_that_went_away_and_came_back_is_new() -> None:
    guard = RepeatGuard()
    assert guard.is_new("A", START)
    assert not guard.is_new("A", START + GONE_AFTER)
    assert guard.is_new("A", START + 2 * GONE_AFTER + timedelta(milliseconds=1))


@given(st.timedeltas(-timedelta(days=4000), timedelta(days=4000)))
def test_a_jumping_clock_costs_at_most_one_more_showing(jump: timedelta) -> None:
    guard, frame = RepeatGuard(), timedelta(milliseconds=40)
    news = [guard.is_new("A", START), guard.is_new("A", START + jump)]
    news += [guard.is_new("A", START + jump + frame * number) for number in range(1, 50)]
    assert news[0]
    assert sum(news) <= 2


def test_broken_text_is_no_obstacle() -> None:
    guard = RepeatGuard()
    assert guard.is_new("\ud800", START)
    assert not guard.is_new("\ud800", START)


def test_nothing_of_the_text_stays_behind() -> None:
    guard = RepeatGuard()
    guard.is_new("Nguyễn Văn Thử", START)
    assert "Thử" not in repr(guard)
