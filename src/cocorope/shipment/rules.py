"""Every rule of the shipment: SHP001-SHP030 the cross-checks X01-X30, then the rest, and SHP101 on for the markets."""

from typing import Final

from cocorope.findings import Rule
from cocorope.shipment.market_data import RULES_OF_MARKETS
from cocorope.shipment.rules_cargo import CARGO_RULES
from cocorope.shipment.rules_market import MARKET_RULES
from cocorope.shipment.rules_papers import CROSS_CHECKS, PAPER_RULES
from cocorope.shipment.rules_record import RECORD_RULES
from cocorope.shipment.rules_stuffing import STUFFING_RULES

__all__ = ["CARGO_RULES", "CROSS_CHECKS", "MARKET_RULES", "PAPER_RULES", "RECORD_RULES", "RULES", "STUFFING_RULES"]

_WRITTEN: Final = (*PAPER_RULES, *CARGO_RULES, *STUFFING_RULES, *MARKET_RULES, *RECORD_RULES)

RULES: Final[tuple[Rule, ...]] = tuple(
    sorted(
        (*_WRITTEN, *(row.rule() for row in RULES_OF_MARKETS)),
        key=lambda rule: rule.code,
    )
)
"""Every rule of this package, by code."""
