"""Which units, from which packages: drawing at random, so that it can be repeated (floor 4).

A draw is a pure function of its ``seed``, the text that names it (by default the lot's id): the same seed draws the
same units in the same order for ever, on every machine, and whoever doubts the sample can draw it again. A larger
sample begins with the smaller one, so a class with a smaller sample counts its first units. Who fears that a maker
could foresee the draw gives a seed that is settled after the goods are packed.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from hashlib import blake2b
from itertools import accumulate, islice

import attrs

from cocorope.errors import InvalidValueError
from cocorope.text import Text


@attrs.frozen
class Draw:
    """One unit of the sample."""

    order: int = attrs.field(kw_only=True)
    """Its place in draw order, from 1."""
    unit: int = attrs.field(kw_only=True)
    """The number of the unit in the lot, from 1, counted through the packages in their order."""
    package: int | None = attrs.field(kw_only=True)
    """The number of the package it lies in, from 1; ``None`` where the units lie open."""


def _numbers(seed: str) -> Iterator[int]:
    """Numbers of 256 bits, each from a digest of the seed and its place: the remainder's bias is below 2**-190."""
    counter = 0
    while True:
        yield int.from_bytes(blake2b(f"{seed}\x1f{counter}".encode(), digest_size=32).digest(), "big")
        counter += 1


def shuffled(size: int, seed: str) -> Iterator[int]:
    """The numbers 1 to ``size`` in an order that ``seed`` settles, one by one (Fisher and Yates, sparse).

    Example:
        >>> sorted(shuffled(4, "L-1"))
        [1, 2, 3, 4]
    """
    moved: dict[int, int] = {}
    for place, number in zip(range(size), _numbers(seed), strict=False):
        chosen = place + number % (size - place)
        yield moved.get(chosen, chosen) + 1
        moved[chosen] = moved.get(place, place)


def package_of(unit: int, units: int, packages: int) -> int:
    """The package of a unit, when the units fill the packages in order and as evenly as whole units can.

    The first ``units % packages`` packages hold one unit more than the others.

    Example:
        >>> [package_of(unit, 5, 2) for unit in (1, 2, 3, 4, 5)]
        [1, 1, 1, 2, 2]
    """
    size, larger = divmod(units, packages)
    full = larger * (size + 1)
    if unit <= full:
        return (unit - 1) // (size + 1) + 1
    return larger + (unit - full - 1) // size + 1


def package_units(package: int, units: int, packages: int) -> range:
    """The units in one package, by the same filling as :func:`package_of`."""
    size, larger = divmod(units, packages)
    first = (package - 1) * size + min(package - 1, larger) + 1
    return range(first, first + size + (package <= larger))


def draw(size: int, *, units: int, packages: int | None, seed: str, opened: int | None = None) -> tuple[Draw, ...]:
    """Draw units at random, without replacement.

    Args:
        size: How many units.
        units: How many the lot holds.
        packages: In how many packages they lie, if any.
        seed: The text that settles the draw.
        opened: Open only so many packages, drawn first: the units are then drawn in turn from these (a sample in
            two stages). ``None`` draws from all units of the lot and opens what it must.

    Raises:
        InvalidValueError: More units than the lot, or the opened packages, hold.
    """
    if opened is None or packages is None or opened >= packages:
        numbers: Iterable[int] = shuffled(units, seed)
        held = units
    else:
        chosen = list(islice(shuffled(packages, f"{seed}\x1fpackages"), opened))
        numbers = _in_turn([package_units(package, units, packages) for package in chosen], seed)
        held = sum(len(package_units(package, units, packages)) for package in chosen)
    _check_held(size, held)
    return _listed(islice(numbers, size), units, packages)


def draw_by_part(size: int, *, parts: Sequence[int], packages: int | None, seed: str) -> tuple[Draw, ...]:
    """Draw units of an assortment at random from each of its parts, in proportion.

    The units are numbered part by part, and fill the packages in that order.
    Each smaller sample that begins this one is in proportion too: every part has its exact quota of it, rounded up
    or down.

    Args:
        size: How many units.
        parts: How many units of each part the lot holds.
        packages: In how many packages the units lie, if any.
        seed: The text that settles the draw.

    Raises:
        InvalidValueError: More units than the lot holds.

    Example:
        >>> drawn = draw_by_part(5, parts=[60, 40], packages=None, seed="L-1")
        >>> [1 if one.unit <= 60 else 2 for one in drawn]
        [1, 2, 1, 1, 2]
    """
    units = sum(parts)
    _check_held(size, units)
    orders = [shuffled(count, f"{seed}\x1f{place}") for place, count in enumerate(parts)]
    before = list(accumulate(parts, initial=0))
    numbers = (before[part] + next(orders[part]) for part in by_quota(parts))
    return _listed(islice(numbers, size), units, packages)


def _listed(numbers: Iterable[int], units: int, packages: int | None) -> tuple[Draw, ...]:
    return tuple(
        Draw(order=order, unit=unit, package=None if packages is None else package_of(unit, units, packages))
        for order, unit in enumerate(numbers, 1)
    )


def by_quota(weights: Sequence[int]) -> Iterator[int]:
    """Parts by their places, one after the other, so that after each step every part has its quota, rounded up or down.

    The quota method of Balinski and Young: of the parts that stay below their next quota, the one with the largest
    weight over one more than it has; ties go to the earlier part. It ends when every part is used up.

    Example:
        >>> list(by_quota([3, 2]))
        [0, 1, 0, 0, 1]
    """
    whole = sum(weights)
    taken = [0] * len(weights)
    for step in range(1, whole + 1):
        able = [part for part, weight in enumerate(weights) if taken[part] * whole < step * weight]
        chosen = max(able, key=lambda part: Fraction(weights[part], taken[part] + 1))
        taken[chosen] += 1
        yield chosen


def _check_held(size: int, held: int) -> None:
    if size > held:
        raise InvalidValueError(
            Text(
                f"a sample of {size} units cannot be drawn from {held}: open more packages",
                f"sampel {size} unit tidak dapat diambil dari {held} unit: buka lebih banyak kemasan",
            )
        )


def _in_turn(groups: list[range], seed: str) -> Iterator[int]:
    """One unit from each package after the other, within a package in random order."""
    orders = [shuffled(len(group), f"{seed}\x1f{group.start}") for group in groups]
    pairs = list(zip(groups, orders, strict=True))
    while pairs:
        left = []
        for group, order in pairs:
            place = next(order, None)
            if place is not None:
                yield group[place - 1]
                left.append((group, order))
        pairs = left


def apportioned(total: int, weights: Iterable[int]) -> tuple[int, ...]:
    """Share a sample among parts in proportion to their sizes, by the largest remainders.

    Each share is its exact quota, rounded up or down, never more than the part; ties go to the earlier part.

    Example:
        >>> apportioned(5, [60, 30, 10])
        (3, 2, 0)
    """
    sizes = tuple(weights)
    whole = sum(sizes)
    quotas = [Fraction(total * size, whole) for size in sizes]
    shares = [int(quota) for quota in quotas]
    by_remainder = sorted(range(len(sizes)), key=lambda part: (shares[part] - quotas[part], part))
    for part in by_remainder[: total - sum(shares)]:
        shares[part] += 1
    return tuple(shares)
