"""Quick picks: who is asked for most stands first, however the name was typed, and what was typed narrows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.resources.host_file import load_hosts
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.domain.hosts import Host, Used, host_named, most_used, quick_picks
from kiosk.domain.names import fold
from tests.fakes.desk import RESOURCES
from tests.integration.test_gate_files import office_with

HOSTS = (Host("Nguyễn Văn An", "3"), Host("Đỗ Thị Bình"))
NAMES = st.sampled_from(("anh Nam", "Anh Nam", "chị Đào", "chi Dao", "bà Tư", ""))
USED = st.builds(Used, NAMES, st.integers(1, 50), st.integers(1, 1000))


def test_spellings_that_fold_alike_count_together_in_their_most_used_form() -> None:
    used = (Used("anh Nam", 3, 1), Used("bà Tư", 4, 2), Used("Anh Nam", 2, 9))
    assert most_used(used) == ("anh Nam", "bà Tư")
    assert most_used((Used("a", 1, 1), Used("b", 1, 2))) == ("b", "a")


@given(st.lists(USED, max_size=30))
def test_nobody_is_offered_twice_and_nobody_is_left_out(used: list[Used]) -> None:
    ranked = most_used(used)
    assert len({fold(one) for one in ranked}) == len(ranked)
    assert {fold(one) for one in ranked} == {fold(one.words) for one in used if one.words}


def test_what_was_typed_narrows_the_picks_without_marks() -> None:
    assert quick_picks("", ("chị Đào",), HOSTS) == ("chị Đào", "Nguyễn Văn An", "Đỗ Thị Bình")
    assert quick_picks("do b", ("chị Đào",), HOSTS) == ("Đỗ Thị Bình",)
    assert quick_picks("", ("nguyen van an",), HOSTS, 1) == ("nguyen van an",)
    assert host_named("nguyen van an", HOSTS) == HOSTS[0]
    assert host_named("ai đó", HOSTS) is None


def test_the_file_ships_empty_and_an_office_fills_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert load_hosts(Layers(RESOURCES)) == ()
    text = '[[host]]\nname = " Nguyễn  Văn An"\ncounter = "3"\nphone = "103"\n'
    filled = office_with(tmp_path_factory.mktemp("hosts"), "hosts.toml", text)
    assert load_hosts(filled) == (Host("Nguyễn Văn An", "3", "103"),)
    for faulty in ('[[host]]\ncounter = "3"', '[[host]]\nname = "An"\ncounter = 3', 'host = "An"'):
        layers = office_with(tmp_path_factory.mktemp("faulty"), "hosts.toml", faulty)
        with pytest.raises(ResourceFaultyError, match=r"hosts\.toml: host"):
            load_hosts(layers)
