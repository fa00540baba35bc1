"""The six contracts of the examples: each possible, complete enough, and a document that reads back."""

import runpy
from pathlib import Path

import pytest

from cocorope import spec, wire
from cocorope.spec import codec

CONTRACTS = Path(__file__).resolve().parents[3] / "examples" / "contracts"
NAMES = ("hawser_rope", "pet_toys", "hop_string", "cocomesh", "yarn_by_runnage", "retail_twine")


@pytest.mark.parametrize("name", NAMES)
def test_contract(name):
    told = runpy.run_path(str(CONTRACTS / f"{name}.py"))
    converter = wire.converter()
    codec.configure(converter)
    for contract in told.get("CONTRACTS", (told["CONTRACT"],)):
        report = spec.plausibility(contract)
        assert report.ok
        assert not report.findings
        assert spec.completeness(contract).ok
        assert wire.structure(converter, converter.unstructure(contract), spec.Specification) == contract


@pytest.mark.parametrize("name", sorted(spec.PROFILES))
def test_profile(name):
    assert not spec.plausibility(spec.PROFILES[name]).findings
    assert all(requirement.source for requirement in spec.PROFILES[name].requirements)


def test_what_the_trade_states():
    told = runpy.run_path(str(CONTRACTS / "hop_string.py"))["CONTRACT"]
    assert told.packing.items.fixed == 2800
    assert str(told.requirements[0].limit.upper) == "6.35 m"
    toys = runpy.run_path(str(CONTRACTS / "pet_toys.py"))["CONTRACT"]
    assert toys.product.pieces == 64_700
