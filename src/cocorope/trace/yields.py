"""What processes yield: main products, by-products and losses over inputs, process by process."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Context, Decimal
from fractions import Fraction
from statistics import median, variance
from typing import TYPE_CHECKING, Final

import attrs

from cocorope.frozen import FrozenMap
from cocorope.trace._account import process_of
from cocorope.trace._index import Index
from cocorope.trace._told import order
from cocorope.trace._views import Basis
from cocorope.trace.balance import Summary, balance
from cocorope.trace.events import PROCESSES, Event, Process, Transformed
from cocorope.units import Mass, Regain

if TYPE_CHECKING:
    from cocorope.spec.specification import Cap

_NOTHING: Final = Mass("0 kg")
_ROOT: Final = Context(prec=34)


@attrs.frozen(kw_only=True)
class YieldStatistics:
    """What one kind of process yielded, over every process of it whose masses are known."""

    process: Process
    """The kind of process."""
    basis: Basis
    """How the goods are weighed."""
    count: int
    """How many processes the numbers are over."""
    unknown: tuple[str, ...]
    """The processes left out, because a mass or moisture is not known."""
    ratio_of_totals: Fraction | None
    """All main products over all inputs."""
    by_products: Fraction | None
    """All by-products over all inputs."""
    losses: Fraction | None
    """All declared losses over all inputs."""
    mean: Fraction | None
    """The mean of the yields."""
    median: Fraction | None
    """The median of the yields."""
    least: Fraction | None
    """The least yield."""
    greatest: Fraction | None
    """The greatest yield."""
    standard_deviation: Decimal | None
    """The sample standard deviation of the yields, to 34 digits; ``None`` of fewer than two."""


def yields(  # a period and a basis
    index: Index, events: Iterable[Event], start: datetime | None, end: datetime | None, basis: Basis,
    regain: Regain | None, cap: "Cap | None",
) -> FrozenMap[Process, YieldStatistics]:  # fmt: skip
    """The statistics of every kind of process that ended in a period."""
    found: dict[Process, list[tuple[str, Summary]]] = {}
    for name, told in _processes(events):
        last = max(told, key=order)
        if (start is None or last.at >= start) and (end is None or last.at < end):
            summary = balance(index, told, name, _NOTHING).on(basis, regain=regain, cap=cap)
            found.setdefault(last.process, []).append((name, summary))
    return FrozenMap(
        {process: _statistics(process, basis, found[process]) for process in PROCESSES if process in found}
    )


def _processes(events: Iterable[Event]) -> Iterator[tuple[str, tuple[Transformed, ...]]]:
    """The processes of which something has come out, by name."""
    found: dict[tuple[str, str], list[Transformed]] = {}
    for event in events:
        if isinstance(event, Transformed):
            found.setdefault(process_of(event), []).append(event)
    for key in sorted(found):
        if any(event.outputs for event in found[key]):
            yield key[1], tuple(found[key])


def _statistics(process: Process, basis: Basis, told: list[tuple[str, Summary]]) -> YieldStatistics:
    known = [one for _name, one in told if one.yield_ is not None]
    each = sorted(one.main.low / one.into.low for one in known)
    into = sum((one.into.low for one in known), Fraction(0))

    def over(parts: Iterable[Fraction]) -> Fraction | None:
        return sum(parts, Fraction(0)) / into if known else None

    return YieldStatistics(
        process=process,
        basis=basis,
        count=len(known),
        unknown=tuple(name for name, one in told if one.yield_ is None),
        ratio_of_totals=over(one.main.low for one in known),
        by_products=over(one.by_products.low for one in known),
        losses=over(one.losses.low for one in known),
        mean=sum(each, Fraction(0)) / len(each) if each else None,
        median=median(each) if each else None,
        least=each[0] if each else None,
        greatest=each[-1] if each else None,
        standard_deviation=_root(variance(each)) if len(each) > 1 else None,
    )


def _root(square: Fraction) -> Decimal:
    return _ROOT.sqrt(_ROOT.divide(Decimal(square.numerator), Decimal(square.denominator)))
