"""The long run of a scheme is that of the switching machine itself, lot after lot."""

import attrs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import bdtr, pdtr

from cocorope.qc import sampling
from cocorope.qc.sampling import StopRule, Switching
from cocorope.text import Text

ISO = "ISO 2859-1:1999"
SILENT = Text("-", "-")


def chain(scheme, lot_size, below, *, steady, authority):
    """States that lots lead to from here, and the matrix of moves; a stop is resumed on tightened inspection.

    Every count a sample can show is put to the machine; below(d, plan): the probability of at most d.
    """
    start = attrs.evolve(scheme, explanation=SILENT)
    numbers, waiting, moves, stops = {start: 0}, [start], {}, {}
    while waiting:
        state = waiting.pop()
        plan = state.plan(lot_size)
        for found in range(plan.re + 1):
            weight = (below(found, plan) if found < plan.re else 1) - (below(found - 1, plan) if found else 0)
            after = state.after(plan, nonconforming=found, steady=steady, authority=authority)
            if after.severity == "discontinued":
                after = after.resumed()
                stops[numbers[state]] = stops.get(numbers[state], 0) + weight
            after = attrs.evolve(
                after, explanation=SILENT, score=min(after.score, 30)
            )  # beyond 30 it tells nothing more
            if after not in numbers:
                numbers[after] = len(numbers)
                waiting.append(after)
            edge = (numbers[state], numbers[after])
            moves[edge] = moves.get(edge, 0) + weight
    matrix = np.zeros((len(numbers), len(numbers)))
    for (here, there), weight in moves.items():
        matrix[there, here] += weight
    return [*numbers], matrix, stops


def stationary(matrix):
    size = len(matrix)
    equations = matrix - np.eye(size)
    equations[0] = 1
    return np.linalg.solve(equations, np.eye(size)[0])


class TestLongRun:
    """ISO 2859-1:1999 clause 9: shares of lots accepted, on each severity, and stops, of the machine as it is."""

    @given(
        st.sampled_from(["0.10", "0.65", "1.0", "2.5", "15"]),
        st.sampled_from([40, 400, 1000, 4000]),
        st.sampled_from([0.2, 0.7, 1, 1.5, 3, 6]),
        st.sampled_from([1, 2, 5]),
        st.booleans(),
        st.booleans(),
    )
    @settings(max_examples=25, deadline=None)
    def test_of_the_machine(self, aql, lot_size, times, lots, steady, authority):
        scheme = Switching.start(aql=aql, edition=ISO, stop=StopRule(counts="not accepted", lots=lots))
        p = times * float(aql) / 100
        if scheme.counting == "nonconformities":
            below = lambda d, plan: float(pdtr(d, plan.n * p))  # noqa: E731  # one line, one law
        else:
            below = lambda d, plan: float(bdtr(d, plan.n, p))  # noqa: E731  # as above
        states, matrix, stops = chain(scheme, lot_size, below, steady=steady, authority=authority)
        weights = stationary(matrix)
        plans = [state.plan(lot_size) for state in states]
        wanted = {
            "acceptance_probability": sum(w * below(plan.ac, plan) for w, plan in zip(weights, plans, strict=True)),
            "average_sample_number": sum(w * plan.n for w, plan in zip(weights, plans, strict=True)),
            "stops": sum(weights[number] * share for number, share in stops.items()),
            **{
                severity: sum(w for w, state in zip(weights, states, strict=True) if state.severity == severity)
                for severity in sampling.SEVERITIES
            },
        }
        got = sampling.long_run(scheme, p, lot_size=lot_size, steady=steady, authority=authority)
        assert attrs.asdict(got) == pytest.approx(wanted, rel=1e-7, abs=1e-10)

    @given(st.sampled_from(["0.65", "2.5", "15"]), st.integers(1, 150))
    @settings(max_examples=10, deadline=None)
    def test_several_qualities_are_one_at_a_time(self, aql, count):
        scheme = Switching.start(aql=aql, edition=ISO)
        p = np.linspace(0, 4 * float(aql) / 100, count)
        together = sampling.long_run(scheme, p, lot_size=1000)
        for place in {0, count // 2, count - 1}:
            alone = sampling.long_run(scheme, float(p[place]), lot_size=1000)
            for name, value in attrs.asdict(alone).items():
                assert getattr(together, name)[place] == pytest.approx(value, rel=1e-9, abs=1e-12)

    def test_where_the_scheme_stands_does_not_matter(self):
        scheme = Switching.start(aql="1.0", edition=ISO)
        later = scheme.after(scheme.plan(1000), nonconforming=3)
        assert sampling.long_run(later, 0.01, lot_size=1000) != sampling.long_run(later, 0.02, lot_size=1000)
        assert attrs.asdict(sampling.long_run(later, 0.01, lot_size=1000)) == attrs.asdict(
            sampling.long_run(scheme, 0.01, lot_size=1000)
        )
