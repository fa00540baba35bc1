"""What the whole scheme of ISO 2859-1:1999 does in the long run: plans *and* switching, as a Markov chain.

A table plan by itself says little; the scheme protects by tightening, relaxing and stopping. For a process of
constant quality
and lots of constant size the states (severity, score, the last results, the counts on tightened inspection) form a
finite chain, whose stationary distribution weighs the plans. After a discontinuation inspection resumes on tightened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar, overload

import attrs

from cocorope.errors import InvalidValueError
from cocorope.qc.sampling.cells import cell
from cocorope.qc.sampling.laws import Binomial, Law, Poisson
from cocorope.qc.sampling.lookup import single
from cocorope.qc.sampling.numbers import FRACTION, RATE, Floats, Number, Several, array, is_number
from cocorope.qc.sampling.switching import Switching
from cocorope.qc.sampling.switching_rules import SCORE_FOR_REDUCED, WINDOW
from cocorope.qc.sampling.words import AQLS, NotOfferedError, Severity, column
from cocorope.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cocorope.qc.sampling.plans import SinglePlan

V = TypeVar("V", float, "Floats")
LARGEST_STOP: Final = 100
"""A stop rule of more lots than these would never stop, and its chain would fill the memory."""
_State = tuple[str, int, int]


@attrs.frozen(kw_only=True, eq=False)
class LongRun(Generic[V]):
    """The long run of a scheme at one quality, or at several."""

    acceptance_probability: V
    """Share of the lots that are accepted."""
    average_sample_number: V
    """Average sample of a lot."""
    normal: V
    """Share of the lots on normal inspection."""
    tightened: V
    """Share of the lots on tightened inspection."""
    reduced: V
    """Share of the lots on reduced inspection."""
    stops: V
    """Discontinuations a lot: 0.01 is one in a hundred lots."""


@overload
def long_run(
    scheme: Switching, p: Number, *, lot_size: int, steady: bool = True, authority: bool = True
) -> LongRun[float]: ...
@overload
def long_run(
    scheme: Switching, p: Several, *, lot_size: int, steady: bool = True, authority: bool = True
) -> LongRun[Floats]: ...
def long_run(
    scheme: Switching, p: Number | Several, *, lot_size: int, steady: bool = True, authority: bool = True
) -> LongRun[float] | LongRun[Floats]:
    """The operating characteristic of the whole scheme.

    Args:
        scheme: The scheme; its AQL, level, counting and stop rule are used, not where it stands.
        p: Quality of the process: fraction nonconforming, or nonconformities per item where those are counted.
        lot_size: Units in each lot.
        steady: Production is steady, so that reduced inspection is possible.
        authority: The authority wants reduced inspection where it is earned.

    Raises:
        NotOfferedError: MIL-STD-105E or Z1.4: their limit numbers look back on whole lots, which no small chain
            can hold.
        InvalidValueError: A quality out of bounds, a lot below 2, a stop rule by lots remaining
            or of more than ``LARGEST_STOP`` lots.
        WrongKindError: p is not a number.
    """
    import numpy as np

    _check(scheme)
    per_item = scheme.counting == "nonconformities"
    quality = array(p, RATE, high=None) if per_item else array(p, FRACTION)
    law: Law = Poisson(quality.ravel()) if per_item else Binomial(quality.ravel())
    plans = {severity: _plan(scheme, lot_size, severity) for severity in ("normal", "tightened", "reduced")}
    passed = {severity: law.at_most(plan.ac, plan.n, 0, 0) for severity, plan in plans.items()}
    gain, gained = _gain(scheme, plans["normal"], law)
    shares, stops = _stationary(passed, gained, gain if steady and authority else 0, scheme.stop.lots)
    nothing = np.zeros(quality.size)
    figures: dict[str, Floats] = {
        "acceptance_probability": sum((shares[s] * passed[s] for s in plans), start=nothing),
        "average_sample_number": sum((shares[s] * plans[s].n for s in plans), start=nothing),
        **shares,
        "stops": stops,
    }
    if is_number(p):
        return LongRun(**{name: float(figure[0]) for name, figure in figures.items()})
    return LongRun(**{name: figure.reshape(quality.shape) for name, figure in figures.items()})


def _check(scheme: Switching) -> None:
    if scheme.edition != "ISO 2859-1:1999":
        raise NotOfferedError(
            Text(
                f"the long run of {scheme.edition} is not offered: its limit numbers look back on ten or more "
                "whole lots",
                f"jangka panjang {scheme.edition} tidak ditawarkan: angka batasnya melihat ke belakang sepuluh "
                "lot atau lebih",
            )
        )
    if scheme.stop.counts != "not accepted" or scheme.stop.lots > LARGEST_STOP:
        raise InvalidValueError(
            Text(
                "the long run takes a stop rule by lots not accepted, as ISO 2859-1:1999 has it, and "
                f"{LARGEST_STOP} of them at most",
                "jangka panjang memakai aturan henti menurut lot tidak diterima, seperti pada ISO 2859-1:1999, dan "
                f"paling banyak {LARGEST_STOP} lot",
            )
        )


def _plan(scheme: Switching, lot_size: int, severity: Severity) -> SinglePlan:
    return single(
        lot_size,
        aql=scheme.aql,
        level=scheme.level,
        severity=severity,
        edition=scheme.edition,
        counting=scheme.counting,
    )


def _gain(scheme: Switching, plan: SinglePlan, law: Law) -> tuple[int, Floats]:
    """What an accepted lot adds to the score, and the probability that it does."""
    if plan.ac < 2:
        return 2, law.at_most(plan.ac, plan.n, 0, 0)
    tighter = cell(plan.table_letter or "", AQLS[column(scheme.aql) - 1], scheme.edition, "normal")
    return 3, law.at_most(tighter.ac, plan.n, 0, 0)


def _moves(state: _State, gain: int, stop: int) -> Iterator[tuple[str, _State]]:
    """Where a lot leads: the name of its probability, and the next state.

    Normal: (score, lots since one was not accepted, 0 for none within the window). Tightened: (run, refused).
    """
    severity, first, second = state
    if severity == "reduced":
        yield "reduced", state
        yield "not reduced", ("normal", 0, 0)
    elif severity == "tightened":
        yield "tightened", ("normal", 0, 0) if first + 1 == WINDOW else ("tightened", first + 1, second)
        yield "not tightened", ("tightened", 0, 0) if second + 1 == stop else ("tightened", 0, second + 1)
    else:
        age = 0 if second in (0, WINDOW - 1) else second + 1
        score = first + gain
        yield "gained", ("reduced", 0, 0) if score >= SCORE_FOR_REDUCED else ("normal", score, age)
        yield "not gained", ("normal", 0, age)
        yield "not normal", ("tightened", 0, 0) if second else ("normal", 0, 1)


def _states(gain: int, stop: int) -> dict[_State, int]:
    """Every state that can be reached from the start, numbered."""
    start = ("normal", 0, 0)
    numbered = {start: 0}
    waiting = [start]
    while waiting:
        for _name, state in _moves(waiting.pop(), gain, stop):
            if state not in numbered:
                numbered[state] = len(numbered)
                waiting.append(state)
    return numbered


def _stationary(passed: dict[str, Floats], gained: Floats, gain: int, stop: int) -> tuple[dict[str, Floats], Floats]:
    """The share of each severity, and the stops a lot; linear equations, a block of qualities at a time."""
    import numpy as np

    likely = {
        **{s: passed[s] for s in ("tightened", "reduced")},
        **{f"not {s}": 1 - passed[s] for s in passed},
        "gained": gained,
        "not gained": passed["normal"] - gained,
    }
    states = _states(gain, stop)
    count, size = len(gained), len(states)
    weights = np.empty((count, size))
    for begin in range(0, count, 64):
        block = slice(begin, min(begin + 64, count))
        matrix = np.zeros((block.stop - begin, size, size))
        for state, number in states.items():
            for name, after in _moves(state, gain, stop):
                matrix[:, states[after], number] += likely[name][block]
        matrix -= np.eye(size)
        matrix[:, 0, :] = 1  # the shares sum to 1, in place of one equation that the others imply
        right = np.zeros((block.stop - begin, size, 1))
        right[:, 0] = 1
        weights[block] = np.linalg.solve(matrix, right)[:, :, 0]
    weights = np.clip(weights, 0, 1)
    shares = {s: weights[:, [n for state, n in states.items() if state[0] == s]].sum(axis=1) for s in passed}
    last = [n for (severity, _run, refused), n in states.items() if severity == "tightened" and refused == stop - 1]
    return shares, weights[:, last].sum(axis=1) * likely["not tightened"]
