"""Names of copies come back from their files, and the rotation never lets go of what an office needs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.backup_order import CopyOrder, Cut
from kiosk.domain.backups import BackupName, Rotation, outdated

FIRST = datetime(2026, 1, 1, 10, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(), timedelta(days=700)).map(lambda after: FIRST + after)
NAMES = st.builds(BackupName.of, st.just("0123456789abcdef"), MOMENTS, st.integers(0, 10**9))
ROTATIONS = st.builds(Rotation, st.integers(1, 20), st.integers(0, 10), st.integers(0, 14))


@given(NAMES)
def test_a_name_comes_back_from_its_file(name: BackupName) -> None:
    assert BackupName.read(name.file_name) == name
    assert name.is_of("01234567 and more")
    assert not name.is_of("another")


def test_other_files_are_none_of_ours() -> None:
    for other in ("so-ra-vao_x_20269999-000000_1.db", "register.db", "so-ra-vao_x_20261119-170000_1.db.part", ""):
        assert BackupName.read(other) is None


@given(st.lists(NAMES, max_size=60).map(CopyOrder()), ROTATIONS)
def test_the_latest_stays_and_what_goes_has_a_later_one_in_its_day_or_is_old(
    names: tuple[BackupName, ...], rotation: Rotation
) -> None:
    gone = set(outdated(names, rotation))
    kept = [one for one in names if one not in gone]
    assert bool(kept) == bool(names)
    if names:
        assert names[-1] in kept
    assert len(set(kept)) <= rotation.daily + rotation.weekly + rotation.monthly
    # Again nothing goes: what is kept is kept for good until there is something newer.
    assert outdated(kept, rotation) == ()


def test_a_year_of_days_leaves_days_weeks_and_months() -> None:
    kept: list[BackupName] = []
    for day in range(365):
        kept.append(BackupName.of("kiosk", FIRST + timedelta(days=day), day))
        gone = set(outdated(kept, Rotation()))
        kept = [one for one in kept if one not in gone]
    days = [one.seq for one in kept]
    assert days[-14:] == list(range(351, 365))
    assert len(days) < 14 + 8 + 12
    assert min(days) == 30


@given(st.lists(MOMENTS, min_size=1, max_size=40), ROTATIONS)
def test_whatever_the_clock_shows_no_copy_goes_before_the_one_that_was_made_before_it(
    moments: list[datetime], rotation: Rotation
) -> None:
    """Each made after the one before, at a time that somebody set: ahead, back, or the same again."""
    kept: tuple[BackupName, ...] = ()
    for seq, at in enumerate(moments, start=1):
        new = BackupName.of("kiosk", at, seq)
        kept = CopyOrder()((*kept, new))
        kept = tuple(one for one in kept if one not in outdated(kept, rotation))
        assert kept[-1] == new
    days = {one.made_at.date() for one in kept}
    by_time = sorted(kept)
    assert len(days) >= min(rotation.daily, 1), by_time


def test_the_test_of_the_test_by_time_a_clock_that_was_ahead_pushes_out_the_new_copies() -> None:
    ahead = [BackupName.of("kiosk", FIRST + timedelta(days=730 + day), day + 1) for day in range(3)]
    after = [BackupName.of("kiosk", FIRST + timedelta(days=day), day + 4) for day in range(3)]
    three = Rotation(daily=3, weekly=0, monthly=0)
    assert set(outdated(sorted([*ahead, *after]), three)) == {*after}
    assert set(outdated(CopyOrder()([*ahead, *after]), three)) == {*ahead}


def test_copies_of_a_past_that_is_lost_come_before_those_of_the_register_that_goes_on() -> None:
    taken_in = FIRST + timedelta(days=5)
    old, lost, lost_known, new = (
        BackupName.of("kiosk", FIRST + timedelta(days=day), seq) for day, seq in ((1, 10), (4, 90), (4, 95), (6, 12))
    )
    order = CopyOrder((Cut(10, taken_in),), frozenset({lost_known.file_name}))
    assert order([lost, new, old]) == (lost, old, new)
    assert order([lost_known, new]) == (new, lost_known)
    assert CopyOrder()([lost, new, old]) == (old, new, lost)
