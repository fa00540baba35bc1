"""CI 1308-96, abaca (manila) rope of three strands: a comparison, never a coir table.

Masses as printed in pounds per 100 ft; the page's own column of kilograms per 30 m is per 30.48 m and is left out.
Derived figures (ktex, kN) are computed, not stored. Nominal millimetres are labels.
"""

from typing import Final

from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.spec.catalogue.table import Table, load
from cocorope.spec.limit import BandedTolerance, ToleranceBand
from cocorope.units import Length, Ratio

SOURCE: Final = Source(
    "Cordage Institute CI 1308-96, a manufacturer's copy", clause="abaca, 3-strand", confidence="secondary"
)
"""Where the figures were read, legible in full."""

_ROWS: Final = (
    ("5 mm", "1.37", "405 lbf"),
    ("6 mm", "1.82", "540 lbf"),
    ("8 mm", "2.64", "900 lbf"),
    ("10 mm", "3.79", "1215 lbf"),
    ("11 mm", "4.87", "1575 lbf"),
    ("12 mm", "6.96", "2385 lbf"),
    ("14 mm", "9.63", "3105 lbf"),
    ("16 mm", "12.7", "3960 lbf"),
    ("18 mm", "15.9", "4860 lbf"),
    ("20 mm", "18.6", "5850 lbf"),
    ("22 mm", "21.4", "6930 lbf"),
    ("24 mm", "25.7", "8100 lbf"),
    ("26 mm", "29.8", "9450 lbf"),
    ("28 mm", "34.3", "10800 lbf"),
    ("30 mm", "39.7", "12150 lbf"),
    ("32 mm", "45.6", "13500 lbf"),
    ("36 mm", "57.0", "16650 lbf"),
    ("40 mm", "71.1", "20250 lbf"),
    ("44 mm", "85.0", "23850 lbf"),
    ("48 mm", "102.0", "27900 lbf"),
)
"""Nominal diameter; pounds per 100 ft; minimum tensile strength."""

POUNDS_PER_100_FT: Final = FrozenMap({size: pounds for size, pounds, _ in _ROWS})
"""The mass as printed, by nominal diameter; :func:`~cocorope.units.LinearDensity.of` makes a linear density of it."""

TABLE: Final[Table] = load(
    name="CI 1308-96 abaca, 3-strand",
    source=SOURCE,
    columns={"mass_of_100_ft": "Mass", "breaking_force": "Force"},
    rows=[
        {
            "construction": "hawser_laid",
            "nominal_diameter": size,
            "mass_of_100_ft": f"{pounds} lb",
            "breaking_force": force,
        }
        for size, pounds, force in _ROWS
    ],
    size="nominal_diameter",
    rising=("mass_of_100_ft", "breaking_force"),
)
"""The table; the mass is that of 100 ft of rope."""

LINEAR_DENSITY_TOLERANCE: Final = BandedTolerance(
    tuple(
        ToleranceBand(smallest=Length(smallest), largest=Length(largest), tolerance=Ratio(tolerance))
        for smallest, largest, tolerance in (
            ("5 mm", "8 mm", "10 %"),
            ("10 mm", "14 mm", "8 %"),
            ("16 mm", "48 mm", "5 %"),
        )
    )
)
"""The tolerance by size: 10 % up to 5/16 in, 8 % from 3/8 to 9/16 in, 5 % above."""
