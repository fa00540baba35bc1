"""Rounding to a step, and the two ways a standard may ask for it before a value meets its limit.

ASTM E29 and IS 2 know a *rounding method*: the observed value is rounded to the last place in which the
limit is stated, then compared; and an *absolute method*: it is compared as observed. Rules A and B of
ISO 80000-1 are ``"half-even"`` and ``"half-up"``.
"""

from fractions import Fraction
from typing import Final, Literal, TypeAlias, TypeVar, get_args

from cocorope.errors import InvalidValueError, shown
from cocorope.provenance import Source
from cocorope.text import Text
from cocorope.units.exact import EXACT, within_bounds
from cocorope.units.scale import Scale, _last_digit, _new, _number

RoundingRule: TypeAlias = Literal["half-even", "half-up"]
"""What happens half-way: to the even multiple, or away from zero."""
Method: TypeAlias = Literal["rounding", "absolute"]
"""How an observed value meets a limit."""

E29: Final = Source("ASTM E29-22", clause="5 (absolute method), 6 (rounding method)", confidence="recalled")
"""The two methods; half-way goes to the even digit (6.4)."""
IS_2: Final = Source("IS 2:1960", confidence="recalled", note="half-way goes to the even digit")
"""The Indian rule, which IS standards call upon."""
ISO_80000: Final = Source("ISO 80000-1:2009", clause="Annex B", confidence="recalled")
"""Rule A: half-way to the even multiple. Rule B: half-way to the greater in magnitude."""

RULES_OF_ROUNDING: Final[tuple[RoundingRule, ...]] = get_args(RoundingRule)
"""Every word of :data:`RoundingRule`."""
METHODS: Final[tuple[Method, ...]] = get_args(Method)
"""Every word of :data:`Method`."""

_S = TypeVar("_S", bound=Scale[str])


def to_step(value: _S, step: _S | str, rule: RoundingRule = "half-even") -> _S:
    """The nearest multiple of a step, in the step's unit and with the step's digits.

    Args:
        value: Any quantity or scale.
        step: Such as ``"0.5 mm"``; above zero. Multiples are counted from the zero of the step's unit.
        rule: What happens half-way.

    Raises:
        InvalidValueError: A step of zero or below, or an unknown rule.
        WrongKindError: A step of another kind.
        OutOfRangeError: A result we cannot hold.

    Example:
        >>> from cocorope.units import Length
        >>> str(to_step(Length("12.25 mm"), "0.5 mm"))
        '12.0 mm'
        >>> str(to_step(Length("12.25 mm"), "0.5 mm", "half-up"))
        '12.5 mm'
    """
    by = type(value)(step)
    if by.value <= 0:
        raise InvalidValueError(Text(f"a step is above zero, got {by}", f"langkah harus di atas nol, bukan {by}"))
    count = _whole(value.exact_in(by.unit) / Fraction(by.value), rule)
    return _times(by, count)


def last_place(value: _S) -> _S:
    """One in the last place that a value was written with: the step of a limit as it is stated.

    Example:
        >>> from cocorope.units import Force
        >>> str(last_place(Force("0.60 kN")))
        '0.01 kN'
    """
    return _new(type(value), _last_digit(value.value), value._row)  # noqa: SLF001  # one family


def observed(value: _S, limit: _S, method: Method = "rounding") -> _S:
    """An observed value as ASTM E29 has it meet a limit.

    Args:
        value: What was observed or calculated.
        limit: The limit as it is stated; its last written place is what is rounded to.
        method: ``"rounding"`` rounds, half to even; ``"absolute"`` returns the value as it is.

    Raises:
        InvalidValueError: An unknown method.

    Example:
        >>> from cocorope.units import Force
        >>> str(observed(Force("0.595 kN"), Force("0.60 kN")))
        '0.60 kN'
    """
    if method not in METHODS:
        raise _unknown("method", method, METHODS)
    return value if method == "absolute" else to_step(value, last_place(limit))


def _whole(ratio: Fraction, rule: RoundingRule) -> int:
    if rule not in RULES_OF_ROUNDING:
        raise _unknown("rule", rule, RULES_OF_ROUNDING)
    if rule == "half-even":
        return round(ratio)
    whole = int(abs(ratio) + Fraction(1, 2))
    return whole if ratio >= 0 else -whole


def _times(step: _S, count: int) -> _S:
    """A multiple of a step, digits kept: 24 times 0.50 mm is 12.00 mm."""
    return _new(type(step), within_bounds(EXACT.multiply(step.value, _number(count, "multiples"))), step._row)  # noqa: SLF001


def _unknown(what: str, got: object, known: tuple[str, ...]) -> InvalidValueError:
    words = ", ".join(f'"{word}"' for word in known)
    return InvalidValueError(
        Text(
            f"{what} is one of {words}, got {shown(got)}", f"{what} adalah salah satu dari {words}, bukan {shown(got)}"
        )
    )
