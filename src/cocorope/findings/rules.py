"""The rules of this floor: what may be meant by a quantity as written."""

from typing import Final

from cocorope.findings.quantities import THOUSANDS
from cocorope.findings.rule import Rule

RULES: Final[tuple[Rule, ...]] = (THOUSANDS,)
"""Every rule of this floor."""
