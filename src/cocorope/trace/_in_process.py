"""Orders that take time and place: work in process, site by site, and what crossed from one site to another.

The events of an order say what went in and came out where, not what was carried between. Where more came out at a
site than was put in there, that much must have crossed from the sites with goods in process: so much is said to have
crossed, and no more. It is made of what they had, in their proportions.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final, Literal, TypeAlias

import attrs

from cocorope.trace._index import Index
from cocorope.trace._mixing import inputs_of
from cocorope.trace._views import Goods, made, used
from cocorope.trace.events import Transformed
from cocorope.trace.goods import Flow
from cocorope.units import Mass

Held: TypeAlias = "tuple[Fraction, Goods | Flow]"
"""Goods or a flow and how many times they count: in (1), out (-1), or a part of either that crossed."""
_Measure: TypeAlias = Literal["dry", "mass"]

IN: Final = Fraction(1)
OUT: Final = Fraction(-1)
_NOTHING: Final = Fraction(0)


def parts_of(inputs: Iterable[Goods], event: Transformed) -> Iterator[Held]:
    """What an event put into a process and took out."""
    yield from ((IN, goods) for goods in inputs)
    yield from ((IN, flow) for flow in event.gains)
    yield from ((OUT, made(thing)) for thing in event.outputs)
    yield from ((OUT, flow) for flow in event.losses)


@attrs.frozen
class Crossed:
    """What crossed between two sites of an order at an event: from one, or to one."""

    place: str
    """The site."""
    out: bool
    """Whether it left there."""
    parts: tuple[Held, ...]
    """The goods."""


class Order:
    """An order, event by event."""

    def __init__(self, index: Index, events: Iterable[Transformed]) -> None:
        self.index = index
        self.events = tuple(events)
        self.name = self.events[0].order
        self.told = 0
        self.came_out = False
        self.last = ""
        self.pools: dict[str, list[Held]] = {}
        self._weights: dict[str, Fraction] = {}
        self._by: _Measure | None = None

    @property
    def open(self) -> bool:
        """Whether it has begun and not ended: more is told of it later, or nothing has come out."""
        return self.told > 0 and (self.told < len(self.events) or not self.came_out)

    def tell(self, event: Transformed, place: str, told: Iterable[Held]) -> Iterable[Crossed]:
        """One more event of it, at a place, with what it put in and took out; what must have crossed before it."""
        self.told += 1
        self.came_out = self.came_out or bool(event.outputs)
        self.last = place
        fresh = list(told)
        alone = set(self.pools) <= {place}
        self.pools.setdefault(place, []).extend(fresh)
        if alone:
            return ()
        if not self._weights:
            self._by = self._measure()
            self._weights = {one: self._weighed(parts) for one, parts in self.pools.items()}
        else:
            self._weights[place] = self._weights.get(place, _NOTHING) + self._weighed(fresh)
        if self._by is None:
            return self._unweighed(place) if event.outputs or event.losses else ()
        return self._settle()

    def _measure(self) -> _Measure | None:
        """The measure in which what the sites have can be compared: known of all goods of the order."""
        goods = [used(self.index, one) for one in inputs_of(self.index, self.events)]
        goods += [made(thing) for event in self.events for thing in event.outputs]
        if all(one.dry is not None for one in goods):
            return "dry"
        return "mass" if all(one.mass is not None for one in goods) else None

    def _weighed(self, parts: Iterable[Held]) -> Fraction:
        return sum((times * self._amount(one) for times, one in parts), _NOTHING)

    def _amount(self, one: Goods | Flow) -> Fraction:
        if isinstance(one, Goods):
            return (one.dry if self._by == "dry" else one.mass) or _NOTHING
        return _NOTHING if self._by == "dry" and one.component == "water" else one.mass.exact_in("kg")

    def _unweighed(self, place: str) -> Iterator[Crossed]:
        """What crosses is not known where the goods of an order were not all weighed."""
        for other in [one for one in self.pools if one != place]:
            unknown = Goods(self.name, None, None)
            self.pools[other].append((OUT, unknown))
            self.pools[place].append((IN, unknown))
            yield Crossed(other, out=True, parts=((IN, unknown),))
            yield Crossed(place, out=False, parts=((IN, unknown),))

    def _settle(self) -> Iterator[Crossed]:
        """Sites that have given out more than they had get it from those that have something left."""
        having = {place: weight for place, weight in self._weights.items() if weight > 0}
        lacking = {place: -weight for place, weight in self._weights.items() if weight < 0}
        there, missing = sum(having.values(), _NOTHING), sum(lacking.values(), _NOTHING)
        crossing = min(there, missing)
        if not crossing:
            return
        carried: list[Held] = []
        for place, weight in having.items():
            kept = _gathered(self.pools[place], self.name)
            given = tuple((times * crossing / there, one) for times, one in kept)
            self.pools[place] = [(times * (1 - crossing / there), one) for times, one in kept]
            self._weights[place] = weight * (1 - crossing / there)
            carried.extend(given)
            yield Crossed(place, out=True, parts=given)
        for place, weight in lacking.items():
            got = tuple((times * weight / missing, one) for times, one in _gathered(carried, self.name))
            self.pools[place].extend(got)
            self._weights[place] += crossing * weight / missing
            yield Crossed(place, out=False, parts=got)


def _gathered(parts: Iterable[Held], name: str) -> list[Held]:
    """Goods of one composition and flows added up, so that what crosses often does not grow longer each time.

    Goods whose moisture is not known may differ: what went in and what came out of them does not cancel out.
    """
    found: dict[tuple[Goods | Flow, bool], Fraction] = {}
    for times, one in parts:
        mass, unit = _kilogram(one, name)
        key = unit, isinstance(unit, Goods) and unit.dry is None and times < 0
        found[key] = found.get(key, _NOTHING) + times * mass
    return [(weight, one) for (one, _out), weight in found.items() if weight]


def _kilogram(one: Goods | Flow, name: str) -> Held:
    """How many kilograms of what; goods without a mass are once themselves."""
    if isinstance(one, Flow):
        return one.mass.exact_in("kg"), Flow(one.component, Mass("1 kg"))
    whole = attrs.evolve(one, thing=name, by_product=False)
    return (one.mass, whole.part(1 / one.mass)) if one.mass else (IN, whole)
