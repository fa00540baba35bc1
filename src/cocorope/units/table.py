"""The one table of units: symbol, other spellings, exact factor, pint's name, UN/CEFACT code, source.

Every factor is a ratio of two integers and exact; the tests prove each against pint's own default
registry. A *kind* names the SI unit its factors lead to, and the ``scale`` of its canonical unit, chosen
so that every factor *into* the canonical unit is a decimal that ends: 9 for linear density (the denier is
1/9 tex), 127 for turns and ends a length (the inch is 127/5000 m), 1 elsewhere.
"""

from decimal import Decimal
from typing import Final

import attrs

from cocorope.provenance import Source
from cocorope.text import Text

SI: Final = Source("BIPM, The International System of Units (SI Brochure), 9th edition", confidence="exact")
"""Units of the SI and their prefixes."""
BESIDE_SI: Final = Source(
    "BIPM, The International System of Units (SI Brochure), 9th edition", clause="Table 8", confidence="exact"
)
"""Units accepted for use with the SI: minute, hour, day, litre, tonne."""
IMPERIAL: Final = Source(
    "International yard and pound agreement",
    clause="1959: yard 0.9144 m, pound 0.45359237 kg",
    confidence="exact",
)
"""Inch, foot, yard, fathom (six feet), pound, ounce (avoirdupois)."""
TEX: Final = Source(
    "ISO 1144:2016",
    confidence="recalled",
    note="the definition 1 tex = 1 g/km and the prefixes are exact; the text of the edition was not read",
)
"""The tex system; the denier is 1 g in 9000 m."""
GRAVITY: Final = Source(
    "3rd CGPM (1901)", clause="standard gravity 9.80665 m/s2", confidence="exact", note="the technical units of force"
)
"""Gram-force, kilogram-force, pound-force."""
REC20: Final = Source("UN/ECE Recommendation 20", clause="revision 17", confidence="high")
"""The common codes in the column ``rec20``."""


@attrs.frozen
class Unit:
    """A unit of one kind: how it is written, what it is exactly, what others call it."""

    symbol: str
    """The spelling that :class:`str` of a quantity prints."""
    numerator: int
    """With ``denominator``: how many of the kind's SI unit it is."""
    denominator: int = 1
    """See ``numerator``."""
    pint: str = attrs.field(kw_only=True)
    """Its name in pint's default registry, as pint's default format prints it."""
    rec20: str | None = attrs.field(default=None, kw_only=True)
    """Its common code in UN/CEFACT Recommendation 20; ``None`` where we know of none."""
    aliases: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """Other spellings that are read and never printed."""
    offset: Decimal = attrs.field(default=Decimal(0), kw_only=True)
    """Added after the factor: 273.15 for degrees Celsius, 0 elsewhere."""
    source: Source = attrs.field(default=SI, kw_only=True)
    """Where the factor comes from."""


@attrs.frozen(kw_only=True)
class Kind:
    """The units of one kind of quantity."""

    name: str
    """The name of the class."""
    noun: Text
    """What the kind is called in a sentence."""
    si: str
    """The SI unit that the factors lead to."""
    fallback: str
    """The unit of a sum that the left operand's unit cannot hold exactly."""
    scale: int = 1
    """Canonical units in one SI unit: see the module's docstring."""
    by_name: bool = False
    """Whether a pint quantity is taken only by the name of its unit: turns, ends and ratios have the
    dimension of something else (pint's ``turn`` is 2 pi of one), so a conversion would be a guess."""
    units: tuple[Unit, ...]
    """Every unit, the most usual first."""


_LENGTHS = (
    Unit("mm", 1, 1000, pint="millimeter", rec20="MMT", aliases=("millimetre", "millimeter")),
    Unit("cm", 1, 100, pint="centimeter", rec20="CMT", aliases=("centimetre", "centimeter")),
    Unit("dm", 1, 10, pint="decimeter", aliases=("decimetre", "decimeter")),
    Unit("m", 1, pint="meter", rec20="MTR", aliases=("metre", "meter")),
    Unit("km", 1000, pint="kilometer", rec20="KMT", aliases=("kilometre", "kilometer")),
    Unit("um", 1, 10**6, pint="micrometer", aliases=("micrometre", "micrometer")),
    Unit("in", 127, 5000, pint="inch", rec20="INH", aliases=("inch", "inches"), source=IMPERIAL),
    Unit("ft", 381, 1250, pint="foot", rec20="FOT", aliases=("foot", "feet"), source=IMPERIAL),
    Unit("yd", 1143, 1250, pint="yard", rec20="YRD", aliases=("yard", "yards"), source=IMPERIAL),
    Unit("fathom", 1143, 625, pint="fathom", aliases=("fathoms",), source=IMPERIAL),
)
_AREAS = (
    Unit("m2", 1, pint="meter ** 2", rec20="MTK"),
    Unit("dm2", 1, 100, pint="decimeter ** 2"),
    Unit("cm2", 1, 10**4, pint="centimeter ** 2", rec20="CMK"),
    Unit("mm2", 1, 10**6, pint="millimeter ** 2", rec20="MMK"),
    Unit("in2", 16129, 25 * 10**6, pint="inch ** 2", source=IMPERIAL),
    Unit("ft2", 145161, 1562500, pint="foot ** 2", source=IMPERIAL),
    Unit("yd2", 1306449, 1562500, pint="yard ** 2", source=IMPERIAL),
)
_VOLUMES = (
    Unit("m3", 1, pint="meter ** 3", rec20="MTQ"),
    Unit("dm3", 1, 10**3, pint="decimeter ** 3"),
    Unit("cm3", 1, 10**6, pint="centimeter ** 3"),
    Unit("mm3", 1, 10**9, pint="millimeter ** 3"),
    Unit("L", 1, 10**3, pint="liter", rec20="LTR", aliases=("l", "litre", "liter"), source=BESIDE_SI),
    Unit("mL", 1, 10**6, pint="milliliter", aliases=("ml", "millilitre", "milliliter"), source=BESIDE_SI),
    Unit("ft3", 55306341, 1953125000, pint="foot ** 3", source=IMPERIAL),
)
_MASSES = (
    Unit("kg", 1, pint="kilogram", rec20="KGM", aliases=("kilogram",)),
    Unit("g", 1, 1000, pint="gram", rec20="GRM", aliases=("gram",)),
    Unit("mg", 1, 10**6, pint="milligram", rec20="MGM", aliases=("milligram",)),
    Unit("t", 1000, pint="metric_ton", rec20="TNE", aliases=("tonne", "tonnes"), source=BESIDE_SI),
    Unit("lb", 45359237, 10**8, pint="pound", rec20="LBR", aliases=("pound", "pounds"), source=IMPERIAL),
    Unit("oz", 45359237, 16 * 10**8, pint="ounce", rec20="ONZ", aliases=("ounce", "ounces"), source=IMPERIAL),
)
_FORCES = (
    Unit("N", 1, pint="newton", rec20="NEW", aliases=("newton",)),
    Unit("mN", 1, 1000, pint="millinewton", rec20="C20", aliases=("millinewton",)),
    Unit("cN", 1, 100, pint="centinewton", aliases=("centinewton",)),
    Unit("daN", 10, pint="decanewton", aliases=("decanewton",)),
    Unit("kN", 1000, pint="kilonewton", rec20="B47", aliases=("kilonewton",)),
    Unit("gf", 980665, 10**8, pint="force_gram", source=GRAVITY),
    Unit("kgf", 980665, 10**5, pint="force_kilogram", rec20="B37", source=GRAVITY),
    Unit("lbf", 45359237 * 980665, 10**13, pint="force_pound", rec20="C78", source=GRAVITY),
)
_LINEAR_DENSITIES = (
    Unit("tex", 1, 10**6, pint="tex", rec20="D34", source=TEX),
    Unit("ktex", 1, 10**3, pint="kilotex", rec20="M31", aliases=("kilotex",), source=TEX),
    Unit("dtex", 1, 10**7, pint="decitex", rec20="A47", aliases=("decitex",), source=TEX),
    Unit("denier", 1, 9 * 10**6, pint="denier", rec20="M83", aliases=("den",), source=TEX),
    Unit("g/m", 1, 10**3, pint="gram / meter", rec20="GF"),
    Unit("kg/m", 1, pint="kilogram / meter", rec20="KL"),
    Unit("g/km", 1, 10**6, pint="gram / kilometer"),
    Unit("kg/km", 1, 10**3, pint="kilogram / kilometer"),
    Unit("mg/m", 1, 10**6, pint="milligram / meter", rec20="C12"),
)
_FRACTIONS = (
    Unit("%", 1, 100, pint="percent", rec20="P1"),
    Unit("1", 1, pint="dimensionless", rec20="C62"),
    Unit("ppm", 1, 10**6, pint="ppm", rec20="59"),
)

TABLE: Final[tuple[Kind, ...]] = (
    Kind(
        name="Length",
        noun=Text("a length", "panjang"),
        si="m",
        fallback="m",
        units=_LENGTHS,
    ),
    Kind(
        name="Area",
        noun=Text("an area", "luas"),
        si="m2",
        fallback="m2",
        units=_AREAS,
    ),
    Kind(
        name="Volume",
        noun=Text("a volume", "volume"),
        si="m3",
        fallback="m3",
        units=_VOLUMES,
    ),
    Kind(
        name="Mass",
        noun=Text("a mass", "massa"),
        si="kg",
        fallback="kg",
        units=_MASSES,
    ),
    Kind(
        name="Force",
        noun=Text("a force", "gaya"),
        si="N",
        fallback="N",
        units=_FORCES,
    ),
    Kind(
        name="LinearDensity",
        noun=Text("a linear density", "densitas linear"),
        si="kg/m",
        fallback="denier",
        scale=9,
        units=_LINEAR_DENSITIES,
    ),
    Kind(
        name="ArealDensity",
        noun=Text("a mass per area", "massa per luas"),
        si="kg/m2",
        fallback="g/m2",
        units=(
            Unit("g/m2", 1, 1000, pint="gram / meter ** 2", rec20="GM"),
            Unit("kg/m2", 1, pint="kilogram / meter ** 2"),
        ),
    ),
    Kind(
        name="Density",
        noun=Text("a density", "massa jenis"),
        si="kg/m3",
        fallback="kg/m3",
        units=(
            Unit("kg/m3", 1, pint="kilogram / meter ** 3", rec20="KMQ"),
            Unit("g/cm3", 1000, pint="gram / centimeter ** 3"),
        ),
    ),
    Kind(
        name="Stress",
        noun=Text("a stress", "tegangan"),
        si="Pa",
        fallback="Pa",
        units=(
            Unit("MPa", 10**6, pint="megapascal", rec20="MPA"),
            Unit("kPa", 10**3, pint="kilopascal", rec20="KPA"),
            Unit("Pa", 1, pint="pascal", rec20="PAL"),
            Unit("N/mm2", 10**6, pint="newton / millimeter ** 2", rec20="C56"),
        ),
    ),
    Kind(
        name="Tenacity",
        noun=Text("a tenacity", "tenasitas"),
        si="N/tex",
        fallback="N/tex",
        units=(
            Unit("cN/tex", 1, 100, pint="centinewton / tex", source=TEX),
            Unit("N/tex", 1, pint="newton / tex", source=TEX),
            Unit("N/ktex", 1, 1000, pint="newton / kilotex", source=TEX),
            Unit("gf/tex", 980665, 10**8, pint="force_gram / tex", source=GRAVITY),
        ),
    ),
    Kind(
        name="ForcePerWidth",
        noun=Text("a force per width", "gaya per lebar"),
        si="N/m",
        fallback="N/m",
        units=(Unit("kN/m", 1000, pint="kilonewton / meter"), Unit("N/m", 1, pint="newton / meter")),
    ),
    Kind(
        name="Twist",
        noun=Text("a twist", "antihan (puntiran)"),
        si="turns/m",
        fallback="turns/in",
        scale=127,
        by_name=True,
        units=(
            Unit("turns/m", 1, pint="turn / meter", aliases=("/m", "turn/m")),
            Unit("turns/cm", 100, pint="turn / centimeter", aliases=("/cm", "turn/cm")),
            Unit("turns/in", 5000, 127, pint="turn / inch", aliases=("/in", "turn/in"), source=IMPERIAL),
        ),
    ),
    Kind(
        name="EndsPerLength",
        noun=Text("a count of ends per length", "jumlah helai per panjang"),
        si="/m",
        fallback="/in",
        scale=127,
        by_name=True,
        units=(
            Unit("/dm", 10, pint="1 / decimeter", aliases=("ends/dm",)),
            Unit("/m", 1, pint="1 / meter", rec20="C92", aliases=("ends/m",)),
            Unit("/cm", 100, pint="1 / centimeter", aliases=("ends/cm",)),
            Unit("/in", 5000, 127, pint="1 / inch", aliases=("ends/in",), source=IMPERIAL),
        ),
    ),
    Kind(
        name="Ratio",
        noun=Text("a ratio", "rasio"),
        si="1",
        fallback="1",
        by_name=True,
        units=_FRACTIONS,
    ),
    Kind(
        name="MassFraction",
        noun=Text("a mass fraction", "fraksi massa"),
        si="1",
        fallback="1",
        by_name=True,
        units=_FRACTIONS,
    ),
    Kind(
        name="Duration",
        noun=Text("a duration", "lama waktu"),
        si="s",
        fallback="s",
        units=(
            Unit("s", 1, pint="second", rec20="SEC", aliases=("second", "seconds")),
            Unit("min", 60, pint="minute", rec20="MIN", aliases=("minute", "minutes"), source=BESIDE_SI),
            Unit("h", 3600, pint="hour", rec20="HUR", aliases=("hour", "hours"), source=BESIDE_SI),
            Unit("d", 86400, pint="day", rec20="DAY", aliases=("day", "days"), source=BESIDE_SI),
        ),
    ),
    Kind(
        name="Temperature",
        noun=Text("a temperature", "suhu"),
        si="K",
        fallback="K",
        units=(
            Unit("degC", 1, pint="degree_Celsius", rec20="CEL", aliases=("celsius",), offset=Decimal("273.15")),
            Unit("K", 1, pint="kelvin", rec20="KEL", aliases=("kelvin",)),
        ),
    ),
    Kind(
        name="Runnage",
        noun=Text("a runnage (length per mass)", "panjang per massa"),
        si="m/kg",
        fallback="m/kg",
        units=(Unit("m/kg", 1, pint="meter / kilogram"),),
    ),
    Kind(
        name="MoistureContent",
        noun=Text("a moisture content (wet basis)", "kadar air (basis basah)"),
        si="1",
        fallback="1",
        by_name=True,
        units=_FRACTIONS,
    ),
    Kind(
        name="Regain",
        noun=Text("a regain (dry basis)", "regain (basis kering)"),
        si="1",
        fallback="1",
        by_name=True,
        units=_FRACTIONS,
    ),
)
"""Every kind with its units."""

MISSPELT: Final[dict[str, tuple[str, str]]] = {
    "ton": ("t for the metric tonne of 1000 kg", "t untuk ton metrik 1000 kg"),
    "tons": ("t for the metric tonne of 1000 kg", "t untuk ton metrik 1000 kg"),
    "mt": ("t for the metric tonne of 1000 kg", "t untuk ton metrik 1000 kg"),
    "kgs": ("kg", "kg"),
    "lbs": ("lb", "lb"),
    "gsm": ("g/m2", "g/m2"),
    "cbm": ("m3", "m3"),
    "m^2": ("m2", "m2"),
    "m^3": ("m3", "m3"),
    "m**2": ("m2", "m2"),
    "m**3": ("m3", "m3"),
    "c": ("degC", "degC"),
    "pct": ("%", "%"),
    "percent": ("%", "%"),
    "persen": ("%", "%"),
    "hari": ("d", "d"),
    "jam": ("h", "h"),
    "menit": ("min", "min"),
    "nm": (
        "runnage in m/kg: Nm is the metric count, a newton metre or a nautical mile to others",
        "panjang per massa dalam m/kg: Nm bagi orang lain berarti nomor metrik, newton meter atau mil laut",
    ),
    "ply": (
        "the number of plies as a plain count, it is not a unit",
        "jumlah lapis sebagai bilangan biasa, itu bukan satuan",
    ),
    "ph": ("pH as a plain number, it is not a unit", "pH sebagai bilangan biasa, itu bukan satuan"),
}
"""Spellings of the trade that we refuse, in lower case, with what to write instead (English, Indonesian)."""
