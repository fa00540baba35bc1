"""The thirty cross-checks by name: which rules answer each.

X21 and X22, admission at the destination, are answered by the rules of the market data; X26 by door and inside.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cocorope.errors import InvalidValueError, shown
from cocorope.findings import Rule
from cocorope.shipment import rules_cargo as cargo
from cocorope.shipment import rules_market as market
from cocorope.shipment import rules_papers as papers
from cocorope.shipment import rules_record as record
from cocorope.shipment import rules_stuffing as stuffing
from cocorope.shipment.market_data import RULES_OF_MARKETS
from cocorope.shipment.regulation import Trigger
from cocorope.text import Text


def _set_off_by(*triggers: Trigger) -> tuple[Rule, ...]:
    return tuple(row.rule() for row in RULES_OF_MARKETS if row.trigger in triggers)


_BESIDE: Final[Mapping[str, tuple[Rule, ...]]] = {
    "X03": (cargo.GROSS_ADDS_UP, stuffing.DIVISION),
    "X04": (papers.CONTRACT_QUANTITY,),
    "X06": (cargo.TARE_ON_PLATE,),
    "X09": (stuffing.CONTAINERS_DIFFER,),
    "X12": (cargo.HEADING_OPEN, cargo.NATIONAL_DIGITS),
    "X19": (stuffing.AFTER_THE_GATE,),
    "X20": (cargo.LOT_UNDECIDED, record.BY_CONCESSION),
    "X21": (*_set_off_by("prison_stage"), market.LABOUR_UNKNOWN, market.PERMIT_RECORDED, market.MARKET_NOT_ASSESSED),
    "X22": (*_set_off_by("prison_contractor"), market.PARTIES_NOT_STATED),
    "X23": (*_set_off_by("forced_labour"), market.EVIDENCE_MISSING, market.PRIVATE_PARTNER),
    "X25": (cargo.WET_CARGO,),
    "X26": (stuffing.DOOR_FIT, stuffing.INSIDE_FIT),
    "X27": (stuffing.SPREAD,),
    "X29": (papers.NO_OPERATOR,),
}
"""The rules that answer a check beside, or in place of, the one that bears its name."""

CHECKS_BY_NAME: Final[Mapping[str, tuple[Rule, ...]]] = MappingProxyType(
    {
        name: (*((papers.CROSS_CHECKS[name],) if name in papers.CROSS_CHECKS else ()), *_BESIDE.get(name, ()))
        for name in (f"X{number:02}" for number in range(1, 31))
    }
)
"""Every cross-check, X01 to X30, with the rules that answer it, the one of its name first."""


def cross_check(name: str) -> tuple[Rule, ...]:
    """The rules that answer a cross-check.

    Args:
        name: ``"X01"`` to ``"X30"``.

    Raises:
        InvalidValueError: No check has that name.

    Example:
        >>> [rule.code for rule in cross_check("X27")]
        ['SHP027', 'SHP133']
    """
    if name not in CHECKS_BY_NAME:
        raise InvalidValueError(
            Text(
                f'A cross-check is named "X01" to "X30"; got {shown(name)}.',
                f'Pemeriksaan silang bernama "X01" sampai "X30"; yang diberikan {shown(name)}.',
            )
        )
    return CHECKS_BY_NAME[name]
