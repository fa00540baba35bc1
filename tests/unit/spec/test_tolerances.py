"""Each method says how far a condition may be off; what it does not say is held to ISO 2307 or has to be equal."""

import pickle

import attrs
import pytest

from cocorope import qc, spec, wire
from cocorope.spec import codec
from cocorope.spec.characteristic import CharacteristicError
from cocorope.spec.fields import restore, state_of
from cocorope.text import Text
from cocorope.units import Force, Length, LinearDensity, Ratio

CONVERTER = wire.converter()
codec.configure(CONVERTER)
NAME = Text("thickness under load", "tebal dengan beban")
LOADED = spec.Characteristic(
    code="thickness_loaded",
    name=NAME,
    kind=Length,
    needs=("tension", "per"),
    tolerances={"tension": "5 %", "per": "2 %"},
)
ASKED = spec.Conditions(tension="100 N", per="1 m")


def test_of_a_standard():
    assert dict(spec.LINEAR_DENSITY.tolerances) == {"tension": Ratio("1 %")}
    assert not spec.BREAKING_FORCE.tolerances  # its tension is no condition
    assert not spec.MOISTURE_CONTENT.tolerances


@pytest.mark.parametrize(
    ("tension", "per", "off"),
    [("105 N", "1.02 m", ()), ("105.1 N", "0.98 m", ("tension",)), ("95 N", "0.97 m", ("per",))],
)
def test_of_a_users_own_method(tension, per, off):
    actual = spec.Conditions(tension=tension, per=per)
    found = spec.deviations(ASKED, actual, LOADED.tolerances)
    assert tuple(one.condition for one in found) == off
    assert ASKED.matches(actual, LOADED.tolerances) == (not off)
    assert not ASKED.matches(actual)


def test_a_measurement_is_held_to_its_method():
    def read(characteristic, value, tension):
        conditions = spec.Conditions(tension=tension, per="1 m" if characteristic is LOADED else None)
        return qc.Measurement(characteristic, value, specimen="1", conditions=conditions)

    assert qc.compare(read(LOADED, Length("20 mm"), "104 N"), ASKED).status is qc.REFERENCE
    assert qc.compare(read(LOADED, Length("20 mm"), "106 N"), ASKED).status is qc.ROUTINE
    tight = spec.Conditions(tension="100 N")
    assert qc.compare(read(spec.LINEAR_DENSITY, LinearDensity("47 ktex"), "101 N"), tight).status is qc.REFERENCE
    assert qc.compare(read(spec.LINEAR_DENSITY, LinearDensity("47 ktex"), "104 N"), tight).status is qc.ROUTINE


def test_the_variant_in_kgf_is_the_same_condition_with_a_note():
    asked = spec.reference_tension("8 mm")
    assert asked.note(Force("80 N")) is None
    assert asked.note(Force("60 N")) is None
    assert spec.Tension("80 N").note(Force("78.45 N")) is None
    assert "kgf" in asked.note(Force("78.45 N")).id


@pytest.mark.parametrize(
    "tolerances", [{"finish": "1 %"}, {"tension": "100 %"}, {"tension": "-1 %"}, {"cut_off": "1 %"}]
)
def test_what_cannot_be(tolerances):
    with pytest.raises(CharacteristicError, match="tolerances"):
        attrs.evolve(LOADED, tolerances=tolerances)


@pytest.mark.parametrize(
    "one", [LOADED, attrs.evolve(spec.LAY_LENGTH, code="lay"), attrs.evolve(spec.LAY_LENGTH, code="l2", tolerances={})]
)
def test_is_written_where_it_is_the_users_own(one):
    requirement = spec.Requirement(one, spec.at_most("21 mm"))
    plain = CONVERTER.unstructure(requirement)
    assert wire.structure(CONVERTER, plain, spec.Requirement) == requirement
    assert ("tolerances" in plain["characteristic"]) == (one.code != "lay")


def test_a_pickle_from_before_has_those_of_its_method():
    old = spec.LINEAR_DENSITY.__getstate__()
    del old["tolerances"]
    one = object.__new__(spec.Characteristic)
    one.__setstate__(old)
    assert one == spec.LINEAR_DENSITY == pickle.loads(pickle.dumps(one))


def test_a_field_that_came_later_is_as_if_never_given():
    @attrs.frozen
    class Grown:
        old: int
        plain: int = 7
        made: tuple[int, ...] = attrs.Factory(tuple)
        seen: int = attrs.Factory(lambda self: self.old + 1, takes_self=True)
        __getstate__ = state_of
        __setstate__ = restore

    one = object.__new__(Grown)
    one.__setstate__({"old": 1})
    assert one == Grown(1, 7, (), 2)
    assert one.__getstate__() == {"old": 1, "plain": 7, "made": (), "seen": 2}
