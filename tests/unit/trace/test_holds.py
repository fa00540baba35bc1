"""A hold goes with the goods: what may not be moved, and what a release rests on."""

from datetime import UTC, datetime, timedelta

import pytest

from cocorope.trace import DecisionRef, Item, Judged, Ledger, Lot, Packed, Part, Received, Removed, Shipped, Transformed

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)
GOODS = Received([Item("coil"), Item("other"), Lot("l", pieces=9)], id="r", at=AT)


def hour(number):
    return AT + timedelta(hours=number)


def found(code, *events):
    return [
        (one.facts["event"], one.facts["thing"])
        for one in Ledger([GOODS, *events]).review().findings
        if one.code == code
    ]


def held(thing, number):
    return Judged(thing, "held", id=f"h-{thing}", at=hour(number))


class TestMoves:
    """Nothing held, rejected or recalled is packed, shipped, used or removed; nor what is around it or in it."""

    BOX = Packed("box", "coil", id="p", at=hour(1))

    @pytest.mark.parametrize(
        ("move", "thing"),
        [
            (Packed("crate", "box", id="m", at=hour(3)), "box"),
            (Shipped("S", "box", "X", id="m", at=hour(3)), "box"),
            (Transformed("cutting", "coil", Lot("o"), id="m", at=hour(3)), "coil"),
            (Removed("coil", "sold", id="m", at=hour(3)), "coil"),
        ],
    )
    def test_moved(self, move, thing):
        for hold in ("coil", "box"):
            assert found("TRC301", self.BOX, held(hold, 2), move) == [("m", thing)]
            assert not found("TRC301", self.BOX, held(hold, 4), move)
        assert not found("TRC301", self.BOX, held("other", 2), move)

    def test_what_a_held_package_takes_in_is_not_held_before(self):
        assert not found("TRC301", self.BOX, held("box", 2), Packed("box", "other", id="m", at=hour(3)))
        assert found("TRC301", self.BOX, held("box", 2), Packed("box", "other", id="m", at=hour(3)),
                     Transformed("cutting", "other", Lot("o"), id="n", at=hour(4))) == [("n", "other")]  # fmt: skip

    def test_deep_in_it(self):
        crate = Packed("crate", "box", id="q", at=hour(2))
        assert found("TRC301", self.BOX, crate, held("coil", 3), Shipped("S", "crate", "X", id="m", at=hour(4))) == [
            ("m", "crate")
        ]
        assert found("TRC301", self.BOX, crate, held("crate", 3), Removed("coil", "sold", id="m", at=hour(4))) == [
            ("m", "coil")
        ]

    def test_the_verdict_and_its_time_are_told(self):
        told = [
            Judged("l", "rejected", id="a", at=hour(1)),
            Judged("l", "recalled", id="b", at=hour(2)),
            Removed(Part("l", pieces=1), id="m", at=hour(3)),
        ]
        (one,) = [one for one in Ledger([GOODS, *told]).review().findings if one.code == "TRC301"]
        assert (one.facts["verdict"].en, one.facts["verdict"].id, one.facts["since"]) == (
            "recalled",
            "ditarik",
            hour(2),
        )


class TestReleases:
    """A release ends a hold that stood before it, and rests on a decision that accepts."""

    def release(self, decision=None, number=3):
        return Judged("coil", "released", decision, id="x", at=hour(number))

    def test_evidence(self):
        assert not found("TRC302", held("coil", 1), self.release(DecisionRef("D", "accepted")))
        for decision in (None, DecisionRef("D", "not accepted"), DecisionRef("D", "undecided")):
            assert found("TRC302", held("coil", 1), self.release(decision)) == [("x", "coil")]
        assert not found("TRC302", held("coil", 1), Judged("coil", "accepted", id="y", at=hour(2)))

    def test_a_hold_before_it(self):
        assert not found("TRC104", held("coil", 1), self.release())
        assert found("TRC104", held("coil", 4), self.release()) == [("x", "coil")]
        assert found("TRC104", self.release()) == [("x", "coil")]
        twice = Judged("coil", "released", id="y", at=hour(4))
        assert found("TRC104", held("coil", 1), self.release(), twice) == [("y", "coil")]
