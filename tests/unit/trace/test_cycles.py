"""A cycle is a pool: nothing to all, expected unknown; and what is a package and was made is bad as it was made."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from cocorope.trace import Item, Ledger, Lot, Packed, Received, Transformed, Unpacked

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
