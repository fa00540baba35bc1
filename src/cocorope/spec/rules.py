"""The rules of spec: plausibility in two levels (query, impossible), consistency, completeness, compatibility.

Plausibility is physics and never conformity: an odd value is a query to the writer of the contract, a value beyond
the outer bound cannot be. The bounds are advisory; where each comes from stands in its source.
"""

from decimal import Decimal
from typing import Final, Literal, TypeAlias

import attrs

from cocorope.findings import Rule, Severity
from cocorope.provenance import Confidence, Source
from cocorope.text import Text

BoundName: TypeAlias = Literal[
    "k_unoiled",
    "k_oiled",
    "oiled_to_unoiled",
    "effective_density",
    "force_per_d2",
    "force_per_linear_density",
    "yarn_runnage",
    "moisture_content",
    "fibre_elongation",
    "bale_density",
    "take_up_hawser",
    "take_up_cable",
]
"""The quantities that have a plausibility band."""


@attrs.frozen(kw_only=True)
class Bound:
    """A band of the plausible inside a band of the possible."""

    name: BoundName
    """Which quantity."""
    unit: str
    """The unit of its figures."""
    hard_min: Decimal
    """Below it: impossible."""
    warn_min: Decimal
    """Below it: a query."""
    warn_max: Decimal
    """Above it: a query."""
    hard_max: Decimal
    """Above it: impossible."""
    words: Text
    """What it is."""
    query: Rule
    """The rule of an odd value."""
    impossible: Rule
    """The rule of a value that cannot be."""


_MESSAGE: Final = Text(
    "{what} comes to {value} {unit}; {low} to {high} {unit} is usual.",
    "{what} bernilai {value} {unit}; lazimnya {low} sampai {high} {unit}.",
)
_BEYOND: Final = Text(
    "{what} comes to {value} {unit}; nothing outside {low} to {high} {unit} can be.",
    "{what} bernilai {value} {unit}; di luar {low} sampai {high} {unit} tidak mungkin.",
)


def _bound(  # noqa: PLR0913, PLR0917  # a row of the table below
    number: int,
    name: BoundName,
    unit: str,
    band: tuple[str, str, str, str],
    en: str,
    indonesian: str,
    basis: str,
    confidence: Confidence = "inferred",
) -> Bound:
    source = Source(
        Text("plausibility bounds of coir goods", "batas kewajaran barang sabut kelapa"),
        clause=basis,
        confidence=confidence,
    )
    words = Text(en, indonesian)
    query = Rule(
        code=f"SPC1{number:02d}",
        severity=Severity.WARN,
        title=Text(f"Unusual: {en}", f"Tidak lazim: {indonesian}"),
        message=_MESSAGE,
        explanation=Text(
            "Ask whether figure and unit are meant. It is a query about the contract, not a judgement of goods.",
            "Tanyakan apakah angka dan satuannya memang dimaksud. Ini pertanyaan tentang kontrak, "
            "bukan penilaian barang.",
        ),
        source=source,
    )
    impossible = Rule(
        code=f"SPC2{number:02d}",
        severity=Severity.BLOCK,
        title=Text(f"Impossible: {en}", f"Mustahil: {indonesian}"),
        message=_BEYOND,
        explanation=Text(
            "No coir good has such a value: a figure, a unit or the finish is wrong.",
            "Tidak ada barang sabut kelapa dengan nilai seperti itu: angka, satuan atau penyelesaiannya keliru.",
        ),
        source=source,
    )
    hard_min, warn_min, warn_max, hard_max = (Decimal(figure) for figure in band)
    return Bound(
        name=name,
        unit=unit,
        hard_min=hard_min,
        warn_min=warn_min,
        warn_max=warn_max,
        hard_max=hard_max,
        words=words,
        query=query,
        impossible=impossible,
    )


BOUNDS: Final[tuple[Bound, ...]] = (
    _bound(
        1, "k_unoiled", "ktex/mm2", ("0.1", "0.35", "0.85", "1.1"),
        "linear density over diameter squared, un-oiled rope",
        "densitas linear per kuadrat diameter, tali tanpa minyak",
        "hard max: pi/4 x 1.40 g/cm3 solid fibre; warn band widened from IS 1410 end points 0.43-0.73",
    ),
    _bound(
        2, "k_oiled", "ktex/mm2", ("0.14", "0.5", "1.1", "1.5"),
        "linear density over diameter squared, oiled rope", "densitas linear per kuadrat diameter, tali berminyak",
        "un-oiled band times 1.28-1.36",
    ),
    _bound(
        3, "oiled_to_unoiled", "1", ("1.0", "1.2", "1.4", "1.6"),
        "oiled over un-oiled linear density", "densitas linear berminyak dibagi tanpa minyak",
        "IS 1410 end points 1.277-1.361",
    ),
    _bound(
        4, "effective_density", "g/cm3", ("0.13", "0.45", "1.08", "1.4"),
        "effective density of un-oiled rope", "densitas efektif tali tanpa minyak", "k over pi/4",
    ),
    _bound(
        5, "force_per_d2", "N/mm2", ("1", "6", "25", "100"),
        "breaking force over diameter squared", "gaya putus per kuadrat diameter",
        "manila 54-74; coir 1/6-1/5 gives 9-15; retail claim 23.5; hard max above manila",
    ),
    _bound(
        6, "force_per_linear_density", "N/ktex", ("1", "10", "50", "130"),
        "breaking force over linear density", "gaya putus per densitas linear",
        "hard max: fibre itself 98-130 N/ktex",
    ),
    _bound(
        7, "yarn_runnage", "m/kg", ("30", "80", "500", "1000"),
        "runnage of coir yarn", "runnage benang sabut kelapa",
        "mesh matting derivation 214-262 m/kg; band widened",
    ),
    _bound(
        8, "moisture_content", "%", ("0", "5", "18", "30"),
        "moisture content, wet basis", "kadar air, basis basah",
        "trade limits 10-18; container class 1.5-30",
    ),
    _bound(
        9, "fibre_elongation", "%", ("5", "12", "35", "60"),
        "elongation at break of fibre", "mulur putus serat", "reported 15-30",
    ),
    _bound(
        10, "bale_density", "kg/m3", ("50", "150", "400", "700"),
        "density of a bale", "densitas bal", "stowage factors 2.79-5.30 m3/t",
    ),
    _bound(
        11, "take_up_hawser", "1", ("1.0", "1.2", "1.8", "2.5"),
        "yarn length over rope length, hawser or shroud", "panjang benang per panjang tali, hawser atau shroud",
        "Steel 1794: 1.50",
    ),
    _bound(
        12, "take_up_cable", "1", ("1.0", "1.4", "2.0", "2.8"),
        "yarn length over rope length, cable", "panjang benang per panjang tali, kabel", "Steel 1794: 1.667",
    ),
)  # fmt: skip
"""Every band; the figures are tested against the reference table."""


def _rule(
    code: str, severity: Severity, titles: tuple[str, str], messages: tuple[str, str], why: tuple[str, str]
) -> Rule:
    return Rule(
        code=code,
        severity=severity,
        title=Text(*titles),
        message=Text(*messages),
        explanation=Text(*why),
        source=Source(
            Text("arithmetic on the specification itself", "aritmetika pada spesifikasi itu sendiri"),
            confidence="exact",
        ),
    )


YARNS_MAKE_ANOTHER: Final = _rule(
    "SPC120", Severity.WARN,
    ("The yarns make another linear density", "Benang menghasilkan densitas linear lain"),
    ("{yarns} yarns of {yarn} at take-up {take_up} make {made}; required is {required}.",
     "{yarns} benang {yarn} dengan take-up {take_up} menghasilkan {made}; yang disyaratkan {required}."),
    ("Number of yarns, their linear density and the take-up give the rope's linear density. One of the four is off.",
     "Jumlah benang, densitas linearnya dan take-up menentukan densitas linear tali. Salah satunya keliru."),
)  # fmt: skip
COIL_WEIGHS_ANOTHER: Final = _rule(
    "SPC121", Severity.WARN,
    ("Length and mass of a package disagree", "Panjang dan massa kemasan tidak cocok"),
    ("{length} of rope within {required} weighs {least} to {most}; the package is said to weigh {net}.",
     "{length} tali dengan {required} bermassa {least} sampai {most}; kemasan dinyatakan {net}."),
    ("A coil laid slack weighs more per metre than the linear density at tension says, but not much else does.",
     "Koil tanpa tegangan lebih berat per meter daripada densitas linear pada tegangan, selebihnya tidak banyak."),
)  # fmt: skip
NET_WEIGHS_ANOTHER: Final = _rule(
    "SPC122", Severity.WARN,
    ("The threads make another mass per area", "Benang menghasilkan massa per luas lain"),
    ("Ends, picks and yarns make {made}; required is {required}.",
     "Lusi, pakan dan benangnya menghasilkan {made}; yang disyaratkan {required}."),
    ("(ends x warp + picks x weft) x (1 + crimp) is the mass per area of a woven net.",
     "(lusi x benang lusi + pakan x benang pakan) x (1 + crimp) adalah massa per luas jaring tenun."),
)  # fmt: skip
PIECE_WEIGHS_ANOTHER: Final = _rule(
    "SPC123", Severity.WARN,
    ("The rope in a piece outweighs the piece", "Tali dalam satu buah lebih berat daripada barangnya"),
    ("{rope} of rope weighs {made}; the coir in one piece is {mass}.",
     "{rope} tali bermassa {made}; sabut kelapa dalam satu buah {mass}."),
    ("Metres per piece times linear density is the coir in a piece.",
     "Meter per buah dikali densitas linear adalah massa sabut dalam satu buah."),
)  # fmt: skip
KNOTS_WEIGH_ANOTHER: Final = _rule(
    "SPC124", Severity.WARN,
    ("The meshes make another mass per area", "Mata jaring menghasilkan massa per luas lain"),
    ("Meshes of pitch {pitch} of a strand of {strand} make {made}; required is {required}.",
     "Mata jaring berjarak {pitch} dari untai {strand} menghasilkan {made}; yang disyaratkan {required}."),
    ("2 x strand x (1 + knot allowance) / pitch is the mass per area of a knotted net of square meshes.",
     "2 x untai x (1 + kelebihan simpul) / jarak simpul adalah massa per luas jaring simpul bermata persegi."),
)  # fmt: skip
NOMINAL_OUTSIDE: Final = _rule(
    "SPC125", Severity.WARN,
    ("The product and its requirement disagree", "Produk dan persyaratannya tidak cocok"),
    ("{what}: the product is said to have {said}; required is {required}.",
     "{what}: produk dinyatakan {said}; yang disyaratkan {required}."),
    ("Goods made as the product says would be rejected. One of the two figures is a slip.",
     "Barang yang dibuat sesuai produk akan ditolak. Salah satu dari dua angka itu keliru."),
)  # fmt: skip

NO_STATISTIC: Final = _rule(
    "SPC301", Severity.WARN,
    ("The judged statistic is not said", "Statistik yang dinilai tidak disebut"),
    ("{what}: the contract does not say what is judged: each specimen, their mean, or something else.",
     "{what}: kontrak tidak menyebut apa yang dinilai: setiap spesimen, rata-ratanya, atau yang lain."),
    ("Each specimen and the mean of specimens are two different promises. Write judged=spec.EACH or the like.",
     "Setiap spesimen dan rata-rata spesimen adalah dua janji yang berbeda. Tulis judged=spec.EACH atau sejenisnya."),
)  # fmt: skip
NOT_SETTLED: Final = _rule(
    "SPC302", Severity.WARN,
    ("A usual requirement is missing", "Persyaratan yang lazim tidak ada"),
    ("A contract for this kind of goods usually settles {what}; this one leaves it open.",
     "Kontrak untuk barang seperti ini lazimnya menetapkan {what}; kontrak ini tidak."),
    ("What is left open is argued about when the goods have arrived.",
     "Yang tidak ditetapkan akan diperdebatkan setelah barang tiba."),
)  # fmt: skip
NO_PACKING: Final = _rule(
    "SPC303", Severity.WARN,
    ("Packing is not said", "Kemasan tidak disebut"),
    ("The contract does not say how the goods are packed.", "Kontrak tidak menyebut cara pengemasan barang."),
    ("Number, mass and marks of packages are on every paper of the shipment.",
     "Jumlah, massa dan tanda kemasan tercantum pada setiap dokumen pengiriman."),
)  # fmt: skip
NO_MOISTURE_TERMS: Final = _rule(
    "SPC304", Severity.WARN,
    ("The invoiced moisture is not said", "Kelembapan untuk faktur tidak disebut"),
    ("Goods sold by mass need an agreed regain and a cap; there is no default.",
     "Barang yang dijual menurut massa memerlukan regain yang disepakati dan batasnya; tidak ada nilai baku."),
    ("A kilogram of coir at 15 % moisture holds less fibre than one at 10 %.",
     "Satu kilogram sabut dengan kadar air 15 % mengandung lebih sedikit serat daripada yang 10 %."),
)  # fmt: skip
NO_VISUAL: Final = _rule(
    "SPC305", Severity.WARN,
    ("Visual quality is not said", "Mutu visual tidak disebut"),
    ("The contract does not say which visible defects are allowed.",
     "Kontrak tidak menyebut cacat kasatmata mana yang diperbolehkan."),
    ("Mould, joints and broken yarns are seen, not measured.",
     "Jamur, sambungan dan benang putus dilihat, bukan diukur."),
)  # fmt: skip
NO_ATMOSPHERE: Final = _rule(
    "SPC306", Severity.NOTE,
    ("The atmosphere is not said", "Atmosfer pengondisian tidak disebut"),
    ("{what}: the contract does not say in which atmosphere pieces are conditioned.",
     "{what}: kontrak tidak menyebut atmosfer pengondisian benda uji."),
    ("ISO 139 (20 or 23 degrees) and IS 6359 (27 degrees) give different moistures, and so masses.",
     "ISO 139 (20 atau 23 derajat) dan IS 6359 (27 derajat) memberi kelembapan, dan karena itu massa, yang berbeda."),
)  # fmt: skip

OFFER_LACKS: Final = _rule(
    "SPC401", Severity.OPEN,
    ("The offer leaves a requirement out", "Penawaran tidak memuat suatu persyaratan"),
    ("{what}: the buyer asks {asked}, the offer says nothing of it.",
     "{what}: pembeli meminta {asked}, penawaran tidak menyebutnya."),
    ("Nothing follows about goods from what an offer does not say.",
     "Tidak ada kesimpulan tentang barang dari hal yang tidak disebut dalam penawaran."),
)  # fmt: skip
OFFER_LOOSER: Final = _rule(
    "SPC402", Severity.BLOCK,
    ("The offer admits more", "Penawaran lebih longgar"),
    ("{what}: the buyer asks {asked}, the offer admits {offered}.",
     "{what}: pembeli meminta {asked}, penawaran membolehkan {offered}."),
    ("Goods that meet the offer may fail the buyer's specification.",
     "Barang yang memenuhi penawaran dapat tidak memenuhi spesifikasi pembeli."),
)  # fmt: skip
NOT_COMPARABLE: Final = _rule(
    "SPC403", Severity.OPEN,
    ("Conditions or statistic differ", "Kondisi atau statistik berbeda"),
    ("{what}: buyer and offer judge under other conditions or by another statistic.",
     "{what}: pembeli dan penawaran menilai dengan kondisi atau statistik yang berbeda."),
    ("Neither is tighter: a mean says nothing of each, a slack mass nothing of one at tension.",
     "Tidak ada yang lebih ketat: rata-rata tidak menyatakan setiap spesimen."),
)  # fmt: skip
PRODUCT_DIFFERS: Final = _rule(
    "SPC404", Severity.BLOCK,
    ("Another product", "Produk lain"),
    ("The buyer asks for {asked}, the offer is {offered}.", "Pembeli meminta {asked}, penawaran adalah {offered}."),
    ("Every requirement is about a product.", "Setiap persyaratan berlaku untuk suatu produk."),
)  # fmt: skip
OTHERWISE_DIFFERS: Final = _rule(
    "SPC405", Severity.OPEN,
    ("Another part differs", "Bagian lain berbeda"),
    ("{part} of buyer and offer differ; no result decides which is tighter.",
     "{part} pembeli dan penawaran berbeda; tidak ada hasil yang menentukan mana yang lebih ketat."),
    ("Two sampling plans draw different samples, so passing one does not mean passing the other.",
     "Dua rencana sampling mengambil sampel berbeda, jadi lulus yang satu tidak berarti lulus yang lain."),
)  # fmt: skip

PLAUSIBILITY_RULES: Final[tuple[Rule, ...]] = (
    *(rule for bound in BOUNDS for rule in (bound.query, bound.impossible)),
    YARNS_MAKE_ANOTHER,
    COIL_WEIGHS_ANOTHER,
    NET_WEIGHS_ANOTHER,
    PIECE_WEIGHS_ANOTHER,
    KNOTS_WEIGH_ANOTHER,
    NOMINAL_OUTSIDE,
)
"""What :func:`cocorope.spec.plausibility` asks."""
COMPLETENESS_RULES: Final[tuple[Rule, ...]] = (
    NO_STATISTIC,
    NOT_SETTLED,
    NO_PACKING,
    NO_MOISTURE_TERMS,
    NO_VISUAL,
    NO_ATMOSPHERE,
)
"""What :func:`cocorope.spec.completeness` asks."""
COMPATIBILITY_RULES: Final[tuple[Rule, ...]] = (
    OFFER_LACKS,
    OFFER_LOOSER,
    NOT_COMPARABLE,
    PRODUCT_DIFFERS,
    OTHERWISE_DIFFERS,
)
"""What :func:`cocorope.spec.compatible` asks."""
RULES: Final[tuple[Rule, ...]] = tuple(
    sorted((*PLAUSIBILITY_RULES, *COMPLETENESS_RULES, *COMPATIBILITY_RULES), key=lambda rule: rule.code)
)
"""Every rule of spec."""
