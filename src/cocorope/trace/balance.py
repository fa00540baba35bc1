"""A balance: what went in, what came out, what was declared lost or gained, and what is left unexplained.

Each component is conserved on its own. A mass whose moisture is not known holds between nothing and all of
it of water, so every line is an interval; the tolerance is always the caller's. A length becomes a mass only by the
measured linear density of its own lot: its mass over its length.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from cocorope.trace._account import ZERO, amounts
from cocorope.trace._html import table
from cocorope.trace._index import Index
from cocorope.trace._mixing import Input, inputs_of
from cocorope.trace._views import NOTHING, Basis, Goods, Interval, View, basis_view, component_view, made, used
from cocorope.trace.events import Event, Transformed
from cocorope.trace.goods import COMPONENTS, Component, Flow
from cocorope.trace.recall import EVEN_34, FLOOR, weighed
from cocorope.units import Mass, Regain
from cocorope.units.exact import EXACT
from cocorope.units.scale import canonical

if TYPE_CHECKING:
    from cocorope.spec.specification import Cap

Status: TypeAlias = Literal["GAIN", "LOSS", "CLOSED", "UNDECIDED"]
"""How a line stands: more out than in, less out than in, closed within tolerance, or not known."""


def status_of(unexplained: Interval, tolerance: Fraction) -> Status:
    """How what is unexplained stands within a tolerance."""
    if unexplained.high < -tolerance:
        return "GAIN"
    if unexplained.low > tolerance:
        return "LOSS"
    return "CLOSED" if -tolerance <= unexplained.low and unexplained.high <= tolerance else "UNDECIDED"


def worst(found: Iterable[Status]) -> Status:
    """A gain, else undecided, else a loss, else closed."""
    every = set(found)
    return next((one for one in _WORST if one in every), "CLOSED")


_WORST: tuple[Status, ...] = ("GAIN", "UNDECIDED", "LOSS")


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
class Summary:
    """All components of a balance together, on one basis: in + gains = main + by-products + losses + unexplained."""

    basis: Basis
    """How the goods are weighed."""
    into: Interval
    """What went in."""
    gains: Interval
    """What was put in beside, as declared."""
    main: Interval
    """What came out as it was meant to."""
    by_products: Interval
    """What came out beside it."""
    losses: Interval
    """What was lost, as declared."""
    status: Status
    """How it stands within the caller's tolerance."""

    @property
    def out(self) -> Interval:
        """Everything that came out."""
        return self.main + self.by_products

    @property
    def unexplained(self) -> Interval:
        """In and gains less out and losses; negative where more came out."""
        return self.into + self.gains - self.out - self.losses

    @property
    def yield_(self) -> Fraction | None:
        """Main products over inputs; ``None`` where one of them is not known."""
        return self._of_inputs(self.main)

    @property
    def by_product_share(self) -> Fraction | None:
        """By-products over inputs; ``None`` where one of them is not known."""
        return self._of_inputs(self.by_products)

    @property
    def loss_share(self) -> Fraction | None:
        """Declared losses over inputs; ``None`` where these are not known."""
        return self._of_inputs(self.losses)

    def _of_inputs(self, part: Interval) -> Fraction | None:
        if not (part.exact and self.into.exact and self.into.low):
            return None
        return part.low / self.into.low


@attrs.frozen(kw_only=True)
class Balance:
    """The balance of one process, per component and on every basis."""

    process: str
    """The order or event."""
    lines: tuple[Line, ...]
    """A line for each component that occurs."""
    inputs: tuple[Goods, ...]
    """What went in, as it was told."""
    outputs: tuple[Goods, ...]
    """What came out."""
    gained: tuple[Flow, ...]
    """The declared gains."""
    lost: tuple[Flow, ...]
    """The declared losses."""
    tolerance: Mass
    """What may stay unexplained."""

    @property
    def status(self) -> Status:
        """The worst line: a gain, else undecided, else a loss, else closed."""
        return worst(line.status for line in self.lines)

    @property
    def into(self) -> Mass | None:
        """The mass that went in, as it was; ``None`` where one is not known."""
        return _mass(self.inputs)

    @property
    def out(self) -> Mass | None:
        """The mass that came out, as it was; ``None`` where one is not known."""
        return _mass(self.outputs)

    @property
    def by_products(self) -> Mass | None:
        """How much of what came out is by-product; ``None`` where one is not known."""
        return _mass(goods for goods in self.outputs if goods.by_product)

    @property
    def yield_(self) -> Fraction | None:
        """Main products over inputs, by mass as it was."""
        return self.on("wet").yield_

    def line(self, component: Component) -> Line:
        """The line of one component.

        Raises:
            KeyError: It does not occur.
        """
        for line in self.lines:
            if line.component == component:
                return line
        raise KeyError(component)

    def _repr_html_(self) -> str:
        parts = [(one.component, one.into, one.gains, one.out, one.losses, one.unexplained) for one in self.lines]
        rows = [(name, *map(str, row), line.status) for (name, *row), line in zip(parts, self.lines, strict=True)]
        heads = ("component", "in", "gains", "out", "losses", "unexplained", "status")
        return table(heads, rows, f"Balance of {self.process}, kg: {self.status}")

    def on(self, basis: Basis, *, regain: Regain | None = None, cap: "Cap | None" = None) -> Summary:
        """All components together on one basis.

        Args:
            basis: ``"wet"``: as weighed; ``"dry"``: without water; ``"commercial"``: dry with the agreed regain.
            regain: The contract's regain, on the commercial basis; there is no default.
            cap: ``"weighed mass"``: goods never count for more than they weighed; ``"none"``: drier goods do.

        Raises:
            InvalidValueError: No such basis; a commercial one without the contract's terms, or another one with them.
        """
        view = basis_view(basis, regain, cap)
        into, gains, losses = view.of(self.inputs), view.flows(self.gained), view.flows(self.lost)
        main = view.of(goods for goods in self.outputs if not goods.by_product)
        beside = view.of(goods for goods in self.outputs if goods.by_product)
        rest = into + gains - main - beside - losses
        return Summary(basis=basis, into=into, gains=gains, main=main, by_products=beside, losses=losses,
                       status=status_of(rest, self.tolerance.exact_in("kg")))  # fmt: skip


def balance(index: Index, events: tuple[Event, ...], name: str, tolerance: Mass) -> Balance:
    """The balance of a process."""
    told = [event for event in events if isinstance(event, Transformed)]
    found = Balance(
        process=name,
        lines=(),
        inputs=tuple(used(index, one) for one in inputs_of(index, events)),
        outputs=tuple(made(thing) for event in told for thing in event.outputs),
        gained=tuple(flow for event in told for flow in event.gains),
        lost=tuple(flow for event in told for flow in event.losses),
        tolerance=tolerance,
    )
    lines = (_line(found, component, component_view(component)) for component in COMPONENTS)
    return attrs.evolve(found, lines=tuple(line for line in lines if line is not None))


def _line(found: Balance, component: Component, view: View) -> Line | None:
    row = (view.of(found.inputs), view.flows(found.gained), view.of(found.outputs), view.flows(found.lost))
    if all(part == NOTHING for part in row):
        return None
    into, gains, out, losses = row
    status = status_of(into + gains - out - losses, found.tolerance.exact_in("kg"))
    return Line(component=component, into=into, gains=gains, out=out, losses=losses, status=status)


def _mass(goods: Iterable[Goods]) -> Mass | None:
    total = Fraction(0)
    for one in goods:
        if one.mass is None:
            return None
        total += one.mass
    return weighed(total, EVEN_34)


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
        for flow in event.gains:
            into = into if flow.component == "water" else EXACT.add(into, canonical(flow.mass))
        for flow in event.losses:
            into = into if flow.component == "water" else EXACT.subtract(into, canonical(flow.mass))
        for thing in event.outputs:
            out = EXACT.add(out, amounts(thing).dry or ZERO)
    # Rounded down: a third of a lot does not end, and its last place is no gain.
    gained = weighed(max(Fraction(0), Fraction(EXACT.subtract(out, into))), FLOOR)
    return gained if gained.value else None
