"""What the specimens of one requirement let through, in a sentence (floor 4)."""

from decimal import Decimal
from math import expm1, log
from typing import Final

from cocorope import spec
from cocorope.qc import sampling
from cocorope.text import Text

_NONE_FAILING: Final = Text(
    "With none of {count} failing, a lot in which {percent} % would fail still passes one time in ten.",
    "Bila tak satu pun dari {count} gagal, lot yang {percent} %-nya akan gagal masih lolos satu dari sepuluh kali.",
)


def risk_of(
    requirement: spec.Requirement, *, specimens: int, ac: int | None, re: int | None, k: str, units: int
) -> Text | None:
    """What still passes, where the plan alone can say it.

    Of a mean or a total it cannot: how much lies beyond the limit depends on the spread, which is not known before.

    Args:
        requirement: The requirement.
        specimens: How many specimens are judged.
        ac: Acceptance number, where nonconforming results are counted against an AQL.
        re: Rejection number, likewise.
        k: The acceptability constant, where it is judged by variables.
        units: How many units the lot holds.

    Example:
        >>> force = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH)
        >>> risk_of(force, specimens=4, ac=None, re=None, k="", units=400).en
        'With none of 4 failing, a lot in which 44 % would fail still passes one time in ten.'
    """
    if ac is not None and re is not None:
        return sampling.SinglePlan(specimens, ac, re, lot_size=units).risks.text if specimens < units else None
    if k:
        return sampling.VariablesPlan(n=specimens, k=k, method="s").risks
    if isinstance(requirement.judged, spec.Each):
        return _NONE_FAILING.filled(count=specimens, percent=passes_one_in_ten(specimens))
    return None


def passes_one_in_ten(specimens: int) -> Decimal:
    """The per cent of a lot that would fail and that still passes one time in ten when no specimen may fail.

    (1 - p) to the power n is 0.10; p to two significant digits.

    Args:
        specimens: How many specimens are judged.

    Example:
        >>> str(passes_one_in_ten(4)), str(passes_one_in_ten(50)), str(passes_one_in_ten(500))
        ('44', '4.5', '0.46')
    """
    failing = -expm1(log(0.1) / specimens)
    return Decimal(f"{100 * failing:#.2g}".rstrip("."))
