"""A cycle is a pool: nothing to all, expected unknown; and what is a package and was made is bad as it was made."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from cocorope.trace import Item, Judged, Ledger, Lot, Packed, Received, Transformed, Unpacked

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)


def hour(number):
    return AT + timedelta(hours=number)


BAD = Received([Lot("s", mass="10 kg"), Lot("g", mass="10 kg")], id="r", at=AT)


def made(inputs, outputs, number):
    return Transformed("blending", inputs, outputs, id=f"e{number}", at=hour(number))


def lot(name):
    return Lot(name, mass="10 kg")


CYCLES = {
    "of one": ([made(["s", "y"], lot("y"), 1)], ["y"]),
    "of two": ([made(["s", "y"], lot("x"), 1), made("x", lot("y"), 2)], ["x", "y"]),
    "of three": ([made(["s", "z"], lot("x"), 1), made("x", lot("y"), 2), made("y", lot("z"), 3)], ["x", "y", "z"]),
    "through a process": ([made(["s", "y"], [lot("x"), lot("y")], 1)], ["y"]),
}


class TestCycles:
    """DESIGN 6: a cycle is a pool: 0 to 1, expected ``None``; each thing in it is a source of its own."""

    @pytest.mark.parametrize("kind", CYCLES)
    @pytest.mark.parametrize("turned", [False, True])
    def test_a_pool(self, kind, turned):
        events, things = CYCLES[kind]
        last = made([things[-1], "g"], lot("out"), 9)
        ledger = Ledger([BAD, *events, last][:: -1 if turned else 1])
        recall = ledger.recall("s")
        assert recall.ids - {"x"} == {"s", *things, "out"} - {"x"}
        for thing in things:
            share = recall.items[thing].share
            assert (share.low, share.expected, share.high) == (0, None, 1)
            assert dict(ledger.origins(thing)) == {thing: 1}
        out = recall.items["out"].share
        assert (out.low, out.expected, out.high) == (0, None, 1)
        assert dict(ledger.origins("out")) == {things[-1]: Fraction(1, 2), "g": Fraction(1, 2)}
        assert "TRC201" in {one.code for one in ledger.review().findings}

    @pytest.mark.parametrize("kind", CYCLES)
    def test_what_was_named_in_it_is_bad_all_of_it(self, kind):
        events, things = CYCLES[kind]
        recall = Ledger([BAD, *events]).recall(things[0])
        share = recall.items[things[0]].share
        assert (share.low, share.expected, share.high) == (1, 1, 1)


class TestMadePackages:
    """A pallet made of bad wood is bad wood when it is broken up, whatever stood on it."""

    EVENTS = (
        BAD,
        made("s", Item("pallet", mass="10 kg"), 1),
        Packed("pallet", "g", id="p", at=hour(2)),
        Unpacked("pallet", id="u", at=hour(3)),
        made("pallet", lot("chips"), 4),
        made(["pallet", "g"], lot("board"), 5),
    )

    @pytest.mark.parametrize("turned", [False, True])
    def test_broken_up(self, turned):
        recall = Ledger(self.EVENTS[:: -1 if turned else 1]).recall("s")
        chips, board = recall.items["chips"].share, recall.items["board"].share
        assert (chips.low, chips.expected, chips.high) == (1, 1, 1)
        assert (board.low, board.expected, board.high) == (0, Fraction(1, 2), 1)

    def test_what_stood_on_it_is_not(self):
        assert "g" not in Ledger(self.EVENTS).recall("s").ids


class TestPackagesInOneAnother:
    """Packages said to hold one another are opened once each, wherever one looks into them."""

    def test_used_and_counted(self):
        events = [BAD, Packed("crate", "box", id="p", at=hour(1)), Packed("box", ["bag", "s"], id="q", at=hour(1)),
                  Packed("bag", "box", id="v", at=hour(1)), made("crate", lot("out"), 2)]  # fmt: skip
        ledger = Ledger(events)
        assert ledger.recall("s").items["out"].share.high == 1
        assert ledger.balance("e2", tolerance="1 kg").outputs
        assert "TRC212" in {one.code for one in ledger.review().findings}
        assert ledger.path("s", "crate") == ("s", "box", "crate")
        held = ledger.append(Judged("s", "held", id="j", at=hour(1.5)))
        moved = {(one.facts["event"], one.facts["thing"]) for one in held.review().findings if one.code == "TRC301"}
        assert moved == {("e2", "crate"), ("e2", "s")}


class TestTwoPackagesAtOnce:
    """A thing is in one package at a time, but for the instant of a change."""

    def clashes(self, *stays):
        told = []
        for box, start, end in stays:
            told.append(Packed(box, "s", id=f"p-{box}", at=hour(start)))
            told += [] if end is None else [Unpacked(box, "s", id=f"u-{box}", at=hour(end))]
        return [one.facts["packages"] for one in Ledger(told).review().findings if one.code == "TRC206"]

    @pytest.mark.parametrize(
        ("one", "other", "clash"),
        [
            ((1, 3), (2, 4), True), ((1, 4), (2, 3), True), ((1, 2), (2, 3), False), ((1, 2), (3, 4), False),
            ((1, None), (2, 3), True), ((1, None), (2, None), True), ((1, None), (2, 2), False), ((2, 2), (1, 4), False),
            ((2, 2), (2, None), False), ((1, 1), (1, 1), False), ((1, 3), (1, 3), True), ((1, 3), (3, None), False),
        ],
    )  # fmt: skip
    def test_more_than_an_instant(self, one, other, clash):
        for first, second in ((one, other), (other, one)):
            assert self.clashes(("b", *first), ("a", *second)) == ([("a", "b")] if clash else [])
