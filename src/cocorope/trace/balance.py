"""A balance: what went in, what came out, what was declared lost or gained, and what is left unexplained.

Each component is conserved on its own. A mass whose moisture is not known holds between nothing and all of
it of water, so every line is an interval; the tolerance is always the caller's.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

import attrs

from cocorope.trace._account import ONE, ZERO, amounts, birth, born
from cocorope.trace._index import Index
from cocorope.trace._mixing import EVEN, Input, inputs_of
from cocorope.trace.events import Event, Transformed
from cocorope.trace.goods import COMPONENTS, Component, Flow, Thing
from cocorope.units import Mass
from cocorope.units.exact import EXACT
from cocorope.units.scale import canonical

Status: TypeAlias = Literal["GAIN", "LOSS", "CLOSED", "UNDECIDED"]
"""How a line stands: more out than in, less out than in, closed within tolerance, or not known."""


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

    @property
    def exact(self) -> bool:
        """Whether it is known exactly."""
        return self.low == self.high


NOTHING = Interval(Fraction(0), Fraction(0))


@attrs.frozen(kw_only=True)
class Line:
    """One component of a balance: in + gains = out + losses + unexplained."""

    component: Component
    """The component."""
    into: Interval
    """What went in."""
    gains: Interval
    """What was put in beside, as declared."""
    out: Interval
    """What came out, by-products included."""
    losses: Interval
    """What was lost, as declared."""
    status: Status
    """How it stands within the caller's tolerance."""

    @property
    def unexplained(self) -> Interval:
        """In and gains less out and losses; negative where more came out."""
        return self.into + self.gains - self.out - self.losses


@attrs.frozen(kw_only=True)
class Balance:
    """The balance of one process, per component."""

    process: str
    """The order or event."""
    lines: tuple[Line, ...]
    """A line for each component that occurs."""
    into: Mass | None
    """The mass that went in, as it was; ``None`` where one is not known."""
    out: Mass | None
    """The mass that came out, as it was; ``None`` where one is not known."""
    by_products: Mass | None
    """How much of what came out is by-product; ``None`` where one is not known."""

    @property
    def status(self) -> Status:
        """The worst line: a gain, else undecided, else a loss, else closed."""
        found = {line.status for line in self.lines}
        return next((one for one in ("GAIN", "UNDECIDED", "LOSS") if one in found), "CLOSED")

    @property
    def yield_(self) -> Fraction | None:
        """Main products over inputs, by mass as it was."""
        if self.into is None or self.out is None or self.by_products is None:
            return None
        return (self.out.exact_in("kg") - self.by_products.exact_in("kg")) / self.into.exact_in("kg")

    def line(self, component: Component) -> Line:
        """The line of one component.

        Raises:
            KeyError: It does not occur.
        """
        for line in self.lines:
            if line.component == component:
                return line
        raise KeyError(component)


@attrs.frozen
class _Goods:
    mass: Decimal | None
    dry: Decimal | None
    material: Component
    contains: dict[Component, Decimal]


def balance(index: Index, events: tuple[Event, ...], name: str, tolerance: Mass) -> Balance:
    """The balance of a process."""
    told = [event for event in events if isinstance(event, Transformed)]
    into = [_input(index, one) for one in inputs_of(index, events)]
    things = [thing for event in told for thing in event.outputs]
    out = [_output(thing) for thing in things]
    gains = [flow for event in told for flow in event.gains]
    losses = [flow for event in told for flow in event.losses]
    lines = []
    for component in COMPONENTS:
        row = (_amount(into, component), _flows(gains, component), _amount(out, component), _flows(losses, component))
        if any(part != NOTHING for part in row):
            lines.append(_line(component, *row, tolerance=tolerance.exact_in("kg")))
    return Balance(
        process=name,
        lines=tuple(lines),
        into=_mass(goods.mass for goods in into),
        out=_mass(goods.mass for goods in out),
        by_products=_mass(goods.mass for thing, goods in zip(things, out, strict=True) if thing.by_product),
    )


def _line(
    component: Component, into: Interval, gains: Interval, out: Interval, losses: Interval, *, tolerance: Fraction
) -> Line:
    rest = into + gains - out - losses
    status: Status = "UNDECIDED"
    if rest.high < -tolerance:
        status = "GAIN"
    elif rest.low > tolerance:
        status = "LOSS"
    elif -tolerance <= rest.low and rest.high <= tolerance:
        status = "CLOSED"
    return Line(component=component, into=into, gains=gains, out=out, losses=losses, status=status)


def _input(index: Index, one: Input) -> _Goods:
    lot = born(index, one.node)
    told = birth(index, one.node)
    material: Component = told[0][1].material if told else "dry fibre"
    contains: dict[Component, Decimal] = {}
    for _event, thing in told:
        for component, mass in thing.contains.items():
            whole = lot.mass
            part = canonical(mass)
            if whole and one.amounts.mass is not None:
                part = EVEN.divide(EXACT.multiply(part, one.amounts.mass), whole)
            contains[component] = EXACT.add(contains.get(component, ZERO), part)
    return _Goods(one.amounts.mass, one.amounts.dry, material, contains)


def _output(thing: Thing) -> _Goods:
    known = amounts(thing)
    return _Goods(known.mass, known.dry, thing.material, {one: canonical(mass) for one, mass in thing.contains.items()})


def _amount(goods: Iterable[_Goods], component: Component) -> Interval:
    total = NOTHING
    for one in goods:
        total += _of(one, component)
    return total


_UNKNOWN = Interval(Fraction(0), Fraction(10**30))


def _of(goods: _Goods, component: Component) -> Interval:
    """How much of a component is in goods: moisture unknown is anything from none to all."""
    stated = Fraction(goods.contains.get(component, ZERO))
    extra = sum((Fraction(mass) for one, mass in goods.contains.items()), Fraction(0))
    if component == goods.material:
        return _main(goods, stated, extra)
    return _water(goods, extra) if component == "water" else Interval(stated, stated)


def _water(goods: _Goods, extra: Fraction) -> Interval:
    if goods.mass is None:
        return _UNKNOWN
    if goods.dry is not None:
        wet = Fraction(goods.mass) - Fraction(goods.dry)
        return Interval(wet, wet)
    return Interval(Fraction(0), max(Fraction(0), Fraction(goods.mass) - extra))


def _main(goods: _Goods, stated: Fraction, extra: Fraction) -> Interval:
    if goods.mass is None:
        return _UNKNOWN
    if goods.dry is not None:
        rest = Fraction(goods.dry) - extra + stated
        return Interval(rest, rest)
    return Interval(stated, max(stated, Fraction(goods.mass) - extra + stated))


def _flows(flows: Iterable[Flow], component: Component) -> Interval:
    total = sum((flow.mass.exact_in("kg") for flow in flows if flow.component == component), Fraction(0))
    return Interval(total, total)


def _mass(masses: Iterable[Decimal | None]) -> Mass | None:
    total = ZERO
    for mass in masses:
        if mass is None:
            return None
        total = EXACT.add(total, mass)
    return Mass(total, "kg")


def solids_gained(inputs: list[Input], events: tuple[Event, ...]) -> Mass | None:
    """How much solid matter came out at the least that never went in, ``None`` where that is not shown.

    An input without moisture may be bone dry; an output without moisture may be all water.
    """
    if any(one.amounts.mass is None for one in inputs) or not inputs:
        return None
    into = ZERO
    for one in inputs:
        into = EXACT.add(into, one.amounts.dry if one.amounts.dry is not None else one.amounts.mass or ZERO)
    out = ZERO
    for event in [one for one in events if isinstance(one, Transformed)]:
        for flow in (*event.gains, *event.losses):
            if flow.component != "water":
                sign = ONE if flow in event.gains else -ONE
                into = EXACT.add(into, EXACT.multiply(sign, canonical(flow.mass)))
        for thing in event.outputs:
            known = _output(thing)
            out = EXACT.add(out, known.dry if known.dry is not None else ZERO)
    gained = EXACT.subtract(out, into)
    return Mass(gained, "kg") if gained > 0 else None
