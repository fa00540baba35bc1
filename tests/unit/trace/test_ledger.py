"""A day in the workshop, and what the ledger says of it."""

import pickle
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.trace import (
    Arrived,
    Corrected,
    Counted,
    DecisionRef,
    Flow,
    Found,
    Item,
    Judged,
    LabourMap,
    Ledger,
    LedgerError,
    Lot,
    Packed,
    Part,
    Received,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
    Work,
    trade,
)
from cocorope.units import Mass

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)


def hour(number):
    return AT + timedelta(hours=number)


DAY = (
    Received(Lot("fibre-17", mass="500 kg", supplier_lot="KB-1"), "A", id="e1", at=AT, work=Work("decortication", "free")),
    Received(Lot("fibre-18", mass="500 kg"), "B", id="e2", at=AT),
    trade.spin(
        ["fibre-17", Part("fibre-18", mass="300 kg")], Lot("yarn-1", mass="780 kg"),
        losses=Flow("dry fibre", "20 kg"), id="e3", at=hour(1), labour="prison", place="Sragen",
    ),
    trade.lay("yarn-1", [Item(f"coil-{n}", mass="78 kg") for n in range(10)], id="e4", at=hour(2)),
    trade.bale("bale-1", ["coil-1", "coil-2"], marks="SRAGEN 1", id="e5", at=hour(3)),
    trade.ship("S1", "bale-1", "Buyer", id="e6", at=hour(4), references="BL-1"),
)  # fmt: skip


def codes(ledger):
    return {finding.code for finding in ledger.review().findings}


class TestTheDay:
    def test_genealogy(self):
        ledger = Ledger(DAY)
        assert ledger.upstream("S1") == {"coil-1", "coil-2", "bale-1", "yarn-1", "fibre-17", "fibre-18"}
        assert "S1" in ledger.downstream("fibre-18")
        assert ledger.path("fibre-17", "S1") == ("fibre-17", "yarn-1", "coil-1", "bale-1", "S1")
        assert ledger.path("S1", "fibre-17") == ()
        assert ledger.upstream("nobody") == ledger.downstream("nobody") == frozenset()

    def test_recall(self):
        recall = Ledger(DAY).recall(["fibre-17"])
        yarn = recall.items["yarn-1"]
        assert (yarn.low, yarn.expected, yarn.high) == (Mass("480 kg"), Mass("487.5 kg"), Mass("500 kg"))
        assert yarn.quantity == Mass("780 kg")
        assert recall.items["bale-1"].quantity == Mass("156 kg")
        assert recall.assumed == ("e3", "e4")
        assert recall.customers == ("Buyer",)
        assert recall.papers == ("BL-1",)
        assert "coil-3" in recall.at_home
        assert "coil-1" not in recall.at_home
        assert recall.total.expected == Mass("487.5 kg")
        assert recall.items["coil-1"].where.packages == ("bale-1", "S1")
        assert recall.items["bale-1"].reason == "holds"

    def test_recall_without_assumption(self):
        yarn = Ledger(DAY).recall(["fibre-17"], assume=False).items["yarn-1"]
        assert (yarn.low, yarn.expected, yarn.high) == (Mass("0 kg"), None, Mass("780 kg"))

    def test_recall_since(self):
        ledger = Ledger(DAY)
        assert ledger.recall(["fibre-17"], since=hour(2)).ids == {"fibre-17"}
        assert "yarn-1" in ledger.recall(["fibre-17"], since=hour(1)).ids

    def test_recall_of_a_package_opens_it(self):
        recall = Ledger(DAY).recall(["bale-1"])
        assert recall.ids == {"bale-1", "coil-1", "coil-2", "S1"}
        assert recall.items["S1"].low == Mass("156 kg")

    def test_recall_of_the_unknown(self):
        recall = Ledger(DAY).recall(["ghost"])
        assert recall.items["ghost"].share.low == 1
        assert recall.items["ghost"].quantity is None
        with pytest.raises(KeyError):
            recall.items["coil-1"]

    def test_origins(self):
        origins = Ledger(DAY).origins("S1")
        assert dict(origins) == {"fibre-17": Fraction(5, 8), "fibre-18": Fraction(3, 8)}
        assert origins.exact

    def test_labour(self):
        assert dict(Ledger(DAY).labour("S1")) == {
            "decortication": "free", "spinning": "prison", "laying": "unknown", "packing": "unknown",
        }  # fmt: skip
        assert Ledger(DAY).labour("S1").prison_stages == ("spinning",)
        assert Ledger(DAY).labour("nobody") == LabourMap()

    def test_find_and_together(self):
        ledger = Ledger(DAY)
        assert ledger.find(marks="kb-1") == {"fibre-17"}
        assert ledger.find(marks="sragen") == {"bale-1"}
        assert ledger.find(paper="BL-1") == {"S1", "bale-1"}
        assert ledger.find(marks="KB-1") == ledger.find(marks="kb-1", paper="BL-0") == {"fibre-17"}
        assert ledger.find(marks="") == {"bale-1"}  # what bears a mark at all
        assert ledger.find(marks="kb-1", paper="BL-1") == {"fibre-17", "S1", "bale-1"}
        assert ledger.find() == frozenset()
        exposure = ledger.together(["coil-1"])
        assert exposure.packages["bale-1"] == {"coil-2"}
        assert "coil-9" in exposure.ids
        assert ledger.together("fibre-17", share=["place"]).places["Sragen"] == {"fibre-18", "yarn-1"}

    def test_state(self):
        ledger = Ledger(DAY)
        assert ledger.state("coil-1").where.customers == ("Buyer",)
        assert ledger.state("coil-1", as_of=hour(3)).where.packages == ("bale-1",)
        assert ledger.state("fibre-18").left == Fraction(2, 5)
        assert ledger.state("fibre-17").gone
        assert ledger.state("nobody").form == "unknown"
        assert [ledger.state(one).form for one in ("yarn-1", "coil-1", "bale-1", "S1")] == [
            "lot",
            "item",
            "package",
            "shipment",
        ]

    def test_review_of_a_good_day(self):
        assert Ledger(DAY).review().ok
        assert Ledger.strict(DAY) == Ledger(DAY)

    def test_balance(self):
        balance = Ledger(DAY).balance("e3", tolerance="1 kg")
        assert balance.into == Mass("800 kg")
        assert balance.status == "UNDECIDED"
        with pytest.raises(InvalidValueError, match="no process"):
            Ledger(DAY).balance("e1", tolerance="1 kg")


BROKEN = [
    ("TRC101", [trade.spin("ghost", Lot("y", mass="1 kg"), id="x", at=AT)]),
    ("TRC102", [Corrected("nothing", None, id="x", at=AT)]),
    ("TRC103", [Unpacked("bale-1", "coil-9", id="x", at=hour(5))]),
    ("TRC104", [Judged("coil-9", "released", DecisionRef("D", "accepted"), id="x", at=hour(5))]),
    ("TRC201", [trade.merge(["yarn-1", "coil-1"], Lot("fibre-17", mass="1 kg"), id="x", at=hour(5))]),
    ("TRC202", [Received(Lot("yarn-1"), id="x", at=AT)]),
    ("TRC203", [trade.spin("fibre-18", Lot("y", mass="1 kg"), id="x", at=hour(5))]),
    ("TRC204", [trade.spin(Part("fibre-18", mass="1 kg"), Lot("y", mass="1 kg"), id="x", at=hour(-5))]),
    ("TRC205", [Packed("bale-2", "fibre-17", id="x", at=hour(5))]),
    ("TRC206", [Packed("bale-2", "coil-1", id="x", at=hour(5))]),
    ("TRC207", [Shipped("S2", "bale-1", "Other", id="x", at=hour(5), references="BL-2")]),
    ("TRC208", [trade.spin(Part("fibre-18", length="1 m"), Lot("y", mass="1 kg"), id="x", at=hour(5))]),
    ("TRC209", [Packed("fibre-18", "coil-9", id="x", at=hour(5))]),
    ("TRC210", [Received(Lot("other"), id="e1", at=AT)]),
    ("TRC211", [trade.spin(Part("coil-9", mass="1 kg"), Lot("y", mass="1 kg"), id="x", at=hour(5))]),
    ("TRC212", [Packed("p", "q", id="x", at=AT), Packed("q", "p", id="z", at=AT)]),
    ("TRC213", [Received(Lot("z"), id="x", at=hour(5), recorded=AT)]),
    ("TRC301", [Judged("coil-9", "held", id="w", at=hour(5)), Packed("bale-2", "coil-9", id="x", at=hour(6))]),
    ("TRC302", [Judged("coil-9", "held", id="w", at=hour(5)), Judged("coil-9", "released", id="x", at=hour(6))]),
    ("TRC303", [Shipped("S2", "coil-9", id="x", at=hour(5))]),
    (
        "TRC304",
        [trade.spin(Part("fibre-18", mass="1 kg"), Lot("y", mass="9 kg", moisture="0 %"), id="x", at=hour(5))],
    ),
]


class TestReview:
    @pytest.mark.parametrize(("code", "events"), BROKEN, ids=[code for code, _ in BROKEN])
    def test_each_rule_is_found_and_nothing_raises(self, code, events):
        ledger = Ledger([*DAY, *events])
        assert code in codes(ledger)
        assert code in {finding.code for finding in Ledger(DAY).check(*events).findings}
        for name in ledger.ids:
            ledger.origins(name)
            ledger.state(name)
            list(ledger.recall([name]).items.values())

    def test_admit(self):
        ledger = Ledger(DAY)
        with pytest.raises(LedgerError, match="at the same time"):
            ledger.admit(Packed("bale-2", "coil-1", id="x", at=hour(5)))
        assert len(ledger.admit(Packed("bale-2", "coil-3", id="x", at=hour(5)))) == 7

    def test_strict(self):
        with pytest.raises(LedgerError) as caught:
            Ledger.strict([*DAY, Received(Lot("yarn-1"), id="x", at=AT)])
        assert pickle.loads(pickle.dumps(caught.value)).report == caught.value.report
        assert caught.value.text("id").startswith("buku ini")

    def test_a_held_package_holds_its_contents(self):
        ledger = Ledger([*DAY[:5], Judged("bale-1", "held", id="h", at=hour(4))])
        assert ledger.state("coil-1").held
        assert not ledger.state("coil-3").held


class TestCorrections:
    """A correction stands unless a later standing one targets it; the latest standing one speaks."""

    ANEW = Received(Lot("fibre-17", mass="400 kg"), "A", id="e1", at=AT)

    def mass(self, *corrections):
        quantity = Ledger([*DAY, *corrections]).recall(["fibre-17"]).items["fibre-17"].quantity
        return None if quantity is None else str(quantity)

    def test_told_anew_withdrawn_and_withdrawn_again(self):
        one = Corrected("e1", self.ANEW, id="c1", at=hour(1))
        two = Corrected("c1", None, id="c2", at=hour(2))
        three = Corrected("c2", None, id="c3", at=hour(3))
        assert self.mass(one) == "400 kg"
        assert self.mass(two, one) == "500 kg"
        assert self.mass(three, one, two) == "400 kg"

    def test_withdrawn(self):
        assert self.mass(Corrected("e1", None, id="c1", at=hour(1))) is None

    def test_the_latest_speaks(self):
        other = Received(Lot("fibre-17", mass="450 kg"), "A", id="e1", at=AT)
        assert (
            self.mass(Corrected("e1", other, id="c2", at=hour(2)), Corrected("e1", self.ANEW, id="c1", at=hour(1)))
            == "450 kg"
        )

    def test_a_correction_told_anew(self):
        wrong = Corrected("e2", None, id="c1", at=hour(1))
        right = Corrected("c1", Corrected("e1", self.ANEW, id="c1", at=hour(1)), id="c2", at=hour(2))
        assert self.mass(wrong, right) == "400 kg"

    def test_appended(self):
        ledger = Ledger(DAY)
        ledger.review()
        later = ledger.append(Corrected("e1", self.ANEW, id="c1", at=hour(1)))
        assert later == Ledger([*DAY, Corrected("e1", self.ANEW, id="c1", at=hour(1))])
        assert later.origins("yarn-1")["fibre-17"] == Fraction(4, 7)
        assert ledger.origins("yarn-1")["fibre-17"] == Fraction(5, 8)


class TestAppend:
    def test_older_ledgers_stay_what_they_are(self):
        ledger = Ledger(DAY[:3])
        ledger.upstream("yarn-1")
        next_one = ledger.append(DAY[3])
        fork = ledger.append(DAY[4])
        assert next_one.append(DAY[3]) is next_one
        assert (len(ledger), len(next_one), len(fork)) == (3, 4, 4)
        assert ledger == Ledger(DAY[:3])
        assert next_one == Ledger(DAY[:4])
        assert fork == Ledger([*DAY[:3], DAY[4]])
        assert next_one != fork

    def test_a_correction_that_waited_speaks_when_its_event_comes(self):
        ledger = Ledger([Corrected("e1", None, id="c", at=AT)])
        ledger.review()
        assert not ledger.append(DAY[0]).facts

    @pytest.mark.parametrize("wrong", ["event", 3, DAY[0], [1]])
    def test_only_events(self, wrong):
        with pytest.raises(WrongKindError):
            Ledger(wrong)

    def test_naive_times(self):
        for ask in (
            Ledger().known,
            lambda at: Ledger().state("a", as_of=at),
            lambda at: Ledger().recall(["a"], since=at),
        ):
            with pytest.raises(InvalidValueError, match="offset"):
                ask(datetime(2025, 1, 1))  # noqa: DTZ001  # that is the point


class TestPackagesInTime:
    """A package is named only if it held the thing at some instant."""

    def test_unpacked_before_the_package_moved_on(self):
        events = [
            Received([Item("coil-a"), Item("coil-b")], id="r", at=AT),
            Packed("bale", ["coil-a", "coil-b"], id="p", at=hour(1)),
            Unpacked("bale", "coil-a", id="u", at=hour(2)),
            Packed("box", "bale", id="q", at=hour(3)),
            Shipped("S", "box", "to", id="s", at=hour(4)),
            Arrived("S", id="t", at=hour(5)),
        ]
        ledger = Ledger(events)
        assert ledger.downstream("coil-a") == {"bale"}
        assert ledger.downstream("coil-b") == {"bale", "box", "S"}
        assert ledger.upstream("S") == {"box", "bale", "coil-b"}
        assert ledger.state("coil-b").where.shipments == ("S",)

    def test_everything_out_and_in_again_at_one_instant(self):
        events = [
            Received(Item("coil"), id="r", at=AT),
            Packed("bale", "coil", id="p", at=hour(1)),
            Unpacked("bale", id="u", at=hour(2)),
            Packed("bale", "coil", id="q", at=hour(2)),
        ]
        assert Ledger(events).state("coil").where.packages == ("bale",)
        assert Ledger(events[:3]).state("coil").where.packages == ()

    def test_any_number_of_levels_needs_no_recursion(self):
        levels = 20_000
        events = [Packed(f"p{n + 1}", f"p{n}", id=f"e{n}", at=AT) for n in range(levels)]
        ledger = Ledger(events)
        assert len(ledger.downstream("p0")) == levels
        assert len(ledger.upstream(f"p{levels}")) == levels
        fibre = Received(Lot("p0", mass="9 kg", moisture="10 %"), id="r", at=AT)
        used = trade.lay(f"p{levels}", Lot("rope", mass="9 kg", moisture="10 %"), id="u", at=AT)
        whole = Ledger([*events, fibre, used])
        assert whole.balance("u", tolerance="1 g").status == "CLOSED"
        assert whole.recall(["p0"]).items["rope"].share.low == 1

    def test_opened_into_a_process(self):
        events = [
            Received([Lot("a", mass="10 kg"), Lot("b", mass="30 kg")], id="r", at=AT),
            Packed("bale", ["a", "b"], id="p", at=hour(1)),
            trade.spin("bale", Lot("y", mass="40 kg"), id="s", at=hour(2)),
        ]
        assert dict(Ledger(events).origins("y")) == {"a": Fraction(1, 4), "b": Fraction(3, 4)}
        assert Ledger(events).recall(["a"]).items["y"].expected == Mass("10 kg")


class TestOrdersAndCounts:
    def test_one_order_is_one_process(self):
        events = [
            Received([Lot("a", mass="10 kg"), Lot("b", mass="30 kg")], id="r", at=AT),
            trade.spin("a", (), order="O", id="s1", at=hour(1)),
            trade.spin("b", Lot("y", mass="20 kg"), order="O", id="s2", at=hour(2)),
            trade.spin((), Lot("y", mass="20 kg"), order="O", id="s3", at=hour(3)),
        ]
        ledger = Ledger(events)
        assert ledger.review().ok
        item = ledger.recall(["a"]).items["y"]
        assert (item.low, item.expected, item.quantity) == (Mass("10 kg"), Mass("10 kg"), Mass("40 kg"))
        assert ledger.balance("O", tolerance="1 kg").out == Mass("40 kg")

    def test_the_account_goes_by_what_was_found(self):
        events = [
            Received(Lot("a", mass="100 kg"), id="r", at=AT),
            Removed(Part("a", mass="50 kg"), "sample", id="x", at=hour(1)),
            Counted(Found("a", mass="80 kg"), id="c", at=hour(2)),
            Removed(Part("a", mass="70 kg"), "waste", id="y", at=hour(3)),
        ]
        assert Ledger(events).review().ok
        assert Ledger(events).state("a").left == Fraction(1, 10)


class TestPartOfThePath:
    """What left a package before it was used or packed on is no origin and no content of what followed."""

    def test_used_when_empty(self):
        events = [
            Received([Lot("b", mass="1 kg"), Lot("d", mass="1 kg")], id="r", at=AT),
            Packed("bag", "b", id="p", at=hour(1)),
            Unpacked("bag", id="u", at=hour(2)),
            trade.spin(["bag", "d"], Lot("y", mass="1 kg"), id="s", at=hour(3)),
        ]
        ledger = Ledger(events)
        assert "b" not in ledger.upstream("y")
        assert set(ledger.origins("y")) <= ledger.upstream("y") | {"y"}

    def test_packed_on_without_it(self):
        events = [
            Received([Lot("b", mass="1 kg"), Lot("d", mass="3 kg")], id="r", at=AT),
            Packed("bag", ["b", "d"], id="p", at=hour(1)),
            Unpacked("bag", "b", id="u", at=hour(2)),
            Packed("box", "bag", id="q", at=hour(3)),
        ]
        ledger = Ledger(events)
        assert ledger.recall(["b", "d"]).items["box"].quantity == Mass("3 kg")
        assert dict(ledger.origins("box")) == {"d": 1}
        assert dict(ledger.origins("bag")) == {"b": Fraction(1, 4), "d": Fraction(3, 4)}


def test_a_package_that_was_used_and_packed_again_brings_nothing():
    at = [datetime(2025, 3, 1, hour, tzinfo=UTC) for hour in range(8, 12)]
    ledger = Ledger([
        Received([Lot("a", mass="1 kg"), Lot("b", mass="1 kg")], id="e0", at=at[0]),
        Packed("crate", ["a", "b"], id="e1", at=at[1]),
        Transformed("blending", "crate", Lot("y", mass="2 kg"), id="e2", at=at[2]),
        Packed("pallet", ["crate"], id="e3", at=at[3]),
    ])  # fmt: skip
    assert ledger.upstream("y") == {"a", "b", "crate"}
    assert ledger.upstream("pallet") == {"crate"}
    assert ledger.downstream("a") == {"crate", "y"}
