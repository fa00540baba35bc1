"""What left a package before it went on did not go on with it: in paths, origins, recalls and reasons."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from cocorope.errors import InvalidValueError
from cocorope.trace import Ledger, Lot, Packed, Part, Received, Transformed, Unpacked

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)


def hour(number):
    return AT + timedelta(hours=number)


GOODS = Received([Lot("a", mass="10 kg"), Lot("b", mass="1 kg"), Lot("d", mass="1 kg")], id="r", at=AT)
BAG = (
    GOODS,
    Packed("bag", ["a", "b"], id="p", at=hour(1)),
    Unpacked("bag", "a", id="u", at=hour(2)),
    Packed("crate", ["bag", "d"], id="q", at=hour(3)),
)


def test_a_path_is_one_that_goods_can_have_gone():
    longer = [Packed("sack", "a", id="s", at=hour(4)), Packed("net", "sack", id="n", at=hour(5)),
              Packed("crate", "net", id="v", at=hour(6))]  # fmt: skip
    ledger = Ledger([*BAG, *longer])
    assert ledger.path("a", "crate") == ("a", "sack", "net", "crate")
    assert ledger.path("b", "crate") == ("b", "bag", "crate")


def test_of_several_paths_the_first_by_name():
    events = [GOODS, Transformed("laying", "a", [Lot("y"), Lot("x")], id="t", at=hour(1)),
              Transformed("laying", ["x", "y"], Lot("z"), id="v", at=hour(2))]  # fmt: skip
    assert Ledger(events).path("a", "z") == ("a", "x", "z")
    assert Ledger(events[::-1]).path("a", "z") == ("a", "x", "z")


def test_the_origins_of_a_package_in_a_package_are_what_it_held_in_there():
    assert dict(Ledger(BAG).origins("crate")) == {"b": Fraction(1, 2), "d": Fraction(1, 2)}
    assert dict(Ledger(BAG).origins("bag")) == {"a": Fraction(10, 11), "b": Fraction(1, 11)}


def test_an_empty_package_in_a_package_is_its_own_origin():
    assert dict(Ledger([*BAG, Packed("crate", "basket", id="w", at=hour(4))]).origins("crate")) == {"crate": 1}
    assert dict(Ledger([Packed("crate", "basket", id="w", at=AT)]).origins("crate")) == {"basket": 1}


def test_what_was_never_heard_of():
    ledger = Ledger(BAG)
    origins = ledger.origins("ghost")
    assert (dict(origins), origins.exact, origins.assumed) == ({"ghost": 1}, True, ())
    assert repr(origins) == "Origins({'ghost': Fraction(1, 1)})"
    assert ledger.path("ghost", "bag") == ledger.path("a", "ghost") == ledger.path("crate", "a") == ()


def test_origins_name_the_processes_that_rest_on_stated_masses_as_a_recall_does():
    events = [GOODS, *(Transformed("laying", one, Lot(f"y{one}", mass="1 kg"), id=f"t{one}", at=hour(1), order="O") for one in "ba"),
              Transformed("laying", ["ya", "d"], Lot("z", mass="2 kg"), id="v", at=hour(2))]  # fmt: skip
    ledger = Ledger(events)
    assert ledger.origins("z").assumed == ("O", "v") == ledger.recall(["a", "b", "d"]).assumed
    assert ledger.origins("ya").assumed == ("O",)


def test_a_recalled_package_opens_what_was_in_it_at_the_time():
    assert Ledger(BAG).recall("crate").ids == {"crate", "bag", "b", "d"}
    assert Ledger(BAG).recall("bag").ids == {"bag", "crate", "a", "b"}
    assert Ledger(BAG).recall("bag", since=hour(2)).ids == {"bag", "crate", "a", "b"}
    assert Ledger(BAG).recall("bag", since=hour(2) + timedelta(seconds=1)).ids == {"bag", "crate", "b"}


def test_what_went_in_before_is_no_reason():
    events = [*BAG, Transformed("laying", [Part("b", mass="1 kg"), "d"], Lot("y"), id="t", at=hour(4), order="O"),
              Transformed("laying", Part("a", mass="1 kg"), (), id="v", at=hour(6), order="O")]  # fmt: skip
    assert Ledger(events).recall(["a", "b"], since=hour(5)).because("y") == ("a",)
    assert Ledger(events).recall(["a", "b"]).because("y") == ("a", "b")


def test_a_third_of_a_lot_is_as_wet_as_the_lot():
    """Its mass and dry mass do not end, and yet no output of the lot's own moisture is wetter."""
    events = [
        Received([Lot("a", mass="2 kg", length="90 m", moisture="50 %"), Lot("g", mass="2 kg")], id="r", at=AT),
        Transformed("spinning", [Part("a", length="50 m"), "g"], [Lot("y", mass="1 kg"), Lot("z", mass="1 kg", moisture="50 %")], id="t", at=hour(1)),
    ]  # fmt: skip
    share = Ledger(events).recall("a").items["y"].share
    assert share.expected is not None
    assert abs(share.expected - Fraction(10, 28)) < Fraction(1, 10**50)


def test_one_kind_of_sharing_is_named_bare():
    ledger = Ledger(BAG)
    assert ledger.together("b", share="package") == ledger.together("b", share=["package"])
    assert not ledger.together("b", share="process").ids
    with pytest.raises(InvalidValueError, match="one of place, process, package"):
        ledger.together("b", share="bay")
