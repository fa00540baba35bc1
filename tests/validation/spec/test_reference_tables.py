"""Our data modules beside the reference tables they were made from."""

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from cocorope import spec
from cocorope.spec.catalogue import ci1308_1996, is1410_2001, manila_commercial, mesh_matting
from cocorope.spec.rules import BOUNDS
from cocorope.units import Force, LinearDensity

REFERENCE = Path(__file__).resolve().parents[3].parent / "shared" / "reference"


def rows(name):
    path = REFERENCE / name
    if not path.exists():
        pytest.skip(f"the reference table {name} is not at hand")
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_is1410_end_points():
    printed = [row for row in rows("is1410_published_endpoints.csv") if row["status"] != "inferred_correction"]
    assert len(printed) == len(is1410_2001.TABLE)
    for row in printed:
        ours = is1410_2001.TABLE.row(f"{row['nominal_diameter_mm']} mm", construction=row["construction"])
        for column, figure in (
            ("unoiled", row["linear_density_dry_ktex"]),
            ("oiled", row["linear_density_oiled_ktex"]),
        ):
            cell = ours.cells[f"linear_density_{column}"]
            assert cell.value == LinearDensity(f"{figure} ktex")
        assert any(cell.doubt for cell in ours.cells.values()) == (row["status"] != "secondary")


def test_ci1308():
    for row in rows("abaca_ci1308_reference.csv"):
        ours = ci1308_1996.TABLE.row(f"{row['diameter_mm']} mm")
        assert str(ours.get("mass_of_100_ft")) == f"{row['linear_density_lb_per_100ft']} lb"
        assert ours.get("breaking_force") == Force(f"{row['min_tensile_strength_lbf']} lbf")
        tolerance = ci1308_1996.LINEAR_DENSITY_TOLERANCE.at(f"{row['diameter_mm']} mm")
        assert tolerance.exact_in("%") == Fraction(row["linear_density_tolerance_pct"])


def test_manila():
    table = rows("manila_3strand_commercial_reference.csv")
    assert len(table) == len(manila_commercial.TABLE)
    for row, ours in zip(table, manila_commercial.TABLE, strict=True):
        assert ours.size.exact_in("in") == sum(Fraction(part) for part in row["diameter_in"].split())
        assert str(ours.get("mass_of_100_ft")) == f"{row['linear_density_lb_per_100ft']} lb"
        assert ours.get("breaking_force") == Force(f"{row['min_tensile_strength_lbf']} lbf")


def test_mesh_matting():
    for row in rows("coir_mesh_matting.csv"):
        ours = mesh_matting.TABLE.row(construction=row["quality_code"])
        assert ours.get("ends").exact_in("/dm") == Fraction(row["warp_ends_per_dm"])
        assert ours.get("areal_density").exact_in("kg/m2") == Fraction(row["mass_kg_per_m2"])


def test_plausibility_bounds():
    table = rows("plausibility_bounds.csv")
    assert len(table) == len(BOUNDS)
    for row, bound in zip(table, BOUNDS, strict=True):
        for name in ("hard_min", "warn_min", "warn_max", "hard_max"):
            assert getattr(bound, name) == Decimal(row[name])
        assert bound.unit == row["unit"]


def test_reference_tensions():
    for row in rows("reference_tension_d2_over_8.csv"):
        size = f"{row['nominal_diameter_mm']} mm"
        assert spec.reference_tension(size).force.exact_in("N") == Fraction(row["reference_tension_N"])
        assert round(spec.reference_tension_kgf(size).exact_in("N"), 2) == Fraction(
            row["reference_load_kgf_variant_in_N"]
        )
