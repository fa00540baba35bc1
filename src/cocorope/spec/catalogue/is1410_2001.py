"""IS 1410:2001, coir ropes: only the published end points. The per-size rows and breaking loads were not found.

Two cells cannot be right as printed; they are refused unless overridden with a reason. Do not interpolate: linear
density over diameter squared falls from 0.73 to 0.51 along the hawser table, by a path nobody published. The
standard says "dry" for what we call un-oiled.
"""

from typing import Final

from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.spec.catalogue.table import Cell, Row, Table
from cocorope.spec.construction import ConstructionKind
from cocorope.text import Text
from cocorope.units import Length, LinearDensity, Ratio

SOURCE: Final = Source(
    "IS 1410:2001, end points as given by the coir research institute",
    clause="tables of hawser-, shroud- and cable-laid rope",
    confidence="secondary",
)
"""Where the figures were read."""

LINEAR_DENSITY_TOLERANCE: Final = Ratio("5 %")
"""Plus and minus, for all three constructions (secondary)."""

_DRY_HEAVIER: Final = Text(
    "as printed un-oiled rope would be heavier than oiled; 17170 ktex fits the 24 mm row within 0.6 %",
    "sebagaimana tercetak, tali tanpa minyak lebih berat daripada yang berminyak; 17170 ktex cocok dengan baris 24 mm",
)
_RATIO_LOW: Final = Text(
    "oiled over un-oiled comes to 1.289 where the other rows have 1.34 to 1.36; confirm against the standard",
    "perbandingan berminyak terhadap tanpa minyak 1.289, padahal baris lain 1.34 sampai 1.36; periksa pada standar",
)


def _row(construction: ConstructionKind, size: str, unoiled: Cell | str, oiled: Cell | str) -> Row:
    cells = {"linear_density_unoiled": _cell(unoiled), "linear_density_oiled": _cell(oiled)}
    return Row(construction=construction, size=Length(size), cells=FrozenMap(cells))


def _cell(value: Cell | str) -> Cell:
    return value if isinstance(value, Cell) else Cell(value=LinearDensity(value))


TABLE: Final = Table(
    name="IS 1410:2001",
    source=SOURCE,
    columns=FrozenMap({"linear_density_unoiled": LinearDensity, "linear_density_oiled": LinearDensity}),
    rising=("linear_density_unoiled", "linear_density_oiled"),
    rows=[
        _row("hawser_laid", "8 mm", "47 ktex", "60 ktex"),
        _row("hawser_laid", "176 mm", "15720 ktex", "21112 ktex"),
        _row("shroud_laid", "24 mm", "321 ktex", "437 ktex"),
        _row(
            "shroud_laid",
            "176 mm",
            Cell(value=LinearDensity("27170 ktex"), doubt=_DRY_HEAVIER, correction=LinearDensity("17170 ktex")),
            "23257 ktex",
        ),
        _row("cable_laid", "48 mm", "1010 ktex", "1371 ktex"),
        _row("cable_laid", "176 mm", "13335 ktex", Cell(value=LinearDensity("17184 ktex"), doubt=_RATIO_LOW)),
    ],
)
"""The published end points."""
