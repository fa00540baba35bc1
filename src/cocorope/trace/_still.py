"""What is still out there of the recalled goods, summed over what is left of lots and items in whole grains."""

from collections.abc import Iterable
from typing import Final, NamedTuple, TypeAlias

from cocorope.trace._account import born, standing
from cocorope.trace._index import Index
from cocorope.trace._making import grains
from cocorope.trace._spread import States, of_another

Stock: TypeAlias = tuple[int, int]
"""What a thing weighed when it was born, in grains, and what is left of it."""

_NO_MASS: Final = (0, 0)
_NOTHING_LEFT: Final = (1, 0)
_NO_WHOLE_GRAIN: Final = (1, -1)


class Still(NamedTuple):
    """What is still out there, in grains, and the nodes that are in none of the sums."""

    low: int
    expected: int | None
    high: int
    quantity: int
    unweighed: list[int]
    """Nodes of which no mass is known."""
    fractions: list[int]
    """Nodes whose rest does not end on a grain, or that are more than they were: to be added as fractions."""


def still(index: Index, nodes: Iterable[int], states: States) -> Still:
    """The sums over what is left of some nodes; of nodes that are no lot or item nothing is."""
    stocks: dict[int, Stock] = index.cache.setdefault("stocks", {})  # type: ignore[assignment]  # put there nowhere else
    least, evenly, most, quantity, known = 0, 0, 0, 0, True
    unweighed, fractions = list[int](), list[int]()
    for node in nodes:
        stock = stocks.get(node)
        if stock is None:
            stock = stocks[node] = _stock(index, node)
        mass, left = stock
        if left <= 0:
            if stock is _NO_MASS:
                unweighed.append(node)
            elif stock is _NO_WHOLE_GRAIN:
                fractions.append(node)
            continue
        total, low, expected, high = states[node]
        if total != mass:
            low, expected, high = of_another(mass, low, expected, high, total)
        gone = mass - left
        quantity += left
        most += high if high < left else left  # noqa: FURB136  # min() would be a call more for each thing
        if low > gone:
            least += low - gone
        if expected is None:
            known = False
        else:
            evenly += expected * left // mass if gone else expected
    return Still(least, evenly if known else None, most, quantity, unweighed, fractions)


def _stock(index: Index, node: int) -> Stock:
    if index.names[node] is None or node in index.boxes:
        return _NOTHING_LEFT
    mass = born(index, node).mass
    if mass is None:
        return _NO_MASS
    left, weight = standing(index, node).left, grains(mass)
    if left <= 0:
        return _NOTHING_LEFT
    rest, over = divmod(weight * left.numerator, left.denominator)
    return _NO_WHOLE_GRAIN if over or rest > weight else (weight, rest)
