"""A class plan keeps the numbers with the table they were read in."""

import pytest

from cocorope.qc import sampling
from cocorope.qc.class_plans import _from_table


@pytest.mark.parametrize("plan", [sampling.SinglePlan(5, 0), sampling.double(1000, aql="2.5", edition="MIL-STD-105E")])
def test_a_plan_that_no_single_table_gave(plan):
    with pytest.raises(AssertionError, match="names its table"):
        _from_table("major", plan, 1000, "items")
