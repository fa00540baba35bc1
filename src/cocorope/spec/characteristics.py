"""The characteristics of the trade, each with its method, its conditions and the statistic a standard judges.

A default statistic stands only where a source gives one; elsewhere the contract must say it, and
:func:`cocorope.spec.completeness` points at what it does not.
"""

from typing import Final

from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.spec.characteristic import Characteristic
from cocorope.spec.judged import EACH, RATIO_OF_TOTALS, TOTAL
from cocorope.spec.material import MATERIAL, described
from cocorope.units import (
    ArealDensity,
    Density,
    EndsPerLength,
    Force,
    ForcePerWidth,
    Length,
    LinearDensity,
    Mass,
    MassFraction,
    MoistureContent,
    Ratio,
    Regain,
    Runnage,
    Tenacity,
    Twist,
)

ISO_2307: Final = Source("ISO 2307:2010", clause="9.5-9.7", confidence="read", note="the 2019 edition was not read")
ISO_2307_BATCH: Final = Source("ISO 2307:2010", clause="acceptance of the breaking force", confidence="read")
DEFINITION: Final = Source("definition", confidence="exact", note="mass over length of all that was measured together")
RUNNAGE_SOURCE: Final = Source(
    "New Indian Express, 2 January 2024", clause="runnage: metres per kilogram", confidence="secondary"
)
IS_7071_3: Final = Source("IS 7071 (part 3):1974", clause="title only", confidence="secondary")
IS_15868: Final = Source("IS 15868:2008", clause="parts 1-6, titles only", confidence="secondary")


# Size ----------------------------------------------------------------------------------------------------
DIAMETER: Final = described(
    "diameter",
    "diameter at tension",
    "diameter pada tegangan acuan",
    Length,
    needs=("tension",),
    takes=("finish", "atmosphere"),
    method="measured at reference tension",
    source=IS_7071_3,
)
"""The measured diameter; it differs from the nominal size, which is a label."""
NOMINAL_SIZE: Final = described(
    "nominal_size",
    "nominal size (reference number)",
    "ukuran nominal (nomor acuan)",
    Length,
    method="the label; nothing is measured",
)
"""The reference number in millimetres: a label."""
CIRCUMFERENCE: Final = described(
    "circumference",
    "circumference at tension",
    "keliling pada tegangan acuan",
    Length,
    needs=("tension",),
    takes=("finish", "atmosphere"),
    method="measured at reference tension",
    source=IS_7071_3,
)
"""The measured circumference: pi times the diameter. The size label "3 inch" is 24 mm by the trade's 8 mm an inch."""
LENGTH: Final = described(
    "length",
    "length",
    "panjang",
    Length,
    takes=("tension", "finish"),
    method="paid out and measured; under tension where the contract says so",
)
"""The length of a coil, roll, hank or piece."""
LAY_LENGTH: Final = described(
    "lay_length",
    "lay length",
    "panjang pilinan",
    Length,
    needs=("tension",),
    takes=("finish", "atmosphere"),
    method="ISO 2307, at reference tension",
    source=ISO_2307,
)
"""The length of one turn of a strand round the rope, or the pitch of a plait."""
MESH_OPENING: Final = described(
    "mesh_opening",
    "mesh opening",
    "bukaan mata jaring",
    Length,
    takes=("direction",),
    method="IS 15868",
    source=IS_15868,
)
"""The clear opening of a net."""
FIBRE_LENGTH: Final = described("fibre_length", "fibre length", "panjang serat", Length, method="measured straightened")
"""The length of fibres."""

# Mass and length -----------------------------------------------------------------------------------------
LINEAR_DENSITY: Final = described(
    "linear_density",
    "linear density at reference tension",
    "densitas linear pada tegangan acuan",
    LinearDensity,
    needs=("tension", "finish"),
    takes=("atmosphere",),
    method="ISO 2307: mass over length at reference tension, conditioned piece",
    source=ISO_2307,
    judged=RATIO_OF_TOTALS,
    judged_source=DEFINITION,
)
"""Mass over length at reference tension of a conditioned piece; 1 ktex is 1 g/m."""
MASS_PER_METRE_SLACK: Final = described(
    "mass_per_metre_slack",
    "mass per metre, slack",
    "massa per meter tanpa tegangan",
    LinearDensity,
    takes=("finish", "atmosphere"),
    method="coil mass over paid-out length, without tension",
    judged=RATIO_OF_TOTALS,
    judged_source=DEFINITION,
)
"""Coil mass over paid-out length.

Coir at d²/8 stands at about a tenth of its strength and stretches: so this is more than the linear density.
"""
RUNNAGE: Final = described(
    "runnage",
    "runnage",
    "runnage (meter per kilogram)",
    Runnage,
    takes=("tension", "finish", "atmosphere"),
    method="total length over total mass",
    source=RUNNAGE_SOURCE,
    judged=RATIO_OF_TOTALS,
    judged_source=DEFINITION,
)
"""Metres per kilogram; a finer yarn has more. Never a plain mean of runnages."""
EVENNESS: Final = described(
    "evenness",
    "coefficient of variation of mass per length",
    "koefisien variasi massa per panjang",
    Ratio,
    needs=("per",),
    method="standard deviation over mean of pieces of one length",
)
"""How uneven a yarn or rope is; it depends on the length of the pieces weighed."""
TWIST: Final = described(
    "twist", "twist", "antihan", Twist, takes=("tension",), method="turns per metre, untwisted and counted"
)
"""Turns per length of yarn, strand or rope."""
COIL_MASS: Final = described("coil_mass", "mass of a coil", "massa koil", Mass, method="weighed")
"""Net mass of one coil."""
ROLL_MASS: Final = described("roll_mass", "mass of a roll", "massa rol", Mass, method="weighed")
"""Net mass of one roll."""
BALE_MASS: Final = described("bale_mass", "mass of a bale", "massa bal", Mass, method="weighed")
"""Net mass of one bale."""
HANK_MASS: Final = described("hank_mass", "mass of a hank", "massa streng", Mass, method="weighed")
"""Net mass of one hank."""
PIECE_DIAMETER: Final = described(
    "piece_diameter", "diameter of a piece", "diameter satu buah", Length, method="measured across, without tension"
)
"""How thick or wide a round article is, such as a ball: no diameter at tension."""
BALE_DENSITY: Final = described(
    "bale_density",
    "density of a bale",
    "densitas bal",
    Density,
    method="net mass over outer volume",
    judged=EACH,
    judged_source=Source("definition", confidence="exact", note="each bale has its own volume"),
)
"""How tightly a bale is pressed."""
PIECE_MASS: Final = described("piece_mass", "mass of a piece", "massa per buah", Mass, method="weighed")
"""Mass of one article."""
DELIVERED_MASS: Final = described(
    "delivered_mass",
    "mass delivered",
    "massa yang diserahkan",
    Mass,
    method="weighed",
    judged=TOTAL,
    judged_source=Source("definition", confidence="exact", note="the sum over the lot"),
)
"""The net mass of the whole lot."""
DELIVERED_LENGTH: Final = described(
    "delivered_length",
    "length delivered",
    "panjang yang diserahkan",
    Length,
    takes=("tension",),
    method="sum of the lengths",
    judged=TOTAL,
    judged_source=Source("definition", confidence="exact", note="the sum over the lot"),
)
"""The length of the whole lot."""
JOINTS: Final = described(
    "joints",
    "joints in a length",
    "sambungan dalam suatu panjang",
    Ratio,
    needs=("per",),
    method="counted over the reference length",
)
"""How many joints or splices in the reference length, as a bare number ("2 1")."""
SCORAGE: Final = described(
    "scorage",
    "scorage",
    "scorage",
    Ratio,
    takes=("per",),
    method="an opaque number of the trade; no definition was found in any source",
)
"""An opaque count, with an optional reference width; never converted silently."""

# Strength ------------------------------------------------------------------------------------------------
BREAKING_FORCE: Final = described(
    "breaking_force",
    "breaking force, unspliced",
    "gaya putus tanpa sambungan mata",
    Force,
    takes=("finish", "atmosphere", "gripping"),
    method="ISO 2307",
    source=ISO_2307,
    judged=EACH,
    judged_source=ISO_2307_BATCH,
)
"""The force at which the first strand fails."""
BREAKING_FORCE_SPLICED: Final = described(
    "breaking_force_spliced",
    "breaking force, spliced eyes",
    "gaya putus dengan mata sambungan",
    Force,
    takes=("finish", "atmosphere"),
    method="ISO 2307, held by spliced eyes",
    source=ISO_2307,
    judged=EACH,
    judged_source=ISO_2307_BATCH,
)
"""The breaking force of a piece with spliced eyes; not comparable with the unspliced one."""
BREAKING_FORCE_PER_PLY: Final = described(
    "breaking_force_per_ply",
    "breaking force per ply",
    "gaya putus per lapis benang",
    Force,
    takes=("finish", "atmosphere"),
    method="the breaking force divided by the number of plies, as hop growers state it",
)
"""Breaking force of the twine over its number of plies."""
ELONGATION: Final = described(
    "elongation",
    "elongation at half the minimum breaking force",
    "mulur pada setengah gaya putus minimum",
    Ratio,
    needs=("tension",),
    takes=("finish", "atmosphere"),
    method="ISO 2307: at 50 % of the specified minimum breaking force, from the length at reference tension",
    source=ISO_2307,
)
"""Elongation of rope."""
FIBRE_ELONGATION: Final = described(
    "fibre_elongation",
    "elongation at break of fibre",
    "mulur putus serat",
    Ratio,
    takes=("atmosphere",),
    method="single fibre",
)
"""Elongation at break of fibre."""
TENACITY: Final = described(
    "tenacity",
    "tenacity (breaking force over linear density)",
    "tenasitas (gaya putus per densitas linear)",
    Tenacity,
    needs=("finish",),
    takes=("atmosphere", "gripping"),
    method="breaking force over linear density of the same goods",
    source=ISO_2307,
)
"""Breaking force over linear density: what the strength of yarns and ropes of different size is compared by."""
FORCE_PER_WIDTH: Final = described(
    "force_per_width",
    "force per width",
    "gaya per lebar",
    ForcePerWidth,
    needs=("direction",),
    takes=("atmosphere",),
    method="strip test of a net or mat",
)
"""The tensile strength of a net or geotextile, along or across the roll."""

# Composition ---------------------------------------------------------------------------------------------
MOISTURE_CONTENT: Final = described(
    "moisture_content",
    "moisture content (wet basis), oven",
    "kadar air (basis basah), oven",
    MoistureContent,
    takes=("location",),
    method="oven drying to constant mass",
)
"""Water over the wet mass, by oven."""
MOISTURE_CONTENT_DISTILLATION: Final = described(
    "moisture_content_distillation",
    "moisture content (wet basis), distillation",
    "kadar air (basis basah), distilasi",
    MoistureContent,
    takes=("location",),
    method="distillation with a solvent, for oiled goods",
)
"""Water over the wet mass, by distillation: for oiled goods, whose oil an oven drives off too."""
MOISTURE_CONTENT_METER: Final = described(
    "moisture_content_meter",
    "moisture content (wet basis), meter, indicative",
    "kadar air (basis basah), alat ukur, indikatif",
    MoistureContent,
    takes=("location",),
    method="electric meter",
    indicative=True,
)
"""Water over the wet mass as a meter shows it: it indicates, and never equals the oven."""
REGAIN: Final = described(
    "regain",
    "moisture regain (dry basis), oven",
    "regain (basis kering), oven",
    Regain,
    takes=("location", "atmosphere"),
    method="oven drying to constant mass",
)
"""Water over the dry mass, by oven."""
OIL_CONTENT: Final = described(
    "oil_content",
    "extractable matter (oil)",
    "kadar minyak terekstraksi",
    MassFraction,
    method="extraction; on the dry mass in ISO 9554",
    source=Source("ISO 9554:2010", clause="additives", confidence="read"),
)
"""Oil, as extractables."""
SALT_CONTENT: Final = described("salt_content", "salt content", "kadar garam", MassFraction, method="as agreed")
"""Salt, of retted fibre and yarn above all."""
IMPURITIES: Final = described(
    "impurities",
    "impurities",
    "kadar kotoran",
    MassFraction,
    needs=("cut_off",),
    method="dust, pith and fibre shorter than the cut-off, by mass",
)
"""Dust, pith, foreign matter and fibre shorter than the cut-off: 50 mm in IS 9308, 20 mm in SNI 01-6095."""
FIBRE_SHARE: Final = described(
    "fibre_share",
    "share of fibre at least so long",
    "porsi serat dengan panjang minimum",
    MassFraction,
    needs=("cut_off",),
    method="sorted by length and weighed",
)
"""The share by mass of fibres at least as long as the cut-off."""

# Nets ----------------------------------------------------------------------------------------------------
AREAL_DENSITY: Final = described(
    "areal_density",
    "mass per area",
    "massa per luas",
    ArealDensity,
    takes=("atmosphere",),
    method="IS 15868",
    source=IS_15868,
    judged=RATIO_OF_TOTALS,
    judged_source=DEFINITION,
)
"""Mass per area of a net or mat."""
ENDS: Final = described("ends", "warp ends per length", "jumlah lusi per panjang", EndsPerLength, method="counted")
"""Warp threads per length across the roll."""
PICKS: Final = described("picks", "weft picks per length", "jumlah pakan per panjang", EndsPerLength, method="counted")
"""Weft threads per length along the roll."""
THICKNESS: Final = described(
    "thickness", "thickness", "tebal", Length, method="IS 15868, under the pressure agreed", source=IS_15868
)
"""The thickness of a net or mat."""
THICKNESS_SWELLING: Final = described(
    "thickness_swelling",
    "swelling of the thickness in water",
    "pengembangan tebal dalam air",
    Ratio,
    method="IS 15868",
    source=IS_15868,
)
"""How much thicker a net or mat is in water."""
CRIMP: Final = described(
    "crimp",
    "crimp",
    "crimp (kelebihan panjang benang)",
    Ratio,
    takes=("direction",),
    method="length of the thread drawn out, less its length in the net, over the latter",
)
"""How much longer a thread is than the net it lies in."""
WIDTH: Final = described("width", "width", "lebar", Length, method="laid flat without tension")
"""The width of a net or mat."""

CHARACTERISTICS: Final[FrozenMap[str, Characteristic]] = FrozenMap(
    {item.code: item for item in (*MATERIAL, *globals().values()) if isinstance(item, Characteristic)}
)
"""Every characteristic, those of the material first, by its code."""
