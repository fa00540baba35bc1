"""Where a thing comes from: the shares of its sources, exactly summing to one."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from cocorope.trace._account import birth, born, process_of
from cocorope.trace._index import Index
from cocorope.trace._making import events_of_process
from cocorope.trace._mixing import basis, inputs_of
from cocorope.trace._order import goes_round, in_order
from cocorope.trace._packing import ALWAYS, holding
from cocorope.trace._walk import held_by, upstream

MOST_BITS: Final = 4096
"""The longest denominator kept exact."""
GRAIN: Final = 10**30
"""Beyond that, shares are whole numbers of this part of one, shared out like money."""


class Origins(Mapping[str, Fraction]):
    """The share of each source in a thing; the shares sum to one exactly.

    A source is a thing the record cannot look behind: received, of unknown origin, in a cycle, or made by a
    process whose quantities do not say how much of each input it took.
    """

    __slots__ = ("_shares", "assumed", "exact")

    def __init__(self, shares: Mapping[str, Fraction], *, exact: bool, assumed: tuple[str, ...]) -> None:
        self._shares = dict(sorted(shares.items()))
        self.exact = exact
        """Whether every share is the exact fraction of even mixing; else it is rounded at 10⁻³⁰."""
        self.assumed = assumed
        """The processes whose shares rest on masses as stated."""

    def __getitem__(self, key: str) -> Fraction:
        return self._shares[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._shares)

    def __len__(self) -> int:
        return len(self._shares)

    def __repr__(self) -> str:
        return f"Origins({self._shares!r})"


def origins(index: Index, name: str) -> Origins:
    """The shares of the sources of a thing, worked backwards from it."""
    target = index.ids.get(name)
    if target is None:
        return Origins({name: Fraction(1)}, exact=True, assumed=())
    nodes = upstream(index, target)
    groups = list(_ordered(index, nodes))
    weights: dict[int, Fraction] = {target: Fraction(1)}
    sources: dict[int, Fraction] = {}
    assumed: set[str] = set()
    exact = True
    for group, looped in reversed(groups):
        for node in sorted(group):
            weight = weights.pop(node, None)
            if weight is None or index.names[node] is None:
                continue
            shares = None if looped else _made_of(index, node, nodes, assumed)
            if not shares:
                sources[node] = sources.get(node, Fraction(0)) + weight
                continue
            parts = [weight * share for share in shares.values()]
            if max(part.denominator.bit_length() for part in parts) > MOST_BITS:
                parts, exact = _like_money(weight, parts), False
            for source, part in zip(shares, parts, strict=True):
                weights[source] = weights.get(source, Fraction(0)) + part
    return Origins(
        {index.names[node] or "": share for node, share in sources.items()}, exact=exact, assumed=tuple(sorted(assumed))
    )


def _ordered(index: Index, nodes: set[int]) -> Iterator[tuple[tuple[int, ...], bool]]:
    """The order goods went, in groups, and whether one is a cycle: not where only the links of packages go round."""
    for group in in_order(index.up, nodes):
        if not goes_round(index.up, group):
            yield group, False
            continue
        things = {node for node in group if index.names[node] is not None}
        made = {node: _made_of(index, node, nodes, set()) or {} for node in things}
        for inner in in_order(made, things):
            yield inner, goes_round(made, inner)


def _like_money(weight: Fraction, parts: list[Fraction]) -> list[Fraction]:
    """Whole grains for all but the largest part, the rest to it: the sum stays the weight."""
    rounded = [Fraction(part.numerator * GRAIN // part.denominator, GRAIN) for part in parts]
    largest = max(range(len(parts)), key=parts.__getitem__)
    rounded[largest] += weight - sum(rounded, Fraction(0))
    return rounded


def _made_of(index: Index, node: int, nodes: set[int], assumed: set[str]) -> dict[int, Fraction] | None:
    """The direct sources of a thing and the share of each; ``None`` where it is a source itself."""
    if node in index.boxes:
        return _contents(index, node, nodes)
    found = birth(index, node)
    if not found:
        return None
    events = events_of_process(index, found[0][0])
    inputs = inputs_of(index, events)
    if len({one.node for one in inputs}) <= 1:
        return {one.node: Fraction(1) for one in inputs}
    measure = basis(inputs, events, assume=True)
    if measure is None:
        return None
    if measure == "mass":
        assumed.add(process_of(found[0][0])[1])
    total = sum((Fraction(one.amounts.of(measure) or 0) for one in inputs), Fraction(0))
    shares: dict[int, Fraction] = {}
    for one in inputs:
        shares[one.node] = shares.get(one.node, Fraction(0)) + Fraction(one.amounts.of(measure) or 0) / total
    return shares


def _contents(index: Index, box: int, nodes: set[int]) -> dict[int, Fraction] | None:
    """The share of each content that matters, of packages in it what these held then; ``None`` where a mass is not known."""
    inside = (held_by(index, (box,), ALWAYS).keys() - {box}) & nodes
    held = sorted(one for one in inside if one not in index.boxes or not holding(index, one).stays)
    if len(held) == 1:
        return {held[0]: Fraction(1)}
    weights = {one: born(index, one).mass for one in held}
    total = sum((Fraction(mass or 0) for mass in weights.values()), Fraction(0))
    shares = {one: Fraction(mass) / total for one, mass in weights.items() if mass is not None}
    return shares if len(shares) == len(held) else None
