"""Strategies of the trace floor: events, sets of events, and a simulated workshop that knows the truth.

Needs the extra ``hypothesis``.
"""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile
from typing import Final, Literal, TypeAlias

import attrs
from hypothesis import strategies as st

from cocorope.trace import (
    Arrived,
    Corrected,
    Counted,
    DecisionRef,
    Event,
    Flow,
    Found,
    Item,
    Judged,
    Lot,
    Packed,
    Part,
    Received,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
    Work,
    chain,
)
from cocorope.units import Mass, MoistureContent

START: Final = datetime(2025, 3, 1, 8, tzinfo=UTC)
"""When the histories begin."""

Telling: TypeAlias = Literal["dry", "mass"]
"""What a simulated workshop writes down: mass and moisture, or mass alone while nothing gets wetter."""

_NAMES: Final = tuple("abcdefgh")


def times() -> st.SearchStrategy[datetime]:
    """Instants of a few days, often the same."""
    return st.integers(0, 12).map(lambda hours: START + timedelta(hours=hours))


def identifiers() -> st.SearchStrategy[str]:
    """A few identifiers, so that events meet."""
    return st.sampled_from(_NAMES)


def masses(most: int = 100) -> st.SearchStrategy[Mass]:
    """Masses of whole kilograms, some written in grams."""
    return st.one_of(
        st.integers(1, most).map(lambda number: Mass(number, "kg")),
        st.integers(1, most).map(lambda number: Mass(number * 1000, "g")),
    )


def parts() -> st.SearchStrategy[Part]:
    """Parts, whole or by mass or pieces."""
    return st.builds(Part, identifiers(), mass=st.none() | masses(), pieces=st.none() | st.integers(1, 5))


def lots() -> st.SearchStrategy[Lot]:
    """Lots, their mass and moisture known or not."""
    moisture = st.integers(0, 40).map(lambda number: MoistureContent(number, "%"))
    return st.builds(Lot, identifiers(), mass=st.none() | masses(), moisture=st.none() | moisture)


def items() -> st.SearchStrategy[Item]:
    """Items, their mass known or not."""
    return st.builds(Item, identifiers(), mass=st.none() | masses())


def events(key: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Event]:
    """Events of every kind but corrections, over a few identifiers: they contradict each other freely.

    Args:
        key: Where the events' own identifiers come from.
    """
    common = {
        "id": st.integers(0, 30).map(lambda number: f"e{number}") if key is None else key,
        "at": times(),
        "recorded": times(),
        "place": st.sampled_from(["", "village", "workshop"]),
        "work": st.just(()) | st.builds(Work, st.just("laying"), st.sampled_from(["free", "prison"])),
    }
    things = st.lists(lots() | items(), min_size=1, max_size=3, unique_by=lambda thing: thing.id)
    some = st.lists(identifiers(), min_size=1, max_size=3, unique=True)
    inside = st.tuples(identifiers(), some).filter(lambda pair: pair[0] not in pair[1])
    decision = st.none() | st.builds(DecisionRef, st.just("D"), st.sampled_from(["accepted", "not accepted"]))
    return st.one_of(
        st.builds(Received, things, **common),
        st.builds(
            Transformed, st.sampled_from(["spinning", "dividing", "merging"]), st.lists(parts(), min_size=1, max_size=3),
            things, st.lists(st.builds(Flow, st.sampled_from(["water", "dry fibre"]), masses(5)), max_size=1),
            order=st.sampled_from(["", "", "o1"]), **common,
        ),
        st.builds(Removed, st.lists(parts(), min_size=1, max_size=2), **common),
        st.builds(Counted, st.builds(Found, identifiers(), mass=masses()), **common),
        inside.flatmap(lambda pair: st.builds(Packed, st.just(pair[0]), st.just(pair[1]), **common)),
        inside.flatmap(lambda pair: st.builds(Unpacked, st.just(pair[0]), st.just(pair[1]) | st.just(()), **common)),
        inside.flatmap(lambda pair: st.builds(Shipped, st.just(pair[0]), st.just(pair[1]), st.just("buyer"), **common)),
        inside.flatmap(lambda pair: st.builds(Arrived, st.just(pair[0]), st.just(pair[1]), **common)),
        st.builds(Judged, some, st.sampled_from(["held", "released", "accepted", "rejected", "recalled"]), decision,
                  **common),
    )  # fmt: skip


def told(most: int = 12) -> st.SearchStrategy[list[Event]]:
    """Lists of events that may contradict, repeat and correct each other."""
    return st.lists(events(), max_size=most).flatmap(
        lambda facts: st.lists(_corrections(facts), max_size=3).map(lambda corrections: [*facts, *corrections])
    )


def _corrections(facts: list[Event]) -> st.SearchStrategy[Event]:
    targets = st.sampled_from([fact.id for fact in facts] + ["c0", "c1", "missing"])
    key = st.sampled_from(["c0", "c1", "c2"])

    def built(pair: tuple[str, str]) -> st.SearchStrategy[Event]:
        target, mine = pair
        instead = st.none() | events(st.just(target))
        return st.builds(Corrected, st.just(target), instead, id=st.just(mine), at=times(), recorded=times())

    return st.tuples(targets, key).filter(lambda pair: pair[0] != pair[1]).flatmap(built)


def at_sites(most: int = 14, *, least: int = 0, packages: bool = False) -> st.SearchStrategy[list[Event]]:
    """Histories of a few weighed lots and packages at a few places, orders over several of them included.

    Each event has an hour of its own. Mass and moisture of every lot are known; else they contradict freely. Only a package
    that was empty when it was used leaves a figure open.

    Args:
        most: How many events at most, the first stock aside.
        least: How many at least.
        packages: Whether one lot is only packed, opened, sent and counted.
    """
    lots = [Lot(name, mass="40 kg", moisture="20 %") for name in "abcd"]
    stock = Received(lots, id="e0", at=START, place="village")
    places = ["village", "workshop"] if packages else ["", "village", "workshop", "workshop"]
    common: _Common = {"id": st.just("e"), "at": st.just(START), "place": st.sampled_from(places)}
    event = _packing(common, "a") if packages else _making(common) | _packing(common, "abcdef")
    return st.lists(event, min_size=least, max_size=most).map(
        lambda told: [stock, *(_in_hour(event, hour) for hour, event in enumerate(told, 1))]
    )


_Common: TypeAlias = "dict[str, st.SearchStrategy[str] | st.SearchStrategy[datetime]]"


def _in_hour(event: Event, hour: int) -> Event:
    return attrs.evolve(event, id=f"e{hour}", at=START + timedelta(hours=hour), recorded=START)


def _weighed() -> dict[str, st.SearchStrategy[Mass] | st.SearchStrategy[MoistureContent]]:
    return {
        "mass": masses(30),
        "moisture": st.sampled_from([MoistureContent(number, "%") for number in (0, 20, 50)]),
    }


def _making(common: _Common) -> st.SearchStrategy[Event]:
    """Goods come in, become others, in an order or not, and are removed."""
    lot, new = st.sampled_from("abcdef"), st.sampled_from("cdefgh")
    part = st.builds(Part, lot, **_weighed()) | st.sampled_from([*"abcdabcd", "x"]).map(Part)
    used = st.lists(part, min_size=1, max_size=2)
    made = st.lists(st.builds(Lot, new, **_weighed()), min_size=1, max_size=2, unique_by=lambda thing: thing.id)
    flows = st.lists(st.builds(Flow, st.sampled_from(["water", "dry fibre", "oil"]), masses(5)), max_size=1)
    process, order = st.just("blending"), st.sampled_from(["o1", "o2"])
    return st.one_of(
        st.builds(Received, made, **common),
        st.builds(Transformed, process, used, made, flows, flows, **common),
        st.builds(Transformed, process, used, order=order, **common),
        st.builds(Transformed, process, st.just(()), made, flows, order=order, **common),
        st.builds(Removed, used, **common),
    )


def _packing(common: _Common, lots: str) -> st.SearchStrategy[Event]:
    """Goods are counted, packed, package in package, opened, sent and arrive."""
    lot, box = st.sampled_from(lots), st.sampled_from("xyz")
    some = st.lists(lot | box, min_size=1, max_size=3, unique=True)
    inside = st.tuples(box, some).filter(lambda two: two[0] not in two[1])
    return st.one_of(
        st.builds(Counted, st.builds(Found, lot, **_weighed()), **common),
        inside.flatmap(lambda two: st.builds(Packed, st.just(two[0]), st.just(two[1]), **common)),
        st.builds(Unpacked, box, **common),
        st.builds(Shipped, st.just("s"), some, **common),
        st.builds(Arrived, st.just("s"), **common),
    )


def links() -> st.SearchStrategy[chain.Link]:
    """Links of sealed records."""
    return st.lists(events(), min_size=1, max_size=4).map(lambda record: chain.chain(record)[-1])


def proofs() -> st.SearchStrategy[chain.Proof]:
    """Proofs that hold, of some event in some record."""
    return st.lists(events(), min_size=1, max_size=6).flatmap(
        lambda record: st.integers(0, len(record) - 1).map(lambda place: chain.prove(record, place))
    )


@attrs.frozen(kw_only=True)
class Simulated:
    """A simulated history of physical mixing, with the truth the ledger is not told."""

    events: tuple[Event, ...]
    """What the workshop wrote down."""
    seeds: tuple[str, ...]
    """The bad lots."""
    truth: dict[str, Fraction]
    """The share of each thing that really is bad, in dry mass."""


class _Workshop:
    """Lots as rows of grains of one kilogram dry, bad or good, mixed in whatever way the draw says."""

    def __init__(self, draw: st.DrawFn, telling: Telling) -> None:
        self.draw, self.telling = draw, telling
        self.grains: dict[str, list[bool]] = {}
        self.size: dict[str, int] = {}
        self.truth: dict[str, Fraction] = {}
        self.water: dict[str, Fraction] = {}
        self.events: list[Event] = []
        self.inside: dict[str, list[str]] = {crate: [] for crate in ("c0", "c1", "c2")}

    def at(self) -> datetime:
        return START + timedelta(hours=len(self.events))

    def lot(self, name: str, grains: list[bool], water: Fraction) -> Lot:
        self.grains[name], self.size[name] = grains, len(grains)
        self.truth[name] = Fraction(sum(grains), len(grains))
        self.water[name] = water
        moisture = None
        if self.telling == "dry":
            moisture = MoistureContent(int(100 * water), "%")
        return Lot(name, mass=self.mass(len(grains), water), moisture=moisture)

    def mass(self, grains: int, water: Fraction) -> Mass:
        exact = grains / (1 - water)
        return Mass(Decimal(exact.numerator) / Decimal(exact.denominator), "kg")

    def take(self, name: str) -> tuple[Part, list[bool]]:
        grains = self.grains[name]
        count = self.draw(st.integers(1, len(grains)))
        order = self.draw(st.sampled_from(["bad first", "good first", "as it lies"]))
        if order != "as it lies":
            grains.sort(reverse=order == "bad first")
        taken, self.grains[name] = grains[:count], grains[count:]
        water = self.water[name]
        moisture = MoistureContent(int(100 * water), "%") if self.telling == "dry" else None
        return Part(name, mass=self.mass(count, water), moisture=moisture), taken

    def deep(self, name: str) -> list[str]:
        """The lots in a crate, at any depth; a lot is itself."""
        if name not in self.inside:
            return [name]
        return [lot for one in self.inside[name] for lot in self.deep(one)]

    def standing(self) -> list[str]:
        """The lots with something left and the crates with something in them that are in no crate."""
        packed = {name for names in self.inside.values() for name in names}
        full = [crate for crate, names in self.inside.items() if names]
        return sorted({name for name, grains in self.grains.items() if grains}.union(full) - packed)

    def move(self) -> None:
        """Pack whole lots or a full crate into a crate, or empty one."""
        standing = self.standing()
        packed = {name for names in self.inside.values() for name in names}
        crate = self.draw(st.sampled_from([one for one in self.inside if one not in packed]))
        opened = self.draw(st.booleans())
        if self.inside[crate] and opened:
            self.empty(crate)
            return
        whole = [one for one in standing if one != crate and len(self.grains.get(one, ())) == self.size.get(one, 0)]
        if whole:
            names = self.draw(st.lists(st.sampled_from(whole), min_size=1, max_size=2, unique=True))
            self.inside[crate] += names
            self.events.append(Packed(crate, names, id=f"k{len(self.events)}", at=self.at()))

    def empty(self, crate: str) -> None:
        """Take everything out of a crate."""
        self.inside[crate] = []
        self.events.append(Unpacked(crate, id=f"k{len(self.events)}", at=self.at()))

    def take_all(self, crate: str) -> tuple[Part, list[bool]]:
        """All that is in a crate, used at once."""
        names = self.deep(crate)
        taken = [grain for name in names for grain in self.grains[name]]
        self.grains.update({name: [] for name in names})
        return Part(crate), taken

    def process(self, number: int) -> None:
        named = self.draw(st.lists(st.sampled_from(self.standing()), min_size=1, max_size=3, unique=True))
        chosen = [lot for name in named for lot in self.deep(name)]
        drawn = [self.take_all(name) if name in self.inside else self.take(name) for name in named]
        pool = [grain for _part, grains in drawn for grain in grains]
        put_in = self.draw(st.integers(0, 2))
        pool = self.draw(st.permutations([*pool, *[False] * put_in]))
        lost = self.draw(st.integers(0, len(pool) - 1))
        kept = pool[lost:]
        driest = min(self.water[name] for name in chosen)
        waters = [Fraction(0), Fraction(1, 5), Fraction(1, 2)]
        allowed = waters if self.telling == "dry" else [one for one in waters if one <= driest]
        cut = self.draw(st.integers(1, len(kept)))
        outputs = []
        for place, grains in enumerate((kept[:cut], kept[cut:])):
            if grains:
                lot = self.lot(f"m{number}-{place}", grains, self.draw(st.sampled_from(allowed)))
                outputs.append(attrs.evolve(lot, by_product=place == 1))
        told = self.draw(st.booleans())
        losses = [Flow("dry fibre", self.mass(lost, Fraction(0)))] if told and lost else []
        gains = [Flow("oil", self.mass(put_in, Fraction(0)))] if put_in else []
        self.events.append(
            Transformed(
                "blending", [part for part, _grains in drawn], outputs, losses, gains, id=f"p{number}", at=self.at()
            )
        )
        for crate in [name for name in named if name in self.inside]:
            for one in self.crates_in(crate):
                self.empty(one)

    def crates_in(self, crate: str) -> list[str]:
        """A crate and those in it."""
        inner = [name for name in self.inside[crate] if name in self.inside]
        return [crate, *(one for name in inner for one in self.crates_in(name))]


@st.composite
def simulated(draw: st.DrawFn, telling: Telling = "dry", most: int = 4, *, crates: bool = False) -> Simulated:
    """A workshop that mixes grains physically and writes down what it weighs.

    Processes take parts before and after one another, lose and put in dry matter, dry or wet the goods, and make a main
    product and a by-product.

    Args:
        draw: Hypothesis's own.
        telling: ``"dry"``: masses with moisture, anything may get wetter or drier; ``"mass"``: masses alone,
            and no output is wetter than any input.
        most: How many processes at most.
        crates: Whether goods are packed into a few crates, crate into crate, used out of them, and the crates used again.
    """
    shop = _Workshop(draw, telling)
    seeds = []
    for number in range(draw(st.integers(2, 4))):
        bad = draw(st.booleans()) if number else True
        name = f"f{number}"
        water = draw(st.sampled_from([Fraction(0), Fraction(1, 5), Fraction(1, 2)]))
        lot = shop.lot(name, [bad] * draw(st.integers(1, 8)), water)
        shop.events.append(Received(lot, "village", id=f"r{number}", at=shop.at()))
        seeds += [name] if bad else []
    for number in takewhile(lambda _: any(shop.grains.values()), range(draw(st.integers(1, most)))):
        for _move in range(draw(st.integers(0, 3)) if crates else 0):
            shop.move()
        shop.process(number)
    return Simulated(events=tuple(shop.events), seeds=tuple(seeds), truth=dict(shop.truth))
