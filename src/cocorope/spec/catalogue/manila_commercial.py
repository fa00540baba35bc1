"""A distributor's table of manila rope of three strands: a comparison, never a coir table.

Its column of working loads is left out: no working load is ever stated here.
"""

from typing import Final

from cocorope.provenance import Source
from cocorope.spec.catalogue.table import Table, load

SOURCE: Final = Source("industrialrope.com, manila 3-strand", clause="3/16 to 3 5/8 in", confidence="secondary")
"""Where the figures were read."""

_ROWS: Final = (
    ("0.1875 in", "1.5 lb", "406 lbf"),
    ("0.25 in", "2.0 lb", "540 lbf"),
    ("0.3125 in", "2.9 lb", "900 lbf"),
    ("0.375 in", "4.1 lb", "1220 lbf"),
    ("0.4375 in", "5.25 lb", "1580 lbf"),
    ("0.5 in", "7.5 lb", "2380 lbf"),
    ("0.5625 in", "10.4 lb", "3100 lbf"),
    ("0.625 in", "13.3 lb", "3960 lbf"),
    ("0.75 in", "16.7 lb", "4860 lbf"),
    ("0.8125 in", "19.5 lb", "5850 lbf"),
    ("0.875 in", "22.4 lb", "6950 lbf"),
    ("1.0625 in", "31.2 lb", "9450 lbf"),
    ("1.125 in", "36.0 lb", "10800 lbf"),
    ("1.25 in", "41.6 lb", "12200 lbf"),
    ("1.3125 in", "47.8 lb", "13500 lbf"),
    ("1.5 in", "60.0 lb", "16700 lbf"),
    ("1.625 in", "74.5 lb", "20200 lbf"),
    ("1.75 in", "89.5 lb", "23800 lbf"),
    ("2 in", "108 lb", "28000 lbf"),
    ("2.125 in", "125 lb", "32400 lbf"),
    ("2.25 in", "146 lb", "37000 lbf"),
    ("2.5 in", "167 lb", "41800 lbf"),
    ("2.625 in", "191 lb", "46800 lbf"),
    ("2.875 in", "215 lb", "52000 lbf"),
    ("3 in", "242 lb", "57500 lbf"),
    ("3.25 in", "298 lb", "69500 lbf"),
    ("3.625 in", "366 lb", "82000 lbf"),
)
"""Diameter; mass of 100 ft; minimum tensile strength."""

TABLE: Final[Table] = load(
    name="manila, 3-strand, commercial",
    source=SOURCE,
    columns={"mass_of_100_ft": "Mass", "breaking_force": "Force"},
    rows=[
        {"construction": "hawser_laid", "nominal_diameter": size, "mass_of_100_ft": mass, "breaking_force": force}
        for size, mass, force in _ROWS
    ],
    size="nominal_diameter",
    rising=("mass_of_100_ft", "breaking_force"),
)
"""The table; the mass is that of 100 ft of rope."""
