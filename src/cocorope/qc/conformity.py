"""Does this value conform? Decision rules on one value and one limit (floor 4).

The chain is always the same: readings → specimen → judged statistic, exactly → rounding, once, to the step of the
limit → decision rule → verdict. Four rules, by name (JCGM 106):

``simple``
    conforms when the value lies in the tolerance interval; the risk is shared.
``guarded_acceptance``
    conforms only when the whole coverage interval lies inside: whoever accepts is protected. Binary.
``guarded_rejection``
    fails only when the whole coverage interval lies outside: whoever is rejected is protected. Binary.
``three_zone``
    conforms when all of it lies inside, fails when all of it lies outside, and is *undecided* between.

The uncertainty is of the measurement, never of the sampling. Without a stated uncertainty there is no guarded rule.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope import spec
from cocorope.errors import InvalidValueError
from cocorope.frozen import FrozenMap
from cocorope.qc._fields import check_word, of_class
from cocorope.qc.measurement import Uncertainty, check_expanded, width_in
from cocorope.spec.quantities import AnyScale, Kind, canonical_of, decimal_of, exact_in, made
from cocorope.text import Text
from cocorope.units import Scale

DecisionRule: TypeAlias = Literal["simple", "guarded_acceptance", "guarded_rejection", "three_zone"]
"""A decision rule by name; see the module."""

DECISION_RULES: Final[tuple[DecisionRule, ...]] = get_args(DecisionRule)
"""Every decision rule."""

RULE_NAMES: Final = FrozenMap(
    {
        "simple": Text("simple acceptance", "penerimaan sederhana"),
        "guarded_acceptance": Text("guarded acceptance", "penerimaan berjaga"),
        "guarded_rejection": Text("guarded rejection", "penolakan berjaga"),
        "three_zone": Text("three zones", "tiga zona"),
    }
)
"""What a decision rule is called in either language."""

Verdict: TypeAlias = Literal["conforms", "does not conform", "undecided"]
"""What is said of one value, or of one requirement."""

VERDICT_NAMES: Final = FrozenMap(
    {
        "conforms": Text("conforms", "memenuhi"),
        "does not conform": Text("does not conform", "tidak memenuhi"),
        "undecided": Text("undecided", "belum diputuskan"),
    }
)
"""What a verdict is called in either language."""

OUTSIDE_SHARE: Final = Fraction(9, 10)
"""The share of the specified minimum that a break outside the marks must reach (ISO 2307:2010)."""

_SHOWN_DIGITS: Final = 10
_DECIMALS: Final = range(-_SHOWN_DIGITS, 0)


class UncertaintyMissingError(InvalidValueError):
    """A guarded rule was to judge a value that states no uncertainty."""


def check_rule(value: object) -> None:
    """Refuse a word that is no decision rule.

    Raises:
        InvalidValueError: ``value`` is not one of :data:`DECISION_RULES`.
    """
    check_word(value, DECISION_RULES, Text("a decision rule", "aturan keputusan"))


@attrs.frozen
class Statistic:
    """A judged statistic, exactly: a number that a decimal need not hold, such as the mean of three.

    Example:
        >>> from cocorope.units import Force
        >>> str(Statistic(Force, Fraction(2, 3), "kN").shown())
        '0.6666666667 kN'
    """

    kind: Kind
    """The kind of quantity."""
    number: Fraction
    """The exact number, in :attr:`unit`."""
    unit: str
    """A unit of the kind."""

    @classmethod
    def of(cls, value: Scale[str]) -> "Statistic":
        """The statistic that one value is."""
        return cls(type(value), value.exact_in(value.unit), value.unit)  # type: ignore[arg-type]  # every scale is of a known kind

    def in_unit(self, unit: str) -> Fraction:
        """The exact number in another unit of the kind."""
        if unit == self.unit:
            return self.number
        base = canonical_of(self.kind, self.number, self.unit)
        nothing, one = (canonical_of(self.kind, Fraction(count), unit) for count in (0, 1))
        return (base - nothing) / (one - nothing)

    def shown(self) -> AnyScale:
        """The value for a reader: exact where a short decimal holds it, else to ten digits."""
        exact = made(self.kind, self.number, self.unit)
        if len(exact.value.as_tuple().digits) <= _SHOWN_DIGITS:
            return exact
        return exact.to(self.unit, digits=_SHOWN_DIGITS)  # type: ignore[arg-type]  # its own unit


def as_shown(value: Scale[str]) -> Scale[str]:
    """One value for a reader, as :meth:`Statistic.shown` would give it: without zeros at its end.

    Most readings are short decimals without them, and these are shown as they are.
    """
    _sign, digits, exponent = value.value.as_tuple()
    plain = exponent == 0 or (exponent in _DECIMALS and digits[-1] != 0)
    return value if plain and len(digits) <= _SHOWN_DIGITS else Statistic.of(value).shown()


def rounded(statistic: Statistic, limit: spec.Limit) -> Statistic:
    """The statistic rounded once to the step of the limit; as it is where the limit has none.

    Example:
        >>> from cocorope.units import Force
        >>> str(rounded(Statistic(Force, Fraction(640), "N"), spec.at_least("0.6 kN")).shown())
        '0.6 kN'
    """
    if limit.step is None:
        return statistic
    step = Fraction(limit.step.value)
    multiples = statistic.in_unit(limit.step.unit) / step
    nearest = round(multiples) if limit.rounding == "half-even" else _half_up(multiples)
    return Statistic(statistic.kind, nearest * step, limit.step.unit)


def _half_up(number: Fraction) -> int:
    whole = int(abs(number) + Fraction(1, 2))
    return whole if number >= 0 else -whole


def judge(
    value: Scale[str] | Statistic,
    limit: spec.Limit,
    *,
    rule: DecisionRule = "simple",
    uncertainty: AnyScale | Uncertainty | None = None,
    floor: bool = False,
) -> Verdict:
    """Judge one value, or one judged statistic, against a limit.

    Args:
        value: The value; it is rounded once to the step of the limit.
        limit: The limit, its ends included.
        rule: The decision rule.
        uncertainty: The expanded uncertainty of the value; every rule but ``simple`` needs it.
        floor: Whether the value is a floor: a break outside the marks, which is held, unrounded, against 90 % of the
            lower limit and never scaled up.

    Raises:
        UncertaintyMissingError: A guarded rule without an uncertainty.
        InvalidValueError: No such rule, an uncertainty of zero or less.
        WrongKindError: A value of another kind than the limit, an uncertainty of another kind than the value; a number or
            a text where a quantity is wanted, no limit, a floor that is neither ``True`` nor ``False``.

    Example:
        >>> from cocorope.units import Force
        >>> limit = spec.at_least("0.6 kN")
        >>> judge(Force("0.64 kN"), limit)
        'conforms'
        >>> judge(Force("0.64 kN"), limit, rule="three_zone", uncertainty=Force("0.05 kN"))
        'undecided'
    """
    _check_judged(value, limit, rule, floor=floor)
    if rule == "simple" and not floor:
        inside = limit.admits_exact(value.number, value.unit) if isinstance(value, Statistic) else limit.admits(value)  # type: ignore[arg-type]  # every scale is of a known kind
        return "conforms" if inside else "does not conform"
    exact = value if isinstance(value, Statistic) else Statistic.of(value)
    unit = exact.unit
    number = exact.number if floor else rounded(exact, limit).in_unit(unit)
    low, high = _ends(limit, unit, floor=floor)
    half = half_width(rule, uncertainty, unit)
    inside = (low is None or low <= number - half) and (high is None or number + half <= high)
    outside = (low is not None and number + half < low) or (high is not None and number - half > high)
    return zoned(rule, inside=inside, outside=outside)


def _check_judged(value: object, limit: object, rule: object, *, floor: object) -> None:
    """Refuse what cannot be judged.

    Raises:
        InvalidValueError: No such rule.
        WrongKindError: No quantity, no limit, no truth value.
    """
    check_rule(rule)
    of_class(spec.Limit, limit, "judge(…, limit)", "spec.at_least('0.6 kN')")
    of_class(bool, floor, "judge(floor=…)", "True")
    of_class((Scale, Statistic), value, "judge(value, …)", "Force('0.64 kN')")


def _ends(limit: spec.Limit, unit: str, *, floor: bool) -> tuple[Fraction | None, Fraction | None]:
    low = None if limit.lower is None else exact_in(limit.lower, unit)
    high = None if limit.upper is None else exact_in(limit.upper, unit)
    return (low * OUTSIDE_SHARE if floor and low is not None else low), high


def half_width(rule: DecisionRule, uncertainty: AnyScale | Uncertainty | None, unit: str) -> Fraction:
    """Half the width of the guard of a rule, in a unit: the expanded uncertainty; nothing for the simple rule.

    Raises:
        UncertaintyMissingError: A guarded rule without an uncertainty.
    """
    if rule == "simple":
        return Fraction(0)
    if uncertainty is None:
        name = RULE_NAMES[rule]
        raise UncertaintyMissingError(
            Text(
                f"{name.en} needs the uncertainty of the value: give uncertainty=Uncertainty(Force('0.02 kN'), "
                "coverage='0.95'), or judge by rule='simple'",
                f"{name.id} memerlukan ketidakpastian nilai: berikan uncertainty=Uncertainty(Force('0.02 kN'), "
                "coverage='0.95'), atau nilai dengan rule='simple'",
            )
        )
    expanded = uncertainty.expanded if isinstance(uncertainty, Uncertainty) else uncertainty
    check_expanded(expanded, "uncertainty")
    return width_in(expanded, unit)


def zoned(rule: DecisionRule, *, inside: bool, outside: bool) -> Verdict:
    """What a rule makes of where the coverage interval lies.

    Args:
        rule: The decision rule.
        inside: Whether all of it lies in the tolerance interval.
        outside: Whether all of it lies outside.
    """
    if inside:
        return "conforms"
    if outside or rule in {"guarded_acceptance", "simple"}:
        return "does not conform"
    return "conforms" if rule == "guarded_rejection" else "undecided"


def decimal_in(statistic: Statistic, unit: str) -> Decimal:
    """The number of a statistic in a unit as a decimal: exact where it ends, else 34 digits."""
    return decimal_of(statistic.in_unit(unit))
