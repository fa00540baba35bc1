"""Cost follows the answer, not the ledger: counted in calls, list reads and neighbours, never in seconds."""

import gc
import sys
from datetime import UTC, datetime, timedelta

import attrs
import pytest

from cocorope.trace import Judged, Ledger, Lot, Packed, Part, Received, Shipped, Transformed
from cocorope.trace._index import LONG_TUPLE

AT = datetime(2025, 3, 1, tzinfo=UTC)


def story(number, *, coils=6):
    """One fibre lot, a yarn, some coils, a bale and a shipment, apart from every other story."""
    at = AT + timedelta(hours=number)
    names = [f"coil-{number}-{n}" for n in range(coils)]
    keys = {"at": at}
    return [
        Received(Lot(f"fibre-{number}", mass="60 kg"), "village", id=f"r{number}", **keys),
        Transformed("spinning", f"fibre-{number}", Lot(f"yarn-{number}", mass="60 kg"), id=f"s{number}", **keys),
        *[Transformed("laying", Part(f"yarn-{number}", mass="10 kg"), Lot(name, mass="10 kg"), id=f"l-{name}", **keys)
          for name in names],
        Packed(f"bale-{number}", names, id=f"p{number}", **keys),
        Shipped(f"shipment-{number}", f"bale-{number}", "buyer", id=f"x{number}", **keys),
    ]  # fmt: skip


def stories(count):
    return [event for number in range(count) for event in story(number)]


def work(do):
    """How many calls, of Python functions and of built-in ones, something takes."""
    calls = 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    gc.disable()  # who listens to the collector would be counted with it
    sys.setprofile(count)
    try:
        do()
    finally:
        sys.setprofile(None)
        gc.enable()
    return calls


class Read(list):
    """A list that counts what is read of it."""

    reads = 0

    def __getitem__(self, place):
        self.reads += 1
        return super().__getitem__(place)


@pytest.fixture(scope="module")
def small():
    ledger = Ledger(stories(20))
    assert ledger.ids
    return ledger


@pytest.fixture(scope="module")
def large():
    ledger = Ledger(stories(200))
    assert ledger.ids
    return ledger


class TestCostFollowsTheAnswer:
    """The same answer costs the same in a ledger ten times as large."""

    @pytest.mark.parametrize(
        "ask",
        [
            lambda ledger: ledger.downstream("fibre-7"),
            lambda ledger: ledger.upstream("shipment-7"),
            lambda ledger: ledger.path("fibre-7", "shipment-7"),
            lambda ledger: ledger.recall("fibre-7").ids,
            lambda ledger: ledger.recall("fibre-7").total,
            lambda ledger: ledger.recall("fibre-7").items["coil-7-1"].expected,
            lambda ledger: ledger.recall("fibre-7").customers,
            lambda ledger: ledger.origins("shipment-7"),
            lambda ledger: ledger.state("coil-7-1"),
            lambda ledger: ledger.labour("shipment-7"),
            lambda ledger: ledger.review(of="shipment-7"),
        ],
        ids=["downstream", "upstream", "path", "recall", "total", "item", "customers", "origins", "state", "labour",
             "review of"],
    )  # fmt: skip
    def test_a_query(self, small, large, ask):
        ask(Ledger(stories(8)))  # what only the very first call of a process does
        here, there = work(lambda: ask(small)), work(lambda: ask(large))
        # Not to the last call: longer names, and sets in another order.
        assert 0.9 * here <= there <= 1.1 * here

    @pytest.mark.parametrize(("way", "ask"), [("down", "fibre-7"), ("up", "shipment-7")])
    def test_a_trace_reads_the_neighbours_of_what_it_reaches_once_each(self, way, ask):
        for count in (20, 200):
            ledger = Ledger(stories(count))
            rows = Read(getattr(ledger._graph, way))
            setattr(ledger._graph, way, rows)
            reached = (ledger.downstream if way == "down" else ledger.upstream)(ask)
            # Once by the walk, and once where it looks whether what a package held stayed in it.
            assert len(reached) < rows.reads <= 2 * len(reached) + 2

    def test_what_was_read_is_kept(self, large):
        first = work(lambda: large.recall("fibre-9").total)
        again = work(lambda: large.recall("fibre-9").total)
        assert again < first / 5
        assert large.recall("fibre-9").total == Ledger(stories(20)).recall("fibre-9").total

    def test_an_event_more(self):
        costs = []
        for count in (20, 200):
            ledger = Ledger(stories(count))
            assert ledger.ids
            event = story(count)[0]
            costs.append(work(lambda ledger=ledger, event=event: ledger.append(event).downstream(event.outputs[0].id)))
        assert abs(costs[1] - costs[0]) <= 2


class TestGrowth:
    """Ten times the events cost about ten times the work, and not more."""

    def test_building(self):
        few, many = stories(20), stories(200)
        assert work(lambda: Ledger(many).ids) <= 10.5 * work(lambda: Ledger(few).ids)

    def test_appending_one_by_one(self):
        def told(events):
            ledger = Ledger()
            for event in events:
                ledger = ledger.append(event)
            return ledger.ids

        assert work(lambda: told(stories(200))) <= 10.5 * work(lambda: told(stories(20)))

    def test_a_lot_many_took_of(self):
        """Every taker asks what the lot held: that is worked out once, not once for each."""

        def shared(count):
            coils = [
                Transformed("laying", Part("yarn", mass="1 kg"), Lot(f"c{n}", mass="1 kg"), id=f"l{n}", at=AT)
                for n in range(count)
            ]
            return Ledger([Received(Lot("yarn", mass=f"{count} kg"), id="r", at=AT), *coils])

        few, many = shared(2 * LONG_TUPLE), shared(20 * LONG_TUPLE)
        assert many.ids
        assert few.ids
        assert work(lambda: many.recall("yarn").total) <= 10.5 * work(lambda: few.recall("yarn").total)

    def test_a_package_that_is_used(self):
        def told(count):
            lots = [f"coil-{n}" for n in range(count)]
            return [
                Received([Lot(name, mass="10 kg") for name in lots], id="r", at=AT),
                Packed("bale", lots, id="p", at=AT),
                Transformed("cutting", "bale", Lot("cut", mass="1 kg"), id="c", at=AT + timedelta(hours=1)),
            ]

        few, many = (Ledger(told(count)) for count in (30, 300))
        assert many.ids
        assert few.ids
        assert work(lambda: many.recall("bale").total) <= 10.5 * work(lambda: few.recall("bale").total)
        assert many.recall("coil-1").items["coil-1"].left == 0

    def test_many_into_many(self):
        """A process of several inputs and outputs is a node of its own: in + out links, not in x out."""
        for count in (10, 100):
            ins, outs = [f"i{n}" for n in range(count)], [Lot(f"o{n}", mass="1 kg") for n in range(count)]
            came = Received([Lot(name, mass="1 kg") for name in ins], id="r", at=AT)
            graph = Ledger([came, Transformed("laying", ins, outs, id="t", at=AT)])._graph
            assert sum(map(len, graph.down)) == 2 * count

    def test_many_into_many_are_mixed_once(self):
        def mixed(count):
            ins, outs = [f"i{n}" for n in range(count)], [Lot(f"o{n}", mass="1 kg") for n in range(count)]
            came = Received([Lot(name, mass="1 kg") for name in ins], id="r", at=AT)
            return Ledger([came, Transformed("laying", ins, outs, id="t", at=AT)])

        few, many = mixed(20), mixed(200)
        assert few.ids
        assert many.ids
        assert work(lambda: many.recall("i1").total) <= 10.5 * work(lambda: few.recall("i1").total)
        assert many.recall("i1").items["o5"].share.expected * 200 == 1


class TestReview:
    """A review looks for a hold where something was ever held, not in every package around and in everything."""

    @pytest.mark.parametrize("held", [False, True])
    def test_packings_in_each_other(self, held):
        def nested(depth):
            told = TestSite.nested(depth, "village")
            return told.append(Judged("box-0", "held", id="h", at=AT + timedelta(days=99))) if held else told

        few, many = nested(20), nested(200)
        assert few.ids
        assert many.ids
        assert work(many.review) <= 10.5 * work(few.review)


class TestSite:
    """The balance of a site looks into a package again only where something in it changed."""

    @staticmethod
    def nested(depth, place):
        packed = [
            Packed(f"box-{n + 1}", f"box-{n}", id=f"p{n}", at=AT + timedelta(hours=n), place=place)
            for n in range(depth)
        ]
        fibre = Received(Lot("box-0", mass="10 kg"), id="r", at=AT, place="village")
        opened = [
            attrs.evolve(event, id=f"{event.id}-again", at=event.at + timedelta(hours=depth))
            for event in reversed(packed)
        ]
        return Ledger([fibre, *packed, *opened])

    @pytest.mark.parametrize("place", ["village", "workshop", ""])
    def test_packings_in_each_other_that_name_a_place(self, place):
        few, many = self.nested(20, place), self.nested(200, place)
        assert few.ids
        assert many.ids

        def asked(ledger):
            end = AT + timedelta(days=99)
            found = ledger.balance(site="village", start=AT, end=end, tolerance="1 kg").on("wet")
            assert found["closing"].low == (0 if place == "workshop" else 10)

        assert work(lambda: asked(many)) <= 10.5 * work(lambda: asked(few))


class TestOutOfOrder:
    """Told backwards, things are numbered backwards; the order goods went is then looked for."""

    def test_the_same_quantities(self):
        forwards, backwards = Ledger(stories(3)), Ledger(reversed(stories(3)))
        assert forwards._graph.late == set()
        assert backwards._graph.late
        assert forwards.recall("fibre-1").total == backwards.recall("fibre-1").total
        for name, item in forwards.recall("fibre-1").items.items():
            assert backwards.recall("fibre-1").items[name] == item


class TestWholeGrains:
    """What is left of a lot need not end on a grain: it is then added as the fraction it is."""

    def test_two_thirds_of_a_lot(self):
        events = [
            Received(Lot("a", mass="10 kg", pieces=3), "village", id="r", at=AT),
            Transformed("laying", Part("a", pieces=1), Lot("b"), id="t", at=AT + timedelta(hours=1)),
        ]
        total = Ledger(events).recall("a").total
        assert str(total.low) == "6.666666666666666666666666666666666 kg"
        assert str(total.high) == "6.666666666666666666666666666666667 kg"
        assert total.unweighed == ("b",)
