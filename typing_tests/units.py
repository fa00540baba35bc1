"""What the type checkers must see of quantities, and what they must refuse."""

from decimal import Decimal

import pint
from typing_extensions import assert_type

from cocorope import units
from cocorope.units import Length, LinearDensity, Mass, Ratio, Scale, Temperature

length = Length("8 mm")
assert_type(length, Length)
assert_type(Length(8, "mm"), Length)
assert_type(Length(Decimal("8.0"), "mm"), Length)
assert_type(Length(length), Length)
assert_type(length + Length("1 in"), Length)
assert_type(length * 3, Length)
assert_type(3 * length, Length)
assert_type(length / 2, Length)
assert_type(length / Length("1 in"), Decimal)
assert_type(length.to("m"), Length)
assert_type(length.value_in("in"), Decimal)
assert_type(length.split(3, "1 mm"), tuple[Length, ...])
assert_type(Mass.sum([Mass("1 kg")]), Mass)
assert_type(LinearDensity.of(Mass("1 kg"), length), LinearDensity)
assert_type(Ratio("5 %").part_of(Mass("1 kg")), Mass)
assert_type(units.length("8 mm"), Length)
any_scale: Scale[str] = length
any_kind: type[Scale[str]] = Temperature
Length(pint.UnitRegistry().Quantity(1.0, "foot"))  # pyright: ignore  # pint 0.25 leaves its types unknown

length + Mass("1 kg")  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
length < Mass("1 kg")  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
Length(8, "kg")  # type: ignore[call-overload]  # pyright: ignore
Length(8.5, "mm")  # type: ignore[call-overload]  # pyright: ignore
length.to("kg")  # type: ignore[arg-type]  # pyright: ignore
Temperature("20 degC") + Temperature("1 K")  # type: ignore[operator]  # pyright: ignore
