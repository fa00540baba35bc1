"""The box rule: how much of what went into a box is in each thing that came out of it.

A box holds T = max(in + gains, out + solid losses), of which lo to hi is affected; a part q of it holds at
least max(0, q - (T - lo)), at most min(q, hi), and q·x/T if it was mixed evenly.

How a thing was made is read from the events once, as whole numbers of one grain of every measure; each recall
then goes over it in the order goods went. What does not end on a grain is rounded: the least down, the most up.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from fractions import Fraction
from itertools import filterfalse
from typing import Final, TypeAlias

from cocorope.trace._index import Index
from cocorope.trace._making import Drawn, Made, Making, Unreckoned, read
from cocorope.trace._order import goes_round, in_order

State: TypeAlias = tuple[int, int, int | None, int]
"""How much of a thing is affected: of a total at least, expected if mixed evenly, at most."""
WHOLE: Final[State] = (1, 1, 1, 1)
NONE: Final[State] = (1, 0, 0, 0)
POOL: Final[State] = (1, 0, None, 1)


class Sparse(dict[int, State]):
    """The states of the few things of a large ledger that goods reach; no other is affected."""

    __slots__ = ()

    def __missing__(self, node: int) -> State:
        return NONE


States: TypeAlias = list[State] | Sparse
"""The state of each node: in a row, or where few of many are reached by node."""
FEW: Final = 4
"""Below one in so many a row of all nodes takes more memory than the few by node."""
Blend: TypeAlias = tuple[int, ...]
"""A thing made of known parts of others, and of nothing but these: how much it is; and of each other in turn the node, its
total, how much was taken, how much else of it is held, and the amount for each unit held, as numerator and denominator. One
row of numbers, so that a recall reads one place in memory for each thing."""
CUT: Final = 7
"""How long a blend of one other is."""
Mixed: TypeAlias = tuple[int, int | None, int]
"""What a box holds of the affected goods: at least, expected, at most."""


def spread(index: Index, nodes: set[int], seeds: frozenset[int], since: datetime | None, *, assume: bool) -> States:
    """The state of every node, worked out in the order goods went."""
    states = [NONE] * len(index.names) if len(index.names) <= FEW * len(nodes) else Sparse()
    for seed in seeds:
        states[seed] = WHOLE
    makings, known, mixtures = prepared(index, assume=assume), _blends(index, assume=assume), dict[int, Mixed]()
    blends, cuts, fresh = known if since is None else dict[int, Blend](), dict[int, State | None](), list[int]()
    for node in _ordered(index, nodes, seeds, states, makings, assume=assume):
        blend = blends.get(node)
        if blend is None:
            state = None
        elif len(blend) != CUT:
            state = _blended(blend, states)
        else:
            state = cuts.get(id(blend))
            if state is None:
                state = cuts[id(blend)] = _cut(blend, states)
        if state is not None:
            states[node] = state
            continue
        made = makings.get(node)
        if made is None:
            made = makings[node] = read(index, node, assume=assume)
            fresh.append(node)
        if len(made) == 1:
            states[node] = _came_out(made[0], states, since, mixtures)
        elif made:
            states[node] = _contradicted([_came_out(one, states, since, mixtures) for one in made])
    _keep_blends(index, known, makings, fresh)
    return states


def _cut(cut: Blend, states: States) -> State | None:
    """The state of a blend of one other, :func:`_blended` written out: most things are cut off one other.

    Those cut off one thing in equal pieces are one row, and so worked out once.
    """
    quantity, source, total, amount, others, part, whole = cut
    of, low, expected, high = states[source]
    if low == of:
        return quantity, amount, amount, amount
    if of != total or expected is None:
        return None
    low = low - others if low > others else 0
    return quantity, low, expected * part // whole, high if high < amount else amount  # noqa: FURB136  # min() would be a call more for each


def _blended(blend: Blend, states: States) -> State | None:
    """The state of a blend; ``None`` where the general rule has to say it.

    It is what the general rule comes to where nothing is lost or put in: most things are made so, and it is the inner
    loop of every recall.
    """
    told = iter(blend)
    quantity = next(told)
    least = evenly = most = 0
    for source, total, amount, others, part, whole in zip(told, told, told, told, told, told, strict=True):
        of, low, expected, high = states[source]
        if low == of:
            least += amount
            evenly += amount
            most += amount
        elif of == total and expected is not None:
            if low > others:
                least += low - others
            evenly += expected * part // whole
            most += high if high < amount else amount  # noqa: FURB136  # as above
        elif high:
            return None
    return quantity, least, evenly, most


def _blends(index: Index, *, assume: bool) -> dict[int, Blend]:
    """The blends, as far as how things were made was read."""
    return index.cache.setdefault(("blends", assume), {})  # type: ignore[return-value]  # put there nowhere else


def _keep_blends(index: Index, blends: dict[int, Blend], makings: dict[int, Made], fresh: list[int]) -> None:
    """Keep how things were made also as blends, where they are.

    All at once and of equal numbers one, so that what a recall reads in a row lies together in memory; of equal cuts
    one, too.
    """
    numbers: dict[int, int] = index.cache.setdefault("numbers", {})  # type: ignore[assignment]  # put there nowhere else
    cuts: dict[Blend, Blend] = index.cache.setdefault("cuts", {})  # type: ignore[assignment]  # put there nowhere else
    same = numbers.setdefault
    for node in fresh:
        made = makings[node]
        if len(made) != 1 or isinstance(made[0], Unreckoned):
            continue
        inputs, quantity, rest, out, box, _assumed, shared = made[0]
        if rest or out != box or shared or any(not one[6] or one[2] != one[4] for one in inputs):
            continue
        told = [quantity]
        for source, _at, amount, total, _drawn, others, part, whole in inputs:
            told += (source, total, amount, others, part, whole)
        blend = tuple(map(same, told, told))
        blends[node] = cuts.setdefault(blend, blend) if len(blend) == CUT else blend


def prepared(index: Index, *, assume: bool) -> dict[int, Made]:
    """How things were made, as far as it was read."""
    return index.cache.setdefault(("makings", assume), {})  # type: ignore[return-value]  # put there nowhere else


def _ordered(
    index: Index,
    nodes: set[int],
    seeds: frozenset[int],
    states: States,
    makings: dict[int, Made],
    *,
    assume: bool,
) -> Iterable[int]:
    """The things whose state follows from others, in the order goods went; the state of a cycle is set."""
    if index.late.isdisjoint(nodes):
        return filterfalse(seeds.__contains__, sorted(nodes))
    found: list[int] = []
    for group in in_order(index.up, nodes):
        if goes_round(index.up, group):
            found.extend(_looped(index, group, seeds, states, makings, assume=assume))
        elif group[0] not in seeds:
            found.append(group[0])
    return found


def _looped(
    index: Index,
    group: tuple[int, ...],
    seeds: frozenset[int],
    states: States,
    makings: dict[int, Made],
    *,
    assume: bool,
) -> Iterator[int]:
    """Of things whose links go round, those that do not come of themselves, in order; the others are a pool.

    A package may go into what it held the day before: then only the links go round, and what the things were made of
    tells an order. A thing that is recalled itself is all bad, whatever it was made of.
    """
    things = {node for node in group if node not in seeds and index.names[node] is not None}
    up: dict[int, list[int]] = {}
    for node in things:
        made = makings[node] if node in makings else read(index, node, assume=assume)
        if not made and node in index.boxes:
            states[node] = POOL
        up[node] = [source for one in made for source, *_ in one[0] if source in things]
    for inner in in_order(up, things):
        if goes_round(up, inner):
            for node in inner:
                states[node] = POOL
        else:
            yield from inner


def _contradicted(found: list[State]) -> State:
    """Born twice contradicts: what was made either way is at least the lesser of both, at most all."""
    low = min(Fraction(low, total) for total, low, _expected, _high in found)
    return low.denominator, low.numerator, None, low.denominator


def _came_out(made: Making | Unreckoned, states: States, since: datetime | None, mixtures: dict[int, Mixed]) -> State:
    """How much of one output is affected."""
    if isinstance(made, Unreckoned):
        return _all_or_nothing(made, states, since)
    inputs, quantity, rest, part, whole, _assumed, shared = made
    mixed = mixtures.get(id(inputs)) if shared else None
    if mixed is None:
        mixed = _mixed(inputs, states, since)
        if shared:
            mixtures[id(inputs)] = mixed
    low, expected, high = mixed
    low = low - rest if low > rest else 0
    if high > quantity:  # noqa: PLR1730  # min() would be a call more for each thing
        high = quantity
    if part != whole and expected is not None:
        expected = expected * part // whole
    return quantity, low, expected, high


def _mixed(inputs: tuple[Drawn, ...], states: States, since: datetime | None) -> Mixed:
    """How much of what a box holds is affected: of each input, what was drawn of it."""
    least = evenly = most = 0
    known = True
    for source, at, amount, total, drawn, others, part, whole in inputs:
        state = states[source]
        of, low, expected, high = state
        if low == of:
            if since is None or state is not WHOLE or at >= since:
                least += amount
                evenly += amount
                most += amount
            continue
        if not high:
            continue
        if not part:
            # The record does not say how much of it was drawn: that may be all of what is affected, or nothing.
            most += amount
            known = False
            continue
        if of != total:
            low, expected, high = of_another(total, low, expected, high, of)
        if high > drawn:  # noqa: PLR1730  # as above
            high = drawn
        if drawn != amount:
            most -= -high * amount // drawn
            least += (low - others) * amount // drawn if low > others else 0
        else:
            most += high
            least += low - others if low > others else 0
        if expected is None:
            known = False
        else:
            evenly += expected * part // whole
    return least, evenly if known else None, most


def of_another(total: int, low: int, expected: int | None, high: int, of: int) -> Mixed:
    """What was said of a total, of the same thing's total in another measure."""
    return low * total // of, None if expected is None else expected * total // of, -(-high * total // of)


def _all_or_nothing(made: Unreckoned, states: States, since: datetime | None) -> State:
    """What can be said where no quantity is known: as far as the inputs themselves are sure."""
    if made.gains:
        return POOL
    whole = nothing = True
    for source, at in made.inputs:
        state = states[source]
        if state is WHOLE and since is not None and at < since:
            state = NONE
        whole = whole and state[0] == state[1]
        nothing = nothing and not state[3]
    return NONE if nothing else WHOLE if whole else POOL
