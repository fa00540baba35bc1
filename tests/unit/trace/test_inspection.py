"""The lot an inspector sees is what is left, in its packages, however these are told."""

from datetime import UTC, datetime, timedelta

import pytest

from cocorope import spec
from cocorope.errors import InvalidValueError
from cocorope.trace import Counted, Found, Item, Ledger, Lot, Packed, Part, Received, Removed, inspection_lot
from cocorope.units import Mass

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)
ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
GOODS = Received([Lot("l", pieces=6, mass="60 kg"), Item("i", mass="7 kg"), Item("j", mass="9 kg")], id="r", at=AT)
BOX = Packed("box", ["l", "i"], id="p", at=AT + timedelta(hours=1))


def removed(number, *parts):
    return Removed(parts, "sold", id=f"x{number}", at=AT + timedelta(hours=1 + number))


def lot(*events, ids="box"):
    return inspection_lot(Ledger([GOODS, BOX, *events]), ids, id="L", product=ROPE)


def test_what_was_taken_is_not_inspected():
    assert (lot().units, lot().net) == (7, Mass("67 kg"))
    cut = lot(removed(1, Part("l", pieces=2)))
    assert (cut.units, cut.net) == (5, Mass("47 kg"))
    gone = lot(removed(1, Part("l", pieces=2)), removed(2, "i"), ids=["box", "l"])
    assert (gone.units, gone.net, gone.packages) == (4, Mass("40 kg"), None)
    with pytest.raises(InvalidValueError):
        lot(removed(1, "l", "i"), ids=["l", "i"])


def test_pieces_that_are_not_whole_are_counted_first():
    shaved = removed(1, Part("l", mass="3 kg"))
    with pytest.raises(InvalidValueError, match=r"of 'l' 5\.7 pieces are left by its account: tell a count") as caught:
        lot(shaved)
    assert "tersisa 5.7 potong" in caught.value.text("id")
    assert lot(shaved, Counted(Found("l", pieces=6), id="c", at=AT + timedelta(hours=5))).units == 7


def test_packages_said_to_hold_one_another_are_opened_once():
    inside = Packed("crate", "box", id="q", at=AT + timedelta(hours=2))
    around = Packed("box", ["crate", "j"], id="v", at=AT + timedelta(hours=3))
    assert lot(inside, around, ids="crate").units == 8


def test_a_mass_not_known_leaves_the_net_open():
    bare = Received(Item("k"), id="k", at=AT)
    assert lot(bare, ids=["i", "k"]).net is None
    assert lot(ids=["i", "i", "j"]).net == Mass("16 kg")
