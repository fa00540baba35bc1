"""The characteristics of the material: what coir fibre is, what is in it, and what water does to it.

Published figures of fibre name no method (they differ by half): so the contract names it, and no statistic is set.
"""

from typing import Final

from cocorope.provenance import Source
from cocorope.spec.characteristic import Characteristic
from cocorope.spec.judged import JudgedStatistic
from cocorope.spec.quantities import Kind
from cocorope.text import Text
from cocorope.units import Density, Length, MassFraction, Ratio, Regain, Stress, Tenacity

IS_14596: Final = Source(
    "IS 14596:1998",
    clause=Text(
        "the properties it specifies; its figures were not found", "sifat yang diaturnya; angkanya tidak ditemukan"
    ),
    confidence="read",
)
FIBRE_FIGURES: Final = Source(
    Text("published fibre properties", "sifat serat yang dipublikasikan"),
    confidence="secondary",
    clause=Text("no method is stated with them", "metodenya tidak disebut"),
)
IS_15868_TITLES: Final = Source(
    "IS 15868:2008", clause=Text("parts 1-6, titles only", "bagian 1-6, hanya judul"), confidence="secondary"
)


def described(  # noqa: PLR0913  # a row of the table below
    code: str,
    en: str,
    indonesian: str,
    kind: Kind,
    *,
    needs: tuple[str, ...] = (),
    takes: tuple[str, ...] = (),
    method: str = "",
    source: Source | None = None,
    judged: JudgedStatistic | None = None,
    judged_source: Source | None = None,
    indicative: bool = False,
) -> Characteristic:
    """A characteristic, in one row of these tables.

    Args:
        code: Its stable word.
        en: Its English name.
        indonesian: Its Indonesian name.
        kind: The kind of its values.
        needs: The conditions it means nothing without.
        takes: Further conditions.
        method: The method in words.
        source: Where the method is described.
        judged: The statistic that a standard judges.
        judged_source: The clause that sets it.
        indicative: Whether results only indicate.
    """
    return Characteristic(
        code=code,
        name=Text(en, indonesian),
        kind=kind,
        needs=needs,
        takes=takes,
        method=method,
        method_source=source,
        judged=judged,
        judged_source=judged_source,
        indicative=indicative,
    )


# Fibre ---------------------------------------------------------------------------------------------------
FIBRE_DENSITY: Final = described(
    "fibre_density",
    "density of fibre",
    "densitas serat",
    Density,
    method="displacement or pycnometer, as agreed",
    source=FIBRE_FIGURES,
)
"""Mass over volume of the fibre itself: 1.15 to 1.40 g/cm3 is published."""
FIBRE_TENACITY: Final = described(
    "fibre_tenacity",
    "tenacity of fibre",
    "tenasitas serat",
    Tenacity,
    takes=("atmosphere",),
    method="single fibre or bundle, as agreed",
    source=FIBRE_FIGURES,
)
"""Breaking force over linear density of fibre; 98 N/ktex is published."""
FIBRE_STRENGTH: Final = described(
    "fibre_strength",
    "tensile strength of fibre",
    "kuat tarik serat",
    Stress,
    takes=("atmosphere",),
    method="single fibre or bundle, as agreed",
    source=FIBRE_FIGURES,
)
"""Breaking force over cross-section: tenacity times density."""
FIBRE_MODULUS: Final = described(
    "fibre_modulus",
    "modulus of elasticity of fibre",
    "modulus elastisitas serat",
    Stress,
    takes=("atmosphere",),
    method="single fibre, as agreed",
    source=FIBRE_FIGURES,
)
"""Stress over strain of fibre."""
FIBRE_DIAMETER: Final = described(
    "fibre_diameter",
    "diameter of fibre",
    "diameter serat",
    Length,
    takes=("atmosphere",),
    method="microscope; bundle or single cell, as agreed",
    source=FIBRE_FIGURES,
)
"""The diameter of a fibre bundle as spun, unless the contract says the single cell."""
DUST: Final = described(
    "dust",
    "dust",
    "kadar debu",
    MassFraction,
    method="sieved out, by mass",
)
"""Loose dust; some sellers state it beside the impurities."""
PITH: Final = described(
    "pith",
    "pith",
    "kadar serbuk sabut",
    MassFraction,
    method="sorted out, loose or attached, by mass",
)
"""Pith, loose or attached to the fibre."""
SAND_CONTENT: Final = described(
    "sand_content",
    "sand content",
    "kadar pasir",
    MassFraction,
    method="as agreed",
    source=IS_14596,
)
"""Sand and other siliceous matter, of yarn above all."""
FOREIGN_FIBRE: Final = described(
    "foreign_fibre",
    "fibre of another kind",
    "kadar serat lain",
    MassFraction,
    method="sorted out, by mass",
)
"""Fibre that is not coir; IS 1410 allows none."""
LIGNIN: Final = described(
    "lignin",
    "lignin",
    "kadar lignin",
    MassFraction,
    method="as agreed, on the dry mass",
    source=FIBRE_FIGURES,
)
"""Lignin in the dry fibre."""
CELLULOSE: Final = described(
    "cellulose",
    "cellulose",
    "kadar selulosa",
    MassFraction,
    method="as agreed, on the dry mass",
    source=FIBRE_FIGURES,
)
"""Cellulose in the dry fibre."""
HEMICELLULOSE: Final = described(
    "hemicellulose",
    "hemicellulose",
    "kadar hemiselulosa",
    MassFraction,
    method="as agreed, on the dry mass",
    source=FIBRE_FIGURES,
)
"""Hemicellulose in the dry fibre."""
PECTIN: Final = described(
    "pectin",
    "pectin",
    "kadar pektin",
    MassFraction,
    method="as agreed, on the dry mass",
    source=FIBRE_FIGURES,
)
"""Pectin in the dry fibre."""
WATER_SOLUBLES: Final = described(
    "water_solubles",
    "matter soluble in water",
    "kadar bahan larut air",
    MassFraction,
    method="as agreed, on the dry mass",
    source=FIBRE_FIGURES,
)
"""What water dissolves out of the dry fibre."""
ASH: Final = described(
    "ash",
    "ash",
    "kadar abu",
    MassFraction,
    method="as agreed, on the dry mass",
    source=FIBRE_FIGURES,
)
"""Ash of the dry fibre."""
WATER_ABSORPTION: Final = described(
    "water_absorption",
    "water absorption",
    "daya serap air",
    Ratio,
    method="immersed; IS 15868 for nets and mats",
    source=IS_15868_TITLES,
)
"""Water taken up over the mass before immersion: may be above 100 %."""
DIAMETER_SWELLING: Final = described(
    "diameter_swelling",
    "swelling of the diameter in water",
    "pengembangan diameter dalam air",
    Ratio,
    method="wet diameter less dry, over dry",
    source=FIBRE_FIGURES,
)
"""How much thicker fibre is in water."""
REGAIN_DISTILLATION: Final = described(
    "regain_distillation",
    "moisture regain (dry basis), distillation",
    "regain (basis kering), distilasi",
    Regain,
    takes=("location",),
    method="distillation with a solvent, for oiled goods",
)
"""Water over the dry mass, by distillation."""
REGAIN_METER: Final = described(
    "regain_meter",
    "moisture regain (dry basis), meter, indicative",
    "regain (basis kering), alat ukur, indikatif",
    Regain,
    takes=("location",),
    method="electric meter; those for wood show this basis",
    indicative=True,
)
"""Water over the dry mass as a meter shows it, those for wood above all: it indicates only."""

MATERIAL: Final[tuple[Characteristic, ...]] = tuple(
    item for item in tuple(globals().values()) if isinstance(item, Characteristic)
)
"""Every characteristic above."""
