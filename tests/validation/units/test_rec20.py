"""Our common codes beside the published list of UN/ECE Recommendation 20, revision 17."""

import json
from fractions import Fraction
from pathlib import Path

import pint
import pytest

from cocorope.units.table import TABLE

LIST = Path(__file__).resolve().parents[4] / "shared" / "reference" / "traceability" / "vocab" / "rec20-subset.json"
CODED = [(kind, unit) for kind in TABLE for unit in kind.units if unit.rec20]


@pytest.fixture(scope="module")
def published():
    if not LIST.exists():
        pytest.skip("the list of Recommendation 20 is not beside this checkout")
    return json.loads(LIST.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def registry():
    return pint.UnitRegistry(non_int_type=Fraction)


@pytest.mark.parametrize(("kind", "unit"), CODED, ids=[f"{kind.name} {unit.symbol}" for kind, unit in CODED])
def test_code_means_the_unit(kind, unit, published, registry):
    row = next(row for row in published["units"] if row["code"] == unit.rec20)
    assert row["code"] not in published["deleted_codes_not_to_emit"]
    theirs = "dimensionless" if unit.symbol == "1" else row["pint"]
    assert registry.Quantity(1, theirs).to_base_units() == registry.Quantity(1, unit.pint).to_base_units()
