"""How limits are written: :func:`at_least`, :func:`at_most`, :func:`between`, :func:`nominal`.

Text is enough, ``at_most("15 %")``: the characteristic knows whether that is a moisture content or a mass
fraction, and binds it. The tolerance of a nominal value is relative ("5 %"), absolute ("2 ktex"), one-sided
(``plus=``, ``minus=``) or banded by size.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, TypeAlias

from cocorope.spec.limit import (
    AS_WRITTEN,
    UNROUNDED,
    AmbiguousStepError,
    BandedTolerance,
    Limit,
    Rounding,
    ToleranceError,
)
from cocorope.spec.quantities import AnyScale, Kind, canonical, common_kinds, in_unit, readings
from cocorope.text import Text
from cocorope.units import InexactError, Ratio
from cocorope.units.exact import EXACT

Written: TypeAlias = AnyScale | str
"""A quantity, or text that will be one."""

_ONE: Final = Decimal(1)


def at_least(value: Written, *, step: Written = AS_WRITTEN, rounding: Rounding = "half-even") -> Limit:
    """A lower limit, itself included.

    Args:
        value: The least that is admitted.
        step: The rounding step; by default the last place of the value, ``"none"`` for no rounding.
        rounding: What becomes of a tie.

    Raises:
        AmbiguousStepError: A whole number that ends in zero, without a step.
        InvalidValueError: Text that is no quantity.
        WrongKindError: A step of another kind.

    Example:
        >>> str(at_least("0.6 kN"))
        'at least 0.6 kN'
    """
    return _ends(value, None, step, rounding)


def at_most(value: Written, *, step: Written = AS_WRITTEN, rounding: Rounding = "half-even") -> Limit:
    """An upper limit, itself included.

    Args:
        value: The most that is admitted.
        step: The rounding step; by default the last place of the value, ``"none"`` for no rounding.
        rounding: What becomes of a tie.

    Raises:
        AmbiguousStepError: A whole number that ends in zero, without a step.
        InvalidValueError: Text that is no quantity.
        WrongKindError: A step of another kind.
    """
    return _ends(None, value, step, rounding)


def between(lower: Written, upper: Written, *, step: Written = AS_WRITTEN, rounding: Rounding = "half-even") -> Limit:
    """A lower and an upper limit, both included.

    Args:
        lower: The least that is admitted.
        upper: The most that is admitted.
        step: The rounding step; by default the finer last place of the two, ``"none"`` for no rounding.
        rounding: What becomes of a tie.

    Raises:
        AmbiguousStepError: Whole numbers that end in zero, without a step.
        LimitError: The lower above the upper.
        InvalidValueError: Text that is no quantity.
        WrongKindError: Ends or step of different kinds.
    """
    return _ends(lower, upper, step, rounding)


def nominal(  # a tolerance has these parts; all but two are keyword-only
    value: Written,
    tolerance: Written | BandedTolerance | None = None,
    *,
    plus: Written | None = None,
    minus: Written | None = None,
    size: Written | None = None,
    step: Written = AS_WRITTEN,
    rounding: Rounding = "half-even",
) -> Limit:
    """A nominal value with its tolerance, the ends included.

    Args:
        value: What is aimed at.
        tolerance: To both sides: relative ("5 %"), absolute ("2 ktex"), or banded by ``size``.
        plus: Upwards only, beside ``minus``; relative or absolute, absolute for values in per cent.
        minus: Downwards only, beside ``plus``.
        size: The size that picks the band of a banded tolerance.
        step: The rounding step; by default the last place of the ends as computed, ``"none"`` for no rounding.
        rounding: What becomes of a tie.

    Raises:
        ToleranceError: No tolerance, both forms at once, a negative one, a size without bands or bands without a
            size, or a per cent of a per cent, which could be meant in two ways.
        AmbiguousStepError: Ends whose digits leave the step open.
        InvalidValueError: Text that is no quantity.
        WrongKindError: A tolerance or step of another kind.

    Example:
        >>> str(nominal("47 ktex", "5 %"))
        '44.65 ktex to 49.35 ktex (nominal 47 ktex)'
        >>> str(nominal("6.25 m", plus="0.10 m", minus="0 m"))
        '6.25 m to 6.35 m (nominal 6.25 m)'
    """
    aims = readings(value)
    over, under = _two_sides(aims, tolerance, plus, minus, size)
    ends = [(_end(aim, under, -1), _end(aim, over, 1)) for aim in aims]
    usable = [(lower, upper) for lower, upper in ends if lower is not None and upper is not None]
    if not usable:
        common_kinds((aims, over, under))  # raises: a tolerance of another kind
    lower, upper = (tuple(end[side] for end in usable) for side in (0, 1))
    return _limit(lower, upper, step, rounding, aims)


Readings: TypeAlias = tuple[AnyScale, ...]


def _two_sides(
    aims: Readings,
    tolerance: Written | BandedTolerance | None,
    plus: Written | None,
    minus: Written | None,
    size: Written | None,
) -> tuple[Readings, Readings]:
    """The tolerance upwards and downwards, each as everything its text may be."""
    if isinstance(tolerance, BandedTolerance) != (size is not None):
        raise ToleranceError(
            Text(
                'a banded tolerance and size= go together: nominal("39.3 ktex", bands, size="8 mm")',
                'toleransi berpita dan size= ditulis bersama: nominal("39.3 ktex", bands, size="8 mm")',
            )
        )
    one = tolerance.at(size) if isinstance(tolerance, BandedTolerance) and size is not None else tolerance
    if one is not None and not isinstance(one, BandedTolerance) and plus is None and minus is None:
        sides = readings(one)
        _refuse_per_cent_of_per_cent(aims, sides)
        return sides, sides
    if one is None and plus is not None and minus is not None:
        return readings(plus), readings(minus)
    raise ToleranceError(
        Text(
            f'the nominal value {aims[0]} takes one tolerance: "5 %", or plus="0.10 m", minus="0 m", both said',
            f'nilai nominal {aims[0]} memerlukan satu toleransi: "5 %", '
            'atau plus="0.10 m", minus="0 m", keduanya ditulis',
        )
    )


def _refuse_per_cent_of_per_cent(aims: Readings, sides: Readings) -> None:
    kinds = {type(side) for side in sides}
    if Ratio in kinds and any(type(aim) in kinds for aim in aims):
        points = sides[0]
        raise ToleranceError(
            Text(
                f"{points} of {aims[0]} can be meant in two ways: "
                f'write plus="{points}", minus="{points}" for percentage points, or between(...)',
                f"{points} dari {aims[0]} dapat berarti dua hal: "
                f'tulis plus="{points}", minus="{points}" untuk poin persen, atau between(...)',
            )
        )


def _end(aim: AnyScale, sides: Readings, sign: int) -> AnyScale | None:
    """The end that a tolerance gives a nominal value; ``None`` where it is of another kind."""
    if sides[0].value < 0:
        raise ToleranceError(
            Text(
                f"a tolerance is not negative; got {sides[0]}",
                f"toleransi tidak boleh negatif; diterima {sides[0]}",
            )
        )
    absolute = next((side for side in sides if type(side) is type(aim)), None)
    if absolute is not None:
        return _moved(aim, absolute, sign)
    relative = next((side for side in sides if isinstance(side, Ratio)), None)
    if relative is None:
        return None
    share = EXACT.multiply(relative.to("1").value, Decimal(sign))
    return _of(aim, EXACT.multiply(aim.value, EXACT.add(_ONE, share)), aim.unit)


def _moved(aim: AnyScale, by: AnyScale, sign: int) -> AnyScale:
    try:
        return _of(aim, EXACT.add(aim.value, EXACT.multiply(in_unit(by, aim.unit).value, Decimal(sign))), aim.unit)
    except InexactError:
        start = in_unit(aim, by.unit)
        return _of(aim, EXACT.add(start.value, EXACT.multiply(by.value, Decimal(sign))), by.unit)


def _of(aim: AnyScale, number: Decimal, unit: str) -> AnyScale:
    return type(aim)(f"{number:f} {unit}")


def _ends(lower: Written | None, upper: Written | None, step: Written, rounding: Rounding) -> Limit:
    return _limit(
        None if lower is None else readings(lower), None if upper is None else readings(upper), step, rounding, None
    )


def _limit(
    lower: Readings | None, upper: Readings | None, step: Written, rounding: Rounding, aim: Readings | None
) -> Limit:
    if lower is None and upper is None:
        return Limit((), None, None, rounding=rounding)  # raises: a limit has at least one end
    said = None if step in (AS_WRITTEN, UNROUNDED) else readings(step)
    terms = [term for term in (lower, upper, aim, said) if term is not None]
    kinds = common_kinds(terms)
    low, high, target, by = (None if term is None else _pick(term, kinds[0]) for term in (lower, upper, aim, said))
    if step == AS_WRITTEN:
        by = step_as_written([end for end in (low, high) if end is not None])
    return Limit(kinds, low, high, target, by, rounding)


def _pick(term: Readings, kind: Kind) -> AnyScale:
    return next(reading for reading in term if type(reading) is kind)


def step_as_written(ends: Sequence[AnyScale]) -> AnyScale:
    """The last place of the numbers of a limit, the finest of them.

    Zeros at the end of a whole number may count or not ("1000 N"), unless another number of the limit tells.

    Raises:
        AmbiguousStepError: The digits leave it open.
    """
    places = [_places(end) for end in ends]
    fine = min((fine for fine, _ in places), key=canonical)
    coarse = min((coarse for _, coarse in places), key=canonical)
    if fine != coarse:
        got = ", ".join(str(end) for end in ends)
        raise AmbiguousStepError(
            Text(
                f'the digits of {got} leave the rounding step open: {fine}, or up to {coarse}; say step="{fine}"',
                f'angka {got} tidak menentukan langkah pembulatan: {fine}, atau sampai {coarse}; tulis step="{fine}"',
            )
        )
    return fine


def _places(end: AnyScale) -> tuple[AnyScale, AnyScale]:
    digits, exponent = end.value.as_tuple()[1:]
    assert isinstance(exponent, int)  # noqa: S101  # a quantity is finite
    zeros = 0
    if exponent >= 0 and end.value:
        written = "".join(map(str, digits))
        zeros = len(written) - len(written.rstrip("0"))
    return tuple(_of(end, Decimal((0, (1,), exponent + more)), end.unit) for more in (0, zeros))  # type: ignore[return-value]  # two of them
