"""Acceptance sampling: how many to take from a lot, how many may be nonconforming, and what that risks.

Tables of MIL-STD-105E, ANSI/ASQ Z1.4 and ISO 2859-1:1999 by attributes, ISO 2859-2:1985 for isolated lots,
MIL-STD-414 and ANSI/ASQ Z1.9 by variables; switching; plans of one's own; performance and design. Importing this
package imports neither NumPy nor SciPy: they come in when a probability is asked for.

Example:
    >>> from cocorope.qc import sampling
    >>> plan = sampling.single(1000, aql="2.5", edition="ISO 2859-1:1999")
    >>> plan.n, plan.ac, plan.re
    (80, 5, 6)
"""

from cocorope.qc.sampling import variables
from cocorope.qc.sampling.destructive import destructive_sample_size, lengths_of
from cocorope.qc.sampling.isolated_lots import isolated
from cocorope.qc.sampling.long_run import LongRun, long_run
from cocorope.qc.sampling.lookup import code_letter, double, multiple, single, table_plan
from cocorope.qc.sampling.plans import AnyPlan, ChainPlan, MultistagePlan, SinglePlan, Stage, TableEntry, chain
from cocorope.qc.sampling.risks import Risks
from cocorope.qc.sampling.rules import RULES, review
from cocorope.qc.sampling.switching import LotResult, StopRule, Switching, limit_number
from cocorope.qc.sampling.two_risks import design
from cocorope.qc.sampling.variables.decisions import VariablesDecision
from cocorope.qc.sampling.variables.plans import VariablesPlan
from cocorope.qc.sampling.words import AQLS, EDITIONS, LEVELS, SEVERITIES, NotOfferedError
from cocorope.qc.sampling.zero import zero_acceptance

__all__ = [
    "AQLS",
    "EDITIONS",
    "LEVELS",
    "RULES",
    "SEVERITIES",
    "AnyPlan",
    "ChainPlan",
    "LongRun",
    "LotResult",
    "MultistagePlan",
    "NotOfferedError",
    "Risks",
    "SinglePlan",
    "Stage",
    "StopRule",
    "Switching",
    "TableEntry",
    "VariablesDecision",
    "VariablesPlan",
    "chain",
    "code_letter",
    "design",
    "destructive_sample_size",
    "double",
    "isolated",
    "lengths_of",
    "limit_number",
    "long_run",
    "multiple",
    "review",
    "single",
    "table_plan",
    "variables",
    "zero_acceptance",
]
