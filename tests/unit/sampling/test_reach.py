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


ENDS = (8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000)
"""The last lot of each range of Table I."""


def test_the_letter_changes_from_the_last_lot_of_a_range_to_the_next():
    letters = "ABCDEFGHJKLMNPQ"
    assert [sampling.code_letter(end) for end in ENDS] == [*letters[:-1]]
    assert [sampling.code_letter(end + 1) for end in (1, *ENDS)] == [*letters]


def test_a_larger_lot_or_a_higher_level_never_takes_a_letter_before():
    rows = [[sampling.code_letter(end, level) for level in sampling.LEVELS] for end in (*ENDS, 10**9)]
    assert all(row[:4] == sorted(row[:4]) and row[4:] == sorted(row[4:]) for row in rows)
    for level in range(len(sampling.LEVELS)):
        assert [row[level] for row in rows] == sorted(row[level] for row in rows)


@pytest.mark.parametrize(
    ("asked", "read"),
    [("0.03", "0.04"), ("0.049", "0.04"), ("0.0491", "0.065"), ("1.09", "1.0"), ("1.10", "1.5"), ("16.4", "15")],
)
def test_an_aql_between_two_of_the_table_is_read_at_the_one_of_its_range(asked, read):
    plan = variables.table_plan("L", aql=asked, severity="normal", edition="MIL-STD-414")
    assert (plan.entry.asked, plan.entry.aql) == (asked, read)


def test_an_aql_beyond_the_last_range_is_refused():
    with pytest.raises(ValueError, match="neighbours: 15"):
        variables.table_plan("L", aql="16.41", severity="normal", edition="MIL-STD-414")
