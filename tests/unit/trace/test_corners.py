"""Where the record is thin: quantities in other measures, nothing known, packages in odd order."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import attrs
import pytest

from cocorope import spec
from cocorope.findings import Report
from cocorope.identifiers import Sscc
from cocorope.qc import LotDecision
from cocorope.trace import (
    Arrived,
    Counted,
    DecisionRef,
    Flow,
    Found,
    Item,
    Judged,
    Ledger,
    Lot,
    Packed,
    Part,
    Received,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
    inspection_lot,
    origins,
    svg,
)
from cocorope.trace._index import LONG_TUPLE
from cocorope.trace.rules import group_of
from cocorope.units import Mass

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)


def hour(number):
    return AT + timedelta(hours=number)


def received(*lots):
    return Received(lots, "A", id="r", at=AT)


def made(process, inputs, outputs, number=1, **more):
    return Transformed(process, inputs, outputs, id=f"e{number}", at=hour(number), **more)


def share(events, seeds, thing, **options):
    bounds = Ledger(events).recall(seeds, **options).items[thing].share
    return bounds.low, bounds.expected, bounds.high


NOTHING_OR_ALL = (0, None, 1)


class TestTheBasis:
    """The first measure known for all that went in and came out: dry mass, length or pieces, stated mass."""

    def test_length_of_what_is_merged(self):
        events = [received(Lot("a", length="300 m"), Lot("b", length="100 m")),
                  made("merging", ["a", "b"], Lot("c", length="400 m"))]  # fmt: skip
        assert share(events, "a", "c") == (Fraction(3, 4), Fraction(3, 4), Fraction(3, 4))

    def test_pieces_that_are_kept(self):
        lots = received(Lot("a", pieces=3), Lot("b", pieces=1))
        assert share([lots, made("merging", ["a", "b"], Lot("c", pieces=4))], "a", "c") == (Fraction(3, 4),) * 3
        assert share([lots, made("merging", ["a", "b"], Lot("c", pieces=5))], "a", "c") == NOTHING_OR_ALL

    def test_nothing_known_is_nothing_or_all(self):
        events = [received(Lot("a"), Lot("b")), made("spinning", ["a", "b"], Lot("c"))]
        assert share(events, "a", "c") == NOTHING_OR_ALL
        assert share(events, ["a", "b"], "c") == (1, 1, 1)
        assert share([*events, made("spinning", "b", Lot("d"), 2)], "b", "d") == (1, 1, 1)

    def test_gains_without_basis_leave_nothing_certain(self):
        events = [received(Lot("a")), made("oiling", "a", Lot("c"), gains=Flow("oil", "1 kg"))]
        assert share(events, "a", "c") == NOTHING_OR_ALL

    def test_water_gained_forbids_the_stated_mass(self):
        events = [received(Lot("a", mass="5 kg"), Lot("b", mass="5 kg")),
                  made("bleaching", ["a", "b"], Lot("c", mass="12 kg"), gains=Flow("water", "2 kg"))]  # fmt: skip
        assert share(events, "a", "c") == NOTHING_OR_ALL

    def test_solids_gained_by_stated_mass_make_the_least_nothing(self):
        events = [received(Lot("a", mass="8 kg")),
                  made("oiling", "a", Lot("c", mass="10 kg"), gains=Flow("oil", "2 kg"))]  # fmt: skip
        assert share(events, "a", "c") == (0, Fraction(4, 5), Fraction(4, 5))

    def test_a_dry_part_of_a_lot_without_moisture_is_an_assumption(self):
        events = [received(Lot("a", mass="8 kg"), Lot("b", mass="8 kg", moisture="0 %")),
                  made("blending", [Part("a", mass="4 kg", moisture="0 %"), Part("b", mass="4 kg", moisture="0 %")],
                       Lot("c", mass="8 kg", moisture="0 %")),
                  made("spinning", [Part("c", mass="4 kg", moisture="0 %")], Lot("d", mass="4 kg", moisture="0 %"), 2)]  # fmt: skip
        assert share(events, "b", "d") == (0, Fraction(1, 2), 1)
        assert share(events, "b", "c", assume=False) == NOTHING_OR_ALL


class TestPartsInSeveralMeasures:
    """A part read in one measure while others were taken in another."""

    BLEND = (
        received(Lot("a", mass="10 kg"), Lot("b", mass="10 kg")),
        made("merging", ["a", "b"], Lot("c", mass="20 kg", pieces=4)),
    )

    def test_taken_by_pieces_and_by_mass(self):
        first = made("cutting", Part("c", pieces=2), Lot("d", mass="10 kg"), 2)
        second = made("cutting", Part("c", mass="5 kg"), Lot("f", mass="5 kg"), 3)
        assert share([*self.BLEND, first, second], "a", "d") == (0, Fraction(1, 2), 1)
        assert share([*self.BLEND, first, second], "a", "f") == (0, Fraction(1, 2), 1)

    def test_a_take_that_cannot_be_read(self):
        sample = Removed(Part("c", length="1 m"), "sample", id="s", at=hour(2))
        first = made("cutting", Part("c", mass="15 kg"), Lot("d", mass="15 kg"), 3)
        assert share([*self.BLEND, sample, first], "a", "d") == (Fraction(1, 3), Fraction(1, 2), Fraction(2, 3))
        whole = made("cutting", "c", Lot("d", mass="20 kg"), 3)
        assert share([*self.BLEND, sample, whole], "a", "d") == (Fraction(1, 2),) * 3
        unread = made("cutting", Part("c", length="1 m"), Lot("d"), 3)
        assert share([*self.BLEND, unread], "a", "d") == NOTHING_OR_ALL


class TestSince:
    """Only what was taken from then on."""

    EVENTS = (
        received(Lot("a", mass="10 kg")),
        made("cutting", Part("a", mass="4 kg"), Lot("b", mass="4 kg"), 1),
        made("cutting", Part("a", mass="6 kg"), Lot("c", mass="6 kg"), 3),
        made("merging", ["b", "c"], Lot("d", mass="10 kg"), 4),
    )

    def test_what_was_taken_before_is_good(self):
        recall = Ledger(self.EVENTS).recall("a", since=hour(2))
        assert recall.ids == {"a", "c", "d"}
        assert recall.items["a"].share.high == Fraction(3, 5)
        assert recall.items["d"].share.expected == Fraction(3, 5)

    def test_taken_on_both_sides_by_one_order(self):
        events = [received(Lot("a", mass="10 kg")),
                  made("cutting", Part("a", mass="4 kg"), Lot("b", mass="4 kg"), 1, order="O"),
                  made("cutting", Part("a", mass="6 kg"), Lot("b", mass="6 kg"), 3, order="O")]  # fmt: skip
        recall = Ledger(events).recall("a", since=hour(2))
        assert recall.items["b"].share.expected == Fraction(3, 5)


class TestTotals:
    def test_what_has_no_mass_is_named(self):
        events = [received(Lot("a"), Lot("b", mass="4 kg"))]
        total = Ledger(events).recall(["a", "b", "unheard"]).total
        assert total.unweighed == ("a",)
        assert str(total.high) == str(total.low) == "4 kg"
        item = Ledger(events).recall("a").items["a"]
        assert (item.quantity, item.low, item.expected, item.high) == (None, None, None, None)

    def test_a_share_below_every_balance(self):
        events = [received(Lot("a", mass=f"0.{'0' * 29}1 kg"), Lot("b", mass="1000000 kg")),
                  made("blending", ["a", "b"], Lot("c", mass="1 kg"))]  # fmt: skip
        ledger = Ledger(events)
        item = ledger.recall("a").items["c"]
        assert Mass("0 kg") == item.low < item.expected < item.high
        assert ledger.recall("a").total.low == Mass("0 kg")

    def test_born_twice(self):
        events = [received(Lot("a", mass="5 kg"), Lot("b", mass="5 kg")),
                  made("merging", ["a", "b"], Lot("c", mass="10 kg"), 1), made("cutting", "a", Lot("c", mass="5 kg"), 2)]  # fmt: skip
        assert share(events, "a", "c") == (Fraction(1, 2), None, 1)


class TestOriginsBeyondAllBits:
    """Beyond 4096 bits, shares are whole parts of 10⁻³⁰ shared out like money: the sum stays one exactly."""

    def test_the_sum_is_one(self):
        events = [received(Lot("x0", mass="1 kg"))]
        for number in range(1, 500):
            events.append(Received(Lot(f"s{number}", mass=f"{10007 + 2 * number} kg"), "B", id=f"s{number}", at=AT))
            events.append(made("blending", [f"x{number - 1}", f"s{number}"], Lot(f"x{number}", mass="1 kg"), number))
        shares = Ledger(events).origins("x499")
        assert not shares.exact
        assert sum(shares.values()) == 1
        assert len(shares) == 500
        assert all(0 <= share <= 1 for share in shares.values())
        assert max(share.denominator.bit_length() for share in shares.values()) <= 2 * origins.MOST_BITS


class TestOriginsOfPackages:
    def test_by_mass_and_without(self):
        lots = received(Lot("a", mass="1 kg"), Lot("b", mass="3 kg"), Lot("c"))
        bale = Packed("bale", ["a", "b"], id="p", at=hour(1))
        assert dict(Ledger([lots, bale]).origins("bale")) == {"a": Fraction(1, 4), "b": Fraction(3, 4)}
        pallet = Packed("bale", ["a", "c"], id="p", at=hour(1))
        assert dict(Ledger([lots, pallet]).origins("bale")) == {"bale": 1}


class TestPackagesInOddOrder:
    def test_packed_and_taken_out_at_one_instant(self):
        events = [received(Lot("a", mass="1 kg")), Packed("box", "a", id="p", at=hour(1)),
                  Packed("crate", "a", id="q", at=hour(2)), Unpacked("crate", "a", id="u", at=hour(2)),
                  Packed("pallet", "crate", id="v", at=hour(3))]  # fmt: skip
        ledger = Ledger(events)
        assert ledger.downstream("a") == {"box", "crate"}
        assert ledger.state("a").where.packages == ("box",)

    def test_twice_in_one_package(self):
        events = [received(Lot("a", mass="1 kg")), Packed("box", "a", id="p", at=hour(1)),
                  Unpacked("box", "a", id="u", at=hour(2)), Packed("box", "a", id="q", at=hour(5)),
                  Shipped("S1", "box", "X", id="s", at=hour(3)), Arrived("S1", id="t", at=hour(4)),
                  Shipped("S2", "box", "X", id="w", at=hour(6))]  # fmt: skip
        ledger = Ledger(events)
        assert ledger.downstream("a") == {"box", "S2"}
        assert ledger.upstream("S1") == {"box"}

    def test_a_package_that_is_made_and_then_filled(self):
        events = [received(Lot("a", mass="1 kg"), Lot("b")), made("making-up", "a", Item("reel", mass="1 kg")),
                  Packed("reel", "b", id="p", at=hour(2))]  # fmt: skip
        exposure = Ledger(events).together("a")
        assert not exposure.packages
        assert exposure.processes["e1"] == {"reel"}

    def test_states_stop_at_the_instant_asked_for(self):
        events = [received(Lot("a", mass="4 kg")), made("cutting", Part("a", mass="1 kg"), Lot("b"), 1),
                  made("cutting", Part("a", mass="3 kg"), Lot("c"), 2)]  # fmt: skip
        assert Ledger(events).state("a", as_of=hour(1)).left == Fraction(3, 4)
        assert Ledger(events).state("a").gone
        found = Counted(Found("a", mass="2 kg"), id="k", at=hour(3))
        assert Ledger([*events, found]).state("a", as_of=hour(1)).left == Fraction(3, 4)
        assert Ledger([*events, found]).state("a").left == Fraction(1, 2)


class TestWhereItIs:
    """A thing is where it, or a package around it, was last seen."""

    EVENTS = (
        Received(Lot("a", mass="1 kg"), "A", id="r", at=AT, place="Sragen"),
        Packed("box", "a", id="p", at=hour(1), place="bay 3"),
        Judged("a", "held", id="j", at=hour(1), place="the office"),
        Shipped("S", "box", "X", id="s", at=hour(2), place="Semarang"),
        Arrived("S", id="v", at=hour(3), place="Antwerp"),
        Unpacked("box", id="u", at=hour(4), place="Ghent"),
        Packed("box", "b", id="q", at=hour(5), place="Delft"),
        made("cutting", Part("a", mass="1 kg"), Lot("c"), 6, place="Lille"),
    )

    def test_places(self):
        ledger = Ledger(self.EVENTS)
        places = [ledger.state("a", as_of=hour(number)).where.place for number in range(7)]
        assert places == ["Sragen", "bay 3", "Semarang", "Antwerp", "Ghent", "Ghent", "Lille"]


class TestBecause:
    """Why a thing is on the list: the reached things it was made of or holds."""

    EVENTS = (
        received(Lot("a"), Lot("b"), Lot("g")),
        made("blending", ["a", "b"], [Lot("c"), Lot("d")]),
        made("blending", ["c", "g"], Lot("f"), 2),
        Packed("box", ["f", "g"], id="p", at=hour(3)),
        Packed("crate", "g", id="q", at=hour(1)),
    )

    def test_because(self):
        recall = Ledger(self.EVENTS).recall(["a", "unheard"])
        assert {name: recall.because(name) for name in sorted(recall.ids)} == {
            "a": (), "box": ("f",), "c": ("a",), "d": ("a",), "f": ("c",), "unheard": (),
        }  # fmt: skip
        with pytest.raises(KeyError):
            recall.because("crate")

    def test_only_what_was_inside_at_the_time(self):
        events = [received(Lot("a"), Lot("b")), Packed("box", ["a"], id="p", at=hour(1)), Unpacked("box", "a", id="u", at=hour(2)),
                  Packed("box", "b", id="q", at=hour(3)), Packed("crate", "box", id="v", at=hour(4))]  # fmt: skip
        assert Ledger(events).recall(["a", "b"]).because("crate") == ("box",)
        assert Ledger(events).recall(["a"]).ids == {"a", "box"}


class TestPackagesUsedAgain:
    """What held a package yesterday may be inside it today."""

    def codes(self, *events):
        return {finding.code for finding in Ledger(events).review().findings}

    def test_one_after_the_other_is_no_cycle(self):
        first = Packed("box", "crate", id="p", at=hour(1))
        out = Unpacked("box", "crate", id="u", at=hour(2))
        assert not self.codes(first, out, Packed("crate", "box", id="q", at=hour(3)))
        assert not self.codes(first, out, Packed("crate", "box", id="q", at=hour(2)))
        assert "TRC212" in self.codes(first, Packed("crate", "box", id="q", at=hour(3)))
        assert "TRC212" in self.codes(first, out, Packed("crate", "box", id="q", at=AT))

    def test_a_bay_is_used_and_takes_what_was_made_of_it(self):
        events = [received(Lot("a", mass="5 kg")), Packed("bay", "a", id="p", at=hour(1)), made("spinning", "bay", Lot("y", mass="5 kg"), 2),
                  Unpacked("bay", "a", id="u", at=hour(3)), Packed("bay", "y", id="q", at=hour(4))]  # fmt: skip
        assert "TRC201" not in self.codes(*events)


class TestManyNeighbours:
    def test_more_than_a_tuple_takes(self):
        many = LONG_TUPLE + 3
        events = [received(Lot("a", mass="100 kg"))]
        events += [made("cutting", Part("a", mass="1 kg"), Lot(f"b{n}", mass="1 kg"), n) for n in range(1, many + 1)]
        assert len(Ledger(events).downstream("a")) == many
        parcels = [Packed("yard", f"b{n}", id=f"p{n}", at=hour(n)) for n in range(1, many + 1)]
        assert Ledger([*events, *parcels]).upstream("yard") == {"a", *(f"b{n}" for n in range(1, many + 1))}


class TestSmallThings:
    def test_a_decision_by_reference(self):
        rope = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
        lot = inspection_lot(Ledger([received(Lot("a", pieces=5))]), "a", id="L", product=rope)
        decision = LotDecision(
            lot=lot,
            specification_id="BE-07", revision=3, outcome="accepted", requirements=(), classes=(), report=Report(),
        )  # fmt: skip
        told = DecisionRef.of(decision, digest="d")
        assert (told.outcome, told.specification, told.revision, told.digest) == ("accepted", "BE-07", 3, "d")

    def test_identifiers_name_things(self):
        sscc = Sscc("040123450000003338")
        assert Part(sscc).of == str(sscc)

    def test_ledgers_in_sets(self):
        ledger = Ledger([received(Lot("a"))])
        assert len({ledger, Ledger([received(Lot("a"))])}) == len({ledger}) == 1

    def test_groups_of_rules(self):
        codes = {finding.code for finding in Ledger([Judged("a", "released", id="j", at=AT)]).review().findings}
        assert {group_of(code) for code in codes} == {"gap", "breach"}

    def test_a_picture_of_a_process_with_several_sides(self):
        events = [received(Lot("a"), Lot("b")), made("blending", ["a", "b"], [Lot("c"), Lot("d")])]
        assert svg(Ledger(events), "c").count("<rect") == 3

    def test_contents_without_a_mass_to_divide_by(self):
        events = [received(Lot("a", mass="10 kg", contains={"oil": "1 kg"}, length="10 m")),
                  made("cutting", Part("a", length="5 m"), Lot("b", mass="5 kg"), 1)]  # fmt: skip
        assert Ledger(events).balance("e1", tolerance="1 kg")
        unweighed = [received(Lot("a", contains={"oil": "1 kg"})), made("cutting", "a", Lot("b", mass="5 kg"), 1)]
        assert Ledger(unweighed).balance("e1", tolerance="1 kg")


def test_a_named_lot_of_unknown_mass_is_in_no_sum_of_what_was_taken_since():
    events = [
        Received([Lot("a"), Lot("b", mass="10 kg")], id="r", at=AT),
        Transformed("spinning", ["a", "b"], Lot("y", mass="20 kg"), id="s", at=AT + timedelta(hours=2)),
    ]
    total = Ledger(events).recall(["a", "b"], since=AT + timedelta(hours=1)).total
    assert total.unweighed == ("a",)
    assert total.quantity == Mass("20 kg")


class TestCratesUsedAgain:
    """A crate holds today what was made of what it held yesterday: its links go round, the goods do not."""

    EVENTS = (
        received(Lot("a", mass="30 kg", moisture="0 %"), Lot("b", mass="30 kg", moisture="0 %")),
        Packed("crate", "a", id="p", at=hour(1)),
        made("blending", ["crate", "b"], Lot("m", mass="60 kg", moisture="0 %"), 2),
        Unpacked("crate", id="u", at=hour(3)),
        Packed("crate", "m", id="q", at=hour(4)),
        made("spinning", "crate", Lot("y", mass="60 kg", moisture="0 %"), 5),
    )
    ALONE = (
        made("blending", ["a", "b"], Lot("m", mass="60 kg", moisture="0 %"), 2),
        made("spinning", "m", Lot("y", mass="60 kg", moisture="0 %"), 5),
    )

    def test_its_lots_are_no_pool(self):
        ledger = Ledger(self.EVENTS)
        for name in ("m", "y"):
            share = ledger.recall("a").items[name].share
            assert (share.low, share.expected, share.high) == (Fraction(1, 2),) * 3
            assert dict(ledger.origins(name)) == {"a": Fraction(1, 2), "b": Fraction(1, 2)}
        assert ledger.review().of("TRC201") == ()

    def test_what_was_used_out_of_it_is_gone(self):
        ledger = Ledger(self.EVENTS)
        assert str(ledger.recall("a").total) == str(Ledger([self.EVENTS[0], *self.ALONE]).recall("a").total)
        assert ledger.review().ok
        assert [ledger.state(name).left for name in ("a", "m", "y", "crate")] == [0, 0, 1, 1]
        assert ledger.recall("a").at_home == ("y",)

    def test_what_is_used_again_after_its_crate_was_is_found(self):
        again = made("spinning", "a", Lot("c", mass="30 kg", moisture="0 %"), 6)
        codes = {finding.code for finding in Ledger([*self.EVENTS, again]).review().findings}
        assert codes == {"TRC203", "TRC205"}
        early = made("spinning", "a", Lot("c", mass="30 kg", moisture="0 %"), 7, order="O")
        twice = [
            self.EVENTS[0],
            attrs.evolve(early, at=hour(1)),
            attrs.evolve(self.EVENTS[1], at=hour(2)),
            made("blending", "crate", Lot("m"), 3),
        ]
        assert Ledger(twice).state("a").left == 0

    def test_goods_removed_with_their_package_are_gone(self):
        events = [
            *self.EVENTS[:2],
            Packed("bay", "crate", id="q", at=hour(2)),
            Removed("bay", id="x", at=hour(3)),
        ]
        ledger = Ledger(events)
        assert ledger.state("a").gone
        assert ledger.recall("a").total.quantity == Mass("0 kg")
        assert [ledger.state(name).gone for name in ("crate", "bay")] == [False, False]
        assert (
            Ledger([*events[1:2], Removed("empty", id="y", at=hour(4)), Packed("empty", "z", id="w", at=hour(5))])
            .state("empty")
            .gone
        )

    def test_two_packages_said_to_be_used_one_after_the_other(self):
        lots = received(Lot("a", mass="30 kg"), Lot("b", mass="30 kg"))
        crate, bay = Packed("crate", ["a", "b"], id="p", at=hour(1)), Packed("bay", "crate", id="q", at=hour(2))
        uses = [made("spinning", "crate", Lot("y"), 4), made("spinning", "bay", Lot("z"), 3)]
        ledger = Ledger([lots, crate, bay, *uses])
        # By the time the crate was used, all in it had gone with the bay: it is gone once, not twice.
        assert [ledger.state(name).left for name in "ab"] == [0, 0]
        assert [ledger.state(name, as_of=hour(at)).left for name in "a" for at in (2, 3)] == [1, 0]
        assert ledger.downstream("a") == {"crate", "bay", "z"}

    def test_of_an_order_only_the_events_that_name_a_package_use_it(self):
        events = [
            received(Lot("a", mass="30 kg"), Lot("b", mass="30 kg")),
            Packed("crate", "a", id="p", at=hour(1)),
            made("spinning", "b", Lot("y", mass="30 kg"), 2, order="O"),
            made("spinning", "crate", (), 4, order="O"),
        ]
        ledger = Ledger(events)
        assert [ledger.state("a", as_of=hour(at)).left for at in (2, 3, 4)] == [1, 1, 0]

    def test_a_true_cycle_is_a_pool(self):
        back = made("spinning", ["y", "b"], Lot("a", mass="60 kg", moisture="0 %"), 6)
        events = [*self.EVENTS[1:], received(Lot("b", mass="90 kg", moisture="0 %")), back]
        ledger = Ledger(events)
        for name in ("m", "y", "a"):
            share = ledger.recall("b").items[name].share
            assert (share.low, share.expected, share.high) == (0, None, 1)
        assert set(ledger.origins("y")) <= {"a", "b", "m", "y"}

    def test_what_is_made_of_itself_is_a_pool(self):
        events = [
            received(Lot("b", mass="10 kg", moisture="0 %")),
            made("reworking", ["a", "b"], Lot("a", mass="20 kg", moisture="0 %"), 1),
        ]
        for told in (
            events,
            [events[0], attrs.evolve(events[1], outputs=[*events[1].outputs, Lot("rest", mass="1 kg")])],
        ):
            share = Ledger(told).recall("b").items["a"].share
            assert (share.low, share.expected, share.high) == (0, None, 1)
            assert Ledger(told).origins("a") == {"a": 1}

    def test_a_thing_recalled_itself_is_all_bad_whatever_it_came_of(self):
        events = [
            received(Lot("b", mass="10 kg", moisture="0 %")),
            made("reworking", "c", Lot("d", mass="10 kg", moisture="0 %"), 1),
            made("reworking", "d", Lot("c", mass="10 kg", moisture="0 %"), 2),
        ]
        items = Ledger(events).recall("c").items
        assert (items["c"].share.low, items["d"].share.low) == (1, 1)

    def test_a_package_in_itself_is_a_pool(self):
        events = [
            received(Lot("a", mass="10 kg", moisture="0 %")),
            Packed("x", ["a", "y"], id="p", at=hour(1)),
            Packed("y", "x", id="q", at=hour(2)),
            made("blending", "x", Lot("m", mass="10 kg", moisture="0 %"), 3),
            Packed("y", "m", id="r", at=hour(4)),
        ]
        share = Ledger(events).recall("a").items["m"].share
        assert (share.low, share.high) == (0, 1)
