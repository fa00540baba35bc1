"""A recall: which things, where they are, and how many kilograms of the bad goods each can hold."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from functools import cached_property
from itertools import chain
from typing import Final, Protocol

import attrs

from cocorope.trace._account import ZERO, Take, born, standing, takes
from cocorope.trace._html import MOST_ROWS, table
from cocorope.trace._index import Index
from cocorope.trace._making import PLACES, Unreckoned
from cocorope.trace._packing import ALWAYS, Windows
from cocorope.trace._spread import State, States, prepared, spread
from cocorope.trace._state import Whereabouts, whereabouts
from cocorope.trace._still import still
from cocorope.trace._walk import contents_of, downstream, held_by, passed_down
from cocorope.units import Length, Mass
from cocorope.units.exact import EXACT

FLOOR: Final = Context(prec=34, rounding=ROUND_FLOOR)
CEILING: Final = Context(prec=34, rounding=ROUND_CEILING)
EVEN_34: Final = Context(prec=34, rounding=ROUND_HALF_EVEN)


@attrs.frozen(kw_only=True)
class Bounds:
    """At least, expected if mixed evenly, at most: as exact fractions of the whole."""

    low: Fraction
    """The least it can be."""
    expected: Fraction | None
    """What it is if every box was mixed evenly; ``None`` where the record does not say."""
    high: Fraction
    """The most it can be."""


@attrs.frozen(kw_only=True)
class Affected:
    """One thing a recall reaches."""

    id: str
    """The thing."""
    share: Bounds
    """How much of it is of the recalled goods."""
    quantity: Mass | None
    """What to fetch: its mass as born, of a package that of all it held; ``None`` where not known."""
    length: Length | None
    """Its length, where known."""
    pieces: int | None
    """Its pieces, where known."""
    left: Fraction
    """The fraction of it that is left, by the account."""
    where: Whereabouts
    """Where it is now."""
    reason: str
    """Why it is on the list: ``"named"``, ``"made of"`` or ``"holds"``."""

    @property
    def low(self) -> Mass | None:
        """The least mass of recalled goods it can hold."""
        return _mass(self.quantity, self.share.low, FLOOR)

    @property
    def expected(self) -> Mass | None:
        """The mass of recalled goods it holds if every box was mixed evenly."""
        return None if self.share.expected is None else _mass(self.quantity, self.share.expected, EVEN_34)

    @property
    def high(self) -> Mass | None:
        """The most mass of recalled goods it can hold."""
        return _mass(self.quantity, self.share.high, CEILING)


def _mass(quantity: Mass | None, share: Fraction, context: Context) -> Mass | None:
    if quantity is None:
        return None
    return quantity if share == 1 else weighed(quantity.exact_in("kg") * share, context)


@attrs.frozen(kw_only=True)
class Total:
    """What is still out there of the recalled goods: over what is left of lots and items, packages aside."""

    low: Mass
    """The least."""
    expected: Mass | None
    """If every box was mixed evenly; ``None`` where the record does not say."""
    high: Mass
    """The most."""
    quantity: Mass
    """What to fetch."""
    unweighed: tuple[str, ...]
    """Things of which no mass is known: they are in none of the numbers."""


class Items(Mapping[str, Affected]):
    """The things a recall reaches; each is worked out when asked."""

    def __init__(self, recall: "Recall") -> None:
        self._recall = recall

    def __getitem__(self, key: str) -> Affected:
        return self._recall._item(key)  # noqa: SLF001  # one thing in two classes

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._recall.ids))

    def __len__(self) -> int:
        return len(self._recall.ids)


class Indexed(Protocol):
    """What a recall asks of its ledger."""

    @property
    def _graph(self) -> Index: ...


@attrs.define
class _Reached:
    """What a recall reaches, by the numbers of one index."""

    index: Index
    """The index."""
    seeds: frozenset[int]
    """What is recalled itself."""
    nodes: dict[int, Windows] | set[int]
    """What is reached, the seeds included; with windows where they matter."""
    states: States | None = None
    """How much of each is affected, once asked."""


class Recall:
    """The answer of :meth:`cocorope.trace.Ledger.recall`; quantities are worked out when first asked.

    It stays what the ledger it was asked of says, also once that ledger was appended to.
    """

    def __init__(self, ledger: Indexed, seeds: Iterable[str], since: datetime | None, *, assume: bool) -> None:
        self._ledger, self._since, self._assume = ledger, since, assume
        self.seeds: tuple[str, ...] = tuple(sorted(set(seeds)))
        """What was asked for."""
        self.items = Items(self)
        """Each thing reached, by its identifier."""
        self._last = self._reached()

    def _reached(self) -> _Reached:
        index, since = self._ledger._graph, self._since  # noqa: SLF001  # one package
        window: Windows = ALWAYS if since is None else ((since, None),)
        named = [index.ids[name] for name in self.seeds if name in index.ids]
        seeds = frozenset(held_by(index, named, window))
        return _Reached(index, seeds, downstream(index, seeds, since))

    @property
    def _reach(self) -> _Reached:
        """What is reached, by the index of the ledger that was asked: a later ledger may have taken it along."""
        if self._last.index is not self._ledger._graph:  # noqa: SLF001  # one package
            self._last = self._reached()
        return self._last

    @property
    def _index(self) -> Index:
        return self._reach.index

    @property
    def _seeds(self) -> frozenset[int]:
        return self._reach.seeds

    @property
    def _nodes(self) -> dict[int, Windows] | set[int]:
        return self._reach.nodes

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every thing reached, the seeds included."""
        names = filter(None, map(self._index.names.__getitem__, self._nodes))
        return frozenset(chain(names, self.seeds))

    @property
    def assumed(self) -> tuple[str, ...]:
        """The processes whose shares rest on masses as stated: sound if no output is wetter than any input."""
        self._states()  # reads how each thing was made
        makings = prepared(self._index, assume=self._assume)
        made = chain.from_iterable(makings.get(node, ()) for node in self._nodes if node not in self._seeds)
        return tuple(sorted({one[5] for one in made if not isinstance(one, Unreckoned)} - {""}))

    def _states(self) -> States:
        reach = self._reach
        if reach.states is None:
            nodes = reach.nodes if isinstance(reach.nodes, set) else set(reach.nodes)
            reach.states = spread(reach.index, nodes, reach.seeds, self._since, assume=self._assume)
        return reach.states

    def _item(self, name: str) -> Affected:
        if name not in self.ids:
            raise KeyError(name)
        node = self._index.ids.get(name)
        if node is None:
            share = Bounds(low=Fraction(1), expected=Fraction(1), high=Fraction(1))
            return Affected(id=name, share=share, quantity=None, length=None, pieces=None, left=Fraction(1),
                            where=Whereabouts(), reason="named")  # fmt: skip
        share, known = self._share(node), self._quantities(node)
        return Affected(
            id=name,
            share=share,
            quantity=known[0],
            length=known[1],
            pieces=known[2],
            left=max(Fraction(0), standing(self._index, node).left),
            where=whereabouts(self._index, node),
            reason="named" if name in self.seeds else "holds" if node in self._index.boxes else "made of",
        )

    def _quantities(self, node: int) -> tuple[Mass | None, Length | None, int | None]:
        if node in self._index.boxes:
            weight = contents_mass(self._index, node)
            return (None if weight is None else Mass(weight, "kg"), None, None)
        known = born(self._index, node)
        return (
            None if known.mass is None else Mass(known.mass, "kg"),
            None if known.length is None else Length(known.length, "m"),
            None if known.pieces is None else int(known.pieces),
        )

    def _share(self, node: int) -> Bounds:
        index, states = self._index, self._states()
        if node in index.boxes:
            return _box_share(index, node, states)
        state = states[node]
        if self._since is not None and node in self._seeds:
            before = sum(
                (take.share.fraction() for take in _takes_before(index, node, self._since) if take.share is not None),
                Fraction(0),
            )
            rest = max(Fraction(0), 1 - before)
            return Bounds(low=rest, expected=rest, high=rest)
        return _bounds(state)

    @property
    def total(self) -> Total:
        """What is still out there, over what is left of lots and items."""
        index, aside = self._index, self._seeds if self._since is not None else frozenset[int]()
        known = still(index, set(self._nodes) - aside, self._states())
        unweighed = {index.names[node] or "" for node in known.unweighed}
        low, high, quantity = (Fraction(one, 10**PLACES) for one in (known.low, known.high, known.quantity))
        expected = None if known.expected is None else Fraction(known.expected, 10**PLACES)
        for node in (*known.fractions, *(aside - index.boxes)):
            mass, left = born(index, node).mass, max(Fraction(0), standing(index, node).left)
            if mass is None:
                unweighed.add(index.names[node] or "")
                continue
            here, weight = _left(self._share(node), min(Fraction(1), left)), Fraction(mass)
            low, high, quantity = low + here.low * weight, high + here.high * weight, quantity + left * weight
            expected = None if expected is None or here.expected is None else expected + here.expected * weight
        high = min(high, quantity)
        return Total(
            low=weighed(low, FLOOR),
            expected=None if expected is None else weighed(min(max(expected, low), high), EVEN_34),
            high=weighed(high, CEILING),
            quantity=weighed(quantity, CEILING),
            unweighed=tuple(sorted(unweighed)),
        )

    def because(self, thing: str) -> tuple[str, ...]:
        """The reached things a thing was made of or holds: why it is on the list; none of a thing that was named.

        Raises:
            KeyError: The recall does not reach it.
        """
        if thing not in self.ids:
            raise KeyError(thing)
        node = self._index.ids.get(thing)
        if node is None or thing in self.seeds:
            return ()
        names, up = self._index.names, self._index.up
        ways = chain.from_iterable(
            [(source, one) for source in up[one]] if names[one] is None else [(one, node)] for one in up[node]
        )
        return tuple(sorted({names[source] or "" for source, target in ways if self._passed(source, target)}))

    def _passed(self, source: int, target: int) -> bool:
        """Whether affected goods went that way, at the time that matters."""
        if source not in self._nodes:
            return False
        window = self._nodes[source] if isinstance(self._nodes, dict) else ALWAYS
        return bool(passed_down(self._index, source, target, window))

    @property
    def at_home(self) -> tuple[str, ...]:
        """The lots and items not yet shipped and not gone, and the packages that hold one of them."""
        index, home = self._index, set[str]()
        for name in self.ids:
            node = index.ids.get(name)
            if node is None or node in index.boxes:
                continue
            where = whereabouts(index, node)
            if not where.shipments and not where.gone:
                home |= {name, *where.packages}
        return tuple(sorted(home & self.ids))

    @property
    def customers(self) -> tuple[str, ...]:
        """Whom reached things were shipped to."""
        return tuple(sorted({to for name in self.items for to in self.items[name].where.customers}))

    @property
    def papers(self) -> tuple[str, ...]:
        """The papers of the shipments concerned."""
        return tuple(sorted({paper for name in self.items for paper in self.items[name].where.papers}))

    def _repr_html_(self) -> str:
        names = sorted(self.ids)
        shown = [self.items[name] for name in names[:MOST_ROWS]]
        rows = ((one.id, one.reason, one.low, one.expected, one.high, one.quantity, one.where.place) for one in shown)
        heads = ("thing", "reason", "low", "expected", "high", "quantity", "place")
        return table(heads, rows, repr(self), len(names) - len(shown))

    def __repr__(self) -> str:
        return f"Recall of {', '.join(self.seeds)}: {len(self.ids)} things"


def _left(share: Bounds, left: Fraction) -> Bounds:
    low = max(Fraction(0), left - (1 - share.low))
    high = min(left, share.high)
    return Bounds(low=low, expected=None if share.expected is None else share.expected * left, high=high)


def weighed(value: Fraction, context: Context) -> Mass:
    """A mass of kilograms, rounded by a context, within the places a mass may have."""
    number = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -40:
        number = Context(prec=80, rounding=context.rounding).quantize(number, Decimal(1).scaleb(-40))
    return Mass(number, "kg")


def _takes_before(index: Index, node: int, since: datetime) -> list[Take]:
    return [take for take in takes(index, node) if take.event.at < since]


def _bounds(state: State) -> Bounds:
    total, low, expected, high = state
    return Bounds(
        low=Fraction(low, total),
        expected=None if expected is None else Fraction(expected, total),
        high=Fraction(high, total),
    )


def contents_mass(index: Index, box: int) -> Decimal | None:
    """The mass of all a package ever held; ``None`` where it held nothing or one is not known."""
    total = ZERO
    for content in contents_of(index, box):
        mass = born(index, content).mass
        if mass is None:
            return None
        total = EXACT.add(total, mass)
    return total or None


def _box_share(index: Index, box: int, states: States) -> Bounds:
    contents = contents_of(index, box)
    weights = [born(index, content).mass for content in contents]
    shares = [_bounds(states[content]) for content in contents]
    if not contents:
        return Bounds(low=Fraction(1), expected=Fraction(1), high=Fraction(1))
    if any(weight is None for weight in weights):
        same = all(share.low == 1 for share in shares)
        return Bounds(low=Fraction(int(same)), expected=Fraction(1) if same else None, high=Fraction(1))
    pairs = [(Fraction(weight or 0), share) for weight, share in zip(weights, shares, strict=True)]
    total = sum((weight for weight, _share in pairs), Fraction(0))
    return Bounds(
        low=sum((weight * share.low for weight, share in pairs), Fraction(0)) / total,
        expected=None
        if any(share.expected is None for share in shares)
        else sum((weight * (share.expected or 0) for weight, share in pairs), Fraction(0)) / total,
        high=sum((weight * share.high for weight, share in pairs), Fraction(0)) / total,
    )
