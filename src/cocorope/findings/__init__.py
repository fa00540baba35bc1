"""What did a rule find, where, and what comes of it?

Floor 2. Exceptions are for a caller's mistakes; a rope that fails is *reported*: a :class:`Rule` was asked, a
:class:`Finding` is its answer with typed facts, a :class:`Report` is what was asked and found, and a
:class:`Policy` is what a house makes of it.
"""

from cocorope.findings.codes import PREFIXES, Coded
from cocorope.findings.facts import Fact
from cocorope.findings.policy import Policy
from cocorope.findings.quantities import THOUSANDS, thousands
from cocorope.findings.report import Report, collect
from cocorope.findings.rule import Finding, Rule
from cocorope.findings.rules import RULES
from cocorope.findings.severity import Outcome, Severity
from cocorope.findings.waiver import Waiver
from cocorope.text import Text

__all__ = [
    "PREFIXES",
    "RULES",
    "THOUSANDS",
    "Coded",
    "Fact",
    "Finding",
    "Outcome",
    "Policy",
    "Report",
    "Rule",
    "Severity",
    "Text",
    "Waiver",
    "collect",
    "thousands",
]
