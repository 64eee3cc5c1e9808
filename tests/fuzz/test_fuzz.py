"""Each target keeps its contract over its corpus and some mutations; with --sweep over very many."""

from __future__ import annotations

import logging
import random
import sys
import time
from importlib.util import find_spec

import pytest

from tests.fuzz.__main__ import main
from tests.fuzz.contract import BrokenContractError, Target
from tests.fuzz.mutation import Mutator
from tests.fuzz.targets import TARGETS

SEED = 20261119
MOST_GROWTH_KB = 700_000
"""Of the memory at its highest: a picture of a hundred million pixels is the most that is unpacked at all."""
BATCHES = 100
A_JOB = "a waiting job cannot be read"


def _highest_kb() -> int:
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.fixture(params=TARGETS, ids=lambda one: one.name)
def target(request: pytest.FixtureRequest) -> Target:
    found: Target = request.param
    return found


@pytest.mark.expects_log(A_JOB)
def test_everything_of_the_corpus_keeps_the_contract(target: Target) -> None:
    before = _highest_kb()
    for name, data in target.corpus:
        try:
            target.check(data)
        except BrokenContractError as fault:
            pytest.fail(f"{name}: {fault}")
    assert _highest_kb() - before < MOST_GROWTH_KB


@pytest.mark.expects_log(A_JOB)
def test_some_mutations_keep_the_contract(target: Target) -> None:
    target.check_mutations(SEED, target.some)


@pytest.mark.sweep
@pytest.mark.timeout(14_400)
@pytest.mark.expects_log(A_JOB)
def test_very_many_mutations_keep_the_contract(target: Target, capsys: pytest.CaptureFixture[str]) -> None:
    """A million payloads, 100,000 pictures, 100,000 files of settings, and the rest."""
    began, before, longest = time.perf_counter(), _highest_kb(), 0.0
    for batch in range(BATCHES):
        longest = max(longest, target.check_mutations(SEED + 1 + batch, target.many // BATCHES))
    with capsys.disabled():
        took, grown = time.perf_counter() - began, (_highest_kb() - before) // 1024
        sys.stdout.write(
            f"\n{target.name}: {target.many:,} inputs, {took:.0f} s, longest {longest:.2f} s, +{grown} MB\n"
        )
    assert _highest_kb() - before < MOST_GROWTH_KB


def _planted(found: list[bytes]) -> Target:
    """A target like `settings` with a fault that only an unclosed list within a list brings about."""
    original = next(one for one in TARGETS if one.name == "settings")

    def run(data: bytes) -> None:
        if b"[[[" in data and b"]]]" not in data:
            found.append(data)
            raise ZeroDivisionError

    return Target("settings", run, original.seconds, original.some, original.many, original.words)


def test_a_planted_fault_is_found_by_mutations_of_the_corpus() -> None:
    found: list[bytes] = []
    target = _planted(found)
    harmless = [data for _, data in target.corpus if not (b"[[[" in data and b"]]]" not in data)]
    mutator, chance = Mutator(harmless, target.words), random.Random(SEED)
    inputs = (mutator.one(chance) for _ in range(4000))
    with pytest.raises(BrokenContractError, match="ZeroDivisionError"):
        list(map(target.check, inputs))
    assert found[0] not in harmless


@pytest.mark.expects_log("gone wrong")
@pytest.mark.parametrize("fault", ["slow", "talks", "tells"])
def test_time_and_talk_are_part_of_the_contract(fault: str) -> None:
    def run(_: bytes) -> None:
        if fault == "slow":
            until = time.perf_counter() + 0.03
            while time.perf_counter() < until:
                pass
        elif fault == "talks":
            logging.getLogger("planted").error("gone wrong")
        else:
            logging.getLogger("planted").info("met Nguyễn Văn Thử")

    with pytest.raises(BrokenContractError, match=r"in the log|0\.03 s"):
        Target("planted", run, 0.02, 1, 1).check(b"")


def test_the_same_seed_makes_the_same_inputs() -> None:
    mutator = Mutator([b"one", b"two|three"])
    assert [mutator.one(random.Random(7)) for _ in range(3)] == [mutator.one(random.Random(7))] * 3


@pytest.mark.skipif(find_spec("atheris") is not None, reason="it would run until somebody ends it")
def test_whoever_asks_for_guidance_gets_no_run_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["fuzz", "payloads", "--guided", "-runs=10"])
    assert main() == 2
