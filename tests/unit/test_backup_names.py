"""Names of copies come back from their files, and the rotation never lets go of what an office needs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

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


@given(st.lists(NAMES, max_size=60), ROTATIONS)
def test_the_latest_stays_and_what_goes_has_a_later_one_in_its_day_or_is_old(
    names: list[BackupName], rotation: Rotation
) -> None:
    gone = set(outdated(names, rotation))
    kept = [one for one in names if one not in gone]
    assert bool(kept) == bool(names)
    if names:
        assert max(names) in kept
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
