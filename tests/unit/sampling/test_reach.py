"""Corners of the tables that need no reference file beside the checkout."""

import pytest

from cocorope.qc import sampling
from cocorope.qc.sampling import variables
from cocorope.qc.sampling.variables.estimates import index_for, tail_beyond


@pytest.mark.parametrize("method", ["s", "sigma"])
def test_reduced_inspection_by_variables_takes_fewer_items(method):
    reduced, normal = (
        variables.plan(500, aql="1.0", severity=severity, edition="ANSI/ASQ Z1.9", method=method)
        for severity in ("reduced", "normal")
    )
    assert reduced.n < normal.n


def test_an_arrow_of_mil_std_414_moves_n_and_k_together():
    plan = variables.table_plan("B", aql="0.04", severity="normal", edition="MIL-STD-414")
    direct = variables.table_plan(plan.table_letter, aql="0.04", severity="normal", edition="MIL-STD-414")
    assert (plan.letter, plan.table_letter) == ("B", "G")
    assert (plan.n, plan.k) == (direct.n, direct.k)


def test_an_aql_of_414_that_is_for_normal_inspection_alone():
    with pytest.raises(ValueError, match="normal inspection alone"):
        variables.table_plan("L", aql="0.04", severity="tightened", edition="MIL-STD-414")


@pytest.mark.parametrize("method", ["s", "sigma"])
def test_k_and_m_are_two_names_of_one_plan(method):
    assert index_for(tail_beyond(1.5, 20, method), 20, method) == pytest.approx(1.5)


def test_stopping_on_either_side_never_needs_more_items():
    plan = sampling.SinglePlan(n=50, ac=0)
    for p in (0.001, 0.02, 0.5, 0.999):
        both, rejection, no = (plan.average_sample_number(p, curtailed=how) for how in ("both", "rejection", "no"))
        assert both <= rejection + 1e-9
        assert rejection <= no + 1e-9


@pytest.mark.parametrize("model", ["binomial", "poisson"])
def test_a_stage_that_cannot_accept_is_never_cleared_early(model):
    counting = "nonconformities" if model == "poisson" else "nonconforming"
    plan = sampling.MultistagePlan([(20, None, 2), (20, 0, 2), (20, 1, 2)], counting=counting)
    both = plan.average_sample_number(0.03, curtailed="both", model=model)
    no = plan.average_sample_number(0.03, curtailed="no", model=model)
    assert 0 < both <= no + 1e-9
