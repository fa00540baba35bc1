"""Which rules are there, on all floors?

Roof. The catalogue joins the rules of every floor; a code that two rules bear is an error of ours, found when
this is imported.
"""

from collections.abc import Iterable
from typing import Final

from cocorope import epcis, findings, qc, shipment, spec, trace
from cocorope.errors import InvalidValueError, shown
from cocorope.findings import Rule
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.wire import closest


def joined(floors: Iterable[Iterable[Rule]]) -> FrozenMap[str, Rule]:
    """The rules of several floors by code, in the order of their codes.

    Args:
        floors: The rules of each floor; house rules of your own may be among them.

    Raises:
        InvalidValueError: Two different rules bear one code.
    """
    found: dict[str, Rule] = {}
    for rule in (rule for floor in floors for rule in floor):
        if found.setdefault(rule.code, rule) != rule:
            raise InvalidValueError(
                Text(
                    f"Two different rules bear the code {rule.code}. Give one of them another code.",
                    f"Dua aturan berbeda memakai kode {rule.code}. Beri salah satunya kode lain.",
                )
            )
    return FrozenMap(sorted(found.items(), key=lambda item: item[0]))


CATALOGUE: Final[FrozenMap[str, Rule]] = joined(
    (findings.RULES, spec.RULES, qc.RULES, trace.RULES, epcis.RULES, shipment.RULES)
)
"""Every rule of cocorope by its code, in the order of the codes."""


def rule(code: str) -> Rule:
    """The rule with a code.

    Raises:
        InvalidValueError: No rule of ours has it; the closest one is named.

    Example:
        >>> rule("UNT001").title.en
        'A point that may separate thousands'
    """
    if code in CATALOGUE:
        return CATALOGUE[code]
    close = closest(code, CATALOGUE)
    meant = Text(f"Did you mean {close}?", f"Maksud Anda {close}?") if close else _ALL
    raise InvalidValueError(
        Text(
            f"No rule has the code {shown(code)}. {meant.en}",
            f"Tidak ada aturan berkode {shown(code)}. {meant.id}",
        )
    )


_ALL: Final = Text("rules.CATALOGUE lists them all.", "rules.CATALOGUE memuat semuanya.")
