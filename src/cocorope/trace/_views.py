"""Goods as they stand in a balance, and the ways to look at them: a component, wet, dry, commercial."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.trace._account import Amounts, amounts, birth, born
from cocorope.trace._checks import must_be, one_of
from cocorope.trace._index import Index
from cocorope.trace._mixing import Input
from cocorope.trace.goods import Component, Flow, Thing
from cocorope.units import Regain

if TYPE_CHECKING:
    from decimal import Decimal

    from cocorope.spec.specification import Cap

Basis: TypeAlias = Literal["wet", "dry", "commercial"]
"""How goods are weighed: as they are, without their water, or with the water a contract agrees."""

BASES: Final[tuple[Basis, ...]] = get_args(Basis)
"""Every basis."""


@attrs.frozen
class Interval:
    """A mass between two bounds; both equal where it is known."""

    low: Fraction
    """The least, in kilograms."""
    high: Fraction
    """The most, in kilograms."""

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def times(self, factor: Fraction) -> "Interval":
        """So many times it; a negative factor turns the bounds around."""
        low, high = self.low * factor, self.high * factor
        return Interval(min(low, high), max(low, high))

    @property
    def exact(self) -> bool:
        """Whether it is known exactly."""
        return self.low == self.high

    def __str__(self) -> str:
        low, high = (f"{float(bound):.6g}" for bound in (self.low, self.high))
        return low if self.exact else f"{low} to {high}"


NOTHING: Final = Interval(Fraction(0), Fraction(0))
UNKNOWN: Final = Interval(Fraction(0), Fraction(10**30))


@attrs.frozen
class Goods:
    """Goods on one side of a balance."""

    thing: str
    """The lot or item they are, or are a part of."""
    mass: Fraction | None
    """Kilograms as they were; ``None`` where not known."""
    dry: Fraction | None
    """Kilograms without water; ``None`` where not known."""
    material: Component = "dry fibre"
    """What the dry substance is, apart from what they contain."""
    contains: FrozenMap[Component, Fraction] = attrs.field(factory=FrozenMap)
    """Kilograms of other components."""
    by_product: bool = False
    """Whether they are a by-product."""

    def part(self, share: Fraction) -> "Goods":
        """A share of them."""
        return attrs.evolve(
            self,
            mass=None if self.mass is None else self.mass * share,
            dry=None if self.dry is None else self.dry * share,
            contains=FrozenMap({one: mass * share for one, mass in self.contains.items()}),
        )

    @property
    def beside(self) -> Fraction:
        """The known mass of other components."""
        return sum(self.contains.values(), Fraction(0))


class View(NamedTuple):
    """A way to look at goods and flows, as kilograms."""

    goods: Callable[[Goods], Interval]
    flow: Callable[[Flow], Fraction]

    def of(self, goods: Iterable[Goods]) -> Interval:
        """All of some goods."""
        return sum(map(self.goods, goods), NOTHING)

    def flows(self, flows: Iterable[Flow]) -> Interval:
        """All of some flows."""
        total = sum(map(self.flow, flows), Fraction(0))
        return Interval(total, total)


def component_view(component: Component) -> View:
    """One component: a moisture that is not known is anything from none to all."""
    return View(
        lambda goods: _of(goods, component),
        lambda flow: flow.mass.exact_in("kg") if flow.component == component else Fraction(0),
    )


def _of(goods: Goods, component: Component) -> Interval:
    stated = goods.contains.get(component, Fraction(0))
    if component == goods.material:
        return _main(goods, stated)
    return _water(goods) if component == "water" else Interval(stated, stated)


def _water(goods: Goods) -> Interval:
    if goods.mass is None:
        return UNKNOWN
    if goods.dry is not None:
        wet = goods.mass - goods.dry
        return Interval(wet, wet)
    return Interval(Fraction(0), max(Fraction(0), goods.mass - goods.beside))


def _main(goods: Goods, stated: Fraction) -> Interval:
    if goods.mass is None:
        return UNKNOWN
    if goods.dry is not None:
        rest = goods.dry - goods.beside + stated
        return Interval(rest, rest)
    return Interval(stated, max(stated, goods.mass - goods.beside + stated))


def _wet(goods: Goods) -> Interval:
    return UNKNOWN if goods.mass is None else Interval(goods.mass, goods.mass)


def _dry(goods: Goods) -> Interval:
    if goods.mass is None:
        return UNKNOWN
    if goods.dry is None:
        return Interval(min(goods.beside, goods.mass), goods.mass)
    return Interval(goods.dry, goods.dry)


def _solid(flow: Flow) -> Fraction:
    return Fraction(0) if flow.component == "water" else flow.mass.exact_in("kg")


def basis_view(basis: Basis, regain: Regain | None, cap: "Cap | None") -> View:
    """All components together, on a basis.

    Raises:
        InvalidValueError: A basis not known here; a commercial one without the contract's regain and cap, or another
            one with them.
    """
    one_of(basis, BASES, "a basis")
    if (regain is not None, cap is not None) != (basis == "commercial",) * 2:
        raise InvalidValueError(
            Text(
                f"the commercial basis, and no other, takes the contract's regain and cap, got {basis}, "
                f"{shown(regain)}, {shown(cap)}: write on('commercial', regain=Regain('13 %'), cap='weighed mass')",
                f"basis komersial, dan hanya itu, memerlukan regain dan batas menurut kontrak, yang diberikan {basis}, "
                f"{shown(regain)}, {shown(cap)}: tulis on('commercial', regain=Regain('13 %'), cap='weighed mass')",
            )
        )
    if regain is not None and cap is not None:
        return _commercial(regain, cap)
    return View(_wet, lambda flow: flow.mass.exact_in("kg")) if basis == "wet" else View(_dry, _solid)


def _commercial(regain: Regain, cap: "Cap") -> View:
    """Dry mass with the agreed regain (:func:`cocorope.spec.commercial_mass`); the cap is on what was weighed."""
    from cocorope.spec.specification import cap_known  # noqa: PLC0415  # the floor below, only when asked for

    cap_known(cap)
    must_be(regain, Regain, "a regain")
    factor = 1 + regain.exact_in("1")

    def goods(one: Goods) -> Interval:
        found = _dry(one).times(factor)
        if cap == "none" or one.mass is None:
            return found
        return Interval(min(found.low, one.mass), min(found.high, one.mass))

    return View(goods, lambda flow: _solid(flow) * factor)


def made(thing: Thing) -> Goods:
    """A thing as it came out of a process."""
    return _goods(thing.id, amounts(thing), thing, {one: mass.exact_in("kg") for one, mass in thing.contains.items()})


def of_lot(index: Index, node: int) -> Goods:
    """A thing as it was born, by the one process that made it."""
    told = birth(index, node)
    contains: dict[Component, Fraction] = {}
    for _event, thing in told:
        for component, mass in thing.contains.items():
            contains[component] = contains.get(component, Fraction(0)) + mass.exact_in("kg")
    return _goods(index.names[node] or "", born(index, node), told[0][1] if told else None, contains)


def used(index: Index, one: Input) -> Goods:
    """What went into a process, as it was told: other components in the proportion of the lot."""
    lot = of_lot(index, one.node)
    share = Fraction(1) if not lot.mass or one.amounts.mass is None else Fraction(one.amounts.mass) / lot.mass
    contains = {component: mass * share for component, mass in lot.contains.items()}
    return attrs.evolve(lot, mass=_exact(one.amounts.mass), dry=_exact(one.amounts.dry), contains=FrozenMap(contains))


def _goods(name: str, known: Amounts, thing: Thing | None, contains: dict[Component, Fraction]) -> Goods:
    return Goods(
        name,
        _exact(known.mass),
        _exact(known.dry),
        "dry fibre" if thing is None else thing.material,
        FrozenMap(contains),
        thing is not None and thing.by_product,
    )


def _exact(number: "Decimal | None") -> Fraction | None:
    return None if number is None else Fraction(number)
