"""A limit: where a value may lie, ends included, and to which step it is rounded before it is judged.

The rounding step is fixed when the limit is made, so a verdict depends neither on the unit a value was written
in nor on its trailing zeros. The step is the last place of the limit as written ("0.6 kN": 0.1 kN), which is
the rounding method of ASTM E29 and IS 2; where the digits leave it open ("1000 N": 1, 10, 100 or 1000 N?) the
limit must say it.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.spec.fields import restore, state_of
from cocorope.spec.quantities import (
    AnyScale,
    Kind,
    canonical,
    canonical_of,
    decimal_of,
    exact_in,
)
from cocorope.text import Text
from cocorope.units import Ratio

Rounding: TypeAlias = Literal["half-even", "half-up"]
"""What becomes of a tie: to the even multiple (ISO 80000-1, IS 2, ASTM E29), or away from zero."""

ROUNDINGS: Final[tuple[Rounding, ...]] = get_args(Rounding)
"""Both."""
AS_WRITTEN: Final = "as written"
"""The step is the last place of the limit as written."""
UNROUNDED: Final = "none"
"""No rounding: the absolute method of ASTM E29."""

_LOW: Final = Decimal("-Infinity")
_HIGH: Final = Decimal("Infinity")


Edges: TypeAlias = tuple[Decimal, Decimal | None, Decimal, Decimal | None]
"""Low, low where admitted, high, high where admitted."""


class LimitError(InvalidValueError):
    """A limit that cannot be: ends the wrong way round, no end at all, a step of zero."""


class AmbiguousStepError(LimitError):
    """The digits of a limit do not tell its rounding step; the message says how to say it."""


class ToleranceError(LimitError):
    """A tolerance that could be meant in two ways, or is negative, or is missing."""


@attrs.frozen
class Limit:
    """Where a judged statistic may lie: between two ends, both included, after rounding once to a step.

    Made by :func:`nominal`, :func:`at_least`, :func:`at_most` and :func:`between`. Two limits are equal when
    they admit the same and aim at the same: whatever the units, and the step is part of it.

    Example:
        >>> from cocorope.spec import nominal
        >>> from cocorope.units import LinearDensity
        >>> weight = nominal("47 ktex", "5 %")
        >>> weight.admits(LinearDensity("44.65 ktex")), weight.admits(LinearDensity("44.64 ktex"))
        (True, False)

    Raises:
        LimitError: The lower end above the upper one, no end, a step of zero or less, no kind.
        WrongKindError: Ends of different kinds.
    """

    kinds: tuple[Kind, ...]
    """The kinds it may be of: one, or several while only its text is known ("15 %")."""
    lower: AnyScale | None
    """The least that is admitted; ``None`` where there is no lower limit."""
    upper: AnyScale | None
    """The most that is admitted; ``None`` where there is no upper limit."""
    nominal: AnyScale | None = None
    """What is aimed at, where it was said."""
    step: AnyScale | None = None
    """The rounding step; ``None`` is the absolute method, without rounding."""
    rounding: Rounding = "half-even"
    """What becomes of a tie."""
    _edges: "Edges | None" = attrs.field(init=False, default=None, repr=False, eq=False)
    """Worked out when first asked for: a limit that is only read and written again never needs them."""
    _words: Text | None = attrs.field(init=False, default=None, repr=False, eq=False)
    """As well. Fields and no cached properties: those make every look at a slot of the class a slow one."""

    __getstate__ = state_of
    __setstate__ = restore

    def __attrs_post_init__(self) -> None:
        if not _sound(self):
            raise _why_not(self)

    @property
    def kind(self) -> Kind | None:
        """The kind of its values; ``None`` while several are possible."""
        return self.kinds[0] if len(self.kinds) == 1 else None

    def admits(self, quantity: AnyScale) -> bool:
        """Whether a judged statistic meets the limit, after rounding it once to the step.

        Args:
            quantity: The statistic, in any unit of the kind.

        Raises:
            WrongKindError: A quantity of another kind.
        """
        if quantity.__class__ not in self.kinds:
            raise self._not_mine(quantity)
        try:
            value = quantity._canonical  # noqa: SLF001  # canonical() without its call: this is asked most
        except AttributeError:  # not worked out yet
            value = canonical(quantity)
        low, low_end, high, high_end = self._edges or self.edges
        return low < value < high or value in (low_end, high_end)

    def admits_exact(self, number: Fraction, unit: str) -> bool:
        """As :meth:`admits`, for an exact statistic that no decimal holds, such as the mean of three.

        Args:
            number: The exact number.
            unit: Its unit, one of the kind.

        Raises:
            UnknownUnitError: No unit of the kind.
        """
        value = canonical_of(self.kinds[0], number, unit)
        low, low_end, high, high_end = self.edges
        return low < value < high or value in (low_end, high_end)

    def within(self, other: "Limit") -> bool:
        """Whether everything this limit admits is admitted by the other: as tight or tighter."""
        if not set(self.kinds) & set(other.kinds):
            return False
        low, low_end, high, high_end = self.edges
        other_low, other_low_end, other_high, other_high_end = other.edges
        return _inside(low, low_end, other_low, other_low_end, 1) and _inside(
            high, high_end, other_high, other_high_end, -1
        )

    @property
    def edges(self) -> "Edges":
        """The outermost canonical numbers that round into the limit; each again where it is itself admitted."""
        if self._edges is None:
            found = (*_edge(self, self.lower, upward=False), *_edge(self, self.upper, upward=True))
            object.__setattr__(self, "_edges", found)
            return found
        return self._edges

    def of_kind(self, kind: Kind) -> "Limit":
        """The same limit, bound to one kind.

        Args:
            kind: The kind that the characteristic measures.

        Raises:
            WrongKindError: The limit is of another kind.
        """
        if self.kinds == (kind,):
            return self
        if kind not in self.kinds:
            raise _of_another_kind(self, kind)
        low, high, aim, step = (
            None if end is None else kind(str(end)) for end in (self.lower, self.upper, self.nominal, self.step)
        )
        return Limit((kind,), low, high, aim, step, self.rounding)

    def text(self) -> Text:
        """The limit in words."""
        if self._words is not None:
            return self._words
        said = self._said()
        object.__setattr__(self, "_words", said)
        return said

    def _said(self) -> Text:
        if self.lower is not None and self.upper is not None:
            said = Text(f"{self.lower} to {self.upper}", f"{self.lower} sampai {self.upper}")
        elif self.lower is not None:
            said = Text(f"at least {self.lower}", f"sekurang-kurangnya {self.lower}")
        else:
            said = Text(f"at most {self.upper}", f"setinggi-tingginya {self.upper}")
        if self.nominal is None:
            return said
        return Text(f"{said.en} (nominal {self.nominal})", f"{said.id} (nominal {self.nominal})")

    def __str__(self) -> str:
        return self.text().en

    def _not_mine(self, quantity: object) -> WrongKindError:
        wanted = " / ".join(kind.__name__ for kind in self.kinds)
        return WrongKindError(
            Text(
                f"a limit on {wanted} ({self}) judges {wanted}; got {type(quantity).__name__} {shown(str(quantity))}",
                f"batas untuk {wanted} ({self.text().id}) hanya menilai {wanted}; "
                f"diterima {type(quantity).__name__} {shown(str(quantity))}",
            )
        )


def _of_another_kind(limit: Limit, kind: Kind) -> WrongKindError:
    got = " / ".join(known.__name__ for known in limit.kinds)
    units = ", ".join(kind.units())
    return WrongKindError(
        Text(
            f"the limit {limit} is of kind {got}, and {kind.__name__} was needed: write it in {units}",
            f"batas {limit.text().id} berjenis {got}, padahal yang diperlukan {kind.__name__}: "
            f"tulis dengan satuan {units}",
        )
    )


def _sound(limit: Limit) -> bool:
    """Whether it can be, at one look: a document of limits is read faster than each check by itself would be."""
    lower, upper, step = limit.lower, limit.upper, limit.step
    if not limit.kinds or (lower is None and upper is None):
        return False
    kind, last = limit.kinds[0], None
    for term in (lower, limit.nominal, upper):
        if term is not None:
            if term.__class__ is not kind or (last is not None and not _rises(last, term)):
                return False
            last = term
    return (step is None or (step.__class__ is kind and step.value > 0)) and limit.rounding in ROUNDINGS


def _rises(one: AnyScale, other: AnyScale) -> bool:
    """As ``one <= other``; of one unit, which is usual, without working out canonical numbers: units do not fall."""
    if one.unit == other.unit:
        return one.value <= other.value
    return canonical(one) <= canonical(other)


def _why_not(limit: Limit) -> LimitError | WrongKindError:
    """What is wrong with a limit that is not sound."""
    if not limit.kinds or (limit.lower is None and limit.upper is None):
        return LimitError(
            Text(
                'a limit has at least one end: write at_least("0.6 kN"), at_most(...), between(...) or nominal(...)',
                'batas punya sedikitnya satu ujung: tulis at_least("0.6 kN"), at_most(...), between(...) '
                "atau nominal(...)",
            )
        )
    for term in (limit.lower, limit.upper, limit.nominal, limit.step):
        if term is not None and term.__class__ is not limit.kinds[0]:
            return limit._not_mine(term)  # noqa: SLF001  # the class's own check, kept outside for its length
    if limit.rounding not in ROUNDINGS:
        return LimitError(
            Text(
                f'rounding is "half-even" or "half-up"; got {shown(limit.rounding)}',
                f'pembulatan adalah "half-even" atau "half-up"; diterima {shown(limit.rounding)}',
            )
        )
    if limit.step is not None and limit.step.value <= 0:
        return LimitError(
            Text(
                f"a rounding step is above zero; got {limit.step}",
                f"langkah pembulatan harus di atas nol; diterima {limit.step}",
            )
        )
    return _wrong_way_round(limit)


def _wrong_way_round(limit: Limit) -> LimitError:
    got = ", ".join(str(end) for end in (limit.lower, limit.nominal, limit.upper) if end is not None)
    return LimitError(
        Text(
            f"a limit's lower end is not above its nominal, nor that above its upper end; got {got}",
            f"ujung bawah batas tidak boleh di atas nominal, nominal tidak di atas ujung atas; diterima {got}",
        )
    )


def _edge(limit: Limit, end: AnyScale | None, *, upward: bool) -> tuple[Decimal, Decimal | None]:
    """The outermost canonical number that rounds into the limit, and again where it belongs to it.

    Rounding to a step is monotone, so what it makes of the admitted multiples is one interval; its ends are
    half a step outside the outermost multiple, and a tie there belongs to it when it rounds inwards.
    """
    if end is None:
        return (_HIGH if upward else _LOW), None
    if limit.step is None:
        return canonical(end), canonical(end)
    step = Fraction(limit.step.value)
    multiples = exact_in(end, limit.step.unit) / step
    outermost = multiples.__floor__() if upward else multiples.__ceil__()
    tie = outermost + Fraction(1 if upward else -1, 2)
    edge = canonical(_in_unit(type(end), tie * step, limit.step.unit))
    inward = outermost % 2 == 0 if limit.rounding == "half-even" else (tie < 0) == upward
    return edge, (edge if inward else None)


def _in_unit(kind: Kind, number: Fraction, unit: str) -> AnyScale:
    return kind(f"{decimal_of(number):f} {unit}")


def _inside(mine: Decimal, my_end: Decimal | None, other: Decimal, other_end: Decimal | None, sign: int) -> bool:
    if mine == other:
        return my_end is None or other_end is not None
    return (mine > other) == (sign > 0)


@attrs.frozen(kw_only=True)
class ToleranceBand:
    """A tolerance for the sizes from one to another, both included.

    Raises:
        LimitError: The first size above the last, or sizes of different kinds.
    """

    smallest: AnyScale
    """The smallest size it is for."""
    largest: AnyScale
    """The largest size it is for."""
    tolerance: Ratio | AnyScale
    """Relative as a :class:`~cocorope.units.Ratio`, else absolute."""

    def __attrs_post_init__(self) -> None:
        if type(self.smallest) is not type(self.largest) or canonical(self.smallest) > canonical(self.largest):
            raise LimitError(
                Text(
                    f"a band runs from a size to one not below it; got {self.smallest} to {self.largest}",
                    f"pita ukuran berjalan dari ukuran kecil ke besar; diterima {self.smallest} sampai {self.largest}",
                )
            )


def _bands(value: Iterable[ToleranceBand]) -> tuple[ToleranceBand, ...]:
    return tuple(value)


@attrs.frozen
class BandedTolerance:
    """A tolerance that depends on the size, as natural-fibre standards have it (CI 1308: 10, 8 and 5 %).

    Sizes between two bands have no tolerance: nothing is interpolated.

    Raises:
        LimitError: No band, or bands that overlap.
    """

    bands: tuple[ToleranceBand, ...] = attrs.field(converter=_bands)
    """From the smallest sizes up."""

    def __attrs_post_init__(self) -> None:
        pairs = zip(self.bands, self.bands[1:], strict=False)
        if not self.bands or any(canonical(one.largest) >= canonical(two.smallest) for one, two in pairs):
            raise LimitError(
                Text(
                    "a banded tolerance has at least one band, and its bands rise without overlap",
                    "toleransi berpita punya sedikitnya satu pita, dan pita-pitanya naik tanpa tumpang tindih",
                )
            )

    def at(self, size: AnyScale | str) -> AnyScale:
        """The tolerance for a size.

        Raises:
            ToleranceError: A size that no band has.
            WrongKindError: A size of another kind.
        """
        asked = _size(type(self.bands[0].smallest), size)
        for band in self.bands:
            if canonical(band.smallest) <= canonical(asked) <= canonical(band.largest):
                return band.tolerance
        have = "; ".join(f"{band.smallest} - {band.largest}" for band in self.bands)
        raise ToleranceError(
            Text(
                f"no tolerance for size {asked}: the bands are {have}, and nothing is interpolated",
                f"tidak ada toleransi untuk ukuran {asked}: pitanya {have}, dan tidak ada interpolasi",
            )
        )


def _size(kind: Kind, size: AnyScale | str) -> AnyScale:
    return kind(size)  # type: ignore[arg-type]  # the constructor refuses another kind, and says so
