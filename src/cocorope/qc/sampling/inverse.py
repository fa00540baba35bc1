"""The other way round: which quality is accepted with a given probability."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from cocorope.errors import InvalidValueError
from cocorope.qc.sampling.close_calls import hypergeometric_at_most
from cocorope.qc.sampling.words import Model
from cocorope.text import Text

if TYPE_CHECKING:
    from cocorope.qc.sampling.curves import Curves


def quality_for(plan: Curves, risk: Fraction, model: Model, lot_size: int | None) -> float:
    """The quality that a plan accepts with a given probability.

    One sample is inverted in closed form (incomplete beta or gamma), several by Brent's method, a lot by bisection over
    its whole numbers of items.

    Raises:
        InvalidValueError: The plan accepts lots however bad they are.
    """
    if model == "hypergeometric":
        return _of_lot(plan, risk, lot_size)
    probability = float(risk)
    worst = 1.0 if plan.counting == "nonconforming" else 1.0e6
    if plan.acceptance_probability(worst, model=model) > probability:
        raise InvalidValueError(
            Text(
                "the plan accepts lots however bad they are, so no quality has this probability",
                "rencana ini menerima lot seburuk apa pun, jadi tidak ada mutu dengan peluang ini",
            )
        )
    if len(plan.stages) > 1:
        return _by_search(plan, probability, model, worst)
    from scipy.special import betainccinv, gammainccinv

    sample = plan.stages[0]
    if model == "poisson":
        return float(gammainccinv(sample.re, probability)) / sample.n
    return float(betainccinv(sample.re, sample.n - sample.re + 1, probability))


def _by_search(plan: Curves, probability: float, model: Model, worst: float) -> float:
    from scipy.optimize import brentq

    low, high = 0.0, min(worst, 2 * plan.stages[-1].re / plan.stages[0].n)
    while plan.acceptance_probability(high, model=model) > probability:
        high = min(2 * high, worst)
    return float(
        brentq(
            lambda p: plan.acceptance_probability(float(p), model=model) - probability,
            low,
            high,
            xtol=1e-15,
            rtol=1e-13,
        )
    )


def _of_lot(plan: Curves, risk: Fraction, lot_size: int | None) -> float:
    size = lot_size or 1
    if plan.acceptance_probability(1, model="hypergeometric", lot_size=lot_size) > risk:
        raise InvalidValueError(
            Text(
                "the plan accepts a lot in which every item is bad",
                "rencana ini menerima lot yang seluruh barangnya buruk",
            )
        )

    def passes(bad: int) -> bool:
        if len(plan.stages) == 1:
            only = plan.stages[0]
            return not hypergeometric_at_most(only.re - 1, only.n, bad, size, risk)
        return plan.acceptance_probability(Fraction(bad, size), model="hypergeometric", lot_size=lot_size) > risk

    low, high = _bracket(passes, round(quality_for(plan, risk, "binomial", None) * size), size)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if passes(middle) else (low, middle)
    return high / size


def _bracket(passes: Callable[[int], bool], near: int, size: int) -> tuple[int, int]:
    """Numbers of bad items of which the lower passes and the upper does not, looked for outwards from a guess.

    No bad item passes for certain, and that all bad ones do not is known.
    """
    step = max(1, near // 64)
    low, high = max(near - step, 0), min(near + step, size)
    while low > 0 and not passes(low):
        high, low, step = low, max(low - 2 * step, 0), 2 * step
    while high < size and passes(high):
        low, high, step = high, min(high + 2 * step, size), 2 * step
    return low, high
