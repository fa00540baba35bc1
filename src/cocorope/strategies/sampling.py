"""Hypothesis strategies of sampling: plans from the tables, plans of one's own, plans by variables."""

from hypothesis import strategies as st

from cocorope.qc import sampling
from cocorope.qc.sampling import MultistagePlan, SinglePlan, VariablesPlan


def table_plans() -> st.SearchStrategy[SinglePlan]:
    """Single plans read from the tables: any lot, AQL, level, severity and edition."""
    return st.builds(
        sampling.single,
        st.integers(2, 1_000_000),
        aql=st.sampled_from(sampling.AQLS),
        edition=st.sampled_from(sampling.EDITIONS),
        level=st.sampled_from(sampling.LEVELS),
        severity=st.sampled_from(sampling.SEVERITIES),
    )


def single_plans() -> st.SearchStrategy[SinglePlan]:
    """Single plans of one's own, without a lot."""
    return st.integers(1, 500).flatmap(lambda n: st.builds(SinglePlan, st.just(n), st.integers(0, n)))


@st.composite
def multistage_plans(draw: st.DrawFn) -> MultistagePlan:
    """Plans of one to seven samples of one's own."""
    acs = sorted(draw(st.lists(st.integers(0, 12), min_size=1, max_size=7)))
    stages: list[tuple[int, int | None, int]] = []
    re = 0
    for place, ac in enumerate(acs):
        re = max(re, ac + 1 + (0 if place == len(acs) - 1 else draw(st.integers(0, 4))))
        stages.append((draw(st.integers(1, 50)), ac, re))
    return MultistagePlan(stages)


def variables_plans() -> st.SearchStrategy[VariablesPlan]:
    """Plans by variables of one's own, k form."""
    return st.builds(
        VariablesPlan,
        n=st.integers(3, 100),
        k=st.decimals("0.3", "3", places=2),
        method=st.sampled_from(["s", "sigma"]),
    )
