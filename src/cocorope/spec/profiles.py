"""Application profiles: only figures that somebody published, as a start for a contract, never a standard.

What is not published (mostly how a value is judged, and moisture) is left out; completeness says so. Figures that
are no limit stay out too: a mean of 46 g of coir in a pet toy, the life of a blanket in months, the qualities of mesh
matting, which are in the catalogue.
"""

from typing import Final

from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.spec.characteristics import AREAL_DENSITY, BREAKING_FORCE_PER_PLY, LENGTH, NOMINAL_SIZE
from cocorope.spec.construction import hawser_laid
from cocorope.spec.limits import at_least, between
from cocorope.spec.packing import Packing
from cocorope.spec.product import Article, Net, Rope, Woven, Yarn
from cocorope.spec.requirement import Requirement
from cocorope.spec.specification import Specification
from cocorope.text import Text

HOP_SOURCE: Final = Source("Ontario newsroom, Stringing a hop yard", confidence="high", note="commercial growers")
MUSSEL_SOURCE: Final = Source(
    "guidetoprofitablelivestock.com, How to raise mussels",
    clause=Text("seed collection", "pengumpulan benih"),
    confidence="medium",
    note="500-750 g of seed a metre, a knot every 25 cm",
)
NETTING_SOURCE: Final = Source("altoprani.com, coir erosion netting", confidence="medium", note="a vendor's table")

HOP_STRING: Final = Specification(
    id="profile: hop string",
    revision=0,
    product=Article("hop string", made_of=Yarn(plies=2), length="6.25 m"),
    requirements=[
        Requirement(NOMINAL_SIZE, between("5 mm", "6 mm"), source=HOP_SOURCE),
        Requirement(BREAKING_FORCE_PER_PLY, at_least("39 kgf"), source=HOP_SOURCE),
        Requirement(LENGTH, at_least("6.25 m"), source=HOP_SOURCE),
    ],
    packing=Packing("bale", pieces=2800),
)
"""5-6 mm, 39 kgf per ply, 6.25 m, 2,800 a bale; the number of plies is ours."""

EROSION_NETTING: Final = Specification(
    id="profile: erosion netting",
    revision=0,
    product=Net(Woven(warp=Yarn(plies=2), weft=Yarn(plies=2)), width="1 m"),
    requirements=[
        Requirement(AREAL_DENSITY, between("400 g/m2", "1400 g/m2", step="1 g/m2"), source=NETTING_SOURCE),
        Requirement(LENGTH, at_least("50 m", step="1 m"), source=NETTING_SOURCE),
    ],
    packing=Packing("roll", length="50 m"),
)
"""400-1,400 g/m2 in rolls of 50 m by 1-4 m; the narrowest width and the plies stand in for the rest."""

MUSSEL_ROPE: Final = Specification(
    id="profile: mussel rope",
    revision=0,
    product=Rope(hawser_laid(), nominal_diameter="15 mm", finish="unoiled"),
    requirements=[Requirement(NOMINAL_SIZE, between("15 mm", "20 mm"), source=MUSSEL_SOURCE)],
)
"""15-20 mm, for collecting mussel seed; construction, finish and the smallest size as product are ours."""

PROFILES: Final = FrozenMap({"hop string": HOP_STRING, "erosion netting": EROSION_NETTING, "mussel rope": MUSSEL_ROPE})
"""Every profile by name."""
