"""All rules of this floor together (floor 4)."""

from typing import Final

from cocorope.findings import Rule
from cocorope.qc.rules import lots, plans, requirements
from cocorope.qc.sampling.rules import RULES as SAMPLING_RULES

OWN_RULES: Final[tuple[Rule, ...]] = tuple(
    value for module in (plans, requirements, lots) for value in vars(module).values() if isinstance(value, Rule)
)
"""Every rule of the inspection and the lot decision, in order of code."""

RULES: Final[tuple[Rule, ...]] = (*OWN_RULES, *SAMPLING_RULES)
"""Every rule of this floor."""
