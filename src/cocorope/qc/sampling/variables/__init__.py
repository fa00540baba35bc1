"""Acceptance sampling by variables: measure instead of count, where the characteristic is normally distributed.

MIL-STD-414 (k, one limit, s method) and ANSI/ASQ Z1.9 (M, s and sigma methods); plans of one's own; two risk
points. Normality is an assumption of every plan here; a decision carries how far it could be looked at.

Example:
    >>> from cocorope.qc.sampling import variables
    >>> plan = variables.plan(500, aql="1.0", edition="ANSI/ASQ Z1.9", method="s")
    >>> plan.letter, plan.n, round(plan.m, 4)
    ('I', 25, 0.0286)
"""

from cocorope.qc.sampling.variables.decisions import VariablesDecision
from cocorope.qc.sampling.variables.estimates import fraction_nonconforming
from cocorope.qc.sampling.variables.lookup import VARIABLES_EDITIONS, code_letter, plan, table_plan
from cocorope.qc.sampling.variables.plans import VariablesEntry, VariablesPlan, decide_separately
from cocorope.qc.sampling.variables.risk_points import design

__all__ = [
    "VARIABLES_EDITIONS",
    "VariablesDecision",
    "VariablesEntry",
    "VariablesPlan",
    "code_letter",
    "decide_separately",
    "design",
    "fraction_nonconforming",
    "plan",
    "table_plan",
]
