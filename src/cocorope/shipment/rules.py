"""Every rule that the shipment asks: of the release, of the markets, and the markets' own from the rule data."""

from typing import Final

from cocorope.findings import Rule
from cocorope.shipment.market_data import RULES_OF_MARKETS
from cocorope.shipment.release import RELEASE_RULES
from cocorope.shipment.rules_market import MARKET_RULES

__all__ = ["MARKET_RULES", "RELEASE_RULES", "RULES"]

RULES: Final[tuple[Rule, ...]] = tuple(
    sorted((*RELEASE_RULES, *MARKET_RULES, *(row.rule() for row in RULES_OF_MARKETS)), key=lambda rule: rule.code)
)
"""Every rule of this package, by code."""
