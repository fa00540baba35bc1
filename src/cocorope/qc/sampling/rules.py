"""The questions asked of a sampling plan: QC500-QC699."""

from typing import Final

from cocorope.findings import Report, Rule, Severity
from cocorope.provenance import Source
from cocorope.qc.sampling.plans import AnyPlan
from cocorope.text import Text

_SCHEME: Final = Source("ISO 2859-1:1999", clause="10, 11", confidence="high")
_THEORY: Final = Source(
    Text("acceptance sampling theory", "teori sampling penerimaan"),
    clause=Text("operating characteristic", "karakteristik operasi"),
    confidence="exact",
)

ARROW: Final = Rule(
    code="QC500",
    severity=Severity.NOTE,
    title=Text("The table moved the plan to another letter", "Tabel memindahkan rencana ke huruf lain"),
    message=Text(
        "Letter {letter} has an arrow: the plan is that of letter {table_letter}, n {n}, Ac {ac}.",
        "Huruf {letter} berpanah: rencananya adalah rencana huruf {table_letter}, n {n}, Ac {ac}.",
    ),
    explanation=Text(
        "An arrow moves the sample size together with the acceptance number. To keep the sample size of the "
        "starting letter with "
        "the acceptance number of the other is the commonest error in published tables.",
        "Panah memindahkan ukuran sampel bersama angka penerimaan. Memakai ukuran sampel huruf awal dengan angka "
        "penerimaan "
        "huruf lain adalah kesalahan paling umum dalam tabel yang beredar.",
    ),
    source=_SCHEME,
)
WHOLE_LOT: Final = Rule(
    code="QC501",
    severity=Severity.NOTE,
    title=Text("The sample is the whole lot", "Sampel adalah seluruh lot"),
    message=Text(
        "The table asks for {table_n}, the lot holds {lot_size}: inspect every item, accept at {ac} or fewer.",
        "Tabel meminta {table_n}, lot berisi {lot_size}: periksa setiap barang, terima bila {ac} atau kurang.",
    ),
    explanation=Text(
        "Where the sample size reaches the lot size, inspection is 100 % and the numbers of the plan stay.",
        "Bila ukuran sampel mencapai ukuran lot, inspeksi menjadi 100 % dan angka rencana tetap.",
    ),
    source=_SCHEME,
)
ZERO_AT_AQL: Final = Rule(
    code="QC502",
    severity=Severity.WARN,
    title=Text("Ac 0 refuses good lots", "Ac 0 menolak lot yang baik"),
    message=Text(
        "With n {n} and Ac 0 a lot exactly at AQL {aql} is not accepted in {percent} of 100 cases.",
        "Dengan n {n} dan Ac 0 lot yang tepat pada AQL {aql} tidak diterima dalam {percent} dari 100 kasus.",
    ),
    explanation=Text(
        "A plan with Ac 0 refuses about one lot in eight that is exactly at the AQL. By agreement the Ac 1 plan "
        "of the same AQL, "
        "with its larger sample, may be used.",
        "Rencana dengan Ac 0 menolak kira-kira satu dari delapan lot yang tepat pada AQL. Menurut kesepakatan, "
        "rencana Ac 1 dari "
        "AQL yang sama dengan sampelnya yang lebih besar boleh dipakai.",
    ),
    source=_THEORY,
)
ISOLATED: Final = Rule(
    code="QC503",
    severity=Severity.WARN,
    title=Text("An AQL plan for an isolated lot", "Rencana AQL untuk lot terisolasi"),
    message=Text(
        "The lot is isolated, so switching does not protect the buyer: lots with {percent} % still pass one time "
        "in ten.",
        "Lot ini terisolasi, jadi peralihan tidak melindungi pembeli: lot dengan {percent} % masih lolos satu "
        "dari sepuluh kali.",
    ),
    explanation=Text(
        "The protection of an AQL scheme comes from tightening after bad lots. A single lot has none: choose the "
        "plan by its "
        "limiting quality, as ISO 2859-2 does.",
        "Perlindungan skema AQL datang dari pengetatan setelah lot buruk. Satu lot tunggal tidak memilikinya: "
        "pilih rencana "
        "menurut mutu batas, seperti ISO 2859-2.",
    ),
    source=Source("ISO 2859-2:1985", clause=Text("procedure A", "prosedur A"), confidence="medium"),
)
DOUBTFUL_CELL: Final = Rule(
    code="QC504",
    severity=Severity.WARN,
    title=Text("A cell of the table is not settled", "Satu sel tabel belum pasti"),
    message=Text(
        "The cell of letter {table_letter} at AQL {aql} is of {confidence} confidence: {note}.",
        "Sel huruf {table_letter} pada AQL {aql} berkeyakinan {confidence}: {note}.",
    ),
    explanation=Text(
        "Some cells could be read from one source only, or sources disagree. Compare them with your own copy of "
        "the standard.",
        "Beberapa sel hanya terbaca dari satu sumber, atau sumbernya berbeda. Bandingkan dengan salinan standar Anda.",
    ),
    source=_SCHEME,
)
REDUCED_GAP: Final = Rule(
    code="QC505",
    severity=Severity.NOTE,
    title=Text("A gap between Ac and Re", "Celah antara Ac dan Re"),
    message=Text(
        "A count above {ac} and below {re} accepts the lot and ends reduced inspection.",
        "Hitungan di atas {ac} dan di bawah {re} menerima lot dan mengakhiri inspeksi longgar.",
    ),
    explanation=Text(
        "MIL-STD-105E and Z1.4 leave a gap in most reduced plans; ISO 2859-1:1999 has none.",
        "MIL-STD-105E dan Z1.4 menyisakan celah pada sebagian besar rencana longgar; ISO 2859-1:1999 tidak.",
    ),
    source=Source("MIL-STD-105E", clause=Text("Table II-C", "Tabel II-C"), confidence="high"),
)

RULES: Final[tuple[Rule, ...]] = (ARROW, WHOLE_LOT, ZERO_AT_AQL, ISOLATED, DOUBTFUL_CELL, REDUCED_GAP)
"""Every rule of sampling plans."""


def review(plan: AnyPlan, *, path: str = "$", isolated: bool = False) -> Report:
    """What is worth knowing about a plan before it is used.

    Args:
        plan: The plan.
        path: Where the plan stands in a document.
        isolated: The lot is not one of a series.

    Example:
        >>> from cocorope.qc import sampling
        >>> plan = sampling.single(41, aql="4.0", edition="ISO 2859-1:1999")
        >>> [finding.rule.code for finding in review(plan).findings]
        ['QC500']
    """
    entry, last = plan.entry, plan.stages[-1]
    found = []
    if entry is not None and entry.letter != entry.table_letter:
        found.append(
            ARROW.finding(
                path=path, letter=entry.letter, table_letter=entry.table_letter, n=plan.stages[0].n, ac=last.ac or 0
            )
        )
    if plan.inspect_all and plan.lot_size is not None:
        asked = sum(entry.sizes) if entry else plan.lot_size
        found.append(WHOLE_LOT.finding(path=path, table_n=asked, lot_size=plan.lot_size, ac=last.ac or 0))
    risk = plan.risks.producer_risk
    if entry is not None and risk is not None and last.ac == 0 and last.re == 1:
        found.append(ZERO_AT_AQL.finding(path=path, n=last.n, aql=entry.aql, percent=f"{100 * risk:.1f}"))
    limiting = plan.risks.limiting_quality
    if isolated and entry is not None and not entry.edition.startswith("ISO 2859-2") and limiting is not None:
        found.append(ISOLATED.finding(path=path, percent=f"{100 * limiting:.3g}"))
    if entry is not None and entry.source.confidence != "high":
        found.append(
            DOUBTFUL_CELL.finding(
                path=path,
                table_letter=entry.table_letter or "-",
                aql=entry.aql,
                confidence=entry.source.confidence,
                note=entry.source.note,
            )
        )
    if last.ac is not None and last.re > last.ac + 1:
        found.append(REDUCED_GAP.finding(path=path, ac=last.ac, re=last.re))
    return Report(findings=tuple(found), checked=RULES)
