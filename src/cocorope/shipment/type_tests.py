"""Type tests of pet toys: what a laboratory reported, when, against whose limit. Evidence by reference, never inferred.

No standard for pet toys was found to cite, so no limit and no validity is assumed: both are the buyer's or the
laboratory's, written on the test. A part that has held says nothing of another, and one lot nothing of the next.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final, Literal, TypeAlias, get_args

import attrs
from attrs.converters import optional

from cocorope import units
from cocorope.errors import InvalidValueError, shown
from cocorope.shipment._fields import a_day, a_tuple, in_order, named, one_of, texts, worded
from cocorope.text import Text
from cocorope.units import MassFraction

TypeTestKind: TypeAlias = Literal["part_pull", "metal_detection", "dye_fastness", "saliva_fastness", "chemical"]
"""What is tested on a pet toy."""
TYPE_TEST_KINDS: Final[tuple[TypeTestKind, ...]] = get_args(TypeTestKind)
"""Every test a buyer of pet toys asks for."""
TypeTestResult: TypeAlias = Literal["passed", "failed"]
"""What the laboratory reported."""
LimitBy: TypeAlias = Literal["", "buyer", "laboratory"]
"""Whose limit it is; ``""``: no limit is written."""

TYPE_TEST_NAMES: Final[dict[TypeTestKind, Text]] = {
    "part_pull": Text("pull on parts", "uji tarik bagian"),
    "metal_detection": Text("metal detection", "deteksi logam"),
    "dye_fastness": Text("fastness of the dye", "ketahanan luntur warna"),
    "saliva_fastness": Text("fastness to saliva", "ketahanan terhadap air liur"),
    "chemical": Text("chemicals", "bahan kimia"),
}
"""The tests in words."""


@attrs.frozen(kw_only=True)
class TypeTest:
    """A test of a type of pet toy, as a laboratory reported it.

    Example:
        >>> from datetime import date
        >>> test = TypeTest(
        ...     kind="part_pull",
        ...     result="passed",
        ...     tested=date(2025, 6, 2),
        ...     reference="report 7",
        ...     laboratory="lab-2",
        ...     specification="BE-07",
        ...     revision=3,
        ... )
        >>> test.of("BE-07", 3, date(2025, 9, 15))
        True

    Raises:
        InvalidValueError: A kind or result that is none; no reference; a validity that ends before the test; a
            chemical without substance, limit and whose limit it is; passed although more was found than the limit.
    """

    kind: TypeTestKind = attrs.field(validator=one_of(TYPE_TEST_KINDS))
    """What was tested."""
    result: TypeTestResult = attrs.field(validator=one_of(get_args(TypeTestResult)))
    """What was reported."""
    tested: date = attrs.field(validator=a_day)
    """The day of the test."""
    valid_until: date | None = attrs.field(default=None, validator=a_day)
    """The last day on which buyer or laboratory lets it count; ``None``: no end is written, and none is assumed."""
    reference: str = attrs.field(validator=named)
    """The report, by reference."""
    laboratory: str = attrs.field(default="", validator=worded)
    """Who tested, by a reference of yours."""
    method: str = attrs.field(default="", validator=worded)
    """The method the report names."""
    specification: str = attrs.field(validator=named)
    """The specification of what was tested."""
    revision: int = attrs.field(validator=attrs.validators.instance_of(int))
    """Its revision."""
    lots: tuple[str, ...] = attrs.field(default=(), converter=texts)
    """The lots it was made on, where it speaks of lots and not of the type; empty: of the type."""
    substance: str = attrs.field(default="", validator=worded)
    """Of a chemical: which."""
    found: MassFraction | None = attrs.field(default=None, converter=optional(units.mass_fraction))
    """Of a chemical: how much was found, where the report says it."""
    limit: MassFraction | None = attrs.field(default=None, converter=optional(units.mass_fraction))
    """Of a chemical: how much there may be."""
    limit_by: LimitBy = attrs.field(default="", validator=one_of(get_args(LimitBy)))
    """Whose limit it is."""

    def __attrs_post_init__(self) -> None:
        in_order("TypeTest", ("tested", self.tested), ("valid_until", self.valid_until))
        object.__setattr__(self, "lots", tuple(sorted(set(self.lots))))
        chemical = bool(self.substance) and self.limit is not None and bool(self.limit_by)
        if chemical is not (self.kind == "chemical"):
            raise InvalidValueError(
                Text(
                    "A chemical test, and no other, names substance, limit and limit_by (buyer or laboratory); got "
                    f"{self.kind} with {shown(self.substance)}, {self.limit}, {shown(self.limit_by)}.",
                    "Uji bahan kimia, dan hanya itu, menyebut substance, limit dan limit_by (buyer atau laboratory); "
                    f"yang diberikan {self.kind} dengan {shown(self.substance)}, {self.limit}, {shown(self.limit_by)}.",
                )
            )
        above = self.found is not None and self.limit is not None and self.found > self.limit
        if above and self.result == "passed":
            raise InvalidValueError(
                Text(
                    f"{self.substance}: {self.found} found is above the limit of {self.limit}, and the result says passed.",
                    f"{self.substance}: ditemukan {self.found}, di atas batas {self.limit}, padahal hasilnya lulus.",
                )
            )

    def of(self, specification: str, revision: int, on: date) -> bool:
        """Whether it speaks of a specification at a revision and was made by a day.

        Args:
            specification: Its id.
            revision: Its revision.
            on: The day.
        """
        return (self.specification, self.revision) == (specification, revision) and self.tested <= on

    @property
    def name(self) -> Text:
        """What was tested, in words."""
        name = TYPE_TEST_NAMES[self.kind]
        return Text(f"{name.en}: {self.substance}", f"{name.id}: {self.substance}") if self.substance else name


def type_tests(value: Iterable[TypeTest] | TypeTest) -> tuple[TypeTest, ...]:
    """One or several, oldest first.

    Raises:
        WrongKindError: Something else.
    """
    found = a_tuple(TypeTest)(value)
    return tuple(sorted(found, key=lambda one: (one.tested, one.kind, one.reference, repr(one))))
