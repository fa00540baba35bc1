"""64,700 assorted pet toys of coir rope in cartons on pallets.

The number of pieces and the 46 g of coir a piece are as reported in 2025; the split by article, the metres of rope,
the sizes, the carton and the limits are illustrative.
"""

from cocorope import spec

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")

BONE = spec.Article(
    "bone",
    made_of=ROPE,
    mass="46 g",
    rope_per_piece="0.95 m",
    size=spec.Size("16 cm", "6 cm", "4 cm"),
    pieces_per_carton=100,
)
BALL = spec.Article("ball", made_of=ROPE, mass="46 g", pieces_per_carton=100)
RING = spec.Article(
    "ring with coffee wood",
    made_of=ROPE,
    mass="76 g",
    rope_per_piece="0.95 m",
    materials=[spec.Material("coffee wood", mass="30 g")],
    pieces_per_carton=100,
)

CONTRACT = spec.Specification(
    id="TOYS-01",
    revision=2,
    product=spec.Assortment([spec.Part(BONE, 30_000), spec.Part(BALL, 20_000), spec.Part(RING, 14_700)]),
    requirements=[
        spec.Requirement(spec.PIECE_MASS, spec.between("40 g", "84 g"), judged=spec.FRACTION("4.0")),
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN),
    ],
    visual=spec.VisualQuality(
        critical=spec.zero_acceptance(lq="0.01", beta="0.10"), major="2.5", minor="4.0", unit="piece"
    ),
    packing=spec.Packing("pallet", holds=spec.Packing("carton", pieces=100), pieces=24, numbers="P01-P27"),
    agreed=[spec.Agreed(about="smell", words="no odour of fuel, mould or smoke")],
)
