"""Answers in a fixed order, rounded the right way, and what is refused when they are asked for."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocorope.errors import InvalidValueError
from cocorope.trace import (
    DecisionRef,
    Judged,
    Ledger,
    Lot,
    Packed,
    Part,
    Received,
    Shipped,
    State,
    Transformed,
    Unpacked,
    Whereabouts,
)
from cocorope.trace.recall import CEILING, EVEN_34, FLOOR, weighed
from cocorope.units import Mass, Regain

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)
MANY = [f"{letter}{number}" for letter in "zykba" for number in range(7)]
FRACTIONS = st.builds(
    lambda top, bottom, power: Fraction(top, bottom) * Fraction(10) ** power,
    st.integers(1, 10**40), st.integers(1, 10**9), st.integers(-60, -20),
)  # fmt: skip


def hour(number):
    return AT + timedelta(hours=number)


class TestInOrder:
    """The same answer in the same order, whatever the order of arrival: thirty-five names are not sorted by chance."""

    EVENTS = (
        Received([Lot(name) for name in MANY], id="r", at=AT, place="mill"),
        *(Shipped(f"S-{name}", name, f"to-{name}", id=f"s-{name}", at=hour(1), references=f"BL-{name}") for name in MANY[:17]),
        Packed("box", MANY[17:], id="p", at=hour(2)),
        Transformed("laying", "box", [Lot(f"o-{name}") for name in MANY[:17]], id="t", at=hour(3)),
    )  # fmt: skip

    def test_recalls(self):
        recall = Ledger(self.EVENTS[::-1]).recall(MANY)
        assert recall.seeds == tuple(sorted(MANY))
        assert list(recall.items) == sorted(recall.ids)
        assert len(recall.customers) == len(recall.papers) == 17
        for row in (recall.customers, recall.papers, recall.at_home, recall.total.unweighed, recall.because("box")):
            assert len(row) >= 17
            assert list(row) == sorted(row)
        assert repr(recall) == f"Recall of {', '.join(sorted(MANY))}: {len(recall.ids)} things"
        assert recall.because("o-z0") == ("box",)

    def test_where_it_is(self):
        events = [Received(Lot("a"), id="r", at=AT)]
        for number, name in enumerate(MANY):
            events += [Shipped(f"S-{name}", "a", f"to-{name}", id=f"s{number}", at=hour(2 * number + 1), references=[f"P-{name}", "Q"]),
                       Unpacked(f"S-{name}", "a", id=f"u{number}", at=hour(2 * number + 2))]  # fmt: skip
        where = Ledger(events).state("a").where
        for row, size in ((where.shipments, 35), (where.customers, 35), (where.papers, 36)):
            assert len(row) == size
            assert list(row) == sorted(row)

    def test_packages_the_innermost_first_and_by_name(self):
        events = [Received(Lot("a"), id="r", at=AT)]
        events += [Packed(name, "a", id=f"p-{name}", at=hour(1)) for name in MANY]
        assert Ledger(events[::-1]).state("a").where.packages == tuple(sorted(MANY))

    def test_together(self):
        found = Ledger(self.EVENTS).together([MANY[20], "ghost"])
        assert dict(found.places) == {"mill": frozenset(MANY) - {MANY[20]}}
        assert found.packages["box"] == frozenset(MANY[17:]) - {MANY[20]}
        processes = [Transformed("laying", "a", Lot(f"o-{name}"), id=name, at=AT) for name in MANY]
        assert list(Ledger(processes).together("a").processes) == sorted(MANY)

    def test_one_order_is_one_process_to_share(self):
        events = [Transformed("laying", name, Lot(f"o-{name}"), id=f"t-{name}", at=AT, order="O") for name in "ab"]
        assert dict(Ledger(events).together("a").processes) == {"O": {"b", "o-a", "o-b"}}


class TestEmptyPackages:
    """A package of which nothing is known holds whatever it was named for: all of it, of unknown mass."""

    def test_named(self):
        # A bag in it may be any thing, a lot of unknown mass among them.
        for event, unweighed in ((Unpacked("box", id="u", at=AT), ()), (Packed("box", "bag", id="p", at=AT), ("bag",))):
            recall = Ledger([event]).recall("box")
            item = recall.items["box"]
            assert (item.share.low, item.share.expected, item.share.high) == (1, 1, 1)
            assert (item.quantity, item.low, item.length, item.pieces, item.left) == (None, None, None, None, 1)
            assert (recall.total.quantity, recall.total.unweighed) == (Mass("0 kg"), unweighed)

    def test_never_heard_of(self):
        recall = Ledger().recall(["ghost", "ghost"])
        item = recall.items["ghost"]
        assert recall.seeds == ("ghost",)
        assert (item.share.low, item.share.expected, item.share.high, item.left) == (1, 1, 1, 1)
        assert (item.quantity, item.reason, recall.because("ghost")) == (None, "named", ())
        assert not recall.at_home
        assert Ledger().state("ghost") == State(
            id="ghost", form="unknown", born=None, left=Fraction(1), where=Whereabouts(), held=False, verdicts=(), decision=None,
        )  # fmt: skip

    def test_the_latest_decision_referred_to(self):
        told = [
            Judged("a", "held", DecisionRef("D-1", "not accepted"), id="j", at=AT),
            Judged("a", "released", id="k", at=hour(1)),
        ]
        assert Ledger(told).state("a").decision == DecisionRef("D-1", "not accepted")
        assert (
            Ledger([*told, Judged("a", "held", DecisionRef("D-2", "accepted"), id="l", at=hour(2))])
            .state("a")
            .decision.id
            == "D-2"
        )


class TestRounding:
    """At least is rounded down, at most up, expected to the even; to 34 digits and 40 places."""

    @given(FRACTIONS)
    def test_the_least_down_and_the_most_up(self, value):
        low, even, high = (weighed(value, context).exact_in("kg") for context in (FLOOR, EVEN_34, CEILING))
        assert low <= value <= high
        assert low <= even <= high
        step = max(Fraction(1, 10**40), Fraction(10) ** (magnitude(value) - 33))
        assert high - low == (0 if low == value else step)
        assert abs(even - value) <= step / 2
        assert all((one * 10**40).denominator == 1 for one in (low, even, high))

    def test_the_last_place(self):
        tenth = Fraction(1, 10**41)
        assert weighed(tenth, FLOOR) == Mass("0 kg")
        assert str(weighed(tenth, CEILING)) == f"0.{'0' * 39}1 kg"
        assert str(weighed(10 * tenth, FLOOR)) == f"0.{'0' * 39}1 kg"
        assert str(weighed(15 * tenth, EVEN_34)) == f"0.{'0' * 39}2 kg"

    def test_a_rest_that_does_not_end(self):
        """A third of a lot of unknown share is left: it counts, and nobody knows how much of it is bad."""
        events = [Received([Lot("a", mass="5 kg"), Lot("b")], id="r", at=AT),
                  Transformed("laying", ["a", "b"], Lot("c", mass="9 kg", pieces=9), id="t", at=hour(1)),
                  Transformed("cutting", Part("c", pieces=5), Lot("d"), id="u", at=hour(2)),
                  Transformed("cutting", Part("a", mass="2 kg"), Lot("e", mass="2 kg"), id="v", at=hour(2))]  # fmt: skip
        for order in (events, events[::-1]):
            total = Ledger(order).recall("a").total
            assert (total.low, total.expected, total.high) == (Mass("2 kg"), None, Mass("6 kg"))
            assert (total.quantity, total.unweighed) == (Mass("6 kg"), ("d",))


def magnitude(value):
    """The power of ten of the first digit."""
    power = 0
    while Fraction(10) ** (power + 1) <= value:
        power += 1
    while Fraction(10) ** power > value:
        power -= 1
    return power


class TestBases:
    """The commercial basis takes the contract's regain and cap, and no other basis takes either."""

    EVENTS = (
        Received(Lot("a", mass="5 kg"), id="r", at=AT),
        Transformed("laying", "a", Lot("b", mass="5 kg"), id="t", at=AT),
    )

    @pytest.mark.parametrize(
        ("basis", "regain", "cap"), list(product(["wet", "dry", "commercial"], [None, Regain("13 %")], [None, "none"]))
    )
    def test_terms(self, basis, regain, cap):
        balance = Ledger(self.EVENTS).balance("t", tolerance="1 kg")
        if (regain is not None, cap is not None) == (basis == "commercial",) * 2:
            assert balance.on(basis, regain=regain, cap=cap).basis == basis
            return
        with pytest.raises(InvalidValueError, match="regain and cap"):
            balance.on(basis, regain=regain, cap=cap)

    def test_no_such_basis(self):
        with pytest.raises(InvalidValueError, match="a basis is one of wet, dry, commercial"):
            Ledger(self.EVENTS).balance("t", tolerance="1 kg").on("damp")
