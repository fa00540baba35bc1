"""Mesh matting qualities as a supplier states them: ends, picks, mass per area."""

from typing import Final

from cocorope.provenance import Source
from cocorope.spec.catalogue.table import Table, load

SOURCE: Final = Source("altoprani.com, coir mesh matting", confidence="secondary")
"""Where the figures were read."""

_ROWS: Final = (
    ("MMA1(H2M1)", "9 /dm", "8 /dm", "0.65 kg/m2"),
    ("MMA2(H2M4)", "19 /dm", "11 /dm", "1.4 kg/m2"),
    ("MMA3(H2M8)", "11 /dm", "7 /dm", "0.7 kg/m2"),
    ("MMA4(H2M9)", "13 /dm", "7 /dm", "0.9 kg/m2"),
    ("MMV1(H2M5)", "9 /dm", "8 /dm", "0.74 kg/m2"),
    ("MMV2(H2M6)", "4.6 /dm", "4 /dm", "0.4 kg/m2"),
)
"""Quality; warp ends; weft picks; mass per area."""

TABLE: Final[Table] = load(
    name="mesh matting",
    source=SOURCE,
    columns={"ends": "EndsPerLength", "picks": "EndsPerLength", "areal_density": "ArealDensity"},
    rows=[
        {"construction": quality, "ends": ends, "picks": picks, "areal_density": mass}
        for quality, ends, picks, mass in _ROWS
    ],
)
"""The table, by quality: ``TABLE.row(construction="MMA1(H2M1)")``."""
