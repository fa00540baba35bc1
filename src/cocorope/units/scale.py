"""The base of every kind: :class:`Scale` compares and converts, :class:`Quantity` also adds.

A value keeps its :class:`~decimal.Decimal` as written, its unit, and a canonical decimal made once, in a
unit of the kind so chosen that every conversion into it ends. Equality, order, hash and sums work on the
canonical decimal and are exact, whatever the units and whatever decimal context the host has set.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from decimal import Decimal, Inexact, Overflow
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import ClassVar, Final, Generic, NoReturn, Self, TypeVar, overload

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text
from cocorope.units.advice import fault, unknown_unit, wrong_kind
from cocorope.units.errors import DivisionByZeroError, InexactError, OutOfRangeError
from cocorope.units.exact import (
    D34,
    DIGITS,
    EXACT,
    OUT_OF_RANGE,
    ZERO,
    power_of_ten_kept,
    rounded,
    terminating,
    within_bounds,
)
from cocorope.units.interop import PintQuantity, PintRegistry, from_pint, to_pint
from cocorope.units.reading import KINDS_BY_NAME, NUMBER, QUANTITY, Row, rows

U_co = TypeVar("U_co", bound=str, covariant=True)
Q_co = TypeVar("Q_co", covariant=True)


class Scale(Generic[U_co]):
    """A value on a scale: it compares and converts, and does not add.

    Args:
        value: ``"8 mm"``, or a number (``int`` or ``Decimal``) followed by its unit, or a quantity of the
            same kind, or one of a pint registry. By position only, so that nobody relabels a value.

    Raises:
        InvalidValueError: A text that is not one plain number and one unit of the kind.
        UnknownUnitError: No such unit.
        OutOfRangeError: 1e30 or more, more than 40 decimal places, or not finite.
        WrongKindError: A unit or quantity of another kind; a float or a bool as number.
    """

    __slots__ = ("_canonical", "unit", "value")

    value: Decimal
    """The number as it was written, its trailing zeros included."""
    unit: U_co
    """The symbol of the unit it was written in."""
    _canonical: Decimal
    """The same in the kind's canonical unit: what compares, hashes and adds."""

    _rows: ClassVar[MappingProxyType[str, Row]] = MappingProxyType({})

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        kind = KINDS_BY_NAME.get(cls.__name__)
        if kind is not None:
            cls._rows = rows(kind)

    @overload
    def __new__(cls, text: str, /) -> Self: ...
    @overload
    def __new__(cls, number: int | Decimal, unit: U_co, /) -> Self: ...
    @overload
    def __new__(cls, quantity: Self | PintQuantity, /) -> Self: ...

    def __new__(cls, value: object, unit: object = None, /) -> Self:
        """Read, take or copy a value: see the class."""
        if unit is None and value.__class__ is str:
            number, _space, spelled = value.partition(" ")
            row = cls._rows.get(spelled)
            if row is None or NUMBER(number) is None:
                return _read(cls, value)
            # What _new does, written out: reading text is what a document does most.
            self = _make(cls)
            _set_value(self, Decimal(number))
            _set_unit(self, row[0])
            return self
        return _taken(cls, value, unit)

    @classmethod
    def units(cls) -> tuple[str, ...]:
        """The symbols of every unit of the kind, the most usual first."""
        return tuple(unit.symbol for unit in KINDS_BY_NAME[cls.__name__].units)

    def to(
        self,
        unit: U_co,  # type: ignore[misc]  # covariant on purpose: a stray unit is refused at run time
        digits: int | None = None,
    ) -> Self:
        """The same value in another unit: exact, or rounded to significant digits if you say how many.

        Args:
            unit: A unit of the kind.
            digits: How many significant digits to round to, half to even; ``None`` asks for the exact value.

        Raises:
            InexactError: No decimal holds the value in that unit, and no ``digits`` were given.
            OutOfRangeError: The number in that unit is one we cannot hold.
            UnknownUnitError: No such unit.

        Example:
            >>> from cocorope.units import Length
            >>> str(Length("12.50 mm").to("cm"))
            '1.250 cm'
        """
        row = _row(type(self), unit)
        if digits is not None:
            return _new(type(self), _to_digits(self._exact_in(row), digits), row)
        if row.symbol == self.unit:
            return self
        value = self._value_as(row)
        if value is None:
            raise InexactError(self._inexact(row))
        return _new(type(self), within_bounds(value), row)

    def value_in(self, unit: U_co) -> Decimal:  # type: ignore[misc]  # as above
        """The number in another unit, correctly rounded, half to even, to 34 digits.

        Raises:
            UnknownUnitError: No such unit.

        Example:
            >>> from cocorope.units import Length
            >>> Length("8 mm").value_in("in")
            Decimal('0.3149606299212598425196850393700787')
        """
        return self._value_in(_row(type(self), unit))

    def _value_in(self, row: Row) -> Decimal:
        moved = EXACT.subtract(canonical(self), row.offset)
        return D34.divide(EXACT.multiply(moved, Decimal(row.ratio.denominator)), Decimal(row.ratio.numerator))

    def exact_in(self, unit: U_co) -> Fraction:  # type: ignore[misc]  # as above
        """The number in another unit, exactly.

        Raises:
            UnknownUnitError: No such unit.
        """
        return self._exact_in(_row(type(self), unit))

    def to_pint(self, registry: PintRegistry[Q_co]) -> Q_co:
        """The value as a quantity of your own pint registry.

        In the same unit where the registry agrees with us on its factor, else in the kind's SI unit. The
        number is of the registry's own number type: ``float`` unless it was made with another.

        Raises:
            UnknownUnitError: The registry knows neither unit.
            WrongKindError: It is not a registry.
        """
        si = KINDS_BY_NAME[type(self).__name__].si
        return to_pint(type(self).__name__, self.value, self.unit, self._value_in(self._rows[si]), registry)

    def _exact_in(self, row: Row) -> Fraction:
        return (Fraction(canonical(self)) - Fraction(row.offset)) / row.ratio

    def _value_as(self, row: Row) -> Decimal | None:
        """The exact number in a unit, or ``None`` where no decimal holds it."""
        factor = None if row.offset or self._row.offset else _between(self._row, row)
        return EXACT.multiply(self.value, factor) if factor is not None else terminating(self._exact_in(row))

    def _inexact(self, row: Row) -> Text:
        exact = str(self._exact_in(row))
        number = exact if len(exact) <= 60 else "…"
        return Text(
            f'{self} is {number} {row.symbol}; say .to("{row.symbol}", digits=6)',
            f'{self} adalah {number} {row.symbol}; tulis .to("{row.symbol}", digits=6)',
        )

    @property
    def _row(self) -> Row:
        return self._rows[self.unit]

    def __eq__(self, other: object) -> bool:
        if other.__class__ is self.__class__:
            try:
                return self._canonical == other._canonical
            except AttributeError:  # one of the two was not asked for before
                return canonical(self) == canonical(other)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(canonical(self))

    def __lt__(self, other: Self) -> bool:
        if other.__class__ is self.__class__:
            try:
                return self._canonical < other._canonical
            except AttributeError:  # one of the two was not asked for before
                return canonical(self) < canonical(other)
        raise _unlike(self, other, "<")

    def __le__(self, other: Self) -> bool:
        if other.__class__ is self.__class__:
            try:
                return self._canonical <= other._canonical
            except AttributeError:  # one of the two was not asked for before
                return canonical(self) <= canonical(other)
        raise _unlike(self, other, "<=")

    def __gt__(self, other: Self) -> bool:
        if other.__class__ is self.__class__:
            try:
                return self._canonical > other._canonical
            except AttributeError:  # one of the two was not asked for before
                return canonical(self) > canonical(other)
        raise _unlike(self, other, ">")

    def __ge__(self, other: Self) -> bool:
        if other.__class__ is self.__class__:
            try:
                return self._canonical >= other._canonical
            except AttributeError:  # one of the two was not asked for before
                return canonical(self) >= canonical(other)
        raise _unlike(self, other, ">=")

    def __str__(self) -> str:
        return f"{self.value:f} {self.unit}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}('{self}')"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed: {name} was not set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed: {name} was not deleted")

    def __reduce__(self) -> tuple[type[Self], tuple[Decimal, str]]:
        return type(self), (self.value, self.unit)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


_Q = TypeVar("_Q", bound=Scale[str])
_make: Final = object.__new__
# The slots' own setters: what __setattr__ refuses to everybody else.
_set_value: Final[Callable[[object, Decimal], None]] = vars(Scale)["value"].__set__
_set_unit: Final[Callable[[object, str], None]] = vars(Scale)["unit"].__set__
_set_canonical: Final[Callable[[object, Decimal], None]] = vars(Scale)["_canonical"].__set__


def canonical(scale: Scale[str]) -> Decimal:
    """The number in the kind's canonical unit, worked out when it is first asked for and kept.

    Most values that are read from a document are written again and never compared.
    """
    try:
        return scale._canonical  # noqa: SLF001  # one family
    except AttributeError:
        row = scale._row  # noqa: SLF001
        made = EXACT.fma(scale.value, row.factor, row.offset)
        _set_canonical(scale, made)
        return made


class Quantity(Scale[U_co]):
    """A scale whose values also add: lengths, masses, forces and their kind.

    Raises:
        InvalidValueError: See :class:`Scale`; every constructor is the same.
    """

    __slots__ = ()

    @classmethod
    def zero(cls) -> Self:
        """Nothing of it, in the kind's fallback unit."""
        return _new(cls, ZERO, cls._rows[_fallback(cls)])

    @classmethod
    def sum(cls, items: Iterable[Self]) -> Self:
        """The exact total, in the unit of the first item when that is exact, else in the fallback unit.

        Nothing gives :meth:`zero`.

        Raises:
            WrongKindError: An item of another kind.
            OutOfRangeError: A total we cannot hold.
        """
        total, unit = ZERO, None
        for item in items:
            if item.__class__ is not cls:
                raise _unlike(cls.zero(), item, "+")
            total = EXACT.add(total, canonical(item))
            unit = unit or item.unit
        return _of_canonical(cls, total, unit or _fallback(cls))

    def __add__(self, other: Self) -> Self:
        if other.__class__ is not self.__class__:
            raise _unlike(self, other, "+")
        if other.unit == self.unit:
            return _new(type(self), within_bounds(EXACT.add(self.value, other.value)), self._row)
        return _of_canonical(type(self), EXACT.add(canonical(self), canonical(other)), self.unit)

    def __sub__(self, other: Self) -> Self:
        if other.__class__ is not self.__class__:
            raise _unlike(self, other, "-")
        if other.unit == self.unit:
            return _new(type(self), within_bounds(EXACT.subtract(self.value, other.value)), self._row)
        return _of_canonical(type(self), EXACT.subtract(canonical(self), canonical(other)), self.unit)

    def __neg__(self) -> Self:
        return _new(type(self), self.value.copy_negate(), self._row)

    def __pos__(self) -> Self:
        return self

    def __abs__(self) -> Self:
        return _new(type(self), self.value.copy_abs(), self._row)

    def __mul__(self, number: int | Decimal) -> Self:
        factor = _number(number, f"{type(self).__name__} * number")
        try:
            return _new(type(self), within_bounds(EXACT.multiply(self.value, factor)), self._row)
        except (Inexact, Overflow):
            raise OutOfRangeError(OUT_OF_RANGE) from None

    __rmul__ = __mul__

    @overload
    def __truediv__(self, other: Self) -> Decimal: ...
    @overload
    def __truediv__(self, other: int | Decimal) -> Self: ...

    def __truediv__(self, other: Self | int | Decimal) -> Self | Decimal:
        if isinstance(other, Scale):
            if other.__class__ is not self.__class__:
                raise _unlike(self, other, "/")
            return D34.divide(canonical(self), _not_zero(canonical(other), self, other))
        divisor = _not_zero(_number(other, f"{type(self).__name__} / number"), self, other)
        return _rounded(type(self), Fraction(self.value) / Fraction(divisor), self.unit)

    def split(self, parts: int, step: Self | str | None = None) -> tuple[Self, ...]:
        """Share it out in equal multiples of a step; the rest goes to the last part, so the sum is exact.

        Args:
            parts: How many parts; at least 1.
            step: What every part but the last is a multiple of; ``None`` takes the last written digit.

        Raises:
            InvalidValueError: Fewer than one part, or a step that is not above zero.
            WrongKindError: ``parts`` is not a whole number, or the step is of another kind.

        Example:
            >>> from cocorope.units import Mass
            >>> [str(part) for part in Mass("10 kg").split(3, "0.01 kg")]
            ['3.33 kg', '3.33 kg', '3.34 kg']
        """
        count = _parts(parts)
        unit = _step(self, step)
        multiples = int(self._exact_in(unit._row) / count / Fraction(unit.value))  # towards zero # noqa: SLF001
        share = unit * multiples
        with suppress(InexactError, OutOfRangeError):  # then the parts stay in the step's unit
            share = share.to(self.unit)
        return (share,) * (count - 1) + (self - share * (count - 1),)


_QQ = TypeVar("_QQ", bound=Quantity[str])


def _new(cls: type[_Q], value: Decimal, row: Row) -> _Q:
    """A value of the kind; it must be within bounds."""
    self = _make(cls)
    _set_value(self, value)
    _set_unit(self, row.symbol)
    return self


def _read(cls: type[_Q], text: str) -> _Q:
    """From a text without a space before its unit, or from none: then the error says why."""
    _one_kind(cls)
    match = QUANTITY(text)
    row = cls._rows.get(match[2].strip()) if match else None
    if match is None or row is None:
        raise fault(cls.__name__, text)
    return _new(cls, Decimal(match[1]), row)


def _taken(cls: type[_Q], value: object, unit: object) -> _Q:
    """From a number and its unit, a quantity of ours, or one of pint."""
    _one_kind(cls)
    if unit is not None:
        row = _row(cls, unit)
        return _new(cls, within_bounds(_number(value, f'{cls.__name__}(number, "{row.symbol}")')), row)
    if isinstance(value, str):
        return _read(cls, str(value))
    if isinstance(value, Scale):
        if value.__class__ is not cls:
            raise wrong_kind(cls.__name__, type(value).__name__, value)
        return value
    if isinstance(value, PintQuantity):
        number, symbol = from_pint(cls.__name__, value)
        return _new(cls, number, cls._rows[symbol])
    raise _no_unit(cls, value)


def _one_kind(cls: type[Scale[str]]) -> None:
    """Refuse a value of the bases: they have no units."""
    if not cls._rows:
        name = cls.__name__
        raise WrongKindError(
            Text(
                f'{name} is the base of the kinds and has no values: write Length("8 mm") or read("8 mm")',
                f'{name} adalah dasar semua jenis dan tidak punya nilai: tulis Length("8 mm") atau read("8 mm")',
            )
        )


def _no_unit(cls: type[Scale[str]], value: object) -> WrongKindError:
    name, unit = cls.__name__, cls.units()[0]
    return WrongKindError(
        Text(
            f'{name} takes a text or a number with its unit, got {shown(value)}: write {name}("8 {unit}") '
            f'or {name}(8, "{unit}")',
            f'{name} menerima teks atau bilangan dengan satuannya, bukan {shown(value)}: tulis {name}("8 {unit}") '
            f'atau {name}(8, "{unit}")',
        )
    )


def _number(value: object, tried: str) -> Decimal:
    """An ``int`` or a finite :class:`~decimal.Decimal` as a Decimal.

    Raises:
        WrongKindError: A bool, a float or anything else.
        OutOfRangeError: Too large, or not finite.
    """
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise OutOfRangeError(
                Text(f"{tried}: a quantity is a finite number", f"{tried}: besaran adalah bilangan berhingga")
            )
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        if value.bit_length() > 400:  # beyond any bound of ours, and slow to make decimal
            raise OutOfRangeError(OUT_OF_RANGE)
        return Decimal(value)
    raise WrongKindError(
        Text(
            f'{tried} takes an int or a Decimal, got {shown(value)}: write 8 or Decimal("0.1"), not a float or a bool',
            f'{tried} menerima int atau Decimal, bukan {shown(value)}: tulis 8 atau Decimal("0.1"), '
            "bukan float atau bool",
        )
    )


def _row(cls: type[Scale[str]], unit: object) -> Row:
    row = cls._rows.get(unit) if isinstance(unit, str) else None
    if row is None:
        if not isinstance(unit, str):
            raise WrongKindError(
                Text(
                    f'a unit is text such as "{cls.units()[0]}", got {shown(unit)}',
                    f'satuan adalah teks seperti "{cls.units()[0]}", bukan {shown(unit)}',
                )
            )
        raise unknown_unit(cls.__name__, unit, unit)
    return row


@cache
def _between(source: Row, target: Row) -> Decimal | None:
    """The exact factor from one unit to another, or ``None`` where it does not end: a handful of pairs."""
    return power_of_ten_kept(source.ratio / target.ratio)


def _fallback(cls: type[Scale[str]]) -> str:
    return KINDS_BY_NAME[cls.__name__].fallback


def _of_canonical(cls: type[_Q], canonical: Decimal, unit: str) -> _Q:
    """A canonical number in the unit when it is exact there, else in the fallback unit.

    Raises:
        OutOfRangeError: It is within bounds in neither.
    """
    for symbol in (unit, _fallback(cls)):
        row = cls._rows[symbol]
        factor = _inverse(row)
        ends = EXACT.multiply(canonical, factor) if factor is not None else terminating(Fraction(canonical) / row.ratio)
        if ends is not None:
            try:
                return _new(cls, within_bounds(ends), row)
            except OutOfRangeError:
                continue
    raise OutOfRangeError(OUT_OF_RANGE)


@cache
def _inverse(row: Row) -> Decimal | None:
    """The exact factor out of the canonical unit, or ``None`` where it does not end."""
    return power_of_ten_kept(1 / row.ratio)


def _rounded(cls: type[_Q], exact: Fraction, unit: str) -> _Q:
    """A number in a unit, rounded once, half to even, to 34 digits."""
    return _new(cls, within_bounds(rounded(exact)), cls._rows[unit])


def _to_digits(exact: Fraction, digits: int) -> Decimal:
    if type(digits) is not int or not 1 <= digits <= DIGITS:
        raise InvalidValueError(
            Text(
                f"digits is a whole number from 1 to {DIGITS}, got {shown(digits)}",
                f"digits adalah bilangan bulat dari 1 sampai {DIGITS}, bukan {shown(digits)}",
            )
        )
    return within_bounds(rounded(exact, digits))


def _not_zero(divisor: Decimal, left: object, right: object) -> Decimal:
    if not divisor:
        raise DivisionByZeroError(
            Text(f"cannot divide {left} by {right}: it is zero", f"{left} tidak dapat dibagi {right}: pembaginya nol")
        )
    return divisor


def _parts(parts: object) -> int:
    if not isinstance(parts, int) or isinstance(parts, bool):
        raise WrongKindError(
            Text(
                f"parts is a whole number, got {shown(parts)}",
                f"jumlah bagian adalah bilangan bulat, bukan {shown(parts)}",
            )
        )
    if parts < 1:
        raise InvalidValueError(
            Text(f"parts is at least 1, got {shown(parts)}", f"jumlah bagian paling sedikit 1, bukan {shown(parts)}")
        )
    return parts


def _last_digit(value: Decimal) -> Decimal:
    """One in the last place that was written: 0.01 of 3.20."""
    return Decimal((0, (1,), int(value.as_tuple().exponent)))


def _step(of: _QQ, step: _QQ | str | None) -> _QQ:
    if step is None:
        return _new(type(of), _last_digit(of.value), of._row)  # noqa: SLF001
    found = type(of)(step)
    if canonical(found) <= 0:
        raise InvalidValueError(Text(f"a step is above zero, got {found}", f"langkah harus di atas nol, bukan {found}"))
    return found


def _unlike(left: Scale[str], right: object, operator: str) -> WrongKindError:
    """The refusal to combine two kinds."""
    kind = type(left).__name__
    if isinstance(right, str):
        advice = Text(f"write {kind}({right[:20]!a})", f"tulis {kind}({right[:20]!a})")
    else:
        advice = Text(f"both sides must be {kind}", f"kedua sisi harus {kind}")
    got = f"{type(right).__name__} ({right})" if isinstance(right, Scale) else shown(right)
    return WrongKindError(
        Text(
            "cannot work out {kind} ({left}) {operator} {right}: {advice}",
            "tidak dapat menghitung {kind} ({left}) {operator} {right}: {advice}",
        ).filled(kind=kind, left=left, operator=operator, right=got, advice=advice)
    )
