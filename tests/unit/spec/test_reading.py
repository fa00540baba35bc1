"""Reading documents: what is written whole and what leaves keys out say the same, and faults are told all at once."""

from decimal import Decimal

import pytest

from cocorope import spec, wire
from cocorope.errors import DocumentError, InvalidValueError
from cocorope.spec import codec
from cocorope.units import Length

CONVERTER = wire.converter()
codec.configure(CONVERTER)
HAWSER = spec.hawser_laid()
TOLD = spec.Requirement(
    spec.BREAKING_FORCE,
    spec.at_least("0.6 kN"),
    judged=spec.FRACTION("2.5"),
    conditions=spec.Conditions(finish="unoiled"),
    retest=spec.Retest(specimens=2),
    source=spec.PROFILES["hop string"].requirements[0].source,
)


def read(plain, cls=spec.Requirement):
    return wire.structure(CONVERTER, plain, cls)


def without_nothing(value):
    """The same document without the keys that say nothing."""
    if isinstance(value, dict):
        return {key: without_nothing(said) for key, said in value.items() if said is not None}
    return [without_nothing(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    "one",
    [
        TOLD,
        spec.Requirement(spec.BREAKING_FORCE_PER_PLY, spec.at_least("39 kgf")),
        spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %")),
        spec.Requirement(
            spec.Characteristic(code="swelling", name=spec.DIAMETER.name, kind=Length), spec.at_most("0.5 mm")
        ),
    ],
)
def test_whole_and_short_documents_say_the_same(one):
    plain = CONVERTER.unstructure(one)
    assert read(plain) == one
    assert read(without_nothing(plain)) == one


WHOLE = CONVERTER.unstructure(TOLD)
FAULTY = {
    "an unknown characteristic": ({"characteristic": "beauty"}, {"$.characteristic"}),
    "a characteristic that is a list": ({"characteristic": []}, {"$.characteristic"}),
    "a limit of another kind": ({"limit": {**WHOLE["limit"], "kind": "Length"}}, {"$.limit"}),
    "a limit of no kind": ({"limit": {**WHOLE["limit"], "kind": "Beauty"}}, {"$.limit"}),
    "a limit that is text": ({"limit": "0.6 kN"}, {"$.limit"}),
    "a limit the wrong way round": ({"limit": {**WHOLE["limit"], "upper": "0.5 kN"}}, {"$.limit"}),
    "an unknown statistic": ({"judged": {"type": "beauty"}}, {"$.judged.type"}),
    "a statistic that is text": ({"judged": "each"}, {"$.judged"}),
    "a statistic that lacks its number": ({"judged": {"type": "fraction"}}, {"$.judged.aql"}),
    "a simple statistic with a number": ({"judged": {"type": "each", "aql": "2.5"}}, {"$.judged.aql"}),
    "a key nobody knows": ({"retests": None}, {"$.retests"}),
    "a key misspelt": ({"retest": {"specimens": 2, "tims": 1}}, {"$.retest.tims"}),
    "a condition of another kind": ({"conditions": {"finish": "dry"}}, {"$.conditions.finish"}),
    "three at once": (
        {"characteristic": "beauty", "judged": {"type": "beauty"}, "conditions": {"per": 3}},
        {"$.characteristic", "$.judged.type", "$.conditions.per"},
    ),
}


@pytest.mark.parametrize("case", FAULTY)
def test_every_fault_has_its_place(case):
    change, paths = FAULTY[case]
    with pytest.raises(DocumentError) as caught:
        read({**WHOLE, **change})
    assert paths == {fault.path for fault in caught.value.faults} - {"$"}
    assert all(fault.text("en") != fault.text("id") for fault in caught.value.faults)


def test_a_limit_alone():
    limit = spec.between("5 mm", "6 mm")
    plain = CONVERTER.unstructure(limit)
    assert read(plain, spec.Limit) == read({"lower": "5 mm", "upper": "6 mm", "step": "1 mm"}, spec.Limit) == limit


@pytest.mark.parametrize("size", [Length(Decimal("1E+29"), "m"), Length(Decimal("1E-39"), "mm")])
def test_a_rope_whose_reference_tension_no_quantity_holds_is_refused_when_it_is_made(size):
    with pytest.raises(InvalidValueError):
        spec.Rope(HAWSER, nominal_diameter=size, finish="unoiled")


@pytest.mark.parametrize("size", ["0.000000000000001 um", "99999999 km", f"8.{'1' * 40} mm"])
def test_any_other_rope_has_a_reference_tension(size):
    assert spec.Rope(HAWSER, nominal_diameter=size, finish="unoiled").conditions.tension.force.value > 0
