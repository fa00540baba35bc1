"""Which units to take out of which package, written out for whoever stands before the stack (floor 4)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cocorope.qc.draw import Draw, package_units
from cocorope.text import Text

_LISTED: Final = 5000
"""So many units are written out; the largest sample of a table is 3,150."""

_IN_ORDER: Final = Text("Units to take, in draw order: {units}.", "Unit yang diambil, menurut urutan undian: {units}.")
_BY_PACKAGE: Final = Text(
    "Units to take from each package, in brackets the place in draw order. Units are numbered through the packages:",
    "Unit yang diambil dari setiap kemasan, dalam kurung urutan undiannya. Unit dinomori berurutan melalui kemasan:",
)
_PACKAGE: Final = Text(
    "- package {package} (units {first} to {last}): {units}",
    "- kemasan {package} (unit {first} sampai {last}): {units}",
)
_PACKAGE_OF_ONE: Final = Text("- package {package}: unit {units}", "- kemasan {package}: unit {units}")
_MORE: Final = Text("- … and {count} more units", "- … dan {count} unit lagi")


def units_to_take(
    draws: Sequence[Draw], by_package: Mapping[int, Sequence[Draw]], *, units: int, packages: int | None
) -> Iterator[Text]:
    """The units of a sample, line by line: package by package, or in draw order where they lie open.

    Args:
        draws: The sample in draw order.
        by_package: The same by package.
        units: How many units the lot holds.
        packages: In how many packages, if any.
    """
    if not draws:
        return
    if packages is None:
        yield _IN_ORDER.filled(units=", ".join(str(one.unit) for one in draws[:_LISTED]))
    else:
        yield _BY_PACKAGE
        yield from _packages(by_package, units, packages)
    if len(draws) > _LISTED:
        yield _MORE.filled(count=len(draws) - _LISTED)


def _packages(by_package: Mapping[int, Sequence[Draw]], units: int, packages: int) -> Iterator[Text]:
    for package, drawn in by_package.items():
        some = [one for one in drawn if one.order <= _LISTED]
        if some:
            held = package_units(package, units, packages)
            words = _PACKAGE if len(held) > 1 else _PACKAGE_OF_ONE
            told = ", ".join(f"{one.unit} ({one.order})" for one in sorted(some, key=lambda one: one.unit))
            yield words.filled(package=package, first=held[0], last=held[-1], units=told)
