"""How goods are put up: hank, coil, roll, spool, bundle, bale, carton, pallet; how many; and the numbers on them."""

import re
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.spec.fields import above_zero
from cocorope.text import Text
from cocorope.units import Density, Length, Mass, Volume
from cocorope.units import length as to_length
from cocorope.units import mass as to_mass

PackingKind: TypeAlias = Literal["hank", "coil", "roll", "spool", "bundle", "bale", "carton", "pallet"]
"""A way of putting goods up."""

PACKING_KINDS: Final[tuple[PackingKind, ...]] = get_args(PackingKind)
"""Every kind, from the innermost out."""

PACKING_NAMES: Final[dict[PackingKind, Text]] = {
    "hank": Text("hank", "streng"),
    "coil": Text("coil", "koil"),
    "roll": Text("roll", "rol"),
    "spool": Text("spool", "gelendong"),
    "bundle": Text("bundle", "ikat"),
    "bale": Text("bale", "bal"),
    "carton": Text("carton", "karton"),
    "pallet": Text("pallet", "palet"),
}
"""The words for them."""

_RANK: Final[dict[PackingKind, int]] = {
    "hank": 0,
    "coil": 0,
    "roll": 0,
    "spool": 0,
    "bundle": 1,
    "bale": 2,
    "carton": 2,
    "pallet": 3,
}

_COUNT: Final = re.compile(r"([0-9]{1,9})(?:-([0-9]{1,9}))?", re.ASCII)
_NUMBERS: Final = re.compile(r"([A-Za-z/._ -]{0,20}?)([0-9]{1,9})-([A-Za-z/._ -]{0,20}?)([0-9]{1,9})", re.ASCII)


class PackingError(InvalidValueError):
    """A packing, a count or a range of numbers that cannot be."""


@attrs.frozen
class Count:
    """How many pieces, as a range when it may vary.

    Example:
        >>> count("2500-2800").most
        2800

    Raises:
        PackingError: Less than one, or the least above the most.
    """

    least: int
    """The least."""
    most: int
    """The most; equal to the least when the count is fixed."""

    def __attrs_post_init__(self) -> None:
        whole = type(self.least) is int and type(self.most) is int
        if not whole or not 1 <= self.least <= self.most:
            got = f"{shown(self.least)}, {shown(self.most)}"
            raise PackingError(
                Text(
                    f'a count is a whole number from 1 up, or a range such as "2500-2800"; got {got}',
                    f'jumlah adalah bilangan bulat mulai dari 1, atau rentang seperti "2500-2800"; diterima {got}',
                )
            )

    @property
    def fixed(self) -> int | None:
        """The count when it does not vary, else ``None``."""
        return self.least if self.least == self.most else None

    def __contains__(self, value: object) -> bool:
        return isinstance(value, int) and self.least <= value <= self.most

    def __str__(self) -> str:
        return str(self.least) if self.least == self.most else f"{self.least}-{self.most}"


def count(value: Count | int | str) -> Count:
    """A count from itself, a whole number or text such as ``"2800"`` or ``"2500-2800"``.

    Raises:
        PackingError: Neither a count nor the text of one.
    """
    if isinstance(value, Count):
        return value
    if type(value) is int:
        return Count(value, value)
    read = _COUNT.fullmatch(value) if isinstance(value, str) else None
    if read is None:
        raise PackingError(
            Text(
                f'a count is a whole number, or text such as "2800" or "2500-2800" without separators; '
                f"got {shown(value)}",
                f'jumlah adalah bilangan bulat, atau teks seperti "2800" atau "2500-2800" tanpa pemisah ribuan; '
                f"diterima {shown(value)}",
            )
        )
    return Count(int(read[1]), int(read[2] or read[1]))


def optional_count(value: Count | int | str | None) -> Count | None:
    """As :func:`count`, letting ``None`` through.

    Raises:
        PackingError: Neither a count nor the text of one.
    """
    return None if value is None else count(value)


@attrs.frozen
class NumberRange:
    """Consecutive numbers marked on packages, such as 1-40 or B001-B040.

    Example:
        >>> marks = NumberRange.read("B001-B040")
        >>> len(marks), list(marks)[1], "B040" in marks
        (40, 'B002', True)

    Raises:
        PackingError: The first above the last, or numbers that cannot be written in the digits given.
    """

    first: int
    """The first number."""
    last: int
    """The last number, included."""
    prefix: str = attrs.field(default="", kw_only=True)
    """What stands before every number."""
    digits: int = attrs.field(default=1, kw_only=True)
    """At least so many digits, filled with zeros from the left."""

    def __attrs_post_init__(self) -> None:
        whole = all(type(number) is int for number in (self.first, self.last, self.digits))
        if not whole or not 0 <= self.first <= self.last < 10**9 or not 1 <= self.digits <= 9:
            got = f"{shown(self.first)}, {shown(self.last)}"
            raise PackingError(
                Text(
                    f"numbers run from a first to a last that is not below it; got {got}",
                    f"nomor berjalan dari yang pertama sampai yang terakhir yang tidak lebih kecil; diterima {got}",
                )
            )

    @classmethod
    def read(cls, text: str) -> "NumberRange":
        """The range written as ``"1-40"`` or ``"B001-B040"``.

        Raises:
            PackingError: Another form, or two different prefixes.
        """
        found = _NUMBERS.fullmatch(str(text))
        if found is None or found[3] not in ("", found[1]):
            raise PackingError(
                Text(
                    f'a range of numbers is written "1-40" or "B001-B040"; got {shown(text)}',
                    f'rentang nomor ditulis "1-40" atau "B001-B040"; diterima {shown(text)}',
                )
            )
        digits = len(found[2]) if found[2].startswith("0") else 1
        return cls(int(found[2]), int(found[4]), prefix=found[1], digits=digits)

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __iter__(self) -> Iterator[str]:
        return (self._mark(number) for number in range(self.first, self.last + 1))

    def __contains__(self, mark: object) -> bool:
        if not isinstance(mark, str) or not mark.startswith(self.prefix):
            return False
        number = mark[len(self.prefix) :]
        return (
            number.isascii()
            and number.isdigit()
            and len(number) <= 9
            and self.first <= int(number) <= self.last
            and self._mark(int(number)) == mark
        )

    def _mark(self, number: int) -> str:
        return f"{self.prefix}{number:0{self.digits}d}"

    def overlaps(self, other: "NumberRange") -> bool:
        """Whether a mark belongs to both, so that one package would be counted twice."""
        if self.prefix != other.prefix:
            return False
        low, high = max(self.first, other.first), min(self.last, other.last)
        return any(self._mark(number) in other for number in {low, high} if low <= high)

    def __str__(self) -> str:
        return f"{self._mark(self.first)}-{self._mark(self.last)}"


def number_range(value: NumberRange | str | None) -> NumberRange | None:
    """A range of numbers from itself or its text, letting ``None`` through.

    Raises:
        PackingError: Text that is no range.
    """
    return value if value is None or isinstance(value, NumberRange) else NumberRange.read(value)


def _mass(value: Mass | str | None) -> Mass | None:
    return None if value is None else to_mass(value)


def _length(value: Length | str | None) -> Length | None:
    return None if value is None else to_length(value)


@attrs.frozen
class Size:
    """The outer dimensions of a package.

    Raises:
        InvalidValueError: A dimension of zero or less.
    """

    length: Length = attrs.field(converter=to_length, validator=above_zero)
    """The longest side, or as agreed."""
    width: Length = attrs.field(converter=to_length, validator=above_zero)
    """Across it."""
    height: Length = attrs.field(converter=to_length, validator=above_zero)
    """Upright."""

    @property
    def volume(self) -> Volume:
        """Length by width by height."""
        return Volume.of(self.length, self.width, self.height)


def _kind(_instance: "Packing", _attribute: "attrs.Attribute[PackingKind]", value: PackingKind) -> None:
    if value not in PACKING_KINDS:
        known = ", ".join(PACKING_KINDS)
        raise PackingError(
            Text(
                f"Packing.kind is one of {known}; got {shown(value)}",
                f"Packing.kind adalah salah satu dari {known}; diterima {shown(value)}",
            )
        )


def _inside(instance: "Packing", _attribute: "attrs.Attribute[Packing | None]", value: "Packing | None") -> None:
    if value is None:
        return
    if not isinstance(value, Packing):
        raise WrongKindError(
            Text(
                f"Packing.holds takes another Packing; got {shown(value)}",
                f"Packing.holds menerima Packing lain; diterima {shown(value)}",
            )
        )
    if _RANK[value.kind] >= _RANK[instance.kind]:
        raise PackingError(
            Text(
                f"a {value.kind} does not go into a {instance.kind}: the order is hank, coil, roll or spool; "
                "bundle; bale or carton; pallet",
                f"{value.kind} tidak masuk ke dalam {instance.kind}: urutannya hank, coil, roll atau spool; "
                "bundle; bale atau carton; pallet",
            )
        )


@attrs.frozen
class Packing:
    """One level of packing, with the level inside it.

    Example:
        >>> bale = Packing("bale", holds=Packing("bundle", pieces=100), pieces=28)
        >>> str(bale.pieces), str(bale.items)
        ('28', '2800')

    Raises:
        PackingError: An unknown kind, an inner level that does not fit the outer one.
        InvalidValueError: A mass or length of zero or less.
        WrongKindError: Another thing than a packing inside.
    """

    kind: PackingKind = attrs.field(validator=_kind)
    """What it is."""
    holds: "Packing | None" = attrs.field(default=None, kw_only=True, validator=_inside)
    """The packing inside, if any."""
    pieces: Count | None = attrs.field(default=None, kw_only=True, converter=optional_count)
    """How many of the inner packing it holds; how many pieces where it holds loose goods."""
    net: Mass | None = attrs.field(default=None, kw_only=True, converter=_mass, validator=above_zero)
    """Nominal net mass of one."""
    length: Length | None = attrs.field(default=None, kw_only=True, converter=_length, validator=above_zero)
    """Nominal length in one."""
    size: Size | None = attrs.field(default=None, kw_only=True)
    """Outer dimensions of one."""
    numbers: NumberRange | None = attrs.field(default=None, kw_only=True, converter=number_range)
    """The numbers marked on them."""

    @property
    def levels(self) -> tuple["Packing", ...]:
        """This level and those inside, from the outside in."""
        return (self, *(self.holds.levels if self.holds else ()))

    @property
    def items(self) -> Count | None:
        """The loose pieces in one of this level, where every level states its count."""
        if self.pieces is None or self.holds is None:
            return self.pieces
        inner = self.holds.items
        if inner is None:
            return None
        return Count(self.pieces.least * inner.least, self.pieces.most * inner.most)

    @property
    def density(self) -> Density | None:
        """Net mass over outer volume, where both are stated."""
        if self.net is None or self.size is None:
            return None
        return Density.of(self.net, self.size.volume)

    @property
    def name(self) -> Text:
        """The kind in words."""
        return PACKING_NAMES[self.kind]
