"""What a passphrase costs: about a second here, never less than the standard's choice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage.wrapping import (
    FLOOR,
    MOST_ITERATIONS,
    MOST_MEMORY_KIB,
    Argon2Cost,
    calibrated_cost,
    seconds_of,
    unwrap,
    wrap,
)


def machine(floor_s: float) -> Callable[[Argon2Cost], float]:
    """A machine that takes ``floor_s`` seconds for the least cost."""
    work = FLOOR.iterations * FLOOR.memory_kib
    return lambda cost: floor_s * cost.iterations * cost.memory_kib / work


@pytest.mark.parametrize("floor_s", [0.9, 1.0, 30.0])
def test_a_slow_machine_still_pays_the_standards_choice(floor_s: float) -> None:
    assert calibrated_cost(machine(floor_s)) == FLOOR


@pytest.mark.parametrize("floor_s", [0.02, 0.1, 0.17, 0.25, 0.4])
def test_a_usual_machine_takes_about_a_second(floor_s: float) -> None:
    cost = calibrated_cost(machine(floor_s))
    assert 0.8 <= machine(floor_s)(cost) <= 1.2
    assert cost.memory_kib > FLOOR.memory_kib  # memory before iterations


def test_no_machine_is_asked_beyond_measure() -> None:
    cost = calibrated_cost(machine(1e-6))
    assert (cost.iterations, cost.memory_kib) == (MOST_ITERATIONS, MOST_MEMORY_KIB)


def test_a_derivation_is_really_made_to_be_measured() -> None:
    assert seconds_of(Argon2Cost(1, 1, 8192)) > 1e-4


def test_a_wrap_opens_for_its_secret_and_its_domain_alone() -> None:
    nonce, wrapped = wrap(b"s" * 32, b"k" * 32, b"one")
    assert unwrap(b"s" * 32, nonce, wrapped, b"one") == b"k" * 32
    assert unwrap(b"t" * 32, nonce, wrapped, b"one") is None
    assert unwrap(b"s" * 32, nonce, wrapped, b"another") is None
    assert unwrap(b"s" * 32, nonce, wrapped[:-1] + bytes([wrapped[-1] ^ 1]), b"one") is None
