"""The laws of several sites together: what one gives the other gets, and stock is where a plain model says."""

from datetime import timedelta
from fractions import Fraction

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cocorope.strategies import trace as strategies
from cocorope.strategies.trace import START
from cocorope.trace import (
    COMPONENTS,
    ENTRIES,
    Counted,
    Flow,
    Ledger,
    Lot,
    Packed,
    Part,
    Received,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
    _in_process,
    _nesting,
)
from cocorope.trace import site as sites
from cocorope.units import Regain

BASES = [("wet", {}), ("dry", {}), ("commercial", {"regain": Regain("13 %"), "cap": "none"}),
         ("commercial", {"regain": Regain("13 %"), "cap": "weighed mass"})]  # fmt: skip
INTO = ENTRIES[: ENTRIES.index("gains") + 1]
BETWEEN = (("moved in", "moved out"), ("crossed in", "crossed out"))
HOURS = st.integers(-1, 15).map(lambda hours: START + timedelta(hours=hours))
PERIODS = st.tuples(HOURS, HOURS).filter(lambda two: two[0] < two[1])
HISTORIES = strategies.at_sites() | strategies.at_sites(packages=True)
PACKED = strategies.at_sites(least=12, packages=True)


def lines(found):
    """Every component and every basis, those that do not occur included."""
    return [*map(found.line, COMPONENTS), *(found.on(basis, **terms) for basis, terms in BASES)]


def total(line, entries):
    first, *rest = entries
    return sum((line[entry] for entry in rest), line[first])


def implied(line):
    return total(line, INTO) - total(line, [entry for entry in ENTRIES if entry not in INTO])


def balances(events, period):
    """The balances of both sites, and that of one site which is both."""
    merged = [attrs.evolve(event, place=event.place and "mill") for event in events]
    return (
        Ledger(told).balance(site=site, start=period[0], end=period[1], tolerance="1 kg")
        for told, site in ((events, "village"), (events, "workshop"), (merged, "mill"))
    )


def check_balances(events, period):
    """The identity at each site, and that sites are parts of one whole: what one gives the other gets."""
    for village, workshop, mill in zip(*map(lines, balances(events, period)), strict=True):
        if not all(line.unexplained.exact and implied(line).exact for line in (village, workshop, mill)):
            continue
        for line in (village, workshop, mill):
            assert implied(line) == line.unexplained
        assert village.unexplained + workshop.unexplained == mill.unexplained
        for entry in set(ENTRIES) - {entry for pair in BETWEEN for entry in pair}:
            assert village[entry] + workshop[entry] == mill[entry]
        for into, out in BETWEEN:
            nets = [line[into] - line[out] for line in (village, workshop, mill)]
            assert nets[0] + nets[1] == nets[2]


def dry(thing):
    return thing.mass.exact_in("kg") * (1 - thing.moisture.exact_in("1"))


class Model:
    """Stock and places, told naively: what is in a package is looked up anew each time, lot by lot."""

    def __init__(self):
        self.lots, self.left, self.place, self.inside, self.last = {}, {}, {}, {}, {}

    def deep(self, names):
        found = []
        for name in names:
            if name not in found:
                found.append(name)
                found += [one for one in self.deep_of(name, found) if one not in found]
        return found

    def deep_of(self, name, seen):
        inner = [one for one in self.inside.get(name, ()) if one not in seen]
        return [*inner, *(one for each in inner for one in self.deep_of(each, [*seen, *inner]))]

    def see(self, names, place):
        for name in self.deep(names) if place else ():
            self.place[name] = place

    def share(self, part):
        if part.whole:
            return Fraction(1)
        return dry(part) / dry(self.lots[part.of]) if part.of in self.lots else Fraction(0)

    def leaves(self, name):
        return [one for one in self.deep([name]) if one != name and not self.inside.get(one)]

    def take(self, name, share):
        if name in self.left:
            self.left[name] = max(Fraction(0), self.left[name] - share)

    def take_all(self, parts):
        for part in parts:
            for one in self.leaves(part.of) or [part.of]:
                self.take(one, Fraction(1) if one != part.of else self.share(part))

    def make(self, event):
        seen = [self.place.get(one, "") for part in event.inputs for one in self.leaves(part.of) or [part.of]]
        place = event.place or next(filter(None, seen), self.last.get(event.order, "") if event.order else "")
        if event.order:
            self.last[event.order] = place
        self.take_all(event.inputs)
        self.bear(event, place)

    def tell(self, event):
        if isinstance(event, Received):
            self.bear(event, event.place)
        elif isinstance(event, Transformed):
            self.make(event)
        elif isinstance(event, Removed):
            self.take_all(event.parts)
        elif isinstance(event, Counted):
            self.see([found.of for found in event.found], event.place)
            for found in event.found:
                if found.of in self.left:
                    self.left[found.of] = dry(found) / dry(self.lots[found.of])
        else:
            self.packages(event)

    def packages(self, event):
        if isinstance(event, Packed | Shipped):
            box = event.into if isinstance(event, Packed) else event.shipment
            self.inside.setdefault(box, []).extend(
                name for name in event.contents if name not in self.inside.get(box, ())
            )
            contents = event.contents
            self.see(contents, event.place)
            if isinstance(event, Shipped):
                self.place.update(dict.fromkeys(self.deep(contents), ""))
            return
        box = event.out_of if isinstance(event, Unpacked) else event.shipment
        contents = list(event.contents or self.inside.get(box, ()))
        self.inside[box] = [one for one in self.inside.get(box, ()) if one not in contents]
        self.see(contents, event.place)

    def bear(self, event, place):
        for lot in event.outputs:
            self.lots[lot.id], self.left[lot.id], self.place[lot.id] = lot, Fraction(1), place


def born_once(events):
    """The events but those that bear a lot for a second time."""
    found, born = [], set()
    for event in events:
        names = {lot.id for lot in getattr(event, "outputs", ())}
        if not names & born:
            found.append(event)
            born |= names
    return found


def check_stock(events, period):
    """Closing stock of each site, lot by lot."""
    model, told = Model(), born_once(events)
    for event in told:
        if event.at < period[1]:
            model.tell(event)
    for site, found in zip(("village", "workshop"), balances(told, period), strict=False):
        stock = {move.goods.thing: move.goods.dry for move in found.moves if move.entry == "closing"}
        assert stock == {
            name: model.left[name] * dry(lot)
            for name, lot in model.lots.items()
            if model.place[name] == site and model.left[name]
        }


@st.composite
def orders(draw):
    """One order over two sites: goods of one moisture go in and come out, here and there."""
    stock = Received([Lot(name, mass="500 kg", moisture="20 %") for name in "ab"], id="e0", at=START, place="village")
    told = [stock, attrs.evolve(stock, id="e1", outputs=[Lot("c", mass="500 kg", moisture="20 %")], place="workshop")]
    for number in range(draw(st.integers(1, 8))):
        kilograms = draw(st.integers(1, 30))
        goods = {"mass": f"{kilograms} kg", "moisture": "20 %"}
        what = draw(
            st.sampled_from(
                [
                    {"inputs": [Part(draw(st.sampled_from("abc")), **goods)]},
                    {"outputs": [Lot(f"y{number}", **goods)]},
                    {"losses": [Flow("dry fibre", f"{kilograms} kg")]},
                    {"gains": [Flow("oil", f"{kilograms} kg")]},
                ]
            )
        )
        place = draw(st.sampled_from(["village", "workshop"]))
        at = START + timedelta(hours=number + 1)
        told.append(Transformed("blending", order="o", id=f"p{number}", at=at, place=place, **what))
    return told


def check_crossing(events, period):
    """What crossed is the least that must have: what one site lacked and the other had, at each event."""
    net, crossed = (
        dict.fromkeys(("village", "workshop"), Fraction(0)),
        dict.fromkeys(("village", "workshop"), Fraction(0)),
    )
    for event in [one for one in events if isinstance(one, Transformed) and one.at < period[1]]:
        came = sum(map(dry, event.inputs), Fraction(0)) - sum(map(dry, event.outputs), Fraction(0))
        flowed = [
            sum((flow.mass.exact_in("kg") for flow in flows), Fraction(0)) for flows in (event.gains, event.losses)
        ]
        net[event.place] += came + flowed[0] - flowed[1]
        for giving, getting in (("village", "workshop"), ("workshop", "village")):
            amount = max(Fraction(0), min(net[giving], -net[getting]))
            net[giving], net[getting] = net[giving] - amount, net[getting] + amount
            if event.at >= period[0]:
                crossed[giving], crossed[getting] = crossed[giving] - amount, crossed[getting] + amount
    for site, found in zip(("village", "workshop"), balances(events, period), strict=False):
        line = found.on("dry")
        assert (line["crossed in"] - line["crossed out"]).low == crossed[site]
        assert line.in_process[1].low + line.unexplained.low in (net[site], 0)


class TestSites:
    """Two sites together are one: what crossed or moved from one to the other cancels out, and nothing else changes."""

    @settings(max_examples=60)
    @given(HISTORIES, PERIODS)
    def test_what_one_gives_the_other_gets(self, events, period):
        check_balances(events, period)

    @settings(max_examples=60)
    @given(HISTORIES, PERIODS)
    def test_stock_is_where_a_plain_model_says(self, events, period):
        check_stock(events, period)

    @settings(max_examples=60)
    @given(orders(), PERIODS)
    def test_an_order_over_two_sites(self, events, period):
        check_balances(events, period)
        check_crossing(events, period)


def without(entry):
    """A book that forgets a heading."""
    right = sites._Book._note

    def note(self, heading, goods, event):
        if heading != entry:
            right(self, heading, goods, event)

    return sites._Book, "_note", note


def nothing(kind, name, answer=None):
    return kind, name, lambda *_args, **_more: answer


def below_nothing(self, node, part, _at):
    self.left[node] -= part


def only_what_is_named(self, event):
    box = self.index.ids[event.into if isinstance(event, Packed) else event.shipment]
    contents = [self.index.ids[name] for name in event.contents]
    self.nesting.put(box, contents)
    if isinstance(event, Shipped):
        for node in contents:
            self._left_for(node, event)
    else:
        self._all_seen(contents, event)


def half_of_a_crossing(self):
    return (crossed for crossed in settle(self) if crossed.out)


settle = _in_process.Order._settle

FAULTS = {
    **{f"{entry} is forgotten": without(entry) for entry in set(ENTRIES) - {"opening", "closing", "crossed in", "crossed out"}},
    "a count finds nothing": nothing(sites._Book, "_counted"),
    "what a take or count differs by is forgotten": nothing(sites._Book, "_differ"),
    "more is taken than there is": (sites._Book, "_lower", below_nothing),
    "every birth brings the whole lot": nothing(sites._Book, "_birth_share", Fraction(1)),
    "work in process is forgotten": nothing(sites._Book, "in_process", ()),
    "an order that ends leaves nothing": nothing(sites._Book, "ended", ()),
    "nothing crosses": nothing(_in_process.Order, "_settle", ()),
    "what crossed does not come": (_in_process.Order, "_settle", half_of_a_crossing),
}  # fmt: skip

PACKING_FAULTS = {
    "a package is seen without what is in it": nothing(sites._Book, "_all_seen"),
    "a package leaves without what is in it": (sites._Book, "_put", only_what_is_named),
    "nothing comes out of a package": nothing(sites._Book, "_taken_out"),
    "a package is thought to be whole where it was": nothing(_nesting.Nesting, "stray"),
}


class TestABrokenRuleIsCaught:
    """Each deliberate fault in the book of a site is found out by the laws, on histories drawn at random."""

    SOME = settings(
        max_examples=1000, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )

    @pytest.mark.parametrize("fault", sorted(FAULTS))
    def test_in_the_account(self, monkeypatch, fault):
        monkeypatch.setattr(*FAULTS[fault])

        @self.SOME
        @given(strategies.at_sites(least=6), orders(), PERIODS)
        def laws_hold(events, order, period):
            check_stock(events, period)
            check_crossing(order, period)
            check_balances(events, period)

        with pytest.raises(AssertionError):
            laws_hold()

    @pytest.mark.parametrize("fault", sorted(PACKING_FAULTS))
    def test_in_what_is_in_packages(self, monkeypatch, fault):
        monkeypatch.setattr(*PACKING_FAULTS[fault])

        @self.SOME
        @given(PACKED, PERIODS)
        def laws_hold(events, period):
            check_stock(events, period)

        with pytest.raises(AssertionError):
            laws_hold()
